import BenchmarkCore

/// A study on its way from a source to tidy tables: one row an observation, one row a unit.
struct TidyStudy {
  struct Row {
    var unit: Int
    var indicator: Int
    var period: Period
    var value: Double
    var status: Status
    var n = Double.nan
    var numerator = Double.nan
    var denominator = Double.nan
    /// Half-width of the 95 % interval, when the source gives that.
    var margin = Double.nan
    var standardError = Double.nan
    var standardDeviation = Double.nan
    var place: Diagnostic.Location
  }

  struct Entry {
    var unit: Unit
    /// By column of `columns`.
    var facts: [String: String] = [:]
    /// Last period that says something of the unit; a later one outranks an earlier.
    var asOf: Period?
  }

  private(set) var units: [Entry] = []
  private(set) var indicators: [String] = []
  /// Columns of the register beside unit, name, type, parent and level.
  var columns: [String] = []
  private(set) var rows: [Row] = []
  /// What the sources say of their indicators, by id.
  var facts: [String: IndicatorFacts] = [:]
  private var unitNumbers: [String: Int] = [:]
  /// Units whose name is another in another source.
  private(set) var otherNames = OtherNames()
  private var indicatorNumbers: [String: Int] = [:]

  mutating func indicator(_ id: String) -> Int {
    if let number = indicatorNumbers[id] { return number }
    indicatorNumbers[id] = indicators.count
    indicators.append(id)
    return indicators.count - 1
  }

  /// Adds a unit, or what a later period says of it. Facts that a later source leaves out are kept.
  ///
  /// - Parameter tellsNames: whether another name than before is a doubt.
  mutating func unit(_ unit: Unit, facts: [String: String], asOf period: Period?, tellsNames: Bool) -> Int {
    guard let number = unitNumbers[unit.id] else {
      unitNumbers[unit.id] = units.count
      units.append(Entry(unit: unit, facts: facts, asOf: period))
      return units.count - 1
    }
    let known = units[number].unit.name
    let isLater = period.map { $0 >= units[number].asOf ?? $0 } ?? false
    if tellsNames, unit.name != unit.id, known != unit.id {
      otherNames.note(isLater ? known : unit.name, of: unit.id, used: isLater ? unit.name : known)
    }
    if let period, isLater {
      var merged = unit
      merged.type = unit.type ?? units[number].unit.type
      merged.parent = unit.parent ?? units[number].unit.parent
      merged.level = unit.level ?? units[number].unit.level
      if unit.name == unit.id { merged.name = units[number].unit.name }
      units[number].unit = merged
      units[number].facts.merge(facts) { $1 }
      units[number].asOf = period
    }
    return number
  }

  mutating func append(_ row: Row) { rows.append(row) }

  mutating func renameIndicators(_ rename: (Int) -> String) {
    indicators = indicators.indices.map(rename)
    indicatorNumbers = Dictionary(zip(indicators, indicators.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Leaves out what tells series of one name apart where only the latest has it.
  mutating func shortenIndicators() {
    guard indicators.contains(where: { $0.contains(RecordDimensions.separator) }) else { return }
    var latest = [Period?](repeating: nil, count: indicators.count)
    for row in rows { latest[row.indicator] = max(latest[row.indicator] ?? row.period, row.period) }
    let names = DistinguishedNames.shorten(indicators, latest: latest)
    renameIndicators { names[$0] }
  }

  /// Sorts by unit, indicator and period, and leaves out observations that are there twice.
  ///
  /// - Parameter rule: what the user wants done with what several sources give; a profile speaks of one source only.
  mutating func settle(_ rule: RepeatedRecords? = nil) -> [Diagnostic] {
    let order = rows.indices.sorted { left, right in
      let (a, b) = (rows[left], rows[right])
      return (a.unit, a.indicator, a.period, left) < (b.unit, b.indicator, b.period, right)
    }
    var kept: [Row] = []
    kept.reserveCapacity(rows.count)
    var repeated: [(Row, first: Row)] = []
    var combined = 0
    for index in order {
      let row = rows[index]
      if let last = kept.last, last.unit == row.unit, last.indicator == row.indicator, last.period == row.period {
        // After a reform a source lists a unit under its old and its new county, one of them without values.
        if Self.saysNothing(row) { continue }
        if Self.saysNothing(last) {
          kept[kept.count - 1] = row
        } else if rule == .sum {
          kept[kept.count - 1] = Self.sum(last, row)
          combined += 1
        } else {
          repeated.append((row, last))
        }
      } else {
        kept.append(row)
      }
    }
    rows = kept
    var diagnostics: [Diagnostic] = []
    if combined > 0, let place = rows.last?.place {
      let issue = Diagnostic.SourceIssue.recordsCombined(
        records: rows.count + combined, observations: rows.count, asMean: false)
      diagnostics.append(Diagnostic(.note, .source(issue), at: place))
    }
    if rule == .first, let (row, _) = repeated.first {
      diagnostics.append(
        Diagnostic(.warning, .source(.repeatedPassedOver(count: repeated.count)), at: row.place))
      repeated = []
    }
    for (row, first) in repeated.prefix(CellFaults.listed) {
      let isSame = row.value == first.value || (row.value.isNaN && first.value.isNaN)
      diagnostics.append(
        Diagnostic(
          isSame ? .warning : .error,
          .duplicateObservation(
            unit: units[row.unit].unit.id, indicator: indicators[row.indicator], period: row.period,
            first: first.place, sameValue: isSame), at: row.place))
    }
    if repeated.count > CellFaults.listed, let last = diagnostics.last {
      diagnostics.append(
        Diagnostic(last.severity, .further(count: repeated.count - CellFaults.listed, like: last.issue)))
    }
    return diagnostics
  }

  /// Two parts of one amount: what is hidden hides the sum, and no uncertainty is that of the sum.
  private static func sum(_ one: Row, _ other: Row) -> Row {
    var sum = one
    sum.value = one.value + other.value
    if one.status == .suppressed || other.status == .suppressed {
      sum.status = .suppressed
    } else if other.status == .preliminary {
      sum.status = .preliminary
    }
    if sum.status == .suppressed { sum.value = .nan }
    sum.n = one.n + other.n
    sum.numerator = one.numerator + other.numerator
    sum.denominator = one.denominator + other.denominator
    (sum.margin, sum.standardError, sum.standardDeviation) = (.nan, .nan, .nan)
    return sum
  }

  private static func saysNothing(_ row: Row) -> Bool {
    row.value.isNaN && (row.status == .missing || row.status == .notApplicable)
  }

  // MARK: Tables

  /// RFC 4180: comma, decimal point, LF.
  var observationsTable: [UInt8] {
    let companions: [(String, (Row) -> Double)] = [
      ("n", \.n), ("numerator", \.numerator), ("denominator", \.denominator), ("margin", \.margin),
      ("se", \.standardError), ("sd", \.standardDeviation),
    ].filter { companion in rows.contains { !companion.1($0).isNaN } }
    var table = TidyTable()
    table.append(["unit", "indicator", "period", "value"] + companions.map(\.0) + ["status"])
    for row in rows {
      table.append(
        [units[row.unit].unit.id, indicators[row.indicator], row.period.description, TidyTable.text(row.value)]
          + companions.map { TidyTable.text($0.1(row)) } + [row.status.word])
    }
    return table.bytes
  }

  var unitsTable: [UInt8] {
    var table = TidyTable()
    table.append(["unit", "name", "type", "parent", "level"] + columns)
    for entry in units {
      let unit = entry.unit
      table.append(
        [unit.id, unit.name, unit.type ?? "", unit.parent ?? "", unit.level ?? ""]
          + columns.map { entry.facts[$0] ?? "" })
    }
    return table.bytes
  }
}

/// A table of text as it is written to a file that only this reader needs to understand.
private struct TidyTable {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      if needsQuotes {
        bytes.append(0x22)
        for byte in field.utf8 {
          if byte == 0x22 { bytes.append(0x22) }
          bytes.append(byte)
        }
        bytes.append(0x22)
      } else {
        bytes.append(contentsOf: field.utf8)
      }
    }
    bytes.append(0x0A)
  }

  /// The shortest text that reads back to the same number; empty for a missing one.
  static func text(_ value: Double) -> String {
    if value.isNaN { return "" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return value.description
  }
}
