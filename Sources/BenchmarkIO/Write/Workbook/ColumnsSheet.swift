/// What every column of every sheet means, where it is empty, and which words it holds.
struct ColumnsSheet {
  let tables: [CSVTable]
  let keys: SheetKeys
  let text: WorkbookText

  func write(to sheet: XLSXFile.Sheet) {
    let words = text.words
    let titles = [words.sheet, words.column, words.explanation, words.measure, words.emptyWhen, words.possibleWords]
    for (column, title) in titles.enumerated() { sheet.text(0, column, title, .header) }
    var row = 1
    func add(_ cells: [String]) {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        sheet.text(row, column, cell, CellStyle(alignment: .wrapped))
      }
      // The width of the columns below, in characters.
      let lines = zip(cells, [20, 22, 62, 26, 42, 42]).map { ($0.count + $1 - 1) / $1 }.max() ?? 1
      if lines > 1 { sheet.height(of: row, points: 15 * Double(lines)) }
      row += 1
    }
    for table in tables {
      let name = text.sheets.tables[table.schema.name] ?? table.schema.name
      for column in keys.columns(of: table.schema) {
        switch column {
        case .field(_, let field):
          let explanation = text.explanation(table.schema.name, field)
          let listed = field.words.map { word in
            let shown = text.word(field.name, word)
            return shown == word ? word : "\(shown) (\(word))"
          }
          add([
            name, field.name, explanation.description, explanation.unit ?? "", explanation.emptyWhen ?? "",
            listed.joined(separator: ", "),
          ])
        case .name(_, let header):
          add([
            name, header, header == "indicator_name" ? words.indicatorNameExplained : words.unitNameExplained, "", "",
            "",
          ])
        }
      }
    }
    for (column, width) in [22.0, 24, 64, 28, 44, 44].enumerated() {
      sheet.width(of: column...column, characters: width)
    }
    sheet.freeze(rows: 1, columns: 2)
    sheet.filter(headerRow: 0, lastRow: max(row - 1, 1), columns: titles.count)
    sheet.printsAcross(repeating: 0...0)
  }
}
