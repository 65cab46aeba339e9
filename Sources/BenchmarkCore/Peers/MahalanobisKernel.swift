/// Mahalanobis distances from one row to all rows, √(δᵀ S⁻¹ δ) with δ = √w·(z_a − z_b).
///
/// With the columns z standardised and centred over the m complete units, Z·P = Q·R, and then
/// δᵀ S⁻¹ δ = (m − 1)·‖R⁻ᵀ Pᵀ δ‖². The covariance matrix is never formed, so its condition is not squared.
///
/// - Missing values: a unit that lacks a variable has no distance (NaN).
/// - Edge cases: no more complete units than variables → `tooFew`; a variable that the others determine (|rⱼⱼ| below
///   1e-10 of the largest) → `singular`.
/// - Complexity: O(n·p) a row with the weights of the context, O(n·p²) for the first row with others.
/// - Source: P. C. Mahalanobis, "On the generalised distance in statistics" (1936).
struct MahalanobisKernel: Sendable {
  private static let tolerance = 1e-10

  let rows: Int
  private let columns: [[Double]]
  private let complete: [Int]
  private let r: Matrix
  private let pivots: [Int]
  private let weights: [Double]
  private let plain: EuclidKernel

  init(_ context: ContextMatrix, weights: [Double]) throws(ContextSpace.Failure) {
    rows = context.units.count
    columns = context.variables.map(\.z)
    let columns = columns
    let complete = context.units.indices.filter { row in columns.allSatisfy { !$0[row].isNaN } }
    self.complete = complete
    guard complete.count > columns.count else { throw .tooFew }
    let centred = columns.map { column in
      let own = complete.map { column[$0] }
      let mean = Moments(own.span).mean
      return own.map { $0 - mean }
    }
    let qr: PivotedQR
    do {
      qr = try PivotedQR(Matrix(columns: centred))
    } catch {
      throw .singular
    }
    r = qr.r
    pivots = qr.pivots
    self.weights = weights
    let largest = abs(r[0, 0])
    for j in columns.indices where !(abs(r[j, j]) > Self.tolerance * largest) { throw .singular }
    plain = EuclidKernel(
      coordinates: Self.coordinates(columns, complete: complete, r: r, pivots: pivots, weights: weights), rows: rows)
  }

  /// - Parameter weights: one a variable, above 0.
  func distances(from row: Int, weights: [Double], into out: inout [Double]) {
    let kernel =
      weights == self.weights
      ? plain
      : EuclidKernel(
        coordinates: Self.coordinates(columns, complete: complete, r: r, pivots: pivots, weights: weights), rows: rows)
    kernel.distances(from: row, weights: [Double](repeating: 1, count: columns.count), into: &out)
  }

  /// Coordinates in which the plain distance of two units is their Mahalanobis distance.
  private static func coordinates(
    _ columns: [[Double]], complete: [Int], r: Matrix, pivots: [Int], weights: [Double]
  ) -> [[Double]] {
    let scale = Double(complete.count - 1).squareRoot()
    let roots = weights.map { $0.squareRoot() }
    var coordinates = columns.map { [Double](repeating: .nan, count: $0.count) }
    var solved = [Double](repeating: 0, count: columns.count)
    for row in complete {
      // Rᵀ·y = Pᵀ·(√w·z), from the first element down.
      for j in columns.indices {
        var sum = columns[pivots[j]][row] * roots[pivots[j]]
        for i in 0..<j { sum -= r[i, j] * solved[i] }
        solved[j] = sum / r[j, j]
      }
      for j in columns.indices { coordinates[j][row] = solved[j] * scale }
    }
    return coordinates
  }
}
