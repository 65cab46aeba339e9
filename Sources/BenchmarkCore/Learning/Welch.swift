/// Welch's t for the difference of two means with standard deviations of their own.
///
/// Formula: se² = s₁²/n₁ + s₂²/n₂, ν = se⁴ / ((s₁²/n₁)²/(n₁ − 1) + (s₂²/n₂)²/(n₂ − 1)), d ± t(ν)·se.
///
/// - Edge cases: n below 2, or both standard deviations 0, give NaN for interval and p.
/// - Source: B. L. Welch, "The generalization of Student's problem when several different population variances are
///   involved" (1947).
public enum Welch {
  public static func difference(
    mean: Double, deviation: Double, n: Double, minus otherMean: Double, deviation otherDeviation: Double,
    n otherN: Double, level: Double = 0.95
  ) -> PairedDifference {
    let difference = mean - otherMean
    let first = deviation * deviation / n
    let second = otherDeviation * otherDeviation / otherN
    let error = (first + second).squareRoot()
    guard n >= 2, otherN >= 2, error > 0, error.isFinite else { return PairedDifference(difference: difference) }
    let freedom = (first + second) * (first + second) / (first * first / (n - 1) + second * second / (otherN - 1))
    let half = StudentT.upperTailQuantile((1 - level) / 2, degreesOfFreedom: freedom) * error
    return PairedDifference(
      difference: difference, lower: difference - half, upper: difference + half,
      p: min(1, 2 * StudentT.upperTail(abs(difference) / error, degreesOfFreedom: freedom)))
  }
}
