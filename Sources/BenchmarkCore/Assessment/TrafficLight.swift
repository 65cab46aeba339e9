/// The traffic light of a value: against the target of the card, never against other units.
///
/// With limits: green at or better than `green`, red strictly worse than `red`, yellow between; a limit that the card
/// leaves out is taken from the target as below, and a card with a `red` limit alone has no yellow. With a target only:
/// green at or better than it, red when worse by more than the tolerance (10 % of the size of the target), yellow
/// between. Target range: green inside, red at or outside the ends of the red range (without one: outside by more than
/// the tolerance of the nearer end), yellow between.
///
/// - Missing values: grey, as are an indicator with neither target nor limits and direction `none`.
/// - Edge cases: a target of 0 has no yellow zone unless limits give one. Differences that are rounding of the last
///   digits (1e-12 of the size) decide nothing: a value that is 10 % worse in decimals is yellow.
/// - Source: convention of the project.
public enum TrafficLight {
  /// - Parameter value: in the unit of the indicator.
  public static func light(value: Double, indicator: Indicator) -> Light {
    guard !value.isNaN else { return .grey }
    switch indicator.direction {
    case .none: return .grey
    case .higher: return oneSided(value, indicator, sign: 1)
    case .lower: return oneSided(value, indicator, sign: -1)
    case .range: return twoSided(value, indicator)
    }
  }

  private static func oneSided(_ value: Double, _ indicator: Indicator, sign: Double) -> Light {
    let target = indicator.target?.threshold(for: indicator.direction)
    let green = indicator.limits?.green ?? target ?? indicator.limits?.red
    guard let green else { return .grey }
    let red = indicator.limits?.red ?? green - sign * indicator.tolerance * abs(green)
    if !isBeyond(sign * green, sign * value) { return .green }
    return isBeyond(sign * red, sign * value) ? .red : .yellow
  }

  private static func twoSided(_ value: Double, _ indicator: Indicator) -> Light {
    guard let target = indicator.target else { return .grey }
    let (low, high) = target.ends
    if !isBeyond(low, value) && !isBeyond(value, high) { return .green }
    if let red = indicator.limits?.redRange {
      return isBeyond(value, red.lowerBound) && isBeyond(red.upperBound, value) ? .yellow : .red
    }
    let isRed =
      isBeyond(low - indicator.tolerance * abs(low), value) || isBeyond(value, high + indicator.tolerance * abs(high))
    return isRed ? .red : .yellow
  }

  /// Whether `a` is larger than `b` by more than rounding.
  private static func isBeyond(_ a: Double, _ b: Double) -> Bool {
    a - b > 1e-12 * max(abs(a), abs(b))
  }
}
