/// Flags values far from the median, in median absolute deviations.
///
/// Formula: z = (x − median)/(1.4826 · MAD); mild for |z| > 3.5, extreme for |z| > 7 (twice the limit). `score` is z
/// with its sign; limits are median ± 3.5 · 1.4826 · MAD.
///
/// - Missing values: NaN is skipped.
/// - Edge cases: fewer than 5 values `tooFew`; MAD 0 (more than half of the values equal) `zeroSpread`, nothing flagged.
/// - Source: B. Iglewicz, D. C. Hoaglin, How to Detect and Handle Outliers (1993). The limit for extreme is ours.
enum RobustZOutliers {
  static let mildLimit = 3.5
  static let extremeLimit = 7.0

  static func screen(_ values: Span<Double>, sorted: inout SortedValues) -> OutlierScreen {
    let median = sorted.quantile(0.5)
    var deviations = [Double](repeating: .nan, count: values.count)
    for index in values.indices { deviations[index] = abs(values[index] - median) }
    sorted.load(deviations.span)
    let spread = RobustMoments.consistency * sorted.quantile(0.5)
    guard spread > 0 else { return OutlierScreen(count: values.count, status: .zeroSpread) }
    var screen = OutlierScreen(
      count: values.count, status: .ok, lower: median - mildLimit * spread, upper: median + mildLimit * spread)
    for index in values.indices where !values[index].isNaN {
      let z = (values[index] - median) / spread
      screen.score[index] = z
      if abs(z) > mildLimit { screen.severity[index] = abs(z) > extremeLimit ? .extreme : .mild }
    }
    return screen
  }
}
