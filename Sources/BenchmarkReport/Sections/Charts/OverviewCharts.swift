import BenchmarkCore

/// The chart that opens the indicators: every unit on every indicator.
struct OverviewCharts {
  let context: ReportContext

  /// nil for fewer than two units or two indicators.
  func overview() -> Document.Block? {
    let phrase = context.phrase
    let page = context.language.page
    let summaries = context.summaries.compactMap { $0 }
    let units = context.withFigures
    guard summaries.count > 1, units.count > 1 else { return nil }
    let described = Set(UnitSection(context: context).described)
    let rows = units.map { unit in
      OverviewChart.Row(
        unit: .init(
          name: context.tableName(unit), anchor: described.contains(unit) ? context.anchor(unit: unit) : nil),
        cells: summaries.map { cell(unit, $0) })
    }
    return .figure(
      .overview(
        OverviewChart(
          title: page.overviewTitle(of: context.kind),
          description: page.overviewDescription(units: units.count, indicators: summaries.count, of: context.kind),
          note: page.overviewNote(
            hasLights: summaries.contains { $0.judged > 0 }, hasVerdicts: summaries.contains { $0.tested > 0 }),
          corner: phrase.noun(context.kind).singular.capitalisedFirst,
          columns: summaries.map {
            .init(name: context.indicatorName($0.indicator), anchor: context.anchor(indicator: $0.indicator))
          }, rows: rows, isFolded: context.isLarge)))
  }

  private func cell(_ unit: Int, _ summary: IndicatorSummary) -> OverviewChart.Cell {
    let status = context.status(unit, summary.indicator, summary.period)
    guard status.hasValue else {
      return .init(
        value: Mark.of(status), light: .grey, lightText: nil, verdict: nil,
        absence: context.absence(unit, summary.indicator, summary.period))
    }
    let comparison = context.findings.comparisons[summary.indicator]
    let cell = context.cell(unit, summary.period)
    let (light, verdict) = (comparison.light(at: cell), comparison.versus(at: cell))
    let isClear = verdict == .better || verdict == .worse
    let check = context.isToCheck(unit, summary) ? Mark.check : ""
    return .init(
      value: check + context.measures[summary.indicator].short(context.value(unit, summary.indicator, summary.period)),
      light: light,
      lightText: light == .grey ? nil : "\(Mark.of(light))\(NumberFormat.hardSpace)\(context.word(light))",
      verdict: isClear ? .init(mark: Mark.of(verdict), word: context.word(verdict)) : nil, absence: nil)
  }
}
