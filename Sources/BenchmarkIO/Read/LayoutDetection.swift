import BenchmarkCore

/// Finds out from header and first records what the columns of a table hold.
struct LayoutDetection {
  private(set) var layout: TableLayout?
  private(set) var diagnostics: [Diagnostic] = []
  /// With the records that the headers take.
  private(set) var dialect: Dialect

  let headers: [String]
  let names: [String]
  let samples: [ColumnSample]
  let header: TableHeader
  let location: Diagnostic.Location
  let plan: ReadingPlan
  var taken: Set<Int> = []
  /// Sheets of a workbook stand one below the other, with their names in the last column.
  private let hasSheetColumn: Bool
  /// Kind of the period that the table has no column for; its text alone might be read otherwise.
  private var assumedKind: Period.Kind?

  /// - Parameters:
  ///   - knownIndicators: ids of the cards; in wide form other columns are then left alone.
  ///   - path: for the period that a file name may carry.
  init(_ source: SourceText, dialect: Dialect, options: ReadOptions, knownIndicators: [String]) {
    let text = source.bytes
    let plan = ReadingPlan(options)
    self.plan = plan
    var dialect = dialect
    let records = Self.firstRecords(text, dialect: &dialect, plan: plan)
    header = TableHeader(records, declared: plan.headerRows, profile: plan.profile)
    dialect.headerRecords = plan.headerRows == 0 ? 0 : max(1, header.records)
    self.dialect = dialect
    location = source.location(record: nil, field: 0, line: dialect.headerLine)
    headers = header.headers
    names = headers.map(HeaderNames.normalised)
    hasSheetColumn = source.origin != nil && names.last == "sheet"
    guard !records.isEmpty else {
      samples = []
      diagnostics = [Diagnostic(.error, .emptyFile, at: Diagnostic.Location(file: source.file.path))]
      return
    }
    samples = ColumnSample.sample(text, dialect: dialect, columns: headers.count, profile: plan.profile)
    if dialect.isUnclear, !header.isStacked {
      let mark = String(decoding: [dialect.delimiter], as: UTF8.self)
      diagnostics.append(Diagnostic(.warning, .delimiterUnclear(chosen: mark), at: location))
    }
    let numbers = NumberParser(decimalMark: .comma)
    let numericHeaders = headers.count { text in
      var text = text
      return Period.parse(text) == .unparsed
        && text.withUTF8 { numbers.parse(UnsafeRawBufferPointer($0)).kind == .number }
    }
    if headers.count < 2 || (numericHeaders * 2 > headers.count && plan.headerRows != 0) {
      diagnostics.append(Diagnostic(.error, .headerMissing, at: location))
      return
    }
    if header.isStacked { note(.headersStacked(rows: header.records)) }
    var positions: [String: Int] = [:]
    for (index, name) in names.enumerated() where !name.isEmpty {
      if let first = positions[name] {
        diagnostics.append(
          Diagnostic(.warning, .duplicateHeader(name: headers[index], first: first + 1), at: location))
        taken.insert(index)
      } else {
        positions[name] = index
      }
    }
    if plan.profile == .generic, let fitting = ProfileGuess.of(names) { note(.profileFits(fitting)) }
    let hasRecords: Bool = {
      var scanner = dialect.scannerAfterHeader(text)
      return scanner.next()
    }()
    // Columns of one header are told apart by their place, where roles follow each other.
    if header.isStacked || plan.mapping.packed?.cycle.isEmpty == false {
      taken = []
      diagnostics.removeAll { if case .duplicateHeader = $0.issue { true } else { false } }
    }
    detect(knownIndicators: knownIndicators, hasRecords: hasRecords, delimiter: dialect.delimiter)
  }

  /// The first records from the header on; with rows to skip they are counted from the top of the file.
  private static func firstRecords(
    _ text: UnsafeRawBufferPointer, dialect: inout Dialect, plan: ReadingPlan
  ) -> [[String]] {
    if plan.skipRows > 0 {
      var scanner = CSVScanner(text, delimiter: dialect.delimiter, from: dialect.textStart, line: dialect.textLine)
      for _ in 0..<plan.skipRows { _ = scanner.next() }
      dialect.headerStart = scanner.position
      dialect.headerLine = scanner.line
    }
    var scanner = CSVScanner(text, delimiter: dialect.delimiter, from: dialect.headerStart, line: dialect.headerLine)
    var records: [[String]] = []
    while records.count < TableHeader.window, scanner.next() {
      records.append(scanner.fields.map { scanner.text(of: $0).trimmingBlanks() })
    }
    return records
  }

  mutating func append(_ issue: Diagnostic.Issue) { diagnostics.append(Diagnostic(.note, issue, at: location)) }

  mutating func note(_ issue: Diagnostic.SourceIssue, _ severity: Diagnostic.Severity = .note) {
    diagnostics.append(Diagnostic(severity, .source(issue), at: location))
  }

  private mutating func missing(_ role: Diagnostic.ColumnRole) {
    note(.roleMissing(role, headers: shownHeaders), .error)
  }

  /// The headers that a message names: first those that have no role yet, since one of them is meant.
  private var shownHeaders: [String] {
    let named = headers.indices.filter { !headers[$0].isEmpty }
    return (named.filter { !taken.contains($0) } + named.filter(taken.contains)).prefix(12).map { headers[$0] }
  }

  // MARK: Roles

  private mutating func detect(knownIndicators: [String], hasRecords: Bool, delimiter: UInt8) {
    guard hasRecords else {
      diagnostics.append(Diagnostic(.error, .headerWithoutData, at: location))
      return
    }
    let mapping = plan.mapping
    let known = Set(knownIndicators.map(HeaderNames.normalised))
    let dimensions = takeDimensions()
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    var unit = plan.unitsInColumns ? nil : unitColumn()
    let unitParts = takeUnitParts()
    let unitName = plan.unitsInColumns || mapping.levels != nil ? nil : column(for: .unitName)
    let indicator = column(for: .indicator)
    let period = column(for: .period)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    let periodColumns =
      header.isStacked ? [] : headers.indices.filter { !taken.contains($0) && isPeriodHeader(headers[$0]) }
    let isLong = indicator != nil && periodColumns.count < 2
    var groups: [TableLayout.Group] = []
    var status: Int?
    var isWide = false
    if plan.unitsInColumns {
      groups = unitGroups()
      note(.unitsInColumns(count: groups.count))
    } else if let packed = packedGroups(known: known, period: period, isLong: isLong) {
      groups = packed
    } else if !header.isStacked, isLong || takesValueColumn(known: known, periodColumns: periodColumns) {
      guard let group = longGroup(indicator: indicator, dimensions: dimensions) else { return }
      groups = [group]
    } else {
      isWide = true
      if unit == nil, seeksUnit { unit = codeColumn(hasPeriod: period != nil, unitName: unitName) }
      if unit == nil, seeksUnit, let unitName { unit = assumeName(unitName) }
      if unit == nil, seeksUnit { unit = firstTextColumn() }
      status = column(for: .status)
      groups = periodColumns.count >= 2 ? periodGroups(periodColumns, indicator: indicator) : wideGroups(known: known)
    }
    if mapping.packed?.isRequired == true,
      groups.isEmpty || (unit == nil && groups.contains { $0.unit == nil }) || groups.allSatisfy({ $0.period == nil })
    {
      diagnostics.append(Diagnostic(.error, .noPackedHeaders(profile: plan.profile.rawValue), at: location))
      return
    }
    guard !groups.isEmpty else { return missing(.value) }
    if let name = plan.options.assumedUnit, unit == nil {
      for index in groups.indices where groups[index].unit == nil { groups[index].unit = name }
    }
    if !isWide, !plan.unitsInColumns, seeksUnit, groups.contains(where: { $0.unit == nil }) {
      if unit == nil { unit = codeColumn(hasPeriod: true, unitName: unitName) }
      if unit == nil, let unitName { unit = assumeName(unitName) }
      if unit == nil, groups.count > 1 || header.isStacked { unit = firstTextColumn() }
      if unit == nil, hasSheetColumn, case let sheet = names.count - 1, taken.insert(sheet).inserted {
        assumed(sheet, .unit)
        unit = sheet
      }
    }
    if unit == nil, !unitIsRecord, groups.contains(where: { $0.unit == nil }) { return missing(.unit) }
    if period == nil, groups.contains(where: { $0.period == nil }) {
      guard let assumed = plan.assumedPeriod ?? periodInFileName() else { return missing(.period) }
      diagnostics.append(
        Diagnostic(.note, .columnAssumed(name: assumed.description, role: .period), at: location))
      assumedKind = assumed.kind
      for index in groups.indices where groups[index].period == nil { groups[index].period = assumed.description }
    }
    if isWide, known.isEmpty, dimensions.fold.isEmpty { tellWide(groups, unit: unit, period: period) }
    guard isWide, unitParts.isEmpty,
      unit.map({ isUnclearKey($0, period: period, indicator: indicator, dimensions) }) == true
    else {
      var made = makeLayout(
        unit: unit, unitName: unitName, indicator: indicator, period: period, status: status, groups: groups,
        dimensions: dimensions, delimiter: delimiter)
      made.unitParts = unitParts
      made.unitIsRecord = unitIsRecord
      layout = made
      return
    }
    note(.unitKeyUnclear(candidates: uniqueColumns.map { headers[$0] }), .error)
  }

  private func makeLayout(
    unit: Int?, unitName: Int?, indicator: Int?, period: Int?, status: Int?, groups: [TableLayout.Group],
    dimensions: Dimensions, delimiter: UInt8
  ) -> TableLayout {
    let mapping = plan.mapping
    var layout = TableLayout(
      unit: unit, unitName: unitName, indicator: indicator, period: period, status: status, groups: groups,
      headers: headers, decimalMarks: [Diagnostic.DecimalMark](repeating: .comma, count: headers.count))
    layout.filters = dimensions.filters
    layout.fold = dimensions.fold
    layout.distinguish = dimensions.distinguish
    layout.measures = dimensions.measures
    layout.leaveOut = mapping.leaveOut
    layout.levels = mapping.levels
    layout.typeColumn = mapping.typeColumn
    layout.periods = assumedKind ?? plan.periods ?? plan.options.periodKind
    layout.regions = plan.options.regions
    layout.repeated = plan.options.repeated ?? mapping.repeated
    layout.unitKeys = UnitKeyRule(parts: mapping.unitPattern, prefix: mapping.unitPrefix)
    let folded = Set(dimensions.fold.map(\.field))
    let used = taken.subtracting(dimensions.filters.map(\.field)).union(groups.flatMap(\.fields.values))
      .union([unit].compactMap { $0 }).union(folded)
    layout.extras = headers.indices.filter { !used.contains($0) && !headers[$0].isEmpty }
      .prefix(Self.mostExtras).map { (headers[$0], $0) }
    if let told = plan.options.decimalMark ?? mapping.decimalMark {
      layout.toldDecimalMark = told
      layout.decimalMarks = [Diagnostic.DecimalMark](repeating: told, count: headers.count)
      return layout
    }
    let expected: Diagnostic.DecimalMark = delimiter == UInt8(ascii: ",") ? .point : .comma
    layout.decimalMarks =
      ObservationTable.choose(
        samples.map(\.marks), numberFields: layout.numberFields,
        previous: [Diagnostic.DecimalMark](repeating: expected, count: headers.count), delimiter: delimiter
      ).marks
    return layout
  }

  /// Columns beside the observations that are kept as facts about the units.
  private static let mostExtras = 64

  // MARK: Columns that options and mappings name

  struct Dimensions {
    var filters: [(field: Int, texts: Set<String>)] = []
    var fold: [(field: Int, column: FoldedColumn)] = []
    var distinguish: Int?
    var measures: (field: Int, roles: [String: Diagnostic.ColumnRole])?
  }

  /// Columns of the mapping may be absent; those of the options must be there.
  private mutating func takeDimensions() -> Dimensions {
    var result = Dimensions()
    for filter in plan.rows {
      let isAsked = plan.options.rows.contains(filter)
      guard let field = find(filter.column, option: isAsked ? "--rows" : nil) else { continue }
      result.filters.append((field, Set(filter.values.map { $0.lowercased() })))
    }
    for folded in plan.fold {
      let isAsked = plan.options.fold.contains(folded.column)
      guard let field = find(folded.column, option: isAsked ? "--fold" : nil) else { continue }
      taken.insert(field)
      result.fold.append((field, folded))
    }
    result.distinguish = plan.mapping.distinguish.flatMap { find($0, option: nil) }
    if let measures = plan.mapping.measures, let field = find(measures.column, option: nil) {
      taken.insert(field)
      result.measures = (field, measures.roles)
    }
    for name in plan.ignored {
      let isAsked = plan.options.ignored.contains(name)
      if let field = find(name, option: isAsked ? "--ignore" : nil) { taken.insert(field) }
    }
    return result
  }

  // MARK: The unit

  /// Every record is a unit of its own.
  private var unitIsRecord: Bool { plan.options.columns[.unit] == Self.recordNumber }
  private static let recordNumber = "#"
  /// Nothing has said yet what the unit is.
  private var seeksUnit: Bool { plan.options.assumedUnit == nil && !unitIsRecord }

  private mutating func unitColumn() -> Int? {
    if plan.options.assumedUnit != nil || unitIsRecord { return nil }
    return column(for: .unit)
  }

  /// Further columns that make the key.
  private mutating func takeUnitParts() -> [Int] {
    plan.options.unitParts.compactMap { name in
      guard let field = find(name, option: "--read unit=") else { return nil }
      taken.insert(field)
      return field
    }
  }

  private mutating func find(_ column: String, option: String?) -> Int? {
    let name = HeaderNames.normalised(column)
    if let index = names.firstIndex(of: name) { return index }
    if let option {
      note(
        .columnNotFound(
          option: option, column: column, nearest: NearestSpelling.of(column, among: headers), headers: shownHeaders),
        .error)
    }
    return nil
  }

  /// The column of a role, marked as taken. Columns that would fit too are left for what else they may be.
  private mutating func column(for role: Diagnostic.ColumnRole) -> Int? {
    if let wish = plan.options.columns[role] {
      guard let index = find(wish, option: "--read \(role.rawValue)=") else { return nil }
      taken.insert(index)
      return index
    }
    let own = plan.profile.headers.filter { $0.role == role }.map(\.text)
    let accepted = own.map(HeaderNames.normalised) + HeaderNames.accepted(for: role)
    let wished = Set(plan.options.columns.values.map(HeaderNames.normalised))
    let candidates = accepted.reduce(into: [Int]()) { found, name in
      if let index = names.indices.first(where: { names[$0] == name && !taken.contains($0) }), !found.contains(index),
        !wished.contains(name)
      {
        found.append(index)
      }
    }
    // `unit` may be a unit of measurement; a key column holds more than one text.
    let chosen = candidates.first { role != .unit || samples[$0].distinct > 1 } ?? candidates.first
    // A mapping that lists several headers has said which comes first.
    if own.isEmpty, [.unit, .period, .value].contains(role) {
      for index in candidates {
        if let chosen, index != chosen {
          diagnostics.append(
            Diagnostic(
              .note, .columnForRoleTaken(name: headers[index], role: role, used: headers[chosen]), at: location))
        }
      }
    }
    if let chosen { taken.insert(chosen) }
    return chosen
  }

  // MARK: The long form

  private func takesValueColumn(known: Set<String>, periodColumns: [Int]) -> Bool {
    guard periodColumns.count < 2 else { return false }
    let named = plan.options.columns
    if named[.value] != nil || (named[.numerator] != nil && named[.denominator] != nil) { return true }
    if plan.profile.headers.contains(where: { $0.role == .value && names.contains(HeaderNames.normalised($0.text)) }) {
      return true
    }
    let accepted = HeaderNames.accepted(for: .value)
    return known.isDisjoint(with: names)
      && names.indices.contains { !taken.contains($0) && accepted.contains(names[$0]) }
      && (!plan.fold.isEmpty || !hasFiguresBesideValue)
  }

  /// Further columns of figures, that no role explains: `value` is then one indicator among several.
  private var hasFiguresBesideValue: Bool {
    let roles = ([.value] + HeaderNames.companions).flatMap(HeaderNames.accepted)
    return headers.indices.contains { index in
      !taken.contains(index) && !headers[index].isEmpty && samples[index].looksNumeric && !isCode(index)
        && !roles.contains(names[index]) && samples[index].distinct > 1
    }
  }

  private mutating func longGroup(indicator: Int?, dimensions: Dimensions) -> TableLayout.Group? {
    var group = TableLayout.Group()
    for role in [Diagnostic.ColumnRole.value] + HeaderNames.companions {
      if let field = column(for: role) { group.fields[role] = field }
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    if group.fields[.value] == nil, group.fields[.numerator] == nil || group.fields[.denominator] == nil {
      // A long table whose value column has a name of its own.
      let numeric = headers.indices.filter { !taken.contains($0) && samples[$0].looksNumeric && !isCode($0) }
      guard numeric.count == 1, let field = numeric.first else {
        missing(.value)
        return nil
      }
      taken.insert(field)
      group.fields[.value] = field
      diagnostics.append(Diagnostic(.note, .columnAssumed(name: headers[field], role: .value), at: location))
    }
    if indicator == nil, let value = group.fields[.value] ?? group.fields[.numerator] {
      // What is folded in says enough.
      group.indicator = dimensions.fold.isEmpty ? headers[value] : ""
    }
    return group
  }

  // MARK: Periods in headers

  func isPeriodHeader(_ header: String) -> Bool { Period.parse(header, hint: plan.periods) != .unparsed }

  private func periodInFileName() -> Period? {
    let name = location.file.split(separator: "/").last.map(String.init) ?? ""
    var stem = Substring(name)
    if let dot = name.lastIndex(of: ".") { stem = name[..<dot] }
    var found: Set<Period> = []
    for part in stem.split(whereSeparator: { $0 == "_" || $0 == " " || $0 == "(" || $0 == ")" }) {
      if case .period(let period) = Period.parse(String(part)) { found.insert(period) }
    }
    return found.count == 1 ? found.first : nil
  }

  mutating func assumeName(_ column: Int) -> Int {
    assumed(column, .unit)
    return column
  }

  mutating func assumed(_ column: Int, _ role: Diagnostic.ColumnRole) {
    append(.columnAssumed(name: headers[column], role: role))
  }
}
