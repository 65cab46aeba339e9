/// How one amount becomes another, step by step: a bar for each end, and one for each step between.
public struct WaterfallChart: Sendable, Equatable {
  public struct Step: Sendable, Equatable {
    public var name: String
    /// Signed.
    public var amount: Double
    public var text: String
  }

  public struct End: Sendable, Equatable {
    public var name: String
    public var value: Double
    public var text: String
  }

  public var title: String
  public var description: String
  public var note: String?
  public var data: Document.Table?
  public var start: End
  public var steps: [Step]
  public var end: End
}

extension WaterfallChart: ChartContent {
  private static let rowHeight = 26.0
  private static let longestName = 30

  func drawing(id: String) -> String {
    var level = start.value
    var levels = [level]
    for step in steps {
      level += step.amount
      levels.append(level)
    }
    let low = levels.min() ?? 0
    let high = levels.max() ?? 1
    // The scale begins a little below the lowest level, so that the bars of the ends are seen; it is not labelled.
    let base = low - max(high - low, abs(high) * 1e-9) / 6
    func share(_ value: Double) -> Double { (value - base) / (high - base) }

    let height = Self.rowHeight * Double(steps.count + 2) + 6
    let names = [start.name, end.name] + steps.map(\.name)
    let longest = names.reduce(4) { max($0, min($1.count, Self.longestName)) }
    var text = SVG.opening(
      id: id, title: title, description: description,
      attributes: "class=\"cat\" width=\"100%\" height=\"\(SVG.coordinate(height))\" style=\"--n:\(longest)\"")
    text += row(0, start.name, from: 0, to: share(start.value), start.text, "ft")
    level = start.value
    for (position, step) in steps.enumerated() {
      let next = level + step.amount
      text += connector(position, share(level))
      text += row(
        position + 1, step.name, from: share(min(level, next)), to: share(max(level, next)), step.text,
        step.amount < 0 ? "fp" : "fy")
      level = next
    }
    text += connector(steps.count, share(level))
    return text + row(steps.count + 1, end.name, from: 0, to: share(end.value), end.text, "ft") + "</svg>"
  }

  private func row(
    _ position: Int, _ name: String, from: Double, to: Double, _ value: String, _ style: String
  ) -> String {
    let y = Self.rowHeight * Double(position)
    let shown = name.count <= Self.longestName ? name : String(name.prefix(Self.longestName - 1)) + "…"
    return "<g><title>\(HTML.escaped(name)): \(HTML.escaped(value))</title>"
      + SVG.text(shown, x: "0", y: y + 17, "class=\"e\" dx=\"-10\"")
      + "<rect class=\"\(style)\" x=\"\(SVG.percent(from))\" y=\"\(SVG.coordinate(y + 4))\" width=\""
      + "\(SVG.percent(max(to - from, 0.002)))\" height=\"18\"/>"
      + SVG.text(value, x: "100%", y: y + 17, "class=\"e\" dx=\"66\"") + "</g>"
  }

  private func connector(_ position: Int, _ share: Double) -> String {
    let y = Self.rowHeight * Double(position) + 22
    return SVG.line(x1: SVG.percent(share), y1: y, x2: SVG.percent(share), y2: y + Self.rowHeight - 18, "m")
  }
}
