import BenchmarkCore

/// Puts the rows of a table into the dense panel of a study, and checks each observation on the way.
struct StudyAssembly {
  private let table: ObservationTable
  private let card: Card?
  private let register: UnitFile?
  private let options: ReadOptions
  /// Indicators that another card of the study folder has.
  private let elsewhere: Set<String>
  /// The unit types of the other cards.
  private let otherTypes: Set<String>
  private(set) var findings: RowFindings
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ table: ObservationTable, card: Card?, otherCards: [Card], register: UnitFile?, options: ReadOptions
  ) {
    self.table = table
    self.card = card
    self.register = register
    self.options = options
    elsewhere = Set(otherCards.flatMap { $0.indicators.map { $0.id.lowercased() } })
    otherTypes = Set(otherCards.compactMap { $0.unitType?.lowercased() })
    findings = RowFindings()
  }

  /// The study; nil when the panel would be too large for its rows.
  mutating func assemble() -> Study? {
    let organisation = register?.organisation ?? TableOrganisation(table).organisation
    var indicators = card?.indicators ?? table.indicators.map { Indicator(id: $0) }
    let indicatorMap = mapIndicators(indicators)
    let unitMap = mapUnits(organisation)
    let axis = PeriodAxis(table, card: card, indicatorMap: indicatorMap, findings: &findings)
    diagnostics += axis.diagnostics
    let periods = axis.periods
    let comparable = ComparableUnits(organisation, card: card, register: register)
    diagnostics += comparable.diagnostics

    let cells = organisation.units.count * periods.count
    guard cells * max(1, indicators.count) <= max(50_000_000, table.rowCount * 60) else {
      diagnostics.append(
        Diagnostic(
          .error,
          .tableTooSparse(
            units: organisation.units.count, indicators: indicators.count, periods: periods.count,
            rows: table.rowCount), at: Diagnostic.Location(file: table.path)))
      return nil
    }
    let maps = KeyMaps(units: unitMap, indicators: indicatorMap, periods: axis.positions)
    let plain =
      comparable.belongs == nil && !table.layout.repeated.combines
      ? PanelFill(table, maps.units, maps.indicators, maps.periods, periodCount: periods.count, options) : nil
    let filled = plain?.series(count: indicators.count, cells: cells)
    var series = filled ?? indicators.map { _ in Series(cells: cells) }
    if filled == nil {
      var records = RecordFill(
        table, maps, periodCount: periods.count, organisation: organisation, comparable: comparable.belongs, card: card,
        elsewhere: elsewhere, otherTypes: otherTypes)
      records.fill(&series, findings: &findings)
      diagnostics += records.diagnostics
    }
    if card == nil { CardlessIndicators(table, options: options).complete(&indicators, series, periods) }
    derive(&series, indicators)
    check(series, indicators, maps, periods: periods, organisation: organisation)
    noteLevels(series, organisation, periodCount: periods.count)
    diagnostics += findings.diagnostics(table: table)
    return Study(
      card: card, organisation: organisation, indicators: indicators,
      panel: Panel(unitCount: organisation.units.count, periods: periods, series: series),
      sources: [])
  }

  // MARK: Keys

  private mutating func mapIndicators(_ indicators: [Indicator]) -> [Int] {
    guard card != nil else { return Array(indicators.indices) }
    var exact: [String: Int] = [:]
    var loose: [String: Int] = [:]
    for (index, indicator) in indicators.enumerated() {
      exact[indicator.id] = index
      loose[HeaderNames.normalised(indicator.id)] = index
    }
    return table.indicators.enumerated().map { number, id in
      if let index = exact[id] ?? loose[HeaderNames.normalised(id)] { return index }
      if !elsewhere.contains(id.lowercased()) {
        findings.unknownIndicator(id, number: number, nearest: NearestSpelling.of(id, among: indicators.map(\.id)))
      }
      return -1
    }
  }

  private mutating func mapUnits(_ organisation: Organisation) -> [Int] {
    guard register != nil else { return Array(table.units.indices) }
    return table.units.enumerated().map { number, id in
      if let index = organisation.index(of: id) { return index }
      let nearest =
        findings.unknownUnitCount < CellFaults.listed
        ? NearestSpelling.of(id, among: organisation.units.lazy.map(\.id)) : nil
      findings.unknownUnit(id, number: number, nearest: nearest)
      return -1
    }
  }

  /// value = numerator / denominator · per where the table has the parts and no value.
  private func derive(_ series: inout [Series], _ indicators: [Indicator]) {
    for index in series.indices {
      guard let numerators = series[index].numerator, let denominators = series[index].denominator else { continue }
      let per = indicators[index].per
      for cell in numerators.indices
      where series[index].values[cell].isNaN && series[index].status[cell] == .missing
        && !numerators[cell].isNaN && !denominators[cell].isNaN
      {
        if denominators[cell] > 0 {
          series[index].values[cell] = numerators[cell] / denominators[cell] * per
          series[index].status[cell] = .ok
        } else if denominators[cell] == 0 {
          series[index].status[cell] = .notApplicable
        }
      }
    }
  }

  // MARK: Checks

  private mutating func check(
    _ series: [Series], _ indicators: [Indicator], _ maps: KeyMaps, periods: [Period], organisation: Organisation
  ) {
    var suspects: [Int: Set<Int>] = [:]
    for (index, indicator) in indicators.enumerated() {
      let check = ObservationCheck(indicator)
      let cells = check.suspects(in: series[index])
      if !cells.isEmpty { suspects[index] = Set(cells) }
    }
    if !suspects.isEmpty {
      // Find the rows of the cells that are wrong.
      for (number, block) in table.blocks.enumerated() {
        for row in block.value.indices {
          guard
            let (indicator, cell) = cell(
              of: row, in: block, number: number, maps, periodCount: periods.count),
            suspects[indicator]?.remove(cell) != nil
          else { continue }
          for (kind, severity, issue) in ObservationCheck(indicators[indicator]).issues(series[indicator], cell: cell) {
            findings.add(kind, severity, issue, block: number, row: row)
          }
        }
      }
    }
    let doubts = SeriesDoubts(
      series, indicators: indicators, organisation: organisation, periods: periods, threads: options.threads)
    diagnostics += doubts.issues.map { Diagnostic(.warning, .source($0), at: Diagnostic.Location(file: table.path)) }
    diagnostics += KeyDoubts(units: table.units, indicators: table.indicators, organisation: organisation)
      .issues.map { Diagnostic(.warning, .source($0), at: Diagnostic.Location(file: table.path)) }
    findings.nameDuplicates { unit, indicator, period in
      (organisation.units[unit].id, indicators[indicator].id, periods[period])
    }
    // Where the mapping describes the levels, columns that differ are facts of their units.
    for column in table.layout.levels == nil ? findings.undeclaredDimensions(in: table) : [] {
      diagnostics.append(
        Diagnostic(
          .error, .undeclaredDimension(column: column.name, values: column.values),
          at: Diagnostic.Location(file: table.path, line: table.dialect.headerLine)))
    }
  }

  private func cell(
    of row: Int, in block: ObservationBlock, number: Int, _ maps: KeyMaps, periodCount: Int
  ) -> (indicator: Int, cell: Int)? {
    let (unitKey, indicatorKey, periodKey) = (block.unit[row], block.indicator[row], block.period[row])
    guard unitKey >= 0, indicatorKey >= 0, periodKey >= 0 else { return nil }
    let unit = maps.units[Int(table.unitNumbers[number][Int(unitKey)])]
    let indicator = maps.indicators[Int(table.indicatorNumbers[number][Int(indicatorKey)])]
    let period = maps.periods[Int(table.periodNumbers[number][Int(periodKey)])]
    guard unit >= 0, indicator >= 0, period >= 0 else { return nil }
    return (indicator, unit * periodCount + period)
  }

  /// Units of several levels of the organisation in one table are easily compared by mistake.
  private mutating func noteLevels(_ series: [Series], _ organisation: Organisation, periodCount: Int) {
    guard card?.unitType == nil, !options.isImport else { return }
    var levels: [String] = []
    for (unit, entry) in organisation.units.enumerated() {
      guard let level = entry.level ?? entry.type, !levels.contains(level) else { continue }
      let cells = (unit * periodCount)..<((unit + 1) * periodCount)
      if series.contains(where: { one in cells.contains { one.status[$0].hasValue } }) { levels.append(level) }
      if levels.count == 12 { break }
    }
    guard levels.count > 1 else { return }
    diagnostics.append(Diagnostic(.note, .mixedLevels(levels), at: Diagnostic.Location(file: table.path)))
  }
}
