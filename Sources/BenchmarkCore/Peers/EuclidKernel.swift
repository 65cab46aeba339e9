/// Distances from one row to all rows, √Σ w·((x_a − x_b)/s)².
///
/// Differences are taken on the scale of the input and scaled after: equal differences stay equal, near units keep all
/// their digits, and units that tie in the register tie in distance.
///
/// - Missing values: a column that one of the two lacks is left out and the rest is scaled up by its share of the weight,
///   as in Gower's rule; with less than half of the weight there is no distance (NaN).
/// - Complexity: O(n·p) a row.
struct EuclidKernel: Sendable {
  let rows: Int
  private let columns: Int
  /// Column after column.
  private let coordinates: [Double]
  /// 1/s² of each column.
  private let scales: [Double]
  private let hasMissing: Bool

  /// - Parameters:
  ///   - coordinates: columns as long as there are rows; NaN = missing.
  ///   - deviations: what each column is divided by; nil takes the columns as they are.
  init(coordinates: [[Double]], deviations: [Double]? = nil, rows: Int) {
    precondition(coordinates.allSatisfy { $0.count == rows }, "columns of different lengths")
    self.rows = rows
    columns = coordinates.count
    scales = deviations?.map { 1 / ($0 * $0) } ?? [Double](repeating: 1, count: coordinates.count)
    self.coordinates = coordinates.flatMap { $0 }
    hasMissing = self.coordinates.contains { $0.isNaN }
  }

  /// - Parameters:
  ///   - weights: one a column, above 0.
  ///   - out: as long as there are rows.
  func distances(from row: Int, weights: [Double], into out: inout [Double]) {
    precondition(out.count == rows && row >= 0 && row < rows && weights.count == columns, "one distance a row")
    coordinates.withUnsafeBufferPointer { source in
      out.withUnsafeMutableBufferPointer { target in
        target.update(repeating: 0)
        if hasMissing {
          sumKnown(from: row, weights, source, target)
        } else {
          sum(from: row, weights, source, target)
        }
        for index in 0..<rows { target[index] = target[index].squareRoot() }
      }
    }
  }

  var isComplete: Bool { !hasMissing }

  /// The distance of two rows where no value is missing, added up in the same order as for all rows.
  func distance(from row: Int, to other: Int, weights: [Double]) -> Double {
    coordinates.withUnsafeBufferPointer { source in
      var sum = 0.0
      for column in 0..<columns {
        let difference = source[column * rows + row] - source[column * rows + other]
        sum += weights[column] * scales[column] * (difference * difference)
      }
      return sum.squareRoot()
    }
  }

  private func sum(
    from row: Int, _ weights: [Double], _ source: UnsafeBufferPointer<Double>,
    _ target: UnsafeMutableBufferPointer<Double>
  ) {
    for column in 0..<columns {
      let start = column * rows
      let own = source[start + row]
      let weight = weights[column] * scales[column]
      for index in 0..<rows {
        let difference = own - source[start + index]
        target[index] += weight * (difference * difference)
      }
    }
  }

  private func sumKnown(
    from row: Int, _ weights: [Double], _ source: UnsafeBufferPointer<Double>,
    _ target: UnsafeMutableBufferPointer<Double>
  ) {
    let total = weights.reduce(0, +)
    for index in 0..<rows {
      var sum = 0.0
      var known = 0.0
      for column in 0..<columns {
        let difference = source[column * rows + row] - source[column * rows + index]
        if difference.isNaN { continue }
        sum += weights[column] * scales[column] * (difference * difference)
        known += weights[column]
      }
      target[index] = 2 * known >= total && known > 0 ? sum * (total / known) : .nan
    }
  }
}
