/// Where a value lies in the funnel.
public enum FunnelZone: String, Sendable, CaseIterable {
  case inside
  /// Outside the limits of 95 %: one unit in twenty is, by chance alone.
  case alertHigh = "alert_high"
  case alertLow = "alert_low"
  /// Outside the limits of 99.8 %: one unit in five hundred is, by chance alone.
  case alarmHigh = "alarm_high"
  case alarmLow = "alarm_low"

  public var isAlarm: Bool { self == .alarmHigh || self == .alarmLow }
}

/// The value of a unit against the limits for units of its size, all on the scale of the value.
public struct FunnelFinding: Sendable, Equatable {
  public var unit: Int
  public var indicator: Int
  public var period: Int
  public var value: Double
  /// Size of the unit: trials or exposure.
  public var n: Double
  /// The common value of the group.
  public var expected: Double
  public var limits95: Interval
  public var limits998: Interval
  /// Limits that allow for differences between units beyond chance; those of chance alone where there are none, undefined
  /// where it cannot be told.
  public var adjusted95: Interval
  public var adjusted998: Interval
  /// NaN where too few units say anything about it.
  public var tau2: Double
  public var phi: Double
  /// By the adjusted limits where there are any.
  public var zone: FunnelZone

  /// The limits that the zone goes by.
  public var zoneLimits: (inner: Interval, outer: Interval) {
    phi.isNaN ? (limits95, limits998) : (adjusted95, adjusted998)
  }
}
