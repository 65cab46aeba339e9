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
    judgement(times: times, direction: direction, range: range, importantChange: importantChange)?
      .direction(adjustedP: adjustedP, falseDiscoveryRate: falseDiscoveryRate)
  }

  /// What may be said once p is adjusted; nil where there is no trend to judge.
  func judgement(
    times: Span<Double>, direction: Direction, range: ClosedRange<Double>?, importantChange: Double
  ) -> TrendJudgement? {
    guard status == .ok, let first, let last else { return nil }
    let years = times[last] - times[first]
    let isSmall = max(abs(lower * years), abs(upper * years)) <= importantChange
    return TrendJudgement(
      clear: clearDirection(times, direction, range), other: isSmall ? .stable : .unclear)
  }

  private func clearDirection(
    _ times: Span<Double>, _ direction: Direction, _ range: ClosedRange<Double>?
  ) -> TrendDirection {
    let plain: TrendDirection = slope > 0 ? .rising : .falling
    switch direction {
    case .higher: return slope > 0 ? .improving : .worsening
    case .lower: return slope < 0 ? .improving : .worsening
    case .none: return plain
    case .range:
      guard let range, let first, let last else { return plain }
      let before = Self.distance(fitted(at: times[first]), to: range)
      let after = Self.distance(fitted(at: times[last]), to: range)
      if after == before { return plain }
      return after < before ? .improving : .worsening
    }
  }

  private static func distance(_ value: Double, to range: ClosedRange<Double>) -> Double {
    max(0, range.lowerBound - value, value - range.upperBound)
  }
}

/// What is said of a trend that is clear, and what otherwise.
struct TrendJudgement: Sendable {
  var clear: TrendDirection
  var other: TrendDirection

  /// - Returns: nil for p NaN.
  func direction(adjustedP: Double, falseDiscoveryRate: Double) -> TrendDirection? {
    if adjustedP.isNaN { return nil }
    return adjustedP < falseDiscoveryRate ? clear : other
  }
}
