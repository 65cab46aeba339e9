/// The value as a percentage of the group mean: 100 is the mean. Not turned: for `lower`, below 100 is better.
///
/// Formula: 100 · x / mean, the unweighted mean of the units with a value.
///
/// - Missing values: NaN stays NaN and does not enter the mean.
/// - Edge cases: n < 2 `tooFew`; a constant column `zeroSpread`; a mean of 0 or below `notApplicable`.
/// - Source: the network index of ASSS (the ten largest Norwegian cities).
public enum Index100 {
  /// - Parameter column: values as they are, replaced by index values.
  public static func normalise(_ column: inout MutableSpan<Double>) -> Status {
    let moments = Moments(column.span)
    guard moments.count > 1 else { return .tooFew }
    let mean = moments.mean
    guard mean > 0 else { return .notApplicable }
    for index in column.indices { column[index] = 100 * column[index] / mean }
    return .ok
  }
}
