import BenchmarkCore

/// Small charts of development side by side on one scale: the mean, and the units with a clear development.
public struct DevelopmentChart: Sendable, Equatable {
  public struct Panel: Sendable, Equatable {
    public var name: String
    /// What is clear about it: `↗ +0,12`.
    public var finding: String
    public var series: TimeSeries
  }

  public var title: String
  public var description: String
  public var note: String?
  public var data: Document.Table?
  public var panels: [Panel]
  public var measured: [Bool]
  public var axis: Axis
  public var tickTexts: [String]
  public var first: String
  public var last: String
}

extension DevelopmentChart: ChartContent {
  func drawing(id: String) -> String {
    let items = panels.enumerated().map { position, panel in
      "<li><span class=\"name\">\(HTML.escaped(panel.name))</span> <span class=\"finding\">"
        + "\(HTML.escaped(panel.finding))</span>\(drawing(panel, id: "\(id)-\(position)"))</li>"
    }
    return "<ul class=\"panels\">" + items.joined() + "</ul>"
  }

  private func drawing(_ panel: Panel, id: String) -> String {
    let widest = tickTexts.reduce(1) { max($0, $1.count) }
    // Room for the larger letters of a phone too.
    let left = Double(widest) * 7 + 6
    let drawing = TimeSeriesDrawing(
      series: panel.series, measured: measured, axis: (axis.lower, axis.upper), left: left, right: 214, top: 8,
      bottom: 82)
    var text = SVG.opening(
      id: id, title: panel.series.title, description: panel.series.description,
      attributes: "class=\"dev\" viewBox=\"0 0 220 100\"")
    for (tick, label) in zip(axis.ticks, tickTexts) {
      let y = drawing.y(tick)
      text += "<path class=\"t\" d=\"M\(SVG.coordinate(left)) \(SVG.coordinate(y))H214\"/>"
      text += SVG.text(label, x: SVG.coordinate(left - 5), y: y + 3.5, "class=\"e\"")
    }
    text += drawing.body(showsPoints: true)
    text += SVG.text(first, x: SVG.coordinate(left), y: 97)
    text += SVG.text(last, x: "214", y: 97, "class=\"e\"")
    return text + "</svg>"
  }
}
