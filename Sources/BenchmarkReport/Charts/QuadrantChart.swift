import BenchmarkCore

/// The units by cost and result: to the right dearer than to be expected, upwards better results than the others.
public struct QuadrantChart: Sendable, Equatable {
  /// Units named in the chart, at most.
  static let namesShown = 8

  public struct Point: Sendable, Equatable {
    public var name: String
    public var x: Double
    public var y: Double
    /// Ends of the uncertainty both ways; NaN where it is unknown.
    public var xEnds: Interval
    public var yEnds: Interval
    /// Both differences are clear, so that the unit belongs to its corner.
    public var isPlaced: Bool
    public var text: String
  }

  public var title: String
  public var description: String
  public var note: String?
  public var data: Document.Table?
  public var points: [Point]
  public var xAxis: Axis
  public var xTickTexts: [String]
  public var xName: String
  public var yAxis: Axis
  public var yTickTexts: [String]
  public var yName: String
}

extension QuadrantChart: ChartContent {
  private static let top = 22.0
  private static let bottom = 342.0

  func drawing(id: String) -> String {
    var text = SVG.opening(
      id: id, title: title, description: description,
      attributes: "class=\"quad\" width=\"100%\" height=\"\(SVG.coordinate(Self.bottom + 40))\"")
    for (tick, label) in zip(xAxis.ticks, xTickTexts) {
      let x = SVG.percent(xAxis.position(tick))
      text += SVG.line(x1: x, y1: Self.top, x2: x, y2: Self.bottom, tick == 0 ? "m" : "t")
      text += SVG.text(label, x: x, y: Self.bottom + 15, "class=\"c soft\"")
    }
    for (tick, label) in zip(yAxis.ticks, yTickTexts) {
      text += SVG.line(x1: "0", y1: y(tick), x2: "100%", y2: y(tick), tick == 0 ? "m" : "t")
      text += SVG.text(label, x: "0", y: y(tick) + 4, "class=\"e soft\" dx=\"-8\"")
    }
    text += SVG.text(yName, x: "0", y: 10, "class=\"s\" dx=\"-40\"")
    text += SVG.text(xName, x: "100%", y: Self.bottom + 34, "class=\"s e\"")
    for point in points where point.isPlaced { text += uncertainty(point) }
    for point in points {
      text += "<g class=\"u\"><title>\(HTML.escaped(point.name)): \(HTML.escaped(point.text))</title>"
      text += SVG.symbol(point.isPlaced ? .plain : .grey, x: x(point.x), y: y(point.y)) + "</g>"
    }
    return text + names() + "</svg>"
  }

  private func x(_ value: Double) -> String { SVG.percent(xAxis.position(xAxis.clamped(value))) }
  private func y(_ value: Double) -> Double {
    Self.bottom - (Self.bottom - Self.top) * yAxis.position(yAxis.clamped(value))
  }

  private func uncertainty(_ point: Point) -> String {
    var text = ""
    if point.xEnds.lower.isFinite, point.xEnds.upper.isFinite {
      text += SVG.line(x1: x(point.xEnds.lower), y1: y(point.y), x2: x(point.xEnds.upper), y2: y(point.y), "i")
    }
    if point.yEnds.lower.isFinite, point.yEnds.upper.isFinite {
      text += SVG.line(x1: x(point.x), y1: y(point.yEnds.lower), x2: x(point.x), y2: y(point.yEnds.upper), "i")
    }
    return text
  }

  /// Names of the units that are placed, then of those furthest from the middle, where there is room.
  private func names() -> String {
    func distance(_ point: Point) -> Double {
      let across = point.x / (xAxis.upper - xAxis.lower)
      let up = point.y / (yAxis.upper - yAxis.lower)
      return across * across + up * up
    }
    let ordered = points.indices.sorted {
      let (left, right) = (points[$0], points[$1])
      if left.isPlaced != right.isPlaced { return left.isPlaced }
      return (-distance(left), $0) < (-distance(right), $1)
    }
    let places = NamePlaces(
      points: points.map { .init(name: $0.name, share: xAxis.position(xAxis.clamped($0.x)), height: y($0.y)) },
      most: Self.namesShown)
    return places.drawing(Array(ordered.prefix(Self.namesShown))) { x(points[$0].x) }
  }
}
