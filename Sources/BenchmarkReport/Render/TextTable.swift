/// Lays out a table in columns of letters, at most `width` wide.
///
/// Columns are as wide as their cells. When the table is too wide, titles are broken at spaces, then the columns that
/// wrap are narrowed and their cells broken over lines.
struct TextTable {
  static let narrowest = 12
  let width: Int
  let indent = " "

  func lines(_ table: Document.Table) -> [String] {
    let gaps = table.columns.count - 1
    var separators = [String](repeating: "  ", count: gaps)
    var widths = widths(table, available: width - indent.count - 2 * gaps)
    let closer = self.widths(table, available: width - indent.count - gaps)
    // One space between the columns rather than words broken within, or names over two lines that then have room.
    let isTooWide = indent.count + widths.reduce(0, +) + 2 * gaps > width
    if isTooWide || breaksWords(table, widths) || wraps(table, widths) && !wraps(table, closer) {
      widths = closer
      // What is left goes to the columns of words, which stand last.
      let left = max(0, width - indent.count - widths.reduce(0, +) - gaps)
      separators = (0..<gaps).map { $0 < gaps - left ? " " : "  " }
    }
    var lines: [String] = []
    let titles = zip(table.columns, widths).map { LineWrapping(width: $1).lines($0.title) }
    // Titles of several lines end on the last line, nearest to the cells.
    let height = titles.map(\.count).max() ?? 0
    for line in 0..<height {
      let cells = titles.map { title in
        let offset = line - (height - title.count)
        return offset >= 0 ? title[offset] : ""
      }
      lines.append(layOut(cells, table.columns, widths, separators))
    }
    for row in table.rows {
      lines += self.lines(row, table.columns, widths, separators)
    }
    return lines
  }

  private func widths(_ table: Document.Table, available: Int) -> [Int] {
    var widths = table.columns.indices.map { column in
      let cells = table.rows.filter { !$0.isGroup && $0.cells.count > column }.map { $0.cells[column].displayWidth }
      return max(cells.max() ?? 0, table.columns[column].title.displayWidth)
    }
    // Titles give way first: to the widest cell or the longest word.
    if widths.reduce(0, +) > available {
      for column in table.columns.indices {
        let cells = table.rows.filter { !$0.isGroup && $0.cells.count > column }.map { $0.cells[column].displayWidth }
        let words = table.columns[column].title.split(separator: " ").map { String($0).displayWidth }
        widths[column] = max(cells.max() ?? 0, words.max() ?? 0)
      }
    }
    // Then cells: first down to their longest word, and only then through words.
    let words = table.columns.indices.map { longestWord(table, column: $0) }
    for floors in [words.map { max($0, Self.narrowest) }, words, words.map { min($0, Self.narrowest) }] {
      while widths.reduce(0, +) > available {
        let wrapping = table.columns.indices.filter { table.columns[$0].wraps && widths[$0] > floors[$0] }
        guard let widest = wrapping.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
      }
    }
    return widths
  }

  private func longestWord(_ table: Document.Table, column: Int) -> Int {
    table.rows.filter { !$0.isGroup && $0.cells.count > column }
      .flatMap { $0.cells[column].split(separator: " ").map { String($0).displayWidth } }.max() ?? 0
  }

  private func breaksWords(_ table: Document.Table, _ widths: [Int]) -> Bool {
    table.columns.indices.contains { table.columns[$0].wraps && widths[$0] < longestWord(table, column: $0) }
  }

  private func wraps(_ table: Document.Table, _ widths: [Int]) -> Bool {
    table.columns.indices.contains { column in
      table.columns[column].wraps
        && table.rows.contains {
          !$0.isGroup && $0.cells.count > column && $0.cells[column].displayWidth > widths[column]
        }
    }
  }

  private func lines(
    _ row: Document.Table.Row, _ columns: [Document.Table.Column], _ widths: [Int], _ separators: [String]
  ) -> [String] {
    if row.isGroup {
      return [""]
        + LineWrapping(width: width - indent.count).lines(row.cells.joined(separator: "  ")).map { indent + $0 }
    }
    var cells = row.cells.indices.map { column in
      columns[column].wraps ? LineWrapping(width: widths[column]).lines(row.cells[column]) : [row.cells[column]]
    }
    var columns = Array(columns.prefix(cells.count))
    var widths = Array(widths.prefix(cells.count))
    if let note = row.note {
      let taken = indent.count + widths.reduce(0, +) + separators.prefix(widths.count).reduce(0) { $0 + $1.count }
      let rest = max(Self.narrowest, width - taken)
      cells.append(LineWrapping(width: rest).lines(note))
      columns.append(Document.Table.Column(""))
      widths.append(rest)
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      layOut(cells.map { line < $0.count ? $0[line] : "" }, columns, widths, separators)
    }
  }

  private func layOut(
    _ cells: [String], _ columns: [Document.Table.Column], _ widths: [Int], _ separators: [String]
  ) -> String {
    let padded = cells.indices.map { column in
      let padding = String(repeating: " ", count: max(0, widths[column] - cells[column].displayWidth))
      return columns[column].alignment == .left ? cells[column] + padding : padding + cells[column]
    }
    var line = indent
    for (position, cell) in padded.enumerated() {
      // A note beyond the last column has a gap of its own.
      if position > 0 { line += position <= separators.count ? separators[position - 1] : "  " }
      line += cell
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
