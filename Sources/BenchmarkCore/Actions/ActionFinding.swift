/// An action with what the indicator shows, or a weak indicator that has none.
public struct ActionFinding: Sendable, Equatable {
  /// What should be talked about. The raw value is the word in the tables.
  public enum Concern: String, Sendable, CaseIterable {
    /// The indicator is red, or clearly worse than the others, and no open action is about it.
    case noAction = "no_action"
    /// The action is finished, or its time is up, and the indicator has neither clearly improved nor become green; or the
    /// indicator clearly worsens while the action runs.
    case notMoved = "not_moved"
    /// Neither finished nor cancelled when its time was up, at the end of the reporting period.
    case overdue
  }

  public var unit: Int
  public var indicator: Int
  /// nil: there is no action.
  public var action: Action?
  public var light: Light
  /// nil: the development could not be judged.
  public var trend: TrendDirection?
  public var versus: VersusGroup
  /// Empty: nothing to remark.
  public var concerns: [Concern]

  public init(
    unit: Int, indicator: Int, action: Action?, light: Light, trend: TrendDirection?, versus: VersusGroup,
    concerns: [Concern]
  ) {
    self.unit = unit
    self.indicator = indicator
    self.action = action
    self.light = light
    self.trend = trend
    self.versus = versus
    self.concerns = concerns
  }
}

/// A row of the economic plan: the present situation, the change, the target.
public struct PlanFinding: Sendable, Equatable {
  public var unit: Int
  public var indicator: Int
  /// Value in the reporting period of the indicator.
  public var present: Double
  /// What is lacking, with the sign of the change that is needed; 0 where the target is reached.
  public var change: Double
  /// For a target range the end that is nearest.
  public var target: Double

  public init(unit: Int, indicator: Int, present: Double, change: Double, target: Double) {
    self.unit = unit
    self.indicator = indicator
    self.present = present
    self.change = change
    self.target = target
  }
}
