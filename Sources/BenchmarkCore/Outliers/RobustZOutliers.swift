/// Flags values far from the median, in median absolute deviations.
///
/// Formula: z = (x − median)/(1.4826 · MAD); mild for |z| > 3.5, extreme for |z| > 7 (twice the limit). `score` is z
/// with its sign; limits are median ± 3.5 · 1.4826 · MAD.
///
/// - Missing values: NaN is skipped.
/// - Edge cases: fewer than 5 values `tooFew`; MAD 0 (more than half of the values equal) `zeroSpread`, nothing flagged.
/// - Source: B. Iglewicz, D. C. Hoaglin, How to Detect and Handle Outliers (1993). The limit for extreme is ours.
struct RobustZOutliers: Sendable {
  static let mildLimit = 3.5
  static let extremeLimit = 7.0

  private let median: Double
  private let spread: Double

  /// nil when the values have no spread.
  init?(_ moments: RobustMoments) {
    guard moments.medianAbsoluteDeviation > 0 else { return nil }
    median = moments.median
    spread = moments.medianAbsoluteDeviation
  }

  var lower: Double { median - Self.mildLimit * spread }
  var upper: Double { median + Self.mildLimit * spread }

  func judge(_ value: Double) -> (score: Double, severity: Severity?) {
    let z = (value - median) / spread
    return (z, abs(z) > Self.mildLimit ? abs(z) > Self.extremeLimit ? .extreme : .mild : nil)
  }
}
