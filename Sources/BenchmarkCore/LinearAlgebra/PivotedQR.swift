/// A·P = Q·R by Householder reflections with column pivoting, the factorisation under least squares.
///
/// Two implementations with one contract: the project's own for narrow matrices, where a call to LAPACK costs more
/// than the arithmetic, and LAPACK (`dgeqp3`, `dormqr`) for wide ones.
struct PivotedQR: Sendable {
  enum Implementation: Sendable, CaseIterable {
    case householder, lapack
  }

  /// Widest matrix that the own implementation takes by default.
  static let widestOwn = 16

  private enum Factors: Sendable {
    case householder(HouseholderQR)
    case lapack(LAPACK.PivotedQR)
  }

  private let factors: Factors
  let rows: Int
  let columns: Int

  /// - Parameters:
  ///   - matrix: at least as many rows as columns, finite.
  ///   - implementation: nil chooses by width.
  init(_ matrix: Matrix, implementation: Implementation? = nil) throws(LAPACK.Failure) {
    precondition(matrix.rows >= matrix.columns, "fewer rows than columns")
    rows = matrix.rows
    columns = matrix.columns
    switch implementation ?? (matrix.columns <= Self.widestOwn ? .householder : .lapack) {
    case .householder:
      guard matrix.isFinite else { throw .notFinite }
      factors = .householder(HouseholderQR(matrix))
    case .lapack:
      factors = .lapack(try LAPACK.pivotedQR(matrix))
    }
  }

  /// Column j of A·P is column `pivots[j]` of A.
  var pivots: [Int] {
    switch factors {
    case .householder(let qr): qr.pivots
    case .lapack(let qr): qr.pivots
    }
  }

  /// R, p × p, upper triangular; |rⱼⱼ| does not grow with j.
  var r: Matrix {
    let packed =
      switch factors {
      case .householder(let qr): qr.factors
      case .lapack(let qr): qr.factors
      }
    var r = Matrix(rows: columns, columns: columns)
    for j in 0..<columns {
      for i in 0...j { r[i, j] = packed[i, j] }
    }
    return r
  }

  /// Q·v or Qᵀ·v in place; v is as long as A has rows, and finite.
  func applyQ(transposed: Bool, to vector: inout [Double]) throws(LAPACK.Failure) {
    switch factors {
    case .householder(let qr): qr.applyQ(transposed: transposed, to: &vector)
    case .lapack(let qr): try LAPACK.applyQ(of: qr, transposed: transposed, to: &vector)
    }
  }
}
