/// How indicators become an index.
public struct IndexPlan: Sendable {
  public init() {}
}
