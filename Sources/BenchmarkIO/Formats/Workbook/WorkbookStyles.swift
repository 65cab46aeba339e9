/// The number format of every cell style of a workbook.
struct WorkbookStyles {
  private var formats: [CellNumberFormat] = []

  init() {}

  init(_ part: XMLPart) throws(FormatError) {
    var custom: [Int: CellNumberFormat] = [:]
    var isInCellFormats = false
    while let event = try part.next() {
      switch (event, part.nameText) {
      case (.start, "numFmt"):
        let attributes = try part.attributes()
        if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
          custom[id] = CellNumberFormat(code: code)
        }
      case (.start(let isEmpty), "cellXfs"): isInCellFormats = !isEmpty
      case (.end, "cellXfs"): isInCellFormats = false
      case (.start, "xf") where isInCellFormats:
        let id = try part.attributes()["numFmtId"].flatMap { Int($0) } ?? 0
        formats.append(custom[id] ?? .builtIn(id))
      case (.start, _), (.text, _), (.end, _): break
      }
    }
  }

  /// The format of a style; a style that is not there shows numbers as they are.
  subscript(style: Int) -> CellNumberFormat { formats.indices.contains(style) ? formats[style] : .general }
}
