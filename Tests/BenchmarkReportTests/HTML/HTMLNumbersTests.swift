import BenchmarkCore
import Testing

@testable import BenchmarkReport

/// What charts and their tables show is what the findings hold.
@Suite struct HTMLNumbersTests {
  private static func decimals(_ text: String) -> Int {
    text.firstIndex(of: ",").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }

  private static func agrees(_ text: String, _ value: Double) -> Bool {
    let bare = text.trimmingPrefix("!").trimmingPrefix("*")
    return NumberFormat(.bokmal).fixed(value, decimals: decimals(String(bare))) == bare
  }

  @Test(arguments: [12, 70])
  func `the data tables have the values and intervals of the findings`(unitCount: Int) throws {
    let findings = try SampleFindings.drawn(seed: UInt64(unitCount), unitCount: unitCount)
    let parts = HTMLPageParts(text: HTMLRendererTests.page([findings]))
    let study = findings.study
    let period = try #require(findings.period)
    var checked = 0
    for (indicator, name) in ["Lesing", "Utgift"].enumerated() {
      let table = try #require(parts.chartTables.first { $0.label == "\(name), skoleåret 2025–26" })
      #expect(table.rows.count == unitCount)
      for row in table.rows {
        let unit = try #require(study.organisation.units.firstIndex { $0.name == row[0] })
        let cell = study.panel.cell(unit: unit, period: period)
        #expect(Self.agrees(row[1], study.panel.series[indicator].values[cell]), "\(row)")
        checked += 1
        let comparison = findings.comparisons[indicator]
        if table.columns.contains("Nedre grense") {
          #expect(Self.agrees(row[2], comparison.lower[cell]) && Self.agrees(row[3], comparison.upper[cell]), "\(row)")
        } else if table.columns.contains("Intervall") {
          let ends = row[2].split(separator: "–").map(String.init)
          #expect(
            Self.agrees(ends[0], comparison.lower[cell]) && Self.agrees(ends[1], comparison.upper[cell]), "\(row)")
        }
      }
    }
    #expect(checked == 2 * unitCount)
  }

  @Test func `the tables of units have every period, and the symbol where there is no value`() throws {
    let findings = try SampleFindings.drawn(seed: 3, unitCount: 12, hidden: [7777.125])
    let parts = HTMLPageParts(text: HTMLRendererTests.page([findings]))
    let panel = findings.study.panel
    for (unit, register) in findings.study.organisation.units.enumerated() {
      let table = try #require(parts.chartTables.first { $0.label == "Alle indikatorene for \(register.name)" })
      #expect(table.columns == ["Periode", "Lesing", "Utgift"] && table.rows.count == panel.periods.count)
      for (period, row) in table.rows.enumerated() {
        #expect(row[0] == panel.periods[period].description)
        for indicator in 0..<2 {
          let cell = panel.cell(unit: unit, period: period)
          let series = panel.series[indicator]
          if series.status[cell].hasValue {
            #expect(Self.agrees(row[indicator + 1], series.values[cell]), "\(row)")
          } else {
            #expect(row[indicator + 1] == (series.status[cell] == .suppressed ? ":" : ".."))
          }
        }
      }
    }
  }

  @Test func `the tables of development have the values, intervals and means of every period`() throws {
    var findings = try SampleFindings.drawn(seed: 5, unitCount: 12)
    for index in findings.trends.indices where findings.trends[index].unit < 2 {
      findings.trends[index].direction = .improving
      findings.trends[index].status = .ok
    }
    let parts = HTMLPageParts(text: HTMLRendererTests.page([findings]))
    let table = try #require(parts.chartTables.first { $0.label == "Lesing over tid" })
    #expect(table.columns.count == 4 && table.columns[1] == "Snitt")
    let panel = findings.study.panel
    for (period, row) in table.rows.enumerated() {
      #expect(Self.agrees(row[1], findings.comparisons[0].groupMean[panel.cell(unit: 0, period: period)]))
      for column in 2...3 {
        let unit = try #require(
          findings.study.organisation.units.firstIndex { $0.name == table.columns[column] })
        let cell = panel.cell(unit: unit, period: period)
        let numbers = row[column].split { "( –)".contains($0) }.map(String.init)
        let expected = [
          panel.series[0].values[cell], findings.comparisons[0].lower[cell], findings.comparisons[0].upper[cell],
        ]
        #expect(numbers.count == 3)
        for (text, value) in zip(numbers, expected) { #expect(Self.agrees(text, value), "\(row[column])") }
      }
    }
    #expect(table.rows.count == 6)
  }

  @Test func `marks stand where their values are`() throws {
    let findings = try SampleFindings.drawn(seed: 8, unitCount: 20)
    let document = Report(findings: [findings], language: .bokmal).document()
    let charts = document.blocks.compactMap { block -> Caterpillar? in
      if case .figure(.caterpillar(let chart)) = block { chart } else { nil }
    }
    #expect(charts.count == 2)
    for chart in charts {
      let drawing = chart.drawing(id: "x")
      let positions = drawing.matches(of: /<use href="#m[a-z]+" x="([-0-9.]+)%"/).compactMap { Double($0.1) }
      let values = chart.panels.flatMap(\.rows).map(\.value)
      #expect(positions.count == values.count)
      for (position, value) in zip(positions, values) {
        let read = chart.axis.lower + (chart.axis.upper - chart.axis.lower) * position / 100
        // A hundredth of a per cent of the scale, half of it either way.
        #expect(abs(read - value) <= (chart.axis.upper - chart.axis.lower) * 0.5e-4 * 1.001)
      }
    }
  }

  @Test func `a value to check does not stretch the scale`() {
    let page = HTMLRendererTests.page([SampleFindings.small()])
    #expect(page.contains("href=\"#mh\""))
    #expect(page.contains("En pil står for en verdi utenfor skalaen"))
  }

  @Test func `a line is cut at breaks and gaps, not where the indicator is not measured`() {
    var series = TimeSeries(title: "", description: "", times: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5], values: [])
    series.values = [1, .nan, 3, .nan, 5, 6]
    #expect(series.runs(of: series.values, measured: [true, false, true, true, true, true]) == [[0, 2], [4, 5]])
    series.breaks = [5]
    #expect(series.runs(of: series.values, measured: [true, false, true, false, true, true]) == [[0, 2, 4], [5]])
    #expect(series.runs(of: [], measured: []).isEmpty)
  }
}
