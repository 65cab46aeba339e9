/// The exact interval of a Poisson count or a rate.
///
/// Formula: lower = half the (1 − level)/2 quantile of chi-squared with 2x degrees of freedom, upper = half the upper
/// (1 − level)/2 quantile with 2x + 2, both over the exposure, times `per`.
///
/// - Missing values: NaN in gives an undefined interval.
/// - Edge cases: 0 events give a lower limit of exactly 0; exposure 0, negative events and a level outside 0 ..< 1 are
///   undefined.
/// - Source: F. Garwood, "Fiducial limits for the Poisson distribution" (1936).
public struct ExactPoisson: Sendable {
  /// Confidence level, for example 0.95.
  public let level: Double

  public init(level: Double = 0.95) { self.level = level }

  /// - Parameters:
  ///   - events: the count, 0 or more.
  ///   - exposure: what the count is divided by; 1 for a plain count.
  ///   - per: multiplier of the rate: 1, 100, 1000 ...
  public func interval(events: Double, exposure: Double = 1, per: Double = 1) -> Interval {
    guard events >= 0, events.isFinite, exposure > 0, exposure.isFinite, level >= 0, level < 1 else {
      return .undefined
    }
    let tail = (1 - level) / 2
    let lower = events == 0 ? 0 : ChiSquared.quantile(tail, degreesOfFreedom: 2 * events) / 2
    let upper = ChiSquared.upperTailQuantile(tail, degreesOfFreedom: 2 * events + 2) / 2
    return Interval(lower: lower, upper: upper).scaled(by: per / exposure)
  }
}
