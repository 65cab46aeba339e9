/// What the card wants an indicator to reach.
public enum Target: Sendable, Equatable {
  case value(Double)
  /// Inside the range (both ends included) is reached.
  case range(low: Double, high: Double)
}

/// The limits of the traffic light, in the unit of the indicator.
///
/// `green` and `red` are limits for direction `higher` and `lower`: green at or better than `green`, red strictly
/// worse than `red`. `redRange` belongs to a target range: red at or outside its ends.
public struct Limits: Sendable, Equatable {
  public var green: Double?
  public var red: Double?
  public var redRange: ClosedRange<Double>?

  public init(green: Double? = nil, red: Double? = nil, redRange: ClosedRange<Double>? = nil) {
    self.green = green
    self.red = red
    self.redRange = redRange
  }
}

extension Target {
  /// The value that counts as reached when one direction is better: a single target, or the nearer end of a range.
  func threshold(for direction: Direction) -> Double {
    switch self {
    case .value(let value): value
    case .range(let low, let high): direction == .lower ? high : low
    }
  }

  /// Both ends; a single value is a range of no width.
  var ends: (low: Double, high: Double) {
    switch self {
    case .value(let value): (value, value)
    case .range(let low, let high): (low, high)
    }
  }
}
