/// The rank of units with the same value. 1 is best.
public enum RankTies: String, Sendable, CaseIterable {
  case min, average, dense, max
}
