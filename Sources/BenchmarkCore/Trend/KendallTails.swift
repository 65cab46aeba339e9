/// The normal p of Mann and Kendall for series without ties, for tests by the hundred thousand: worked out once for each
/// number of points and each S.
struct KendallTails: Sendable {
  /// More points are left to the formula: the tables grow with their square.
  static let most = 40
  private static let fewest = MannKendall.exactCount + 1
  /// By points from ``fewest`` on, and |S|.
  private let tails: [[Double]]

  /// - Parameter most: most points to prepare for.
  init(upTo most: Int) {
    let last = min(most, Self.most)
    tails =
      last < Self.fewest
      ? []
      : (Self.fewest...last).map { count in
        let variance = MannKendall.variance(count: count, ties: [])
        return (0...count * (count - 1) / 2).map { MannKendall.normalTail($0, variance: variance) }
      }
  }

  /// Two-sided p; nil for a number of points that is not prepared for.
  func twoSided(_ s: Int, count: Int) -> Double? {
    let own = count - Self.fewest
    guard tails.indices.contains(own) else { return nil }
    return tails[own][abs(s)]
  }
}
