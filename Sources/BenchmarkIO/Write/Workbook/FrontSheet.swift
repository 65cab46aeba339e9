/// The front page: what the workbook is about, what matters most, how to read it, and where everything stands.
struct FrontSheet {
  struct Entry {
    /// nil for a table that is not in the workbook.
    var sheet: String?
    var name: String
    var rows: Int?
    var note: String

    init(sheet: String?, name: String? = nil, rows: Int? = nil, note: String) {
      self.sheet = sheet
      self.name = name ?? sheet ?? ""
      self.rows = rows
      self.note = note
    }
  }

  /// Characters of a line in the wide column, from which the height of its row follows.
  private static let lineLength = 104

  let text: WorkbookText
  let contents: [Entry]

  func write(to sheet: XLSXFile.Sheet) {
    sheet.hidesGridLines()
    sheet.printsUpright()
    sheet.width(of: 0...0, characters: 20)
    sheet.width(of: 1...1, characters: 90)
    sheet.width(of: 2...2, characters: 10)
    var row = 0
    for line in text.front {
      switch line.style {
      case .title:
        if row > 0 { row += 2 }
        sheet.text(row, 0, line.text, CellStyle(weight: .title))
        sheet.height(of: row, points: 24)
      case .heading:
        row += 1
        sheet.text(row, 0, line.text, CellStyle(weight: .section))
      case .fact: sheet.text(row, 0, line.text)
      case .notice:
        let style = CellStyle(weight: .bold, fill: .notice)
        sheet.text(row, 0, line.text, style)
        for column in 1...2 { sheet.blank(row, column, style) }
      case .statement, .text:
        sheet.text(row, 0, line.label ?? "", CellStyle(alignment: .left))
        sheet.text(row, 1, line.text, CellStyle(alignment: .wrapped))
        fit(row, line.text, in: sheet)
      }
      row += 1
    }
    row += 1
    sheet.text(row, 0, text.words.contents, CellStyle(weight: .section))
    sheet.text(row, 2, text.words.rows, CellStyle(alignment: .right))
    row += 1
    for entry in contents {
      if let target = entry.sheet {
        sheet.link(row, 0, to: target, text: entry.name)
      } else {
        sheet.text(row, 0, entry.name)
      }
      sheet.text(row, 1, entry.note, CellStyle(alignment: .wrapped))
      fit(row, entry.note, in: sheet)
      if let rows = entry.rows { sheet.number(row, 2, Double(rows), CellStyle(number: .decimals(0))) }
      row += 1
    }
  }

  /// Not every program finds the height of a row of wrapped text by itself.
  private func fit(_ row: Int, _ text: String, in sheet: XLSXFile.Sheet) {
    let lines = (text.count + Self.lineLength - 1) / Self.lineLength
    if lines > 1 { sheet.height(of: row, points: 15 * Double(lines)) }
  }
}
