import BenchmarkCore

/// One unit on every indicator: a row each with its development in small, value, light, verdict.
public struct ProfileChart: Sendable, Equatable {
  public struct Row: Sendable, Equatable {
    public var name: String
    /// Anchor of the indicator in the report.
    public var anchor: String
    public var series: TimeSeries
    public var measured: [Bool]
    /// The ends of the small chart.
    public var lower: Double
    public var upper: Double
    /// Value, against target, against the others, rank, development; empty where there is none.
    public var cells: [String]
  }

  public var title: String
  public var description: String
  public var note: String?
  public var data: Document.Table?
  public var columns: [Document.Table.Column]
  public var rows: [Row]
}

extension ProfileChart: ChartContent {
  static let width = 132.0
  static let height = 30.0

  func drawing(id: String) -> String {
    var text = "<div class=\"scroll\"><table class=\"profile\"><thead><tr>"
    for column in columns {
      text += "<th scope=\"col\"\(column.alignment == .right ? " class=\"n\"" : "")>\(HTML.escaped(column.title))</th>"
    }
    text += "</tr></thead><tbody>"
    for (position, row) in rows.enumerated() {
      text += "<tr><th scope=\"row\"><a href=\"#\(row.anchor)\">\(HTML.escaped(row.name))</a></th>"
      text += "<td>\(sparkline(row, id: "\(id)-\(position)"))</td>"
      for (cell, column) in zip(row.cells, columns.dropFirst(2)) {
        text += "<td\(column.alignment == .right ? " class=\"n\"" : "")>\(HTML.marked(cell))</td>"
      }
      text += "</tr>"
    }
    return text + "</tbody></table></div>"
  }

  private func sparkline(_ row: Row, id: String) -> String {
    let drawing = TimeSeriesDrawing(
      series: row.series, measured: row.measured, axis: (row.lower, row.upper), left: 3, right: Self.width - 5, top: 4,
      bottom: Self.height - 4)
    return SVG.opening(
      id: id, title: row.series.title, description: row.series.description,
      attributes: "class=\"spark\" width=\"\(SVG.coordinate(Self.width))\" height=\"\(SVG.coordinate(Self.height))\"")
      + drawing.body(showsPoints: false) + "</svg>"
  }
}
