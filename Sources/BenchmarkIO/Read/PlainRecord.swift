import BenchmarkCore

/// Reads the plain records of a long table in one pass over their bytes: keys seen before, and plain numbers or nothing.
///
/// By far most records of a large table are such. Everything else (a new key, quotes, blanks, symbols, another number of
/// fields) is left to the general way, which knows how to say what is the matter.
struct PlainRecord {
  /// Delimiters that no key has without quotes.
  static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  private enum Role {
    case unit, indicator, period, value
    /// A number beside the value; its place among the companions.
    case companion(Int)
    case status
    /// The name of the unit, which must be the one that it was met with.
    case name
    /// A column that may describe the unit; its place among such columns.
    case extra(Int)
    /// A text that counts only where its unit is new.
    case unused
  }

  /// What the columns hold, from left to right.
  private let roles: [Role]
  private let parsers: [NumberParser]
  private let delimiter: UInt8
  /// Companion columns, in the order of the table.
  let companions: [ObservationBlock.Companion]
  let extraCount: Int
  var columnCount: Int { roles.count }

  /// nil when a record holds more than one observation, or when the layout says that more is to be done with a record than
  /// to keep it.
  init?(_ layout: TableLayout, parsers: [NumberParser], delimiter: UInt8) {
    guard let unit = layout.unit, let indicator = layout.indicator, let period = layout.period,
      layout.groups.count == 1, case let group = layout.groups[0],
      group.unit == nil, group.indicator == nil, group.period == nil,
      RecordDimensions(layout).keepsEveryRecordAsItIs, let value = group.fields[.value], group.fields[.margin] == nil,
      Self.delimiters.contains(delimiter)
    else { return nil }
    var roles = [Role](repeating: .unused, count: layout.headers.count)
    for (number, extra) in layout.extras.enumerated() { roles[extra.field] = .extra(number) }
    var companions: [(field: Int, companion: ObservationBlock.Companion)] = []
    for (role, field) in group.fields {
      if let companion = ObservationBlock.Companion(role) { companions.append((field, companion)) }
    }
    companions.sort { $0.field < $1.field }
    for (number, companion) in companions.enumerated() { roles[companion.field] = .companion(number) }
    if let status = group.fields[.status] ?? layout.status { roles[status] = .status }
    // Two roles of one column are for the general way.
    guard Set([unit, indicator, period, value] + companions.map(\.field)).count == 4 + companions.count else {
      return nil
    }
    if let name = layout.unitName { roles[name] = .name }
    (roles[unit], roles[indicator], roles[period], roles[value]) = (.unit, .indicator, .period, .value)
    self.roles = roles
    self.parsers = parsers
    self.delimiter = delimiter
    self.companions = companions.map(\.companion)
    extraCount = layout.extras.count
  }

  /// - Parameters:
  ///   - start: first byte of a record.
  ///   - limit: where the stretch ends.
  ///   - lineEnd: first byte of the line ends of the stretch.
  ///   - fields: takes what the record holds; half filled when it is not plain.
  ///   - block: its key tables know the keys seen before.
  /// - Returns: where the next record begins; nil when the record is not plain, or is the last of the stretch and has no
  ///   line end.
  @inline(__always)
  func read(
    _ bytes: UnsafeRawBufferPointer, at start: Int, before limit: Int, lineEnd: UInt8, into fields: inout PlainFields,
    keys block: inout ObservationBlock
  ) -> Int? {
    var position = start
    var name: Int32 = -1
    let last = roles.count - 1
    for column in 0...last {
      // A key that ends the record is followed by a line end.
      let mark = column == last ? lineEnd : delimiter
      guard position < limit, bytes[position] != UInt8(ascii: "\"") else { return nil }
      switch roles[column] {
      case .unit:
        guard let found = block.units.known(in: bytes, at: position, delimiter: mark) else { return nil }
        (fields.unit, position) = found
      case .indicator:
        guard let found = block.indicators.known(in: bytes, at: position, delimiter: mark) else { return nil }
        (fields.indicator, position) = found
      case .period:
        guard let found = block.periods.known(in: bytes, at: position, delimiter: mark) else { return nil }
        (fields.period, position) = found
      case .value:
        guard let found = parsers[column].plain(in: bytes, at: position, before: limit, delimiter: delimiter) else {
          return nil
        }
        (fields.value, position) = found
        fields.marks[column].formUnion(fields.value.marks)
      case .companion(let number):
        guard let found = parsers[column].plain(in: bytes, at: position, before: limit, delimiter: delimiter) else {
          return nil
        }
        fields.companions[number] = found.result.value
        fields.marks[column].formUnion(found.result.marks)
        position = found.end
      case .status:
        // Any word is for the general way.
        guard bytes[position] == mark else { return nil }
      case .name:
        if bytes[position] != mark {
          guard let found = block.names.known(in: bytes, at: position, delimiter: mark) else { return nil }
          (name, position) = found
        }
      case .extra(let number):
        if bytes[position] == mark {
          fields.extras[number] = -1
        } else {
          guard let found = block.extraKeys[number].known(in: bytes, at: position, delimiter: mark) else { return nil }
          (fields.extras[number], position) = found
        }
      case .unused:
        while position < limit, bytes[position] != mark, bytes[position] != 0x0A, bytes[position] != UInt8(ascii: "\"")
        {
          position += 1
        }
      }
      guard position < limit else { return nil }
      if column < last {
        guard bytes[position] == delimiter else { return nil }
        position += 1
      }
    }
    if bytes[position] == 0x0D { position += 1 }
    guard position < limit, bytes[position] == 0x0A else { return nil }
    // Another name is for the general way to tell.
    guard name < 0 || block.unitNameKeys[Int(fields.unit)] == name else { return nil }
    return position + 1
  }
}
