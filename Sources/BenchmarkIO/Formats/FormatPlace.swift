/// Where in a file something stands.
public enum FormatPlace: Sendable, Equatable {
  /// The file as a whole.
  case file
  /// A byte of a text, counted from 0, with its line and column counted from 1; the column counts characters.
  case text(offset: Int, line: Int, column: Int)
  /// A cell of a sheet, row and column counted from 1.
  case cell(sheet: String, row: Int, column: Int)
  /// A part of an archive, with the line where that is known.
  case part(name: String, line: Int?)

  /// The place of a byte of a text.
  static func byte(_ offset: Int, of bytes: UnsafeRawBufferPointer) -> FormatPlace {
    let end = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    var index = 0
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
        line += 1
        lineStart = index
      }
    }
    var column = 1
    for byte in bytes[lineStart..<max(lineStart, end)] where byte & 0xC0 != 0x80 { column += 1 }
    return .text(offset: end, line: line, column: column)
  }

  /// The place as messages print it: `12:3`, `Ark1!B7`, `xl/styles.xml:4`; empty for the whole file.
  public var text: String {
    switch self {
    case .file: ""
    case .text(_, let line, let column): "\(line):\(column)"
    case .cell(let sheet, let row, let column): "\(sheet)!\(CellReference(row: row, column: column).text)"
    case .part(let name, let line): line.map { "\(name):\($0)" } ?? name
    }
  }
}
