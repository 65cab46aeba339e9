/// Flags values beyond the fences of the box plot.
///
/// Formula: IQR = Q₃ − Q₁ (type 7); mild beyond Q₁ − 1.5·IQR or Q₃ + 1.5·IQR, extreme beyond 3·IQR. `score` is the
/// distance beyond the mild fence in IQRs, 0 inside.
///
/// - Missing values: NaN is skipped.
/// - Edge cases: fewer than 5 values `tooFew`; IQR 0 `zeroSpread`, nothing flagged. A value on a fence is inside.
/// - Source: J. W. Tukey, Exploratory Data Analysis (1977), with type-7 quartiles in place of hinges.
enum TukeyFences {
  static let mildRanges = 1.5
  static let extremeRanges = 3.0

  static func screen(_ values: Span<Double>, sorted: borrowing SortedValues) -> OutlierScreen {
    let low = sorted.quantile(0.25)
    let high = sorted.quantile(0.75)
    let range = high - low
    guard range > 0 else { return OutlierScreen(count: values.count, status: .zeroSpread) }
    var screen = OutlierScreen(
      count: values.count, status: .ok, lower: low - mildRanges * range, upper: high + mildRanges * range)
    for index in values.indices where !values[index].isNaN {
      let value = values[index]
      let beyond = max(screen.lower - value, value - screen.upper, 0)
      screen.score[index] = beyond / range
      if beyond > 0 {
        let isExtreme = value < low - extremeRanges * range || value > high + extremeRanges * range
        screen.severity[index] = isExtreme ? .extreme : .mild
      }
    }
    return screen
  }
}
