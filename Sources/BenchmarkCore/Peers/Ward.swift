/// Ward's grouping: the two groups are joined whose union adds least to the sum of squares within groups.
///
/// Formula (Lance–Williams, on squared distances): d²(k, ij) = ((n_k + n_i)·d²(k, i) + (n_k + n_j)·d²(k, j) −
/// n_k·d²(i, j)) / (n_k + n_i + n_j). Heights are √d², as `ward.D2` of R.
///
/// - Missing values: none; the matrix is complete.
/// - Edge cases: one unit gives no merge; equal heights are joined in the order in which they are found.
/// - Complexity: O(n²) by chains of nearest neighbours.
/// - Source: J. H. Ward (1963); F. Murtagh, P. Legendre, "Ward's hierarchical agglomerative clustering method" (2014).
public struct Ward: Sendable {
  /// A join of two groups, each named by its first unit.
  public struct Merge: Sendable, Equatable {
    public var first: Int
    public var second: Int
    public var height: Double
  }

  public let count: Int
  /// In order of height.
  public let merges: [Merge]

  init(_ distances: DistanceMatrix) {
    count = distances.count
    var squares = distances
    for i in 0..<count {
      for j in (i + 1)..<max(count, i + 1) {
        let distance = squares[i, j]
        squares[i, j] = distance * distance
      }
    }
    var size = [Double](repeating: 1, count: count)
    var alive = [Bool](repeating: true, count: count)
    var merges: [Merge] = []
    var chain: [Int] = []
    while merges.count < count - 1 {
      if chain.isEmpty { chain.append(alive.firstIndex(of: true) ?? 0) }
      let last = chain[chain.count - 1]
      let before = chain.count > 1 ? chain[chain.count - 2] : nil
      // The one before stands first, so that equal distances end a chain.
      var nearest = before ?? -1
      var least = before.map { squares[last, $0] } ?? .infinity
      for other in 0..<count where alive[other] && other != last && squares[last, other] < least {
        least = squares[last, other]
        nearest = other
      }
      guard nearest == before else {
        chain.append(nearest)
        continue
      }
      chain.removeLast(2)
      let (kept, gone) = (min(last, nearest), max(last, nearest))
      merges.append(Merge(first: kept, second: gone, height: max(0, least).squareRoot()))
      for other in 0..<count where alive[other] && other != kept && other != gone {
        let total = size[other] + size[kept] + size[gone]
        squares[other, kept] =
          ((size[other] + size[kept]) * squares[other, kept] + (size[other] + size[gone]) * squares[other, gone]
            - size[other] * least) / total
      }
      alive[gone] = false
      size[kept] += size[gone]
    }
    self.merges = merges.enumerated().sorted { ($0.element.height, $0.offset) < ($1.element.height, $1.offset) }
      .map(\.element)
  }

  /// Groups 0, 1, … in order of first appearance, when the tree is cut into `groups`.
  public func cut(into groups: Int) -> [Int] {
    var root = Array(0..<count)
    func find(_ unit: Int) -> Int {
      var unit = unit
      while root[unit] != unit { unit = root[unit] }
      return unit
    }
    for merge in merges.prefix(max(0, count - max(groups, 1))) {
      let (a, b) = (find(merge.first), find(merge.second))
      root[max(a, b)] = min(a, b)
    }
    var numbers: [Int: Int] = [:]
    return (0..<count).map { unit in
      let own = find(unit)
      if let number = numbers[own] { return number }
      numbers[own] = numbers.count
      return numbers.count - 1
    }
  }
}
