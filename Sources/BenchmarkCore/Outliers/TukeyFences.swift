/// Flags values beyond the fences of the box plot.
///
/// Formula: IQR = Q₃ − Q₁ (type 7); mild beyond Q₁ − 1.5·IQR or Q₃ + 1.5·IQR, extreme beyond 3·IQR. `score` is the
/// distance beyond the mild fence in IQRs, 0 inside.
///
/// - Missing values: NaN is skipped.
/// - Edge cases: fewer than 5 values `tooFew`; IQR 0 `zeroSpread`, nothing flagged. A value on a fence is inside.
/// - Source: J. W. Tukey, Exploratory Data Analysis (1977), with type-7 quartiles in place of hinges.
struct TukeyFences: Sendable {
  static let mildRanges = 1.5
  static let extremeRanges = 3.0

  private let low: Double
  private let high: Double

  /// nil when the quartiles are the same.
  init?(quartiles low: Double, _ high: Double) {
    guard high - low > 0 else { return nil }
    self.low = low
    self.high = high
  }

  private var range: Double { high - low }
  var lower: Double { low - Self.mildRanges * range }
  var upper: Double { high + Self.mildRanges * range }

  func judge(_ value: Double) -> (score: Double, severity: Severity?) {
    let beyond = max(lower - value, value - upper, 0)
    guard beyond > 0 else { return (beyond / range, nil) }
    let isExtreme = value < low - Self.extremeRanges * range || value > high + Self.extremeRanges * range
    return (beyond / range, isExtreme ? .extreme : .mild)
  }
}
