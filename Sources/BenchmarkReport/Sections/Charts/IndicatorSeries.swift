import BenchmarkCore

/// The time series of one indicator, from the first to the last period in which any compared unit has a value.
struct IndicatorSeries {
  let context: ReportContext
  let indicator: Int
  /// Positions in the panel's periods.
  let periods: [Int]
  /// Parallel to `periods`: any compared unit has a value.
  let measured: [Bool]
  /// The breaks that lie within the periods.
  let breaks: [Period]
  /// The distance between the tenth and the ninetieth of a hundred units in the reporting period; 0 where it is unknown.
  /// A chart of development has at least this height, so that noise does not look like a development.
  let spread: Double

  init(_ context: ReportContext, _ indicator: Int) {
    self.context = context
    self.indicator = indicator
    let panel = context.study.panel
    let values = context.summaries[indicator].map { summary in
      summary.units.map { context.value($0, indicator, summary.period) }.sorted()
    }
    spread = values.flatMap { $0.isEmpty ? nil : $0[$0.count - 1 - $0.count / 10] - $0[$0.count / 10] } ?? 0
    let has = panel.periods.indices.map { period in
      context.compared.contains { context.status($0, indicator, period).hasValue }
    }
    let limit = context.findings.period ?? -1
    if let first = has.firstIndex(of: true), let last = has.prefix(limit + 1).lastIndex(of: true), first <= last {
      periods = Array(first...last)
      measured = Array(has[first...last])
      breaks = context.study.indicators[indicator].breaks.filter {
        $0.firstMonth > panel.periods[first].firstMonth && $0.firstMonth <= panel.periods[last].firstMonth
      }
    } else {
      (periods, measured, breaks) = ([], [], [])
    }
  }

  /// Two periods or more make a development.
  var hasDevelopment: Bool { measured.count { $0 } > 1 }

  private var comparison: Comparison { context.findings.comparisons[indicator] }
  private var measure: Measure { context.measures[indicator] }

  func series(unit: Int, withMean: Bool) -> TimeSeries {
    var series = empty(
      title: context.language.page.seriesTitle(
        unit: context.tableName(unit), indicator: context.indicatorName(indicator)))
    let cells = periods.map { context.cell(unit, $0) }
    series.values = cells.map { context.study.panel.series[indicator].values[$0] }
    if !comparison.lower.isEmpty, !comparison.upper.isEmpty {
      series.lower = cells.map { comparison.lower[$0] }
      series.upper = cells.map { comparison.upper[$0] }
      if !series.lower.contains(where: \.isFinite) { (series.lower, series.upper) = ([], []) }
    }
    if withMean, !comparison.groupMean.isEmpty { series.means = cells.map { comparison.groupMean[$0] } }
    if let last = series.values.lastIndex(where: \.isFinite) { series.light = comparison.light(at: cells[last]) }
    series.isJudged = context.summaries[indicator].map { $0.judged > 0 } ?? false
    series.description = description(series.values)
    return series
  }

  /// The mean of all compared units; nil where the units are compared in groups or there are no means.
  func mean() -> TimeSeries? {
    guard !context.isGrouped, !comparison.groupMean.isEmpty, let unit = context.compared.first else { return nil }
    let name = context.phrase.label(.mean)
    var series = empty(
      title: context.language.page.seriesTitle(unit: name, indicator: context.indicatorName(indicator)))
    series.values = periods.map { comparison.groupMean[context.cell(unit, $0)] }
    series.description = description(series.values)
    return series
  }

  /// Value and interval of each period as text, for a table.
  func texts(_ series: TimeSeries) -> [String] {
    series.values.indices.map { position in
      guard series.values[position].isFinite else { return "" }
      let text = measure.number(series.values[position])
      guard !series.lower.isEmpty, series.lower[position].isFinite, series.upper[position].isFinite else { return text }
      return text + " (" + measure.range(series.lower[position], series.upper[position]) + ")"
    }
  }

  private func empty(title: String) -> TimeSeries {
    TimeSeries(
      title: title, description: "", times: periods.map { context.study.panel.periods[$0].time }, values: [],
      breaks: breaks.map { Double($0.firstMonth) / 12 })
  }

  private func description(_ values: [Double]) -> String {
    let page = context.language.page
    guard let first = values.firstIndex(where: \.isFinite), let last = values.lastIndex(where: \.isFinite) else {
      return page.seriesWithoutFigures()
    }
    return page.seriesDescription(
      from: context.periodText(periods[first]), value: measure.number(values[first]),
      to: context.periodText(periods[last]), measure.number(values[last]),
      breaks: breaks.map(context.phrase.period))
  }
}
