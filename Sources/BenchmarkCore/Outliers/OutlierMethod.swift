/// A rule that flags values far from those of the other units. Each case has its file and its page.
public enum OutlierMethod: String, Sendable, CaseIterable {
  case robustZ = "robust-z"
  case tukey
  case logTukey = "log-tukey"

  /// Fewer values than this have no outliers: quartiles of four values follow the extreme one.
  public static let fewestValues = 5

  /// Screens the units of one group in one period.
  ///
  /// - Parameters:
  ///   - values: n units, in the unit of the indicator; NaN = missing.
  ///   - sorted: reused from column to column.
  public func screen(_ values: Span<Double>, sorted: inout SortedValues) -> OutlierScreen {
    sorted.load(values)
    let fences = OutlierFences(self, of: sorted)
    var screen = OutlierScreen(count: values.count, status: fences.status, lower: fences.lower, upper: fences.upper)
    for index in values.indices { (screen.score[index], screen.severity[index]) = fences.judge(values[index]) }
    return screen
  }
}

/// What a method says of one column.
public struct OutlierScreen: Sendable, Equatable {
  /// `ok`, or why nothing can be flagged.
  public var status: Status
  /// One a unit, NaN where there is none; its meaning belongs to the method.
  public var score: [Double]
  /// nil: not flagged.
  public var severity: [Severity?]
  /// Values below `lower` or above `upper` are flagged; on the scale of the values.
  public var lower: Double
  public var upper: Double

  init(count: Int, status: Status, lower: Double = .nan, upper: Double = .nan) {
    self.status = status
    score = [Double](repeating: .nan, count: count)
    severity = [Severity?](repeating: nil, count: count)
    self.lower = lower
    self.upper = upper
  }
}
