/// The cells of a PX file: the part after `DATA=`.
struct PXCells {
  private let bytes: UnsafeRawBufferPointer
  private let start: Int
  private let layout: PXLayout
  private let limits: FormatLimits

  init(bytes: UnsafeRawBufferPointer, start: Int, layout: PXLayout, limits: FormatLimits) {
    self.bytes = bytes
    self.start = start
    self.layout = layout
    self.limits = limits
  }

  /// The symbols as the file wants them shown: `-`, then one to six dots, then seven for a sum that cannot be formed.
  private struct Symbols {
    let texts: [String]
    /// Number of each text among the statuses; 0 until a cell has it.
    var ids = [UInt32](repeating: 0, count: 8)

    init(_ header: PXHeader) {
      let names = ["DATASYMBOLNIL"] + (1...6).map { "DATASYMBOL\($0)" } + ["DATASYMBOLSUM"]
      texts = names.enumerated().map { dots, name in
        let text = header.first(name)?.text ?? ""
        return text.isEmpty ? dots == 0 ? "-" : String(repeating: ".", count: dots) : text
      }
    }

    @inline(__always)
    mutating func set(_ symbol: Int, at cell: Int, of statuses: inout CellTexts) {
      if ids[symbol] == 0 { ids[symbol] = statuses.id(of: texts[symbol]) }
      statuses.set(ids[symbol], at: cell)
    }
  }

  func read(into cube: inout Cube) throws(FormatError) {
    let sizes = cube.shape
    let keyed = layout.variables.filter { layout.header.find("KEYS", nil, [$0.name]) != nil }
    let limit: FormatLimits.Name = keyed.isEmpty ? .denseCells : .sparseCells
    guard let count = Cube.cellCount(of: sizes), count <= limits[limit] else {
      throw error(.limit(limit, found: Cube.cellCount(of: sizes) ?? Int.max, allowed: limits[limit]), at: start)
    }
    if keyed.isEmpty {
      // A cell takes two bytes with its separator: a file that is too short is refused before memory is set aside.
      let most = (bytes.count - start + 1) / 2
      guard count <= most else { throw error(.count(of: "cells at most", found: most, expected: count), at: start) }
      try readDense(into: &cube, count: count)
    } else {
      try readKeyed(into: &cube, count: count)
    }
  }

  // MARK: All cells

  private func readDense(into cube: inout Cube, count: Int) throws(FormatError) {
    var statuses = CellTexts()
    var symbols = Symbols(layout.header)
    var values = [Double](repeating: .nan, count: count)
    var position = start
    var cell = 0
    while true {
      position = skipSeparators(from: position, hasAll: cell == count)
      guard position < bytes.count, bytes[position] != UInt8(ascii: ";") else { break }
      guard cell < count else {
        throw error(.count(of: "cells or more", found: count + 1, expected: count), at: position)
      }
      let first = position
      if bytes[position] &- 0x30 <= 9, let value = DecimalText.read(bytes, at: &position, to: bytes.count) {
        guard value.isFinite, endsCell(position) else { throw noNumber(at: first) }
        values[cell] = value
      } else {
        values[cell] = try other(at: &position, cell: cell, &symbols, &statuses)
      }
      cell += 1
    }
    guard cell == count else { throw error(.count(of: "cells", found: cell, expected: count), at: position) }
    cube.values = values
    cube.statuses = statuses
  }

  /// Reads a negative number or a symbol.
  /// - Returns: the value; NaN for a symbol of a missing one.
  private func other(
    at position: inout Int, cell: Int, _ symbols: inout Symbols, _ statuses: inout CellTexts
  ) throws(FormatError) -> Double {
    let first = position
    let isQuoted = bytes[position] == UInt8(ascii: "\"")
    var end = isQuoted ? position + 1 : position
    let contentStart = end
    if isQuoted {
      while end < bytes.count, bytes[end] != UInt8(ascii: "\""), end - contentStart <= limits.textLength { end += 1 }
      guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
        throw error(.syntax(found: "an open quote", expected: "the closing quote"), at: first)
      }
      position = end + 1
    } else {
      while end < bytes.count, !endsCell(end), end - contentStart <= limits.textLength { end += 1 }
      position = end
    }
    let content = bytes[contentStart..<end]
    if content.count == 1, bytes[contentStart] == UInt8(ascii: "-") {
      symbols.set(0, at: cell, of: &statuses)
      return 0
    }
    if (1...7).contains(content.count), content.allSatisfy({ $0 == UInt8(ascii: ".") }) {
      symbols.set(content.count, at: cell, of: &statuses)
      return .nan
    }
    var number = contentStart
    if let value = DecimalText.read(bytes, at: &number, to: end), number == end {
      guard value.isFinite else { throw noNumber(at: first) }
      return value
    }
    guard isQuoted else { throw noNumber(at: first) }
    // A symbol of the source's own.
    statuses.set(String(decoding: content, as: UTF8.self), at: cell)
    return .nan
  }

  // MARK: Rows by key

  /// Reads rows that start with a key for each variable of the stub; the rows that are left out hold zeros only.
  private func readKeyed(into cube: inout Cube, count: Int) throws(FormatError) {
    let stub = layout.variables.indices.filter { layout.variables[$0].isInStub }
    var lookups: [[String: Int]] = []
    for index in stub { lookups.append(try lookup(of: index)) }
    let rowLength = layout.dimensions[stub.count...].reduce(1) { $0 * $1.categories.count }
    var statuses = CellTexts()
    var symbols = Symbols(layout.header)
    var values = [Double](repeating: 0, count: count)
    var isRead = [Bool](repeating: false, count: rowLength == 0 ? 0 : count / rowLength)
    var rows = 0
    var position = skipSeparators(from: start, hasAll: true)
    while position < bytes.count, bytes[position] != UInt8(ascii: ";") {
      let rowStart = position
      var row = 0
      for (variable, lookup) in lookups.enumerated() {
        let key = try key(at: &position)
        guard let category = lookup[key] else {
          throw error(
            .unknownReference("\"\(key)\"", to: "key of \"\(layout.variables[stub[variable]].name)\""), at: rowStart)
        }
        row = row * layout.dimensions[stub[variable]].categories.count + category
        position = skipSeparators(from: position, hasAll: true)
      }
      guard !isRead[row] else { throw error(.duplicate("the row with these keys"), at: rowStart) }
      isRead[row] = true
      rows += 1
      for cell in (row * rowLength)..<((row + 1) * rowLength) {
        guard position < bytes.count, bytes[position] != UInt8(ascii: ";") else {
          throw error(
            .count(of: "cells in the row", found: cell - row * rowLength, expected: rowLength), at: rowStart)
        }
        values[cell] = try other(at: &position, cell: cell, &symbols, &statuses)
        position = skipSeparators(from: position, hasAll: true)
      }
    }
    cube.values = values
    cube.statuses = statuses
    if rows < isRead.count { cube.notices.append(.zeroRowsLeftOut(count: isRead.count - rows)) }
  }

  private func lookup(of index: Int) throws(FormatError) -> [String: Int] {
    let variable = layout.variables[index]
    guard let keyword = layout.header.find("KEYS", nil, [variable.name]) else {
      throw layout.header.error(.missing("KEYS(\"\(variable.name)\")"))
    }
    let texts: [String]
    switch keyword.text.uppercased() {
    case "CODES": texts = layout.dimensions[index].categories.map(\.code)
    case "VALUES":
      // Keys are in the default language, whatever language the labels are read in.
      texts =
        layout.header.find("VALUES", nil, [variable.name])?.values.map(\.text)
        ?? layout.dimensions[index].categories.map(\.label)
    default: throw layout.header.error(.syntax(found: keyword.text, expected: "CODES or VALUES"), at: keyword)
    }
    var lookup: [String: Int] = [:]
    for (position, text) in texts.enumerated() where lookup.updateValue(position, forKey: text) != nil {
      throw layout.header.error(.duplicate("the key \"\(text)\" of \"\(variable.name)\""), at: keyword)
    }
    return lookup
  }

  private func key(at position: inout Int) throws(FormatError) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw error(.syntax(found: "no quote", expected: "a key in quotes"), at: position)
    }
    let first = position + 1
    var end = first
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), end - first <= limits.textLength { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
      throw error(.syntax(found: "an open quote", expected: "the closing quote"), at: position)
    }
    position = end + 1
    var replaced = 0
    return layout.header.encoding.decode(bytes[first..<end], replaced: &replaced)
  }

  // MARK: Separators and errors

  /// Blank, tab, line end, comma; a semicolon too where cells are still to come and it does not end the file.
  @inline(__always)
  private func skipSeparators(from start: Int, hasAll: Bool) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 || byte == UInt8(ascii: ",") {
        position += 1
      } else if byte == UInt8(ascii: ";"), !hasAll, !isLast(position) {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  /// Nothing but blanks and the end-of-file mark of DOS follows.
  private func isLast(_ semicolon: Int) -> Bool {
    var index = semicolon + 1
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index == bytes.count
  }

  @inline(__always)
  private func endsCell(_ position: Int) -> Bool {
    position >= bytes.count || bytes[position] <= 0x20 || bytes[position] == UInt8(ascii: ",")
      || bytes[position] == UInt8(ascii: ";") || bytes[position] == UInt8(ascii: "\"")
  }

  private func noNumber(at position: Int) -> FormatError {
    let slice = bytes[position..<min(position + 20, bytes.count)].prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }
    return error(
      .syntax(found: "\"\(String(decoding: slice, as: UTF8.self))\"", expected: "a number or a data symbol"),
      at: position)
  }

  private func error(_ issue: FormatError.Issue, at offset: Int) -> FormatError {
    FormatError(.px, issue, at: .byte(offset, of: bytes))
  }
}
