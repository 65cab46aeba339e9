import BenchmarkCore
import Testing

@testable import BenchmarkReport

@Suite struct FrontierChartTests {
  private typealias Vertex = FrontierChart.Vertex

  private static func vertices(_ pairs: [(Double, Double)]) -> [Vertex] { pairs.map { Vertex(x: $0.0, y: $0.1) } }

  /// Units at (1, 1), (2, 3) and (4, 4) span the frontier; the ray of the best ratio goes through (2, 3).
  @Test(arguments: [
    (EfficiencyPlan.Returns.vrs, [(1.0, 0.0), (1, 1), (2, 3), (4, 4), (5, 4)]),
    (.fdh, [(1, 0), (1, 1), (2, 1), (2, 3), (4, 3), (4, 4), (5, 4)]),
  ])
  func `the line follows what the returns make possible`(
    returns: EfficiencyPlan.Returns, expected: [(Double, Double)]
  ) {
    let corners = Self.vertices([(4, 4), (1, 1), (2, 3)])
    var line = EfficiencyCharts.line(through: corners, returns: returns, xEnd: 5, yEnd: 6)
    // A corner that repeats draws nothing.
    line = line.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    #expect(line == Self.vertices(expected))
  }

  @Test func `the other returns begin in zero, or end in a ray`() {
    let best = Self.vertices([(2, 3)])
    #expect(
      EfficiencyCharts.line(through: best, returns: .crs, xEnd: 5, yEnd: 6) == Self.vertices([(0, 0), (4, 6)]))
    let falling = Self.vertices([(2, 3), (4, 4)])
    #expect(
      EfficiencyCharts.line(through: falling, returns: .drs, xEnd: 5, yEnd: 6)
        == Self.vertices([(0, 0), (2, 3), (4, 4), (5, 4)]))
    let rising = Self.vertices([(1, 1), (2, 3)])
    #expect(
      EfficiencyCharts.line(through: rising, returns: .irs, xEnd: 5, yEnd: 6)
        == Self.vertices([(1, 0), (1, 1), (2, 3), (4, 6)]))
    #expect(EfficiencyCharts.line(through: [], returns: .vrs, xEnd: 5, yEnd: 6).isEmpty)
  }

  @Test func `a unit that is on the frontier only weakly makes no corner`() {
    let corners = Self.vertices([(1, 0.5), (1, 1), (2, 3), (3, 3)])
    let line = EfficiencyCharts.line(through: corners, returns: .vrs, xEnd: 5, yEnd: 6)
    #expect(line == Self.vertices([(1, 0), (1, 1), (2, 3), (5, 3)]))
  }

  /// Units that use the more the larger they are, some with waste.
  private static func findings(outputs: Int) throws -> Findings {
    let excess = [1, 1.3, 1.2, 1.1, 1.4, 1.25, 1.15, 1.5, 1.35]
    let units = excess.indices.map { Unit(id: "h\($0)", name: "Heim \($0)", type: "sykehjem") }
    var used = Series(cells: units.count)
    var made = [Series](repeating: used, count: outputs)
    for unit in units.indices {
      used.values[unit] = (1000 + 100 * Double(unit)) * 3 * excess[unit]
      used.status[unit] = .ok
      for output in 0..<outputs {
        made[output].values[unit] = 1000 + 100 * Double(unit)
        made[output].status[unit] = .ok
      }
    }
    let indicators =
      [Indicator(id: "utgift", name: LocalizedText("Utgift"))]
      + (0..<outputs).map { Indicator(id: "dogn\($0)", name: LocalizedText("Døgn \($0)"), kind: .count) }
    let card = Card(
      id: "k", name: LocalizedText("K"), indicators: indicators,
      cost: .init(inputs: ["utgift"], outputs: (0..<outputs).map { "dogn\($0)" }))
    let study = Study(
      card: card, organisation: Organisation(units: units), indicators: indicators,
      panel: Panel(unitCount: units.count, periods: [.year(2025)], series: [used] + made))
    var plan = StudyPlan()
    plan.steps = [.efficiency]
    plan.minimumN = 0
    plan.efficiency.replicates = 40
    return try Analysis.run(study, plan: plan)
  }

  private static func figure(_ findings: Findings, _ language: Language) -> (any ChartContent)? {
    let context = ReportContext(findings, language: language, options: ReportOptions())
    for block in EfficiencySection(context)?.blocks() ?? [] {
      if case .figure(let chart) = block { return chart.content }
    }
    return nil
  }

  @Test(arguments: Language.allCases)
  func `one input and one output show the frontier with its data`(language: Language) throws {
    let chart = try #require(Self.figure(try Self.findings(outputs: 1), language) as? FrontierChart)
    #expect(chart.points.count == 9 && chart.data?.rows.count == 9)
    #expect(chart.points.count(where: \.isOnFrontier) >= 1)
    let drawing = chart.drawing(id: "f")
    #expect(drawing.contains("<title") && drawing.contains("<desc"))
    #expect(!drawing.contains("NaN") && !drawing.contains("nan"))
    // Every unit has its name and numbers as text.
    for unit in 0..<9 { #expect(drawing.contains("Heim \(unit): ")) }
  }

  @Test(arguments: Language.allCases)
  func `more dimensions show the scores with their intervals instead`(language: Language) throws {
    let chart = try #require(Self.figure(try Self.findings(outputs: 2), language) as? Caterpillar)
    #expect(chart.rowCount == 9 && chart.data?.rows.count == 9)
    #expect(chart.panels.flatMap(\.rows).allSatisfy { $0.lower <= $0.value && $0.value <= $0.upper })
    #expect(!chart.drawing(id: "f").contains("nan"))
  }
}
