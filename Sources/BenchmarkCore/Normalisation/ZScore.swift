/// Standard scores.
///
/// Formula: (x − mean)/sd · s + m, sd with n − 1; m = 0 and s = 1 unless asked for.
///
/// - Missing values: NaN stays NaN and enters neither mean nor sd.
/// - Edge cases: n < 2 `tooFew`; a constant column `zeroSpread`.
/// - Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), ch. 5.
public enum ZScore {
  /// - Parameter column: turned values, replaced by scores.
  public static func normalise(
    _ column: inout MutableSpan<Double>, mean: Double = 0, standardDeviation: Double = 1
  ) -> Status {
    let moments = Moments(column.span)
    guard moments.count > 1 else { return .tooFew }
    let spread = moments.standardDeviation
    guard spread > 0 else { return .zeroSpread }
    let centre = moments.mean
    for index in column.indices {
      column[index] = (column[index] - centre) / spread * standardDeviation + mean
    }
    return .ok
  }
}
