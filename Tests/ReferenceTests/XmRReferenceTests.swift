import BenchmarkCore
import Testing

/// `MethodID.xmr`: limits and rules of NHSRplotthedots 0.2.2.
struct XmRReferenceTests {
  private struct Series {
    var unit: String
    var values: [Double]
    var centre: Double
    var lower: Double
    var upper: Double
    var types: [String]
  }

  private static func series(_ name: String) throws -> [Series] {
    let table = try ReferenceTable("nhsr_ptd/out_\(name).csv")
    let units = try table.text("unit")
    let values = try table.numbers("value")
    let centre = try table.numbers("centre")
    let lower = try table.numbers("lower")
    let upper = try table.numbers("upper")
    let types = try table.text("type")
    return Set(units).sorted().map { unit in
      let rows = units.indices.filter { units[$0] == unit }
      return Series(
        unit: unit, values: rows.map { values[$0] }, centre: centre[rows[0]], lower: lower[rows[0]],
        upper: upper[rows[0]], types: rows.map { types[$0] })
    }
  }

  @Test(arguments: [("increase_target54", true, nil), ("noscreen_increase", false, nil), ("fix12_increase", true, 12)])
  func `limits are those of NHSRplotthedots`(name: String, isScreened: Bool, fixedAfter: Int?) throws {
    let series = try Self.series(name)
    #expect(series.count == 6)
    for one in series {
      let limits = XmR(one.values.span, fixedAfter: fixedAfter, isScreened: isScreened)
      let chart = try #require(limits)
      #expect(relativeError(chart.centre, one.centre) < 1e-12)
      if one.unit == "const" {
        // The package has no limits for a constant series; the truth is the constant.
        #expect(chart.lower == 5 && chart.upper == 5)
      } else {
        #expect(relativeError(chart.lower, one.lower) < 1e-12)
        #expect(relativeError(chart.upper, one.upper) < 1e-12)
      }
    }
  }

  private static let words: [String: ControlRule] = [
    "Above UCL": .outsideHigh, "Below LCL": .outsideLow, "2 in 3 Above CL": .twoOfThreeHigh,
    "2 in 3 Below CL": .twoOfThreeLow, "7 Points Above CL": .shiftHigh, "7 Points Below CL": .shiftLow,
    "7 Point Trend (Increasing)": .trendUp, "7 Point Trend (Decreasing)": .trendDown,
  ]

  @Test(arguments: [("increase_target54", true, nil), ("noscreen_increase", false, nil), ("fix12_increase", true, 12)])
  func `rules are those of NHSRplotthedots`(name: String, isScreened: Bool, fixedAfter: Int?) throws {
    var special = 0
    for one in try Self.series(name) {
      let limits = XmR(one.values.span, fixedAfter: fixedAfter, isScreened: isScreened)
      let chart = try #require(limits)
      let fired = ControlRule.fired(by: one.values.span, in: chart)
      for (index, type) in one.types.enumerated() {
        if type == "Common Cause" {
          #expect(fired[index].isEmpty, "\(one.unit) \(index)")
        } else {
          let rule = try #require(Self.words[type], "\(type)")
          #expect(fired[index].contains(rule), "\(one.unit) \(index) \(type)")
          special += 1
        }
      }
    }
    #expect(special > 50)
  }
}
