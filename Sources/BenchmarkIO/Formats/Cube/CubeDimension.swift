/// One axis of a cube.
public struct CubeDimension: Sendable, Equatable {
  /// What the categories of a dimension are.
  public enum Role: String, Sendable, CaseIterable {
    case time, geo, metric, other
  }

  public var id: String
  public var label: String
  public var role: Role
  public var categories: [CubeCategory]
  public var notes: [String]
  /// The children of each category as positions; empty when the dimension has no hierarchy. Never circular.
  public var children: [[Int]]
  /// How long a period is, as PX says it: `A1` year, `H1` half-year, `Q1` quarter, `M1` month, `W1` week.
  public var timeUnit: String?

  public init(
    id: String, label: String, role: Role = .other, categories: [CubeCategory], notes: [String] = [],
    children: [[Int]] = [], timeUnit: String? = nil
  ) {
    self.id = id
    self.label = label
    self.role = role
    self.categories = categories
    self.notes = notes
    self.children = children
    self.timeUnit = timeUnit
  }

  /// A category that can be reached from itself; nil when the hierarchy is a proper one.
  static func cycle(in children: [[Int]]) -> Int? {
    // 0 not seen, 1 on the way down, 2 done.
    var state = [UInt8](repeating: 0, count: children.count)
    for root in children.indices where state[root] == 0 {
      var path = [(node: root, next: 0)]
      state[root] = 1
      while let (node, next) = path.last {
        if next == children[node].count {
          state[node] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let child = children[node][next]
        if state[child] == 1 { return child }
        if state[child] == 0 {
          state[child] = 1
          path.append((child, 0))
        }
      }
    }
    return nil
  }
}

/// One category of a dimension.
public struct CubeCategory: Sendable, Equatable {
  public var code: String
  public var label: String
  /// Unit of measurement, for a metric.
  public var unit: String?
  /// Decimals that the source shows, for a metric.
  public var decimals: Int?
  public var notes: [String]

  public init(code: String, label: String, unit: String? = nil, decimals: Int? = nil, notes: [String] = []) {
    self.code = code
    self.label = label
    self.unit = unit
    self.decimals = decimals
    self.notes = notes
  }
}
