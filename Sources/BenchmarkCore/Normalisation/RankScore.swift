/// The rank from below: the best unit has the highest number.
///
/// Formula: 1 + number of worse units (ties `min`); other ties by ``RankTies``.
///
/// - Missing values: NaN stays NaN and is not counted.
/// - Edge cases: n < 2 `tooFew`; a constant column `zeroSpread`.
/// - Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), ch. 5.
public enum RankScore {
  /// - Parameter column: turned values, replaced by ranks.
  public static func normalise(
    _ column: inout MutableSpan<Double>, ties: RankTies, sorted: inout SortedValues
  ) -> Status {
    sorted.load(column.span)
    guard sorted.count > 1 else { return .tooFew }
    guard sorted[sorted.count - 1] > sorted[0] else { return .zeroSpread }
    if ties == .dense { sorted.keepDistinct() }
    for index in column.indices where !column[index].isNaN {
      column[index] = ties.ascendingRank(of: column[index], in: sorted)
    }
    return .ok
  }
}
