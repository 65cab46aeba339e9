/// What an efficiency analysis of a study compares, and how. The defaults are those of the card and of the contract.
public struct EfficiencySettings: Sendable, Equatable {
  /// Ids of indicators; empty takes the `cost` of the card.
  public var inputs: [String] = []
  public var outputs: [String] = []
  /// Those of them that a unit cannot change: compared, never scaled.
  public var nonDiscretionary: [String] = []
  public var returns = EfficiencyPlan.Returns.vrs
  public var orientation = EfficiencyPlan.Orientation.input
  /// Replicates of the bootstrap in every period; 0 for none.
  ///
  /// nil takes ``standardReplicates`` in the reporting period for comparisons of at most ``unitsInStandardBootstrap``
  /// units, where the bootstrap is defined: it takes by far the most time, and a report speaks of one period.
  public var replicates: Int?
  /// Only the reporting period is evaluated.
  public var isOfOnePeriod = false

  public static let standardReplicates = 2000
  public static let unitsInStandardBootstrap = 200

  public init() {}

  /// Whether Simar and Wilson's bootstrap is defined for the method.
  public var allowsBootstrap: Bool { returns != .fdh && nonDiscretionary.isEmpty }
}

/// Why the efficiency that a plan asks for cannot be computed for a study.
public enum EfficiencyPlanError: Error, Sendable, Equatable {
  case unknownIndicator(EfficiencyError.Role, id: String, known: [String])
  /// The same indicator twice among inputs and outputs.
  case namedTwice(String)
  /// A non-discretionary indicator that is neither input nor output.
  case notCompared(String, known: [String])
  case method(EfficiencyError)
}
