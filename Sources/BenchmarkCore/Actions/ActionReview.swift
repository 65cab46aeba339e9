/// Joins actions to what the indicators show in their reporting periods.
///
/// - Missing values: an indicator without a value has a grey light and no trend; an action on it can only be overdue. An
///   action without a deadline is never overdue; one on an indicator that the study does not have is left out.
public struct ActionReview: Sendable {
  private let findings: Findings

  /// - Parameter findings: with observations and trends.
  public init(_ findings: Findings) { self.findings = findings }

  /// Rows for every action and every weak indicator without one, by unit and indicator, actions in the order of the file.
  public func rows() -> [ActionFinding] {
    let study = findings.study
    let trends = trendTable()
    let end = findings.period.flatMap { study.panel.periods[$0].lastDay }
    let reporting = study.indicators.indices.map(findings.reportingPeriod)
    var actions: [Int: [Action]] = [:]
    let width = max(study.indicators.count, 1)
    for action in study.actions {
      guard let indicator = study.indicators.firstIndex(where: { $0.id == action.indicator }) else { continue }
      actions[action.unit * width + indicator, default: []].append(action)
    }
    var rows: [ActionFinding] = []
    for unit in study.organisation.units.indices where findings.grouping.groupOfUnit[unit] != nil {
      for indicator in study.indicators.indices {
        let cell = reporting[indicator].map { study.panel.cell(unit: unit, period: $0) }
        let comparison =
          findings.comparisons.indices.contains(indicator) ? findings.comparisons[indicator] : Comparison()
        let light = cell.map { comparison.light(at: $0) } ?? .grey
        let versus = cell.map { comparison.versus(at: $0) } ?? .notJudged
        let trend = trends[unit * width + indicator]
        let own = actions[unit * width + indicator] ?? []
        func row(_ action: Action?, _ concerns: [ActionFinding.Concern]) -> ActionFinding {
          ActionFinding(
            unit: unit, indicator: indicator, action: action, light: light, trend: trend, versus: versus,
            concerns: concerns)
        }
        for action in own { rows.append(row(action, concerns(action, light, trend, end))) }
        let isWeak = light == .red || versus == .worse
        if isWeak, !own.contains(where: \.isOpen) { rows.append(row(nil, [.noAction])) }
      }
    }
    return rows
  }

  private func concerns(
    _ action: Action, _ light: Light, _ trend: TrendDirection?, _ end: CalendarDate?
  ) -> [ActionFinding.Concern] {
    guard action.progress != .cancelled else { return [] }
    let isUp = action.due.flatMap { due in end.map { due < $0 } } ?? false
    var concerns: [ActionFinding.Concern] = []
    let shouldShow = action.progress == .finished || isUp
    if let trend, light != .green {
      switch trend {
      case .worsening where action.progress != .planned || isUp: concerns.append(.notMoved)
      case .stable, .unclear: if shouldShow { concerns.append(.notMoved) }
      case .improving, .worsening, .rising, .falling: break
      }
    }
    if isUp, action.isOpen { concerns.append(.overdue) }
    return concerns
  }

  private func trendTable() -> [Int: TrendDirection] {
    let width = max(findings.study.indicators.count, 1)
    var table: [Int: TrendDirection] = [:]
    for trend in findings.trends {
      if let direction = trend.direction { table[trend.unit * width + trend.indicator] = direction }
    }
    return table
  }
}
