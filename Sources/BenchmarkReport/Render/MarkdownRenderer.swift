/// Renders a document as Markdown with pipe tables.
public struct MarkdownRenderer: Sendable {
  public init() {}

  public func render(_ document: Document) -> String {
    document.blocksWithoutFigures.map(render).joined(separator: "\n\n") + "\n"
  }

  private func render(_ block: Document.Block) -> String {
    switch block {
    case .title(let text): return "# " + escaped(text)
    case .facts(let facts): return line(facts.joined(separator: " · "))
    case .notice(let text): return "**" + escaped(text) + "**"
    case .heading(let heading):
      let marks = String(repeating: "#", count: heading.level.rawValue + 1)
      var text = marks + " " + escaped(heading.text) + (heading.detail.map { " (\(escaped($0)))" } ?? "")
      if let aside = heading.aside { text += "\n\n**" + escaped(aside) + "**" }
      return text
    case .paragraph(let text): return line(text)
    case .statements(let items): return items.enumerated().map { "\($0 + 1). " + line($1) }.joined(separator: "\n")
    case .bullets(let items): return items.map { "- " + line($0) }.joined(separator: "\n")
    case .terms(let terms):
      return terms.map { term in
        term.lines.count == 1
          ? "- **\(escaped(term.term)):** " + escaped(term.lines[0])
          : "- **\(escaped(term.term)):**\n" + term.lines.map { "  - " + line($0) }.joined(separator: "\n")
      }.joined(separator: "\n")
    case .table(let table): return render(table)
    case .figure: return ""
    }
  }

  private func render(_ table: Document.Table) -> String {
    /// A row of cells that are Markdown already.
    func row(_ cells: [String]) -> String {
      let all = cells + [String](repeating: "", count: max(0, table.columns.count - cells.count))
      return "| " + all.joined(separator: " | ") + " |"
    }
    var lines = [row(table.columns.map { escaped($0.title) })]
    lines.append("|" + table.columns.map { $0.alignment == .left ? " --- |" : " ---: |" }.joined())
    for tableRow in table.rows {
      if tableRow.isGroup {
        lines.append(row(["**" + escaped(tableRow.cells.joined(separator: " ")) + "**"]))
      } else {
        lines.append(row((tableRow.cells + (tableRow.note.map { [$0] } ?? [])).map(escaped)))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String { Self.escaped(text) }

  /// Escapes what Markdown would read as markup, and a first character that would begin a list.
  private func line(_ text: String) -> String {
    var text = escaped(text)
    if let first = text.first, "+-#>".contains(first) { text = "\\" + text }
    if let dot = text.firstIndex(of: "."), dot > text.startIndex, text[..<dot].allSatisfy(\.isNumber) {
      text.insert("\\", at: dot)
    }
    return text
  }

  /// Escapes what Markdown would read as markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
