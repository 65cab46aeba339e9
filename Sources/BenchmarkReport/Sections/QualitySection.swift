import BenchmarkCore

/// What the figures rest on: coverage, suppression, gaps, breaks, and values to check before use.
struct QualitySection {
  static let valuesShown = 20

  let context: ReportContext

  private var phrase: any Phrase { context.phrase }
  private var summaries: [IndicatorSummary] { context.summaries.compactMap { $0 } }

  func blocks() -> [Document.Block] {
    var blocks: [Document.Block] = [.heading(.init(.section, phrase.label(.dataQuality)))]
    let incomplete = summaries.filter { !$0.withoutValue.isEmpty || !$0.preliminary.isEmpty }
    let complete = summaries.count - incomplete.count
    if !incomplete.isEmpty { blocks.append(.table(coverage(incomplete))) }
    if complete > 0 { blocks.append(.paragraph(phrase.complete(complete))) }
    blocks.append(.bullets([disclosure] + gaps + breaks))
    blocks += toCheck()
    return blocks
  }

  private func coverage(_ summaries: [IndicatorSummary]) -> Document.Table {
    var statuses: [(label: Label, count: (IndicatorSummary) -> Int)] = [
      (.suppressed, { $0.count(.suppressed) }), (.missing, { $0.count(.missing) + $0.count(.absent) }),
      (.notApplicable, { $0.count(.notApplicable) }), (.preliminary, { $0.preliminary.count }),
    ]
    statuses.removeAll { entry in summaries.allSatisfy { entry.count($0) == 0 } }
    let columns =
      [
        Document.Table.Column(phrase.label(.indicator), wraps: true), .init(phrase.label(.period)),
        .init(phrase.label(.hasValue), .right),
      ] + statuses.map { .init(phrase.label($0.label), .right) }
    let rows = summaries.map { summary in
      let numbers = phrase.numbers
      return Document.Table.Row(
        [
          context.indicatorName(summary.indicator), context.study.panel.periods[summary.period].description,
          phrase.outOf(numbers.integer(summary.units.count), numbers.integer(summary.compared)),
        ] + statuses.map { numbers.integer($0.count(summary)) })
    }
    return Document.Table(columns: columns, rows: rows)
  }

  private var disclosure: String {
    if context.findings.disclosureOff { return phrase.disclosureOff() }
    let minima = Set(context.study.indicators.indices.map(context.minimumN)).sorted()
    return phrase.minimumN(minima)
  }

  /// Series of compared units with a period without value between two with one.
  private var gaps: [String] {
    let panel = context.study.panel
    var (series, ragged) = (0, 0)
    for indicator in context.study.indicators.indices {
      // Periods in which the indicator is measured at all: a yearly survey has no gap in a tertial.
      let measured = panel.periods.indices.filter { period in
        context.compared.contains { context.status($0, indicator, period).hasValue }
      }
      for unit in context.compared {
        let has = measured.map { context.status(unit, indicator, $0).hasValue }
        guard let first = has.firstIndex(of: true), let last = has.lastIndex(of: true), first < last else { continue }
        series += 1
        if has[first...last].contains(false) { ragged += 1 }
      }
    }
    return ragged > 0 ? [phrase.gaps(ragged, of: series)] : []
  }

  private var breaks: [String] {
    context.study.indicators.indices.compactMap { indicator in
      let breaks = context.study.indicators[indicator].breaks
      return breaks.isEmpty
        ? nil : phrase.breaks(indicator: context.indicatorName(indicator), periods: breaks.map(phrase.period))
    }
  }

  private func toCheck() -> [Document.Block] {
    guard context.findings.plan.steps.contains(.outliers) else { return [] }
    var rows: [(rank: Int, row: Document.Table.Row)] = []
    var others = 0
    for summary in summaries {
      let outliers = context.findings.comparisons[summary.indicator].outliers
      others += summary.units.count { outliers[context.cell($0, summary.period)] != nil } - summary.toCheck.count
      for unit in summary.toCheck {
        let reason = outliers[context.cell(unit, summary.period)]?.reason
        let cells = [
          context.tableName(unit), context.indicatorName(summary.indicator),
          context.measures[summary.indicator].short(context.value(unit, summary.indicator, summary.period)),
          reason.map { context.reason($0, summary.indicator) } ?? "",
        ]
        rows.append((reason?.suspectedPowerOfTen != nil ? 0 : 1, .init(cells)))
      }
    }
    let sorted = rows.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    let shown = sorted.prefix(Self.valuesShown).map(\.element.row)
    others += rows.count - shown.count
    var blocks: [Document.Block] = []
    if !rows.isEmpty {
      blocks.append(.paragraph(phrase.valuesToCheck(rows.count)))
      let columns: [Document.Table.Column] = [
        .init(phrase.noun(context.kind).singular.capitalisedFirst, wraps: true),
        .init(phrase.label(.indicator), wraps: true), .init(phrase.label(.value), .right),
        .init(phrase.label(.reason), wraps: true),
      ]
      blocks.append(.table(.init(columns: columns, rows: shown)))
    }
    if others > 0 {
      blocks.append(.paragraph(phrase.moreOutliers(others, shown: !rows.isEmpty)))
    } else if rows.isEmpty {
      blocks.append(.paragraph(phrase.noValuesToCheck()))
    }
    return blocks
  }
}
