/// The control chart of every compared unit on every indicator.
///
/// Each segment between declared breaks has limits of its own, from ``XmR/fewest`` values on. Periods without a value are
/// passed over: the values on both sides are neighbours.
struct ControlCharts {
  private let study: Study
  private let plan: StudyPlan
  private let grouping: Grouping

  init(_ study: Study, plan: StudyPlan, grouping: Grouping) {
    self.study = study
    self.plan = plan
    self.grouping = grouping
  }

  /// One row for each cell of the input, by unit, indicator and period.
  func findings() -> [ControlFinding] {
    let units = grouping.groupOfUnit.indices.filter { grouping.groupOfUnit[$0] != nil }
    let indicators = study.indicators.count
    let segments = study.indicators.map(segments)
    return parallelMap(count: units.count * indicators, threads: plan.threads) { number in
      let indicator = number % indicators
      return segments[indicator].flatMap { segment in
        findings(unit: units[number / indicators], indicator: indicator, segment: segment)
      }
    }.flatMap { $0 }
  }

  /// The periods between declared breaks, in order.
  private func segments(_ indicator: Indicator) -> [Range<Int>] {
    let periods = study.panel.periods
    let starts = Set(
      indicator.breaks.compactMap { declared in
        periods.firstIndex { $0.firstMonth >= declared.firstMonth }
      }
    ).union([0]).sorted()
    return zip(starts, starts.dropFirst() + [periods.count]).map { $0..<$1 }.filter { !$0.isEmpty }
  }

  private func findings(unit: Int, indicator: Int, segment: Range<Int>) -> [ControlFinding] {
    let series = study.panel.series[indicator]
    var findings: [ControlFinding] = []
    var values: [Double] = []
    for period in segment {
      let cell = study.panel.cell(unit: unit, period: period)
      let status = series.status[cell]
      guard status != .absent else { continue }
      if status.hasValue { values.append(series.values[cell]) }
      findings.append(
        ControlFinding(
          unit: unit, indicator: indicator, period: period, value: status.hasValue ? series.values[cell] : .nan,
          centre: .nan, lower: .nan, upper: .nan, rules: [], variation: [], assurance: .none, status: status))
    }
    guard values.count >= max(XmR.fewest, plan.controlFixedAfter ?? 0),
      let chart = XmR(values.span, fixedAfter: plan.controlFixedAfter)
    else {
      for index in findings.indices where findings[index].status.hasValue { findings[index].status = .tooFew }
      return findings
    }
    let card = study.indicators[indicator]
    let assurance = Self.assurance(chart, of: card)
    var rules = ControlRule.fired(by: values.span, in: chart).makeIterator()
    for index in findings.indices {
      (findings[index].centre, findings[index].lower, findings[index].upper) = (chart.centre, chart.lower, chart.upper)
      findings[index].assurance = assurance
      guard findings[index].status.hasValue, let fired = rules.next() else { continue }
      findings[index].rules = fired
      findings[index].variation = Self.variation(fired, direction: card.direction)
    }
    return findings
  }

  private static func variation(_ rules: [ControlRule], direction: Direction) -> [ControlVariation] {
    guard !rules.isEmpty else { return [.common] }
    let found = Set(
      rules.map { rule -> ControlVariation in
        switch direction {
        case .higher: rule.isUpwards ? .improvement : .concern
        case .lower: rule.isUpwards ? .concern : .improvement
        case .range, .none: rule.isUpwards ? .neutralHigh : .neutralLow
        }
      })
    return ControlVariation.allCases.filter(found.contains)
  }

  private static func assurance(_ chart: XmR, of indicator: Indicator) -> ControlAssurance {
    switch (indicator.direction, indicator.target) {
    case (.higher, .value(let target)):
      chart.lower >= target ? .pass : chart.upper < target ? .fail : .inconsistent
    case (.lower, .value(let target)):
      chart.upper <= target ? .pass : chart.lower > target ? .fail : .inconsistent
    case (.range, _):
      indicator.targetRange.map { range in
        chart.lower >= range.lowerBound && chart.upper <= range.upperBound
          ? .pass : chart.upper < range.lowerBound || chart.lower > range.upperBound ? .fail : .inconsistent
      } ?? .none
    default: .none
    }
  }
}
