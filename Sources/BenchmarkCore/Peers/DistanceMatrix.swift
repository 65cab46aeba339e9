/// The distances between all pairs of n units, each pair once.
///
/// - Complexity: 4·n·(n − 1) bytes.
struct DistanceMatrix: Sendable {
  let count: Int
  /// Pair (i, j), i < j, row after row.
  private(set) var pairs: [Double]

  /// The distances in a space. Units that have no distance to some other unit are not in it; see ``complete(in:threads:)``.
  init(_ space: ContextSpace, rows: [Int], threads: Int) {
    count = rows.count
    let parts = parallelMap(
      count: rows.count, threads: threads, workspace: { [Double](repeating: 0, count: space.rows) },
      { position, all -> [Double] in
        space.distances(from: rows[position], into: &all)
        return rows[(position + 1)...].map { all[$0] }
      })
    pairs = parts.flatMap { $0 }
  }

  /// - Parameter pairs: (0, 1), (0, 2) … (n − 2, n − 1).
  init(count: Int, pairs: [Double]) {
    precondition(pairs.count == count * (count - 1) / 2, "one distance a pair")
    self.count = count
    self.pairs = pairs
  }

  @inline(__always)
  private func position(_ i: Int, _ j: Int) -> Int {
    let (low, high) = i < j ? (i, j) : (j, i)
    return low * (2 * count - low - 1) / 2 + high - low - 1
  }

  subscript(_ i: Int, _ j: Int) -> Double {
    @inline(__always) get { i == j ? 0 : pairs[position(i, j)] }
    @inline(__always) set { pairs[position(i, j)] = newValue }
  }

  /// The rows that have a distance to every other such row: rows are dropped, those with the most gaps first, at a tie
  /// the later one.
  static func complete(in space: ContextSpace) -> [Int] {
    var gaps = [[Int]](repeating: [], count: space.rows)
    var distances = [Double](repeating: 0, count: space.rows)
    for row in 0..<space.rows {
      space.distances(from: row, into: &distances)
      gaps[row] = distances.indices.filter { $0 != row && distances[$0].isNaN }
    }
    var kept = [Bool](repeating: true, count: space.rows)
    var open = gaps.map(\.count)
    while let worst = open.indices.filter({ kept[$0] && open[$0] > 0 }).max(by: { (open[$0], $0) < (open[$1], $1) }) {
      kept[worst] = false
      for other in gaps[worst] where kept[other] { open[other] -= 1 }
    }
    return kept.indices.filter { kept[$0] }
  }
}
