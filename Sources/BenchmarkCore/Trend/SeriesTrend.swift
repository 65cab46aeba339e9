/// Which points of a panel's series belong to its last segment.
public struct SeriesTrend: Sendable {
  /// The middle of each period, in years.
  public let times: [Double]
  /// Index of the first period of the last segment.
  public let segmentStart: Int
  private let segment: CentredTimes

  /// - Parameters:
  ///   - periods: of the panel, in the order of time.
  ///   - breaks: periods that start a new segment; those after the last period have not happened yet.
  public init(periods: [Period], breaks: [Period]) {
    let times = periods.map(\.time)
    self.times = times
    var start = 0
    for declared in breaks {
      if let index = periods.firstIndex(where: { $0.firstMonth >= declared.firstMonth }) { start = max(start, index) }
    }
    segmentStart = start
    segment = CentredTimes(times.span.extracting(start..<times.count))
  }

  /// The `ols` trend of one unit.
  ///
  /// - Parameters:
  ///   - values: one a period, NaN = missing.
  ///   - level: confidence level of the interval of the slope.
  public func ordinaryLeastSquares(_ values: Span<Double>, level: Double = 0.95) -> TrendFit {
    OrdinaryLeastSquares.fit(times: times.span, values: values, level: level, segmentStart: segmentStart)
  }

  /// The same for many series.
  func ordinaryLeastSquares(_ values: Span<Double>, student: StudentTables) -> TrendFit {
    OrdinaryLeastSquares.fit(
      times: times.span, values: values, student: student, segmentStart: segmentStart, whole: segment)
  }
}
