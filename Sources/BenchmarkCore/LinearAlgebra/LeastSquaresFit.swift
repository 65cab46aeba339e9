/// A linear model fitted by least squares.
public struct LeastSquaresFit: Sendable, Equatable {
  /// In the order of the columns; the intercept first when there is one.
  public var coefficients: [Double]
  /// Of the coefficients, in their order; NaN without degrees of freedom.
  public var standardErrors: [Double]
  /// √(Σ residual² / degrees of freedom); NaN without degrees of freedom.
  public var residualStandardDeviation: Double
  /// 1 − Σ residual² / Σ (y − mean)²; without intercept Σ y² stands below the bar. NaN when that is 0.
  public var rSquared: Double
  /// Rows used less coefficients.
  public var degreesOfFreedom: Int
  /// Number of coefficients.
  public var rank: Int
  /// Condition number in the 1-norm of the design after centring and scaling; 1 is best.
  public var condition: Double
  /// One a row of the input; NaN for rows that were left out.
  public var residuals: [Double]
  /// One a row of the input; NaN for rows that were left out.
  public var fitted: [Double]
}
