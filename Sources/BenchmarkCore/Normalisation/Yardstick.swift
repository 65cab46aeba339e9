/// What the values of a column are measured against: facts of the indicator, not settings of the analysis.
public struct Yardstick: Sendable, Equatable {
  public var direction: Direction
  /// Target of the card.
  public var target: Target?
  /// Scale of the card, for scores.
  public var scale: ClosedRange<Double>?
  /// Value of the unit that `distance-to-reference` names (over pooled periods, the mean of its values); NaN when it
  /// has none.
  public var referenceValue: Double

  public init(
    direction: Direction, target: Target? = nil, scale: ClosedRange<Double>? = nil, referenceValue: Double = .nan
  ) {
    self.direction = direction
    self.target = target
    self.scale = scale
    self.referenceValue = referenceValue
  }

  public init(_ indicator: Indicator, referenceValue: Double = .nan) {
    self.init(
      direction: indicator.direction, target: indicator.target, scale: indicator.scale,
      referenceValue: referenceValue)
  }
}
