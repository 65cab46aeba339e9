import Testing

@testable import BenchmarkCore

struct LeastSquaresTests {
  /// y = 2 + 3·x₁ − x₂ + noise.
  static func example(rows: Int, seed: UInt64) -> (Matrix, [Double]) {
    var stream = RandomStream(seed: seed)
    let x1 = (0..<rows).map { _ in stream.normal() * 4 + 10 }
    let x2 = (0..<rows).map { _ in stream.uniform() }
    let y = (0..<rows).map { 2 + 3 * x1[$0] - x2[$0] + stream.normal() }
    return (Matrix(columns: [x1, x2]), y)
  }

  func fit(_ design: Matrix, _ y: [Double], intercept: Bool = true) throws -> LeastSquaresFit {
    let outcome = LeastSquares.fit(design, y.span, intercept: intercept)
    guard case .fit(let fit) = outcome else {
      throw NoFit(status: outcome.status)
    }
    return fit
  }

  struct NoFit: Error { let status: Status }

  func close(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
    abs(a - b) <= tolerance * max(1, abs(a), abs(b))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `leaves residuals at right angles to every column`(seed: UInt64) throws {
    let (design, y) = Self.example(rows: 40, seed: seed)
    let result = try fit(design, y)
    let scale = y.reduce(0) { $0 + abs($1) }
    #expect(abs(result.residuals.reduce(0, +)) < 1e-13 * scale)
    for j in 0..<2 {
      let dot = (0..<40).reduce(0.0) { $0 + result.residuals[$1] * design[$1, j] }
      #expect(abs(dot) < 1e-12 * scale)
    }
    for i in 0..<40 { #expect(close(result.fitted[i] + result.residuals[i], y[i])) }
    #expect(result.degreesOfFreedom == 37)
    #expect(result.rank == 3)
    #expect(result.condition >= 1)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `follows a change of unit and origin`(seed: UInt64) throws {
    let (design, y) = Self.example(rows: 30, seed: seed)
    let base = try fit(design, y)
    var moved = design
    for i in 0..<30 { moved[i, 0] = design[i, 0] * 1000 + 5 }
    let result = try fit(moved, y.map { $0 * -2 + 7 })
    #expect(close(result.coefficients[1], -2 * base.coefficients[1] / 1000))
    #expect(close(result.coefficients[2], -2 * base.coefficients[2]))
    #expect(close(result.coefficients[0], -2 * base.coefficients[0] + 7 + 2 * base.coefficients[1] * 5 / 1000, 1e-11))
    #expect(close(result.standardErrors[1], 2 * base.standardErrors[1] / 1000))
    #expect(close(result.residualStandardDeviation, 2 * base.residualStandardDeviation))
    #expect(close(result.rSquared, base.rSquared))
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func `gives the same with the own factorisation and with LAPACK`(seed: UInt64) throws {
    let (design, y) = Self.example(rows: 25, seed: seed)
    for intercept in [true, false] {
      let own = LeastSquares.fit(design, y.span, intercept: intercept, implementation: .householder)
      let lapack = LeastSquares.fit(design, y.span, intercept: intercept, implementation: .lapack)
      guard case .fit(let a) = own, case .fit(let b) = lapack else {
        Issue.record("no fit")
        return
      }
      for (x, y) in zip(a.coefficients + a.standardErrors, b.coefficients + b.standardErrors) {
        #expect(close(x, y, 1e-15))
      }
    }
  }

  @Test func `fits more columns than the own factorisation takes`() throws {
    let design = PivotedQRTests.random(rows: 60, columns: 20, seed: 9)
    let truth = (0..<20).map { Double($0) - 7 }
    let y = (0..<60).map { row in (0..<20).reduce(0.5) { $0 + truth[$1] * design[row, $1] } }
    let result = try fit(design, y)
    #expect(close(result.coefficients[0], 0.5))
    for j in 0..<20 { #expect(close(result.coefficients[j + 1], truth[j])) }
  }

  @Test func `gives the mean and its standard error without columns`() throws {
    let y = [3.0, 4, 8, 9]
    let result = try fit(Matrix(rows: 4, columns: 0), y)
    let moments = Moments(y.span)
    #expect(result.coefficients == [6])
    #expect(close(result.standardErrors[0], moments.standardError, 1e-15))
    #expect(result.rSquared == 0)
  }

  @Test func `leaves out rows with a missing number`() throws {
    var (design, y) = Self.example(rows: 20, seed: 11)
    let kept = (0..<20).filter { $0 != 3 && $0 != 8 }
    let reference = try fit(
      Matrix(columns: (0..<2).map { j in kept.map { design[$0, j] } }), kept.map { y[$0] })
    y[3] = .nan
    design[8, 1] = .nan
    let result = try fit(design, y)
    #expect(result.coefficients == reference.coefficients)
    #expect(result.degreesOfFreedom == 15)
    #expect(result.residuals[3].isNaN && result.fitted[8].isNaN)
    #expect(result.residuals[4] == reference.residuals[3])
  }

  @Test func `has too few rows when there are fewer than coefficients`() {
    let design = Matrix(columns: [[1, 2], [4, 3]])
    let y = [1.0, 2]
    #expect(LeastSquares.fit(design, y.span) == .tooFew(rows: 2, coefficients: 3))
    let none = [Double.nan, .nan]
    #expect(LeastSquares.fit(design, none.span).status == .tooFew)
    let empty: [Double] = []
    #expect(LeastSquares.fit(Matrix(rows: 0, columns: 1), empty.span).status == .tooFew)
  }

  @Test func `has no standard errors without degrees of freedom`() throws {
    let result = try fit(Matrix(columns: [[1, 3]]), [2, 8])
    #expect(result.coefficients == [-1, 3])
    #expect(result.degreesOfFreedom == 0)
    #expect(result.standardErrors.allSatisfy { $0.isNaN })
    #expect(result.residualStandardDeviation.isNaN)
  }

  @Test func `calls dependent and constant columns singular`() {
    let x = [1.0, 2, 3, 4, 5, 6]
    let y = [2.0, 1, 4, 3, 6, 5]
    let dependent = Matrix(columns: [x, x.map { 0.1 * $0 + 7 }])
    #expect(LeastSquares.fit(dependent, y.span) == .singular(rank: 2, coefficients: 3))
    let constant = Matrix(columns: [x, [Double](repeating: 0.3, count: 6)])
    #expect(LeastSquares.fit(constant, y.span).status == .singular)
    let three = x.map { ($0 / 2).rounded() }
    #expect(LeastSquares.fitPolynomial(degree: 2, three.span, y.span).status == .ok)
    #expect(LeastSquares.fitPolynomial(degree: 3, three.span, y.span).status == .singular)
    let two = x.map { $0 > 3 ? 0.7 : 0.2 }
    #expect(LeastSquares.fitPolynomial(degree: 2, two.span, y.span) == .singular(rank: 2, coefficients: 3))
    let zero = Matrix(columns: [[Double](repeating: 0, count: 6)])
    #expect(LeastSquares.fit(zero, y.span, intercept: false).status == .singular)
  }

  @Test func `has slope 0 and no R squared for a constant response`() throws {
    let result = try fit(Matrix(columns: [[1, 2, 3, 4]]), [0.1, 0.1, 0.1, 0.1])
    #expect(result.coefficients == [0.1, 0])
    #expect(result.standardErrors == [0, 0])
    #expect(result.rSquared.isNaN)
  }

  @Test func `takes very large and very small numbers`() throws {
    let x = [1.0, 2, 3, 4, 5]
    let y = [1.0, 3, 2, 5, 4]
    let base = try fit(Matrix(columns: [x]), y)
    let result = try fit(Matrix(columns: [x.map { $0 * 0x1p600 }]), y.map { $0 * 0x1p-400 })
    #expect(result.coefficients[1] == base.coefficients[1] * 0x1p-1000)
    #expect(result.standardErrors[0] == base.standardErrors[0] * 0x1p-400)
    #expect(result.rSquared == base.rSquared)
  }

  @Test func `a polynomial passes through points that lie on it`() throws {
    let x = (0..<12).map { Double($0) * 0.5 - 3 }
    let y = x.map { 1 - 2 * $0 + 0.25 * $0 * $0 * $0 }
    guard case .fit(let result) = LeastSquares.fitPolynomial(degree: 3, x.span, y.span) else {
      Issue.record("no fit")
      return
    }
    for (a, b) in zip(result.coefficients, [1, -2, 0, 0.25]) { #expect(close(a, b, 1e-14)) }
    #expect(result.rSquared == 1)
  }
}
