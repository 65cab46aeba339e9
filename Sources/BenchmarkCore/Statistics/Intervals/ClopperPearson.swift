/// The Clopper–Pearson ("exact") interval of a proportion.
///
/// Formula: lower = the (1 − level)/2 quantile of Beta(x, n − x + 1), upper = the upper (1 − level)/2 quantile of
/// Beta(x + 1, n − x). Covers at least with the level, usually with more.
///
/// - Missing values: NaN in gives an undefined interval.
/// - Edge cases: 0 events give a lower limit of exactly 0, all events an upper limit of exactly 1 (times `per`);
///   n = 0, x outside 0 ... n and a level outside 0 ..< 1 are undefined.
/// - Source: C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
///   binomial" (1934).
public struct ClopperPearson: Sendable {
  /// Confidence level, for example 0.95.
  public let level: Double

  public init(level: Double = 0.95) { self.level = level }

  /// - Parameters:
  ///   - events: number of persons or cases that count.
  ///   - trials: number of all persons or cases.
  ///   - per: what a share of 1 is written as: 1, or 100 for percentages.
  public func interval(events: Double, of trials: Double, per: Double = 1) -> Interval {
    guard trials > 0, trials.isFinite, events >= 0, events <= trials, level >= 0, level < 1 else {
      return .undefined
    }
    let tail = (1 - level) / 2
    let complement = trials - events
    let lower = events == 0 ? 0 : Beta.quantile(tail, a: events, b: complement + 1)
    let upper = complement == 0 ? 1 : Beta.upperTailQuantile(tail, a: events + 1, b: complement)
    return Interval(lower: lower, upper: upper).scaled(by: per)
  }
}
