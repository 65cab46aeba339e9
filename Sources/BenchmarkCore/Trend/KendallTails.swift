/// The normal p of Mann and Kendall for series without ties, for tests by the hundred thousand: worked out once for each
/// number of points and each S.
struct KendallTails: Sendable {
  /// More points are left to the formula: the tables grow with their square.
  static let most = 40
  private static let fewest = MannKendall.exactCount + 1
  /// By points from ``fewest`` on, and |S|.
  private let tails: [Double]
  private let mostPrepared: Int

  /// - Parameter most: most points to prepare for.
  init(upTo most: Int) {
    mostPrepared = min(most, Self.most)
    var tails: [Double] = []
    for count in stride(from: Self.fewest, through: mostPrepared, by: 1) {
      let variance = MannKendall.variance(count: count, ties: [])
      for s in 0...Self.pairs(count) { tails.append(MannKendall.normalTail(s, variance: variance)) }
    }
    self.tails = tails
  }

  private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

  /// Two-sided p; nil for a number of points that is not prepared for.
  func twoSided(_ s: Int, count: Int) -> Double? {
    guard count >= Self.fewest, count <= mostPrepared else { return nil }
    return tails[Self.start(count) + abs(s)]
  }

  /// The sum of pairs(k) + 1 over the numbers of points before `count`: pairs(k) over all k < count add up to
  /// count·(count − 1)·(count − 2)/6.
  private static func start(_ count: Int) -> Int {
    func before(_ count: Int) -> Int { count * (count - 1) * (count - 2) / 6 + count }
    return before(count) - before(fewest)
  }
}
