/// The Wilson score interval of a proportion, without continuity correction.
///
/// Formula: the two roots in π of (x − nπ)² = z²·nπ(1 − π), that is
/// (2x + z² ± z·√(z² + 4x(1 − x/n))) / (2(n + z²)). The smaller root is taken from the product of the two,
/// so that it keeps its digits for few events.
///
/// - Missing values: NaN in gives an undefined interval.
/// - Edge cases: 0 events give a lower limit of exactly 0, all events an upper limit of exactly 1 (times `per`);
///   n = 0, x outside 0 ... n and a level outside 0 ..< 1 are undefined. x and n need not be whole.
/// - Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927).
public struct Wilson: Sendable {
  /// Confidence level, for example 0.95.
  public let level: Double
  private let z: Double

  public init(level: Double = 0.95) {
    self.level = level
    z = Normal.upperTailQuantile((1 - level) / 2)
  }

  /// - Parameters:
  ///   - events: number of persons or cases that count.
  ///   - trials: number of all persons or cases.
  ///   - per: what a share of 1 is written as: 1, or 100 for percentages.
  public func interval(events: Double, of trials: Double, per: Double = 1) -> Interval {
    guard level >= 0, level < 1 else { return .undefined }
    return Self.interval(events: events, of: trials, per: per, z: z)
  }

  /// The same for a normal quantile instead of a level; z is 0 or more.
  static func interval(events: Double, of trials: Double, per: Double = 1, z: Double) -> Interval {
    guard trials > 0, trials.isFinite, events >= 0, events <= trials else { return .undefined }
    let square = z * z
    let complement = trials - events
    let spread = z * (square + 4 * events * (complement / trials)).squareRoot()
    let product = trials * (trials + square)
    let upper = complement == 0 ? 1 : (2 * events + square + spread) / (2 * (trials + square))
    let lower =
      complement == 0
      ? trials / (trials + square)
      : events * events / product / upper
    return Interval(lower: lower, upper: min(upper, 1)).scaled(by: per)
  }
}
