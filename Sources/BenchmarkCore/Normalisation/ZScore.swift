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
    guard var line = line(moments) else { return .zeroSpread }
    (line.scale, line.base) = (standardDeviation, mean)
    for index in column.indices { column[index] = line(column[index]) }
    return .ok
  }

  /// The scores of a column with these moments; nil where it has no spread.
  static func line(_ moments: Moments) -> ScoreLine? {
    let spread = moments.standardDeviation
    return spread > 0 ? ScoreLine(centre: moments.mean, spread: spread) : nil
  }
}
