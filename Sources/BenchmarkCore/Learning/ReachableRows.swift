/// The rows that can be among the nearest of one row under any of many weightings, so that the others need not be looked at.
///
/// When every weight is multiplied by a factor, squared distances are multiplied by something between the smallest and the
/// largest factor. A row farther away than √(largest / smallest) times the distance of the k-th nearest stays behind the k
/// nearest, so only those within are measured anew. Exact: gives what measuring all rows gives.
struct ReachableRows {
  private let space: ContextSpace
  private let row: Int
  private let count: Int
  /// By distance under the weights of the context.
  private let reachable: [(row: Int, square: Double)]
  private let kthSquare: Double
  /// Room for rounding in the bound; too large costs a little time, nothing else.
  private static let room = 1 + 1e-9

  /// - Parameters:
  ///   - distances: from the row to all rows under the weights of the context.
  ///   - count: k, above 0.
  ///   - largestRatio: of factors, over all weightings to come.
  /// - Returns: nil where distances do not grow with the weights one by one, or fewer than k rows are candidates.
  init?(
    _ space: ContextSpace, row: Int, distances: [Double], count: Int, largestRatio: Double,
    among isCandidate: (Int) -> Bool
  ) {
    guard space.isSeparable, count > 0 else { return nil }
    self.space = space
    self.row = row
    self.count = count
    var nearest: [Double] = []
    for other in distances.indices where other != row && isCandidate(other) {
      let square = distances[other] * distances[other]
      if nearest.count == count, square >= nearest[count - 1] { continue }
      nearest.insert(square, at: nearest.firstIndex { $0 > square } ?? nearest.count)
      if nearest.count > count { nearest.removeLast() }
    }
    guard nearest.count == count else { return nil }
    kthSquare = nearest[count - 1]
    let reach = kthSquare * largestRatio * Self.room
    var within: [(row: Int, square: Double)] = []
    for other in distances.indices where other != row && distances[other] * distances[other] <= reach {
      if isCandidate(other) { within.append((other, distances[other] * distances[other])) }
    }
    reachable = within.sorted { ($0.square, $0.row) < ($1.square, $1.row) }
  }

  /// The k nearest rows, by distance and then by row.
  ///
  /// - Parameter ratio: the largest factor over the smallest.
  func nearest(weights: [Double], ratio: Double) -> [Int] {
    let reach = kthSquare * ratio * Self.room
    var best: [(row: Int, distance: Double)] = []
    best.reserveCapacity(count + 1)
    for (other, square) in reachable {
      if square > reach { break }
      let distance = space.distance(from: row, to: other, weights: weights)
      func isBefore(_ place: Int) -> Bool { (distance, other) < (best[place].distance, best[place].row) }
      if best.count == count, !isBefore(count - 1) { continue }
      var place = best.count
      while place > 0, isBefore(place - 1) { place -= 1 }
      best.insert((other, distance), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.row)
  }
}
