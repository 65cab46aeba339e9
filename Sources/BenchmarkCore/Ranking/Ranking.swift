/// The ranks of the units on one indicator in one period: 1 is best.
///
/// Formula: rank = 1 + number of better units (`min`); ties by ``RankTies``. quartile = 1 + ⌊4·(min rank − 1)/of⌋.
///
/// - Missing values: NaN has no rank and is not counted.
/// - Edge cases: n = 0 ranks nothing; n = 1 and a constant column give rank 1 and quartile 1 to all (with ties `min`);
///   direction `range` without a target ranks nothing.
/// - Complexity: O(n log n).
public struct Ranking: Sendable, Equatable {
  /// One a unit; NaN without a value.
  public var rank: [Double]
  /// Whether another unit has the same value.
  public var tied: [Bool]
  /// 1 (best) to 4; 0 without a value.
  public var quartile: [UInt8]
  /// Number of units ranked.
  public var of: Int

  /// - Parameters:
  ///   - values: one a unit, in the unit of the indicator; NaN = missing.
  ///   - direction: `lower` ranks the smallest first, `range` by distance to the target range, `none` the largest first.
  ///   - target: of the indicator; used for `range`.
  public init(_ values: Span<Double>, direction: Direction, target: Target? = nil, ties: RankTies = .min) {
    var sorted = SortedValues()
    self.init(values, direction: direction, target: target, ties: ties, sorted: &sorted)
  }

  /// The same with a buffer of the caller's, for kernels that go through many columns.
  public init(
    _ values: Span<Double>, direction: Direction, target: Target?, ties: RankTies, sorted: inout SortedValues
  ) {
    // What is ranked from below is the opposite of merit: the best unit has the smallest.
    rank = [Double](repeating: 0, count: values.count)
    tied = [Bool](repeating: false, count: values.count)
    quartile = [UInt8](repeating: 0, count: values.count)
    of = 0
    for index in values.indices { rank[index] = -Merit.of(values[index], direction, target) }
    sorted.load(rank.span)
    of = sorted.count
    for index in values.indices where !rank[index].isNaN {
      let better = sorted.countBelow(rank[index])
      let notWorse = sorted.countAtMost(rank[index])
      tied[index] = notWorse - better > 1
      quartile[index] = UInt8(1 + 4 * better / of)
      switch ties {
      case .min: rank[index] = Double(better + 1)
      case .average: rank[index] = Double(better + notWorse + 1) / 2
      case .max: rank[index] = Double(notWorse)
      case .dense: break
      }
    }
    if ties == .dense {
      sorted.keepDistinct()
      for index in values.indices where !rank[index].isNaN {
        rank[index] = Double(sorted.countBelow(rank[index]) + 1)
      }
    }
  }
}
