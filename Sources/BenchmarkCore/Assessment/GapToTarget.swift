/// The distance to the target, positive when better than it.
///
/// Formula: `higher` value − target; `lower` target − value; `range` 0 inside and minus the distance outside. For
/// `higher` and `lower` a target range counts by the end that is reached first.
///
/// - Missing values: NaN gives NaN; so do an indicator without target and direction `none`.
/// - Source: convention of the project.
public enum GapToTarget {
  /// - Parameter value: in the unit of the indicator, as the result.
  public static func gap(value: Double, indicator: Indicator) -> Double {
    guard let target = indicator.target, !value.isNaN else { return .nan }
    switch indicator.direction {
    case .higher: return value - target.threshold(for: .higher)
    case .lower: return target.threshold(for: .lower) - value
    case .range:
      let (low, high) = target.ends
      let distance = Merit.distance(value, low, high)
      return distance == 0 ? 0 : -distance
    case .none: return .nan
    }
  }
}
