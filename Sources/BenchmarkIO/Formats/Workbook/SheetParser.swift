import CXml2

/// Reads one sheet row by row.
struct SheetParser {
  /// What the sheet says beside its rows.
  struct Layout {
    var mergedRanges: [CellRange] = []
    var hiddenColumns: [ClosedRange<Int>] = []
    var formulasWithoutValue: [CellReference] = []
  }

  let sheet: String
  let strings: SharedStrings
  let styles: WorkbookStyles
  let uses1904: Bool
  let limits: FormatLimits

  /// The cell that is being read.
  private struct OpenCell {
    var column = 0
    var style = 0
    var kind = Kind.number
    var isFormula = false
  }

  /// The type that a cell gives itself (ECMA-376 part 1, 18.18.11).
  private enum Kind {
    case number, shared, inline, formulaText, boolean, error, date

    init?(_ name: UnsafeBufferPointer<UInt8>) {
      switch String(decoding: name, as: UTF8.self) {
      case "n": self = .number
      case "s": self = .shared
      case "inlineStr": self = .inline
      case "str": self = .formulaText
      case "b": self = .boolean
      case "e": self = .error
      case "d": self = .date
      default: return nil
      }
    }
  }

  /// The elements and attributes that matter, as the reader stores their names.
  private struct Names {
    let row, c, v, t, f, rPh, mergeCell, col: UnsafePointer<xmlChar>?
    let r, s, hidden, ref, min, max: UnsafePointer<xmlChar>?

    init(_ part: XMLPart) {
      (row, c, v, t, f) = (part.intern("row"), part.intern("c"), part.intern("v"), part.intern("t"), part.intern("f"))
      (rPh, mergeCell, col) = (part.intern("rPh"), part.intern("mergeCell"), part.intern("col"))
      (r, s, hidden, ref) = (part.intern("r"), part.intern("s"), part.intern("hidden"), part.intern("ref"))
      (min, max) = (part.intern("min"), part.intern("max"))
    }
  }

  /// Calls `body` with each row in its order.
  func parse(
    _ part: XMLPart, _ body: (SheetRow) throws(FormatError) -> Void
  ) throws(FormatError) -> Layout {
    let names = Names(part)
    var layout = Layout()
    var row = SheetRow(number: 0)
    var cell = OpenCell()
    var collector = TextCollector(limits: limits)
    var isInPhonetic = false
    var lastColumn = 0
    while let event = try part.next() {
      let name = part.name
      switch event {
      case .text: if collector.isOpen { try collector.append(part) }
      case .start(let isEmpty):
        if name == names.c {
          cell = try open(part, names, row: row.number, after: lastColumn)
          lastColumn = cell.column
          collector.clear()
        } else if name == names.v || name == names.t {
          collector.isOpen = !isEmpty && !isInPhonetic
        } else if name == names.f {
          cell.isFormula = true
        } else if name == names.row {
          row = try openRow(part, names, after: row.number)
          lastColumn = 0
          if isEmpty { try finish(&row, part, body) }
        } else if name == names.rPh {
          isInPhonetic = !isEmpty
        } else if name == names.mergeCell {
          try readMerge(part, names, into: &layout)
        } else if name == names.col {
          try readColumns(part, names, into: &layout)
        }
      case .end:
        if name == names.v || name == names.t {
          collector.isOpen = false
        } else if name == names.c {
          if let value = try value(of: cell, collector, row: row.number) {
            row.cells.append(value)
          } else if cell.isFormula, case .number = cell.kind {
            layout.formulasWithoutValue.append(CellReference(row: row.number, column: cell.column))
          }
        } else if name == names.row {
          try finish(&row, part, body)
        } else if name == names.rPh {
          isInPhonetic = false
        }
      }
    }
    return layout
  }

  // MARK: Rows

  private func openRow(_ part: XMLPart, _ names: Names, after last: Int) throws(FormatError) -> SheetRow {
    var row = SheetRow(number: last + 1)
    try part.forEachAttribute { name, value throws(FormatError) in
      if name == names.r, let number = Self.number(value) { row.number = number }
      if name == names.hidden { row.isHidden = Self.flag(value) }
    }
    guard row.number > last else {
      throw part.error(.syntax(found: "row \(row.number) after row \(last)", expected: "rows in rising order"))
    }
    guard row.number <= limits.rows else { throw part.error(.limit(.rows, found: row.number, allowed: limits.rows)) }
    return row
  }

  private func finish(
    _ row: inout SheetRow, _ part: XMLPart, _ body: (SheetRow) throws(FormatError) -> Void
  ) throws(FormatError) {
    var isOrdered = true
    for index in row.cells.indices.dropFirst() where row.cells[index - 1].column >= row.cells[index].column {
      isOrdered = false
    }
    if !isOrdered {
      row.cells.sort { $0.column < $1.column }
      for index in row.cells.indices.dropFirst() where row.cells[index - 1].column == row.cells[index].column {
        let reference = CellReference(row: row.number, column: row.cells[index].column)
        throw part.error(.duplicate("the cell \(reference.text)"))
      }
    }
    if !row.cells.isEmpty || row.isHidden { try body(row) }
    row = SheetRow(number: row.number)
  }

  // MARK: Cells

  private func open(
    _ part: XMLPart, _ names: Names, row: Int, after last: Int
  ) throws(FormatError) -> OpenCell {
    var cell = OpenCell()
    cell.column = last + 1
    try part.forEachAttribute { name, value throws(FormatError) in
      if name == names.r {
        guard let reference = CellReference(value), reference.row == row else {
          throw part.error(
            .syntax(
              found: "the cell \"\(String(decoding: value.prefix(20), as: UTF8.self))\" in row \(row)",
              expected: "a reference of that row"))
        }
        cell.column = reference.column
      } else if name == names.s {
        cell.style = Self.number(value) ?? 0
      } else if name == names.t {
        guard let kind = Kind(value) else {
          throw part.error(
            .syntax(found: "the type \"\(String(decoding: value.prefix(20), as: UTF8.self))\"", expected: "a cell type")
          )
        }
        cell.kind = kind
      }
    }
    guard cell.column <= limits.columns else {
      throw part.error(.limit(.columns, found: cell.column, allowed: limits.columns))
    }
    return cell
  }

  /// The content of a cell; nil when it has none.
  private func value(
    of cell: OpenCell, _ content: TextCollector, row: Int
  ) throws(FormatError) -> SheetCell? {
    let value: SheetCell.Value
    var format = CellNumberFormat.general
    switch cell.kind {
    case .number:
      guard !content.isBlank else { return nil }
      guard let number = content.number else { throw error(.numberOutOfRange(content.text), row, cell.column) }
      format = styles[cell.style]
      if let code = styles.padded(number, style: cell.style) {
        value = .text(code)
      } else {
        value = SerialDate.text(number, format: format, uses1904: uses1904).map { .date($0) } ?? .number(number)
      }
    case .shared:
      guard !content.isBlank else { return nil }
      guard let index = content.number.flatMap({ Int(exactly: $0) }), let text = strings[index] else {
        throw error(.unknownReference(content.text, to: "shared string"), row, cell.column)
      }
      guard !text.isEmpty else { return nil }
      value = .text(text)
    case .inline, .formulaText:
      let text = content.text
      guard !text.isEmpty else { return nil }
      value = .text(text)
    case .boolean:
      guard !content.isBlank else { return nil }
      let text = content.text
      guard ["0", "1", "true", "false"].contains(text) else {
        throw error(.syntax(found: "\"\(text)\"", expected: "0 or 1"), row, cell.column)
      }
      value = .boolean(text == "1" || text == "true")
    case .error: value = .error(content.isBlank ? "#N/A" : content.text)
    case .date:
      guard !content.isBlank else { return nil }
      value = .date(content.text)
      format = content.text.contains("T") ? .dateTime : .date
    }
    return SheetCell(column: cell.column, value: value, format: format, isFormula: cell.isFormula)
  }

  private func error(_ issue: FormatError.Issue, _ row: Int, _ column: Int) -> FormatError {
    FormatError(.workbook, issue, at: .cell(sheet: sheet, row: row, column: column))
  }

  // MARK: Layout

  private func readMerge(_ part: XMLPart, _ names: Names, into layout: inout Layout) throws(FormatError) {
    try part.forEachAttribute { name, value throws(FormatError) in
      guard name == names.ref else { return }
      guard let range = CellRange(String(decoding: value, as: UTF8.self)) else {
        throw part.error(
          .syntax(found: "\"\(String(decoding: value.prefix(40), as: UTF8.self))\"", expected: "a range of cells"))
      }
      layout.mergedRanges.append(range)
    }
    guard layout.mergedRanges.count <= limits.mergedRanges else {
      throw part.error(.limit(.mergedRanges, found: layout.mergedRanges.count, allowed: limits.mergedRanges))
    }
  }

  private func readColumns(_ part: XMLPart, _ names: Names, into layout: inout Layout) throws(FormatError) {
    var first = 0
    var last = 0
    var isHidden = false
    try part.forEachAttribute { name, value throws(FormatError) in
      if name == names.min { first = Self.number(value) ?? 0 }
      if name == names.max { last = Self.number(value) ?? 0 }
      if name == names.hidden { isHidden = Self.flag(value) }
    }
    if isHidden, first > 0, first <= last, layout.hiddenColumns.count < limits.columns {
      layout.hiddenColumns.append(first...min(last, limits.columns))
    }
  }

  /// A whole number of at most nine digits.
  private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...9).contains(text.count) else { return nil }
    var number = 0
    for byte in text {
      guard byte &- 0x30 <= 9 else { return nil }
      number = number * 10 + Int(byte &- 0x30)
    }
    return number
  }

  private static func flag(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.elementsEqual("1".utf8) || text.elementsEqual("true".utf8)
  }
}
