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
    let panel = study.panel
    let units = grouping.groupOfUnit.indices.filter { grouping.groupOfUnit[$0] != nil }
    let series = study.indicators.map { SeriesTrend(periods: panel.periods, breaks: $0.breaks) }
    let student = StudentTables(level: plan.confidenceLevel, upTo: panel.periods.count - 2)
    let indicators = study.indicators.count
    // One number for each unit and indicator, units first.
    let order = OrderTables(
      z: Normal.upperTailQuantile((1 - plan.confidenceLevel) / 2), tails: KendallTails(upTo: panel.periods.count))
    let values = panel.series.map(\.values)
    let states = panel.series.map(\.status)
    let fits = parallelMap(
      count: units.count * indicators, threads: plan.threads, grain: Self.seriesATime, workspace: { PairSlopes() },
      { number, workspace in
        let unit = units[number / indicators]
        let indicator = number % indicators
        let cells = panel.cell(unit: unit, period: 0)..<panel.cell(unit: unit + 1, period: 0)
        return fit(
          states[indicator], values[indicator], cells, series[indicator], student: student, order: order,
          workspace: workspace)
      })
    let p = fits.map(\.line.p)
    let adjusted = MultipleTesting.benjaminiHochberg.adjusted(p.span)
    let rankP = fits.map { $0.ranks?.p ?? .nan }
    let rankAdjusted = MultipleTesting.benjaminiHochberg.adjusted(rankP.span)
    let important = study.indicators.indices.map(importantChange)
    let present = fits.indices.filter { fits[$0].line.status != .absent }
    return parallelMap(count: present.count, threads: plan.threads, grain: Self.seriesATime) { row in
      let number = present[row]
      let indicator = number % indicators
      var finding = finding(
        fits[number].line, unit: units[number / indicators], indicator: indicator, series: series[indicator],
        adjusted: adjusted[number], important: important[indicator], student: student)
      fits[number].ranks?.fill(&finding, scale: scale(finding), adjusted: rankAdjusted[number])
      return finding
    }
  }

  /// Series that a thread takes at a time.
  private static let seriesATime = 128

  private struct Fit: Sendable {
    var line: TrendFit
    /// nil where there is no line.
    var ranks: Ranks?
  }

  /// What all series look up for what rests on the order of their values.
  private struct OrderTables: Sendable {
    /// Quantile behind the limits of the slope of Theil and Sen.
    var z: Double
    var tails: KendallTails
  }

  /// What rests on the order of the values.
  private struct Ranks: Sendable {
    var slope: Double
    var interval: Interval
    var tau: Double
    var p: Double

    func fill(_ finding: inout TrendFinding, scale: Double, adjusted: Double) {
      finding.senSlope = slope * scale
      finding.senLower = interval.lower * scale
      finding.senUpper = interval.upper * scale
      finding.tau = tau
      finding.mannKendallP = p
      finding.mannKendallAdjusted = adjusted
    }
  }

  /// The fit of one series; status `absent` for one without any row.
  private func fit(
    _ states: [Status], _ values: [Double], _ cells: Range<Int>, _ series: SeriesTrend, student: StudentTables,
    order: OrderTables, workspace: PairSlopes
  ) -> Fit {
    guard cells.contains(where: { states[$0] != .absent }) else {
      return Fit(line: TrendFit(status: .absent, count: 0, first: nil, last: nil))
    }
    let values = values.span.extracting(cells)
    let line = series.ordinaryLeastSquares(values, student: student)
    guard line.status == .ok || line.status == .zeroSpread else { return Fit(line: line) }
    let test = series.mannKendall(values, tails: order.tails)
    let sen = series.theilSen(values, test: test, z: order.z, line: line, workspace: workspace)
    return Fit(line: line, ranks: Ranks(slope: sen.slope, interval: sen.interval, tau: test.tau, p: test.p))
  }

  /// From a year to what a slope is per.
  private func scale(_ finding: TrendFinding) -> Double {
    guard plan.trendPerPeriod, let last = finding.last else { return 1 }
    return 1 / Double(study.panel.periods[last].perYear)
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

  private func finding(
    _ fit: TrendFit, unit: Int, indicator: Int, series: SeriesTrend, adjusted: Double, important: Double,
    student: StudentTables
  ) -> TrendFinding {
    var finding = TrendFinding(
      unit: unit, indicator: indicator, first: fit.first, last: fit.last, n: fit.count, status: fit.status)
    guard fit.status == .ok || fit.status == .zeroSpread, let first = fit.first, let last = fit.last else {
      return finding
    }
    let card = study.indicators[indicator]
    let periods = study.panel.periods
    let perYear = Double(periods[last].perYear)
    let scale = scale(finding)
    finding.slope = fit.slope * scale
    finding.standardError = fit.standardError * scale
    finding.lower = fit.lower * scale
    finding.upper = fit.upper * scale
    finding.p = fit.p
    finding.pAdjusted = adjusted
    let start = fit.fitted(at: series.times[first])
    finding.change = fit.fitted(at: series.times[last]) - start
    if start > 0 { finding.changePercent = 100 * finding.change / start }
    finding.direction = fit.judged(
      times: series.times.span, adjustedP: adjusted, direction: card.direction, range: card.targetRange,
      importantChange: important, falseDiscoveryRate: plan.falseDiscoveryRate)
    guard fit.status == .ok else { return finding }
    let next = series.times[last] + 1 / perYear
    finding.forecast = fit.fitted(at: next)
    let interval = fit.predictionInterval(at: next, quantiles: student.quantiles)
    finding.forecastLower = interval.lower
    finding.forecastUpper = interval.upper
    if finding.direction == .improving {
      finding.targetPeriod = targetPeriod(fit, indicator: card, after: periods[last], time: series.times[last])
    }
    return finding
  }

  /// The first period in which the line is at the target, looking ahead at most as far as the series looks back.
  private func targetPeriod(_ fit: TrendFit, indicator: Indicator, after last: Period, time: Double) -> Period? {
    guard let first = fit.first, indicator.direction == .higher || indicator.direction == .lower,
      case .value(let target) = indicator.target
    else { return nil }
    let missing = indicator.direction == .higher ? target - fit.fitted(at: time) : fit.fitted(at: time) - target
    guard missing > 0, fit.slope != 0 else { return nil }
    let ahead = missing / abs(fit.slope) * Double(last.perYear)
    let horizon = (time - study.panel.periods[first].time) * Double(last.perYear)
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
