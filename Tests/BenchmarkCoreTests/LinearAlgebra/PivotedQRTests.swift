import Testing

@testable import BenchmarkCore

/// One contract, run against both implementations.
struct PivotedQRTests {
  static func random(rows: Int, columns: Int, seed: UInt64) -> Matrix {
    var stream = RandomStream(seed: seed)
    return Matrix(
      rows: rows, columns: columns, elements: (0..<rows * columns).map { _ in stream.normal() })
  }

  @Test(arguments: PivotedQR.Implementation.allCases, [(1, 1), (2, 1), (5, 5), (12, 3), (40, 16), (60, 24)])
  func `gives the matrix back as Q times R`(implementation: PivotedQR.Implementation, size: (Int, Int)) throws {
    let matrix = Self.random(rows: size.0, columns: size.1, seed: UInt64(size.0))
    let qr = try PivotedQR(matrix, implementation: implementation)
    let r = qr.r
    #expect(qr.pivots.sorted() == Array(0..<size.1))
    for j in 0..<size.1 {
      var column = [Double](repeating: 0, count: size.0)
      for i in 0...j { column[i] = r[i, j] }
      try qr.applyQ(transposed: false, to: &column)
      for i in 0..<size.0 { #expect(abs(column[i] - matrix[i, qr.pivots[j]]) < 1e-13) }
    }
  }

  @Test(arguments: PivotedQR.Implementation.allCases)
  func `keeps lengths and undoes itself`(implementation: PivotedQR.Implementation) throws {
    let qr = try PivotedQR(Self.random(rows: 30, columns: 6, seed: 3), implementation: implementation)
    let original = Self.random(rows: 30, columns: 1, seed: 4).elements
    var vector = original
    try qr.applyQ(transposed: true, to: &vector)
    let before = original.reduce(0) { $0 + $1 * $1 }
    let after = vector.reduce(0) { $0 + $1 * $1 }
    #expect(abs(before - after) < 1e-12 * before)
    try qr.applyQ(transposed: false, to: &vector)
    for i in vector.indices { #expect(abs(vector[i] - original[i]) < 1e-13) }
  }

  @Test(arguments: PivotedQR.Implementation.allCases)
  func `orders the diagonal of R by size`(implementation: PivotedQR.Implementation) throws {
    let r = try PivotedQR(Self.random(rows: 50, columns: 10, seed: 5), implementation: implementation).r
    for j in 1..<10 { #expect(abs(r[j, j]) <= abs(r[j - 1, j - 1]) * (1 + 1e-12)) }
  }

  @Test(arguments: PivotedQR.Implementation.allCases)
  func `shows a dependent column as a vanishing diagonal`(implementation: PivotedQR.Implementation) throws {
    var matrix = Self.random(rows: 20, columns: 4, seed: 6)
    for i in 0..<20 { matrix[i, 3] = matrix[i, 0] - 2 * matrix[i, 1] }
    let r = try PivotedQR(matrix, implementation: implementation).r
    #expect(abs(r[3, 3]) < 1e-14 * abs(r[0, 0]))
    #expect(abs(r[2, 2]) > 1e-3 * abs(r[0, 0]))
  }

  @Test(arguments: PivotedQR.Implementation.allCases)
  func `takes a matrix of zeros`(implementation: PivotedQR.Implementation) throws {
    let qr = try PivotedQR(Matrix(rows: 4, columns: 2), implementation: implementation)
    #expect(qr.r.elements.allSatisfy { $0 == 0 })
    var vector = [1.0, 2, 3, 4]
    try qr.applyQ(transposed: true, to: &vector)
    #expect(vector == [1, 2, 3, 4])
  }

  @Test(arguments: PivotedQR.Implementation.allCases, [Double.nan, .infinity])
  func `refuses numbers that are not finite`(implementation: PivotedQR.Implementation, value: Double) {
    var matrix = Self.random(rows: 4, columns: 2, seed: 7)
    matrix[2, 1] = value
    #expect(throws: LAPACK.Failure.notFinite) { try PivotedQR(matrix, implementation: implementation) }
  }

  @Test func `both implementations find the same R up to signs`() throws {
    let matrix = Self.random(rows: 25, columns: 7, seed: 8)
    let own = try PivotedQR(matrix, implementation: .householder)
    let lapack = try PivotedQR(matrix, implementation: .lapack)
    #expect(own.pivots == lapack.pivots)
    for (a, b) in zip(own.r.elements, lapack.r.elements) { #expect(abs(abs(a) - abs(b)) < 1e-13) }
  }
}
