/// A plan that does not fit the study: it names something that is not there.
public enum PlanError: Error, Sendable, Equatable {
  /// `option` is where it was asked for; `known` those that can be asked for.
  case unknownIndicator(String, known: [String], option: String = "--indicator")
  case unknownUnit(String, known: [Unit], option: String = "--unit")
  case unknownColumn(String, known: [String])
  case unknownLevel(String, known: [String])
  case noUnitsMeet(column: String, value: String)
  case efficiency(EfficiencyPlanError)
  /// Like units are asked for, and neither plan nor card says on which variables.
  case noContext
  case noPeriod(Period, known: [Period])
}
