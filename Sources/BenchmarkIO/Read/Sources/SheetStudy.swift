import BenchmarkCore

/// Makes a table of text from the sheets of a workbook.
///
/// Rows of titles above the table are left out. Tables of the same headers that stand side by side are put one below the
/// other, and so are sheets of the same headers, with the name of the sheet as a column.
struct SheetStudy {
  private let path: String
  private let options: ReadOptions
  private let plan: ReadingPlan

  /// A block of columns of one sheet from its first header row on.
  private struct Block {
    var table: SheetTable
    var columns: Range<Int>
    var firstRow: Int
    var headers: [String]
  }

  init(options: ReadOptions, path: String) {
    self.options = options
    self.path = path
    plan = ReadingPlan(options)
  }

  /// - Throws: when the workbook cannot be read, or has no table.
  func table(_ bytes: UnsafeRawBufferPointer) throws(ReadFailure) -> MadeTable {
    let book: Workbook
    do throws(FormatError) {
      book = try WorkbookReader.read(bytes)
    } catch {
      throw error.readFailure(file: path)
    }
    var diagnostics: [Diagnostic] = []
    let names = book.sheets.map(\.name)
    var wanted = book.sheets
    if !plan.sheets.isEmpty {
      wanted = []
      for name in plan.sheets {
        if let sheet = book.sheets.first(where: { $0.name.trimmingBlanks().lowercased() == name.lowercased() }) {
          wanted.append(sheet)
        } else {
          diagnostics.append(
            Diagnostic(
              .error, .source(.sheetNotFound(name, sheets: names)), at: Diagnostic.Location(file: path)))
        }
      }
    }
    let tables = wanted.map { Self.blocks(of: $0, skip: plan.skipRows) }.filter { !$0.isEmpty }
    guard let first = tables.first, let lead = first.first else {
      let missing = diagnostics.first?.issue
      throw ReadFailure(missing ?? .source(.noTable(names.joined(separator: ", "))), file: path)
    }
    for sheet in wanted {
      guard let first = sheet.formulasWithoutValue.first else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, .source(.formatNotice(.formulasWithoutValue(count: sheet.formulasWithoutValue.count))),
          at: Diagnostic.Location(file: path, cell: "\(sheet.name)!\(first.text)")))
    }
    let isAsked = !plan.sheets.isEmpty
    let fitting = tables.filter { blocks in
      blocks.allSatisfy { isAsked ? $0.columns.count == lead.columns.count : Self.isSame($0.headers, lead.headers) }
    }
    let others = tables.filter { blocks in
      !blocks.allSatisfy { isAsked ? $0.columns.count == lead.columns.count : Self.isSame($0.headers, lead.headers) }
    }.compactMap { $0.first?.table.name }
    if !others.isEmpty {
      diagnostics.append(
        Diagnostic(
          .warning, .source(.tableChosen(used: lead.table.name, others: others)), at: Diagnostic.Location(file: path)))
    }
    return Self.make(fitting.flatMap { $0 }, manySheets: fitting.count > 1, options: options, diagnostics: diagnostics)
  }

  // MARK: Blocks

  /// The tables of a sheet; empty for a sheet without one.
  private static func blocks(of sheet: Sheet, skip: Int) -> [Block] {
    let table = SheetTable(sheet)
    guard table.rowCount > 1, table.columnCount > 1 else { return [] }
    var filled = [Int](repeating: 0, count: table.columnCount)
    var rows: [Int] = []
    for row in 0..<table.rowCount {
      var count = 0
      // A cell far out must not make every cell before it be looked at.
      if table.isBlank(row: row) {
        rows.append(0)
        continue
      }
      for column in 0..<table.columnCount where !(table.cell(row: row, column: column)?.text ?? "").isEmpty {
        filled[column] += 1
        count += 1
      }
      rows.append(count)
    }
    let typical = rows.filter { $0 > 0 }.sorted()
    guard let middle = typical.isEmpty ? nil : typical[typical.count / 2], middle > 1 else { return [] }
    var firstRow = min(skip, table.rowCount - 1)
    if skip == 0 { while firstRow < table.rowCount, rows[firstRow] < 2 { firstRow += 1 } }
    guard firstRow + 1 < table.rowCount else { return [] }
    var runs: [Range<Int>] = []
    for column in filled.indices where filled[column] > 0 {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<(column + 1)
      } else {
        runs.append(column..<(column + 1))
      }
    }
    func block(_ columns: Range<Int>) -> Block {
      Block(
        table: table, columns: columns, firstRow: firstRow,
        headers: columns.map { table.text(row: firstRow, column: $0).trimmingBlanks() })
    }
    let blocks = runs.map(block)
    // Side by side only where the headers repeat; a column without a text is otherwise a gap in one table.
    if blocks.count > 1, blocks.allSatisfy({ $0.columns.count > 1 && isSame($0.headers, blocks[0].headers) }) {
      return blocks
    }
    guard let low = runs.first?.lowerBound, let high = runs.last?.upperBound else { return [] }
    return [block(low..<high)]
  }

  private static func isSame(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy {
        $0.isEmpty || $1.isEmpty || HeaderNames.normalised($0) == HeaderNames.normalised($1)
      }
  }

  // MARK: Text

  private static func make(
    _ blocks: [Block], manySheets: Bool, options: ReadOptions, diagnostics: [Diagnostic]
  ) -> MadeTable {
    var text = MadeText()
    var places: [(block: Int, row: Int)] = []
    for (index, block) in blocks.enumerated() {
      let headerRows = index == 0 ? 0 : (options.headerRows ?? 1)
      for row in (block.firstRow + headerRows)..<max(block.firstRow + headerRows, block.table.rowCount)
      where !block.table.isBlank(row: row) {
        var fields = block.columns.map { shown(block.table.cell(row: row, column: $0)) }
        guard fields.contains(where: { !$0.isEmpty }) else { continue }
        if manySheets { fields.append(places.isEmpty && options.headerRows != 0 ? "sheet" : block.table.name) }
        text.append(fields)
        places.append((index, row))
      }
    }
    let known = places
    return MadeTable(
      text: text.bytes,
      origin: RecordOrigin { line, field in
        guard line >= 0, line < known.count else { return blocks.first?.table.name }
        let block = blocks[known[line].block]
        let column = block.columns.lowerBound + field
        return block.table.place(row: known[line].row, column: min(column, block.columns.upperBound - 1))
      }, diagnostics: diagnostics, options: Self.settled(options))
  }

  /// What a reader of the sheet sees: a percentage is shown as one, a day without its midnight.
  private static func shown(_ cell: SheetCell?) -> String {
    guard let cell else { return "" }
    switch cell.value {
    case .number(let number) where cell.format == .percent:
      return "\(MadeNumber.text(MadeNumber.rounded(number * 100)))%"
    case .number(let number): return MadeNumber.text(number)
    case .date(let text): return text.hasSuffix("T00:00:00") ? String(text.dropLast(9)) : text
    case .text, .boolean, .error: return cell.text
    }
  }

  private static func settled(_ options: ReadOptions) -> ReadOptions {
    var options = options
    // Rows to skip are already taken off.
    options.skipRows = 0
    options.delimiter = nil
    return options
  }
}

/// Numbers of a sheet as text.
enum MadeNumber {
  static func text(_ number: Double) -> String { Int(exactly: number).map { String($0) } ?? String(number) }

  /// To fifteen significant digits, which takes off what a multiplication by a hundred left.
  static func rounded(_ number: Double) -> Double {
    guard number != 0, number.isFinite else { return number }
    var scale = 1.0
    while abs(number) * scale < 1e14, scale < 1e15 { scale *= 10 }
    return (number * scale).rounded() / scale
  }
}
