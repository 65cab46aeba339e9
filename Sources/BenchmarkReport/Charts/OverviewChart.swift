import BenchmarkCore

/// Every unit on every indicator: value, light as symbol, word and colour, and the clear differences. A table by nature.
public struct OverviewChart: Sendable, Equatable {
  public struct Head: Sendable, Equatable {
    public var name: String
    /// Anchor in the report; nil where there is no place to go.
    public var anchor: String?
  }

  public struct Cell: Sendable, Equatable {
    /// The value, or the symbol for none.
    public var value: String
    public var light: Light
    /// `● grønn`; nil where there is no light.
    public var lightText: String?
    /// A clear difference from the others, and its word; nil where there is none.
    public var verdict: Verdict?
    /// Why there is no value; nil where there is one.
    public var absence: String?
  }

  public struct Verdict: Sendable, Equatable {
    public var mark: String
    public var word: String
  }

  public struct Row: Sendable, Equatable {
    public var unit: Head
    public var cells: [Cell]
  }

  public var title: String
  public var description: String
  public var note: String?
  public var corner: String
  public var columns: [Head]
  public var rows: [Row]
  /// So many rows that the table is folded.
  public var isFolded: Bool
}

extension OverviewChart: ChartContent {
  var data: Document.Table? { nil }

  func drawing(id: String) -> String {
    var text = "<div class=\"scroll\"><table class=\"heat\" aria-describedby=\"\(id)-d\"><thead><tr>"
    text += "<th scope=\"col\">\(HTML.escaped(corner))</th>"
    for column in columns { text += "<th scope=\"col\"><span>\(Self.link(column))</span></th>" }
    text += "</tr></thead><tbody>"
    for row in rows {
      text += "<tr><th scope=\"row\">\(Self.link(row.unit))</th>"
      for cell in row.cells { text += Self.cell(cell) }
      text += "</tr>"
    }
    return text + "</tbody></table></div><p class=\"away\" id=\"\(id)-d\">\(HTML.escaped(description))</p>"
  }

  private static func cell(_ cell: Cell) -> String {
    if let absence = cell.absence {
      return "<td class=\"none\"><abbr title=\"\(HTML.escaped(absence))\">\(HTML.escaped(cell.value))</abbr></td>"
    }
    let name =
      switch cell.light {
      case .green: " class=\"cg\""
      case .yellow: " class=\"cy\""
      case .red: " class=\"cr\""
      case .grey: ""
      }
    var text = "<td\(name)>" + HTML.escaped(cell.value)
    if let verdict = cell.verdict {
      text += " <b title=\"\(HTML.escaped(verdict.word))\">\(HTML.escaped(verdict.mark))</b>"
      text += "<span class=\"away\"> \(HTML.escaped(verdict.word))</span>"
    }
    if let light = cell.lightText { text += "<small>\(HTML.marked(light))</small>" }
    return text + "</td>"
  }

  private static func link(_ head: Head) -> String {
    guard let anchor = head.anchor else { return HTML.escaped(head.name) }
    return "<a href=\"#\(anchor)\">\(HTML.escaped(head.name))</a>"
  }
}
