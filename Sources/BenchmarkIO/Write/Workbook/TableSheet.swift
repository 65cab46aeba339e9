import BenchmarkCore

/// A sheet with a table: header in sight, filter, numbers with the decimals of their indicator, lights as word and colour.
struct TableSheet {
  /// Rows that decide how wide the columns are.
  private static let rowsMeasured = 500

  let table: CSVTable
  let keys: SheetKeys
  let decimals: [String: Int]
  let text: WorkbookText

  func write(to sheet: XLSXFile.Sheet) {
    let columns = keys.columns(of: table.schema)
    var widths = columns.map { $0.header.count + 3 }
    for (column, entry) in columns.enumerated() { sheet.text(0, column, entry.header, .header) }
    let indicatorField = table.schema.fields.firstIndex { $0.name == "indicator" }
    let formats = columns.map(NumberStyle.init)
    var cells = DelimitedRow()
    var buffer = ByteBuffer(capacity: 1 << 18)
    var row = 1
    var indicator = (key: "", decimals: 2)
    for section in table.sections {
      for block in 0..<section.blockCount {
        buffer.clear()
        section.append(block..<block + 1, &buffer)
        let bytes = buffer.bytes
        var place = 0
        while place < bytes.count {
          place = cells.read(bytes, from: place)
          if let indicatorField {
            let key = cells.text(indicatorField)
            if key != indicator.key { indicator = (key, decimals[key] ?? 2) }
          }
          for (column, entry) in columns.enumerated() {
            let width = write(entry, formats[column], cells, to: sheet, row, column, decimals: indicator.decimals)
            if row <= Self.rowsMeasured { widths[column] = max(widths[column], width) }
          }
          row += 1
        }
      }
    }
    for (column, width) in widths.enumerated() {
      sheet.width(of: column...column, characters: Double(min(max(width + 1, 8), 60)))
    }
    let frozen = table.schema.name == "observations" ? 2 : columns.count > 1 ? keyColumns(columns) : 1
    sheet.freeze(rows: 1, columns: frozen)
    sheet.filter(headerRow: 0, lastRow: max(row - 1, 1), columns: columns.count)
    sheet.allowsNumbersAsText(lastRow: max(row - 1, 1), lastColumn: columns.count - 1)
    sheet.printsAcross(repeating: 0...0)
  }

  /// The first key and the name behind it stay in sight.
  private func keyColumns(_ columns: [SheetKeys.Column]) -> Int {
    if case .name = columns[1] { 2 } else { 1 }
  }

  /// Writes a cell.
  ///
  /// - Returns: how many characters it shows, about.
  private func write(
    _ column: SheetKeys.Column, _ format: NumberStyle, _ cells: borrowing DelimitedRow, to sheet: XLSXFile.Sheet,
    _ row: Int, _ place: Int, decimals: Int
  ) -> Int {
    switch column {
    case .name(let index, let header):
      let name = keys.name(of: cells.text(index), in: String(header.dropLast("_name".count)))
      if !name.isEmpty { sheet.text(row, place, name) }
      return name.count
    case .field(let index, let field):
      guard !cells.isEmpty(index) else { return 0 }
      switch field.type {
      case .number, .integer:
        cells.withCell(index) { sheet.number(row, place, $0, CellStyle(number: format.number(decimals))) }
        return 8
      case .boolean:
        cells.withCell(index) { sheet.boolean(row, place, $0.first == UInt8(ascii: "t")) }
        return 8
      case .string where !field.words.isEmpty:
        let word = cells.text(index)
        let shown =
          field.isList
          ? word.split(separator: ";").map { text.word(field.name, String($0)) }.joined(separator: ", ")
          : text.word(field.name, word)
        let light = field.name == "light" ? Light(rawValue: word) : nil
        sheet.text(row, place, shown, light.map { CellStyle(fill: .light($0)) } ?? .plain)
        return shown.count
      case .string:
        return cells.withCell(index) { bytes in
          sheet.text(row, place, bytes)
          return bytes.count
        }
      }
    }
  }
}

/// How the numbers of a column are shown.
struct NumberStyle {
  private enum Kind {
    case general, whole
    case fixed(Int)
    /// So many decimals more than the indicator.
    case ofIndicator(Int)
  }

  private let kind: Kind

  init(_ column: SheetKeys.Column) {
    guard case .field(_, let field) = column else {
      kind = .general
      return
    }
    kind =
      if field.type == .integer {
        .whole
      } else if let unit = field.unit, unit.hasPrefix("unit of the indicator") {
        // A change a year is small beside the value.
        unit.contains("per year") ? .ofIndicator(2) : field.name == "se" ? .ofIndicator(1) : .ofIndicator(0)
      } else if field.name == "p" || field.name.contains("p_adjusted") || field.name.hasSuffix("_p") {
        .fixed(4)
      } else {
        switch field.unit {
        case "percent", "points", "group mean = 100", "points of the normalisation": .fixed(1)
        case "standard deviations", "robust standard deviations": .fixed(2)
        default: field.maximum == 1 ? .fixed(2) : .general
        }
      }
  }

  func number(_ decimals: Int) -> CellStyle.Number {
    switch kind {
    case .general: .general
    case .whole: .decimals(0)
    case .fixed(let count): .decimals(count)
    case .ofIndicator(let more): .decimals(decimals + more)
    }
  }
}
