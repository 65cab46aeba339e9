import BenchmarkCore

/// Reads the plain records of a long table in one pass over their bytes: keys seen before, and a plain number or nothing.
///
/// By far most records of a large table are such. Everything else (a new key, quotes, blanks, symbols, another number of
/// fields) is left to the general way, which knows how to say what is the matter.
struct PlainRecord {
  /// Delimiters that no key has without quotes.
  static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  private enum Role { case unit, indicator, period, value }

  struct Row {
    var unit: Int32 = -1
    var indicator: Int32 = -1
    var period: Int32 = -1
    var number = NumberParser.Result(kind: .empty)
    /// Where the next record begins.
    var next = 0
  }

  /// What the columns hold, from left to right.
  private let roles: [Role]
  private let delimiter: UInt8
  private let parser: NumberParser
  let valueField: Int

  /// nil when the table has other columns than unit, indicator, period and value, or when the layout says that more is
  /// to be done with a record than to keep it.
  init?(_ layout: TableLayout, parsers: [NumberParser], delimiter: UInt8) {
    guard let unit = layout.unit, let indicator = layout.indicator, let period = layout.period,
      layout.groups.count == 1,
      layout.groups[0].unit == nil, layout.groups[0].indicator == nil, layout.groups[0].period == nil,
      layout.groups[0].fields.count == 1, RecordDimensions(layout).keepsEveryRecordAsItIs,
      let value = layout.groups[0].fields[.value], layout.status == nil, layout.headers.count == 4,
      Self.delimiters.contains(delimiter)
    else { return nil }
    let places: [Int: Role] = [unit: .unit, indicator: .indicator, period: .period, value: .value]
    let roles = (0..<4).compactMap { places[$0] }
    guard roles.count == 4 else { return nil }
    self.roles = roles
    self.delimiter = delimiter
    parser = parsers[value]
    valueField = value
  }

  /// - Parameters:
  ///   - start: first byte of a record.
  ///   - limit: where the stretch ends.
  /// - Returns: nil when the record is not plain, or is the last of the stretch and has no line end.
  @inline(__always)
  func read(
    _ bytes: UnsafeRawBufferPointer, at start: Int, before limit: Int, units: inout KeyTable,
    indicators: inout KeyTable, periods: inout KeyTable
  ) -> Row? {
    var row = Row()
    var position = start
    for column in 0..<4 {
      // A key that ends the record is followed by a line end.
      let mark = column == 3 ? UInt8(ascii: "\n") : delimiter
      guard position < limit, bytes[position] != UInt8(ascii: "\"") else { return nil }
      switch roles[column] {
      case .unit:
        guard let found = units.known(in: bytes, at: position, delimiter: mark) else { return nil }
        (row.unit, position) = found
      case .indicator:
        guard let found = indicators.known(in: bytes, at: position, delimiter: mark) else { return nil }
        (row.indicator, position) = found
      case .period:
        guard let found = periods.known(in: bytes, at: position, delimiter: mark) else { return nil }
        (row.period, position) = found
      case .value:
        guard let found = parser.plain(in: bytes, at: position, before: limit, delimiter: delimiter) else { return nil }
        (row.number, position) = found
      }
      guard position < limit else { return nil }
      if column < 3 {
        guard bytes[position] == delimiter else { return nil }
        position += 1
      }
    }
    if bytes[position] == 0x0D { position += 1 }
    guard position < limit, bytes[position] == 0x0A else { return nil }
    row.next = position + 1
    return row
  }
}
