/// Count, mean and variance of the values that are there.
///
/// Formula: mean = Σx / n, variance = Σ(x − mean)² / (n − 1). Two passes; sums and the mean are carried in
/// double-double, so that neither a large common level nor many values cost digits. Where the spread is below a
/// thousandth of the level, the rounding of decimals such as 10000000.1 to doubles itself would show; values with at
/// most 15 digits then count as the decimals that were written.
///
/// - Missing values: NaN is skipped and not counted.
/// - Edge cases: n = 0 gives mean NaN; n < 2 gives variance NaN; a constant column gives variance exactly 0.
/// - Complexity: O(n), no allocation.
/// - Source: T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for computing the sample variance" (1983).
public struct Moments: Sendable, Equatable {
  /// Number of values that are not NaN.
  public let count: Int
  /// NaN when there is no value.
  public let mean: Double
  /// With divisor n − 1; NaN when n < 2.
  public let variance: Double

  /// The square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The standard error of the mean, sd / √n; NaN when n < 2.
  public var standardError: Double { (variance / Double(count)).squareRoot() }

  /// Ratio of spread to level below which the rounding of the values to doubles may reach the thirteenth digit.
  private static let narrow = 1e-3

  /// - Parameter values: in any unit and order; NaN = missing.
  public init(_ values: Span<Double>) {
    var missing = SIMD4<Int64>.zero
    var sum = DoubleDoubles()
    for index in stride(from: 0, to: values.count, by: DoubleDoubles.Lanes.scalarCount) {
      let four = values.four(from: index, else: .nan)
      // A lane of ones is −1.
      missing &-= unsafeBitCast(four .!= four, to: SIMD4<Int64>.self)
      sum = sum + four.replacing(with: 0, where: four .!= four)
    }
    let vectors = DoubleDoubles.vectors(for: values.count)
    let count = vectors * DoubleDoubles.Lanes.scalarCount - Int(missing.wrappedSum())
    self.count = count
    guard count > 0 else {
      mean = .nan
      variance = .nan
      return
    }
    let centre = sum.total / Double(count)
    guard count > 1 else {
      mean = centre.value
      variance = .nan
      return
    }
    let below = DoubleDoubles(repeating: -centre)
    var squares = DoubleDoubles()
    for index in stride(from: 0, to: values.count, by: DoubleDoubles.Lanes.scalarCount) {
      let four = values.four(from: index, else: .nan)
      let deviation = (below + four).high.replacing(with: 0, where: four .!= four)
      squares = squares + deviation * deviation
    }
    let variance = squares.total.value / Double(count - 1)
    if variance > 0, variance.squareRoot() < Self.narrow * abs(centre.value) {
      (mean, self.variance) = Self.ofDecimals(values, count: count)
    } else {
      mean = centre.value
      self.variance = variance
    }
  }

  /// Mean and variance of the values as decimals; at least two of them.
  private static func ofDecimals(_ values: Span<Double>, count: Int) -> (Double, Double) {
    var sum = DoubleDouble()
    for index in values.indices where !values[index].isNaN { sum = sum + DoubleDouble.asWritten(values[index]) }
    let centre = sum / Double(count)
    var squares = DoubleDouble()
    for index in values.indices where !values[index].isNaN {
      let deviation = DoubleDouble.asWritten(values[index]) - centre
      squares = squares + deviation * deviation
    }
    return (centre.value, squares.value / Double(count - 1))
  }
}
