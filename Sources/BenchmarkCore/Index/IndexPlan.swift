/// How indicators become an index.
public struct IndexPlan: Sendable, Equatable {
  public enum Weights: String, Sendable, CaseIterable {
    /// Every indicator of a perspective, and every perspective, counts the same.
    case equal
    /// The weights of the card.
    case card
  }

  public enum Missing: String, Sendable, CaseIterable {
    /// The weights of what is there are scaled up, as long as the coverage suffices.
    case renormalise
    /// One missing score leaves the index empty.
    case complete
  }

  public var aggregation = Aggregation.arithmetic
  public var weights = Weights.card
  /// Weights of single indicators or perspectives by id; they go before `weights`.
  public var given: [String: Double] = [:]
  public var missing = Missing.renormalise
  /// Share of the weight that must have scores; nil takes that of the card (60 %).
  public var coverage: Double?

  public init() {}
}
