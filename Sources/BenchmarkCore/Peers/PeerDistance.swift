/// How far two units are from each other on the variables that describe their circumstances.
///
/// With z the value less the mean over the standard deviation (n − 1) of the units of the type, and w the weight:
/// - `euclid`: √Σ w·(z_a − z_b)²;
/// - `cipfa`: the same, over the distance to the unit that is farthest away, so that the farthest is 1;
/// - `mahalanobis`: √(δᵀ S⁻¹ δ), δ = √w·(x_a − x_b), S the covariance matrix (n − 1): what two variables both tell counts once;
/// - `gower`: Σ w·d / Σ w, d the difference over the range of a number, and 0 or 1 for the same or another category.
public enum PeerDistance: String, Sendable, CaseIterable {
  case euclid, mahalanobis, gower, cipfa

  /// Whether categories count.
  var takesCategories: Bool {
    switch self {
    case .gower: true
    case .euclid, .mahalanobis, .cipfa: false
    }
  }

  public var method: MethodID {
    switch self {
    case .euclid: .euclid
    case .mahalanobis: .mahalanobis
    case .gower: .gower
    case .cipfa: .cipfa
    }
  }
}
