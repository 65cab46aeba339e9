/// Gives the columns of pipe tables the widths of what they hold, before pandoc makes a Word file of them.
///
/// Pandoc takes the relative widths from the dashes below the header. With three dashes for each, a column of names is as
/// narrow as a column of numbers, and names break in the middle of words.
enum ColumnWidths {
  /// Wider columns may break over lines, between words.
  private static let widest = 22
  private static let narrowest = 8
  /// The margins of a cell, in letters.
  private static let padding = 4

  static func proportioned(_ markdown: String) -> String {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for place in lines.indices.dropFirst() where isRule(lines[place]) && lines[place - 1].hasPrefix("|") {
      let rule = cells(of: lines[place])
      var widths = [Int](repeating: narrowest, count: rule.count)
      let body = lines[(place + 1)...].prefix { $0.hasPrefix("|") }
      for line in [lines[place - 1]] + body {
        let cells = cells(of: line)
        // A line that names a group of rows has one cell with text: it goes over all columns.
        if cells.dropFirst().allSatisfy(\.isEmpty) { continue }
        for (column, cell) in cells.enumerated() where column < widths.count {
          let longestWord = cell.split(separator: " ").map { width(of: $0) }.max() ?? 0
          widths[column] = max(widths[column], min(widest, width(of: cell[...]) + padding), longestWord + padding)
        }
      }
      lines[place] =
        "|"
        + zip(rule, widths).map { mark, width in
          let dashes = String(repeating: "-", count: width)
          return (mark.hasPrefix(":") ? ":" : "") + dashes + (mark.hasSuffix(":") ? ":" : "")
        }.joined(separator: "|") + "|"
    }
    return lines.joined(separator: "\n")
  }

  /// Letters that a text is as wide as: the blocks of a sparkline are wider than a letter.
  private static func width(of text: Substring) -> Int {
    text.reduce(0) { $0 + (("\u{2581}"..."\u{2588}").contains($1) ? 2 : 1) }
  }

  private static func isRule(_ line: String) -> Bool {
    line.hasPrefix("|") && line.contains("---") && line.allSatisfy { "|-: ".contains($0) }
  }

  private static func cells(of line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(cell.trimmed)
        cell = ""
      } else if character != "\\" || isEscaped {
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if !cell.trimmed.isEmpty { cells.append(cell.trimmed) }
    return cells
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
