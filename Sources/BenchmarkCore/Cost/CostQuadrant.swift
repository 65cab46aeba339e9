/// Where a unit stands in result and cost. The raw value is the word in the tables.
///
/// A unit is placed only when both are clear: the interval of its result score leaves out 0 (the mean of the group), and
/// its cost lies outside the interval of the expected cost.
public enum CostQuadrant: String, Sendable, CaseIterable {
  case betterCheaper = "better_cheaper"
  case betterDearer = "better_dearer"
  case weakerCheaper = "weaker_cheaper"
  case weakerDearer = "weaker_dearer"
  case notDistinguishable = "not_distinguishable"

  /// - Parameters:
  ///   - result: interval of the result score.
  ///   - cost: in the unit of the interval.
  ///   - expected: interval of the cost to be expected.
  /// - Returns: nil when a number is missing that placing needs: cost or expected cost, or a score. Without an uncertainty
  ///   of the score nothing can be told apart.
  public init?(score: Double, result: Interval, cost: Double, expected: Interval) {
    guard score.isFinite, cost.isFinite, expected.lower.isFinite, expected.upper.isFinite else { return nil }
    let isBetter = result.lower > 0
    let isWeaker = result.upper < 0
    let isCheaper = cost < expected.lower
    let isDearer = cost > expected.upper
    switch (isBetter, isWeaker, isCheaper, isDearer) {
    case (true, _, true, _): self = .betterCheaper
    case (true, _, _, true): self = .betterDearer
    case (_, true, true, _): self = .weakerCheaper
    case (_, true, _, true): self = .weakerDearer
    default: self = .notDistinguishable
    }
  }
}
