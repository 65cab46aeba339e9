/// Skewness and excess kurtosis of a column, corrected for sample size (as Excel, SAS and `type = 2` of e1071).
///
/// Formula, with m₂, m₃, m₄ the mean powers of x − mean: skewness = m₃/m₂^1.5 · √(n(n − 1))/(n − 2); kurtosis =
/// ((n + 1)(m₄/m₂² − 3) + 6)·(n − 1)/((n − 2)(n − 3)).
///
/// - Missing values: NaN is skipped.
/// - Edge cases: skewness NaN for n < 3, kurtosis NaN for n < 4, both NaN for a constant column.
/// - Source: D. N. Joanes, C. A. Gill, "Comparing measures of sample skewness and kurtosis" (1998), G₁ and G₂.
public struct Shape: Sendable, Equatable {
  public let skewness: Double
  public let kurtosis: Double

  public init(_ values: Span<Double>) {
    let moments = Moments(values)
    let centre = moments.mean
    var squares = DoubleDouble()
    var cubes = DoubleDouble()
    var fourths = DoubleDouble()
    for index in values.indices where !values[index].isNaN {
      let deviation = values[index] - centre
      let square = deviation * deviation
      squares = squares + square
      cubes = cubes + square * deviation
      fourths = fourths + square * square
    }
    let n = Double(moments.count)
    let second = squares.value
    guard moments.count > 2, second > 0 else {
      skewness = .nan
      kurtosis = .nan
      return
    }
    let plainSkewness = n.squareRoot() * cubes.value / (second * second.squareRoot())
    skewness = plainSkewness * (n * (n - 1)).squareRoot() / (n - 2)
    guard moments.count > 3 else {
      kurtosis = .nan
      return
    }
    let ratio = n * fourths.value / (second * second)
    kurtosis = ((n + 1) * (ratio - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
  }

  /// Whether a composite indicator would be dominated by a few units: |skewness| ≥ 2 and kurtosis ≥ 3.5.
  public var needsTreatment: Bool {
    abs(skewness) >= Self.skewnessLimit && kurtosis >= Self.kurtosisLimit
  }

  public static let skewnessLimit = 2.0
  public static let kurtosisLimit = 3.5
}
