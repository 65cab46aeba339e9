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
    var workspace: [Double] = []
    let z = Normal.upperTailQuantile((1 - level) / 2)
    self.init(times: times, values: values, test: test, z: z, workspace: &workspace)
  }

  /// The same for many series.
  ///
  /// - Parameter workspace: for the slopes; what it held is lost.
  init(times: Span<Double>, values: Span<Double>, test: MannKendall, z: Double, workspace: inout [Double]) {
    precondition(times.count == values.count, "times and values differ in length")
    workspace.removeAll(keepingCapacity: true)
    for later in values.indices where !values[later].isNaN {
      for earlier in 0..<later where !values[earlier].isNaN {
        workspace.append((values[later] - values[earlier]) / (times[later] - times[earlier]))
      }
    }
    let count = workspace.count
    guard count > 0 else {
      slope = .nan
      interval = .undefined
      return
    }
    let half = z * test.variance.squareRoot()
    let lower = max(Int(((Double(count) - half) / 2).rounded(.toNearestOrEven)) - 1, 0)
    let upper = min(Int(((Double(count) + half) / 2).rounded(.toNearestOrEven)), count - 1)
    (slope, interval) = workspace.withUnsafeMutableBufferPointer { slopes in
      // From the middle outwards: each selection leaves the next one a part only.
      let middle = count / 2
      OrderStatistic.select(middle, in: 0..<count, of: slopes)
      let above = slopes[middle]
      var median = above
      if count % 2 == 0 {
        var below = slopes[0]
        for slope in slopes[1..<middle] { below = max(below, slope) }
        median = (below + above) / 2
      }
      OrderStatistic.select(lower, in: 0..<max(middle, lower + 1), of: slopes)
      let low = slopes[lower]
      OrderStatistic.select(upper, in: min(middle, upper)..<count, of: slopes)
      return (median, Interval(lower: low, upper: slopes[upper]))
    }
  }
}
