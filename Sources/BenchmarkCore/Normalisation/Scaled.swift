/// The place on a scale whose ends are known beforehand, for example answers from 1 to 6.
///
/// Formula: 100 · (x − low)/(high − low); for `lower` 100 · (high − x)/(high − low).
///
/// - Missing values: NaN stays NaN.
/// - Edge cases: n < 2 `tooFew`; a constant column `zeroSpread`; no scale, a scale without width and direction `range`
///   `notApplicable`. Values outside the scale give scores outside 0 to 100.
/// - Source: COINr 1.1.14 (`n_scaled`). COINr leaves the scale as it is when it turns a negative indicator; here both
///   are turned, so that the better end of the scale is 100.
public enum Scaled {
  /// - Parameter column: turned values, replaced by scores.
  public static func normalise(
    _ column: inout MutableSpan<Double>, scale: ClosedRange<Double>?, direction: Direction
  ) -> Status {
    guard let scale, scale.upperBound > scale.lowerBound, direction != .range else { return .notApplicable }
    let low = direction == .lower ? -scale.upperBound : scale.lowerBound
    let width = scale.upperBound - scale.lowerBound
    for index in column.indices { column[index] = (column[index] - low) / width * 100 }
    return .ok
  }
}
