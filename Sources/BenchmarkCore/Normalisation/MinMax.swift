/// The place between the worst and the best value.
///
/// Formula: (x − min)/(max − min) · (high − low) + low; 0 to 100 unless asked for otherwise.
///
/// - Missing values: NaN stays NaN.
/// - Edge cases: n < 2 `tooFew`; a constant column `zeroSpread`. The worst is exactly `low`, the best exactly `high`.
/// - Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), ch. 5.
public enum MinMax {
  public static let defaultScale = 0.0...100.0

  /// - Parameter column: turned values, replaced by scores.
  public static func normalise(_ column: inout MutableSpan<Double>, to scale: ClosedRange<Double>) -> Status {
    let extremes = Extremes(column.span)
    guard extremes.count > 1 else { return .tooFew }
    guard extremes.max > extremes.min else { return .zeroSpread }
    let width = scale.upperBound - scale.lowerBound
    for index in column.indices {
      let share = (column[index] - extremes.min) / (extremes.max - extremes.min)
      column[index] = share == 1 ? scale.upperBound : share * width + scale.lowerBound
    }
    return .ok
  }

  /// The scores of a column with these ends on the usual scale; nil where it has no spread. The best is exactly 100:
  /// nothing is rounded on the way.
  static func line(_ extremes: Extremes) -> ScoreLine? {
    guard extremes.max > extremes.min else { return nil }
    return ScoreLine(
      centre: extremes.min, spread: extremes.max - extremes.min,
      scale: defaultScale.upperBound - defaultScale.lowerBound, base: defaultScale.lowerBound)
  }
}

/// The smallest and the largest value of a column, NaN skipped.
struct Extremes {
  private(set) var count = 0
  private(set) var min = Double.infinity
  private(set) var max = -Double.infinity

  init(_ column: Span<Double>) {
    for index in column.indices {
      let value = column[index]
      if value.isNaN { continue }
      count += 1
      if value < min { min = value }
      if value > max { max = value }
    }
  }
}
