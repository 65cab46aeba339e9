/// The individuals chart (XmR): centre and limits of the values that a process gives when nothing special is at work.
///
/// Centre x̄ = Σx/n; limits x̄ ± 2.66·m, with m the mean of the moving ranges |xᵢ − xᵢ₋₁|. Moving ranges at or above
/// 3.267 times their mean are left out of m, once: one jump must not widen the limits of the whole series. 2.66 = 3/d₂ and
/// 3.267 = D₄, for ranges of two.
///
/// - Source: D. J. Wheeler, Understanding Variation (2nd ed., 2000); NHS England, Making data count (screening).
public struct XmR: Sendable, Equatable {
  public var centre: Double
  public var lower: Double
  public var upper: Double

  /// Fewer values give limits that move with every new one.
  public static let fewest = 10

  /// - Parameters:
  ///   - values: in the order of time, all finite; a gap in time does not count.
  ///   - fixedAfter: centre and limits come from this many first values; nil: from all.
  ///   - isScreened: leaves extreme moving ranges out.
  /// - Returns: nil with fewer than two values. A constant series has both limits at its centre.
  /// - Complexity: O(n).
  public init?(_ values: Span<Double>, fixedAfter: Int? = nil, isScreened: Bool = true) {
    let count = min(values.count, max(fixedAfter ?? values.count, 0))
    guard count >= 2 else { return nil }
    var sum = 0.0
    for index in 0..<count { sum += values[index] }
    var range = Self.meanMovingRange(values, count: count, below: .infinity)
    if isScreened, range > 0 { range = Self.meanMovingRange(values, count: count, below: Self.screen * range) }
    centre = sum / Double(count)
    lower = centre - Self.width * range
    upper = centre + Self.width * range
  }

  private static let width = 2.66
  private static let screen = 3.267

  /// The mean of the moving ranges below a limit, which some must be.
  private static func meanMovingRange(_ values: Span<Double>, count: Int, below limit: Double) -> Double {
    var sum = 0.0
    var kept = 0
    for index in 1..<count {
      let range = abs(values[index] - values[index - 1])
      guard range < limit else { continue }
      sum += range
      kept += 1
    }
    return sum / Double(kept)
  }
}
