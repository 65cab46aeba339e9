import BenchmarkCore
import Testing

struct DistributionsReferenceTests {
  struct Distribution: Sendable, CustomTestStringConvertible {
    let column: String
    let quantile: @Sendable (Double) -> Double
    let upperTailQuantile: @Sendable (Double) -> Double
    let cdf: @Sendable (Double) -> Double
    let upperTail: @Sendable (Double) -> Double
    var testDescription: String { column }
  }

  static let distributions: [Distribution] = {
    var all = [
      Distribution(
        column: "norm", quantile: { Normal.quantile($0) }, upperTailQuantile: { Normal.upperTailQuantile($0) },
        cdf: { Normal.cdf($0) }, upperTail: { Normal.upperTail($0) })
    ]
    for df in [1.0, 2, 3, 5, 10, 30, 120, 1000] {
      all.append(
        Distribution(
          column: "t\(Int(df))", quantile: { StudentT.quantile($0, degreesOfFreedom: df) },
          upperTailQuantile: { StudentT.upperTailQuantile($0, degreesOfFreedom: df) },
          cdf: { StudentT.cdf($0, degreesOfFreedom: df) }, upperTail: { StudentT.upperTail($0, degreesOfFreedom: df) }))
    }
    for df in [1.0, 2, 5, 10, 100] {
      all.append(
        Distribution(
          column: "chisq\(Int(df))", quantile: { ChiSquared.quantile($0, degreesOfFreedom: df) },
          upperTailQuantile: { ChiSquared.upperTailQuantile($0, degreesOfFreedom: df) },
          cdf: { ChiSquared.cdf($0, degreesOfFreedom: df) },
          upperTail: { ChiSquared.upperTail($0, degreesOfFreedom: df) }))
    }
    all.append(
      Distribution(
        column: "F_3_20", quantile: { FDistribution.quantile($0, numerator: 3, denominator: 20) },
        upperTailQuantile: { FDistribution.upperTailQuantile($0, numerator: 3, denominator: 20) },
        cdf: { FDistribution.cdf($0, numerator: 3, denominator: 20) },
        upperTail: { FDistribution.upperTail($0, numerator: 3, denominator: 20) }))
    for (column, a, b) in [("beta_2_7", 2.0, 7.0), ("beta_.5_.5", 0.5, 0.5)] {
      all.append(
        Distribution(
          column: column, quantile: { Beta.quantile($0, a: a, b: b) },
          upperTailQuantile: { Beta.upperTailQuantile($0, a: a, b: b) }, cdf: { Beta.cdf($0, a: a, b: b) },
          upperTail: { Beta.upperTail($0, a: a, b: b) }))
    }
    all.append(
      Distribution(
        column: "gamma_3.3", quantile: { Gamma.quantile($0, shape: 3.3, scale: 1) },
        upperTailQuantile: { Gamma.upperTailQuantile($0, shape: 3.3, scale: 1) },
        cdf: { Gamma.cdf($0, shape: 3.3, scale: 1) }, upperTail: { Gamma.upperTail($0, shape: 3.3, scale: 1) }))
    return all
  }()

  /// Where R itself is wrong by more than the tolerance, mpmath 1.3.0 with 40 digits stands in: `qf` of R 4.2.2 loses
  /// half its digits for small p.
  static let corrections: [String: [Double: Double]] = [
    "F_3_20": [1e-12: 7.86727433194537538e-9, 1e-8: 3.65167445013427541e-6]
  ]

  @Test(arguments: distributions)
  func `gives the quantiles of R`(_ distribution: Distribution) throws {
    let table = try ReferenceTable("r-stats/out_quantiles.csv")
    let p = try table.numbers("p")
    let expected = try table.numbers(distribution.column)
    #expect(p.count == 11)
    for row in p.indices {
      let value = Self.corrections[distribution.column]?[p[row]] ?? expected[row]
      #expect(relativeError(distribution.quantile(p[row]), value) < 1e-12, "p = \(p[row])")
    }
  }

  @Test(arguments: distributions)
  func `returns from quantile to probability in both tails`(_ distribution: Distribution) {
    for p in [1e-300, 1e-100, 1e-12, 0.001, 0.2] {
      let low = distribution.quantile(p)
      // A denormal quantile cannot come back.
      if abs(low) > 1e-290 { #expect(relativeError(distribution.cdf(low), p) < 1e-11, "lower tail, p = \(p)") }
      let high = distribution.upperTailQuantile(p)
      // Beta quantiles near 1 are rounded to a double before they come back.
      if high < 0.999 || high > 1.001 {
        #expect(relativeError(distribution.upperTail(high), p) < 1e-11, "upper tail, p = \(p)")
      }
    }
  }

  @Test func `gives the tails of R`() throws {
    let table = try ReferenceTable("r-stats/out_tails.csv")
    let x = try table.numbers("x")
    let normal = try table.numbers("pnorm")
    let twoSided = try table.numbers("two_sided")
    let t5 = try table.numbers("pt5")
    let t2 = try table.numbers("pt2.5")
    #expect(x.count == 11)
    for row in x.indices {
      // R gives 0 for |x| = 38, although the probability is representable; see the next test.
      if normal[row] > 0 { #expect(relativeError(Normal.cdf(x[row]), normal[row]) < 1e-12) }
      if twoSided[row] > 0 { #expect(relativeError(2 * Normal.upperTail(abs(x[row])), twoSided[row]) < 1e-12) }
      #expect(relativeError(StudentT.cdf(x[row], degreesOfFreedom: 5), t5[row]) < 1e-12)
      #expect(relativeError(StudentT.cdf(x[row], degreesOfFreedom: 2.5), t2[row]) < 1e-12)
    }
  }

  /// mpmath 1.3.0 with 40 digits: erfc, regularised incomplete beta and gamma functions.
  @Test func `keeps twelve digits in tails down to 1e-300`() {
    #expect(relativeError(Normal.upperTail(10), 7.61985302416052607e-24) < 1e-12)
    #expect(relativeError(Normal.upperTail(37), 5.72557122252457682e-300) < 1e-12)
    // 2.885428360068784e-316 is denormal: seven digits are left in the format.
    #expect(relativeError(Normal.upperTail(38) * 0x1p1000, 3.09176132323305851e-15) < 1e-7)
    #expect(relativeError(StudentT.upperTail(200, degreesOfFreedom: 5), 2.96488304083563538e-11) < 1e-12)
    #expect(relativeError(StudentT.upperTail(50, degreesOfFreedom: 100), 7.23608183988069438e-73) < 1e-12)
    #expect(relativeError(StudentT.upperTail(1e10, degreesOfFreedom: 30), 1.03645346525620669e-279) < 1e-12)
    #expect(relativeError(ChiSquared.upperTail(50, degreesOfFreedom: 1), 1.53745979442803485e-12) < 1e-12)
    #expect(relativeError(ChiSquared.upperTail(1200, degreesOfFreedom: 10), 1.44080343263993027e-251) < 1e-12)
    #expect(relativeError(ChiSquared.upperTail(1400, degreesOfFreedom: 3), 2.94561936101630875e-303) < 1e-12)
    let f = FDistribution.upperTail(1e30, numerator: 3, denominator: 20)
    #expect(relativeError(f, 6.41660554158410684e-292) < 1e-12)
    #expect(relativeError(Beta.cdf(1e-150, a: 2, b: 7), 2.80000000000000004e-299) < 1e-12)
    #expect(relativeError(Gamma.upperTail(700, shape: 3.3, scale: 1), 1.28921088957743909e-298) < 1e-12)
  }
}
