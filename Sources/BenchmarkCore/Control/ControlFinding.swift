/// What the rules say of a value, by the direction of the card.
public enum ControlVariation: String, Sendable, CaseIterable {
  case improvement, concern
  /// Special, on an indicator without a better direction (or with a target range).
  case neutralHigh = "neutral_high"
  case neutralLow = "neutral_low"
  /// Nothing beyond the variation of the series itself.
  case common
}

/// Whether the process as it is reaches the target.
public enum ControlAssurance: String, Sendable, CaseIterable {
  /// The target is reached in all of the common variation.
  case pass
  /// In none of it.
  case fail
  /// By chance: the target lies between the limits.
  case inconsistent
  /// No target, or no limits.
  case none
}

/// A value of a unit against the limits of its own series.
public struct ControlFinding: Sendable, Equatable {
  public var unit: Int
  public var indicator: Int
  public var period: Int
  /// NaN where there is none.
  public var value: Double
  /// NaN, like the limits, where the segment has too few values.
  public var centre: Double
  public var lower: Double
  public var upper: Double
  /// All that fired.
  public var rules: [ControlRule]
  /// Empty without limits; two where rules that fired point to opposite sides.
  public var variation: [ControlVariation]
  /// Of the segment of the value.
  public var assurance: ControlAssurance
  /// `tooFew`: a value in a segment that has too few for limits.
  public var status: Status
}
