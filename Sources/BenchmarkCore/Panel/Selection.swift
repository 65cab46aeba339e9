/// The part of a study that a plan asks for.
struct Selection {
  /// The study with the chosen indicators and periods. The register stays whole: parents are needed for the roll-up.
  let study: Study
  let grouping: Grouping

  /// - Throws: ``PlanError`` when the plan names an indicator, a unit, a column, a level, a value or a period that the study does not have.
  init(_ study: Study, plan: StudyPlan) throws(PlanError) {
    let indicators = try Self.indicators(of: study, plan: plan)
    let periods = try Self.periods(of: study.panel, plan: plan)
    var reduced = study
    if indicators.count != study.indicators.count || periods.count != study.panel.periods.count {
      reduced.indicators = indicators.map { study.indicators[$0] }
      reduced.panel = Panel(
        unitCount: study.panel.unitCount, periods: periods.map { study.panel.periods[$0] },
        series: indicators.map { study.panel.series[$0].keeping(periods, of: study.panel.periods.count) })
      if var card = reduced.card {
        card.indicators = reduced.indicators
        reduced.card = card
      }
    }
    self.study = reduced
    grouping = try Self.grouping(of: study, plan: plan)
  }

  private static func indicators(of study: Study, plan: StudyPlan) throws(PlanError) -> [Int] {
    guard !plan.indicators.isEmpty else { return Array(study.indicators.indices) }
    var chosen = Set<Int>()
    for id in plan.indicators {
      guard let index = study.indicators.firstIndex(where: { $0.id == id }) else {
        throw .unknownIndicator(id, known: study.indicators.map(\.id))
      }
      chosen.insert(index)
    }
    return chosen.sorted()
  }

  private static func periods(of panel: Panel, plan: StudyPlan) throws(PlanError) -> [Int] {
    if let period = plan.period, !panel.periods.contains(period) {
      throw .noPeriod(period, known: panel.periods)
    }
    // A report on a period does not look past it.
    let last = [plan.to, plan.period].compactMap { $0 }.min()
    return panel.periods.indices.filter { index in
      let period = panel.periods[index]
      return plan.from.map { period >= $0 } ?? true && last.map { period <= $0 } ?? true
    }
  }

  private static func grouping(of study: Study, plan: StudyPlan) throws(PlanError) -> Grouping {
    let organisation = study.organisation
    for id in plan.units where organisation.index(of: id) == nil {
      throw .unknownUnit(id, known: organisation.units)
    }
    var compared = try comparedUnits(of: study, plan: plan)
    for condition in plan.conditions {
      guard let column = organisation.column(named: condition.column) else {
        throw .unknownColumn(condition.column, known: organisation.columnNames)
      }
      for unit in compared.indices where column.values[unit] != condition.value { compared[unit] = false }
      if !compared.contains(true) { throw .noUnitsMeet(column: condition.column, value: condition.value) }
    }

    var column: Organisation.Column?
    if let name = plan.groupColumn {
      column = organisation.column(named: name)
      if column == nil { throw .unknownColumn(name, known: organisation.columnNames) }
    } else if study.card?.unitType == nil {
      // Units of different types are never compared, also where no card says which type it is for.
      let types = Set(organisation.units.indices.filter { compared[$0] }.map { organisation.units[$0].type })
      if types.count > 1 { column = organisation.column(named: "type") }
    }
    guard let column else {
      return Grouping(column: nil, labels: [""], names: [""], groupOfUnit: compared.map { $0 ? 0 : nil })
    }
    var labels: [String] = []
    var positions: [String: Int] = [:]
    let groups = compared.indices.map { unit -> Int? in
      guard compared[unit] else { return nil }
      let label = column.values[unit] ?? ""
      if let position = positions[label] { return position }
      positions[label] = labels.count
      labels.append(label)
      return labels.count - 1
    }
    let names = labels.map { organisation.name(of: $0, in: column.name) }
    return Grouping(column: column.name, labels: labels, names: names, groupOfUnit: groups)
  }

  /// Units of the card's type at the level of comparison.
  ///
  /// Without a level in the plan it is the level with the most units; at a tie the one that comes first in the register.
  private static func comparedUnits(of study: Study, plan: StudyPlan) throws(PlanError) -> [Bool] {
    let units = study.organisation.units
    var compared = units.map { unit in study.card?.unitType.map { $0 == unit.type } ?? true }
    var counts: [(level: String, units: Int)] = []
    for (index, unit) in units.enumerated() where compared[index] {
      guard let level = unit.level else { continue }
      if let position = counts.firstIndex(where: { $0.level == level }) {
        counts[position].units += 1
      } else {
        counts.append((level, 1))
      }
    }
    if let wanted = plan.level {
      // The card is of units of one type: at the levels above them there is nobody to compare.
      let known = counts.map(\.level)
      guard known.contains(wanted) else { throw .unknownLevel(wanted, known: known) }
      for index in units.indices { compared[index] = compared[index] && units[index].level == wanted }
    } else if counts.count > 1 {
      var best = counts[0]
      for candidate in counts.dropFirst() where candidate.units > best.units { best = candidate }
      for index in units.indices { compared[index] = compared[index] && units[index].level == best.level }
    }
    return compared
  }
}

extension Organisation {
  /// What a user can name to group or select by.
  public var columnNames: [String] { ["type", "parent", "level"] + columns.map(\.name) }

  /// The name to show for a value of a column: that of a companion column `<column>_name`, or of the unit with that id,
  /// or the value itself.
  func name(of label: String, in columnName: String) -> String {
    if let column = self.column(named: columnName), let names = self.column(named: columnName + "_name") {
      for unit in units.indices where column.values[unit] == label {
        if let name = names.values[unit] { return name }
      }
    }
    if let unit = index(of: label) { return units[unit].name }
    return label
  }
}

extension Series {
  /// The series with only some of its periods.
  fileprivate func keeping(_ periods: [Int], of count: Int) -> Series {
    let units = values.count / max(count, 1)
    func keep<Element>(_ array: [Element]) -> [Element] {
      var kept: [Element] = []
      kept.reserveCapacity(units * periods.count)
      for unit in 0..<units {
        for period in periods { kept.append(array[unit * count + period]) }
      }
      return kept
    }
    var series = Series(cells: 0)
    series.values = keep(values)
    series.status = keep(status)
    series.n = n.map(keep)
    series.numerator = numerator.map(keep)
    series.denominator = denominator.map(keep)
    series.standardError = standardError.map(keep)
    series.standardDeviation = standardDeviation.map(keep)
    return series
  }
}
