/// How learning partners are to be found.
public struct LearningPlan: Sendable, Equatable {
  /// Repetitions with other weights and values behind the stability of a match.
  public var replicates = 200
  /// Spread of the logarithm of the weights in a repetition: 0.5 lets a weight vary between about a third and three times.
  public var weightSpread = 0.5
  /// A partner may cost this share more.
  public var costTolerance = 0.05
  /// Chance of seeing the important change, for the n that would be needed.
  public var power = 0.8

  public init() {}
}
