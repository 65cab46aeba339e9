import BenchmarkCore
import Testing

struct DistributionsTests {
  @Test func `gives NaN outside the domain instead of an error`() {
    #expect(Normal.cdf(.nan).isNaN)
    #expect(Normal.quantile(-0.1).isNaN && Normal.quantile(1.1).isNaN && Normal.quantile(.nan).isNaN)
    for df in [0, -1, .nan, .infinity] {
      #expect(StudentT.cdf(1, degreesOfFreedom: df).isNaN)
      #expect(StudentT.quantile(0.9, degreesOfFreedom: df).isNaN)
      #expect(ChiSquared.upperTail(1, degreesOfFreedom: df).isNaN)
      #expect(FDistribution.cdf(1, numerator: 2, denominator: df).isNaN)
      #expect(Beta.upperTailQuantile(0.2, a: df, b: 1).isNaN)
      #expect(Gamma.quantile(0.2, shape: 1, scale: df).isNaN)
    }
    #expect(StudentT.cdf(.nan, degreesOfFreedom: 3).isNaN)
    #expect(ChiSquared.cdf(.nan, degreesOfFreedom: 3).isNaN)
    #expect(Beta.cdf(.nan, a: 1, b: 1).isNaN)
  }

  @Test func `ends where the distributions end`() {
    #expect(Normal.quantile(0) == -.infinity && Normal.quantile(1) == .infinity)
    #expect(StudentT.quantile(0, degreesOfFreedom: 4) == -.infinity)
    #expect(ChiSquared.quantile(0, degreesOfFreedom: 4) == 0)
    #expect(ChiSquared.upperTailQuantile(0, degreesOfFreedom: 4) == .infinity)
    #expect(FDistribution.quantile(1, numerator: 2, denominator: 3) == .infinity)
    #expect(Beta.quantile(0, a: 2, b: 3) == 0 && Beta.quantile(1, a: 2, b: 3) == 1)
    #expect(Beta.cdf(2, a: 2, b: 3) == 1 && Beta.cdf(-1, a: 2, b: 3) == 0)
    #expect(Gamma.cdf(-1, shape: 2, scale: 1) == 0 && Gamma.upperTail(.infinity, shape: 2, scale: 1) == 0)
    for x in [Double.infinity, -.infinity] {
      #expect(Normal.cdf(x) == (x > 0 ? 1 : 0))
      #expect(StudentT.upperTail(x, degreesOfFreedom: 2) == (x > 0 ? 0 : 1))
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `splits probability between the two tails`(seed: UInt64) {
    var stream = RandomStream(seed: seed)
    for _ in 0..<50 {
      let x = stream.normal() * 2
      let positive = stream.uniform() * 6
      #expect(abs(Normal.cdf(x) + Normal.upperTail(x) - 1) < 1e-15)
      let t = StudentT.cdf(x, degreesOfFreedom: 4.5) + StudentT.upperTail(x, degreesOfFreedom: 4.5)
      #expect(abs(t - 1) < 1e-15)
      let f = FDistribution.cdf(positive, numerator: 3, denominator: 7)
      #expect(abs(f + FDistribution.upperTail(positive, numerator: 3, denominator: 7) - 1) < 1e-15)
    }
  }

  /// Places where the inverse of Boost 1.74 ends in an exception or an assertion.
  @Test func `inverts beta and F far out in the tails`() {
    let beta = Beta.upperTailQuantile(5.9193839608031443e-260, a: 2.1786305771732093, b: 4.0403642513121696)
    #expect(beta == 1)
    for (p, a, b) in [
      (4.1213312044151621e-246, 3.2974009217062816, 8.331031348040856),
      (1.3219298064896603e-284, 0.63145755259584757, 10.738495878961787),
    ] {
      let x = FDistribution.upperTailQuantile(p, numerator: a, denominator: b)
      #expect(abs(FDistribution.upperTail(x, numerator: a, denominator: b) / p - 1) < 1e-12)
    }
    for (p, a, b) in [
      (9.5121684820710681e-283, 8.2724082956193019, 1.9927301928131438),
      (1.2252723317514316e-282, 9.2253843928146964, 3.0633707079155239),
    ] {
      let x = FDistribution.quantile(p, numerator: a, denominator: b)
      #expect(abs(FDistribution.cdf(x, numerator: a, denominator: b) / p - 1) < 1e-12)
    }
  }

  @Test(arguments: [1e3, 1e5, 1e7])
  func `inverts the beta distribution also for large counts`(n: Double) {
    for share in [0.001, 0.3, 0.999] {
      for p in [0.001, 0.025, 0.975] {
        let x = Beta.quantile(p, a: n * share, b: n * (1 - share))
        #expect(abs(Beta.cdf(x, a: n * share, b: n * (1 - share)) / p - 1) < 1e-9)
        let y = Beta.upperTailQuantile(p, a: n * share, b: n * (1 - share))
        #expect(abs(Beta.upperTail(y, a: n * share, b: n * (1 - share)) / p - 1) < 1e-9)
      }
    }
  }
}
