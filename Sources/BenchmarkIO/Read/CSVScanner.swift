/// A field of a record: where its bytes are, without the quotes around it.
struct CSVField {
  var start: Int
  var end: Int
  var quoting: Quoting

  enum Quoting {
    /// No quotes around it.
    case none
    /// Quotes around it, none inside.
    case plain
    /// Quotes around it, and doubled quotes inside.
    case doubled
    /// Text follows the closing quote; the range starts at the opening quote.
    case broken
  }

  var isQuoted: Bool { quoting != .none }
  /// The bytes are not yet the text; ``CSVScanner/text(of:)`` resolves the quotes.
  var needsDecoding: Bool { quoting == .doubled || quoting == .broken }
}

/// Reads records of delimited text, byte by byte and without copying.
///
/// Grammar of RFC 4180 with what real files add: LF, CRLF or CR; a quote inside an unquoted field is text; text after a
/// closing quote is kept. A quote that never closes, or closes only after ``maximumFieldLength`` bytes, is reported and
/// from there on quotes are taken as text, so that a stray quote costs one field and never the time of a second scan.
struct CSVScanner {
  /// Longest quoted field, in bytes.
  static let maximumFieldLength = 1 << 20
  /// Most fields of one record; what comes after them is not read.
  static let maximumColumns = 16_384

  enum Fault: Equatable {
    case unclosedQuote(line: Int, start: Int)
    case fieldTooLong(line: Int, start: Int)
    case tooManyColumns(line: Int)
  }

  let bytes: UnsafeRawBufferPointer
  let delimiter: UInt8
  private(set) var position: Int
  let limit: Int
  /// Line of the next record, from 1.
  private(set) var line: Int
  /// Line and first byte of the record last read.
  private(set) var recordLine = 0
  private(set) var recordStart = 0
  private(set) var fields: [CSVField] = []
  private(set) var faults: [Fault] = []
  private var readsQuotes: Bool

  init(
    _ bytes: UnsafeRawBufferPointer, delimiter: UInt8, from start: Int = 0, to limit: Int? = nil, line: Int = 1,
    readsQuotes: Bool = true
  ) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.readsQuotes = readsQuotes
    position = start
    self.limit = limit ?? bytes.count
    self.line = line
    fields.reserveCapacity(32)
  }

  /// Reads the next record that is not blank into ``fields``.
  /// - Returns: false at the end.
  mutating func next() -> Bool {
    while position < limit {
      readRecord()
      // A blank line is no record.
      if fields.count > 1 || !isBlank(fields[0]) { return true }
    }
    return false
  }

  /// Goes on after a record of one line that was read in another way.
  @inline(__always)
  mutating func skipRecord(to next: Int) {
    position = next
    line += 1
  }

  private func isBlank(_ field: CSVField) -> Bool {
    !field.isQuoted && bytes[field.start..<field.end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private mutating func readRecord() {
    fields.removeAll(keepingCapacity: true)
    recordLine = line
    recordStart = position
    while true {
      let first = position < limit ? bytes[position] : 0
      if first == UInt8(ascii: "\""), readsQuotes, readQuoted() {
        // The field was appended with its quotes taken off.
      } else {
        var end = position
        while end < limit {
          let byte = bytes[end]
          if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
          end += 1
        }
        append(CSVField(start: position, end: end, quoting: .none))
        position = end
      }
      guard position < limit else {
        line += 1
        return
      }
      let byte = bytes[position]
      position += 1
      if byte == delimiter { continue }
      if byte == 0x0D, position < limit, bytes[position] == 0x0A { position += 1 }
      line += 1
      return
    }
  }

  private mutating func append(_ field: CSVField) {
    if fields.count < Self.maximumColumns {
      fields.append(field)
    } else if faults.last != .tooManyColumns(line: recordLine) {
      faults.append(.tooManyColumns(line: recordLine))
    }
  }

  /// Reads a field in quotes; `position` then stands at its delimiter or line end.
  /// - Returns: false, with nothing read, when the quote is not closed.
  private mutating func readQuoted() -> Bool {
    let opening = position
    var index = position + 1
    var lines = 0
    var quoting = CSVField.Quoting.plain
    let furthest = min(limit, opening + Self.maximumFieldLength)
    while true {
      while index < furthest, bytes[index] != UInt8(ascii: "\"") {
        let byte = bytes[index]
        if byte == 0x0A || (byte == 0x0D && !(index + 1 < limit && bytes[index + 1] == 0x0A)) { lines += 1 }
        index += 1
      }
      guard index < furthest else {
        readsQuotes = false
        faults.append(
          index < limit
            ? .fieldTooLong(line: line, start: opening) : .unclosedQuote(line: line, start: opening))
        return false
      }
      if index + 1 < limit, bytes[index + 1] == UInt8(ascii: "\"") {
        quoting = .doubled
        index += 2
        continue
      }
      break
    }
    var end = index
    var start = opening + 1
    var after = index + 1
    while after < limit, bytes[after] == 0x20, delimiter != 0x20 { after += 1 }
    if after < limit, bytes[after] != delimiter, bytes[after] != 0x0A, bytes[after] != 0x0D {
      // `"a"b`: keep everything as it stands, the decoding takes the quotes off.
      while after < limit, bytes[after] != delimiter, bytes[after] != 0x0A, bytes[after] != 0x0D { after += 1 }
      start = opening
      end = after
      quoting = .broken
      // Rows within the field are lost, most likely to a quote that should have closed long before.
      if lines > 0, faults.isEmpty { faults.append(.unclosedQuote(line: line, start: opening)) }
    }
    line += lines
    append(CSVField(start: start, end: end, quoting: quoting))
    position = after
    return true
  }

  /// The text of a field, quotes resolved, not trimmed.
  func text(of field: CSVField) -> String {
    let slice = UnsafeRawBufferPointer(rebasing: bytes[field.start..<field.end])
    guard field.needsDecoding else { return String(decoding: slice, as: UTF8.self) }
    var content: [UInt8] = []
    content.reserveCapacity(slice.count)
    let quote = UInt8(ascii: "\"")
    var index = field.quoting == .broken ? 1 : 0
    while index < slice.count {
      if slice[index] == quote {
        if index + 1 < slice.count, slice[index + 1] == quote {
          content.append(quote)
          index += 2
        } else {
          index += 1
        }
      } else {
        content.append(slice[index])
        index += 1
      }
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// Column of a field of the record last read, from 1, in characters where the record is one line.
  func column(of field: CSVField) -> Int {
    let hasQuoteBefore = field.quoting == .plain || field.quoting == .doubled
    let start = hasQuoteBefore ? field.start - 1 : field.start
    var column = 1
    for byte in bytes[recordStart..<max(recordStart, start)] where byte & 0xC0 != 0x80 { column += 1 }
    return column
  }
}
