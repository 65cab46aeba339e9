import BenchmarkCore
import Glibc
import Synchronization

/// A table of observations as read: blocks of rows with their keys numbered alike over the whole table.
struct ObservationTable {
  /// A record of the table and one of its fields.
  struct Place: Hashable {
    /// From 0, counted after the header.
    var record: Int
    var field: Int
  }

  let source: SourceText
  let dialect: Dialect
  let layout: TableLayout
  let blocks: [ObservationBlock]
  /// Records before each block.
  let firstRecords: [Int]
  let units: [String]
  let unitNames: [String?]
  let indicators: [String]
  let periods: [String]
  /// Number in `units`, `indicators` and `periods` of each key of each block.
  let unitNumbers: [[Int32]]
  let indicatorNumbers: [[Int32]]
  let periodNumbers: [[Int32]]
  private(set) var diagnostics: [Diagnostic]

  var rowCount: Int { blocks.reduce(0) { $0 + $1.value.count } }
  var recordCount: Int { blocks.reduce(0) { $0 + $1.records } }
  var path: String { source.file.path }

  /// Reads a table whose layout is known.
  ///
  /// - Parameters:
  ///   - threads: stretches of the file read at once; the result does not depend on it.
  ///   - stretch: bytes of a stretch; the result does not depend on it either.
  init(
    _ source: SourceText, dialect: Dialect, layout: TableLayout, profile: SourceProfile, threads: Int,
    stretch: Int = usualStretch
  ) {
    var layout = layout
    let bytes = source.bytes
    let body = dialect.scannerAfterHeader(bytes).position..<bytes.count
    var blocks = Self.read(
      source, body, layout: layout, dialect: dialect, profile: profile, threads: threads, stretch: stretch)
    // The sample of the first records chose the decimal marks; a later clear one may say otherwise.
    let choice = Self.marks(of: blocks, layout: layout, delimiter: dialect.delimiter)
    if choice.marks != layout.decimalMarks {
      layout.decimalMarks = choice.marks
      blocks = Self.read(
        source, body, layout: layout, dialect: dialect, profile: profile, threads: threads, stretch: stretch)
    }
    self.source = source
    self.dialect = dialect
    self.blocks = blocks
    var total = 0
    var firstRecords: [Int] = []
    for block in blocks {
      firstRecords.append(total)
      total += block.records
    }
    self.firstRecords = firstRecords
    var units = KeyTable()
    var indicators = KeyTable()
    var periods = KeyTable()
    for group in layout.groups {
      if let id = group.indicator, layout.fold.isEmpty { _ = indicators.intern(id) }
      if let period = group.period { _ = periods.intern(period) }
    }
    if layout.unitKeys.isEmpty {
      let texts = blocks.flatMap { $0.units.texts }
      if UnitKeyRule.partsEveryText(Array(Set(texts.prefix(5000)))) { layout.unitKeys.parts = UnitKeyRule.codeAndName }
    }
    var regions: [Diagnostic.SourceIssue] = []
    if let year = layout.regions {
      let recoding = Self.recoding(blocks, layout: layout, to: year)
      layout.unitKeys.recoded = recoding.recoded
      regions = recoding.issues
    }
    self.layout = layout
    let rule = layout.unitKeys
    var parted: (text: String, code: String, name: String)?
    var names: [String?] = []
    var otherNames = OtherNames()
    var unitNumbers: [[Int32]] = []
    var indicatorNumbers: [[Int32]] = []
    var periodNumbers: [[Int32]] = []
    for block in blocks {
      var numbers: [Int32] = []
      for (index, text) in block.units.texts.enumerated() {
        let (code, name) = rule.isEmpty ? (text, nil) : rule.key(text)
        if let name, parted == nil { parted = (text, code, name) }
        let number = units.intern(code)
        numbers.append(number)
        let own = block.unitNames[index] ?? name
        if Int(number) == names.count {
          names.append(own)
        } else if let used = names[Int(number)] {
          otherNames.note(own, of: code, used: used)
        } else {
          names[Int(number)] = own
        }
        if let other = block.otherNames[Int32(truncatingIfNeeded: index)], let used = names[Int(number)] {
          otherNames.note(other, of: code, used: used)
        }
      }
      unitNumbers.append(numbers)
      indicatorNumbers.append(block.indicators.texts.map { indicators.intern($0) })
      periodNumbers.append(block.periods.texts.map { periods.intern($0) })
    }
    self.units = units.texts
    unitNames = names
    self.indicators = indicators.texts
    self.periods = periods.texts
    self.unitNumbers = unitNumbers
    self.indicatorNumbers = indicatorNumbers
    self.periodNumbers = periodNumbers
    diagnostics =
      Self.diagnostics(
        blocks: blocks, firstRecords: firstRecords, layout: layout, choice: choice, source: source, dialect: dialect,
        profile: profile)
      + Self.remarks(
        blocks, layout: layout, parted: parted, regions: regions, source: source, dialect: dialect)
    // Numbers of areas that are brought together have the names of their times.
    if layout.regions == nil, let issue = otherNames.issue {
      let place = source.location(record: nil, field: 0, line: dialect.headerLine)
      diagnostics.append(Diagnostic(.warning, .source(issue), at: place))
    }
  }

  /// What the unit keys are in another year.
  private static func recoding(_ blocks: [ObservationBlock], layout: TableLayout, to year: Int) -> RegionRecoding {
    var codes = KeyTable()
    var periods = KeyTable()
    for block in blocks {
      for text in block.units.texts { _ = codes.intern(layout.unitKeys.key(text).code) }
      for text in block.periods.texts { _ = periods.intern(text) }
    }
    let earliest = Period.parse(column: periods.texts, hint: layout.periods).periods.compactMap { $0?.year }.min()
    return RegionRecoding(codes.texts, to: year, earliest: earliest)
  }

  /// What was done to keys and records.
  private static func remarks(
    _ blocks: [ObservationBlock], layout: TableLayout, parted: (text: String, code: String, name: String)?,
    regions: [Diagnostic.SourceIssue], source: SourceText, dialect: Dialect
  ) -> [Diagnostic] {
    var found: [Diagnostic.SourceIssue] = []
    if let parted, layout.levels == nil {
      found.append(.keyParted(text: parted.text, code: parted.code, name: parted.name))
    }
    let leftOut = blocks.reduce(0) { $0 + $1.leftOut }
    let records = blocks.reduce(0) { $0 + $1.records }
    if let example = blocks.lazy.compactMap(\.leftOutExample).first {
      found.append(.rowsLeftOut(count: leftOut, example: example))
    }
    let notes = blocks.reduce(0) { $0 + $1.notes }
    if let note = blocks.lazy.compactMap(\.firstNote).first { found.append(.rowsLeftOut(count: notes, example: note)) }
    // Nothing left is never passed over in silence.
    let severity: Diagnostic.Severity = leftOut == records && records > 0 ? .error : .note
    if severity == .error, let filter = layout.filters.first {
      found.append(.noRows(column: layout.headers[filter.field], values: filter.texts.filter { !$0.isEmpty }.sorted()))
    }
    let location = source.location(record: nil, field: 0, line: dialect.headerLine)
    return found.map { Diagnostic(severity, .source($0), at: location) }
      + regions.map { issue in
        if case .regionsRecoded = issue { return Diagnostic(.note, .source(issue), at: location) }
        return Diagnostic(.warning, .source(issue), at: location)
      }
  }

  // MARK: Stretches

  static let usualStretch = 1 << 22

  private static func read(
    _ source: SourceText, _ body: Range<Int>, layout: TableLayout, dialect: Dialect, profile: SourceProfile,
    threads: Int, stretch: Int
  ) -> [ObservationBlock] {
    let scan = ObservationScan(layout: layout, profile: profile, delimiter: dialect.delimiter)
    @Sendable func read(_ range: Range<Int>) -> ObservationBlock {
      let block = scan.read(source.bytes, range)
      source.discard(range)
      return block
    }
    // Records are numbered from the first. A text with quotes may hold line ends inside fields; most that have any have
    // them from the beginning.
    let ranges = layout.unitIsRecord ? [body] : stretches(source.bytes, body, stretch)
    if ranges.count > 1, !hasQuote(source.bytes, ranges[0]) {
      let isQuoted = Atomic(false)
      let blocks = parallelMap(count: ranges.count, threads: threads) { index -> ObservationBlock? in
        if isQuoted.load(ordering: .relaxed) { return nil }
        if hasQuote(source.bytes, ranges[index]) {
          isQuoted.store(true, ordering: .relaxed)
          return nil
        }
        return read(ranges[index])
      }
      let plain = blocks.compactMap { $0 }
      if plain.count == blocks.count { return plain }
    }
    return [read(body)]
  }

  private static func hasQuote(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    bytes.baseAddress.map { memchr($0 + range.lowerBound, Int32(UInt8(ascii: "\"")), range.count) != nil } ?? false
  }

  /// Cuts the body after line ends.
  private static func stretches(
    _ bytes: UnsafeRawBufferPointer, _ body: Range<Int>, _ stretch: Int
  ) -> [Range<Int>] {
    guard body.count > 2 * stretch else { return [body] }
    var ranges: [Range<Int>] = []
    var start = body.lowerBound
    while start < body.upperBound {
      var end = min(start + stretch, body.upperBound)
      while end < body.upperBound, bytes[end - 1] != 0x0A { end += 1 }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }

  // MARK: Decimal marks

  struct MarkChoice {
    var marks: [Diagnostic.DecimalMark]
    var doubtful: [Int]
    var mixed: [Int]
  }

  private static func marks(of blocks: [ObservationBlock], layout: TableLayout, delimiter: UInt8) -> MarkChoice {
    if layout.toldDecimalMark != nil { return MarkChoice(marks: layout.decimalMarks, doubtful: [], mixed: []) }
    var seen = [NumberParser.Marks](repeating: [], count: layout.headers.count)
    for block in blocks {
      for (field, marks) in block.marks.enumerated() { seen[field].formUnion(marks) }
    }
    return choose(seen, numberFields: layout.numberFields, previous: layout.decimalMarks, delimiter: delimiter)
  }

  static func choose(
    _ seen: [NumberParser.Marks], numberFields: [Int], previous: [Diagnostic.DecimalMark], delimiter: UInt8
  ) -> MarkChoice {
    let file = numberFields.reduce(into: NumberParser.Marks()) { $0.formUnion(seen[$1]) }
    var choice = MarkChoice(marks: previous, doubtful: [], mixed: [])
    for field in numberFields {
      let outcome = DecimalMarkChoice.choose(column: seen[field], file: file, delimiter: delimiter)
      let matters = seen[field].contains(.doubtfulComma) || seen[field].contains(.doubtfulPoint)
      if matters { choice.marks[field] = outcome.mark }
      if outcome.isDoubtful { choice.doubtful.append(field) }
      if outcome.isMixed { choice.mixed.append(field) }
    }
    return choice
  }

  // MARK: Places

  /// Lines and columns of places, found by reading the file once more; only done when something is to be told.
  func locations(of places: [Place]) -> [Diagnostic.Location] {
    Self.locations(of: places, source: source, dialect: dialect)
  }

  private static func locations(
    of places: [Place], source: SourceText, dialect: Dialect
  ) -> [Diagnostic.Location] {
    guard let last = places.map(\.record).max() else { return [] }
    var wanted: [Int: [Int]] = [:]
    for (index, place) in places.enumerated() { wanted[place.record, default: []].append(index) }
    var locations = [Diagnostic.Location](
      repeating: Diagnostic.Location(file: source.file.path), count: places.count)
    var scanner = dialect.scannerAfterHeader(source.bytes)
    var record = 0
    while record <= last, scanner.next() {
      for index in wanted[record] ?? [] {
        let field = places[index].field
        locations[index] = source.location(record: record, field: field, line: scanner.recordLine)
        if locations[index].cell == nil {
          locations[index].column = field < scanner.fields.count ? scanner.column(of: scanner.fields[field]) : nil
        }
      }
      record += 1
    }
    return locations
  }

  // MARK: Diagnostics of cells

  private static func diagnostics(
    blocks: [ObservationBlock], firstRecords: [Int], layout: TableLayout, choice: MarkChoice, source: SourceText,
    dialect: Dialect, profile: SourceProfile
  ) -> [Diagnostic] {
    let file = source.file.path
    var found: [Diagnostic] = []
    for block in blocks {
      for fault in block.scannerFaults { found.append(Self.diagnostic(fault, file: file)) }
    }
    for field in choice.doubtful {
      let example = Self.example(in: field, source: source, dialect: dialect)
      found.append(
        Diagnostic(
          .warning,
          .decimalMarkAmbiguous(column: layout.headers[field], example: example, readAs: choice.marks[field]),
          at: source.location(record: nil, field: field, line: dialect.headerLine)))
    }
    for field in choice.mixed {
      found.append(
        Diagnostic(
          .warning, .decimalMarksMixed(column: layout.headers[field]),
          at: Diagnostic.Location(file: file, line: dialect.headerLine)))
    }
    var seen: Set<String> = []
    var pending: [(Diagnostic.Severity, Diagnostic.Issue, Place)] = []
    for (block, first) in zip(blocks, firstRecords) {
      for doubt in block.doubtfulSymbols where seen.insert(doubt.symbol).inserted {
        let word: String
        switch doubt.readAs {
        case .noValue(let status): word = status.word
        case .zero: word = "0"
        }
        pending.append(
          (
            .note, .symbolAmbiguous(symbol: doubt.symbol, readAs: word, profile: profile.rawValue),
            Place(record: first + doubt.record, field: doubt.field)
          ))
      }
    }
    var counts = [Int](repeating: 0, count: CellFaults.Kind.allCases.count)
    var listed = counts
    var lastIssue = [Int: (Diagnostic.Severity, Diagnostic.Issue)]()
    for (block, first) in zip(blocks, firstRecords) {
      for kind in CellFaults.Kind.allCases { counts[kind.rawValue] += block.faults.counts[kind.rawValue] }
      for fault in block.faults.list where listed[fault.kind.rawValue] < CellFaults.listed {
        listed[fault.kind.rawValue] += 1
        let (severity, issue) = Self.issue(fault, layout: layout)
        lastIssue[fault.kind.rawValue] = (severity, issue)
        pending.append((severity, issue, Place(record: first + fault.record, field: max(0, fault.field))))
      }
    }
    let locations = Self.locations(of: pending.map(\.2), source: source, dialect: dialect)
    for (entry, location) in zip(pending, locations) { found.append(Diagnostic(entry.0, entry.1, at: location)) }
    for kind in CellFaults.Kind.allCases where counts[kind.rawValue] > listed[kind.rawValue] {
      guard let (severity, issue) = lastIssue[kind.rawValue] else { continue }
      found.append(
        Diagnostic(
          severity, .further(count: counts[kind.rawValue] - listed[kind.rawValue], like: issue),
          at: Diagnostic.Location(file: file)))
    }
    return found
  }

  static func diagnostic(_ fault: CSVScanner.Fault, file: String) -> Diagnostic {
    switch fault {
    case .unclosedQuote(let line, _):
      Diagnostic(.error, .unclosedQuote, at: Diagnostic.Location(file: file, line: line))
    case .fieldTooLong(let line, _):
      Diagnostic(
        .error, .fieldTooLong(limit: CSVScanner.maximumFieldLength), at: Diagnostic.Location(file: file, line: line))
    case .tooManyColumns(let line):
      Diagnostic(
        .error, .tooManyColumns(limit: CSVScanner.maximumColumns), at: Diagnostic.Location(file: file, line: line))
    }
  }

  private static func issue(
    _ fault: CellFaults.Fault, layout: TableLayout
  ) -> (Diagnostic.Severity, Diagnostic.Issue) {
    let column = fault.field >= 0 && fault.field < layout.headers.count ? layout.headers[fault.field] : ""
    switch fault.kind {
    case .raggedRow: return (.warning, .raggedRow(found: Int(fault.text) ?? 0, expected: layout.headers.count))
    case .textInNumberColumn: return (.error, .textInNumberColumn(column: column, text: fault.text))
    case .infiniteNumber: return (.error, .infiniteNumber(column: column, text: fault.text))
    case .spreadsheetError: return (.warning, .spreadsheetError(column: column, text: fault.text))
    case .emptyUnit: return (.error, .emptyKey(.unit))
    case .emptyIndicator: return (.error, .emptyKey(.indicator))
    case .emptyPeriod: return (.error, .emptyKey(.period))
    case .unknownStatus: return (.warning, .unknownStatus(fault.text))
    case .statusContradictsValue: return (.warning, .statusContradictsValue(status: fault.text))
    case .roundedNumber: return (.warning, .source(.roundedNumber(column: column, text: fault.text)))
    case .headerRepeated: return (.warning, .source(.headerRepeated))
    }
  }

  /// The first text of a column that has a mark.
  private static func example(in field: Int, source: SourceText, dialect: Dialect) -> String {
    var scanner = dialect.scannerAfterHeader(source.bytes)
    while scanner.next() {
      guard field < scanner.fields.count else { continue }
      let place = scanner.fields[field]
      if source.bytes[place.start..<place.end].contains(where: { $0 == 0x2C || $0 == 0x2E }) {
        return scanner.text(of: place).trimmingBlanks()
      }
    }
    return ""
  }
}
