/// The Mann–Kendall test of a trend that need not be straight, and Kendall's tau-b of value and time.
///
/// Formula, over the n points with a value and the sizes t of ties among the values:
///
///     S   = Σ over i < j of sign(yⱼ − yᵢ)
///     var = (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) / 18
///     tau = S / √(N·(N − Σ t(t − 1)/2)),  N = n(n − 1)/2
///     p   = P(|S| ≥ |s|) over all orders of the values for n ≤ 15; else 2·(1 − Φ((|S| − 1)/√var))
///
/// - Missing values: points with NaN are left out; the times enter by their order alone.
/// - Edge cases: fewer than two points or all values equal → tau and p NaN; S = 0 → p = 1.
/// - Complexity: O(n²).
/// - Source: M. G. Kendall, Rank Correlation Methods (4th ed. 1975); H. B. Mann, Econometrica 13 (1945) 245–259.
public struct MannKendall: Sendable, Equatable {
  /// How p is found.
  public enum Significance: Sendable {
    /// Exact up to ``exactCount`` points, normal above.
    case automatic
    case exact, normal
  }

  /// Points up to which p is exact.
  public static let exactCount = 15

  public let count: Int
  /// Rising pairs minus falling ones.
  public let s: Int
  public let variance: Double
  public let tau: Double
  /// Two-sided.
  public let p: Double

  /// - Parameters:
  ///   - values: in the order of time; NaN = missing.
  ///   - significance: how p is found; `exact` with ties needs at most ``exactCount`` points, and is normal above.
  public init(_ values: Span<Double>, significance: Significance = .automatic) {
    let pairs = PairSlopes()
    let places = (0..<values.count).map(Double.init)
    pairs.load(times: places.span, values: values)
    self.init(pairs, of: values, significance: significance, tails: nil)
  }

  /// The same for many series.
  ///
  /// - Parameters:
  ///   - pairs: of the same values.
  ///   - tails: where the normal p of series without ties is looked up.
  init(
    _ pairs: PairSlopes, of values: Span<Double>, significance: Significance = .automatic, tails: KendallTails?
  ) {
    let n = pairs.points
    let s = pairs.rising - pairs.falling
    let equalPairs = pairs.count - pairs.rising - pairs.falling
    count = n
    self.s = s
    let ties = equalPairs == 0 ? [] : Self.ties(values)
    variance = Self.variance(count: n, ties: ties)
    guard pairs.count > equalPairs else {
      tau = .nan
      p = .nan
      return
    }
    tau = Double(s) / (Double(pairs.count) * Double(pairs.count - equalPairs)).squareRoot()
    let isExact =
      switch significance {
      case .automatic: n <= Self.exactCount
      case .exact: ties.isEmpty || n <= Self.exactCount
      case .normal: false
      }
    if isExact {
      p = KendallDistribution.twoSided(s, count: n, ties: ties)
    } else if ties.isEmpty, let known = tails?.twoSided(s, count: n) {
      p = known
    } else {
      p = Self.normalTail(s, variance: variance)
    }
  }

  static func variance(count: Int, ties: [Int]) -> Double {
    func weight(_ count: Int) -> Int { count * (count - 1) * (2 * count + 5) }
    return Double(weight(count) - ties.reduce(0) { $0 + weight($1) }) / 18
  }

  static func normalTail(_ s: Int, variance: Double) -> Double {
    s == 0 ? 1 : min(1, 2 * Normal.upperTail((Double(abs(s)) - 1) / variance.squareRoot()))
  }

  /// Sizes of the groups of equal values, two or more.
  private static func ties(_ values: Span<Double>) -> [Int] {
    var sorted: [Double] = []
    for index in values.indices where !values[index].isNaN { sorted.append(values[index]) }
    sorted.sort()
    var ties: [Int] = []
    var size = 1
    for index in sorted.indices.dropFirst() {
      if sorted[index] == sorted[index - 1] {
        size += 1
      } else {
        if size > 1 { ties.append(size) }
        size = 1
      }
    }
    if size > 1 { ties.append(size) }
    return ties
  }
}
