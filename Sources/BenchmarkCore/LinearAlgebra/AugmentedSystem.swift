/// The two equations behind least squares, r + A·x = f and Aᵀ·r = g, solved to more digits than the factorisation has.
///
/// With g = 0, x is the least-squares solution for f and r its residual. With f = 0, x = −(AᵀA)⁻¹·g and
/// rᵀr = gᵀ(AᵀA)⁻¹g, a variance without the cancellation of forming (AᵀA)⁻¹ first.
///
/// Pivoted QR in double precision gives a first solution; each refinement computes what is left of both equations in
/// double-double and solves for it. The error shrinks by about condition · 2⁻⁵³ a step, so that some steps give
/// every digit wherever the factorisation can tell the columns apart.
///
/// Source: Å. Björck, "Iterative refinement of linear least squares solutions I" (1967).
struct AugmentedSystem: Sendable {
  struct Solution {
    var x: [DoubleDouble]
    var r: [DoubleDouble]
  }

  private static let mostSteps = 40
  /// Corrections this small relative to the solution are beyond what a double shows, also after some cancellation.
  private static let enough = 0x1p-90
  /// Larger corrections than this at the end mean that the solution is not known to a double.
  private static let required = 0x1p-52

  private let columns: [DoubleDouble]
  private let rows: Int
  private let count: Int
  private let qr: PivotedQR
  private let r: Matrix
  private let pivots: [Int]

  /// Columns that the factorisation can tell apart: |rⱼⱼ| above `rankTolerance` times |r₀₀|.
  let rank: Int
  /// ‖R‖₁·‖R⁻¹‖₁; infinite when the rank is not full.
  let condition: Double

  /// - Parameters:
  ///   - columns: A, rows × count, column after column, each of a length between 1 and a few.
  ///   - implementation: nil chooses by width.
  init(
    columns: [DoubleDouble], rows: Int, count: Int, implementation: PivotedQR.Implementation? = nil
  ) throws(LAPACK.Failure) {
    self.columns = columns
    self.rows = rows
    self.count = count
    let matrix = Matrix(rows: rows, columns: count, elements: columns.map(\.high))
    qr = try PivotedQR(matrix, implementation: implementation)
    r = qr.r
    pivots = qr.pivots
    let r = self.r
    let tolerance = count == 0 ? 0 : Self.rankTolerance(rows: rows) * abs(r[0, 0])
    let rank = (0..<count).prefix { abs(r[$0, $0]) > tolerance }.count
    self.rank = rank
    condition = rank == count ? Self.condition(of: r) : .infinity
  }

  /// What rounding in the factorisation may leave of a column that depends on the others.
  static func rankTolerance(rows: Int) -> Double { 2 * Double(max(rows, 8)) * .ulpOfOne }

  /// Nil when refinement does not settle: the columns are too close to dependent.
  func solve(f: [DoubleDouble]?, g: [DoubleDouble]?) throws(LAPACK.Failure) -> Solution? {
    var solution = Solution(
      x: [DoubleDouble](repeating: DoubleDouble(), count: count),
      r: [DoubleDouble](repeating: DoubleDouble(), count: rows))
    var restF = f.map { $0.map(\.high) } ?? [Double](repeating: 0, count: rows)
    var restG = g.map { $0.map(\.high) } ?? [Double](repeating: 0, count: count)
    var last = Double.infinity
    for step in 0..<Self.mostSteps {
      let dx = try correct(f: &restF, g: restG)
      for j in 0..<count { solution.x[j] = solution.x[j] + dx[j] }
      for i in 0..<rows { solution.r[i] = solution.r[i] + restF[i] }
      let size = solution.x.reduce(0) { max($0, abs($1.high)) }
      let change = dx.reduce(0) { max($0, abs($1)) }
      guard change.isFinite, size.isFinite else { return nil }
      // The first correction is the solution itself; one more always follows.
      if step > 0 {
        if change <= Self.enough * size { return solution }
        if change > last / 2 { return change <= Self.required * size ? solution : nil }
      }
      last = change
      remainder(of: solution, f: f, g: g, restF: &restF, restG: &restG)
    }
    return last <= Self.required * solution.x.reduce(0) { max($0, abs($1.high)) } ? solution : nil
  }

  /// Solves both equations with the factorisation: returns dx and leaves dr in `f`.
  private func correct(f: inout [Double], g: [Double]) throws(LAPACK.Failure) -> [Double] {
    try qr.applyQ(transposed: true, to: &f)
    // Rᵀ·h = Pᵀ·g
    var h = pivots.map { g[$0] }
    for j in 0..<count {
      for i in 0..<j { h[j] -= r[i, j] * h[i] }
      h[j] /= r[j, j]
    }
    // R·(Pᵀ·dx) = c₁ − h
    var z = [Double](repeating: 0, count: count)
    for j in 0..<count { z[j] = f[j] - h[j] }
    for j in stride(from: count - 1, through: 0, by: -1) {
      z[j] /= r[j, j]
      for i in 0..<j { z[i] -= r[i, j] * z[j] }
    }
    for j in 0..<count { f[j] = h[j] }
    try qr.applyQ(transposed: false, to: &f)
    var dx = [Double](repeating: 0, count: count)
    for j in 0..<count { dx[pivots[j]] = z[j] }
    return dx
  }

  /// What the solution leaves of both equations: f − r − A·x and g − Aᵀ·r.
  private func remainder(
    of solution: Solution, f: [DoubleDouble]?, g: [DoubleDouble]?, restF: inout [Double], restG: inout [Double]
  ) {
    var sums = [DoubleDouble](repeating: DoubleDouble(), count: rows)
    for i in 0..<rows { sums[i] = (f?[i] ?? DoubleDouble()) - solution.r[i] }
    for j in 0..<count {
      let x = solution.x[j]
      let start = j * rows
      var dot = g?[j] ?? DoubleDouble()
      for i in 0..<rows {
        let a = columns[start + i]
        sums[i] = sums[i] - a * x
        dot = dot - a * solution.r[i]
      }
      restG[j] = dot.value
    }
    for i in 0..<rows { restF[i] = sums[i].value }
  }

  /// ‖R‖₁·‖R⁻¹‖₁ of a triangular matrix with a diagonal free of zeros.
  private static func condition(of r: Matrix) -> Double {
    let n = r.columns
    var norm = 0.0
    var inverseNorm = 0.0
    var column = [Double](repeating: 0, count: n)
    for j in 0..<n {
      var sum = 0.0
      for i in 0...j { sum += abs(r[i, j]) }
      norm = max(norm, sum)
      // Column j of R⁻¹ by back substitution from the unit vector.
      for i in 0..<j { column[i] = 0 }
      column[j] = 1
      var inverseSum = 0.0
      for k in stride(from: j, through: 0, by: -1) {
        column[k] /= r[k, k]
        inverseSum += abs(column[k])
        for i in 0..<k { column[i] -= r[i, k] * column[k] }
      }
      inverseNorm = max(inverseNorm, inverseSum)
    }
    return n == 0 ? 1 : norm * inverseNorm
  }
}
