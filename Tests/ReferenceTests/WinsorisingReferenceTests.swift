import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct WinsorisingReferenceTests {
  @Test func oneColumn() throws {
    let table = try ReferenceTable("coinr/transforms_Flights.csv")
    let values = try table.numbers("x")
    #expect(Winsorising(values.span).values == (try table.numbers("winsorise")))
  }

  /// The treatment step of the example index: which columns are touched, how many values, and the shape after it.
  @Test func theTreatmentStepOfTheExampleIndex() throws {
    let before = try ReferenceTable("coinr/treatment_before.csv")
    let after = try ReferenceTable("coinr/treatment_after.csv")
    let details = try ReferenceTable("coinr/treatment_details.csv")
    for (row, indicator) in try details.text("iCode").enumerated() {
      let values = try before.numbers(indicator)
      let treated = Treatment(winsorise: true, transformation: .logCT).apply(to: values.span)
      #expect(treated.values == (try after.numbers(indicator)), "\(indicator)")
      let count = try details.numbers("winsorised")[row]
      #expect(treated.winsorisedHigh + treated.winsorisedLow == (count.isNaN ? 0 : Int(count)), "\(indicator)")
      #expect(treated.treatment == (count.isNaN ? nil : "winsorise"), "\(indicator)")
      for (shape, when) in [(treated.before, "before"), (treated.after, "after")] {
        let skewness = try details.numbers("skew_" + when)[row]
        let kurtosis = try details.numbers("kurt_" + when)[row]
        if skewness.isNaN { continue }
        #expect(relativeError(shape.skewness, skewness) < 1e-12, "\(indicator) \(when)")
        #expect(relativeError(shape.kurtosis, kurtosis) < 1e-12, "\(indicator) \(when)")
      }
    }
    #expect(details.rows.count == 8)
  }
}
