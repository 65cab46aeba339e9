/// Splits the header of a PX file into its statements.
struct PXScanner {
  private let bytes: UnsafeRawBufferPointer
  private let limits: FormatLimits
  private(set) var position = 0
  var encoding: PXEncoding
  /// Characters that meant nothing in the code page.
  private(set) var replaced = 0

  init(_ bytes: UnsafeRawBufferPointer, encoding: PXEncoding, limits: FormatLimits) {
    self.bytes = bytes
    self.encoding = encoding
    self.limits = limits
  }

  /// The end of the header: where the statement `DATA=` starts and where its cells start; nil when there is none.
  static func data(in bytes: UnsafeRawBufferPointer) -> (keyword: Int, cells: Int)? {
    var index = 0
    var isFresh = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        isFresh = false
      } else if isFresh, byte | 0x20 == UInt8(ascii: "d"), let cells = dataStart(in: bytes, at: index) {
        return (index, cells)
      } else {
        isFresh = byte == UInt8(ascii: ";") || isFresh && byte <= 0x20
      }
      index += 1
    }
    return nil
  }

  private static func dataStart(in bytes: UnsafeRawBufferPointer, at start: Int) -> Int? {
    guard start + 4 < bytes.count, bytes[start + 1] | 0x20 == UInt8(ascii: "a"),
      bytes[start + 2] | 0x20 == UInt8(ascii: "t"), bytes[start + 3] | 0x20 == UInt8(ascii: "a")
    else { return nil }
    var index = start + 4
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: "=") ? index + 1 : nil
  }

  /// The next statement; nil at the end of the header.
  mutating func next() throws(FormatError) -> PXKeyword? {
    skipBlanks()
    guard position < bytes.count else { return nil }
    let offset = position
    let name = try name()
    skipBlanks()
    var language: String?
    if take(UInt8(ascii: "[")) {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "]"), position - start < 64 { position += 1 }
      language = decode(bytes[start..<position]).trimmingBlanksAndQuotes()
      guard take(UInt8(ascii: "]")) else { throw syntax("\"]\" after the language of \(name)") }
      skipBlanks()
    }
    var keys: [String] = []
    if take(UInt8(ascii: "(")) {
      repeat {
        skipBlanks()
        keys.append(try value().text)
        skipBlanks()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: ")")) else { throw syntax("\")\" after the keys of \(name)") }
      skipBlanks()
    }
    guard take(UInt8(ascii: "=")) else { throw syntax("\"=\" after \(name)") }
    return PXKeyword(name: name, language: language, keys: keys, values: try values(of: name), offset: offset)
  }

  private mutating func name() throws(FormatError) -> String {
    let start = position
    while position < bytes.count, Self.isOfName(bytes[position]), position - start < 64 { position += 1 }
    guard position > start else { throw syntax("a keyword") }
    return decode(bytes[start..<position]).uppercased()
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func values(of name: String) throws(FormatError) -> [PXKeyword.Value] {
    var values: [PXKeyword.Value] = []
    var isContinued = false
    while true {
      skipBlanks()
      guard position < bytes.count else { throw syntax("\";\" after \(name)") }
      if take(UInt8(ascii: ";")) { return values }
      if take(UInt8(ascii: ",")) {
        isContinued = false
        continue
      }
      let value = try value()
      // A text may go on in the next pair of quotes, on the next line.
      if isContinued, value.isQuoted, let last = values.last, last.isQuoted {
        let length = last.text.utf8.count + value.text.utf8.count
        guard length <= limits.textLength else {
          throw error(.limit(.textLength, found: length, allowed: limits.textLength))
        }
        values[values.count - 1].text += value.text
      } else {
        values.append(value)
        guard values.count <= limits.categories else {
          throw error(.limit(.categories, found: values.count, allowed: limits.categories))
        }
      }
      isContinued = true
    }
  }

  private mutating func value() throws(FormatError) -> PXKeyword.Value {
    guard position < bytes.count else { throw syntax("a value") }
    let start = position
    if take(UInt8(ascii: "\"")) {
      let first = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
      guard position < bytes.count else {
        throw error(.syntax(found: "the end of the file", expected: "the closing quote"), at: start)
      }
      guard position - first <= limits.textLength else {
        throw error(.limit(.textLength, found: position - first, allowed: limits.textLength), at: start)
      }
      let text = decode(bytes[first..<position].filter { $0 != 0x0A && $0 != 0x0D })
      position += 1
      return PXKeyword.Value(text: text, isQuoted: true)
    }
    // A word without quotes, with the parentheses of `TLIST(A1)`.
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth > 0: depth -= 1
      case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "="), 0...0x20:
        depth = -1
      default: break
      }
      if depth < 0 { break }
      position += 1
      guard position - start <= limits.textLength else {
        throw error(.limit(.textLength, found: position - start, allowed: limits.textLength), at: start)
      }
    }
    if position == start, take(UInt8(ascii: ")")) { return PXKeyword.Value(text: ")", isQuoted: false) }
    guard position > start else { throw syntax("a value") }
    return PXKeyword.Value(text: decode(bytes[start..<position]), isQuoted: false)
  }

  private mutating func decode(_ slice: some Collection<UInt8>) -> String {
    encoding.decode(slice, replaced: &replaced)
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func syntax(_ expected: String) -> FormatError {
    let rest = bytes[position..<min(position + 12, bytes.count)].prefix { $0 >= 0x20 }
    let found = position < bytes.count ? "\"\(String(decoding: rest, as: UTF8.self))\"" : "the end of the header"
    return error(.syntax(found: found, expected: expected))
  }

  private func error(_ issue: FormatError.Issue, at offset: Int? = nil) -> FormatError {
    FormatError(.px, issue, at: .byte(offset ?? position, of: bytes))
  }
}

extension String {
  /// Without blanks and quotes at the ends.
  fileprivate func trimmingBlanksAndQuotes() -> String {
    var text = self[...]
    while let first = text.first, first == " " || first == "\"" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\"" { text.removeLast() }
    return String(text)
  }
}
