import BenchmarkCore
import Testing

@testable import BenchmarkReport

@Suite struct FunnelChartTests {
  private static func findings(_ values: [(events: Double, size: Double)]) throws -> Findings {
    let units = values.indices.map { Unit(id: "u\($0)", name: "Enhet \($0)") }
    var series = Series(cells: values.count)
    series.numerator = values.map(\.events)
    series.denominator = values.map(\.size)
    series.n = values.map(\.size)
    for (cell, entry) in values.enumerated() {
      series.values[cell] = 100 * entry.events / entry.size
      series.status[cell] = .ok
    }
    let indicator = Indicator(id: "x", name: LocalizedText("Andel"), kind: .proportion, direction: .higher, per: 100)
    let study = Study(
      card: nil, organisation: Organisation(units: units), indicators: [indicator],
      panel: Panel(unitCount: values.count, periods: [Period.year(2026)], series: [series]))
    return try Analysis.run(study, plan: StudyPlan())
  }

  /// Twenty units at one half, from small to large, and one far below.
  private static let many: [(events: Double, size: Double)] = {
    var values: [(events: Double, size: Double)] = []
    for unit in 0..<20 {
      let size = Double(40 + 8 * unit)
      values.append((size / 2, size))
    }
    return values + [(10, 100)]
  }()

  @Test func `the table of the funnel has the values and limits of the findings`() throws {
    let findings = try Self.findings(Self.many)
    let parts = HTMLPageParts(text: HTMLRendererTests.page([findings]))
    let table = try #require(parts.chartTables.first { $0.label.contains("etter størrelsen") })
    #expect(table.rows.count == findings.funnel.count && table.rows.count == 21)
    let numbers = NumberFormat(.bokmal)
    for row in table.rows {
      let unit = try #require(findings.study.organisation.units.firstIndex { $0.name == row[0] })
      let found = try #require(findings.funnel.first { $0.unit == unit })
      let outer = found.zoneLimits.outer
      for (text, value) in zip(row.dropFirst(), [found.n, found.value, outer.lower, outer.upper]) {
        let decimals = text.split(separator: ",").dropFirst().first?.count ?? 0
        #expect(text == numbers.fixed(value, decimals: decimals), "\(row)")
      }
    }
  }

  @Test func `the unit outside is named in the description`() throws {
    let findings = try Self.findings(Self.many)
    #expect(findings.funnel.filter(\.zone.isAlarm).map(\.unit) == [20])
    let page = HTMLRendererTests.page([findings])
    #expect(page.contains("Under 99,8\u{A0}%-grensen: Enhet 20."))
  }

  @Test func `few units, or units of one size, have no funnel`() throws {
    let few = try Self.findings(Array(Self.many.suffix(10)))
    var sameSize: [(events: Double, size: Double)] = []
    for unit in 0..<20 { sameSize.append((Double(20 + unit), 100)) }
    let alike = try Self.findings(sameSize)
    for findings in [few, alike] {
      #expect(!findings.funnel.isEmpty)
      #expect(!HTMLRendererTests.page([findings]).contains("etter størrelsen"))
    }
  }
}
