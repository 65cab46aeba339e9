/// The interval of a difference from the intervals of its two parts (MOVER).
///
/// Formula: with d = a − b and the limits (l, u) of each, lower = d − √((a − l_a)² + (u_b − b)²) and
/// upper = d + √((u_a − a)² + (b − l_b)²). p is the level at which the end towards 0 is 0: p = 2·(1 − Φ(z)) for the z at
/// which |d| = √(…), so interval and p never disagree.
///
/// - Edge cases: d = 0 and an interval that holds 0 at every level give p = 1; no uncertainty at all gives NaN.
/// - Source: G. Y. Zou, A. Donner, "Construction of confidence limits about effect measures" (2008).
enum RecoveredVariance {
  private static let farthest = 40.0

  static func difference(_ a: Evidence, _ b: Evidence, level: Double) -> PairedDifference {
    let (one, other) = (a.estimate, b.estimate)
    let difference = one - other
    let z = Normal.upperTailQuantile((1 - level) / 2)
    let (first, second) = (a.limits(z), b.limits(z))
    let below = length(one - first.lower, second.upper - other)
    let above = length(first.upper - one, other - second.lower)
    guard below.isFinite, above.isFinite, below > 0 || above > 0 else {
      return PairedDifference(difference: difference)
    }
    let p: Double
    if difference == 0 {
      p = 1
    } else if difference > 0 {
      p = tail(difference) { z in length(one - a.limits(z).lower, b.limits(z).upper - other) }
    } else {
      p = tail(-difference) { z in length(a.limits(z).upper - one, other - b.limits(z).lower) }
    }
    return PairedDifference(difference: difference, lower: difference - below, upper: difference + above, p: p)
  }

  private static func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }

  /// p for the z at which the half-width, which grows with z, has reached the distance.
  private static func tail(_ distance: Double, halfWidth: (Double) -> Double) -> Double {
    var low = 0.0
    var below = halfWidth(0) - distance
    if below >= 0 { return 1 }
    var high = 1.0
    var above = halfWidth(high) - distance
    while above < 0 {
      if high >= farthest { return 0 }
      (low, below) = (high, above)
      high *= 2
      above = halfWidth(high) - distance
    }
    // False position that halves the weight of an end that stays (Illinois).
    var side = 0
    for _ in 0..<200 where high - low > 1e-13 * high {
      var middle = (low * above - high * below) / (above - below)
      if !(middle > low && middle < high) { middle = (low + high) / 2 }
      let value = halfWidth(middle) - distance
      if value == 0 {
        (low, high) = (middle, middle)
      } else if value < 0 {
        (low, below) = (middle, value)
        if side < 0 { above /= 2 }
        side = -1
      } else {
        (high, above) = (middle, value)
        if side > 0 { below /= 2 }
        side = 1
      }
    }
    return min(1, 2 * Normal.upperTail((low + high) / 2))
  }
}

/// Newcombe's interval of the difference of two independent proportions, from their Wilson intervals.
///
/// See ``RecoveredVariance`` for the formula.
///
/// - Edge cases: none or all events on either side are allowed; trials of 0 or events outside 0 ... trials give NaN.
/// - Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions" (1998), method 10.
public enum Newcombe {
  /// - Parameters:
  ///   - per: what a share of 1 is written as: 1, or 100 for percentages.
  public static func difference(
    events: Double, of trials: Double, minus otherEvents: Double, of otherTrials: Double, per: Double = 1,
    level: Double = 0.95
  ) -> PairedDifference {
    RecoveredVariance.difference(
      .proportion(events: events, trials: trials, per: per),
      .proportion(events: otherEvents, trials: otherTrials, per: per), level: level)
  }
}

/// The difference of two independent rates, from their Byar intervals.
///
/// See ``RecoveredVariance`` for the formula.
///
/// - Edge cases: no events on either side are allowed; an exposure of 0 or negative events give NaN.
/// - Source: G. Y. Zou, A. Donner (2008), with the limits of N. E. Breslow, N. E. Day (1987), p. 69.
public enum MoverRate {
  /// - Parameter per: multiplier of the rate: 1, 100, 1000 ...
  public static func difference(
    events: Double, exposure: Double, minus otherEvents: Double, exposure otherExposure: Double, per: Double = 1,
    level: Double = 0.95
  ) -> PairedDifference {
    RecoveredVariance.difference(
      .rate(events: events, exposure: exposure, per: per),
      .rate(events: otherEvents, exposure: otherExposure, per: per), level: level)
  }
}
