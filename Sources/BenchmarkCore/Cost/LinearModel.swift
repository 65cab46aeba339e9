/// A least-squares fit with what inference needs beyond it: leverages, covariances that allow unequal spread, and
/// predictions.
///
/// Coefficients, residuals and R² are those of ``LeastSquares``. With A = (XᵀX)⁻¹Xᵀ from a pivoted QR of the centred and
/// scaled design, (XᵀX)⁻¹ = A·Aᵀ, so that no variance is formed by subtraction.
///
/// - Missing values: rows with a NaN or infinite number are left out and have NaN leverage.
/// - Edge cases: as ``LeastSquares/Outcome``; as many rows as coefficients → NaN standard errors.
/// - Complexity: O(n·p²).
public struct LinearModel: Sendable {
  public enum Outcome: Sendable {
    case model(LinearModel)
    case tooFew(rows: Int, coefficients: Int)
    case singular(rank: Int, coefficients: Int)
  }

  public let fit: LeastSquaresFit
  /// Diagonal of X(XᵀX)⁻¹Xᵀ, one a row of the input.
  public let leverage: [Double]
  /// Rows used, in order.
  let rows: [Int]
  /// A, p × number of rows used.
  private let influence: Matrix

  /// Fits y = b₀ + X·b.
  ///
  /// - Parameters:
  ///   - design: n units × p variables, column-major, without the constant.
  ///   - response: n values.
  public static func fit(_ design: Matrix, _ response: Span<Double>) -> Outcome {
    switch LeastSquares.fit(design, response) {
    case .tooFew(let rows, let coefficients): return .tooFew(rows: rows, coefficients: coefficients)
    case .singular(let rank, let coefficients): return .singular(rank: rank, coefficients: coefficients)
    case .fit(let fit):
      let rows = fit.residuals.indices.filter { !fit.residuals[$0].isNaN }
      guard let basis = DesignBasis(design, rows: rows) else {
        return .singular(rank: 0, coefficients: fit.rank)
      }
      return .model(LinearModel(fit: fit, rows: rows, basis: basis))
    }
  }

  private init(fit: LeastSquaresFit, rows: [Int], basis: DesignBasis) {
    self.fit = fit
    self.rows = rows
    influence = basis.influence()
    var leverage = [Double](repeating: .nan, count: fit.residuals.count)
    for (position, row) in rows.enumerated() { leverage[row] = basis.leverage(of: position) }
    self.leverage = leverage
  }

  /// Standard errors of the coefficients, the constant first, by an estimator that allows unequal spread.
  public func standardErrors(_ estimator: HeteroscedasticityConsistent) -> [Double] {
    let weights = rows.map { row in
      estimator.squaredError(
        residual: fit.residuals[row], leverage: leverage[row], rows: rows.count,
        degreesOfFreedom: fit.degreesOfFreedom)
    }
    return (0..<influence.rows).map { j in
      var sum = 0.0
      for i in weights.indices { sum += influence[j, i] * influence[j, i] * weights[i] }
      return sum.squareRoot()
    }
  }

  /// Standard error of a new value at a row of the data, relative to the model: s·√(1 + h).
  ///
  /// - Parameter row: of the input; NaN when it was left out.
  public func predictionError(row: Int) -> Double {
    fit.residualStandardDeviation * (1 + leverage[row]).squareRoot()
  }
}
