import Glibc

/// The test of one unit against the mean of the others in its group.
public struct VersusGroupTest: Sendable, Equatable {
  /// Value minus mean of the others, in the unit of the indicator; NaN without a test.
  public var difference = Double.nan
  public var standardError = Double.nan
  /// Two-sided, not adjusted; NaN without a test.
  public var p = Double.nan
  /// Whether the difference is to the better side.
  public var better = false

  /// No test.
  public init() {}

  /// The word for the table, once p is adjusted over the tests of the run.
  public func verdict(adjustedP: Double, falseDiscoveryRate: Double) -> VersusGroup {
    if p.isNaN || adjustedP.isNaN { return .notJudged }
    if adjustedP > falseDiscoveryRate { return .noClearDifference }
    return better ? .better : .worse
  }

  /// Tests every unit of a group.
  ///
  /// Formula: d = x − m, m the mean of the k others with a value. The unit's own uncertainty is the half-width of its
  /// interval on the side of m over the normal quantile of the level, h; that of m is √Σs² / k over the others.
  /// p = 2·(1 − Φ(|d| / √(h² + Σs²/k² + u²·(1 + 1/k)))), u the standard uncertainty of what rounding took. The
  /// half-width of the interval rather than the standard error gives 0 of n the uncertainty it has; it is how Newcombe
  /// compares two proportions.
  ///
  /// - Parameters:
  ///   - values: one a unit, in the unit of the indicator; NaN = missing.
  ///   - lower: lower ends of their intervals; NaN = none.
  ///   - upper: upper ends.
  ///   - standardErrors: one a unit; NaN = none. Another unit without one counts with the mean squared standard error
  ///     of those that have one.
  ///   - rounding: u², of every value; 0 where the values are not rounded.
  ///   - level: confidence level of the intervals.
  ///   - direction: `none` gives no test. `range` tests only a unit that lies on the same side outside the range as
  ///     the mean of the others: across a range, a larger value says nothing of the distance.
  ///   - target: of the indicator; used for `range`.
  /// - Returns: one a unit.
  /// - Edge cases: no test for a unit without value or interval, without others, when fewer than half of the others
  ///   have a standard error, and when all uncertainty is 0. Equal value and mean give p = 1.
  /// - Complexity: O(n).
  /// - Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions" (1998);
  ///   G. Y. Zou, A. Donner, "Construction of confidence limits about effect measures" (2008).
  public static func tests(
    values: Span<Double>, lower: Span<Double>, upper: Span<Double>, standardErrors: Span<Double>,
    rounding: Double = 0, level: Double = 0.95, direction: Direction, target: Target? = nil
  ) -> [VersusGroupTest] {
    precondition(
      values.count == lower.count && values.count == upper.count && values.count == standardErrors.count,
      "one interval and standard error a value")
    var tests = [VersusGroupTest](repeating: VersusGroupTest(), count: values.count)
    guard direction != .none else { return tests }
    let quantile = NormalInversion.quantile((1 + level) / 2)

    var count = 0
    var sum = DoubleDouble()
    var withError = 0
    var squares = DoubleDouble()
    for unit in values.indices where !values[unit].isNaN {
      count += 1
      sum = sum + values[unit]
      if usable(standardErrors[unit]) {
        withError += 1
        squares = squares + standardErrors[unit] * standardErrors[unit]
      }
    }
    for unit in values.indices where !values[unit].isNaN && count > 1 {
      let value = values[unit]
      let others = Double(count - 1)
      let mean = (sum + -value).value / others
      let difference = value - mean
      let own = usable(standardErrors[unit])
      let known = withError - (own ? 1 : 0)
      guard 2 * known >= count - 1, known > 0 else { continue }
      guard let better = side(value, mean, direction, target) else { continue }

      let halfWidth: Double
      if difference == 0 {
        halfWidth = Swift.max(value - lower[unit], upper[unit] - value)
      } else {
        halfWidth = difference > 0 ? value - lower[unit] : upper[unit] - value
      }
      let square = own ? standardErrors[unit] * standardErrors[unit] : 0
      let meanSquare = Swift.max(0, (squares + -square).value) / Double(known)
      let ownError = halfWidth / quantile
      let variance = ownError * ownError + meanSquare / others
      guard variance > 0, variance.isFinite else { continue }
      let error = (variance + rounding * (1 + 1 / others)).squareRoot()
      tests[unit].difference = difference
      tests[unit].standardError = error
      tests[unit].p = erfc(abs(difference) / error / 2.0.squareRoot())
      tests[unit].better = better
    }
    return tests
  }

  private static func usable(_ error: Double) -> Bool { error >= 0 && error.isFinite }

  /// Whether the value is on the better side of the mean; nil where the two cannot be compared.
  private static func side(_ value: Double, _ mean: Double, _ direction: Direction, _ target: Target?) -> Bool? {
    switch direction {
    case .higher: return value > mean
    case .lower: return value < mean
    case .none: return nil
    case .range:
      guard let (low, high) = target?.ends else { return nil }
      if value > high && mean > high { return value < mean }
      if value < low && mean < low { return value > mean }
      return nil
    }
  }
}
