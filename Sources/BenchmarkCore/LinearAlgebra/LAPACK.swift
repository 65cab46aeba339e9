import CLapack

/// The typed layer over LAPACK.
///
/// Every call is checked first: shapes, leading dimensions, 32-bit sizes and finite numbers. LAPACK answers a wrong
/// argument by ending the process, and some routines never return on NaN.
enum LAPACK {
  enum Failure: Error, Equatable {
    /// NaN or infinity among the numbers.
    case notFinite
    /// More rows or columns than a 32-bit integer counts.
    case tooLarge
    /// What the routine itself reports.
    case info(Int)
  }

  /// QR with column pivoting as `dgeqp3` leaves it.
  struct PivotedQR: Sendable {
    /// R on and above the diagonal, Householder vectors below.
    var factors: Matrix
    var tau: [Double]
    /// Column j of A·P is column `pivots[j]` of A, counted from 0.
    var pivots: [Int]
  }

  /// OpenBLAS on one thread: parallelism is over units and replicates, and sums keep one order.
  private static let isOnOneThread: Bool = {
    bms_blas_on_one_thread()
    return true
  }()

  /// Asks for the value, or the compiler would leave out what makes it.
  static func keepOnOneThread() { precondition(isOnOneThread) }

  private static func size(_ count: Int) throws(Failure) -> Int32 {
    guard let size = Int32(exactly: count) else { throw .tooLarge }
    return size
  }

  /// A·P = Q·R by Householder reflections with column pivoting.
  static func pivotedQR(_ matrix: Matrix) throws(Failure) -> PivotedQR {
    guard matrix.isFinite else { throw .notFinite }
    var m = try size(matrix.rows)
    var n = try size(matrix.columns)
    let rank = min(matrix.rows, matrix.columns)
    var result = PivotedQR(
      factors: matrix, tau: [Double](repeating: 0, count: rank), pivots: Array(0..<matrix.columns))
    guard rank > 0 else { return result }
    keepOnOneThread()
    var leading = m
    var pivots = [Int32](repeating: 0, count: matrix.columns)
    var info: Int32 = 0
    var wanted = 0.0
    var query: Int32 = -1
    dgeqp3_(&m, &n, &result.factors.elements, &leading, &pivots, &result.tau, &wanted, &query, &info)
    guard info == 0 else { throw .info(Int(info)) }
    var length = try size(max(Int(wanted), 3 * matrix.columns + 1))
    var work = [Double](repeating: 0, count: Int(length))
    dgeqp3_(&m, &n, &result.factors.elements, &leading, &pivots, &result.tau, &work, &length, &info)
    guard info == 0 else { throw .info(Int(info)) }
    result.pivots = pivots.map { Int($0) - 1 }
    return result
  }

  /// Q·v or Qᵀ·v in place.
  ///
  /// - Parameter vector: as long as the matrix has rows.
  static func applyQ(of qr: PivotedQR, transposed: Bool, to vector: inout [Double]) throws(Failure) {
    precondition(vector.count == qr.factors.rows, "vector and factors differ in length")
    guard vector.allSatisfy({ $0.isFinite }) else { throw .notFinite }
    var m = try size(vector.count)
    var one: Int32 = 1
    var reflectors = try size(qr.tau.count)
    guard reflectors > 0 else { return }
    keepOnOneThread()
    var leading = m
    var leadingVector = m
    var side = CChar(bitPattern: UInt8(ascii: "L"))
    var operation = CChar(bitPattern: UInt8(ascii: transposed ? "T" : "N"))
    var length: Int32 = 64
    var work = [Double](repeating: 0, count: Int(length))
    var info: Int32 = 0
    dormqr_(
      &side, &operation, &m, &one, &reflectors, qr.factors.elements, &leading, qr.tau, &vector, &leadingVector, &work,
      &length, &info, 1, 1)
    guard info == 0 else { throw .info(Int(info)) }
  }
}

/// Keeps OpenBLAS to one thread from now on, and ends those that it started when it was loaded.
///
/// Without this call the first decomposition does it. A program that calls it at its start has both cores to itself.
public func keepLinearAlgebraOnOneThread() { LAPACK.keepOnOneThread() }
