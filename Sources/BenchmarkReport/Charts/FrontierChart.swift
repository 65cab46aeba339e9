/// Units by what they use (across) and what they make (upwards), with the line of the best among them.
public struct FrontierChart: Sendable, Equatable {
  /// Units named in the chart, at most.
  static let namesShown = 8

  public struct Point: Sendable, Equatable {
    public var name: String
    public var x: Double
    public var y: Double
    public var isOnFrontier: Bool
    public var text: String
  }

  /// A corner of the frontier, in the units of the axes.
  public struct Vertex: Sendable, Equatable {
    public var x: Double
    public var y: Double
  }

  public var title: String
  public var description: String
  public var note: String?
  public var data: Document.Table?
  public var points: [Point]
  /// From left to right; the ends lie on the edges of the chart.
  public var frontier: [Vertex]
  public var xAxis: Axis
  public var xTickTexts: [String]
  public var xName: String
  public var yAxis: Axis
  public var yTickTexts: [String]
  public var yName: String
}

extension FrontierChart: ChartContent {
  private static let top = 22.0
  private static let bottom = 342.0

  func drawing(id: String) -> String {
    var text = SVG.opening(
      id: id, title: title, description: description,
      attributes: "class=\"quad\" width=\"100%\" height=\"\(SVG.coordinate(Self.bottom + 40))\"")
    for (tick, label) in zip(xAxis.ticks, xTickTexts) {
      let place = x(tick)
      text += SVG.line(x1: place, y1: Self.top, x2: place, y2: Self.bottom, "t")
      text += SVG.text(label, x: place, y: Self.bottom + 15, "class=\"c soft\"")
    }
    for (tick, label) in zip(yAxis.ticks, yTickTexts) {
      text += SVG.line(x1: "0", y1: y(tick), x2: "100%", y2: y(tick), "t")
      text += SVG.text(label, x: "0", y: y(tick) + 4, "class=\"e soft\" dx=\"-8\"")
    }
    text += SVG.text(yName, x: "0", y: 10, "class=\"s\" dx=\"-40\"")
    text += SVG.text(xName, x: "100%", y: Self.bottom + 34, "class=\"s e\"")
    for (start, end) in zip(frontier, frontier.dropFirst()) {
      text += SVG.line(x1: x(start.x), y1: y(start.y), x2: x(end.x), y2: y(end.y), "m")
    }
    for point in points {
      text += "<g class=\"u\"><title>\(HTML.escaped(point.name)): \(HTML.escaped(point.text))</title>"
      text += SVG.symbol(point.isOnFrontier ? .plain : .grey, x: x(point.x), y: y(point.y)) + "</g>"
    }
    return text + names() + "</svg>"
  }

  private func x(_ value: Double) -> String { SVG.percent(xAxis.position(xAxis.clamped(value))) }
  private func y(_ value: Double) -> Double {
    Self.bottom - (Self.bottom - Self.top) * yAxis.position(yAxis.clamped(value))
  }

  /// Names of the units on the frontier, where there is room.
  private func names() -> String {
    let places = NamePlaces(
      points: points.map { .init(name: $0.name, share: xAxis.position(xAxis.clamped($0.x)), height: y($0.y)) },
      most: Self.namesShown)
    return places.drawing(points.indices.filter { points[$0].isOnFrontier }) { x(points[$0].x) }
  }
}
