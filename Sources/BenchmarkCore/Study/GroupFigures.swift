/// What the units of a group have together on one indicator in one period. Names nobody.
///
/// Mean: unweighted, over the units with a value, as in ``IndicatorSummary``.
///
/// - Missing values: counted in `units`, not in `withValue`.
/// - Edge cases: without values the mean is NaN. Where an audience may not see every unit, the figures of fewer than
///   ``fewest`` units are left out and `status` is `suppressed`; lowest and highest are those of the units that are shown.
public struct GroupFigures: Sendable, Equatable {
  /// Of fewer units a member could work out the value of another.
  public static let fewest = 3

  public var indicator: Int
  public var period: Int
  /// Position among the labels of the grouping; nil: all compared units.
  public var group: Int?
  public var units = 0
  public var withValue = 0
  public var mean = Double.nan
  public var lowest = Double.nan
  public var highest = Double.nan
  public var green = 0
  public var yellow = 0
  public var red = 0
  public var better = 0
  public var worse = 0
  public var noClearDifference = 0
  public var status = Status.ok

  /// Units with a green, yellow or red light.
  public var judged: Int { green + yellow + red }
  /// Units whose difference from the others was tested.
  public var tested: Int { better + worse + noClearDifference }

  init(indicator: Int, period: Int, group: Int?) {
    self.indicator = indicator
    self.period = period
    self.group = group
  }
}

extension Findings {
  /// One row an indicator and period with rows in the input: for all compared units, then for each group where there are
  /// several.
  public static func groupFigures(_ findings: Findings) -> [GroupFigures] {
    let panel = findings.study.panel
    let groupOfUnit = findings.grouping.groupOfUnit
    let groups = findings.grouping.labels.count
    var rows: [GroupFigures] = []
    for (indicator, series) in panel.series.enumerated() {
      let comparison = findings.comparisons.indices.contains(indicator) ? findings.comparisons[indicator] : Comparison()
      for period in panel.periods.indices {
        var all = GroupFigures(indicator: indicator, period: period, group: nil)
        var own = (0..<groups).map { GroupFigures(indicator: indicator, period: period, group: $0) }
        var sum = 0.0
        var sums = [Double](repeating: 0, count: groups)
        var hasRows = false
        for unit in 0..<panel.unitCount {
          guard let group = groupOfUnit[unit] else { continue }
          let cell = panel.cell(unit: unit, period: period)
          if series.status[cell] != .absent { hasRows = true }
          let value = series.status[cell].hasValue ? series.values[cell] : .nan
          let (light, verdict) = (comparison.light(at: cell), comparison.versus(at: cell))
          all.count(value, light, verdict)
          own[group].count(value, light, verdict)
          if !value.isNaN {
            sum += value
            sums[group] += value
          }
        }
        guard hasRows else { continue }
        if all.withValue > 0 { all.mean = sum / Double(all.withValue) }
        for group in own.indices where own[group].withValue > 0 {
          own[group].mean = sums[group] / Double(own[group].withValue)
        }
        rows.append(all)
        if groups > 1 { rows += own.filter { $0.units > 0 } }
      }
    }
    for index in rows.indices where rows[index].withValue == 0 { rows[index].status = .missing }
    return rows
  }

  /// nil where there are no rows.
  public func figures(of indicator: Int, period: Int, group: Int? = nil) -> GroupFigures? {
    figures.first { $0.indicator == indicator && $0.period == period && $0.group == group }
  }
}

extension GroupFigures {
  fileprivate mutating func count(_ value: Double, _ light: Light, _ verdict: VersusGroup) {
    units += 1
    guard !value.isNaN else { return }
    withValue += 1
    if !(value >= lowest) { lowest = value }
    if !(value <= highest) { highest = value }
    switch light {
    case .green: green += 1
    case .yellow: yellow += 1
    case .red: red += 1
    case .grey: break
    }
    switch verdict {
    case .better: better += 1
    case .worse: worse += 1
    case .noClearDifference: noClearDifference += 1
    case .notJudged: break
    }
  }
}
