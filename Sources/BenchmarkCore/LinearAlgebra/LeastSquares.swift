/// Linear least squares: coefficients, standard errors and residuals of y = X·b + e.
///
/// Columns are centred (with an intercept) and scaled by powers of two, factorised by pivoted Householder QR, and the
/// solution and every variance are refined with double-double residuals (see ``AugmentedSystem``). Numbers with at most
/// 15 digits are taken as the decimals that were written. The result is then correct to about the last digit of a
/// double wherever the columns can be told apart, also where `lm` of R keeps six digits (NIST Wampler5, Filip).
///
/// - Missing values: rows with a NaN or infinite number are left out and have NaN in `residuals` and `fitted`.
/// - Edge cases: fewer complete rows than coefficients → `tooFew`; a constant column beside an intercept, or columns that
///   depend on each other → `singular`; as many rows as coefficients → a fit without standard errors (NaN); a constant
///   response → R² NaN; an exact fit → residuals and standard errors at the rounding of double-double (about 1e-30 of
///   the response).
/// - Complexity: O(n·p²) steps in double-double arithmetic.
/// - Source: Å. Björck, Numerical Methods for Least Squares Problems (1996), 2.9.
public enum LeastSquares {
  public enum Outcome: Sendable, Equatable {
    case fit(LeastSquaresFit)
    /// Fewer complete rows than coefficients.
    case tooFew(rows: Int, coefficients: Int)
    /// Columns that depend on each other, as far as the arithmetic can tell.
    case singular(rank: Int, coefficients: Int)

    public var status: Status {
      switch self {
      case .fit: .ok
      case .tooFew: .tooFew
      case .singular: .singular
      }
    }
  }

  /// Fits the columns of a matrix.
  ///
  /// - Parameters:
  ///   - design: n observations × p columns, without a column for the intercept.
  ///   - response: n values.
  ///   - intercept: adds a constant term, reported first.
  public static func fit(_ design: Matrix, _ response: Span<Double>, intercept: Bool = true) -> Outcome {
    fit(design, response, intercept: intercept, implementation: nil)
  }

  /// Fits a polynomial with intercept, b₀ + b₁·x + … + b_d·x^d. The powers are formed in double-double.
  ///
  /// - Parameters:
  ///   - degree: 1 or more.
  ///   - x: n values.
  ///   - y: n values.
  public static func fitPolynomial(degree: Int, _ x: Span<Double>, _ y: Span<Double>) -> Outcome {
    precondition(degree >= 1 && x.count == y.count, "a polynomial needs a degree and as many x as y")
    let rows = x.indices.filter { x[$0].isFinite && y[$0].isFinite }
    var columns: [DoubleDouble] = []
    columns.reserveCapacity(rows.count * degree)
    let base = rows.map { DoubleDouble.asWritten(x[$0]) }
    var power = base
    for _ in 0..<degree {
      columns += power
      for i in base.indices { power[i] = power[i] * base[i] }
    }
    return solve(
      columns, rows.map { DoubleDouble.asWritten(y[$0]) }, count: degree, intercept: true, rows: rows,
      response: y, implementation: nil)
  }

  /// The same with a chosen factorisation, for the tests that hold the two against each other.
  static func fit(
    _ design: Matrix, _ response: Span<Double>, intercept: Bool, implementation: PivotedQR.Implementation?
  ) -> Outcome {
    precondition(design.rows == response.count, "design and response differ in rows")
    precondition(design.columns > 0 || intercept, "a model without columns")
    let rows = response.indices.filter { row in
      response[row].isFinite && (0..<design.columns).allSatisfy { design[row, $0].isFinite }
    }
    var columns: [DoubleDouble] = []
    columns.reserveCapacity(rows.count * design.columns)
    for j in 0..<design.columns {
      for row in rows { columns.append(DoubleDouble.asWritten(design[row, j])) }
    }
    return solve(
      columns, rows.map { DoubleDouble.asWritten(response[$0]) }, count: design.columns, intercept: intercept,
      rows: rows, response: response, implementation: implementation)
  }

  private static func solve(
    _ columns: [DoubleDouble], _ values: [DoubleDouble], count: Int, intercept: Bool, rows: [Int],
    response: Span<Double>, implementation: PivotedQR.Implementation?
  ) -> Outcome {
    let n = values.count
    let coefficients = count + (intercept ? 1 : 0)
    guard n >= coefficients, n > 0 else { return .tooFew(rows: n, coefficients: coefficients) }
    var columns = columns
    var predictors: [PreparedColumn] = []
    for j in 0..<count {
      let prepared = PreparedColumn(&columns[(j * n)..<((j + 1) * n)], centred: intercept)
      predictors.append(prepared)
    }
    var y = values[...]
    let target = PreparedColumn(&y, centred: intercept)
    let system: AugmentedSystem
    let solution: AugmentedSystem.Solution
    var variances: [Double] = []
    do {
      system = try AugmentedSystem(columns: columns, rows: n, count: count, implementation: implementation)
      guard system.rank == count, let solved = try system.solve(f: Array(y), g: nil) else {
        return .singular(rank: system.rank + (intercept ? 1 : 0), coefficients: coefficients)
      }
      solution = solved
      var sides = (0..<count).map { j in (0..<count).map { DoubleDouble($0 == j ? 1 : 0) } }
      if intercept { sides.insert(predictors.map(\.mean), at: 0) }
      for side in sides {
        guard let solved = try system.solve(f: nil, g: side) else {
          return .singular(rank: system.rank + (intercept ? 1 : 0), coefficients: coefficients)
        }
        variances.append(sumOfSquares(solved.r).value)
      }
    } catch {
      // Finite data overflow on the way only when a column spans the whole range of doubles.
      return .singular(rank: 0, coefficients: coefficients)
    }
    if intercept { variances[0] += 1 / Double(n) }

    let freedom = n - coefficients
    let residualSquares = sumOfSquares(solution.r)
    let sigma = freedom > 0 ? (residualSquares.value / Double(freedom)).squareRoot() : .nan
    let totalSquares = sumOfSquares(Array(y))
    var b: [Double] = []
    var se: [Double] = []
    if intercept {
      var constant = target.mean
      for j in 0..<count { constant = constant - solution.x[j] * predictors[j].mean }
      b.append(constant.scaled(byPowerOfTwo: target.exponent).value)
      se.append((sigma * variances[0].squareRoot()).scaled(byPowerOfTwo: target.exponent))
    }
    for j in 0..<count {
      let exponent = target.exponent - predictors[j].exponent
      b.append(solution.x[j].scaled(byPowerOfTwo: exponent).value)
      se.append((sigma * variances[j + (intercept ? 1 : 0)].squareRoot()).scaled(byPowerOfTwo: exponent))
    }
    var residuals = [Double](repeating: .nan, count: response.count)
    var fitted = residuals
    for (i, row) in rows.enumerated() {
      let residual = solution.r[i].scaled(byPowerOfTwo: target.exponent)
      residuals[row] = residual.value
      fitted[row] = (values[i] - residual).value
    }
    return .fit(
      LeastSquaresFit(
        coefficients: b, standardErrors: se,
        residualStandardDeviation: sigma.scaled(byPowerOfTwo: target.exponent),
        rSquared: totalSquares.value > 0 ? (totalSquares - residualSquares).value / totalSquares.value : .nan,
        degreesOfFreedom: freedom,
        rank: coefficients, condition: system.condition, residuals: residuals, fitted: fitted))
  }

  private static func sumOfSquares(_ values: [DoubleDouble]) -> DoubleDouble {
    var sum = DoubleDouble()
    for value in values { sum = sum + value * value }
    return sum
  }
}

/// How a column was brought to mean 0 and a length near 1: original = (prepared + mean) · 2^exponent.
private struct PreparedColumn {
  var mean = DoubleDouble()
  var exponent = 0

  init(_ column: inout ArraySlice<DoubleDouble>, centred: Bool) {
    rescale(&column)
    if centred {
      var sum = DoubleDouble()
      for value in column { sum = sum + value }
      mean = sum / Double(column.count)
      // Doubles differ by 2⁻⁵³ of their size or not at all; less is rounding of the mean.
      for index in column.indices {
        let deviation = column[index] - mean
        column[index] = abs(deviation.high) > 0x1p-80 ? deviation : DoubleDouble()
      }
      rescale(&column)
    }
  }

  /// Brings the largest value between 1 and 2. Powers of two change no digit.
  private mutating func rescale(_ column: inout ArraySlice<DoubleDouble>) {
    let largest = column.reduce(0) { max($0, abs($1.high)) }
    guard largest > 0, largest.isFinite else { return }
    let step = Int(largest.exponent)
    for index in column.indices { column[index] = column[index].scaled(byPowerOfTwo: -step) }
    mean = mean.scaled(byPowerOfTwo: -step)
    exponent += step
  }
}

extension Double {
  fileprivate func scaled(byPowerOfTwo exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: self)
  }
}
