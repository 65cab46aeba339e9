/// The median slope over all pairs of points: a trend that a few odd values do not move.
///
/// Formula: slope = median of (yⱼ − yᵢ)/(τⱼ − τᵢ) over i < j; limits are the slopes at the ranks (N ± z·√var)/2 of the N
/// slopes in order, rounded half to even, with `var` of ``MannKendall`` (tie correction included).
///
/// - Missing values: points with NaN are left out; a gap keeps its length in time.
/// - Edge cases: fewer than two points → NaN; all values equal → slope and limits 0.
/// - Complexity: O(n²).
/// - Source: P. K. Sen, Journal of the American Statistical Association 63 (1968) 1379–1389; R. O. Gilbert, Statistical
///   Methods for Environmental Pollution Monitoring (1987), 16.5.
public struct TheilSen: Sendable, Equatable {
  /// Per unit of time.
  public let slope: Double
  public let interval: Interval

  /// - Parameters:
  ///   - times: all different, n values.
  ///   - values: n values; NaN = missing.
  ///   - test: of the same values, for the variance of S.
  ///   - level: confidence level of the limits.
  public init(times: Span<Double>, values: Span<Double>, test: MannKendall, level: Double = 0.95) {
    let z = Normal.upperTailQuantile((1 - level) / 2)
    let pairs = PairSlopes()
    pairs.load(times: times, values: values)
    self.init(pairs, test: test, z: z)
  }

  /// The same for many series.
  ///
  /// - Parameters:
  ///   - pairs: of the series; the order of the slopes is lost.
  ///   - surrounding: where the slope and its limits are likely to lie; the result does not depend on it.
  init(_ pairs: PairSlopes, test: MannKendall, z: Double, near surrounding: PairSlopes.Surrounding? = nil) {
    let count = pairs.count
    guard count > 0 else {
      slope = .nan
      interval = .undefined
      return
    }
    let half = z * test.variance.squareRoot()
    let lower = max(Int(((Double(count) - half) / 2).rounded(.toNearestOrEven)) - 1, 0)
    let upper = min(Int(((Double(count) + half) / 2).rounded(.toNearestOrEven)), count - 1)
    let slopes = pairs.at(lower: lower, upper: upper, near: surrounding)
    slope = count % 2 == 0 ? (slopes.belowMiddle + slopes.middle) / 2 : slopes.middle
    interval = Interval(lower: slopes.lower, upper: slopes.upper)
  }
}
