import BenchmarkCore

/// The numbers of one chart: the units on an indicator in the reporting period, or the indicator over the periods.
struct WorkbookFigure: Sendable {
  enum Form: Sendable { case comparison, development }

  struct Point: Sendable {
    /// The unit, or the period.
    var label: String
    /// Of a comparison: the value and its interval. Of a development: mean, lowest and highest.
    var value: Double
    var lower: Double
    var upper: Double
    var light: Light
  }

  /// More bars than this cannot be read.
  static let unitLimit = 100
  static let indicatorLimit = 15

  var form: Form
  var indicator: String
  var title: String
  /// The best, or the first period, first.
  var points: [Point]
  var target: Double

  /// Whether bars can show the intervals: they are there, and no part of a stacked bar is below zero.
  var hasIntervals: Bool {
    form == .comparison && points.contains { $0.lower.isFinite && $0.upper.isFinite }
      && points.allSatisfy { !($0.lower < 0) && !($0.value < 0) }
  }

  static func figures(of findings: Findings, text: WorkbookText) -> [WorkbookFigure] {
    findings.study.indicators.indices.compactMap { findings.summary(of: $0) }.prefix(indicatorLimit)
      .flatMap { summary in
        [
          summary.units.count <= unitLimit ? comparison(summary, findings, text) : nil,
          development(summary.indicator, findings, text),
        ].compactMap { $0 }
      }
  }

  private static func comparison(
    _ summary: IndicatorSummary, _ findings: Findings, _ text: WorkbookText
  ) -> WorkbookFigure? {
    guard summary.units.count > 1, findings.comparisons.indices.contains(summary.indicator) else { return nil }
    let study = findings.study
    let comparison = findings.comparisons[summary.indicator]
    let points = summary.units.map { unit in
      let cell = study.panel.cell(unit: unit, period: summary.period)
      let light = comparison.light(at: cell)
      let mark = light == .grey ? "" : "  " + text.light(light)
      return Point(
        label: study.organisation.units[unit].name + mark, value: study.panel.series[summary.indicator].values[cell],
        lower: comparison.lower.isEmpty ? .nan : comparison.lower[cell],
        upper: comparison.upper.isEmpty ? .nan : comparison.upper[cell], light: light)
    }
    let indicator = study.indicators[summary.indicator]
    let lowFirst = indicator.direction == .lower
    let sorted = points.enumerated().sorted { left, right in
      if left.element.value == right.element.value { return left.offset < right.offset }
      return (left.element.value < right.element.value) == lowFirst
    }
    return WorkbookFigure(
      form: .comparison, indicator: indicator.id,
      title: text.figureTitle(
        text.name(indicator.name) ?? indicator.id, indicator.unit.flatMap(text.name),
        text.period(study.panel.periods[summary.period])),
      points: sorted.map(\.element), target: target(of: indicator))
  }

  private static func development(_ position: Int, _ findings: Findings, _ text: WorkbookText) -> WorkbookFigure? {
    let study = findings.study
    // Means count the units that an audience may not see, so they are taken and not computed again.
    let points = study.panel.periods.indices.compactMap { period -> Point? in
      guard let row = findings.figures(of: position, period: period), row.mean.isFinite else { return nil }
      return Point(
        label: study.panel.periods[period].description, value: row.mean, lower: row.lowest, upper: row.highest,
        light: .grey)
    }
    guard points.count > 2 else { return nil }
    let indicator = study.indicators[position]
    return WorkbookFigure(
      form: .development, indicator: indicator.id,
      title: text.trendTitle(text.name(indicator.name) ?? indicator.id, indicator.unit.flatMap(text.name)),
      points: points, target: target(of: indicator))
  }

  private static func target(of indicator: Indicator) -> Double {
    if case .value(let target) = indicator.target { target } else { .nan }
  }
}
