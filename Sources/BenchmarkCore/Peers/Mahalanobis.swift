/// Coordinates in which the plain distance of two units is their Mahalanobis distance.
///
/// With the columns z standardised and centred over the m complete units, Z·P = Q·R, and δ the weighted difference,
/// δᵀ S⁻¹ δ = (m − 1)·‖R⁻ᵀ Pᵀ δ‖². The covariance matrix is never formed, so its condition is not squared.
///
/// - Missing values: a unit that lacks a variable has NaN throughout, and so no distance.
/// - Edge cases: no more complete units than variables → `tooFew`; a variable that the others determine (|rⱼⱼ| below
///   1e-10 of the largest) → `singular`.
/// - Source: P. C. Mahalanobis, "On the generalised distance in statistics" (1936).
enum Mahalanobis {
  private static let tolerance = 1e-10

  static func coordinates(_ context: ContextMatrix, weights: [Double]) throws(ContextSpace.Failure) -> [[Double]] {
    let variables = context.variables
    let complete = context.units.indices.filter { row in variables.allSatisfy { !$0.z[row].isNaN } }
    guard complete.count > variables.count else { throw .tooFew }
    let columns = variables.map { variable in
      let own = complete.map { variable.z[$0] }
      let mean = Moments(own.span).mean
      return own.map { $0 - mean }
    }
    let qr: PivotedQR
    do {
      qr = try PivotedQR(Matrix(columns: columns))
    } catch {
      throw .singular
    }
    let r = qr.r
    let largest = abs(r[0, 0])
    for j in 0..<variables.count where !(abs(r[j, j]) > tolerance * largest) { throw .singular }

    let scale = Double(complete.count - 1).squareRoot()
    var coordinates = variables.map { _ in [Double](repeating: .nan, count: context.units.count) }
    var solved = [Double](repeating: 0, count: variables.count)
    for row in complete {
      // Rᵀ·y = Pᵀ·(√w·z), from the first element down.
      for j in 0..<variables.count {
        let pivot = qr.pivots[j]
        var sum = variables[pivot].z[row] * weights[pivot].squareRoot()
        for i in 0..<j { sum -= r[i, j] * solved[i] }
        solved[j] = sum / r[j, j]
      }
      for j in 0..<variables.count { coordinates[j][row] = solved[j] * scale }
    }
    return coordinates
  }
}
