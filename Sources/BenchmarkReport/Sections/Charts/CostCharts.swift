import BenchmarkCore

/// The charts of cost: cost against result, and how the cost of one unit becomes that of another.
struct CostCharts {
  let context: ReportContext

  private var words: any CostChartPhrase { context.language.costCharts }
  private var numbers: NumberFormat { context.phrase.numbers }

  /// - Parameter units: with an expected cost; nil for fewer than two that have a result too.
  func quadrant(_ units: [CostFinding]) -> Document.Block? {
    let shown = units.filter { $0.score.isFinite && $0.expected.isFinite && $0.expected > 0 }
    guard shown.count > 1 else { return nil }
    let points = shown.map { unit in
      QuadrantChart.Point(
        name: context.tableName(unit.unit), x: unit.residualPercent, y: unit.score,
        // Against the dearest and the cheapest that is to be expected.
        xEnds: Interval(
          lower: 100 * (unit.cost / unit.upper - 1), upper: unit.lower > 0 ? 100 * (unit.cost / unit.lower - 1) : .nan),
        yEnds: unit.scoreInterval, isPlaced: unit.quadrant.map { $0 != .notDistinguishable } ?? false,
        text: "\(percent(unit.residualPercent)), \(score(unit.score))")
    }
    let placed = points.count(where: \.isPlaced)
    let xAxis = Axis(covering: points.map(\.x) + [0], count: 6)
    let yAxis = Axis(covering: points.map(\.y) + [0])
    let hasInterval = shown.contains { $0.scoreInterval.lower.isFinite && $0.scoreInterval.upper.isFinite }
    let page = context.language.page
    var columns: [Document.Table.Column] = [
      .init(context.phrase.noun(context.kind).singular.capitalisedFirst, wraps: true),
      .init(words.costAxis(), .right), .init(words.resultScore(), .right),
    ]
    if hasInterval { columns += [.init(page.pageLabel(.lowerEnd), .right), .init(page.pageLabel(.upperEnd), .right)] }
    let rows = shown.map { unit in
      let ends = [unit.scoreInterval.lower, unit.scoreInterval.upper].map { $0.isFinite ? score($0) : "" }
      return Document.Table.Row(
        [context.tableName(unit.unit), percent(unit.residualPercent), score(unit.score)] + (hasInterval ? ends : []))
    }
    return .figure(
      .quadrant(
        QuadrantChart(
          title: words.quadrantTitle(),
          description: words.quadrantDescription(units: points.count, placed: placed, of: context.kind),
          note: words.quadrantNote(isAnyPlaced: placed > 0), data: Document.Table(columns: columns, rows: rows),
          points: points, xAxis: xAxis,
          xTickTexts: xAxis.ticks.map { numbers.fixed($0, decimals: xAxis.decimals, signed: true) },
          xName: words.costAxis(), yAxis: yAxis,
          yTickTexts: yAxis.ticks.map { numbers.fixed($0, decimals: yAxis.decimals, signed: true) },
          yName: words.resultAxis())))
  }

  /// - Parameters:
  ///   - parts: name, amount and the amount as text, in the order to be shown; they sum to the difference of the ends.
  ///   - description: the sentence that tells the same.
  func waterfall(
    from start: WaterfallChart.End, to end: WaterfallChart.End, parts: [WaterfallChart.Step], description: String,
    columns: [Document.Table.Column]
  ) -> Document.Block {
    let rows =
      [Document.Table.Row([start.name, start.text])] + parts.map { .init([$0.name, $0.text]) }
      + [.init([end.name, end.text])]
    return .figure(
      .waterfall(
        WaterfallChart(
          title: words.waterfallTitle(from: start.name, to: end.name), description: description,
          note: words.waterfallNote(), data: Document.Table(columns: columns, rows: rows), start: start, steps: parts,
          end: end)))
  }

  private func percent(_ value: Double) -> String { numbers.fixed(value, decimals: 1, signed: true) }
  private func score(_ value: Double) -> String { numbers.fixed(value, decimals: 2, signed: true) }
}
