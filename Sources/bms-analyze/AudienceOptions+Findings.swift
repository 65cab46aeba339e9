import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

extension AudienceOptions {
  /// A page for one unit needs to know which.
  func requireUnit(_ units: [String]) throws {
    guard let audience, audience.isOfOneUnit, units.isEmpty else { return }
    throw ValidationError("--audience \(audience.rawValue) needs --unit ID: the page is for that unit.")
  }

  /// What tables may hold.
  func shown(_ findings: [Findings], own: [String]) -> [Findings] {
    guard let audience else { return findings }
    return findings.map { findings in
      let shown = findings.shown(to: audience, own: own)
      return audience.isOfOneUnit ? shown.showing(units: own, period: nil) : shown
    }
  }
}

extension StudyRun {
  /// Says what the register does not make clear about who may see whom.
  mutating func checkOwn(_ findings: [Findings], for audience: Audience?) throws {
    let compared = findings.flatMap(\.comparedUnits)
    if audience != nil {
      for unit in options.selection.unit where !compared.contains(where: { $0.id == unit }) {
        console.error(Message.unitNotCompared(unit, known: compared).text(in: language))
        throw ExitStatus.usage.code
      }
    }
    guard let organisation = findings.first?.study.organisation else { return }
    let visibility = Visibility(organisation)
    for (unit, word) in visibility.unknown {
      warn(.visibilityNotUnderstood(unit: organisation.units[unit].id, word: word))
    }
    if audience == nil, visibility.widest.contains(nil) {
      let count = visibility.widest.count { $0 == nil }
      console.note(Message.notForAll(count).text(in: language))
    }
  }
}
