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
