import Glibc

/// A transformation that pulls in a long tail. All three grow with the value, so no order changes.
public enum Transformation: String, Sendable, CaseIterable {
  /// ln x; needs positive values.
  case log
  /// ln(x − min + 0.01·(max − min)); takes any values.
  case logCT = "log-ct"
  /// ((x − min + 1)^λ − 1)/λ, and ln(x − min + 1) for λ = 0; takes any values.
  case boxCox = "box-cox"
}

/// A transformation with the constants that it took from one column.
///
/// - Source: G. E. P. Box, D. R. Cox, "An analysis of transformations" (1964); for the shifts COINr 1.1.14 (`log_CT`,
///   `boxcox` with `makepos`).
public struct FittedTransformation: Sendable, Equatable {
  public let transformation: Transformation
  public let lambda: Double
  private let smallest: Double
  private let width: Double

  /// - Parameters:
  ///   - values: the column; NaN = missing.
  ///   - lambda: exponent of Box–Cox.
  /// - Returns: nil for a column without two different values, and for `log` when a value is not positive.
  public init?(_ transformation: Transformation, lambda: Double = 0.5, for values: Span<Double>) {
    let extremes = Extremes(values)
    guard extremes.count > 1, extremes.max > extremes.min else { return nil }
    if transformation == .log && extremes.min <= 0 { return nil }
    self.transformation = transformation
    self.lambda = lambda
    smallest = extremes.min
    width = extremes.max - extremes.min
  }

  /// NaN for NaN, and for a value that the transformation has no result for.
  public func callAsFunction(_ value: Double) -> Double {
    let result: Double
    switch transformation {
    case .log: result = Glibc.log(value)
    case .logCT: result = Glibc.log(value - smallest + 0.01 * width)
    case .boxCox:
      let shifted = value - smallest + 1
      result = lambda == 0 ? Glibc.log(shifted) : (pow(shifted, lambda) - 1) / lambda
    }
    return result.isFinite ? result : .nan
  }
}
