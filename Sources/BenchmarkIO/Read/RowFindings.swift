import BenchmarkCore

/// What is the matter with rows of a table: every one counted, the first of each kind listed, places found at the end.
struct RowFindings {
  enum Kind: Int, CaseIterable {
    case unknownUnit, unknownIndicator, periodNotParsed, periodOfOtherKind, duplicate, wrongUnitType, negativeNumber,
      numeratorAboveDenominator, zeroDenominator, outsideScale, valueDisagreesWithParts
  }

  private struct Entry {
    var kind: Kind
    var severity: Diagnostic.Severity
    var issue: Diagnostic.Issue
    var block = -1
    var row = -1
    /// Number of the key that the issue is about, until a row with it is met.
    var key: Key?
    var duplicate: Duplicate?
  }

  private enum Axis { case unit, indicator, period }

  private struct Key: Hashable {
    var axis: Axis
    var number: Int
  }

  private struct Duplicate {
    var unit: Int
    var indicator: Int
    var period: Int
    var isSame: Bool
    var firstBlock = -1
    var firstRow = -1
  }

  private var entries: [Entry] = []
  /// Entries whose key has not yet been met on a row.
  private var pendingKeys: [Key: [Int]] = [:]
  private var counts = [Int](repeating: 0, count: Kind.allCases.count)

  var unknownUnitCount: Int { counts[Kind.unknownUnit.rawValue] }

  private mutating func append(_ entry: Entry) {
    counts[entry.kind.rawValue] += 1
    guard counts[entry.kind.rawValue] <= CellFaults.listed else { return }
    if let key = entry.key { pendingKeys[key, default: []].append(entries.count) }
    entries.append(entry)
  }

  mutating func add(
    _ kind: Kind, _ severity: Diagnostic.Severity, _ issue: @autoclosure () -> Diagnostic.Issue, block: Int, row: Int
  ) {
    guard counts[kind.rawValue] < CellFaults.listed else {
      counts[kind.rawValue] += 1
      return
    }
    append(Entry(kind: kind, severity: severity, issue: issue(), block: block, row: row))
  }

  // MARK: Keys that are unknown

  mutating func unknownUnit(_ id: String, number: Int, nearest: String?) {
    append(
      Entry(
        kind: .unknownUnit, severity: .error, issue: .unknownUnit(id: id, nearest: nearest),
        key: Key(axis: .unit, number: number)))
  }

  /// A misspelt indicator is an error; one that is on no card is not used, and said.
  mutating func unknownIndicator(_ id: String, number: Int, nearest: String?) {
    append(
      Entry(
        kind: .unknownIndicator, severity: nearest == nil ? .warning : .error,
        issue: .unknownIndicator(id: id, nearest: nearest), key: Key(axis: .indicator, number: number)))
  }

  mutating func periodNotParsed(_ text: String, number: Int) {
    append(
      Entry(
        kind: .periodNotParsed, severity: .error, issue: .periodNotParsed(text), key: Key(axis: .period, number: number)
      ))
  }

  mutating func periodOfOtherKind(_ period: Period, expected: Period.Kind, number: Int) {
    append(
      Entry(
        kind: .periodOfOtherKind, severity: .warning, issue: .periodOfOtherKind(period, expected: expected),
        key: Key(axis: .period, number: number)))
  }

  /// Keeps the first row that an unknown key was met on.
  mutating func noteFirst(unit: Int32, indicator: Int32, period: Int32, block: Int, row: Int) {
    guard !pendingKeys.isEmpty else { return }
    let keys = [
      Key(axis: .unit, number: Int(unit)), Key(axis: .indicator, number: Int(indicator)),
      Key(axis: .period, number: Int(period)),
    ]
    for key in keys where key.number >= 0 {
      for index in pendingKeys.removeValue(forKey: key) ?? [] {
        entries[index].block = block
        entries[index].row = row
      }
    }
  }

  // MARK: Duplicates

  mutating func duplicate(unit: Int, indicator: Int, period: Int, block: Int, row: Int, isSame: Bool) {
    guard counts[Kind.duplicate.rawValue] < CellFaults.listed else {
      counts[Kind.duplicate.rawValue] += 1
      return
    }
    append(
      Entry(
        kind: .duplicate, severity: isSame ? .warning : .error, issue: .emptyFile, block: block, row: row,
        duplicate: Duplicate(unit: unit, indicator: indicator, period: period, isSame: isSame)))
  }

  /// Finds the row that each listed duplicate repeats, and rows of keys whose every row was skipped before.
  mutating func resolveFirst(of table: ObservationTable, _ units: [Int], _ indicators: [Int], _ periods: [Int]) {
    struct Cell: Hashable {
      var unit: Int
      var indicator: Int
      var period: Int
    }
    var wanted: [Cell: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      guard let duplicate = entry.duplicate else { continue }
      wanted[Cell(unit: duplicate.unit, indicator: duplicate.indicator, period: duplicate.period), default: []]
        .append(index)
    }
    guard !wanted.isEmpty || !pendingKeys.isEmpty else { return }
    for (number, block) in table.blocks.enumerated() {
      for row in block.value.indices {
        let (unit, indicator, period) = (block.unit[row], block.indicator[row], block.period[row])
        if !pendingKeys.isEmpty {
          noteFirst(
            unit: unit < 0 ? -1 : table.unitNumbers[number][Int(unit)],
            indicator: indicator < 0 ? -1 : table.indicatorNumbers[number][Int(indicator)],
            period: period < 0 ? -1 : table.periodNumbers[number][Int(period)], block: number, row: row)
        }
        guard !wanted.isEmpty, unit >= 0, indicator >= 0, period >= 0 else { continue }
        let cell = Cell(
          unit: units[Int(table.unitNumbers[number][Int(unit)])],
          indicator: indicators[Int(table.indicatorNumbers[number][Int(indicator)])],
          period: periods[Int(table.periodNumbers[number][Int(period)])])
        for index in wanted.removeValue(forKey: cell) ?? [] {
          entries[index].duplicate?.firstBlock = number
          entries[index].duplicate?.firstRow = row
        }
      }
      if wanted.isEmpty, pendingKeys.isEmpty { return }
    }
  }

  private var duplicateNames: [(String, String, Period)] = []

  /// Puts the names of the cells to the duplicates.
  mutating func nameDuplicates(_ names: (Int, Int, Int) -> (String, String, Period)) {
    duplicateNames = entries.compactMap(\.duplicate).map { names($0.unit, $0.indicator, $0.period) }
  }

  /// Columns that tell duplicates apart: dimensions, such as sex, that the table has and a study has not.
  mutating func undeclaredDimensions(in table: ObservationTable) -> [(name: String, values: [String])] {
    let groups = max(1, table.layout.groups.count)
    let pairs = entries.compactMap { entry -> (Int, Int, Int, Int)? in
      guard let duplicate = entry.duplicate, duplicate.firstRow >= 0 else { return nil }
      return (duplicate.firstBlock, duplicate.firstRow / groups, entry.block, entry.row / groups)
    }
    guard pairs.count > 1 else { return [] }
    var explained = [Bool](repeating: false, count: pairs.count)
    var found: [(name: String, values: [String])] = []
    for (index, extra) in table.layout.extras.enumerated() {
      var values: [String] = []
      for (number, pair) in pairs.enumerated() {
        let texts = [(pair.0, pair.1), (pair.2, pair.3)].map { block, record in
          let key = table.blocks[block].extras[index][record]
          return key < 0 ? "" : table.blocks[block].extraKeys[index].text(key)
        }
        guard texts[0] != texts[1] else { continue }
        explained[number] = true
        for text in texts where !values.contains(text) && values.count < 6 { values.append(text) }
      }
      if !values.isEmpty { found.append((extra.name, values)) }
    }
    // A remark column may differ by chance; dimensions explain every pair.
    guard explained.allSatisfy({ $0 }) else { return [] }
    duplicatesListed = 3
    return found
  }

  /// With the dimensions named, a few examples are enough.
  private var duplicatesListed = CellFaults.listed

  // MARK: The result

  func diagnostics(table: ObservationTable) -> [Diagnostic] {
    let groups = max(1, table.layout.groups.count)
    func place(_ entry: Entry, block: Int, row: Int) -> ObservationTable.Place? {
      guard block >= 0, row >= 0 else { return nil }
      let record = table.firstRecords[block] + row / groups
      let group = table.layout.groups[row % groups]
      let field: Int =
        switch entry.kind {
        case .unknownUnit, .wrongUnitType: table.layout.unit ?? group.mainField
        case .unknownIndicator: table.layout.indicator ?? group.mainField
        case .periodNotParsed, .periodOfOtherKind: table.layout.period ?? group.mainField
        case .numeratorAboveDenominator: group.fields[.numerator] ?? group.mainField
        case .zeroDenominator: group.fields[.denominator] ?? group.mainField
        case .duplicate, .outsideScale, .valueDisagreesWithParts: group.mainField
        case .negativeNumber:
          if case .negativeNumber(let role, _) = entry.issue {
            group.fields[role] ?? (role == .standardError ? group.fields[.margin] : nil) ?? group.mainField
          } else {
            group.mainField
          }
        }
      return ObservationTable.Place(record: record, field: field)
    }
    var places: [ObservationTable.Place] = []
    var indices: [(own: Int?, first: Int?)] = []
    for entry in entries {
      var index: (own: Int?, first: Int?)
      if let own = place(entry, block: entry.block, row: entry.row) {
        index.own = places.count
        places.append(own)
      }
      if let duplicate = entry.duplicate,
        let first = place(entry, block: duplicate.firstBlock, row: duplicate.firstRow)
      {
        index.first = places.count
        places.append(first)
      }
      indices.append(index)
    }
    let locations = table.locations(of: places)
    let file = Diagnostic.Location(file: table.path)
    var named = duplicateNames[...]
    var result: [Diagnostic] = []
    var duplicates = 0
    var examples: [Int: (Diagnostic.Severity, Diagnostic.Issue)] = [:]
    for (entry, index) in zip(entries, indices) {
      var issue = entry.issue
      if let duplicate = entry.duplicate, let (unit, indicator, period) = named.popFirst() {
        issue = .duplicateObservation(
          unit: unit, indicator: indicator, period: period, first: index.first.map { locations[$0] } ?? file,
          sameValue: duplicate.isSame)
      }
      examples[entry.kind.rawValue] = (entry.severity, issue)
      if entry.kind == .duplicate {
        duplicates += 1
        if duplicates > duplicatesListed { continue }
      }
      result.append(Diagnostic(entry.severity, issue, at: index.own.map { locations[$0] } ?? file))
    }
    for kind in Kind.allCases {
      let more = counts[kind.rawValue] - (kind == .duplicate ? duplicatesListed : CellFaults.listed)
      guard more > 0, let (severity, issue) = examples[kind.rawValue] else { continue }
      result.append(Diagnostic(severity, .further(count: more, like: issue), at: file))
    }
    return result
  }
}
