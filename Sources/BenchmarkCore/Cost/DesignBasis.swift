/// The orthogonal basis of a design with a constant: pivoted QR of the columns after centring and scaling.
///
/// Centring keeps a large common level of a variable from costing digits; coefficients are carried back afterwards.
struct DesignBasis {
  private let qr: PivotedQR
  private let r: Matrix
  /// Q, rows × coefficients.
  private let q: Matrix
  private let means: [Double]
  private let scales: [Double]

  /// - Parameters:
  ///   - design: n × p without the constant.
  ///   - rows: rows to use, all of them finite.
  ///   - weights: one a row used; the square roots multiply the rows. nil: all 1.
  /// - Returns: nil when the columns depend on each other.
  init?(_ design: Matrix, rows: [Int], weights: [Double]? = nil) {
    let n = rows.count
    let p = design.columns + 1
    guard n >= p else { return nil }
    var means: [Double] = []
    var scales: [Double] = []
    var elements: [Double] = []
    elements.reserveCapacity(n * p)
    let roots = weights?.map { $0.squareRoot() } ?? [Double](repeating: 1, count: n)
    elements += roots
    for j in 0..<design.columns {
      let column = rows.map { design[$0, j] }
      let mean = Moments(column.span).mean
      let scale = column.reduce(0) { max($0, abs($1 - mean)) }
      guard scale > 0, scale.isFinite else { return nil }
      means.append(mean)
      scales.append(scale)
      for (position, value) in column.enumerated() { elements.append((value - mean) / scale * roots[position]) }
    }
    let matrix = Matrix(rows: n, columns: p, elements: elements)
    guard let qr = try? PivotedQR(matrix) else { return nil }
    self.qr = qr
    r = qr.r
    let smallest = abs(r[p - 1, p - 1])
    guard smallest > AugmentedSystem.rankTolerance(rows: n) * abs(r[0, 0]) else { return nil }
    var q = Matrix(rows: n, columns: p)
    for j in 0..<p {
      var unit = [Double](repeating: 0, count: n)
      unit[j] = 1
      guard (try? qr.applyQ(transposed: false, to: &unit)) != nil else { return nil }
      for i in 0..<n { q[i, j] = unit[i] }
    }
    self.q = q
    self.means = means
    self.scales = scales
  }

  private var count: Int { r.columns }

  func leverage(of row: Int) -> Double {
    var sum = 0.0
    for j in 0..<count { sum += q[row, j] * q[row, j] }
    return min(1, sum)
  }

  /// (XᵀX)⁻¹Xᵀ on the scale of the data, coefficients × rows, the constant first.
  func influence() -> Matrix {
    var result = Matrix(rows: count, columns: q.rows)
    for i in 0..<q.rows {
      let solved = coefficients((0..<count).map { q[i, $0] })
      for j in 0..<count { result[j, i] = solved[j] }
    }
    return result
  }

  /// Coefficients of the (weighted) response on the scale of the data, the constant first.
  ///
  /// - Parameter response: times the square roots of the weights.
  func solve(_ response: [Double]) -> [Double] {
    coefficients(
      (0..<count).map { j in
        var dot = 0.0
        for i in 0..<q.rows { dot += q[i, j] * response[i] }
        return dot
      })
  }

  /// R⁻¹·c, carried back to the scale of the data.
  private func coefficients(_ c: [Double]) -> [Double] {
    var z = c
    for j in stride(from: count - 1, through: 0, by: -1) {
      z[j] /= r[j, j]
      for i in 0..<j { z[i] -= r[i, j] * z[j] }
    }
    var ordered = [Double](repeating: 0, count: count)
    for (position, column) in qr.pivots.enumerated() { ordered[column] = z[position] }
    for j in 1..<max(count, 1) {
      ordered[j] /= scales[j - 1]
      ordered[0] -= means[j - 1] * ordered[j]
    }
    return ordered
  }
}
