/// Pivoted Householder QR for narrow matrices.
///
/// Column norms are computed anew in each step instead of being updated: with few columns that is cheap, and no
/// cancellation can mislead the choice of the pivot. Reflections are H = I − τ·v·vᵀ with v₁ = 1, stored as LAPACK does.
///
/// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., 5.1 and 5.4.
struct HouseholderQR: Sendable {
  /// R on and above the diagonal, Householder vectors below.
  private(set) var factors: Matrix
  private(set) var tau: [Double]
  private(set) var pivots: [Int]

  /// - Parameter matrix: finite, at least as many rows as columns, entries far enough from overflow to be squared.
  init(_ matrix: Matrix) {
    let m = matrix.rows
    let n = matrix.columns
    var factors = matrix
    var tau = [Double](repeating: 0, count: n)
    var pivots = Array(0..<n)
    factors.elements.withUnsafeMutableBufferPointer { a in
      for k in 0..<n {
        var best = k
        var bestSquare = -1.0
        for j in k..<n {
          var square = 0.0
          for i in k..<m { square += a[i + j * m] * a[i + j * m] }
          if square > bestSquare {
            bestSquare = square
            best = j
          }
        }
        if best != k {
          for i in 0..<m { a.swapAt(i + k * m, i + best * m) }
          pivots.swapAt(k, best)
        }
        let head = a[k + k * m]
        var below = 0.0
        for i in (k + 1)..<max(m, k + 1) { below += a[i + k * m] * a[i + k * m] }
        guard below > 0 else { continue }
        let norm = (head * head + below).squareRoot()
        let beta = head >= 0 ? -norm : norm
        tau[k] = (beta - head) / beta
        for i in (k + 1)..<m { a[i + k * m] /= head - beta }
        a[k + k * m] = beta
        for j in (k + 1)..<max(n, k + 1) {
          var dot = a[k + j * m]
          for i in (k + 1)..<m { dot += a[i + k * m] * a[i + j * m] }
          dot *= tau[k]
          a[k + j * m] -= dot
          for i in (k + 1)..<m { a[i + j * m] -= dot * a[i + k * m] }
        }
      }
    }
    self.factors = factors
    self.tau = tau
    self.pivots = pivots
  }

  /// Q·v or Qᵀ·v in place.
  func applyQ(transposed: Bool, to vector: inout [Double]) {
    let m = factors.rows
    precondition(vector.count == m, "vector and factors differ in length")
    factors.elements.withUnsafeBufferPointer { a in
      vector.withUnsafeMutableBufferPointer { v in
        for step in tau.indices {
          let k = transposed ? step : tau.count - 1 - step
          if tau[k] == 0 { continue }
          var dot = v[k]
          for i in (k + 1)..<m { dot += a[i + k * m] * v[i] }
          dot *= tau[k]
          v[k] -= dot
          for i in (k + 1)..<m { v[i] -= dot * a[i + k * m] }
        }
      }
    }
  }
}
