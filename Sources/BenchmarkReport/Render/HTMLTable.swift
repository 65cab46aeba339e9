/// A table of a page: a heading cell for each row, numbers to the right, groups as parts of their own.
struct HTMLTable {
  private let table: Document.Table
  private let name: String

  /// - Parameter labelledBy: id of the heading that names the table.
  init(_ table: Document.Table, labelledBy id: String?) {
    self.table = table
    name = id.map { " aria-labelledby=\"\($0)\"" } ?? ""
  }

  init(_ table: Document.Table, label: String) {
    self.table = table
    name = " aria-label=\"\(HTML.escaped(label))\""
  }

  var html: String {
    let isSortable = table.rows.count { !$0.isGroup } > 1
    var text = "<div class=\"scroll\"><table\(isSortable ? " class=\"sortable\"" : "")\(name)><thead><tr>"
    for column in table.columns {
      text += "<th scope=\"col\"\(column.alignment == .right ? " class=\"n\"" : "")>\(HTML.escaped(column.title))</th>"
    }
    text += "</tr></thead>\n<tbody>"
    for (position, row) in table.rows.enumerated() {
      if row.isGroup {
        if position > 0 { text += "</tbody>\n<tbody>" }
        let name = row.cells.joined(separator: " ")
        text += "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">"
        text += HTML.marked(name) + "</th></tr>\n"
      } else {
        text += self.row(row)
      }
    }
    return text + "</tbody></table></div>\n"
  }

  private static func cell(_ column: Document.Table.Column) -> String {
    switch (column.alignment, column.wraps) {
    case (.right, _): "<td class=\"n\">"
    case (.left, true): "<td class=\"p\">"
    case (.left, false): "<td>"
    }
  }

  private func row(_ row: Document.Table.Row) -> String {
    var text = row.isTotal ? "<tr class=\"x sum\">" : row.note == nil ? "<tr>" : "<tr class=\"x\">"
    for (position, cell) in row.cells.prefix(table.columns.count).enumerated() {
      let isName = position == 0 && table.columns[position].alignment == .left
      text += isName ? "<th scope=\"row\">" : Self.cell(table.columns[position])
      text += HTML.marked(cell) + (isName ? "</th>" : "</td>")
    }
    let rest = table.columns.count - row.cells.count
    if let note = row.note {
      text += "<td colspan=\"\(max(1, rest))\">\(HTML.marked(note))</td>"
    } else {
      text += String(repeating: "<td></td>", count: max(0, rest))
    }
    return text + "</tr>\n"
  }
}
