/// The list of contents: titles, sections, groups and items as nested lists.
struct HTMLContents {
  private struct Entry {
    var level: Int
    var id: String
    var text: String
  }

  private var entries: [Entry] = []

  /// - Parameter level: 0 for a title to 3 for an item; a level may be missing between two.
  mutating func add(_ level: Int, id: String, _ text: String) {
    entries.append(Entry(level: level, id: id, text: text))
  }

  var html: String {
    // One title is the page itself; several are its parts.
    let shown = entries.filter { $0.level > 0 || entries.count { $0.level == 0 } > 1 }
    var text = ""
    var open: [Int] = []
    for entry in shown {
      while let last = open.last, last > entry.level {
        text += "</li></ol>"
        open.removeLast()
      }
      if open.last == entry.level {
        text += "</li>\n"
      } else {
        text += open.isEmpty ? "<ol class=\"toc\">" : "<ol>"
        open.append(entry.level)
      }
      text += "<li class=\"v\(entry.level)\"><a href=\"#\(entry.id)\">\(HTML.escaped(entry.text))</a>"
    }
    return text + String(repeating: "</li></ol>", count: open.count) + "\n"
  }
}
