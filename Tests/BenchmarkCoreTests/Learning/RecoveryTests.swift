import Glibc
import Testing

@testable import BenchmarkCore

/// Planted better units: how many true partners are found, and how many false ones named. The figures for more studies and
/// sizes stand in docs/methods/learning-partners.md; `BMS_RECOVERY=1` prints them.
@Suite struct RecoveryTests {
  struct Tally {
    var named = 0
    var falselyNamed = 0
    /// Mean over the studies of the share of false ones among those named; 0 where none is named.
    var falseShare = 0.0
    var truePairs = 0
    var found = 0
    /// The same for the one suggested partner of each unit.
    var suggested = 0
    var falselySuggested = 0
    /// Mean over the studies of the share of false ones among those suggested.
    var falseShareOfSuggested = 0.0
    /// Studies that name anyone.
    var naming = 0
  }

  static func tally(studies: Int, _ configure: (inout PlantedStudy) -> Void) throws -> Tally {
    var tally = Tally()
    for index in 0..<studies {
      var planted = PlantedStudy(seed: UInt64(index + 1))
      configure(&planted)
      let found = try planted.findings()
      guard let peers = found.peers, let learning = found.learning else { continue }
      let named = learning.rows.filter { $0.basis == .significant }
      let wrong = named.count { !(planted.isBetter($0.partner) && !planted.isBetter($0.unit)) }
      tally.named += named.count
      tally.falselyNamed += wrong
      tally.falseShare += named.isEmpty ? 0 : Double(wrong) / Double(named.count)
      let pairs = peers.links.filter { planted.isBetter($0.peer) && !planted.isBetter($0.unit) }
      tally.truePairs += pairs.count
      tally.found += named.count - wrong
      let suggested = named.filter(\.isSuggested)
      tally.suggested += suggested.count
      let wrongSuggestions = suggested.count { !(planted.isBetter($0.partner) && !planted.isBetter($0.unit)) }
      tally.falselySuggested += wrongSuggestions
      tally.falseShareOfSuggested += suggested.isEmpty ? 0 : Double(wrongSuggestions) / Double(suggested.count)
      tally.naming += named.isEmpty ? 0 : 1
    }
    tally.falseShare /= Double(studies)
    tally.falseShareOfSuggested /= Double(studies)
    return tally
  }

  /// The mean false share over 60 studies has a Monte-Carlo error below 0.03 (each lies in 0 ... 1 and most are near 0).
  @Test(arguments: [50, 200]) func `the false share stays at or under the rate`(n: Int) throws {
    let tally = try Self.tally(studies: 60) { $0.n = n }
    #expect(tally.falseShare <= 0.05 + 0.03)
    // Choosing one of several clear partners must not favour the false ones.
    #expect(tally.falseShareOfSuggested <= 0.05 + 0.03)
  }

  @Test func `without any true difference hardly a study names anyone`() throws {
    let studies = 60
    var naming = 0
    for index in 0..<studies {
      let found = try PlantedStudy(n: 100, effect: 0, every: 0, seed: UInt64(1000 + index)).findings()
      if found.learning?.rows.contains(where: { $0.basis == .significant }) ?? false { naming += 1 }
    }
    // 5 % of 60 is 3; more than 9 has probability below 0.002.
    #expect(naming <= 9)
  }

  @Test func `with enough answers nearly all true partners are found`() throws {
    let few = try Self.tally(studies: 10) { $0.n = 50 }
    let many = try Self.tally(studies: 10) { $0.n = 800 }
    let shares = [few, many].map { Double($0.found) / Double($0.truePairs) }
    #expect(shares[0] < shares[1])
    #expect(shares[1] > 0.95)
  }

  /// The figures of the method page: 400 studies for each row.
  @Test(.enabled(if: getenv("BMS_RECOVERY") != nil, "set BMS_RECOVERY=1 to make the figures of the method page"))
  func `figures of the method page`() throws {
    for effect in [0.0, 0.10, 0.15, 0.20] {
      for n in [50, 100, 200, 400, 800] {
        let tally = try Self.tally(studies: 400) {
          $0.n = n
          $0.effect = effect
          if effect == 0 { $0.every = 0 }
        }
        let power = tally.truePairs > 0 ? Double(tally.found) / Double(tally.truePairs) : .nan
        let suggested = Double(tally.falselySuggested) / Double(max(tally.suggested, 1))
        print(
          "effect \(effect) n \(n): true pairs \(tally.truePairs), found \(power), named \(tally.named), "
            + "false \(tally.falselyNamed), false share \(tally.falseShare), studies naming \(tally.naming), "
            + "suggested \(tally.suggested), false share \(tally.falseShareOfSuggested), pooled \(suggested)")
      }
    }
  }
}
