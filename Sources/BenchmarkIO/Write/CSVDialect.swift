/// How a table looks as text. The name of the case is the value of `--csv`.
public enum CSVDialect: String, Sendable, CaseIterable {
  /// For programs: UTF-8, comma, decimal point, LF.
  case rfc4180
  /// For Norwegian spreadsheets: UTF-8 with byte order mark, semicolon, decimal comma, CRLF.
  case norwegian

  public var delimiter: UInt8 {
    switch self {
    case .rfc4180: UInt8(ascii: ",")
    case .norwegian: UInt8(ascii: ";")
    }
  }

  public var decimalMark: UInt8 {
    switch self {
    case .rfc4180: UInt8(ascii: ".")
    case .norwegian: UInt8(ascii: ",")
    }
  }

  public var lineEnding: StaticString {
    switch self {
    case .rfc4180: "\n"
    case .norwegian: "\r\n"
    }
  }

  public var hasByteOrderMark: Bool {
    switch self {
    case .rfc4180: false
    case .norwegian: true
    }
  }

  /// True where a spreadsheet is the likely reader, which may take a text that begins with `=` for a formula.
  public var guardsFormulas: Bool {
    switch self {
    case .rfc4180: false
    case .norwegian: true
    }
  }

  /// Appends a text cell.
  ///
  /// Quoted where it holds the delimiter, a quote, a line break, or begins or ends with a blank. A ``TextRole/label``
  /// that a spreadsheet would run as a formula gets an apostrophe in front in a dialect made for spreadsheets; a
  /// ``TextRole/key`` is always exact, because tables are joined on it.
  func append(_ text: String, as role: TextRole, to buffer: inout ByteBuffer) {
    var text = text
    text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return }
      let guarded = guardsFormulas && role == .label && Self.startsFormula(first)
      guard needsQuotes(bytes, first: first, last: last) else {
        if guarded { buffer.append(UInt8(ascii: "'")) }
        buffer.append(bytes)
        return
      }
      buffer.append(UInt8(ascii: "\""))
      if guarded { buffer.append(UInt8(ascii: "'")) }
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { buffer.append(byte) }
        buffer.append(byte)
      }
      buffer.append(UInt8(ascii: "\""))
    }
  }

  private func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>, first: UInt8, last: UInt8) -> Bool {
    let blank = UInt8(ascii: " ")
    return first == blank || last == blank
      || bytes.contains {
        $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
      }
  }

  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}

/// What a text in a table is for.
enum TextRole: Sendable {
  /// A key or a word of a closed list: exact in every dialect.
  case key
  /// A name or a sentence for people.
  case label
}
