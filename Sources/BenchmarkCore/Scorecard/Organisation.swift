/// The unit register: the units in the order of the file, and what is known about each.
public struct Organisation: Sendable {
  /// A grouping or context column of the register, one text a unit; nil where the cell is empty.
  public struct Column: Sendable, Equatable {
    public var name: String
    public var values: [String?]

    public init(name: String, values: [String?]) {
      self.name = name
      self.values = values
    }
  }

  public let units: [Unit]
  public let columns: [Column]
  private let positions: [String: Int]

  /// - Parameters:
  ///   - units: units with distinct ids; of two with one id the first is found by ``index(of:)``.
  ///   - columns: each with one value a unit.
  public init(units: [Unit], columns: [Column] = []) {
    precondition(columns.allSatisfy { $0.values.count == units.count })
    self.units = units
    self.columns = columns
    var positions = [String: Int](minimumCapacity: units.count)
    for (index, unit) in units.enumerated() where positions[unit.id] == nil {
      positions[unit.id] = index
    }
    self.positions = positions
  }

  public func index(of id: String) -> Int? { positions[id] }

  /// The column of that name, compared without regard to ASCII case. `type`, `parent` and `level` are columns too.
  public func column(named name: String) -> Column? {
    let key = name.lowercased()
    switch key {
    case "type": return Column(name: "type", values: units.map(\.type))
    case "parent": return Column(name: "parent", values: units.map(\.parent))
    case "level": return Column(name: "level", values: units.map(\.level))
    default: return columns.first { $0.name.lowercased() == key }
    }
  }

  /// The chain of units above a unit, nearest first; a cycle ends the chain.
  public func ancestors(of unit: Int) -> [Int] {
    var chain: [Int] = []
    var current = unit
    while let parent = units[current].parent, let next = positions[parent], next != unit,
      !chain.contains(next)
    {
      chain.append(next)
      current = next
    }
    return chain
  }
}
