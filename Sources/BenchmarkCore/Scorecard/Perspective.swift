/// One of the perspectives of a card: users, work processes, employees, economy.
public struct Perspective: Sendable, Equatable {
  public var id: String
  public var name: LocalizedText
  /// Weight in the total index; only the ratio to the other perspectives counts.
  public var weight: Double
  public var goal: LocalizedText?
  public var successFactors: [LocalizedText]

  public init(
    id: String, name: LocalizedText, weight: Double = 1, goal: LocalizedText? = nil,
    successFactors: [LocalizedText] = []
  ) {
    self.id = id
    self.name = name
    self.weight = weight
    self.goal = goal
    self.successFactors = successFactors
  }
}
