import BenchmarkCore

/// Makes a table of text from the sheets of a workbook.
///
/// Rows of titles above the table are left out. Tables of the same headers that stand side by side are put one below the
/// other, and so are sheets of the same headers, with the name of the sheet as a column.
struct SheetStudy {
  private let path: String
  private let options: ReadOptions
  private let plan: ReadingPlan

  /// A block of columns and rows of one sheet, the first header row on top.
  private struct Block {
    var table: SheetTable
    var columns: Range<Int>
    var rows: Range<Int>
    var headers: [String]
    var firstRow: Int { rows.lowerBound }
    var place: String { table.place(row: rows.lowerBound, column: columns.lowerBound) }
  }

  /// The tables of one sheet that belong together, and where others begin.
  private struct Blocks {
    var blocks: [Block] = []
    var others: [String] = []
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
    let found = wanted.map { (sheet: $0, tables: Self.blocks(of: $0, skip: plan.skipRows)) }
      .filter { !$0.tables.blocks.isEmpty }
    // What Excel does not show is read when it is asked for, or when there is nothing else.
    let shown = found.filter { $0.sheet.visibility == .visible }
    let used = plan.sheets.isEmpty && !shown.isEmpty ? shown : found
    guard let first = used.first, let lead = first.tables.blocks.first else {
      let missing = diagnostics.first?.issue
      throw ReadFailure(missing ?? .source(.noTable(names.joined(separator: ", "))), file: path)
    }
    let isAsked = !plan.sheets.isEmpty
    func fits(_ tables: Blocks) -> Bool {
      tables.blocks.allSatisfy {
        isAsked ? $0.columns.count == lead.columns.count : Self.isSame($0.headers, lead.headers)
      }
    }
    if used.count < found.count {
      let hidden = found.filter { $0.sheet.visibility != .visible }
      diagnostics.append(
        Diagnostic(
          hidden.contains { fits($0.tables) } ? .warning : .note, .source(.sheetsHidden(hidden.map(\.sheet.name))),
          at: Diagnostic.Location(file: path)))
    }
    let fitting = used.filter { fits($0.tables) }
    for (sheet, tables) in fitting {
      if let first = sheet.formulasWithoutValue.first {
        diagnostics.append(
          Diagnostic(
            .warning, .source(.formatNotice(.formulasWithoutValue(count: sheet.formulasWithoutValue.count))),
            at: Diagnostic.Location(file: path, cell: "\(sheet.name)!\(first.text)")))
      }
      if let other = tables.others.first, let block = tables.blocks.first {
        diagnostics.append(
          Diagnostic(
            .warning, .source(.tablesOnOneSheet(used: block.place, others: tables.others)),
            at: Diagnostic.Location(file: path, cell: other)))
      }
    }
    let others = used.filter { !fits($0.tables) }.map(\.sheet.name)
    if !others.isEmpty {
      diagnostics.append(
        Diagnostic(
          .warning, .source(.tableChosen(used: lead.table.name, others: others)), at: Diagnostic.Location(file: path)))
    }
    let blocks = fitting.flatMap(\.tables.blocks)
    let isPeriod = Self.namesArePeriods(blocks, plan: plan)
    if isPeriod {
      diagnostics.append(
        Diagnostic(
          .note, .columnAssumed(name: "sheet", role: .period), at: Diagnostic.Location(file: path, cell: lead.place)))
    }
    return make(
      blocks, sheetColumn: isPeriod ? "period" : fitting.count > 1 ? "sheet" : nil, diagnostics: diagnostics)
  }

  /// Whether the sheets are called by their periods, and nothing else says what the period is.
  private static func namesArePeriods(_ blocks: [Block], plan: ReadingPlan) -> Bool {
    guard plan.options.columns[.period] == nil, plan.assumedPeriod == nil, plan.mapping.headers[.period] == nil,
      plan.mapping.packed == nil, !plan.unitsInColumns,
      blocks.allSatisfy({ Period.parse($0.table.name, hint: plan.periods) != .unparsed })
    else { return false }
    let accepted = HeaderNames.accepted(for: .period)
    return blocks.allSatisfy { block in
      // Headers may be stacked, the periods in any row of them.
      (block.firstRow..<min(block.firstRow + 4, block.rows.upperBound)).allSatisfy { row in
        let texts = block.columns.map { block.table.text(row: row, column: $0).trimmingBlanks() }
        return !texts.contains { accepted.contains(HeaderNames.normalised($0)) }
          && texts.count { Period.parse($0) != .unparsed } < 2
      }
    }
  }

  // MARK: Blocks

  /// The tables of a sheet; none for a sheet without one.
  private static func blocks(of sheet: Sheet, skip: Int) -> Blocks {
    let table = SheetTable(sheet)
    guard table.rowCount > 1, table.columnCount > 1 else { return Blocks() }
    var filled = [Int](repeating: 0, count: table.columnCount)
    var rows: [Int] = []
    for row in 0..<table.rowCount {
      var count = 0
      // A cell far out must not make every cell before it be looked at.
      if table.isBlank(row: row) {
        rows.append(0)
        continue
      }
      // A title that spans the table is one cell, whatever it covers.
      for column in 0..<table.columnCount where !(table.ownCell(row: row, column: column)?.text ?? "").isEmpty {
        filled[column] += 1
        count += 1
      }
      rows.append(count)
    }
    let typical = rows.filter { $0 > 0 }.sorted()
    guard let middle = typical.isEmpty ? nil : typical[typical.count / 2], middle > 1 else { return Blocks() }
    var firstRow = min(skip, table.rowCount - 1)
    if skip == 0 { while firstRow < table.rowCount, rows[firstRow] < 2 { firstRow += 1 } }
    guard firstRow + 1 < table.rowCount else { return Blocks() }
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
        table: table, columns: columns, rows: firstRow..<table.rowCount,
        headers: columns.map { table.text(row: firstRow, column: $0).trimmingBlanks() })
    }
    guard let low = runs.first?.lowerBound, let high = runs.last?.upperBound else { return Blocks() }
    // The first header again begins another table; a column without a text is otherwise a gap in one table.
    func header(_ column: Int) -> String {
      HeaderNames.normalised((table.ownCell(row: firstRow, column: column)?.text ?? "").trimmingBlanks())
    }
    var starts = (low..<high).filter { column in
      guard !header(low).isEmpty, header(column) == header(low) else { return false }
      // Without a gap before it a header alone may just be there twice.
      return column == low || filled[column - 1] == 0 || header(column + 1) == header(low + 1)
    }
    if starts.count < 2, runs.count > 1 {
      let parts = runs.map(block)
      if parts.allSatisfy({ $0.columns.count > 1 && isSame($0.headers, parts[0].headers) }) {
        starts = runs.map(\.lowerBound)
      }
    }
    if starts.first != low { starts = [low] }
    let segments = starts.indices.map { index in
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : high)
    }
    // The gap between two tables belongs to neither.
    let blocks = segments.map { segment in
      let last = segment.last { filled[$0] > 0 } ?? segment.lowerBound
      return block(segment.lowerBound..<(last + 1))
    }
    guard blocks.count > 1, blocks.allSatisfy({ $0.columns.count > 1 }) else {
      return withoutTablesBelow([block(low..<high)], rows: rows)
    }
    var result = withoutTablesBelow(blocks.filter { isSame($0.headers, blocks[0].headers) }, rows: rows)
    result.others = blocks.filter { !isSame($0.headers, blocks[0].headers) }.map(\.place) + result.others
    return result
  }

  /// Ends each block above a row of other headers that follows an empty row.
  private static func withoutTablesBelow(_ blocks: [Block], rows: [Int]) -> Blocks {
    var result = Blocks()
    for block in blocks {
      var block = block
      if let row = block.rows.dropFirst(2).first(where: { beginsTable($0, in: block, rows: rows) }) {
        result.others.append(block.table.place(row: row, column: block.columns.lowerBound))
        block.rows = block.firstRow..<row
      }
      result.blocks.append(block)
    }
    return result
  }

  /// Texts below an empty row, and at most one title, that stand where the table above has figures.
  private static func beginsTable(_ row: Int, in block: Block, rows: [Int]) -> Bool {
    guard rows[row] > 1, row + 1 < rows.count, rows[row + 1] > 1,
      rows[row - 1] == 0 || rows[row - 1] == 1 && rows[row - 2] == 0
    else { return false }
    let table = block.table
    let headers = block.columns.map { (table.ownCell(row: row, column: $0)?.text ?? "").trimmingBlanks() }
    // The same headers once more are told as such when the rows are read.
    guard !isSame(headers, block.headers) else { return false }
    if let first = headers.first, !first.isEmpty,
      HeaderNames.normalised(first) == HeaderNames.normalised(block.headers[0])
    {
      return true
    }
    var overFigures = 0
    for (column, header) in zip(block.columns, headers) where !header.isEmpty {
      guard header.contains(where: \.isLetter), case .text? = table.ownCell(row: row, column: column)?.value else {
        return false
      }
      let above = (max(block.firstRow + 1, row - 20)..<row).compactMap { table.number(row: $0, column: column) }
      if above.count > 1, table.number(row: row + 1, column: column) != nil { overFigures += 1 }
    }
    return overFigures > 0
  }

  private static func isSame(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy {
        $0.isEmpty || $1.isEmpty || HeaderNames.normalised($0) == HeaderNames.normalised($1)
      }
  }

  // MARK: Text

  /// - Parameter sheetColumn: header of a column with the name of the sheet; nil for none.
  private func make(_ blocks: [Block], sheetColumn: String?, diagnostics: [Diagnostic]) -> MadeTable {
    var text = MadeText()
    var places: [(block: Int, row: Int)] = []
    var diagnostics = diagnostics
    for (index, block) in blocks.enumerated() {
      let headerRows = index == 0 ? 0 : (options.headerRows ?? 1)
      let keys = Self.keyColumns(block)
      let hasMerges = !block.table.sheet.mergedRanges.isEmpty
      var merged: (row: Int, column: Int)?
      for row in (block.firstRow + headerRows)..<max(block.firstRow + headerRows, block.rows.upperBound)
      where !block.table.isBlank(row: row) {
        var fields = block.columns.map { column -> String in
          if hasMerges, !keys.contains(column), Self.isLowerPartOfFigure(block, row: row, column: column) {
            merged = merged ?? (row, column)
            return ""
          }
          return Self.shown(block.table.cell(row: row, column: column))
        }
        guard fields.contains(where: { !$0.isEmpty }) else { continue }
        if let sheetColumn {
          fields.append(places.isEmpty && options.headerRows != 0 ? sheetColumn : block.table.name)
        }
        text.append(fields)
        places.append((index, row))
      }
      if let (row, column) = merged {
        diagnostics.append(
          Diagnostic(
            .warning, .source(.mergedFigure(text: Self.shown(block.table.cell(row: row, column: column)))),
            at: Diagnostic.Location(file: path, cell: block.table.place(row: row, column: column))))
      }
      diagnostics += mixedPercentages(block, keys: keys)
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

  /// Columns whose numbers are keys: the first, and those whose headers say so.
  private static func keyColumns(_ block: Block) -> Set<Int> {
    let roles: [Diagnostic.ColumnRole] = [.unit, .unitName, .indicator, .period]
    let accepted = Set(roles.flatMap(HeaderNames.accepted))
    let named = zip(block.columns, block.headers).filter { accepted.contains(HeaderNames.normalised($1)) }.map(\.0)
    return Set(named + [block.columns.lowerBound])
  }

  /// A figure of a cell that spans several rows below the header: whose it is cannot be known. Years are keys.
  private static func isLowerPartOfFigure(_ block: Block, row: Int, column: Int) -> Bool {
    guard let first = block.table.firstRowOfMerge(row: row, column: column), first < row, first > block.firstRow,
      let number = block.table.number(row: row, column: column)
    else { return false }
    return !(number == number.rounded() && (1900..<2200).contains(number))
  }

  /// Columns where some numbers are formatted as percentages and others are not; a zero is one either way.
  private func mixedPercentages(_ block: Block, keys: Set<Int>) -> [Diagnostic] {
    struct Rows {
      var count = 0
      var first = 0
      mutating func add(_ row: Int) {
        if count == 0 { first = row }
        count += 1
      }
    }
    let first = block.columns.lowerBound
    var plain = [Rows](repeating: Rows(), count: block.columns.count)
    var percent = plain
    // Cell by cell as they are stored: between cells far apart there is nothing to look at.
    for row in block.table.sheet.rows where block.rows.dropFirst().contains(row.number - 1) {
      for cell in row.cells where block.columns.contains(cell.column - 1) {
        guard case .number(let number) = cell.value, number != 0 else { continue }
        // A year above the figures is a header.
        let isYear = number == number.rounded() && (1900..<2200).contains(number)
        if cell.format == .percent {
          percent[cell.column - 1 - first].add(row.number - 1)
        } else if !isYear {
          plain[cell.column - 1 - first].add(row.number - 1)
        }
      }
    }
    return block.columns.compactMap { column in
      let (others, percentages) = (plain[column - first], percent[column - first])
      guard others.count > 0, percentages.count > 0, !keys.contains(column) else { return nil }
      let row = others.count <= percentages.count ? others.first : percentages.first
      return Diagnostic(
        .warning,
        .source(
          .percentFormatsMixed(
            column: block.headers[column - first], plain: others.count, percent: percentages.count)),
        at: Diagnostic.Location(file: path, cell: block.table.place(row: row, column: column)))
    }
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
