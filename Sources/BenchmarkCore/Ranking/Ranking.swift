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
    var merits = [Double](repeating: .nan, count: values.count)
    for index in values.indices { merits[index] = Merit.of(values[index], direction, target) }
    sorted.load(merits.span)
    self.init(sorted, count: values.count, ties: ties)
  }

  /// The ranking of a column whose merits, larger is better, are in order.
  ///
  /// - Parameters:
  ///   - sorted: the merits.
  ///   - count: length of the column, missing values included.
  ///   - isDetailed: false leaves `tied` and `quartile` empty.
  init(_ sorted: borrowing SortedValues, count: Int, ties: RankTies, isDetailed: Bool = true) {
    rank = [Double](repeating: .nan, count: count)
    tied = [Bool](repeating: false, count: isDetailed ? count : 0)
    quartile = [UInt8](repeating: 0, count: isDetailed ? count : 0)
    of = sorted.count
    var start = 0
    var worseValues = 0
    var distinct = 0
    if ties == .dense {
      while start < of {
        start = sorted.endOfTie(from: start)
        distinct += 1
      }
      start = 0
    }
    while start < of {
      let end = sorted.endOfTie(from: start)
      // From the best: `of` − end are better, and those of the tie are not worse.
      let (better, notWorse) = (of - end, of - start)
      let own: Double =
        switch ties {
        case .min: Double(better + 1)
        case .average: Double(better + notWorse + 1) / 2
        case .max: Double(notWorse)
        case .dense: Double(distinct - worseValues)
        }
      for position in start..<end {
        let place = sorted.place(position)
        rank[place] = own
        guard isDetailed else { continue }
        tied[place] = end - start > 1
        quartile[place] = UInt8(1 + 4 * better / of)
      }
      worseValues += 1
      start = end
    }
  }
}
