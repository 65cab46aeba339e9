/// The limits within which the values of like units fall by chance alone, by the size of the unit.
///
/// A unit is outside where the values that are compatible with it leave out the common value.
///
/// Formula, with common value θ, size n (trials or exposure) and α = (1 − level)/2:
/// - proportion: θ ± z·√(θ(1 − θ)/n), cut at 0 and 1: where Wilson's interval of the unit touches θ;
/// - rate: O/n with Q(O + 1, θn) = α below and P(O, θn) = α above, P and Q the regularised incomplete gamma functions:
///   where the exact Poisson interval of the unit touches θ. Below is 0 where even no events are not too few.
///
/// Missing values: a NaN, or a size that is not above 0, gives `undefined`. Edge cases: θ = 0, and θ = 1 of a proportion,
/// leave no room for chance: both limits are θ.
///
/// Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005)
/// 1185–1202.
public struct FunnelLimits: Sendable {
  /// Share of the units between the limits when chance alone is at work.
  public let level: Double
  let z: Double
  private let tail: Double

  public init(level: Double) {
    self.level = level
    tail = (1 - level) / 2
    z = Normal.upperTailQuantile(tail)
  }

  /// - Parameters:
  ///   - centre: common proportion, from 0 to 1.
  ///   - trials: size of the unit.
  public func proportion(_ centre: Double, trials: Double) -> Interval {
    guard centre >= 0, centre <= 1, trials > 0 else { return .undefined }
    let half = z * (centre * (1 - centre) / trials).squareRoot()
    return Interval(lower: max(0, centre - half), upper: min(1, centre + half))
  }

  /// - Parameters:
  ///   - centre: common rate, events per unit of exposure.
  ///   - exposure: size of the unit.
  public func rate(_ centre: Double, exposure: Double) -> Interval {
    guard centre >= 0, centre.isFinite, exposure > 0, exposure.isFinite else { return .undefined }
    let expected = centre * exposure
    if expected == 0 { return Interval(lower: 0, upper: 0) }
    return Interval(lower: lowerEvents(expected) / exposure, upper: upperEvents(expected) / exposure)
  }

  /// The limits on a scale.
  public func limits(_ scale: Overdispersion.Scale, centre: Double, size: Double) -> Interval {
    switch scale {
    case .proportion: proportion(centre, trials: size)
    case .rate: rate(centre, exposure: size)
    }
  }

  /// The number of events (not whole) that is just too few.
  private func lowerEvents(_ expected: Double) -> Double {
    func tooFew(_ events: Double) -> Double { Gamma.upperTail(expected, shape: events + 1, scale: 1) - tail }
    // tooFew falls short of the tail at 0 where even no events are not too few.
    if tooFew(0) >= 0 { return 0 }
    return Self.root(from: 0, to: expected, tooFew)
  }

  /// The number of events (not whole) that is just too many.
  private func upperEvents(_ expected: Double) -> Double {
    func room(_ events: Double) -> Double { Gamma.cdf(expected, shape: events, scale: 1) - tail }
    // Well above the limit: Wilson and Hilferty's approximation with a wide margin.
    var high = expected + (z + 2) * (expected + (z + 2) * (z + 2)).squareRoot() + 1
    while room(high) > 0 { high *= 2 }
    return Self.root(from: expected, to: high, room)
  }

  /// The root of a monotone function between two ends of different sign, to the last digits.
  ///
  /// Regula falsi in the Illinois form: an end that stays counts half, so that the other does not creep.
  private static func root(from start: Double, to end: Double, _ value: (Double) -> Double) -> Double {
    var (low, high) = (start, end)
    var (atLow, atHigh) = (value(low), value(high))
    var last = Double.nan
    var lowMoved = false
    for step in 0..<200 {
      var middle = (low * atHigh - high * atLow) / (atHigh - atLow)
      if !(middle > low && middle < high) { middle = low + (high - low) / 2 }
      let atMiddle = value(middle)
      if atMiddle == 0 || abs(middle - last) <= 2 * middle.ulp { return middle }
      if (atMiddle < 0) == (atLow < 0) {
        (low, atLow) = (middle, atMiddle)
        if step > 0, lowMoved { atHigh /= 2 }
        lowMoved = true
      } else {
        (high, atHigh) = (middle, atMiddle)
        if step > 0, !lowMoved { atLow /= 2 }
        lowMoved = false
      }
      last = middle
    }
    return last
  }
}
