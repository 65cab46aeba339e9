/// Percentile rank: the share of the other units that are worse.
///
/// Formula: 100 · (rank − 1)/(n − 1), rank from below with ties `min`.
///
/// - Missing values: NaN stays NaN and is not counted in n.
/// - Edge cases: n < 2 `tooFew`; a constant column `zeroSpread`. Ties share the lowest percentile.
/// - Source: the convention of COINr 1.1.14 (`n_prank`), times 100.
public enum Percentile {
  /// - Parameter column: turned values, replaced by percentiles.
  public static func normalise(_ column: inout MutableSpan<Double>, sorted: inout SortedValues) -> Status {
    sorted.load(column.span)
    guard sorted.count > 1 else { return .tooFew }
    guard sorted[sorted.count - 1] > sorted[0] else { return .zeroSpread }
    let others = Double(sorted.count - 1)
    var start = 0
    while start < sorted.count {
      let end = sorted.endOfTie(from: start)
      for position in start..<end { column[sorted.place(position)] = 100 * Double(start) / others }
      start = end
    }
    return .ok
  }
}
