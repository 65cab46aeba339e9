/// Standard errors of regression coefficients that do not assume equal spread.
///
/// Formula: cov(b) = A·diag(ω)·Aᵀ with A = (XᵀX)⁻¹Xᵀ and
/// - `hc0`: ωᵢ = eᵢ²;
/// - `hc1`: ωᵢ = eᵢ²·n/(n − p);
/// - `hc2`: ωᵢ = eᵢ²/(1 − hᵢ);
/// - `hc3`: ωᵢ = eᵢ²/(1 − hᵢ)², the default here: with few units the others are too small.
///
/// - Edge cases: without degrees of freedom, and for `hc2` and `hc3` with a row that alone decides its own fit (h = 1),
///   the result is NaN.
/// - Source: J. G. MacKinnon, H. White, "Some heteroskedasticity-consistent covariance matrix estimators with improved
///   finite sample properties" (1985).
public enum HeteroscedasticityConsistent: String, Sendable, CaseIterable {
  case hc0, hc1, hc2, hc3

  /// Distance of a leverage from 1 below which a row counts as deciding its own fit.
  private static let own = 1e-10

  /// ω of one row.
  func squaredError(residual: Double, leverage: Double, rows: Int, degreesOfFreedom: Int) -> Double {
    guard degreesOfFreedom > 0 else { return .nan }
    let square = residual * residual
    let free = 1 - leverage
    switch self {
    case .hc0: return square
    case .hc1: return square * Double(rows) / Double(degreesOfFreedom)
    case .hc2: return free > Self.own ? square / free : .nan
    case .hc3: return free > Self.own ? square / (free * free) : .nan
    }
  }
}
