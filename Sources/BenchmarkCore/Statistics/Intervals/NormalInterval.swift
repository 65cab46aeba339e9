/// The interval of an estimate with a known standard error.
///
/// Formula: estimate ± z·se, z the upper (1 − level)/2 quantile of the normal distribution.
///
/// - Missing values: NaN in gives an undefined interval.
/// - Edge cases: se = 0 gives the estimate twice; a negative se or a level outside 0 ..< 1 is undefined.
public struct NormalInterval: Sendable {
  /// Confidence level, for example 0.95.
  public let level: Double
  private let z: Double

  public init(level: Double = 0.95) {
    self.level = level
    z = Normal.upperTailQuantile((1 - level) / 2)
  }

  /// - Parameters:
  ///   - estimate: in any unit.
  ///   - standardError: in the same unit.
  public func interval(estimate: Double, standardError: Double) -> Interval {
    guard standardError >= 0, level >= 0, level < 1, !estimate.isNaN else { return .undefined }
    return Interval(lower: estimate - z * standardError, upper: estimate + z * standardError)
  }

  /// The standard error behind a published margin, the half-width of a 95 % interval: margin / 1.959964.
  public static func standardError(ofMargin margin: Double) -> Double { margin / 1.959964 }
}
