/// Borda points: one point for each unit that is worse.
///
/// Formula: rank − 1, rank from below; ties by ``RankTies``, `min` by default.
///
/// - Missing values: NaN stays NaN and gives no points.
/// - Edge cases: n < 2 `tooFew`; a constant column `zeroSpread`.
/// - Source: J.-C. de Borda, "Mémoire sur les élections au scrutin" (1781); COINr 1.1.14 (`n_borda`).
public enum Borda {
  /// - Parameter column: turned values, replaced by points.
  public static func normalise(
    _ column: inout MutableSpan<Double>, ties: RankTies, sorted: inout SortedValues
  ) -> Status {
    let status = RankScore.normalise(&column, ties: ties, sorted: &sorted)
    guard status == .ok else { return status }
    for index in column.indices { column[index] -= 1 }
    return .ok
  }
}
