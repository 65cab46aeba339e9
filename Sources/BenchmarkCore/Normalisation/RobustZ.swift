/// Standard scores from median and median absolute deviation: one extreme unit does not move the others.
///
/// Formula: (x − median)/(1.4826 · median |x − median|) · s + m; m = 0 and s = 1 unless asked for.
///
/// - Missing values: NaN stays NaN and enters neither median nor MAD.
/// - Edge cases: n < 2 `tooFew`; MAD 0 (constant, or more than half of the values equal) `zeroSpread`.
/// - Source: B. Iglewicz, D. C. Hoaglin, How to Detect and Handle Outliers (1993).
public enum RobustZ {
  /// - Parameter column: turned values, replaced by scores.
  public static func normalise(
    _ column: inout MutableSpan<Double>, centre: Double = 0, scale: Double = 1,
    workspace: inout Normalisation.Workspace
  ) -> Status {
    workspace.reserve(column.count)
    var scratch = workspace.scratch.mutableSpan
    return normalise(&column, RobustMoments(column.span, scratch: &scratch), centre: centre, scale: scale)
  }

  /// - Parameter moments: of the column.
  static func normalise(
    _ column: inout MutableSpan<Double>, _ moments: RobustMoments, centre: Double = 0, scale: Double = 1
  ) -> Status {
    guard moments.count > 1 else { return .tooFew }
    guard var line = line(moments) else { return .zeroSpread }
    (line.scale, line.base) = (scale, centre)
    for index in column.indices { column[index] = line(column[index]) }
    return .ok
  }

  /// The scores of a column with these moments; nil where it has fewer than two values or no spread.
  static func line(_ moments: RobustMoments) -> ScoreLine? {
    let spread = moments.medianAbsoluteDeviation
    return moments.count > 1 && spread > 0 ? ScoreLine(centre: moments.median, spread: spread) : nil
  }
}
