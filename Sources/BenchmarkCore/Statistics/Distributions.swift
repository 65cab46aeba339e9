import CSpecialFunctions

/// The standard normal distribution.
///
/// - Edge cases: NaN, a probability outside 0 ... 1 and parameters outside their domain give NaN; quantiles of 0 and 1
///   are the ends of the real line.
/// - Source: Boost.Math, in long double inside.
public enum Normal {
  /// P(X ≤ x).
  public static func cdf(_ x: Double) -> Double { bms_normal_cdf(x) }

  /// P(X > x), to full precision also where the cdf rounds to 1.
  public static func upperTail(_ x: Double) -> Double { bms_normal_upper(x) }

  /// The x with P(X ≤ x) = p.
  public static func quantile(_ p: Double) -> Double { bms_normal_quantile(p) }

  /// The x with P(X > x) = p, to full precision for p close to 0.
  public static func upperTailQuantile(_ p: Double) -> Double { bms_normal_upper_quantile(p) }
}

/// Student's t distribution.
///
/// Parameters:
///   - `degreesOfFreedom`: above 0, not necessarily whole.
///
/// - Edge cases: NaN, a probability outside 0 ... 1 and parameters outside their domain give NaN; quantiles of 0 and 1
///   are the ends of the real line.
/// - Source: Boost.Math, in long double inside.
public enum StudentT {
  /// P(X ≤ x).
  public static func cdf(_ x: Double, degreesOfFreedom: Double) -> Double { bms_t_cdf(x, degreesOfFreedom) }

  /// P(X > x), to full precision also where the cdf rounds to 1.
  public static func upperTail(_ x: Double, degreesOfFreedom: Double) -> Double { bms_t_upper(x, degreesOfFreedom) }

  /// The x with P(X ≤ x) = p.
  public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double { bms_t_quantile(p, degreesOfFreedom) }

  /// The x with P(X > x) = p, to full precision for p close to 0.
  public static func upperTailQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    bms_t_upper_quantile(p, degreesOfFreedom)
  }
}

/// The chi-squared distribution.
///
/// Parameters:
///   - `degreesOfFreedom`: above 0, not necessarily whole.
///
/// - Edge cases: NaN, a probability outside 0 ... 1 and parameters outside their domain give NaN; quantiles of 0 and 1
///   are the ends of 0 ... ∞.
/// - Source: Boost.Math, in long double inside.
public enum ChiSquared {
  /// P(X ≤ x).
  public static func cdf(_ x: Double, degreesOfFreedom: Double) -> Double { bms_chi_squared_cdf(x, degreesOfFreedom) }

  /// P(X > x), to full precision also where the cdf rounds to 1.
  public static func upperTail(_ x: Double, degreesOfFreedom: Double) -> Double {
    bms_chi_squared_upper(x, degreesOfFreedom)
  }

  /// The x with P(X ≤ x) = p.
  public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    bms_chi_squared_quantile(p, degreesOfFreedom)
  }

  /// The x with P(X > x) = p, to full precision for p close to 0.
  public static func upperTailQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    bms_chi_squared_upper_quantile(p, degreesOfFreedom)
  }
}

/// The F distribution.
///
/// Parameters:
///   - `numerator`: degrees of freedom above the bar, more than 0.
///   - `denominator`: degrees of freedom below the bar, more than 0.
///
/// - Edge cases: NaN, a probability outside 0 ... 1 and parameters outside their domain give NaN; quantiles of 0 and 1
///   are the ends of 0 ... ∞.
/// - Source: Boost.Math, in long double inside.
public enum FDistribution {
  /// P(X ≤ x).
  public static func cdf(_ x: Double, numerator: Double, denominator: Double) -> Double {
    bms_f_cdf(x, numerator, denominator)
  }

  /// P(X > x), to full precision also where the cdf rounds to 1.
  public static func upperTail(_ x: Double, numerator: Double, denominator: Double) -> Double {
    bms_f_upper(x, numerator, denominator)
  }

  /// The x with P(X ≤ x) = p.
  public static func quantile(_ p: Double, numerator: Double, denominator: Double) -> Double {
    bms_f_quantile(p, numerator, denominator)
  }

  /// The x with P(X > x) = p, to full precision for p close to 0.
  public static func upperTailQuantile(_ p: Double, numerator: Double, denominator: Double) -> Double {
    bms_f_upper_quantile(p, numerator, denominator)
  }
}

/// The beta distribution.
///
/// Parameters:
///   - `a`: first shape, above 0.
///   - `b`: second shape, above 0.
///
/// - Edge cases: NaN, a probability outside 0 ... 1 and parameters outside their domain give NaN; quantiles of 0 and 1
///   are the ends of 0 ... 1.
/// - Source: Boost.Math, in long double inside.
public enum Beta {
  /// P(X ≤ x).
  public static func cdf(_ x: Double, a: Double, b: Double) -> Double { bms_beta_cdf(x, a, b) }

  /// P(X > x), to full precision also where the cdf rounds to 1.
  public static func upperTail(_ x: Double, a: Double, b: Double) -> Double { bms_beta_upper(x, a, b) }

  /// The x with P(X ≤ x) = p.
  public static func quantile(_ p: Double, a: Double, b: Double) -> Double { bms_beta_quantile(p, a, b) }

  /// The x with P(X > x) = p, to full precision for p close to 0.
  public static func upperTailQuantile(_ p: Double, a: Double, b: Double) -> Double { bms_beta_upper_quantile(p, a, b) }
}

/// The gamma distribution.
///
/// Parameters:
///   - `shape`: above 0.
///   - `scale`: above 0; the mean is shape · scale.
///
/// - Edge cases: NaN, a probability outside 0 ... 1 and parameters outside their domain give NaN; quantiles of 0 and 1
///   are the ends of 0 ... ∞.
/// - Source: Boost.Math, in long double inside.
public enum Gamma {
  /// P(X ≤ x).
  public static func cdf(_ x: Double, shape: Double, scale: Double) -> Double { bms_gamma_cdf(x, shape, scale) }

  /// P(X > x), to full precision also where the cdf rounds to 1.
  public static func upperTail(_ x: Double, shape: Double, scale: Double) -> Double { bms_gamma_upper(x, shape, scale) }

  /// The x with P(X ≤ x) = p.
  public static func quantile(_ p: Double, shape: Double, scale: Double) -> Double {
    bms_gamma_quantile(p, shape, scale)
  }

  /// The x with P(X > x) = p, to full precision for p close to 0.
  public static func upperTailQuantile(_ p: Double, shape: Double, scale: Double) -> Double {
    bms_gamma_upper_quantile(p, shape, scale)
  }
}
