import BenchmarkCore

/// The charts of one indicator: its units side by side, and its development.
struct IndicatorCharts {
  /// Small charts of development, at most, beside the mean.
  static let developmentsShown = 7

  let context: ReportContext
  let summary: IndicatorSummary

  private var phrase: any Phrase { context.phrase }
  private var page: any PagePhrase { context.language.page }
  private var measure: Measure { context.measures[summary.indicator] }
  private var comparison: Comparison { context.findings.comparisons[summary.indicator] }
  private var name: String { context.indicatorName(summary.indicator) }

  // MARK: Values

  /// nil for fewer than two values.
  func values() -> Document.Block? {
    guard summary.units.count > 1 else { return nil }
    let panels = panels()
    let isGrouped = panels.count > 1
    var targets: [Caterpillar.Reference] = []
    if let text = context.target(summary.indicator).map(phrase.target) {
      switch context.study.indicators[summary.indicator].target {
      case .value(let value): targets = [.init(value: value, text: text)]
      case .range(let low, let high): targets = [.init(value: low, text: text), .init(value: high, text: "")]
      case nil: break
      }
    }
    let mean =
      isGrouped || !summary.toCheck.isEmpty
      ? nil
      : Caterpillar.Reference(
        value: summary.mean, text: phrase.label(.mean) + NumberFormat.hardSpace + measure.number(summary.mean))
    let references = targets.map(\.value) + (mean.map { [$0.value] } ?? [])
    let axis = Caterpillar.axis(panels: panels, references: references)
    let rows = panels.flatMap(\.rows)
    let hasIntervals = rows.contains { $0.lower.isFinite }
    let figures = phrase.summary(
      mean: measure.number(summary.mean), lowest: measure.number(summary.lowest),
      highest: measure.number(summary.highest), values: phrase.numbers.integer(summary.units.count),
      of: phrase.numbers.integer(summary.compared))
    return .figure(
      .caterpillar(
        Caterpillar(
          title: page.valuesTitle(indicator: name, period: context.periodText(summary.period)),
          description: page.valuesDescription(
            summary: figures, better: summary.tested > 0 ? summary.better.count : nil,
            worse: summary.tested > 0 ? summary.worse.count : nil, of: context.kind),
          note: page.valuesNote(
            level: hasIntervals ? context.levelText : nil, isJudged: summary.judged > 0,
            hasClear: !summary.better.isEmpty || !summary.worse.isEmpty, many: rows.count > Caterpillar.rowsWithNames,
            beyond: rows.contains { !axis.contains($0.value) }),
          data: data(panels), panels: panels, mean: mean, targets: targets, isJudged: summary.judged > 0, axis: axis,
          tickTexts: axis.ticks.map { phrase.numbers.fixed($0, decimals: axis.decimals) })))
  }

  private func panels() -> [Caterpillar.Panel] {
    guard context.isGrouped else {
      return [.init(name: nil, mean: summary.mean, rows: context.ranked(summary.units, summary).map(row))]
    }
    // Too many for a panel a group: all in one order.
    if summary.units.count > Caterpillar.rowsWithNames {
      let isLowerBetter = context.study.indicators[summary.indicator].direction == .lower
      let sorted = summary.units.map(row).enumerated().sorted { left, right in
        let (a, b) = isLowerBetter ? (left, right) : (right, left)
        if a.element.value != b.element.value { return a.element.value < b.element.value }
        return left.offset < right.offset
      }
      return [.init(name: nil, mean: summary.mean, rows: sorted.map(\.element))]
    }
    return (0..<context.groupCount).compactMap { group in
      guard let own = context.findings.summary(of: summary.indicator, group: group), !own.units.isEmpty else {
        return nil
      }
      return .init(name: context.groupName(group), mean: own.mean, rows: context.ranked(own.units, own).map(row))
    }
  }

  private func row(_ unit: Int) -> Caterpillar.Row {
    let cell = context.cell(unit, summary.period)
    let value = context.value(unit, summary.indicator, summary.period)
    let lower = comparison.lower.isEmpty ? .nan : comparison.lower[cell]
    let upper = comparison.upper.isEmpty ? .nan : comparison.upper[cell]
    let hasInterval = lower.isFinite && upper.isFinite
    let check = context.isToCheck(unit, summary) ? Mark.check : ""
    let status = context.status(unit, summary.indicator, summary.period)
    return Caterpillar.Row(
      name: context.tableName(unit), value: value, lower: hasInterval ? lower : .nan,
      upper: hasInterval ? upper : .nan, light: comparison.light(at: cell), verdict: comparison.versus(at: cell),
      isToCheck: !check.isEmpty,
      text: check + (status == .preliminary ? Mark.preliminary : "") + measure.number(value),
      lowerText: hasInterval ? measure.number(lower) : "", upperText: hasInterval ? measure.number(upper) : "")
  }

  /// Beside a table of all units the numbers of the chart alone, otherwise that table.
  private func data(_ panels: [Caterpillar.Panel]) -> Document.Table {
    if context.isLarge { return UnitTable(context: context, summary: summary).table() }
    let hasIntervals = panels.contains { $0.rows.contains { $0.lower.isFinite } }
    var columns: [Document.Table.Column] = [
      .init(phrase.noun(context.kind).singular.capitalisedFirst, wraps: true), .init(phrase.label(.value), .right),
    ]
    if hasIntervals {
      columns += [.init(page.pageLabel(.lowerEnd), .right), .init(page.pageLabel(.upperEnd), .right)]
    }
    var rows: [Document.Table.Row] = []
    for panel in panels {
      if let name = panel.name {
        rows.append(
          .init([name + " · " + phrase.meanOf(measure.number(panel.mean), values: panel.rows.count)], isGroup: true))
      }
      rows += panel.rows.map { .init([$0.name, $0.text] + (hasIntervals ? [$0.lowerText, $0.upperText] : [])) }
    }
    return Document.Table(columns: columns, rows: rows)
  }

  // MARK: Development

  /// The mean and the units with a clear development; nil where there is neither, or one period only.
  func development() -> Document.Block? {
    let indicator = IndicatorSeries(context, summary.indicator)
    guard indicator.hasDevelopment else { return nil }
    let trends = context.trends(summary.indicator)
    let clear = trends.filter { context.change($0) != nil }
      .sorted { (-abs($0.slope), $0.unit) < (-abs($1.slope), $1.unit) }
    let mean = indicator.mean()
    var panels = mean.map { [DevelopmentChart.Panel(name: phrase.label(.mean), finding: "", series: $0)] } ?? []
    let shown = clear.prefix(Self.developmentsShown)
    panels += shown.map { trend in
      DevelopmentChart.Panel(
        name: context.tableName(trend.unit), finding: finding(trend),
        series: indicator.series(unit: trend.unit, withMean: mean == nil))
    }
    guard !panels.isEmpty else { return nil }
    let hasIntervals = panels.contains { !$0.series.lower.isEmpty }
    let axis = Self.axis(panels.map(\.series), least: indicator.spread)
    let periods = indicator.periods.map { context.study.panel.periods[$0].description }
    let texts = panels.map { indicator.texts($0.series) }
    let columns =
      [Document.Table.Column(phrase.label(.period))] + panels.map { .init($0.name, .right, wraps: true) }
    let rows = periods.indices.filter { indicator.measured[$0] }.map { position in
      Document.Table.Row([periods[position]] + texts.map { $0[position] })
    }
    return .figure(
      .development(
        DevelopmentChart(
          title: page.developmentTitle(indicator: name),
          description: page.developmentDescription(panels: panels.map(\.name)),
          note: page.developmentNote(
            shown: shown.count, of: clear.count, hasMean: mean != nil, isTested: !trends.isEmpty,
            level: hasIntervals ? context.levelText : nil, breaks: indicator.breaks.map(phrase.period),
            kind: context.kind),
          data: Document.Table(columns: columns, rows: rows), panels: panels, measured: indicator.measured, axis: axis,
          tickTexts: axis.ticks.map { phrase.numbers.fixed($0, decimals: axis.decimals) },
          first: periods.first ?? "", last: periods.last ?? "")))
  }

  private func finding(_ trend: TrendFinding) -> String {
    guard let change = context.change(trend) else { return "" }
    return change.mark + NumberFormat.hardSpace + phrase.perYear(measure.change(trend.slope))
  }

  /// One scale for all, no finer than the units differ; intervals may stretch it by at most half the spread of the
  /// values at each end.
  private static func axis(_ series: [TimeSeries], least: Double) -> Axis {
    let values = series.flatMap { $0.values + $0.means }.filter(\.isFinite)
    guard var low = values.min(), var high = values.max() else { return Axis(covering: []) }
    if high - low < least { (low, high) = ((low + high - least) / 2, (low + high + least) / 2) }
    let ends = series.flatMap { $0.lower + $0.upper }.filter(\.isFinite)
    let reach = high > low ? (high - low) / 2 : .infinity
    return Axis(
      covering: [max(min(low, ends.min() ?? low), low - reach), min(max(high, ends.max() ?? high), high + reach)],
      count: 3)
  }
}

extension DevelopmentChange {
  var mark: String {
    switch self {
    case .better: Mark.of(TrendDirection.improving)
    case .worse: Mark.of(TrendDirection.worsening)
    case .up: Mark.of(TrendDirection.rising)
    case .down: Mark.of(TrendDirection.falling)
    }
  }
}
