import BenchmarkCore

/// The report for those who steer groups of units: what matters most, the targets, the groups, what is agreed. A unit is
/// named only where the audience may see it by name.
struct GroupReport {
  let context: ReportContext
  let audience: Audience

  private var phrase: any Phrase { context.phrase }

  func blocks() -> [Document.Block] {
    guard context.findings.period != nil else { return OpeningSection(context: context).blocks() }
    let part = SectionPart(context, unit: nil, words: SectionWords(context.language))
    var blocks = part.blocks()
    // Basis and method come last.
    let notes = blocks.suffix(2)
    blocks.removeLast(2)
    if audience != .council { blocks += groups(part.ranked) }
    if audience == .directors { blocks += ActionsSection(context: context).summary() }
    return blocks + notes
  }

  /// Indicators in the table of groups, at most: more have no room side by side.
  private static let groupIndicators = 4

  /// The mean of each group on the indicators with the most to say.
  private func groups(_ ranked: [Int]) -> [Document.Block] {
    guard context.isGrouped else { return [] }
    let words = AudienceWords(context.language)
    let chosen = ranked.filter { context.summaries[$0].map { $0.judged > 0 } ?? false }.prefix(Self.groupIndicators)
    let summaries = chosen.sorted().compactMap { context.summaries[$0] }
    guard !summaries.isEmpty else { return [] }
    let rows = (0..<context.groupCount).compactMap { group -> Document.Table.Row? in
      let cells = summaries.map { summary -> String in
        let figures = context.findings.figures(of: summary.indicator, period: summary.period, group: group)
        guard let figures, figures.withValue >= GroupFigures.fewest else { return "–" }
        return context.measures[summary.indicator].short(figures.mean)
      }
      return cells.allSatisfy { $0 == "–" } ? nil : .init([context.groupName(group)] + cells)
    }
    guard !rows.isEmpty else { return [] }
    let columns =
      [Document.Table.Column(phrase.noun(context.groupKind ?? .group).singular.capitalisedFirst, wraps: true)]
      + summaries.map { .init(context.indicatorName($0.indicator), .right, wraps: true) }
    return [
      .heading(.init(.group, words.groups)), .table(.init(columns: columns, rows: rows)),
      .paragraph(words.fewGroups(phrase.count(GroupFigures.fewest))),
    ]
  }
}
