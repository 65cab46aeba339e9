/// A strict parser of JSON (RFC 8259) that keeps figures compact and says where things stand.
///
/// Strict: no comments, no trailing commas, no `NaN`, no leading zeros, valid UTF-8, no name twice in an object. Depth,
/// text length and the number of values are limited.
struct JSONParser {
  private let bytes: UnsafeRawBufferPointer
  private let limits: FormatLimits
  private var position = 0
  private var depth = 0
  private var nodes = 0
  /// Names and positions from the root to where the parser stands.
  private var path: [String] = []
  /// The cell that is being read, for the path of an error; a text for each cell would cost more than the cell.
  private var cell: Cell?

  /// From here on an array gets room for all the figures that the rest of the file may hold, so that it need not be copied
  /// as it grows. Room that is not written to takes no memory.
  private static let manyCells = 1 << 16

  private enum Cell {
    case element(Int)
    case member(Int)
  }

  init(_ bytes: UnsafeRawBufferPointer, limits: FormatLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Parses the whole text.
  mutating func parse() throws(FormatError) -> JSONNode {
    skipBlanks()
    let root = try value()
    skipBlanks()
    guard position == bytes.count else { throw syntax("the end of the file") }
    return root
  }

  // MARK: Values

  private mutating func value() throws(FormatError) -> JSONNode {
    nodes += 1
    guard nodes <= limits.nodes else { throw error(.limit(.nodes, found: nodes, allowed: limits.nodes)) }
    let start = position
    guard position < bytes.count else { throw syntax("a value") }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      return JSONNode(offset: start, value: try nested { parser throws(FormatError) in try parser.object() })
    case UInt8(ascii: "["):
      return JSONNode(offset: start, value: try nested { parser throws(FormatError) in try parser.array() })
    case UInt8(ascii: "\""): return JSONNode(offset: start, value: .text(try text()))
    case UInt8(ascii: "t"):
      try word("true")
      return JSONNode(offset: start, value: .bool(true))
    case UInt8(ascii: "f"):
      try word("false")
      return JSONNode(offset: start, value: .bool(false))
    case UInt8(ascii: "n"):
      try word("null")
      return JSONNode(offset: start, value: .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(offset: start, value: .number(try number()))
    default: throw syntax("a value")
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(FormatError) -> ParsedJSON
  ) throws(FormatError) -> ParsedJSON {
    depth += 1
    guard depth <= limits.nesting else { throw error(.limit(.nesting, found: depth, allowed: limits.nesting)) }
    position += 1
    skipBlanks()
    let value = try body(&self)
    cell = nil
    depth -= 1
    return value
  }

  // MARK: Arrays

  private mutating func array() throws(FormatError) -> ParsedJSON {
    var cells = JSONCells()
    if take(UInt8(ascii: "]")) { return .cells(cells) }
    self.cell = .element(0)
    while let cell = try scalar(into: &cells.texts, at: cells.count) {
      if cells.count == Self.manyCells {
        cells.numbers.reserveCapacity(min(cells.count + (bytes.count - position) / 4, limits.denseCells))
      }
      cells.numbers.append(cell)
      self.cell = .element(cells.count)
      guard cells.count <= limits.denseCells else {
        throw error(.limit(.denseCells, found: cells.count, allowed: limits.denseCells))
      }
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .cells(cells) }
      guard take(UInt8(ascii: ",")) else { throw syntax("\",\" or \"]\"") }
      skipBlanks()
    }
    cell = nil
    var elements = cells.nodes(at: position)
    while true {
      path.append("[\(elements.count)]")
      elements.append(try value())
      path.removeLast()
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw syntax("\",\" or \"]\"") }
      skipBlanks()
    }
  }

  /// Reads a number, a null or a text as a cell.
  /// - Returns: the number, NaN for the others; nil, with nothing read, for any other value.
  @inline(__always)
  private mutating func scalar(into texts: inout CellTexts, at cell: Int) throws(FormatError) -> Double? {
    guard position < bytes.count else { throw syntax("a value") }
    switch bytes[position] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return try number()
    case UInt8(ascii: "n"):
      try word("null")
      return .nan
    case UInt8(ascii: "\""):
      texts.set(try text(), at: cell)
      return .nan
    default: return nil
    }
  }

  // MARK: Objects

  private mutating func object() throws(FormatError) -> ParsedJSON {
    if take(UInt8(ascii: "}")) { return .object([]) }
    var sparse = JSONSparse()
    while let index = cellNumber() {
      self.cell = .member(index)
      guard let cell = try scalar(into: &sparse.cells.texts, at: sparse.cells.count) else {
        self.cell = nil
        return try object(after: sparse, with: String(index))
      }
      if let last = sparse.indices.last, last >= index { sparse.isAscending = false }
      sparse.indices.append(index)
      sparse.cells.numbers.append(cell)
      guard sparse.indices.count <= limits.sparseCells else {
        throw error(.limit(.sparseCells, found: sparse.indices.count, allowed: limits.sparseCells))
      }
      skipBlanks()
      if take(UInt8(ascii: "}")) {
        if !sparse.isAscending { try refuseDuplicates(in: sparse.indices) }
        return .sparse(sparse)
      }
      guard take(UInt8(ascii: ",")) else { throw syntax("\",\" or \"}\"") }
      skipBlanks()
    }
    cell = nil
    return try object(after: sparse, with: nil)
  }

  /// Reads the rest of an object that began as numbered cells.
  /// - Parameter name: the name that was read last, its value still to come.
  private mutating func object(after sparse: JSONSparse, with name: String?) throws(FormatError) -> ParsedJSON {
    nodes += sparse.indices.count
    var members = sparse.members(at: position)
    var pending = name
    while true {
      let start = position
      let name: String
      if let read = pending {
        name = read
        pending = nil
      } else {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw syntax("a name in quotes") }
        name = try text()
        skipBlanks()
        guard take(UInt8(ascii: ":")) else { throw syntax("\":\"") }
        skipBlanks()
      }
      path.append(".\(name)")
      // A few names are compared one by one; many through a set, once, at the end.
      if members.count < 16, members.contains(where: { $0.name == name }) {
        throw error(.duplicate("the name \"\(name)\""), at: start)
      }
      members.append(JSONMember(name: name, node: try value()))
      path.removeLast()
      skipBlanks()
      if take(UInt8(ascii: "}")) {
        if members.count > 16 { try refuseDuplicates(in: members) }
        return .object(members)
      }
      guard take(UInt8(ascii: ",")) else { throw syntax("\",\" or \"}\"") }
      skipBlanks()
    }
  }

  private func refuseDuplicates(in members: [JSONMember]) throws(FormatError) {
    var seen = Set<String>(minimumCapacity: members.count)
    for member in members where !seen.insert(member.name).inserted {
      throw error(.duplicate("the name \"\(member.name)\""), at: member.node.offset)
    }
  }

  private func refuseDuplicates(in indices: [Int]) throws(FormatError) {
    var seen = Set<Int>(minimumCapacity: indices.count)
    for index in indices where !seen.insert(index).inserted { throw error(.duplicate("the name \"\(index)\"")) }
  }

  /// Reads `"123" :` with its quotes; nothing is read when the name is anything but a whole number as a programme
  /// writes it (no sign, no leading zero), so that the number is as good as the name.
  private mutating func cellNumber() -> Int? {
    var index = position
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    index += 1
    let first = index
    var number = 0
    while index < bytes.count, case let digit = bytes[index] &- 0x30, digit <= 9, index - first < 16 {
      number = number * 10 + Int(digit)
      index += 1
    }
    guard index > first, index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    guard bytes[first] != UInt8(ascii: "0") || index == first + 1 else { return nil }
    index += 1
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
    index += 1
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    position = index
    return number
  }

  // MARK: Scalars

  @inline(__always)
  private mutating func number() throws(FormatError) -> Double {
    let start = position
    guard let value = DecimalText.read(bytes, at: &position, to: bytes.count) else { throw syntax("a number") }
    // What the number reader takes and JSON does not: `01`, `.5`, `5.`.
    let first = bytes[start] == UInt8(ascii: "-") ? start + 1 : start
    let hasLeadingZero = position > first + 1 && bytes[first] == UInt8(ascii: "0") && bytes[first + 1] &- 0x30 <= 9
    guard !hasLeadingZero, bytes[first] != UInt8(ascii: "."), bytes[position - 1] != UInt8(ascii: ".") else {
      position = start
      throw syntax("a number")
    }
    guard value.isFinite else {
      throw error(.numberOutOfRange(excerpt(from: start, to: position)), at: start)
    }
    return value
  }

  private mutating func word(_ word: StaticString) throws(FormatError) {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count,
      (0..<length).allSatisfy({ bytes[position + $0] == word.utf8Start[$0] })
    else { throw syntax("a value") }
    position += length
  }

  private mutating func text() throws(FormatError) -> String {
    let start = position + 1
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"),
      bytes[index] >= 0x20
    {
      index += 1
    }
    guard index - start <= limits.textLength else { throw tooLong(index - start) }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      position = index + 1
      return try decoded(bytes[start..<index], at: start)
    }
    return try textWithEscapes(from: start, upTo: index)
  }

  private mutating func textWithEscapes(from start: Int, upTo plainEnd: Int) throws(FormatError) -> String {
    var content = Array(bytes[start..<plainEnd])
    position = plainEnd
    while true {
      guard position < bytes.count else { throw syntax("the closing quote of a text") }
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return try decoded(content, at: start)
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &content)
      case 0..<0x20: throw syntax("a text without line breaks and control characters")
      default:
        content.append(byte)
        position += 1
      }
      guard content.count <= limits.textLength else { throw tooLong(content.count) }
    }
  }

  private mutating func escape(into content: inout [UInt8]) throws(FormatError) {
    guard position < bytes.count else { throw syntax("an escape") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800...0xDBFF).contains(code), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        let low = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(low) else { throw syntax("the second half of a surrogate pair") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw syntax("a whole surrogate pair") }
      content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default:
      position -= 1
      throw syntax("an escape of JSON")
    }
  }

  private mutating func hexadecimal() throws(FormatError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw syntax("four hexadecimal digits")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  private func decoded(_ content: some Collection<UInt8>, at start: Int) throws(FormatError) -> String {
    guard let text = String(validating: content, as: UTF8.self) else {
      throw error(.syntax(found: "bytes that are not UTF-8", expected: "UTF-8"), at: start)
    }
    return text
  }

  // MARK: Blanks and errors

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  @inline(__always)
  private mutating func skipBlanks() {
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func error(_ issue: FormatError.Issue, at offset: Int? = nil) -> FormatError {
    let last =
      switch cell {
      case .element(let index)?: "[\(index)]"
      case .member(let index)?: ".\(index)"
      case nil: ""
      }
    return FormatError(.jsonStat, issue, at: .byte(offset ?? position, of: bytes), path: "$" + path.joined() + last)
  }

  private func syntax(_ expected: String) -> FormatError {
    let found =
      position < bytes.count ? "\"\(excerpt(from: position, to: position + 12))\"" : "the end of the file"
    return error(.syntax(found: found, expected: expected))
  }

  private func tooLong(_ length: Int) -> FormatError {
    error(.limit(.textLength, found: length, allowed: limits.textLength))
  }

  private func excerpt(from start: Int, to end: Int) -> String {
    let slice = bytes[start..<min(end, bytes.count, start + 40)].prefix { $0 >= 0x20 }
    return String(decoding: slice, as: UTF8.self)
  }
}
