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

  /// The `mann-kendall` test of one unit, in its last segment.
  ///
  /// - Parameter values: one a period, NaN = missing.
  public func mannKendall(_ values: Span<Double>) -> MannKendall {
    MannKendall(values.extracting(segmentStart..<values.count))
  }

  /// The `mann-kendall` test and the `theil-sen` trend of one unit, in its last segment, for many series.
  ///
  /// - Parameters:
  ///   - values: one a period, NaN = missing.
  ///   - tails: where p is looked up.
  ///   - z: quantile behind the limits.
  ///   - line: of the same values; it says where to look first.
  ///   - workspace: what it held is lost.
  func theilSen(
    _ values: Span<Double>, tails: KendallTails, z: Double, line: TrendFit, workspace: PairSlopes
  ) -> (test: MannKendall, slope: TheilSen) {
    let values = values.extracting(segmentStart..<values.count)
    workspace.load(times: times.span.extracting(segmentStart..<times.count), values: values)
    let test = MannKendall(workspace, of: values, tails: tails)
    // The limits lie about as far from the slope as those of the line.
    let surrounding = PairSlopes.Surrounding(centre: line.slope, reach: 1.6 * z * line.standardError)
    return (test, TheilSen(workspace, test: test, z: z, near: surrounding))
  }

  /// The same for many series.
  func ordinaryLeastSquares(_ values: Span<Double>, student: StudentTables) -> TrendFit {
    OrdinaryLeastSquares.fit(
      times: times.span, values: values, student: student, segmentStart: segmentStart, whole: segment)
  }
}
