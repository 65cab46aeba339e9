extension Findings {
  /// The same findings with only the rows of some units and of one period: what is shown, not what is compared.
  ///
  /// Cells of other units and periods become absent, so that no table has a row for them. Everything was computed from
  /// all units and periods before.
  ///
  /// - Parameters:
  ///   - units: ids; empty shows all.
  ///   - period: nil shows all. Trends go over all periods and stay.
  public func showing(units ids: [String], period: Period?) -> Findings {
    let only = ids.isEmpty ? nil : Set(ids.compactMap(study.organisation.index(of:)))
    let index = period.flatMap(study.panel.periods.firstIndex(of:))
    guard only != nil || index != nil else { return self }
    func isShown(_ unit: Int, _ period: Int) -> Bool {
      (only?.contains(unit) ?? true) && (index.map { $0 == period } ?? true)
    }

    var findings = self
    for series in study.panel.series.indices {
      for unit in 0..<study.panel.unitCount {
        for period in study.panel.periods.indices where !isShown(unit, period) {
          findings.study.panel.series[series].status[study.panel.cell(unit: unit, period: period)] = .absent
        }
      }
    }
    findings.trends.removeAll { only?.contains($0.unit) == false }
    findings.index.removeAll { !isShown($0.unit, $0.period) }
    findings.outliers.removeAll { !isShown($0.unit, $0.period) }
    findings.funnel.removeAll { !isShown($0.unit, $0.period) }
    findings.control.removeAll { !isShown($0.unit, $0.period) }
    findings.treated.removeAll { !isShown($0.unit, $0.period) }
    findings.suppressed.removeAll { !isShown($0.unit, $0.period) }
    findings.rollup.removeAll { !isShown($0.node, $0.period) }
    findings.cost?.units.removeAll { !isShown($0.unit, $0.period) }
    findings.cost?.decomposition.removeAll { !isShown($0.unit, $0.period) }
    if let index {
      findings.cost?.models.removeAll { $0.period != index }
      findings.cost?.effects.removeAll { $0.period != index }
    }
    findings.study.economy.removeAll { row in
      only?.contains(row.unit) == false || period.map { $0 != row.period } ?? false
    }
    findings.actions.removeAll { only?.contains($0.unit) == false }
    findings.economicPlan.removeAll { only?.contains($0.unit) == false }
    findings.efficiency?.units.removeAll { !isShown($0.unit, $0.period) }
    return findings
  }
}

extension Findings {
  /// Those of the compared units that have a figure of any indicator in the reporting period of that indicator: not those
  /// that were closed before it.
  public var unitsWithFigures: [Unit] {
    let periods = study.indicators.indices.compactMap { indicator in
      reportingPeriod(of: indicator).map { (indicator: indicator, period: $0) }
    }
    return study.organisation.units.indices.compactMap { unit in
      let hasFigure = periods.contains {
        study.panel.series[$0.indicator].status[study.panel.cell(unit: unit, period: $0.period)].hasValue
      }
      return grouping.groupOfUnit[unit] != nil && hasFigure ? study.organisation.units[unit] : nil
    }
  }

  /// The units that are compared, in the order of the register.
  public var comparedUnits: [Unit] {
    zip(study.organisation.units, grouping.groupOfUnit).compactMap { unit, group in group == nil ? nil : unit }
  }
}
