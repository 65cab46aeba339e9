/// A unit and one of its like units.
public struct PeerLink: Sendable, Equatable {
  public enum Source: String, Sendable, CaseIterable {
    /// Found by distance.
    case distance
    /// Picked by hand in the card.
    case card
  }

  public var unit: Int
  public var peer: Int
  /// 1 is nearest, or first in the card.
  public var order: Int
  /// NaN where the two share too little to compute it.
  public var distance: Double
  /// Whether each is among the like units of the other.
  public var mutual: Bool
  public var source: Source

  public init(unit: Int, peer: Int, order: Int, distance: Double, mutual: Bool, source: Source) {
    self.unit = unit
    self.peer = peer
    self.order = order
    self.distance = distance
    self.mutual = mutual
    self.source = source
  }
}

/// The like units of every compared unit.
public struct PeerFindings: Sendable {
  public var distance: PeerDistance
  /// The nearest so many; nil: all within the radius.
  public var count: Int?
  public var radius: Double?
  /// The circumstances of the units, one matrix a type.
  public var contexts: [ContextMatrix] = []
  /// Sorted by unit and order.
  public var links: [PeerLink] = []
  /// Compared units without like units, and why: `missing` circumstances, `zeroSpread` (all alike),
  /// `tooFew` units, `singular` covariance.
  public var without: [Without] = []
  /// Groups of like units, where asked for; sorted by unit.
  public var groups: [UnitGroupRow] = []

  public struct Without: Sendable, Equatable {
    public var unit: Int
    public var status: Status
  }

  /// Positions among the links, by unit of the register.
  private var ranges: [Range<Int>] = []

  init(distance: PeerDistance, count: Int?, radius: Double?) {
    self.distance = distance
    self.count = count
    self.radius = radius
  }

  /// The like units of a unit, nearest first.
  public func links(of unit: Int) -> ArraySlice<PeerLink> {
    ranges.indices.contains(unit) ? links[ranges[unit]] : []
  }

  /// Units of the register that the links are indexed for.
  var rangesCount: Int { ranges.count }

  mutating func index(units: Int) {
    ranges = [Range<Int>](repeating: 0..<0, count: units)
    var start = 0
    while start < links.count {
      let unit = links[start].unit
      let end = links[start...].firstIndex { $0.unit != unit } ?? links.count
      ranges[unit] = start..<end
      start = end
    }
  }

  /// What was left out of the distance, each once.
  public var leftOut: [ContextMatrix.LeftOut] {
    var all: [ContextMatrix.LeftOut] = []
    for context in contexts {
      for entry in context.leftOut where !all.contains(entry) { all.append(entry) }
    }
    return all
  }
}
