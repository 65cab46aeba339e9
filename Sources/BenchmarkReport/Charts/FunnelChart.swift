import BenchmarkCore

/// The units by size and value, between the limits for units of their size.
public struct FunnelChart: Sendable, Equatable {
  /// Units named in the chart, at most.
  static let namesShown = 8
  public struct Point: Sendable, Equatable {
    public var name: String
    public var size: Double
    public var value: Double
    public var outer: Interval
    public var zone: FunnelZone
    public var text: String
  }

  /// The limits for one size.
  public struct Corner: Sendable, Equatable {
    public var size: Double
    public var inner: Interval
    public var outer: Interval
  }

  public var title: String
  public var description: String
  public var note: String?
  public var data: Document.Table?
  /// In the order of size.
  public var points: [Point]
  /// Of the limits, from small to large.
  public var corners: [Corner]
  /// The common value, with its words.
  public var centre: Caterpillar.Reference
  public var sizeAxis: Axis
  public var sizeTickTexts: [String]
  public var sizeName: String
  public var axis: Axis
  public var tickTexts: [String]
}

extension FunnelChart: ChartContent {
  private static let top = 14.0
  private static let bottom = 334.0

  func drawing(id: String) -> String {
    var text = SVG.opening(
      id: id, title: title, description: description,
      attributes: "class=\"quad funnel\" width=\"100%\" height=\"\(SVG.coordinate(Self.bottom + 40))\"")
    for (tick, label) in zip(sizeAxis.ticks, sizeTickTexts) {
      text += SVG.text(label, x: SVG.percent(sizeAxis.position(tick)), y: Self.bottom + 15, "class=\"c soft\"")
    }
    for (tick, label) in zip(axis.ticks, tickTexts) {
      text += SVG.line(x1: "0", y1: y(tick), x2: "100%", y2: y(tick), "t")
      text += SVG.text(label, x: "0", y: y(tick) + 4, "class=\"e soft\" dx=\"-8\"")
    }
    text += SVG.line(x1: "0", y1: y(centre.value), x2: "100%", y2: y(centre.value), "m")
    text += SVG.text(sizeName, x: "100%", y: Self.bottom + 34, "class=\"s e\"")
    for limit in [\Corner.inner.lower, \Corner.inner.upper] { text += line(limit, "a") }
    for limit in [\Corner.outer.lower, \Corner.outer.upper] { text += line(limit, "m") }
    for point in points {
      text += "<g class=\"u\"><title>\(HTML.escaped(point.name)): \(HTML.escaped(point.text))</title>"
      text += SVG.symbol(point.zone.isAlarm ? .plain : .grey, x: x(point.size), y: y(point.value)) + "</g>"
    }
    text += SVG.text(centre.text, x: "0", y: y(centre.value) - 5, "class=\"s\" dx=\"4\"")
    return text + names() + "</svg>"
  }

  private func x(_ size: Double) -> String { SVG.percent(sizeAxis.position(sizeAxis.clamped(size))) }
  private func y(_ value: Double) -> Double {
    Self.bottom - (Self.bottom - Self.top) * axis.position(axis.clamped(value))
  }

  /// A limit. Where it is off the scale there is nothing to draw.
  private func line(_ limit: KeyPath<Corner, Double>, _ name: String) -> String {
    var text = ""
    for (from, to) in zip(corners, corners.dropFirst()) {
      let (start, end) = (from[keyPath: limit], to[keyPath: limit])
      guard axis.contains(start), axis.contains(end) else { continue }
      text += SVG.line(x1: x(from.size), y1: y(start), x2: x(to.size), y2: y(end), name)
    }
    return text
  }

  /// Names of the units outside the outer limits, where there is room.
  private func names() -> String {
    let outside = points.filter(\.zone.isAlarm)
      .sorted { abs($0.value - centre.value) > abs($1.value - centre.value) }
    var taken: [(share: Double, height: Double)] = []
    var text = ""
    for point in outside.prefix(Self.namesShown) {
      let place = (share: sizeAxis.position(point.size), height: y(point.value))
      guard !taken.contains(where: { abs($0.share - place.share) < 0.2 && abs($0.height - place.height) < 14 }) else {
        continue
      }
      taken.append(place)
      let side = place.share > 0.7 ? "class=\"e halo\" dx=\"-8\"" : "class=\"halo\" dx=\"8\""
      text += SVG.text(point.name, x: x(point.size), y: place.height + 4, side)
    }
    return text
  }
}
