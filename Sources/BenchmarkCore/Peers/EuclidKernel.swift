/// Distances from one row to all rows of a matrix, √Σ (c_a − c_b)².
///
/// Coordinates already carry scale and weight. The differences are summed themselves, not their products, so that near
/// units keep all their digits.
///
/// - Missing values: a coordinate that one of the two lacks is left out and the rest is scaled up by its share of the
///   weight, as in Gower's rule; with less than half of the weight there is no distance (NaN).
/// - Complexity: O(n·p) a row.
struct EuclidKernel: Sendable {
  let rows: Int
  private let columns: Int
  /// Column after column.
  private let coordinates: [Double]
  /// Weight of each column, for the share that is known.
  private let weights: [Double]
  private let totalWeight: Double
  private let hasMissing: Bool
  /// Divide by the largest distance of the row.
  private let rebased: Bool

  init(coordinates: [[Double]], weights: [Double], rows: Int, rebased: Bool) {
    precondition(coordinates.count == weights.count, "one weight a column")
    precondition(coordinates.allSatisfy { $0.count == rows }, "columns of different lengths")
    self.rows = rows
    columns = coordinates.count
    self.coordinates = coordinates.flatMap { $0 }
    self.weights = weights
    totalWeight = weights.reduce(0, +)
    hasMissing = self.coordinates.contains { $0.isNaN }
    self.rebased = rebased
  }

  /// - Parameter out: as long as there are rows.
  func distances(from row: Int, into out: inout [Double]) {
    precondition(out.count == rows && row >= 0 && row < rows, "one distance a row")
    coordinates.withUnsafeBufferPointer { source in
      out.withUnsafeMutableBufferPointer { target in
        target.update(repeating: 0)
        if hasMissing { sumKnown(from: row, source, target) } else { sum(from: row, source, target) }
        for index in 0..<rows { target[index] = target[index].squareRoot() }
      }
    }
    guard rebased else { return }
    var farthest = 0.0
    for distance in out where distance > farthest { farthest = distance }
    if farthest > 0 {
      for index in out.indices { out[index] /= farthest }
    }
  }

  private func sum(
    from row: Int, _ source: UnsafeBufferPointer<Double>, _ target: UnsafeMutableBufferPointer<Double>
  ) {
    for column in 0..<columns {
      let start = column * rows
      let own = source[start + row]
      for index in 0..<rows {
        let difference = own - source[start + index]
        target[index] += difference * difference
      }
    }
  }

  private func sumKnown(
    from row: Int, _ source: UnsafeBufferPointer<Double>, _ target: UnsafeMutableBufferPointer<Double>
  ) {
    for index in 0..<rows {
      var sum = 0.0
      var known = 0.0
      for column in 0..<columns {
        let difference = source[column * rows + row] - source[column * rows + index]
        if difference.isNaN { continue }
        sum += difference * difference
        known += weights[column]
      }
      target[index] = 2 * known >= totalWeight && known > 0 ? sum * (totalWeight / known) : .nan
    }
  }
}
