/// The value as a fraction of the best.
///
/// Formula: `higher` and `none` x/max; `lower` min/x, so that the best is 1 and larger is better here too.
///
/// - Missing values: NaN stays NaN.
/// - Edge cases: n < 2 `tooFew`; a constant column `zeroSpread`. A ratio needs a best value above 0, and for `lower`
///   only positive values: otherwise `notApplicable`, as for `range`, where the best distance is 0.
/// - Source: COINr 1.1.14 (`n_fracmax`) for `higher`. For a negative direction COINr gives x/min, in which larger is
///   worse; this is its reciprocal.
public enum FractionOfMax {
  /// - Parameter column: turned values, replaced by scores.
  public static func normalise(_ column: inout MutableSpan<Double>, direction: Direction) -> Status {
    let extremes = Extremes(column.span)
    guard extremes.count > 1 else { return .tooFew }
    switch direction {
    case .higher, .none:
      guard extremes.max > 0 else { return .notApplicable }
      for index in column.indices { column[index] /= extremes.max }
    case .lower:
      guard extremes.max < 0 else { return .notApplicable }
      for index in column.indices { column[index] = extremes.max / column[index] }
    case .range:
      return .notApplicable
    }
    return .ok
  }
}
