/// What one indicator shows for the compared units in one period: counts, mean and extremes, no prose.
///
/// Mean and extremes are over units with a value (`ok` or `preliminary`); NaN and empty when there is none.
/// Units stand in the order of the register.
public struct IndicatorSummary: Sendable, Equatable {
  public var indicator: Int
  public var period: Int
  /// The group summarised; nil: all compared units.
  public var group: Int?
  /// Compared units with a value.
  public var units: [Int] = []
  /// Compared units without a value, and why.
  public var withoutValue: [Absence] = []
  public var preliminary: [Int] = []
  public var mean = Double.nan
  public var lowest = Double.nan
  public var highest = Double.nan
  public var lowestUnits: [Int] = []
  public var highestUnits: [Int] = []
  /// Clearly better, clearly worse and not clearly different, by the adjusted test.
  public var better: [Int] = []
  public var worse: [Int] = []
  public var noClearDifference: [Int] = []
  /// Lights of all compared units, those without value being grey.
  public var green: [Int] = []
  public var yellow: [Int] = []
  public var red: [Int] = []
  public var grey: [Int] = []
  /// Outliers that call for a check before use; see ``Findings/needsCheck(unit:indicator:period:)``.
  public var toCheck: [Int] = []
  /// Units that the audience does not see, with and without a value: they are in the mean and in no list.
  public var withheld = 0
  public var withheldWithoutValue = 0

  public struct Absence: Sendable, Equatable {
    public var unit: Int
    public var status: Status
  }

  /// Compared units, with and without a value.
  public var compared: Int { units.count + withoutValue.count }
  /// Units whose difference from the others was tested.
  public var tested: Int { better.count + worse.count + noClearDifference.count }
  /// Units with a green, yellow or red light.
  public var judged: Int { green.count + yellow.count + red.count }

  public func count(_ status: Status) -> Int {
    withoutValue.count { $0.status == status }
  }
}

extension Findings {
  /// The period to speak of for an indicator: that of the findings when a compared unit has a value in it, otherwise
  /// the last one before it with a value; nil when there is none.
  ///
  /// Surveys are yearly while accounts come every tertial, so the indicators of one card need not share a last period.
  public func reportingPeriod(of indicator: Int) -> Int? {
    guard let period else { return nil }
    let panel = study.panel
    return (0...period).last { candidate in
      panel.series[indicator].status.indices(at: candidate, of: panel).contains { cell, unit in
        grouping.groupOfUnit[unit] != nil && panel.series[indicator].status[cell].hasValue
      }
    }
  }

  /// Summary of an indicator in its reporting period; nil when no compared unit ever had a value.
  ///
  /// - Parameters:
  ///   - indicator: position in the study.
  ///   - group: position among the labels of the grouping; nil takes all compared units together.
  public func summary(of indicator: Int, group: Int? = nil) -> IndicatorSummary? {
    guard let period = reportingPeriod(of: indicator) else { return nil }
    let series = study.panel.series[indicator]
    let comparison = comparisons.indices.contains(indicator) ? comparisons[indicator] : Comparison()
    var summary = IndicatorSummary(indicator: indicator, period: period, group: group)
    var sum = 0.0
    for (unit, own) in grouping.groupOfUnit.enumerated() {
      guard let own, group == nil || own == group else { continue }
      let cell = study.panel.cell(unit: unit, period: period)
      switch comparison.light(at: cell) {
      case .green: summary.green.append(unit)
      case .yellow: summary.yellow.append(unit)
      case .red: summary.red.append(unit)
      case .grey: summary.grey.append(unit)
      }
      guard series.status[cell].hasValue else {
        summary.withoutValue.append(.init(unit: unit, status: series.status[cell]))
        continue
      }
      summary.units.append(unit)
      if series.status[cell] == .preliminary { summary.preliminary.append(unit) }
      if needsCheck(unit: unit, indicator: indicator, period: period) { summary.toCheck.append(unit) }
      switch comparison.versus(at: cell) {
      case .better: summary.better.append(unit)
      case .worse: summary.worse.append(unit)
      case .noClearDifference: summary.noClearDifference.append(unit)
      case .notJudged: break
      }
      let value = series.values[cell]
      sum += value
      if summary.lowestUnits.isEmpty || value < summary.lowest {
        (summary.lowest, summary.lowestUnits) = (value, [unit])
      } else if value == summary.lowest {
        summary.lowestUnits.append(unit)
      }
      if summary.highestUnits.isEmpty || value > summary.highest {
        (summary.highest, summary.highestUnits) = (value, [unit])
      } else if value == summary.highest {
        summary.highestUnits.append(unit)
      }
    }
    if !summary.units.isEmpty { summary.mean = sum / Double(summary.units.count) }
    if !withheld.isEmpty, let all = figures(of: indicator, period: period, group: group) {
      summary.mean = all.mean
      summary.withheld = max(0, all.withValue - summary.units.count)
      summary.withheldWithoutValue = max(0, all.units - all.withValue - summary.withoutValue.count)
    }
    return summary
  }
}

extension Findings {
  /// Whether a flagged value points to a mistake rather than to a unit that is unlike the others.
  ///
  /// It does when it looks displaced by a power of ten; or when it is extreme, its uncertainty is unknown, and the unit
  /// was not near it in the period before (it has moved by more than half its distance from the median), or, without such
  /// a value, is far from the others also in ratio. Where the uncertainty is known, an extreme value is a result for the
  /// test to judge.
  public func needsCheck(unit: Int, indicator: Int, period: Int) -> Bool {
    guard comparisons.indices.contains(indicator) else { return false }
    let cell = study.panel.cell(unit: unit, period: period)
    guard let outlier = comparisons[indicator].outliers[cell] else { return false }
    if outlier.reason?.suspectedPowerOfTen != nil { return true }
    let (lower, upper) = (comparisons[indicator].lower, comparisons[indicator].upper)
    let isUncertaintyKnown = !lower.isEmpty && !upper.isEmpty && lower[cell].isFinite && upper[cell].isFinite
    guard outlier.severity == .extreme, !isUncertaintyKnown, comparisons[indicator].versus(at: cell) == .notJudged
    else { return false }
    guard let reason = outlier.reason, reason.previousValue.isFinite else {
      return outlier.reason?.isFarInRatio ?? true
    }
    let value = study.panel.series[indicator].values[cell]
    return abs(value - reason.previousValue) > abs(value - reason.groupMedian) / 2
  }
}

extension Comparison {
  /// The light of a cell, grey where lights were not asked for.
  public func light(at cell: Int) -> Light { light.isEmpty ? .grey : light[cell] }
  /// The verdict of a cell, not judged where it was not asked for.
  public func versus(at cell: Int) -> VersusGroup {
    versusGroup.isEmpty ? .notJudged : versusGroup[cell]
  }
}

extension [Status] {
  /// Cells of one period with their units.
  fileprivate func indices(
    at period: Int, of panel: Panel
  ) -> LazyMapSequence<Range<Int>, (cell: Int, unit: Int)> {
    (0..<panel.unitCount).lazy.map { (panel.cell(unit: $0, period: period), $0) }
  }
}
