/// The development of every compared unit on every indicator, with p adjusted over all series of the run.
///
/// A series without any row in the input is left out; one that is too short has a row that says so.
struct Trends {
  private let study: Study
  private let plan: StudyPlan
  private let grouping: Grouping

  init(_ study: Study, plan: StudyPlan, grouping: Grouping) {
    self.study = study
    self.plan = plan
    self.grouping = grouping
  }

  func findings() -> [TrendFinding] {
    var findings = fitted()
    if findings.contains(where: { $0.status == .absent }) { findings.removeAll { $0.status == .absent } }
    adjust(&findings)
    return findings
  }

  /// Units that a thread takes at a time.
  private static let unitsATime = 16

  /// What the series of one indicator share.
  private struct Column: Sendable {
    let indicator: Int
    let values: [Double]
    let states: [Status]
    let series: SeriesTrend
    let direction: Direction
    /// Of an indicator with direction `range`.
    let range: ClosedRange<Double>?
    /// Of an indicator with another direction.
    let target: Double?
    let importantChange: Double

    init(_ indicator: Int, of study: Study, importantChange: Double) {
      let card = study.indicators[indicator]
      self.indicator = indicator
      values = study.panel.series[indicator].values
      states = study.panel.series[indicator].status
      series = SeriesTrend(periods: study.panel.periods, breaks: card.breaks)
      direction = card.direction
      range = card.targetRange
      target = if case .value(let target) = card.target { target } else { nil }
      self.importantChange = importantChange
    }
  }

  /// What all series look up.
  private struct Tables: Sendable {
    let periods: [Period]
    /// For what rests on least squares.
    var student: StudentTables
    /// For what rests on the order of the values: the quantile behind the limits of the slope of Theil and Sen, and the
    /// tails of Kendall.
    var z: Double
    var tails: KendallTails
  }

  /// One for each unit and indicator, units first, with p not adjusted yet and so without a direction.
  private func fitted() -> [TrendFinding] {
    let panel = study.panel
    let units = grouping.groupOfUnit.indices.filter { grouping.groupOfUnit[$0] != nil }
    let count = study.indicators.count
    let tables = Tables(
      periods: panel.periods,
      student: StudentTables(level: plan.confidenceLevel, upTo: panel.periods.count - 2),
      z: Normal.upperTailQuantile((1 - plan.confidenceLevel) / 2), tails: KendallTails(upTo: panel.periods.count))
    let columns = parallelMap(count: count, threads: plan.threads) { indicator in
      Column(indicator, of: study, importantChange: importantChange(indicator))
    }
    return parallelFill(
      count: units.count * count, threads: plan.threads, grain: Self.unitsATime * count,
      workspace: { PairSlopes() },
      { part, findings, workspace in
        let own = units[part.lowerBound / count..<part.upperBound / count]
        // Indicator by indicator: threads that go from column to column for every series hold each other up.
        for column in columns {
          for (place, unit) in own.enumerated() {
            findings.initializeElement(
              at: place * count + column.indicator, to: finding(unit, column, tables, workspace: workspace))
          }
        }
      })
  }

  private func adjust(_ findings: inout [TrendFinding]) {
    let families: [[Double]] = parallelMap(count: 2, threads: plan.threads) { [findings] family in
      let p = findings.map { family == 0 ? $0.p : $0.mannKendallP }
      return MultipleTesting.benjaminiHochberg.adjusted(p.span)
    }
    let (ofSlopes, ofRanks) = (families[0], families[1])
    let rate = plan.falseDiscoveryRate
    parallelChange(&findings, threads: plan.threads, grain: Self.findingsATime) { index, finding in
      finding.pAdjusted = ofSlopes[index]
      finding.mannKendallAdjusted = ofRanks[index]
      finding.direction = finding.judgement?.direction(adjustedP: ofSlopes[index], falseDiscoveryRate: rate)
      if finding.direction != .improving { finding.targetPeriod = nil }
    }
  }

  private static let findingsATime = 4096

  /// From a year to what a slope is per.
  private func scale(_ last: Period) -> Double {
    plan.trendPerPeriod ? 1 / Double(last.perYear) : 1
  }

  /// The card's smallest change that matters; without one, half the spread between the units in the last period.
  private func importantChange(_ indicator: Int) -> Double {
    if let stated = study.indicators[indicator].importantChange { return stated }
    let panel = study.panel
    for period in panel.periods.indices.reversed() {
      let values = grouping.groupOfUnit.indices.compactMap { unit -> Double? in
        guard grouping.groupOfUnit[unit] != nil else { return nil }
        let value = panel.series[indicator].values[panel.cell(unit: unit, period: period)]
        return value.isNaN ? nil : value
      }
      if values.count >= 2 { return Moments(values.span).standardDeviation / 2 }
    }
    return .nan
  }

  /// The trend of one series; status `absent` without any row.
  private func finding(_ unit: Int, _ column: Column, _ tables: Tables, workspace: PairSlopes) -> TrendFinding {
    let cells = unit * tables.periods.count..<(unit + 1) * tables.periods.count
    guard cells.contains(where: { column.states[$0] != .absent }) else {
      return TrendFinding(
        unit: unit, indicator: column.indicator, first: nil, last: nil, n: 0, status: .absent)
    }
    let values = column.values.span.extracting(cells)
    let fit = column.series.ordinaryLeastSquares(values, student: tables.student)
    var finding = TrendFinding(
      unit: unit, indicator: column.indicator, first: fit.first, last: fit.last, n: fit.count, status: fit.status)
    guard fit.status == .ok || fit.status == .zeroSpread, let first = fit.first, let last = fit.last else {
      return finding
    }
    let lastPeriod = tables.periods[last]
    let scale = scale(lastPeriod)
    finding.slope = fit.slope * scale
    finding.standardError = fit.standardError * scale
    finding.lower = fit.lower * scale
    finding.upper = fit.upper * scale
    finding.p = fit.p
    let (test, sen) = column.series.theilSen(
      values, tails: tables.tails, z: tables.z, line: fit, workspace: workspace)
    finding.senSlope = sen.slope * scale
    finding.senLower = sen.interval.lower * scale
    finding.senUpper = sen.interval.upper * scale
    finding.tau = test.tau
    finding.mannKendallP = test.p
    let start = fit.fitted(at: column.series.times[first])
    finding.change = fit.fitted(at: column.series.times[last]) - start
    if start > 0 { finding.changePercent = 100 * finding.change / start }
    finding.judgement = fit.judgement(
      times: column.series.times.span, direction: column.direction, range: column.range,
      importantChange: column.importantChange)
    guard fit.status == .ok else { return finding }
    let next = column.series.times[last] + 1 / Double(lastPeriod.perYear)
    finding.forecast = fit.fitted(at: next)
    let interval = fit.predictionInterval(at: next, quantiles: tables.student.quantiles)
    finding.forecastLower = interval.lower
    finding.forecastUpper = interval.upper
    if finding.judgement?.clear == .improving {
      finding.targetPeriod = targetPeriod(fit, column, from: tables.periods[first], to: lastPeriod)
    }
    return finding
  }

  /// The first period in which the line is at the target, looking ahead at most as far as the series looks back.
  private func targetPeriod(_ fit: TrendFit, _ column: Column, from first: Period, to last: Period) -> Period? {
    guard column.direction == .higher || column.direction == .lower, let target = column.target else { return nil }
    let reached = fit.fitted(at: last.time)
    let missing = column.direction == .higher ? target - reached : reached - target
    guard missing > 0, fit.slope != 0 else { return nil }
    let ahead = missing / abs(fit.slope) * Double(last.perYear)
    let horizon = (last.time - first.time) * Double(last.perYear)
    guard ahead <= horizon else { return nil }
    return last.advanced(by: Int(ahead.rounded(.up)))
  }
}

extension Indicator {
  /// The target range of an indicator with direction `range`; a single value is a range of no width.
  public var targetRange: ClosedRange<Double>? {
    guard direction == .range else { return nil }
    switch target {
    case .range(let low, let high): return low <= high ? low...high : nil
    case .value(let value): return value...value
    case nil: return nil
    }
  }
}
