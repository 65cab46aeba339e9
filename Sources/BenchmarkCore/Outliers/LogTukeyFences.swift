import Glibc

/// Tukey's fences on the logarithms: for amounts and rates with a long upper tail.
///
/// Formula: ``TukeyFences`` of ln x; limits are taken back to the scale of the values, the score stays in interquartile
/// ranges of the logarithms.
///
/// - Missing values: NaN is skipped.
/// - Edge cases: as ``TukeyFences``; a value of 0 or below `notApplicable`, nothing flagged.
/// - Source: J. W. Tukey, Exploratory Data Analysis (1977), ch. 3 (re-expression).
enum LogTukeyFences {
  /// - Parameter sorted: holds the values; afterwards their logarithms.
  static func screen(_ values: Span<Double>, sorted: inout SortedValues) -> OutlierScreen {
    guard sorted[0] > 0 else { return OutlierScreen(count: values.count, status: .notApplicable) }
    var logarithms = [Double](repeating: .nan, count: values.count)
    for index in values.indices { logarithms[index] = log(values[index]) }
    sorted.load(logarithms.span)
    var screen = TukeyFences.screen(logarithms.span, sorted: sorted)
    screen.lower = exp(screen.lower)
    screen.upper = exp(screen.upper)
    return screen
  }
}
