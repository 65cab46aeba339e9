import BenchmarkCore

/// Reads one stretch of a table into a block. Stretches are independent of each other, so they may be read in parallel.
struct ObservationScan {
  let layout: TableLayout
  let profile: SourceProfile
  let delimiter: UInt8
  private let groups: [GroupFields]
  private let parsers: [NumberParser]
  private let dimensions: RecordDimensions

  /// The fields of a group, looked up once; -1 where there is none.
  private struct GroupFields {
    var value = -1
    var standardError = -1
    var margin = -1
    var status = -1
    var others: [(companion: ObservationBlock.Companion, field: Int)] = []
    var hasFixedUnit = false
    var hasFixedIndicator = false
    var hasFixedPeriod = false
  }

  init(layout: TableLayout, profile: SourceProfile, delimiter: UInt8) {
    self.layout = layout
    self.profile = profile
    self.delimiter = delimiter
    dimensions = RecordDimensions(layout)
    parsers = layout.decimalMarks.map { NumberParser(decimalMark: $0) }
    groups = layout.groups.map { group in
      var fields = GroupFields()
      fields.value = group.fields[.value] ?? -1
      fields.standardError = group.fields[.standardError] ?? -1
      fields.margin = group.fields[.margin] ?? -1
      fields.status = group.fields[.status] ?? layout.status ?? -1
      let roles: [(Diagnostic.ColumnRole, ObservationBlock.Companion)] = [
        (.n, .n), (.numerator, .numerator), (.denominator, .denominator), (.standardDeviation, .standardDeviation),
      ]
      for (role, companion) in roles {
        if let field = group.fields[role] { fields.others.append((companion, field)) }
      }
      fields.hasFixedUnit = group.unit != nil
      fields.hasFixedIndicator = group.indicator != nil
      fields.hasFixedPeriod = group.period != nil
      return fields
    }
  }

  /// Records that are not plain before their share counts: every key is new once.
  private static let leastOthers = 10_000

  /// Half-widths of 95 % intervals are turned into standard errors with this quantile.
  static let marginQuantile = 1.959964

  /// - Parameters:
  ///   - text: the whole text.
  ///   - range: from the first byte of a record to the last byte of one.
  func read(_ text: UnsafeRawBufferPointer, _ range: Range<Int>, line: Int = 1) -> ObservationBlock {
    var block = ObservationBlock(layout: layout)
    let bytesARow = max(8, headerBytes)
    let expected = max(16, range.count / bytesARow)
    block.unit.reserveCapacity(expected)
    block.indicator.reserveCapacity(expected)
    block.period.reserveCapacity(expected)
    block.value.reserveCapacity(expected)
    block.status.reserveCapacity(expected)
    let fixedUnits = layout.groups.map { $0.unit.map { Self.fixedUnit($0, &block) } ?? -1 }
    let folds = dimensions.folds
    let fixedIndicators = layout.groups.map { $0.indicator.flatMap { folds ? nil : block.indicators.intern($0) } ?? -1 }
    let fixedPeriods = layout.groups.map { $0.period.map { block.periods.intern($0) } ?? -1 }
    let measured = Set((layout.measures?.roles.values).map { Array($0) } ?? [])
    let hasError = groups.contains { $0.standardError >= 0 || $0.margin >= 0 }
    var companions = CompanionColumns(
      groups: groups.flatMap { $0.others.map(\.companion) } + measured.compactMap { ObservationBlock.Companion($0) },
      hasError: hasError)
    var cells = CellReader(text: text, profile: profile)
    var scanner = CSVScanner(text, delimiter: delimiter, from: range.lowerBound, to: range.upperBound, line: line)
    let columns = layout.headers.count
    let plain = PlainRecord(layout, parsers: parsers, delimiter: delimiter)
    let lineEnd = Self.lineEnd(text, range)
    var rows = PlainRows()
    var fields = PlainFields(layout)
    var others = 0
    while true {
      // A table most of whose records are not plain is not read twice.
      if let plain, others < Self.leastOthers || others < block.records / 2 {
        readPlainRecords(
          plain, &scanner, lineEnd: lineEnd, emptyStatus: cells.emptyStatus, &rows, &fields, &companions, into: &block)
        others += 1
      }
      guard scanner.next() else { break }
      let record = block.records
      block.records += 1
      var isFootnote = false
      // What the mapping leaves out need not be as long as the others.
      if scanner.fields.count != columns, layout.leaveOut == nil || !dimensions.leavesOut(scanner) {
        isFootnote = checkLength(scanner, record: record, into: &block)
      }
      if !isFootnote, isWithoutKeyAndFigures(scanner) { isFootnote = true }
      if !isFootnote, repeatsHeader(scanner) {
        isFootnote = true
        block.faults.add(.headerRepeated, record: record, field: 0, text: "")
      }
      if !isFootnote, dimensions.leavesOut(scanner) {
        isFootnote = true
        block.leftOut += 1
        if layout.leaveOut != nil, block.leftOutExample == nil, let first = scanner.fields.first {
          block.leftOutExample = scanner.text(of: first).trimmingBlanks()
        }
      }
      if !isFootnote, let note = note(scanner) {
        isFootnote = true
        block.notes += 1
        block.firstNote = block.firstNote ?? note
      }
      let unit = isFootnote ? -1 : unitKey(scanner, record: record, into: &block)
      let recordIndicator =
        isFootnote || folds
        ? -1 : key(layout.indicator, scanner, record, .emptyIndicator, &block.indicators, &block.faults)
      let recordPeriod =
        isFootnote ? -1 : key(layout.period, scanner, record, .emptyPeriod, &block.periods, &block.faults)
      for index in block.extras.indices {
        let field = layout.extras[index].field
        block.extras[index].append(
          field < scanner.fields.count
            ? internTrimmed(scanner.fields[field], scanner, &block.extraKeys[index]) : -1)
      }
      let base = folds && !isFootnote ? dimensions.base(scanner) : nil
      let suffix = folds && !isFootnote ? dimensions.suffix(scanner) : ""
      let role = isFootnote ? .value : dimensions.role(scanner)
      for (index, group) in groups.enumerated() {
        block.unit.append(isFootnote ? -1 : group.hasFixedUnit ? fixedUnits[index] : unit)
        var indicator = group.hasFixedIndicator ? fixedIndicators[index] : recordIndicator
        if folds, !isFootnote, let name = layout.groups[index].indicator ?? base {
          indicator = dimensions.fold(name, suffix, &block.indicators)
        }
        block.indicator.append(indicator)
        block.period.append(group.hasFixedPeriod ? fixedPeriods[index] : recordPeriod)
        guard !isFootnote else {
          block.value.append(.nan)
          block.status.append(.absent)
          companions.finishRow()
          continue
        }
        var cell = cells.value(group.value, scanner, record, parsers, &block)
        var hidden = false
        for (companion, field) in group.others {
          let other = cells.value(field, scanner, record, parsers, &block)
          if other.status == .suppressed { hidden = true }
          companions.set(companion, other.status == .ok || other.status == .preliminary ? other.value : .nan)
        }
        if hasError {
          var error = Double.nan
          if group.standardError >= 0 {
            error = cells.value(group.standardError, scanner, record, parsers, &block).value
          }
          if error.isNaN, group.margin >= 0 {
            error = cells.value(group.margin, scanner, record, parsers, &block).value / Self.marginQuantile
          }
          companions.set(.standardError, error)
        }
        if role != .value {
          // The number of this record stands behind that of another, or is not used.
          if let companion = role.flatMap({ ObservationBlock.Companion($0) }) { companions.set(companion, cell.value) }
          cell = CellReader.Cell(status: .absent)
        }
        companions.finishRow()
        // A hidden count hides the empty value beside it.
        if hidden, cell.value.isNaN, cell.wasEmpty { cell.status = .suppressed }
        if group.status >= 0, group.status < scanner.fields.count {
          cells.applyStatus(scanner.fields[group.status], field: group.status, scanner, record, to: &cell, &block)
        }
        block.value.append(cell.value)
        block.status.append(cell.status)
      }
    }
    block.companions = companions.columns
    block.scannerFaults = scanner.faults
    return block
  }

  /// Reads on to the first record that is not plain.
  private func readPlainRecords(
    _ plain: PlainRecord, _ scanner: inout CSVScanner, lineEnd: UInt8, emptyStatus: Status, _ rows: inout PlainRows,
    _ fields: inout PlainFields, _ companions: inout CompanionColumns, into block: inout ObservationBlock
  ) {
    let start = scanner.position
    while let next = plain.read(
      scanner.bytes, at: scanner.position, before: scanner.limit, lineEnd: lineEnd, into: &fields, keys: &block)
    {
      rows.append(fields, emptyStatus: emptyStatus, into: &block)
      for number in 0..<plain.extraCount { block.extras[number].append(fields.extras[number]) }
      if !plain.companions.isEmpty {
        for (number, companion) in plain.companions.enumerated() {
          companions.set(companion, fields.companions[number])
        }
        companions.finishRow()
      }
      scanner.skipRecord(to: next)
    }
    guard scanner.position > start else { return }
    rows.empty(into: &block)
    for column in 0..<plain.columnCount { block.marks[column].formUnion(fields.marks[column]) }
  }

  /// The first byte of the first line end of a stretch: CR or LF.
  private static func lineEnd(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt8 {
    let first = text[range].firstIndex(of: 0x0A) ?? range.lowerBound
    return first > range.lowerBound && text[first - 1] == 0x0D ? 0x0D : 0x0A
  }

  private var headerBytes: Int { layout.headers.count * 5 / max(1, groups.count) }

  // MARK: Keys

  private static func fixedUnit(_ text: String, _ block: inout ObservationBlock) -> Int32 {
    let key = block.units.intern(text)
    if Int(key) == block.unitNames.count {
      block.unitNames.append(nil)
      block.unitNameKeys.append(-1)
    }
    return key
  }

  private func checkLength(_ scanner: CSVScanner, record: Int, into block: inout ObservationBlock) -> Bool {
    let fields = scanner.fields
    let columns = layout.headers.count
    // Empty fields at the end are how spreadsheets pad.
    if fields.count > columns,
      fields[columns...].allSatisfy({ $0.start == $0.end || scanner.text(of: $0).trimmingBlanks().isEmpty })
    {
      return false
    }
    block.faults.add(.raggedRow, record: record, field: 0, text: "\(fields.count)")
    // One text alone under the table is a footnote.
    return columns > 2 && fields.dropFirst().allSatisfy { $0.start == $0.end }
  }

  /// Notes below a table may fill several columns, but neither the key nor a figure; spreadsheets pad with empty rows.
  @inline(__always)
  private func isWithoutKeyAndFigures(_ scanner: CSVScanner) -> Bool {
    guard let unit = layout.unit, unit < scanner.fields.count, case let key = scanner.fields[unit], key.start == key.end
    else { return false }
    return groups.allSatisfy { group in
      guard group.value >= 0, group.value < scanner.fields.count else { return true }
      return scanner.fields[group.value].start == scanner.fields[group.value].end
    }
  }

  /// The text of a record that has a unit and nothing else: a note under the table, as workbooks and spreadsheets write it.
  /// Where periods or indicators stand in headers a unit may be without figures; there only what reads as a note is one.
  @inline(__always)
  private func note(_ scanner: CSVScanner) -> String? {
    guard let unit = layout.unit, unit < scanner.fields.count, layout.headers.count > 2,
      scanner.fields.indices.allSatisfy({ ($0 == unit) == (scanner.fields[$0].start < scanner.fields[$0].end) })
    else { return nil }
    let text = scanner.text(of: scanner.fields[unit]).trimmingBlanks()
    return layout.indicator != nil || layout.period != nil || Self.readsAsNote(text) ? text : nil
  }

  private static let longestName = 80

  /// `Kilde: SSB`, `1) Foreløpige tall`, `* Uten private`, or longer than a name.
  static func readsAsNote(_ text: String) -> Bool {
    let lower = text.lowercased()
    let words = [
      "kilde:", "kjelde:", "source:", "merknad:", "merknader:", "merk:", "note:", "notes:", "fotnote", "footnote",
      "tall hentet", "sist oppdatert", "updated:",
    ]
    let isNumbered = lower.first?.isNumber == true && lower.dropFirst().first == ")"
    return isNumbered || lower.hasPrefix("*") || words.contains { lower.hasPrefix($0) } || text.count > longestName
  }

  @inline(__always)
  private func repeatsHeader(_ scanner: CSVScanner) -> Bool {
    // The length of the first field tells nearly every record apart.
    guard let first = layout.headers.first, let field = scanner.fields.first,
      first.utf8.count == field.end - field.start, scanner.fields.count == layout.headers.count
    else { return false }
    return zip(scanner.fields, layout.headers).allSatisfy { scanner.text(of: $0).trimmingBlanks() == $1 }
      // The names of columns without headings are their numbers.
      && layout.headers.contains { $0.contains(where: \.isLetter) }
  }

  @inline(__always)
  private func unitKey(_ scanner: CSVScanner, record: Int, into block: inout ObservationBlock) -> Int32 {
    let unit: Int32
    if layout.unitIsRecord || !layout.unitParts.isEmpty {
      unit = madeUnitKey(scanner, record: record, into: &block)
    } else {
      guard layout.unit != nil else { return -1 }
      unit = key(layout.unit, scanner, record, .emptyUnit, &block.units, &block.faults)
    }
    let isNew = Int(unit) == block.unitNames.count
    if isNew {
      block.unitNames.append(nil)
      block.unitNameKeys.append(-1)
    }
    if unit >= 0, let field = layout.unitName, field != layout.unit, field < scanner.fields.count,
      case let name = internTrimmed(scanner.fields[field], scanner, &block.names), name >= 0,
      name != block.unitNameKeys[Int(unit)]
    {
      nameUnit(unit, name, into: &block)
    }
    return unit
  }

  /// A unit keeps the name that it was first met with.
  @inline(never)
  private func nameUnit(_ unit: Int32, _ name: Int32, into block: inout ObservationBlock) {
    if block.unitNameKeys[Int(unit)] < 0 {
      block.unitNameKeys[Int(unit)] = name
      block.unitNames[Int(unit)] = block.names.text(name)
    } else if block.otherNames[unit] == nil, block.otherNames.count < CellFaults.listed * 100 {
      block.otherNames[unit] = block.names.text(name)
    }
  }

  @inline(__always)
  private func key(
    _ field: Int?, _ scanner: CSVScanner, _ record: Int, _ fault: CellFaults.Kind, _ table: inout KeyTable,
    _ faults: inout CellFaults
  ) -> Int32 {
    guard let field else { return -1 }
    let key = field < scanner.fields.count ? internTrimmed(scanner.fields[field], scanner, &table) : -1
    if key < 0 { faults.add(fault, record: record, field: min(field, scanner.fields.count - 1), text: "") }
    return key
  }

  /// -1 for an empty field.
  @inline(__always)
  private func internTrimmed(_ field: CSVField, _ scanner: CSVScanner, _ table: inout KeyTable) -> Int32 {
    if field.needsDecoding {
      let text = scanner.text(of: field).trimmingBlanks()
      return text.isEmpty ? -1 : table.intern(text)
    }
    var start = field.start
    var end = field.end
    let bytes = scanner.bytes
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard start < end else { return -1 }
    if bytes[start] == 0xC2 || bytes[start] == 0xE2 || bytes[end - 1] == 0xA0 || bytes[end - 1] == 0xAF {
      // A hard space at one of the ends, or a letter that begins alike.
      let text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self).trimmingBlanks()
      return text.isEmpty ? -1 : table.intern(text)
    }
    return table.intern(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
  }
}

/// The companion columns of a block while rows are appended.
private struct CompanionColumns {
  private let present: [ObservationBlock.Companion]
  private var rows: [[Double]]
  private var pending: [Double]

  init(groups: [ObservationBlock.Companion], hasError: Bool) {
    present = ObservationBlock.Companion.allCases.filter { companion in
      groups.contains(companion) || (companion == .standardError && hasError)
    }
    pending = [Double](repeating: .nan, count: present.count)
    rows = [[Double]](repeating: [], count: present.count)
  }

  var columns: [ObservationBlock.Companion: [Double]] {
    Dictionary(uniqueKeysWithValues: zip(present, rows))
  }

  @inline(__always)
  mutating func set(_ companion: ObservationBlock.Companion, _ value: Double) {
    for index in present.indices where present[index] == companion { pending[index] = value }
  }

  /// Appends what was set, or a missing value.
  @inline(__always)
  mutating func finishRow() {
    for index in present.indices {
      rows[index].append(pending[index])
      pending[index] = .nan
    }
  }
}
