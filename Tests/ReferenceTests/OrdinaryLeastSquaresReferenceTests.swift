import BenchmarkCore
import Testing

/// NIST Statistical Reference Datasets, Norris: a straight line through 36 points, read as a series.
struct OrdinaryLeastSquaresReferenceTests {
  @Test func `keeps the digits of the certified line, at least those of R`() throws {
    let data = try ReferenceTable("nist-strd/Norris_data.csv")
    let x = try data.numbers("x")
    let y = try data.numbers("y")
    let fit = OrdinaryLeastSquares.fit(times: x.span, values: y.span)
    let certified = try ReferenceTable("nist-strd/Norris_certified.csv")
    let names = try certified.text("parameter")
    let estimates = try certified.numbers("estimate")
    let errors = try certified.numbers("sd")
    let slope = try #require(names.firstIndex(of: "B1"))
    let constant = try #require(names.firstIndex(of: "B0"))
    let residual = try #require(names.firstIndex(of: "residual_sd"))
    let f = try #require(names.firstIndex(of: "F"))
    #expect(fit.status == .ok && fit.degreesOfFreedom == 34)
    #expect(correctDigits(fit.slope, estimates[slope]) >= 14)
    #expect(correctDigits(fit.standardError, errors[slope]) >= 13.71)
    // The line at time 0 is a difference of numbers 1600 times its size. R keeps 12.28 digits.
    #expect(correctDigits(fit.intercept, estimates[constant]) >= 12.5)
    #expect(correctDigits(fit.residualStandardDeviation, estimates[residual]) >= 13.76)
    let t = fit.slope / fit.standardError
    #expect(correctDigits(t * t, estimates[f]) >= 13)
    // With one degree of freedom above the bar, F is the square of t: the same p by another distribution.
    let p = FDistribution.upperTail(t * t, numerator: 1, denominator: 34)
    #expect(relativeError(fit.p, p) < 1e-12)
  }
}
