import BenchmarkCore

/// The chart of each unit: all indicators with their development in small.
struct ProfileCharts {
  private let context: ReportContext
  private let indicators: [Shown]

  private struct Shown {
    var summary: IndicatorSummary
    var series: IndicatorSeries
  }

  init(_ context: ReportContext) {
    self.context = context
    indicators = context.summaries.compactMap { $0 }.map { summary in
      Shown(summary: summary, series: IndicatorSeries(context, summary.indicator))
    }
  }

  /// nil when no indicator has a value.
  func chart(_ unit: Int) -> Document.Block? {
    guard !indicators.isEmpty else { return nil }
    let phrase = context.phrase
    let page = context.language.page
    let rows = indicators.map { row(unit, $0) }
    let hasIntervals = rows.contains { !$0.series.lower.isEmpty }
    let name = context.tableName(unit)
    return .figure(
      .profile(
        ProfileChart(
          title: page.profileTitle(unit: name),
          description: page.profileDescription(unit: name, indicators: rows.count),
          note: page.profileNote(level: hasIntervals ? context.levelText : nil), data: data(unit),
          columns: [
            .init(phrase.label(.indicator)), .init(phrase.label(.development)), .init(phrase.label(.value), .right),
            .init(phrase.label(.versusTarget)), .init(phrase.label(.versusOthers)), .init(phrase.label(.place), .right),
            .init(page.pageLabel(.changePerYear)),
          ], rows: rows)))
  }

  private func row(_ unit: Int, _ shown: Shown) -> ProfileChart.Row {
    let summary = shown.summary
    let series = shown.series.series(unit: unit, withMean: true)
    let numbers = (series.values + series.means).filter(\.isFinite)
    var (low, high) = (numbers.min() ?? 0, numbers.max() ?? 1)
    let least = max(shown.series.spread, abs(high) * 1e-9, 1e-12)
    if high - low < least {
      let middle = (low + high) / 2
      (low, high) = (middle - least / 2, middle + least / 2)
    }
    return ProfileChart.Row(
      name: context.indicatorName(summary.indicator), anchor: context.anchor(indicator: summary.indicator),
      series: series, measured: shown.series.measured, lower: low, upper: high, cells: cells(unit, summary))
  }

  private func cells(_ unit: Int, _ summary: IndicatorSummary) -> [String] {
    let measure = context.measures[summary.indicator]
    let development = context.trends(summary.indicator).first { $0.unit == unit }.flatMap { trend in
      context.change(trend).map { $0.mark + NumberFormat.hardSpace + measure.change(trend.slope) }
    }
    let status = context.status(unit, summary.indicator, summary.period)
    guard status.hasValue else {
      return [
        Mark.of(status), context.absence(unit, summary.indicator, summary.period), "", "", development ?? "",
      ]
    }
    let cell = context.cell(unit, summary.period)
    let comparison = context.findings.comparisons[summary.indicator]
    let (light, verdict) = (comparison.light(at: cell), comparison.versus(at: cell))
    return [
      (context.isToCheck(unit, summary) ? Mark.check : "") + (status == .preliminary ? Mark.preliminary : "")
        + measure.short(context.value(unit, summary.indicator, summary.period)),
      summary.judged > 0 ? Mark.of(light) + NumberFormat.hardSpace + context.word(light) : "",
      verdict == .notJudged ? "" : Mark.of(verdict) + NumberFormat.hardSpace + context.word(verdict),
      context.place(unit, summary), development ?? "",
    ]
  }

  /// Periods in the rows, indicators in the columns. A suppressed value is its symbol.
  private func data(_ unit: Int) -> Document.Table {
    let phrase = context.phrase
    let columns =
      [Document.Table.Column(phrase.label(.period))]
      + indicators.map { .init(context.indicatorName($0.summary.indicator), .right, wraps: true) }
    let periods = Set(indicators.flatMap { $0.series.periods }).sorted()
    let rows = periods.compactMap { period -> Document.Table.Row? in
      var cells = [context.study.panel.periods[period].description]
      for shown in indicators {
        let indicator = shown.summary.indicator
        guard let position = shown.series.periods.firstIndex(of: period), shown.series.measured[position] else {
          cells.append("")
          continue
        }
        let status = context.status(unit, indicator, period)
        cells.append(
          status.hasValue
            ? context.measures[indicator].number(context.value(unit, indicator, period)) : Mark.of(status))
      }
      return cells.dropFirst().allSatisfy(\.isEmpty) ? nil : .init(cells)
    }
    return Document.Table(columns: columns, rows: rows)
  }
}
