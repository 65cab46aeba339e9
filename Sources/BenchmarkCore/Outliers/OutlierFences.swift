/// The limits of a method for one column, ready to judge any value of it.
///
/// Judging is monotone: what lies further out than a flagged value is flagged too.
struct OutlierFences: Sendable {
  private enum Rule {
    case none
    case robustZ(RobustZOutliers)
    case tukey(TukeyFences)
    case logTukey(LogTukeyFences)
  }

  /// `ok`, or why nothing can be flagged.
  let status: Status
  /// Values below `lower` or above `upper` are flagged; on the scale of the values.
  let lower: Double
  let upper: Double
  private let rule: Rule

  /// - Parameter sorted: the values of the column.
  init(_ method: OutlierMethod, of sorted: borrowing SortedValues) {
    guard sorted.count >= OutlierMethod.fewestValues else {
      self.init(without: .tooFew)
      return
    }
    switch method {
    case .robustZ:
      guard let outliers = RobustZOutliers(RobustMoments(sorted)) else {
        self.init(without: .zeroSpread)
        return
      }
      self.init(.robustZ(outliers), lower: outliers.lower, upper: outliers.upper)
    case .tukey:
      guard let fences = TukeyFences(quartiles: sorted.quantile(0.25), sorted.quantile(0.75)) else {
        self.init(without: .zeroSpread)
        return
      }
      self.init(.tukey(fences), lower: fences.lower, upper: fences.upper)
    case .logTukey:
      guard sorted[0] > 0 else {
        self.init(without: .notApplicable)
        return
      }
      guard let fences = LogTukeyFences(sorted) else {
        self.init(without: .zeroSpread)
        return
      }
      self.init(.logTukey(fences), lower: fences.lower, upper: fences.upper)
    }
  }

  private init(_ rule: Rule, lower: Double, upper: Double) {
    status = .ok
    self.lower = lower
    self.upper = upper
    self.rule = rule
  }

  private init(without status: Status) {
    self.status = status
    lower = .nan
    upper = .nan
    rule = .none
  }

  /// The score of a value and whether it is flagged; NaN and nil where the column has no fences.
  func judge(_ value: Double) -> (score: Double, severity: Severity?) {
    guard !value.isNaN else { return (.nan, nil) }
    switch rule {
    case .none: return (.nan, nil)
    case .robustZ(let outliers): return outliers.judge(value)
    case .tukey(let fences): return fences.judge(value)
    case .logTukey(let fences): return fences.judge(value)
    }
  }
}
