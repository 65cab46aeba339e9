/// Byar's approximate interval of a count or a rate.
///
/// Formula: lower = x·(1 − 1/(9x) − z/(3√x))³, upper = (x + 1)·(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³, both over the
/// exposure, times `per`. Close to the exact Poisson interval from about ten events.
///
/// - Missing values: NaN in gives an undefined interval.
/// - Edge cases: 0 events give a lower limit of exactly 0; where few events and a high level make the cube negative the
///   lower limit is 0; exposure 0, negative events and a level outside 0 ..< 1 are undefined.
/// - Source: N. E. Breslow, N. E. Day, Statistical Methods in Cancer Research, vol. II (1987), p. 69.
public struct Byar: Sendable {
  /// Confidence level, for example 0.95.
  public let level: Double
  private let z: Double

  public init(level: Double = 0.95) {
    self.level = level
    z = Normal.upperTailQuantile((1 - level) / 2)
  }

  /// - Parameters:
  ///   - events: the count, 0 or more.
  ///   - exposure: what the count is divided by; 1 for a plain count.
  ///   - per: multiplier of the rate: 1, 100, 1000 ...
  public func interval(events: Double, exposure: Double = 1, per: Double = 1) -> Interval {
    guard level >= 0, level < 1 else { return .undefined }
    return Self.interval(events: events, exposure: exposure, per: per, z: z)
  }

  /// The same for a normal quantile instead of a level; z is 0 or more.
  static func interval(events: Double, exposure: Double = 1, per: Double = 1, z: Double) -> Interval {
    guard events >= 0, events.isFinite, exposure > 0, exposure.isFinite else { return .undefined }
    let lower = events == 0 ? 0 : max(0, limit(events, -z))
    return Interval(lower: lower, upper: limit(events + 1, z)).scaled(by: per / exposure)
  }

  private static func limit(_ count: Double, _ z: Double) -> Double {
    let root = 1 - 1 / (9 * count) + z / (3 * count.squareRoot())
    return count * root * root * root
  }
}
