import BenchmarkCore

/// What one unit can learn from others, what to ask, and what others can learn from it.
struct UnitLearning {
  /// Matches told in full.
  private static let mostMatches = 2
  private static let mostItems = 3
  /// A difference in circumstances, in standard deviations, that a reader must allow for.
  private static let notableDifference = 0.5

  private let text: LearningText
  private var context: ReportContext { text.context }
  private var phrase: any LearningPhrase { text.phrase }

  /// nil where the run did not look for learning partners.
  init?(_ context: ReportContext) {
    guard let text = LearningText(context) else { return nil }
    self.text = text
  }

  func terms(_ unit: Int) -> [Document.Term] {
    let links = text.peers.links(of: unit)
    guard !links.isEmpty else { return [] }
    let suggested = text.learning.rows.filter { $0.unit == unit && $0.isSuggested }
    let matches = suggested.filter { $0.basis != .descriptive }.sorted(by: LearningText.firstToTell)
      .prefix(Self.mostMatches)
    var terms: [Document.Term] = []
    var lines: [String] = []
    for match in matches { lines += told(match) }
    if matches.isEmpty {
      let tested = text.learning.outlooks.contains { $0.unit == unit && $0.tested > 0 }
      let like = phrase.like(links.prefix(Self.mostItems).map { context.name($0.peer) })
      let none = phrase.noPartner(links.count, notDearer: text.learning.costIndicator != nil)
      lines.append(tested ? none + " " + like : like)
    }
    let rest = described(suggested)
    if !rest.isEmpty { lines.append(phrase.withoutUncertainty(rest)) }
    if !lines.isEmpty { terms.append(.init(phrase.label(.learnFrom), lines)) }
    let questions = matches.prefix(1).flatMap { match in
      context.findings.questions(for: match).compactMap { text.question($0, for: match) }
    }
    if !questions.isEmpty {
      terms.append(.init(phrase.label(.ask), [questions.map(\.capitalisedFirst).joined(separator: " ")]))
    }
    let taught = taught(unit)
    if !taught.isEmpty { terms.append(.init(phrase.label(.othersCanLearn), [phrase.othersLearn(taught)])) }
    return terms
  }

  /// Matches that only describe, gathered by partner.
  private func described(_ suggested: [LearningRow]) -> [String] {
    var partners: [(partner: Int, items: [String])] = []
    for row in suggested.filter({ $0.basis == .descriptive }).prefix(Self.mostItems) {
      let measure = context.measures[row.indicator]
      let item = phrase.compared(
        context.indicatorName(row.indicator), theirs: measure.short(row.partnerValue), yours: measure.short(row.value))
      if let place = partners.firstIndex(where: { $0.partner == row.partner }) {
        partners[place].items.append(item)
      } else {
        partners.append((row.partner, [item]))
      }
    }
    return partners.map { "\(context.name($0.partner)) (\(phrase.list($0.items)))" }
  }

  private func told(_ row: LearningRow) -> [String] {
    let measure = context.measures[row.indicator]
    var parts = [
      phrase.partner(
        name: context.name(row.partner), indicator: context.indicatorName(row.indicator),
        theirs: measure.short(row.partnerValue), yours: measure.short(row.value))
    ]
    switch row.basis {
    case .significant: parts.append(phrase.clearGap(text.gap(row), interval: text.interval(row)))
    case .improved: if let change = text.change(row) { parts.append(phrase.hasImproved(change)) }
    case .descriptive: break
    }
    if let cost = text.learning.costIndicator, let difference = text.costDifference(row) {
      parts.append(phrase.cost(context.indicatorName(cost), difference))
    }
    var sentences = [parts.joined(separator: "; ") + "."]
    if row.basis == .significant, !row.stability.isNaN { sentences.append(phrase.holds(text.share(row.stability))) }
    let differences = text.peers.differences(unit: row.unit, peer: row.partner)
    let most = differences.mostAlike.flatMap { text.contextText($0, unit: row.unit) }
    let least = differences.leastAlike.flatMap { $0.difference > Self.notableDifference ? $0 : nil }.flatMap {
      text.contextText($0, unit: row.unit)
    }
    let likeness = phrase.likeness(most: most, least: most == least ? nil : least)
    var lines = [sentences.joined(separator: " ")]
    let other = text.learning.differences.filter {
      $0.unit == row.unit && $0.partner == row.partner && $0.indicator != row.indicator
        && $0.indicator != text.learning.costIndicator
    }.prefix(Self.mostItems).map { difference in
      let measure = context.measures[difference.indicator]
      return phrase.compared(
        context.indicatorName(difference.indicator), theirs: measure.short(difference.partnerValue),
        yours: measure.short(difference.value))
    }
    let second = [likeness, other.isEmpty ? "" : phrase.alsoDiffers(Array(other))].filter { !$0.isEmpty }
    if !second.isEmpty { lines.append(second.joined(separator: " ")) }
    return lines
  }

  /// Indicators on which like units can learn from this one, those of most first.
  private func taught(_ unit: Int) -> [String] {
    var counts: [(indicator: Int, units: Int)] = []
    for row in text.learning.rows where row.partner == unit && row.basis == .significant {
      if let place = counts.firstIndex(where: { $0.indicator == row.indicator }) {
        counts[place].units += 1
      } else {
        counts.append((row.indicator, 1))
      }
    }
    return counts.sorted { (-$0.units, $0.indicator) < (-$1.units, $1.indicator) }.prefix(Self.mostItems).map {
      phrase.taughtTo(context.indicatorName($0.indicator), $0.units, context.kind)
    }
  }
}
