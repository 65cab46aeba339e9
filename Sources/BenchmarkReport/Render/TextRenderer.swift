/// Renders a document as plain text for fixed-width letters.
public struct TextRenderer: Sendable {
  public let width: Int

  /// - Parameter width: columns of the page, at least 40.
  public init(width: Int = 80) { self.width = max(40, width) }

  public func render(_ document: Document) -> String {
    var lines: [String] = []
    let blocks = document.blocksWithoutFigures
    for (position, block) in blocks.enumerated() {
      if position > 0 { lines += spacing(before: block, after: blocks[position - 1]) }
      lines += render(block)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func spacing(before block: Document.Block, after previous: Document.Block) -> [String] {
    switch (previous, block) {
    case (.title, .facts), (.facts, .notice), (.title, .notice): return []
    case (.heading, .heading): return [""]
    case (.heading, _): return []
    case (_, .title): return ["", ""]
    case (_, .heading(let heading)) where heading.level == .section: return ["", ""]
    default: return [""]
    }
  }

  private func render(_ block: Document.Block) -> [String] {
    let wrapping = LineWrapping(width: width)
    switch block {
    case .title(let text): return wrapping.lines(text.uppercased())
    case .facts(let facts): return wrapping.lines(facts.joined(separator: " · "))
    case .notice(let text): return wrapping.lines(text)
    case .heading(let heading): return render(heading)
    case .paragraph(let text): return LineWrapping(width: width - 1).lines(text).map { " " + $0 }
    case .statements(let statements):
      let width = String(statements.count).count
      return statements.enumerated().flatMap { item($1, label: "\($0 + 1)", width: width, after: ". ") }
    case .bullets(let items): return items.flatMap { item($0, label: "–", width: 1, after: " ") }
    case .terms(let terms):
      let column = min(width / 3, terms.map(\.term.displayWidth).max() ?? 0)
      return terms.flatMap { term in
        term.lines.enumerated().flatMap { offset, line in
          item(line, label: offset == 0 ? term.term : "", width: column, after: "  ", alignment: .left)
        }
      }
    case .table(let table): return TextTable(width: width).lines(table)
    case .figure: return []
    }
  }

  private func render(_ heading: Document.Heading) -> [String] {
    switch heading.level {
    case .section:
      let text = heading.text.uppercased()
      return [text, String(repeating: "═", count: min(width, max(text.displayWidth, 1)))]
    case .group:
      let text = heading.text.uppercased()
      return [text + " " + String(repeating: "─", count: max(0, width - text.displayWidth - 1))]
    case .item:
      let text = heading.text.uppercased() + (heading.detail.map { " (\($0))" } ?? "")
      var lines = LineWrapping(width: width).lines(text)
      if let aside = heading.aside {
        let last = lines[lines.count - 1]
        let gap = width - last.displayWidth - aside.displayWidth
        if gap >= 2 {
          lines[lines.count - 1] = last + String(repeating: " ", count: gap) + aside
        } else {
          lines.append(String(repeating: " ", count: max(0, width - aside.displayWidth)) + aside)
        }
      }
      return lines
    }
  }

  /// A label in a column of its own, and text beside it.
  private func item(
    _ text: String, label: String, width column: Int, after: String,
    alignment: Document.Table.Alignment = .right
  ) -> [String] {
    let padding = String(repeating: " ", count: max(0, column - label.displayWidth))
    let first = (alignment == .left ? " " + label + padding : padding + " " + label) + after
    let hanging = String(repeating: " ", count: first.displayWidth)
    let lines = LineWrapping(width: width - first.displayWidth).lines(text)
    return lines.enumerated().map { ($0 == 0 ? first : hanging) + $1 }
  }
}
