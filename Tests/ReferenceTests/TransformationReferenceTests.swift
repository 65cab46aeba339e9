import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct TransformationReferenceTests {
  private func column(_ name: String) throws -> [Double] {
    try ReferenceTable("coinr/transforms_Flights.csv").numbers(name)
  }

  @Test func logCT() throws {
    let values = try column("x")
    let treated = Treatment(transformation: .logCT).apply(to: values.span)
    COINrColumns.expectEqual(treated.values, try column("log_CT"), "log_CT")
    #expect(treated.treatment == "log-ct")
  }

  @Test func boxCox() throws {
    let values = try column("x")
    let treated = Treatment(transformation: .boxCox, lambda: 0.5).apply(to: values.span)
    COINrColumns.expectEqual(treated.values, try column("boxcox05"), "boxcox")
  }

  /// `log_CT_orig` of COINr is ln(x − min + 1), the Box–Cox transformation with λ = 0.
  @Test func boxCoxWithLambdaZero() throws {
    let values = try column("x")
    let treated = Treatment(transformation: .boxCox, lambda: 0).apply(to: values.span)
    COINrColumns.expectEqual(treated.values, try column("log_CT_orig"), "log_CT_orig")
  }

  @Test func skewnessAndKurtosis() throws {
    let values = try column("x")
    let shape = Shape(values.span)
    #expect(relativeError(shape.skewness, try column("skew")[0]) < 1e-13)
    #expect(relativeError(shape.kurtosis, try column("kurt")[0]) < 1e-13)
  }
}
