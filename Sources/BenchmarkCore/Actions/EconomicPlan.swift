/// The table of the economic plan: every compared unit on every indicator with a target and a value.
struct EconomicPlan {
  private let findings: Findings

  init(_ findings: Findings) { self.findings = findings }

  func rows() -> [PlanFinding] {
    let study = findings.study
    let reporting = study.indicators.indices.map(findings.reportingPeriod)
    var rows: [PlanFinding] = []
    for unit in study.organisation.units.indices where findings.grouping.groupOfUnit[unit] != nil {
      for indicator in study.indicators.indices {
        guard let period = reporting[indicator] else { continue }
        let present = study.panel.series[indicator].values[study.panel.cell(unit: unit, period: period)]
        guard present.isFinite, let target = Self.target(study.indicators[indicator], present: present) else {
          continue
        }
        let gap = GapToTarget.gap(value: present, indicator: study.indicators[indicator])
        rows.append(
          PlanFinding(
            unit: unit, indicator: indicator, present: present, change: gap < 0 ? target - present : 0, target: target))
      }
    }
    return rows
  }

  private static func target(_ indicator: Indicator, present: Double) -> Double? {
    guard indicator.direction != .none, let target = indicator.target else { return nil }
    switch target {
    case .value(let value): return value
    case .range(let low, let high):
      switch indicator.direction {
      case .lower: return high
      case .higher: return low
      case .range, .none: return present - low < high - present ? low : high
      }
    }
  }
}
