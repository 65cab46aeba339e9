/// Linear regression in which units far from the line count less: Huber's M-estimate with MAD scale.
///
/// Formula: b minimises Σ ρ(eᵢ/s) with weights wᵢ = min(1, k/|eᵢ/s|), k = 1.345 (95 % as efficient as least squares for
/// normal errors), s = median|eᵢ|/0.6745, by iteratively reweighted least squares from the least-squares start.
/// Standard errors: √(S)·κ/m·√((XᵀX)⁻¹ⱼⱼ) with S = Σ(wᵢeᵢ)²/(n − p), m the share of residuals within k·s and
/// κ = 1 + p·var(ψ′)/(n·m²).
///
/// - Missing values: rows with a NaN or infinite number are left out and have NaN weight and residual.
/// - Edge cases: fewer rows than coefficients → `tooFew`; dependent columns → `singular`; a scale of 0 (more than half of
///   the residuals are 0) → the fit at hand, with standard errors 0; no settling in 500 steps → `notConverged`.
/// - Complexity: O(n·p²) a step, usually 10 to 60 steps.
/// - Source: P. J. Huber, Robust Statistics (1981), 7.8; W. N. Venables, B. D. Ripley, Modern Applied Statistics with S
///   (2002), 6.5 (the conventions of `rlm`).
public struct HuberRegression: Sendable, Equatable {
  /// `ok`, `tooFew`, `singular` or `notConverged`.
  public private(set) var status = Status.ok
  /// The constant first; empty without a fit.
  public private(set) var coefficients: [Double] = []
  public private(set) var standardErrors: [Double] = []
  /// s, in the unit of the response.
  public private(set) var scale = Double.nan
  /// One a row, from 0 to 1.
  public private(set) var weights: [Double]
  public private(set) var residuals: [Double]

  /// Where residuals begin to count less, in scales.
  static let tuning = 1.345
  private static let mostSteps = 500
  private static let tolerance = 1e-13

  /// - Parameters:
  ///   - design: n units × p variables, column-major, without the constant.
  ///   - response: n values.
  public init(_ design: Matrix, _ response: Span<Double>) {
    precondition(design.rows == response.count, "design and response differ in rows")
    weights = [Double](repeating: .nan, count: response.count)
    residuals = weights
    let rows = response.indices.filter { row in
      response[row].isFinite && (0..<design.columns).allSatisfy { design[row, $0].isFinite }
    }
    let p = design.columns + 1
    guard rows.count >= p else {
      status = .tooFew
      return
    }
    let y = rows.map { response[$0] }
    guard let start = DesignBasis(design, rows: rows) else {
      status = .singular
      return
    }
    var b = start.solve(y)
    var e = Self.residuals(design, rows, y, b)
    var w = [Double](repeating: 1, count: rows.count)
    var settled = false
    let rounding = 1e-14 * y.reduce(0) { max($0, abs($1)) }
    var s = Self.scale(of: e, rounding: rounding)
    for _ in 0..<Self.mostSteps {
      guard s > 0 else {
        settled = true
        break
      }
      w = e.map { min(1, Self.tuning / abs($0 / s)) }
      guard let basis = DesignBasis(design, rows: rows, weights: w) else {
        status = .singular
        return
      }
      b = basis.solve(zip(y, w).map { $0 * $1.squareRoot() })
      let next = Self.residuals(design, rows, y, b)
      let change = zip(e, next).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      let size = e.reduce(1e-300) { $0 + $1 * $1 }
      e = next
      s = Self.scale(of: e, rounding: rounding)
      if (change / size).squareRoot() <= Self.tolerance {
        settled = true
        break
      }
    }
    if !settled { status = .notConverged }
    coefficients = b
    scale = s
    standardErrors = Self.standardErrors(start, e, s: s, p: p)
    for (position, row) in rows.enumerated() {
      weights[row] = w[position]
      residuals[row] = e[position]
    }
  }

  private static func residuals(_ design: Matrix, _ rows: [Int], _ y: [Double], _ b: [Double]) -> [Double] {
    rows.indices.map { position in
      var fitted = b[0]
      for j in 0..<design.columns { fitted += b[j + 1] * design[rows[position], j] }
      return y[position] - fitted
    }
  }

  /// The median absolute residual over 0.6745; 0 when it is no more than the rounding of the response.
  private static func scale(of residuals: [Double], rounding: Double) -> Double {
    let sizes = residuals.map { abs($0) }.sorted()
    let middle = quantile(ofSorted: sizes.span, 0.5) / 0.6745
    return middle > rounding ? middle : 0
  }

  private static func standardErrors(_ basis: DesignBasis, _ e: [Double], s: Double, p: Int) -> [Double] {
    let n = e.count
    guard n > p else { return [Double](repeating: .nan, count: p) }
    guard s > 0 else { return [Double](repeating: 0, count: p) }
    let inside = e.map { abs($0 / s) <= tuning ? 1.0 : 0.0 }
    let moments = Moments(inside.span)
    var squares = 0.0
    for value in e {
      let psi = value * min(1, tuning / abs(value / s))
      squares += psi * psi
    }
    let kappa = 1 + Double(p) * moments.variance / (Double(n) * moments.mean * moments.mean)
    let factor = (squares / Double(n - p)).squareRoot() * kappa / moments.mean
    let influence = basis.influence()
    return (0..<p).map { j in
      var sum = 0.0
      for i in 0..<n { sum += influence[j, i] * influence[j, i] }
      return factor * sum.squareRoot()
    }
  }
}
