extension TrendFit {
  /// What may be said about a trend.
  ///
  /// In this order:
  /// 1. adjusted p below `falseDiscoveryRate`: `improving` or `worsening` by the sign of the slope and the direction.
  ///    With a target range the distance of the line to the range decides, from the first to the last point; a line that
  ///    ends as far from the range as it began (inside all along, or from one side to the other) is only `rising` or
  ///    `falling`, as is every line without a direction or without a range.
  /// 2. the interval of the change from the first to the last point lies within ± `importantChange`: `stable`;
  /// 3. else `unclear`.
  ///
  /// - Parameters:
  ///   - times: of the series, in years, as given to the fit.
  ///   - adjustedP: p after adjustment for all series of the run.
  ///   - direction: which way is better.
  ///   - range: the target range, for direction `range`.
  ///   - importantChange: the smallest change that matters, in the unit of the values; NaN when unknown.
  ///   - falseDiscoveryRate: for example 0.05.
  /// - Returns: nil where there is no trend to judge: status not `ok` (a constant series included), or p NaN.
  public func judged(
    times: Span<Double>, adjustedP: Double, direction: Direction, range: ClosedRange<Double>?, importantChange: Double,
    falseDiscoveryRate: Double
  ) -> TrendDirection? {
    guard status == .ok, !adjustedP.isNaN, let first, let last else { return nil }
    if adjustedP < falseDiscoveryRate {
      let plain: TrendDirection = slope > 0 ? .rising : .falling
      switch direction {
      case .higher: return slope > 0 ? .improving : .worsening
      case .lower: return slope < 0 ? .improving : .worsening
      case .none: return plain
      case .range:
        guard let range else { return plain }
        let before = Self.distance(fitted(at: times[first]), to: range)
        let after = Self.distance(fitted(at: times[last]), to: range)
        if after == before { return plain }
        return after < before ? .improving : .worsening
      }
    }
    let years = times[last] - times[first]
    return max(abs(lower * years), abs(upper * years)) <= importantChange ? .stable : .unclear
  }

  private static func distance(_ value: Double, to range: ClosedRange<Double>) -> Double {
    max(0, range.lowerBound - value, value - range.upperBound)
  }
}
