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

  private struct Rows {
    var units: [Int]
    var indicators: [Int]
    var periods: [Int]
  }

  /// The study; nil when the panel would be too large for its rows.
  mutating func assemble() -> Study? {
    let organisation = register?.organisation ?? organisationFromTable()
    var indicators = card?.indicators ?? table.indicators.map { Indicator(id: $0) }
    let indicatorMap = mapIndicators(indicators)
    let unitMap = mapUnits(organisation)
    let (periods, periodMap) = mapPeriods(indicatorMap: indicatorMap)
    let comparable = comparableUnits(organisation)

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
    if card == nil { applyOptions(to: &indicators) }
    let maps = Rows(units: unitMap, indicators: indicatorMap, periods: periodMap)
    let plain =
      comparable == nil
      ? PanelFill(table, maps.units, maps.indicators, maps.periods, periodCount: periods.count, options) : nil
    let filled = plain?.series(count: indicators.count, cells: cells)
    var series = filled ?? indicators.map { _ in Series(cells: cells) }
    if filled == nil {
      fill(&series, maps, periodCount: periods.count, organisation: organisation, comparable: comparable)
    }
    if card == nil {
      inferKinds(&indicators, series)
      describe(&indicators)
      if !options.isImport { shorten(&indicators, series, periods) }
    }
    derive(&series, indicators)
    check(series, indicators, maps, periods: periods, organisation: organisation)
    noteLevels(series, organisation, periodCount: periods.count)
    diagnostics += findings.diagnostics(table: table)
    return Study(
      card: card, organisation: organisation, indicators: indicators,
      panel: Panel(unitCount: organisation.units.count, periods: periods, series: series),
      sources: [])
  }

  /// Periods of the table's period keys.
  private var periodsOfTable: [Period?] { Period.parse(column: table.periods, hint: table.layout.periods).periods }

  // MARK: Keys

  /// Units in order of first appearance; a column that has one text for each unit is a fact about it.
  private func organisationFromTable() -> Organisation {
    let units = table.units.enumerated().map { Unit(id: $1, name: table.unitNames[$0]) }
    var columns: [Organisation.Column] = []
    var parents: [String?]?
    var types: [String?]?
    var levels: [String?]?
    if let levels = table.layout.levels {
      return LevelledUnits(table, levels: levels, periods: periodsOfTable).organisation
    }
    let typeName = table.layout.typeColumn.map(HeaderNames.normalised)
    for (index, extra) in table.layout.extras.enumerated() {
      if let typeName, HeaderNames.normalised(extra.name) == typeName {
        types = LevelledUnits.latest(of: index, in: table, periods: periodsOfTable)
        continue
      }
      // A mapping with a column of types says what is to be known of the units.
      if typeName != nil { continue }
      guard let values = constantByUnit(extra: index) else { continue }
      switch HeaderNames.normalised(extra.name) {
      case "type", "enhetstype", "einingstype": types = values
      case "parent", "overordnet": parents = values
      case "level", "nivå": levels = values
      default: columns.append(Organisation.Column(name: extra.name, values: values))
      }
    }
    return Organisation(
      units: units.enumerated().map { index, unit in
        Unit(id: unit.id, name: unit.name, type: types?[index], parent: parents?[index], level: levels?[index])
      }, columns: columns)
  }

  /// nil when some unit has two texts in the column, or no unit has any.
  private func constantByUnit(extra: Int) -> [String?]? {
    var texts = KeyTable()
    var found = [Int32](repeating: -1, count: table.units.count)
    let groups = max(1, table.layout.groups.count)
    for (number, block) in table.blocks.enumerated() {
      let numbers = block.extraKeys[extra].texts.map { texts.intern($0) }
      for record in 0..<block.records {
        let unit = block.unit[record * groups]
        let key = block.extras[extra][record]
        guard unit >= 0, key >= 0 else { continue }
        let global = Int(table.unitNumbers[number][Int(unit)])
        let text = numbers[Int(key)]
        if found[global] < 0 {
          found[global] = text
        } else if found[global] != text {
          return nil
        }
      }
    }
    guard found.contains(where: { $0 >= 0 }) else { return nil }
    return found.map { $0 < 0 ? nil : texts.text($0) }
  }

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

  /// The periods of the rows that belong to this card, in the order of time.
  private mutating func mapPeriods(indicatorMap: [Int]) -> ([Period], [Int]) {
    let hint = card?.periods ?? table.layout.periods
    let column = Period.parse(column: table.periods, hint: hint)
    var isUsed = [Bool](repeating: card == nil, count: table.periods.count)
    if card != nil {
      for (number, block) in table.blocks.enumerated() {
        let indicators = table.indicatorNumbers[number].map { indicatorMap[Int($0)] >= 0 }
        let periods = table.periodNumbers[number]
        for row in block.value.indices {
          let (indicator, period) = (block.indicator[row], block.period[row])
          if indicator >= 0, period >= 0, indicators[Int(indicator)] { isUsed[Int(periods[Int(period)])] = true }
        }
      }
    }
    var kinds: [Period.Kind] = []
    for (number, period) in column.periods.enumerated() where isUsed[number] {
      guard let period else {
        findings.periodNotParsed(table.periods[number], number: number)
        continue
      }
      if !kinds.contains(period.kind) { kinds.append(period.kind) }
      if let hint, period.kind != hint { findings.periodOfOtherKind(period, expected: hint, number: number) }
    }
    if let decided = column.decided {
      diagnostics.append(
        Diagnostic(
          .note, .periodAmbiguous(text: decided.text, readAs: decided.kind),
          at: Diagnostic.Location(file: table.path)))
    }
    if let text = table.periods.first(where: { $0.contains("/") && $0.uppercased().contains("Q") }),
      case .period(let period) = Period.parse(text), period.kind == .rolling
    {
      diagnostics.append(
        Diagnostic(.note, .source(.financialYear(text: text)), at: Diagnostic.Location(file: table.path)))
    }
    if hint == nil, kinds.count > 1 {
      diagnostics.append(Diagnostic(.warning, .periodKindsMixed(kinds), at: Diagnostic.Location(file: table.path)))
    }
    let periods = Set(zip(column.periods, isUsed).compactMap { $1 ? $0 : nil }).sorted()
    var positions: [Period: Int] = [:]
    for (index, period) in periods.enumerated() { positions[period] = index }
    return (periods, zip(column.periods, isUsed).map { $1 ? $0.flatMap { positions[$0] } ?? -1 : -1 })
  }

  /// Units whose observations may stand on this card: those of its type, and those above one of them.
  private mutating func comparableUnits(_ organisation: Organisation) -> [Bool]? {
    guard let card, let type = card.unitType?.lowercased(), register != nil else { return nil }
    guard organisation.units.contains(where: { $0.type != nil }) else {
      diagnostics.append(
        Diagnostic(
          .note, .registerWithoutTypes(card: card.id, type: card.unitType ?? ""),
          at: Diagnostic.Location(file: register?.path ?? "")))
      return nil
    }
    var belongs = organisation.units.map { $0.type?.lowercased() == type }
    guard belongs.contains(true) else {
      let types = organisation.units.compactMap(\.type)
      diagnostics.append(
        Diagnostic(
          .error, .unknownUnitType(type: card.unitType ?? "", nearest: NearestSpelling.of(type, among: types)),
          at: Diagnostic.Location(file: register?.path ?? "")))
      return nil
    }
    for unit in belongs.indices where organisation.units[unit].type?.lowercased() == type {
      var current = organisation.units[unit].parent.flatMap(organisation.index(of:))
      // What is marked already has its own chain marked; so every unit is walked over once, and cycles end.
      while let above = current, !belongs[above] {
        belongs[above] = true
        current = organisation.units[above].parent.flatMap(organisation.index(of:))
      }
    }
    return belongs
  }

  // MARK: Rows

  private mutating func fill(
    _ series: inout [Series], _ maps: Rows, periodCount: Int, organisation: Organisation, comparable: [Bool]?
  ) {
    for (number, block) in table.blocks.enumerated() {
      let units = table.unitNumbers[number].map { maps.units[Int($0)] }
      let indicators = table.indicatorNumbers[number].map { maps.indicators[Int($0)] }
      let periods = table.periodNumbers[number].map { maps.periods[Int($0)] }
      for row in block.value.indices {
        let (unitKey, indicatorKey, periodKey) = (block.unit[row], block.indicator[row], block.period[row])
        guard unitKey >= 0, indicatorKey >= 0, periodKey >= 0 else { continue }
        let unit = units[Int(unitKey)]
        let indicator = indicators[Int(indicatorKey)]
        let period = periods[Int(periodKey)]
        if unit < 0 || period < 0 || indicator < 0 {
          findings.noteFirst(
            unit: unit < 0 ? table.unitNumbers[number][Int(unitKey)] : -1,
            indicator: indicator < 0 ? table.indicatorNumbers[number][Int(indicatorKey)] : -1,
            period: period < 0 ? table.periodNumbers[number][Int(periodKey)] : -1, block: number, row: row)
          continue
        }
        if let comparable, !comparable[unit] {
          // Wide tables give every unit a cell for every indicator; an empty one says nothing.
          if !block.value[row].isNaN || block.status[row] == .suppressed {
            wrongType(unit, indicator: indicator, organisation, block: number, row: row)
          }
          continue
        }
        let cell = unit * periodCount + period
        if block.status[row] == .absent {
          // A record that holds a numerator or denominator of another.
          Self.copyCompanions(block, row, cell, to: &series[indicator])
          continue
        }
        if table.layout.keepsValueOfRepeated, series[indicator].status[cell] != .absent {
          if Self.saysNothing(block.value[row], block.status[row]) { continue }
          if Self.saysNothing(series[indicator].values[cell], series[indicator].status[cell]) {
            series[indicator].status[cell] = .absent
          }
        }
        if series[indicator].status[cell] != .absent {
          findings.duplicate(
            unit: unit, indicator: indicator, period: period, block: number, row: row,
            isSame: Self.isSame(series[indicator].values[cell], block.value[row]))
          continue
        }
        series[indicator].values[cell] = block.value[row]
        series[indicator].status[cell] = block.status[row]
        if !block.companions.isEmpty { Self.copyCompanions(block, row, cell, to: &series[indicator]) }
      }
    }
    findings.resolveFirst(of: table, maps.units, maps.indicators, maps.periods)
  }

  /// After a reform a source lists a unit under its old and its new county, one of them without values.
  private static func saysNothing(_ value: Double, _ status: Status) -> Bool {
    value.isNaN && (status == .missing || status == .notApplicable)
  }

  private static func isSame(_ left: Double, _ right: Double) -> Bool { left == right || (left.isNaN && right.isNaN) }

  private mutating func wrongType(
    _ unit: Int, indicator: Int, _ organisation: Organisation, block: Int, row: Int
  ) {
    guard let card else { return }
    let type = organisation.units[unit].type
    // With a card of its own for that type and indicator, the row belongs there.
    if let type, otherTypes.contains(type.lowercased()), elsewhere.contains(card.indicators[indicator].id.lowercased())
    {
      return
    }
    findings.add(
      .wrongUnitType, .error,
      .wrongUnitType(
        unit: organisation.units[unit].id, type: type, card: card.id, expected: card.unitType ?? ""), block: block,
      row: row)
  }

  private static func copyCompanions(_ block: ObservationBlock, _ row: Int, _ cell: Int, to series: inout Series) {
    for companion in ObservationBlock.Companion.allCases {
      guard let column = block.companions[companion], !column[row].isNaN else { continue }
      let path: WritableKeyPath<Series, [Double]?> =
        switch companion {
        case .n: \.n
        case .numerator: \.numerator
        case .denominator: \.denominator
        case .standardError: \.standardError
        case .standardDeviation: \.standardDeviation
        }
      if series[keyPath: path] == nil {
        series[keyPath: path] = [Double](repeating: .nan, count: series.values.count)
      }
      series[keyPath: path]?[cell] = column[row]
    }
  }

  // MARK: Indicators without a card

  private func applyOptions(to indicators: inout [Indicator]) {
    let higher = Set(options.higherBetter)
    let lower = Set(options.lowerBetter)
    for index in indicators.indices {
      let id = indicators[index].id
      // One named goes before `all`.
      if lower.contains("all") { indicators[index].direction = .lower }
      if higher.contains("all") { indicators[index].direction = .higher }
      if higher.contains(id) { indicators[index].direction = .higher }
      if lower.contains(id) { indicators[index].direction = .lower }
    }
  }

  /// Takes off what tells series of one name apart where only the latest has it.
  private func shorten(_ indicators: inout [Indicator], _ series: [Series], _ periods: [Period]) {
    guard indicators.contains(where: { $0.id.contains(RecordDimensions.separator) }) else { return }
    let latest = series.map { one -> Period? in
      let last = one.status.indices.filter { one.status[$0] != .absent }.map { $0 % max(1, periods.count) }.max()
      return last.map { periods[$0] }
    }
    for (index, name) in DistinguishedNames.shorten(indicators.map(\.id), latest: latest).enumerated() {
      indicators[index].id = name
      indicators[index].name = LocalizedText(name)
    }
  }

  /// What the source says of its indicators: name, unit, decimals.
  private func describe(_ indicators: inout [Indicator]) {
    for index in indicators.indices {
      guard let facts = options.indicatorFacts[indicators[index].id] ?? table.source.facts[indicators[index].id] else {
        continue
      }
      if let name = facts.name { indicators[index].name = LocalizedText(name) }
      if let unit = facts.unit { indicators[index].unit = LocalizedText(unit) }
      if let decimals = facts.decimals { indicators[index].decimals = decimals }
    }
  }

  /// The kind that the companions of the values show.
  private func inferKinds(_ indicators: inout [Indicator], _ series: [Series]) {
    for index in indicators.indices {
      let inferred = KindInference(series[index])
      let given = options.kinds[indicators[index].id] ?? options.defaultKind
      indicators[index].kind = given ?? inferred.kind
      if indicators[index].kind == .proportion || indicators[index].kind == .rate {
        indicators[index].per = inferred.per
      }
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
    _ series: [Series], _ indicators: [Indicator], _ maps: Rows, periods: [Period], organisation: Organisation
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
    diagnostics += KeyDoubts(units: table.units, indicators: table.indicators).issues
      .map { Diagnostic(.warning, .source($0), at: Diagnostic.Location(file: table.path)) }
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
    of row: Int, in block: ObservationBlock, number: Int, _ maps: Rows, periodCount: Int
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
