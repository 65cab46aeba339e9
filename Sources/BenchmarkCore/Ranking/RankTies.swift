/// The rank of units with the same value. 1 is best.
public enum RankTies: String, Sendable, CaseIterable {
  /// The best of the ranks that the tie takes up: 1, 2, 2, 4.
  case min
  /// Their mean: 1, 2.5, 2.5, 4.
  case average
  /// As `min`, without gaps: 1, 2, 2, 3.
  case dense
  /// The worst of them: 1, 3, 3, 4.
  case max

  /// The rank from below (1 = smallest) of a value among the sorted values.
  ///
  /// - Parameter sorted: holds the value; for `dense` the distinct values only.
  @inline(__always)
  func ascendingRank(of value: Double, in sorted: borrowing SortedValues) -> Double {
    switch self {
    case .min, .dense: Double(sorted.countBelow(value) + 1)
    case .average: Double(sorted.countBelow(value) + sorted.countAtMost(value) + 1) / 2
    case .max: Double(sorted.countAtMost(value))
    }
  }
}
