import BenchmarkCore

/// The chart of efficiency: the frontier itself where it can be drawn on paper, else the scores with their intervals.
struct EfficiencyCharts {
  let context: ReportContext
  let findings: EfficiencyFindings
  /// Of one comparison, with a score, in the order of the table.
  let units: [EfficiencyFinding]

  private var words: any EfficiencyChartPhrase { context.language.efficiencyCharts }
  private var labels: any EfficiencyPhrase { context.language.efficiencyPhrase }
  private var numbers: NumberFormat { context.phrase.numbers }
  private var best: Int { units.count(where: \.isOnFrontier) }

  /// nil for fewer than two units.
  func block() -> Document.Block? {
    guard units.count > 1 else { return nil }
    return findings.variables.count == 2 ? frontier() : scores()
  }

  // MARK: One input and one output

  private func frontier() -> Document.Block? {
    guard let input = findings.inputs.first, let output = findings.outputs.first else { return nil }
    let values = units.compactMap { unit -> (unit: EfficiencyFinding, x: Double, y: Double)? in
      guard let x = unit.targets.first(where: { $0.role == .input })?.value,
        let y = unit.targets.first(where: { $0.role == .output })?.value
      else { return nil }
      return (unit, x, y)
    }
    guard values.count > 1 else { return nil }
    let (across, up) = (context.measures[input], context.measures[output])
    // Both from zero: a distance to the line is a share of what the unit uses or makes.
    let xAxis = Axis(covering: values.map(\.x) + [0], count: 6)
    let yAxis = Axis(covering: values.map(\.y) + [0])
    let corners = values.filter(\.unit.isOnFrontier).map { FrontierChart.Vertex(x: $0.x, y: $0.y) }
    let name = labels.noun(context.kind).singular.capitalisedFirst
    return .figure(
      .frontier(
        FrontierChart(
          title: words.frontierTitle(input: context.indicatorName(input), output: context.indicatorName(output)),
          description: words.frontierDescription(units: values.count, best: best, of: context.kind),
          note: words.frontierNote(findings.orientation),
          data: Document.Table(
            columns: [
              .init(name, wraps: true), .init(context.indicatorName(input), .right),
              .init(context.indicatorName(output), .right), .init(labels.label(.score), .right),
            ],
            rows: values.map {
              .init([context.tableName($0.unit.unit), across.number($0.x), up.number($0.y), score($0.unit.efficiency)])
            }),
          points: values.map {
            .init(
              name: context.tableName($0.unit.unit), x: $0.x, y: $0.y, isOnFrontier: $0.unit.isOnFrontier,
              text: "\(across.value($0.x)), \(up.value($0.y)), \(score($0.unit.efficiency))")
          },
          frontier: Self.line(through: corners, returns: findings.returns, xEnd: xAxis.upper, yEnd: yAxis.upper),
          xAxis: xAxis, xTickTexts: xAxis.ticks.map { numbers.fixed($0, decimals: xAxis.decimals) },
          xName: context.indicatorName(input), yAxis: yAxis,
          yTickTexts: yAxis.ticks.map { numbers.fixed($0, decimals: yAxis.decimals) },
          yName: context.indicatorName(output))))
  }

  /// The edge of what the technology makes possible, from left to right within the chart.
  ///
  /// - Parameters:
  ///   - corners: the units on the frontier, in any order.
  ///   - xEnd: where the chart ends to the right, `yEnd` upwards.
  static func line(
    through corners: [FrontierChart.Vertex], returns: EfficiencyPlan.Returns, xEnd: Double, yEnd: Double
  ) -> [FrontierChart.Vertex] {
    var sorted = corners.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    // A unit may be on the frontier only weakly, with more used or less made than a neighbour: the edge goes past it.
    sorted = sorted.reduce(into: []) { kept, next in
      if let last = kept.last, last.x == next.x { kept.removeLast() }
      if next.y > kept.last?.y ?? -.infinity { kept.append(next) }
    }
    guard let first = sorted.first, let last = sorted.last else { return [] }
    func ray(from start: FrontierChart.Vertex, through corner: FrontierChart.Vertex) -> [FrontierChart.Vertex] {
      guard corner.x > 0, corner.y > 0 else { return [start] }
      let slope = corner.y / corner.x
      let end = min(xEnd, yEnd / slope)
      return [start, .init(x: end, y: end * slope)]
    }
    let ground = FrontierChart.Vertex(x: first.x, y: 0)
    let level = FrontierChart.Vertex(x: xEnd, y: last.y)
    switch returns {
    case .crs: return ray(from: .init(x: 0, y: 0), through: first)
    case .vrs: return [ground] + sorted + [level]
    case .drs: return [.init(x: 0, y: 0)] + sorted + [level]
    case .irs: return [ground] + sorted.dropLast() + ray(from: last, through: last)
    case .fdh:
      return [ground]
        + zip(sorted, sorted.dropFirst()).flatMap { [$0, FrontierChart.Vertex(x: $1.x, y: $0.y)] } + [last, level]
    }
  }

  // MARK: More than two

  private func scores() -> Document.Block? {
    let hasIntervals = units.contains { $0.upper.isFinite }
    func shown(_ unit: EfficiencyFinding) -> Double {
      unit.biasCorrected.isFinite ? unit.biasCorrected : unit.efficiency
    }
    let rows = units.map { unit in
      Caterpillar.Row(
        name: context.tableName(unit.unit), value: shown(unit), lower: unit.lower, upper: unit.upper, light: .grey,
        verdict: .notJudged, isToCheck: false, text: score(shown(unit)), lowerText: score(unit.lower),
        upperText: score(unit.upper))
    }
    let panels = [Caterpillar.Panel(name: nil, mean: .nan, rows: rows)]
    let one = Caterpillar.Reference(value: 1, text: numbers.fixed(1, decimals: 2))
    let axis = Caterpillar.axis(panels: panels, references: [1])
    let page = context.language.page
    var columns: [Document.Table.Column] = [
      .init(labels.noun(context.kind).singular.capitalisedFirst, wraps: true), .init(labels.label(.score), .right),
    ]
    if hasIntervals {
      columns += [
        .init(labels.label(.corrected), .right), .init(page.pageLabel(.lowerEnd), .right),
        .init(page.pageLabel(.upperEnd), .right),
      ]
    }
    let cells = units.map { unit in
      let own = [context.tableName(unit.unit), score(unit.efficiency)]
      return Document.Table.Row(
        own + (hasIntervals ? [score(unit.biasCorrected), score(unit.lower), score(unit.upper)] : []))
    }
    return .figure(
      .caterpillar(
        Caterpillar(
          title: words.scoresTitle(),
          description: words.scoresDescription(
            units: units.count, best: best, intervals: hasIntervals, of: context.kind),
          note: words.scoresNote(level: hasIntervals ? context.levelText : nil),
          data: Document.Table(columns: columns, rows: cells), panels: panels, mean: one, targets: [], isJudged: false,
          axis: axis, tickTexts: axis.ticks.map { numbers.fixed($0, decimals: axis.decimals) })))
  }

  private func score(_ value: Double) -> String { value.isFinite ? numbers.fixed(value, decimals: 2) : "" }
}
