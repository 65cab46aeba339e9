/// The number format of every cell style of a workbook.
struct WorkbookStyles {
  private var formats: [CellNumberFormat] = []
  /// Fewest digits that a style shows, where its format is zeros alone: `0000` makes 0301 of 301.
  private var widths: [Int] = []

  init() {}

  init(_ part: XMLPart) throws(FormatError) {
    var custom: [Int: CellNumberFormat] = [:]
    var zeros: [Int: Int] = [:]
    var isInCellFormats = false
    while let event = try part.next() {
      switch (event, part.nameText) {
      case (.start, "numFmt"):
        let attributes = try part.attributes()
        if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
          custom[id] = CellNumberFormat(code: code)
          if (2...20).contains(code.utf8.count), code.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) {
            zeros[id] = code.utf8.count
          }
        }
      case (.start(let isEmpty), "cellXfs"): isInCellFormats = !isEmpty
      case (.end, "cellXfs"): isInCellFormats = false
      case (.start, "xf") where isInCellFormats:
        let id = try part.attributes()["numFmtId"].flatMap { Int($0) } ?? 0
        formats.append(custom[id] ?? .builtIn(id))
        widths.append(zeros[id] ?? 0)
      case (.start, _), (.text, _), (.end, _): break
      }
    }
  }

  /// A whole number as a style with leading zeros shows it; nil where the style has none, or the number is no code.
  func padded(_ number: Double, style: Int) -> String? {
    guard widths.indices.contains(style), widths[style] > 1, number >= 0, let whole = Int(exactly: number) else {
      return nil
    }
    let digits = String(whole)
    return String(repeating: "0", count: max(0, widths[style] - digits.count)) + digits
  }

  /// The format of a style; a style that is not there shows numbers as they are.
  subscript(style: Int) -> CellNumberFormat { formats.indices.contains(style) ? formats[style] : .general }
}
