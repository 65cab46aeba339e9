import BenchmarkCore
import Testing

@testable import BenchmarkReport

@Suite struct CostChartTests {
  private static func waterfall(_ amounts: [Double], start: Double) -> WaterfallChart {
    let end = start + amounts.reduce(0, +)
    return WaterfallChart(
      title: "T", description: "D", start: .init(name: "A", value: start, text: "\(start)"),
      steps: amounts.enumerated().map { .init(name: "Steg \($0)", amount: $1, text: "\($1)") },
      end: .init(name: "B", value: end, text: "\(end)"))
  }

  /// Left end and width of each bar, as shares of the width.
  private static func bars(_ drawing: String) -> [(left: Double, width: Double)] {
    drawing.matches(of: /<rect class="[a-z]+" x="([-0-9.]+)%" y="[0-9.]+" width="([0-9.]+)%"/).map {
      ((Double($0.1) ?? .nan) / 100, (Double($0.2) ?? .nan) / 100)
    }
  }

  @Test(arguments: [([1545.0, 191.0, -90.0, -39.0], 3025.0), ([-200.0, 50.0], 4000.0), ([10.0], -5.0)])
  func `each bar of a waterfall begins where the one before ends`(amounts: [Double], start: Double) throws {
    let bars = Self.bars(Self.waterfall(amounts, start: start).drawing(id: "x"))
    #expect(bars.count == amounts.count + 2)
    // Widths are in proportion to the amounts: one unit of cost takes the same share in every bar.
    let unit = bars[1].width / abs(amounts[0])
    var level = bars[0].left + bars[0].width
    for (bar, amount) in zip(bars.dropFirst(), amounts) {
      // Coordinates have two decimals of a per cent.
      #expect(abs(bar.width - abs(amount) * unit) < 2e-4)
      #expect(abs((amount < 0 ? bar.left + bar.width : bar.left) - level) < 2e-4)
      level += amount < 0 ? -bar.width : bar.width
    }
    #expect(abs(bars[bars.count - 1].width - level) < 2e-4)
    #expect(bars.allSatisfy { $0.left >= 0 && $0.left + $0.width <= 1.0001 })
  }

  @Test func `a waterfall without differences still has a drawing`() {
    let bars = Self.bars(Self.waterfall([0, 0], start: 100).drawing(id: "x"))
    #expect(bars.count == 4 && bars.allSatisfy { $0.width > 0 && $0.width <= 1 })
  }

  private static func costs() -> Findings {
    var findings = SampleFindings.small()
    var cost = CostFindings(indicator: 2, results: [0])
    for (unit, score) in [0.9, 0.2, -0.1, -1.2].enumerated() {
      var finding = CostFinding(
        unit: unit, period: 0, status: .ok, cost: findings.study.panel.series[2].values[unit])
      finding.expected = 3400
      finding.lower = 3200
      finding.upper = 3600
      finding.score = score
      finding.scoreInterval = Interval(lower: score - 0.5, upper: score + 0.5)
      finding.quadrant = CostQuadrant(
        score: score, result: finding.scoreInterval, cost: finding.cost,
        expected: Interval(lower: finding.lower, upper: finding.upper))
      cost.units.append(finding)
    }
    findings.cost = cost
    return findings
  }

  @Test func `units are placed in the quadrant by what the findings say`() throws {
    let findings = Self.costs()
    let document = Report(findings: [findings], language: .bokmal).document()
    let charts = document.blocks.compactMap { block -> QuadrantChart? in
      if case .figure(.quadrant(let chart)) = block { chart } else { nil }
    }
    let chart = try #require(charts.first)
    #expect(charts.count == 1 && chart.points.count == 4)
    #expect(chart.points.map(\.isPlaced) == [true, false, false, true])
    // 3100 against 3400 to be expected.
    #expect(abs(chart.points[0].x - 100 * (3100.0 / 3400 - 1)) < 1e-12)
    let table = try #require(chart.data)
    #expect(table.rows[0].cells == ["Solbakken", "−8,8", "+0,90", "+0,40", "+1,40"])
    let page = HTMLRenderer().render(document)
    #expect(page.contains("Fylte punkter er klart forskjellige"))
  }

  @Test func `a suppressed result is in no chart of cost`() {
    var findings = Self.costs()
    findings.cost?.units[1].score = .nan
    findings.cost?.units[1].quadrant = nil
    let document = Report(findings: [findings], language: .bokmal).document()
    for block in document.blocks {
      if case .figure(.quadrant(let chart)) = block {
        #expect(chart.points.count == 3 && !chart.points.contains { $0.name == "Fjellsiden" })
        #expect(chart.data?.rows.count == 3)
      }
    }
  }
}
