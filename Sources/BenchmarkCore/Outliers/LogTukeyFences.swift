import Glibc

/// Tukey's fences on the logarithms: for amounts and rates with a long upper tail.
///
/// Formula: ``TukeyFences`` of ln x; limits are taken back to the scale of the values, the score stays in interquartile
/// ranges of the logarithms.
///
/// - Missing values: NaN is skipped.
/// - Edge cases: as ``TukeyFences``; a value of 0 or below `notApplicable`, nothing flagged.
/// - Source: J. W. Tukey, Exploratory Data Analysis (1977), ch. 3 (re-expression).
struct LogTukeyFences: Sendable {
  private let fences: TukeyFences

  /// nil when the quartiles are the same.
  ///
  /// - Parameter sorted: the values, all above 0. Logarithms keep their order, so only those at the quartiles are taken.
  init?(_ sorted: borrowing SortedValues) {
    guard let fences = TukeyFences(quartiles: sorted.quantile(0.25, of: log), sorted.quantile(0.75, of: log)) else {
      return nil
    }
    self.fences = fences
  }

  var lower: Double { exp(fences.lower) }
  var upper: Double { exp(fences.upper) }

  func judge(_ value: Double) -> (score: Double, severity: Severity?) { fences.judge(log(value)) }
}
