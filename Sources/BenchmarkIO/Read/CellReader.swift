import BenchmarkCore

/// Reads number cells with the symbols of a source, and status cells.
struct CellReader {
  struct Cell {
    var value = Double.nan
    var status = Status.missing
    /// Nothing stood in the cell.
    var wasEmpty = false
  }

  private let text: UnsafeRawBufferPointer
  private let profile: SourceProfile
  private var symbols = KeyTable()
  private var meanings: [SourceProfile.Meaning?] = []
  private var words = KeyTable()
  private var statuses: [Status?] = []
  /// What an empty cell means.
  let emptyStatus: Status

  init(text: UnsafeRawBufferPointer, profile: SourceProfile) {
    self.text = text
    self.profile = profile
    if case .noValue(let status)? = profile.meaning(of: "") { emptyStatus = status } else { emptyStatus = .missing }
  }

  /// - Parameter field: -1 when the table has no such column.
  @inline(__always)
  mutating func value(
    _ field: Int, _ scanner: CSVScanner, _ record: Int, _ parsers: [NumberParser], _ block: inout ObservationBlock
  ) -> Cell {
    guard field >= 0, field < scanner.fields.count else {
      return Cell(status: field < 0 ? .missing : emptyStatus, wasEmpty: true)
    }
    let place = scanner.fields[field]
    let result = parsers[field].parse(UnsafeRawBufferPointer(rebasing: text[place.start..<place.end]))
    switch result.kind {
    case .number:
      if !result.marks.isEmpty { block.marks[field].formUnion(result.marks) }
      return Cell(value: result.value, status: .ok)
    case .empty: return Cell(status: emptyStatus, wasEmpty: true)
    case .infinite:
      // A source that divides by zero may say so, and a profile what that means.
      if case .noValue(let status)? = profile.meaning(of: scanner.text(of: place).trimmingBlanks()) {
        return Cell(status: status)
      }
      block.faults.add(.infiniteNumber, record: record, field: field, text: scanner.text(of: place))
      return Cell()
    case .notANumber: return symbol(place, field: field, scanner, record, parsers[field], &block)
    }
  }

  @inline(never)
  private mutating func symbol(
    _ place: CSVField, field: Int, _ scanner: CSVScanner, _ record: Int, _ parser: NumberParser,
    _ block: inout ObservationBlock
  ) -> Cell {
    let bytes = UnsafeRawBufferPointer(rebasing: text[place.start..<place.end])
    if bytes.count <= 16, !place.needsDecoding {
      let key = Int(symbols.intern(bytes))
      if key == meanings.count {
        let content = scanner.text(of: place).trimmingBlanks()
        let meaning = profile.meaning(of: content)
        meanings.append(meaning)
        if let meaning, profile.isDoubtful(content) {
          block.doubtfulSymbols.append((content, meaning, record, field))
        }
      }
      switch meanings[key] {
      case .noValue(let status)?: return Cell(status: status)
      case .zero?: return Cell(value: 0, status: .ok)
      case nil: break
      }
    }
    let content = scanner.text(of: place).trimmingBlanks()
    if content.isEmpty { return Cell(status: emptyStatus, wasEmpty: true) }
    // A symbol may be a sentence, or hold quotes.
    switch profile.ownMeaning(of: content) {
    case .noValue(let status)?: return Cell(status: status)
    case .zero?: return Cell(value: 0, status: .ok)
    case nil: break
    }
    if profile.marksPreliminaryWithStar, content.hasSuffix("*") {
      var number = String(content.dropLast())
      let result = number.withUTF8 { parser.parse(UnsafeRawBufferPointer($0)) }
      if result.kind == .number {
        block.marks[field].formUnion(result.marks)
        return Cell(value: result.value, status: .preliminary)
      }
    }
    if var number = Self.withoutRounding(content) {
      let result = number.withUTF8 { parser.parse(UnsafeRawBufferPointer($0)) }
      if result.kind == .number {
        block.faults.add(.roundedNumber, record: record, field: field, text: content)
        return Cell(value: result.value, status: .ok)
      }
    }
    if Self.isSpreadsheetError(content) {
      block.faults.add(.spreadsheetError, record: record, field: field, text: content)
    } else {
      block.faults.add(.textInNumberColumn, record: record, field: field, text: content)
    }
    return Cell()
  }

  /// `#NUM!`, `#DIV/0!`.
  static func isSpreadsheetError(_ text: String) -> Bool {
    text.hasPrefix("#") && text.count <= 12 && text.dropFirst().allSatisfy { $0.isUppercase || "/!?0".contains($0) }
  }

  /// `~100`, `ca. 100`, `cirka 210`: the number without the word that makes it a rough one.
  static func withoutRounding(_ text: String) -> String? {
    let lower = text.lowercased()
    for mark in ["~", "≈", "≃", "cirka", "circa", "ca.", "ca", "rundt", "omtrent", "om lag", "about", "approx."]
    where lower.hasPrefix(mark) {
      let rest = String(text.dropFirst(mark.count)).trimmingBlanks()
      // `case` begins with `ca` and is no number.
      return rest.first.map { $0.isNumber || $0 == "-" } == true ? rest : nil
    }
    return nil
  }

  /// The word of the status column, which outranks the symbol in the cell.
  mutating func applyStatus(
    _ place: CSVField, field: Int, _ scanner: CSVScanner, _ record: Int, to cell: inout Cell,
    _ block: inout ObservationBlock
  ) {
    guard place.start < place.end else { return }
    let key = Int(words.intern(UnsafeRawBufferPointer(rebasing: text[place.start..<place.end])))
    if key == statuses.count { statuses.append(Self.status(scanner.text(of: place).trimmingBlanks().lowercased())) }
    guard let status = statuses[key] else {
      block.faults.add(.unknownStatus, record: record, field: field, text: scanner.text(of: place))
      return
    }
    switch status {
    case .ok: break
    case .preliminary:
      if !cell.value.isNaN { cell.status = .preliminary }
    default:
      if !cell.value.isNaN {
        block.faults.add(.statusContradictsValue, record: record, field: field, text: scanner.text(of: place))
      }
      cell.value = .nan
      cell.status = status
      cell.wasEmpty = false
    }
  }

  /// nil for a word that is none of the reasons a value may be missing for.
  private static func status(_ word: String) -> Status? {
    switch word.replacing(" ", with: "_") {
    case "", "ok": .ok
    case "missing", "mangler", "manglar", "absent", "bortfall": .missing
    case "suppressed", "skjermet", "skjerma", "skjult", "confidential", "private", "sekretess": .suppressed
    case "not_applicable", "ikke_aktuelt", "ikkje_aktuelt", "ikke_relevant", "ikkje_relevant": .notApplicable
    case "preliminary", "foreløpig", "førebels": .preliminary
    default: nil
    }
  }
}
