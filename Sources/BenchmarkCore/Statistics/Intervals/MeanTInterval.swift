/// The t-interval of a mean.
///
/// Formula: mean ± t·sd/√n, t the upper (1 − level)/2 quantile of Student's t with n − 1 degrees of freedom.
///
/// - Missing values: NaN in gives an undefined interval.
/// - Edge cases: n < 2 is undefined; sd = 0 gives the mean twice; a negative sd or a level outside 0 ..< 1 is undefined.
/// - Source: Student, "The probable error of a mean" (1908).
public struct MeanTInterval: Sendable {
  /// Confidence level, for example 0.95.
  public let level: Double

  public init(level: Double = 0.95) { self.level = level }

  /// - Parameters:
  ///   - mean: in any unit.
  ///   - standardDeviation: with divisor n − 1, in the same unit.
  ///   - count: number of values, at least 2.
  public func interval(mean: Double, standardDeviation: Double, count: Double) -> Interval {
    guard count >= 2, count.isFinite, standardDeviation >= 0, level >= 0, level < 1, !mean.isNaN else {
      return .undefined
    }
    let t = StudentT.upperTailQuantile((1 - level) / 2, degreesOfFreedom: count - 1)
    let half = t * standardDeviation / count.squareRoot()
    return Interval(lower: mean - half, upper: mean + half)
  }
}
