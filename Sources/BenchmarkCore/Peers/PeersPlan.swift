/// How like units are to be found. What is nil or empty is taken from the card, and then from the default.
public struct PeersPlan: Sendable, Equatable {
  /// Like units of each unit where neither plan nor card says how many.
  public static let standardCount = 7

  /// Columns of the register, or indicators; empty takes the context of the card.
  public var context: [String] = []
  public var distance = PeerDistance.euclid
  /// The nearest so many; nil takes the card's, and with a radius all within it.
  public var count: Int?
  /// Only units at most this far away, on the scale of the distance.
  public var radius: Double?
  /// Goes before the weights of the card; a variable without a weight has 1.
  public var weights: [String: Double] = [:]
  /// Also divide the units into groups of like units.
  public var groups: UnitGroupPlan?

  public init() {}
}

/// How units are divided into groups of like units.
public struct UnitGroupPlan: Sendable, Equatable {
  public enum Method: String, Sendable, CaseIterable {
    case ward, pam
  }

  public var method: Method
  /// nil takes the number from 2 to 10 with the largest mean silhouette.
  public var count: Int?

  public init(method: Method = .ward, count: Int? = nil) {
    self.method = method
    self.count = count
  }
}
