import BenchmarkCore

/// Draws a caterpillar. Positions along the scale are shares of the width, so letters keep their size on every screen.
struct CaterpillarDrawing {
  let chart: Caterpillar
  let id: String

  private var axis: Axis { chart.axis }

  // MARK: One row a unit

  private static let rowHeight = 19.0
  private static let headerHeight = 26.0
  private static let longestName = 28

  func rows() -> String {
    var y = chart.targets.isEmpty ? 18.0 : 32.0
    let top = y
    var body = ""
    for panel in chart.panels {
      if let name = panel.name {
        y += Self.headerHeight
        body += SVG.text(shortened(name), x: "0", y: y - 7, "class=\"b e\" dx=\"-10\"")
      }
      let start = y
      for row in panel.rows {
        body += self.row(row, y: y + Self.rowHeight / 2)
        y += Self.rowHeight
      }
      if panel.name != nil, panel.mean.isFinite, axis.contains(panel.mean), !panel.rows.isEmpty {
        let x = SVG.percent(axis.position(panel.mean))
        body += SVG.line(x1: x, y1: start, x2: x, y2: y, "m")
      }
    }
    let bottom = y + 2
    var text = SVG.opening(
      id: id, title: chart.title, description: chart.description,
      attributes:
        "class=\"cat\" width=\"100%\" height=\"\(SVG.coordinate(bottom + 22))\" style=\"--n:\(labelLength)\"")
    for (position, (tick, label)) in zip(axis.ticks, chart.tickTexts).enumerated() {
      let x = SVG.percent(axis.position(tick))
      let name = position.isMultiple(of: labelStepOnPhones) ? "c" : "c roomy"
      text += SVG.line(x1: x, y1: top, x2: x, y2: bottom, "t")
      text += SVG.text(label, x: x, y: bottom + 15, "class=\"\(name)\"")
    }
    if let mean = chart.mean { text += reference(mean, name: "m", labelled: 11, from: top, to: bottom) }
    for target in chart.targets {
      text += reference(target, name: "a", labelled: chart.mean == nil ? 11 : 26, from: top, to: bottom)
    }
    return text + body + "</svg>"
  }

  private func row(_ row: Caterpillar.Row, y: Double) -> String {
    let isClear = row.verdict == .better || row.verdict == .worse
    var text = "<g class=\"u\"><title>\(HTML.escaped(label(row)))</title>"
    text += SVG.text(shortened(row.name), x: "0", y: y + 4, "class=\"e\" dx=\"-10\"")
    text += interval(row, y: y, name: isClear ? "i k" : "i")
    text += SVG.symbol(
      symbol(row), x: SVG.percent(axis.position(axis.clamped(row.value))), y: y)
    text += SVG.text(row.text, x: "100%", y: y + 4, "class=\"e\" dx=\"54\"")
    if isClear { text += SVG.text(Mark.of(row.verdict), x: "100%", y: y + 4, "class=\"b c\" dx=\"66\"") }
    return text + "</g>"
  }

  private func interval(_ row: Caterpillar.Row, y: Double, name: String) -> String {
    guard row.lower.isFinite, row.upper.isFinite, row.upper > axis.lower, row.lower < axis.upper else { return "" }
    let ends = [row.lower, row.upper].map { SVG.percent(axis.position(axis.clamped($0))) }
    return SVG.line(x1: ends[0], y1: y, x2: ends[1], y2: y, name)
  }

  private func reference(
    _ reference: Caterpillar.Reference, name: String, labelled y: Double, from top: Double, to bottom: Double
  ) -> String {
    guard axis.contains(reference.value) else { return "" }
    let share = axis.position(reference.value)
    let x = SVG.percent(share)
    let anchor = share < 0.12 ? "class=\"s\" dx=\"-3\"" : share > 0.88 ? "class=\"s e\" dx=\"3\"" : "class=\"s c\""
    return SVG.line(x1: x, y1: y + 4, x2: x, y2: bottom, name) + SVG.text(reference.text, x: x, y: y, anchor)
  }

  // MARK: One column a unit

  private static let plotHeight = 240.0

  func columns() -> String {
    let top = 10.0
    let bottom = top + Self.plotHeight
    func y(_ value: Double) -> Double { bottom - Self.plotHeight * axis.position(axis.clamped(value)) }
    var text = SVG.opening(
      id: id, title: chart.title, description: chart.description,
      attributes: "class=\"many\" width=\"100%\" height=\"\(SVG.coordinate(bottom + 8))\"")
    for (tick, label) in zip(axis.ticks, chart.tickTexts) {
      text += SVG.line(x1: "0", y1: y(tick), x2: "100%", y2: y(tick), "t")
      text += SVG.text(label, x: "0", y: y(tick) + 4, "class=\"e\" dx=\"-8\"")
    }
    let count = Double(chart.rowCount)
    var position = 0
    for row in chart.panels.flatMap(\.rows) {
      let x = SVG.percent((Double(position) + 0.5) / count)
      position += 1
      let isClear = row.verdict == .better || row.verdict == .worse
      text += "<g class=\"u\"><title>\(HTML.escaped(label(row)))</title>"
      if row.lower.isFinite, row.upper.isFinite, row.upper > axis.lower, row.lower < axis.upper {
        text += SVG.line(x1: x, y1: y(row.upper), x2: x, y2: y(row.lower), isClear ? "i k" : "i")
      }
      text += SVG.symbol(symbol(row), x: x, y: y(row.value), isSmall: true) + "</g>"
    }
    let references = (chart.mean.map { [("m", $0)] } ?? []) + chart.targets.map { ("a", $0) }
    var taken: [Double] = []
    for (name, reference) in references where axis.contains(reference.value) {
      let height = y(reference.value)
      text += SVG.line(x1: "0", y1: height, x2: "100%", y2: height, name)
      // Of two names at one height the second stands below its line.
      let above = !taken.contains { abs($0 - height) < 14 }
      text += SVG.text(reference.text, x: "100%", y: height + (above ? -4 : 13), "class=\"s e\"")
      taken.append(height)
    }
    return text + "</svg>"
  }

  // MARK: Parts

  private func symbol(_ row: Caterpillar.Row) -> ChartSymbol {
    if row.value < axis.lower { return .beyondLow }
    if row.value > axis.upper { return .beyondHigh }
    return ChartSymbol(row.light, isJudged: chart.isJudged)
  }

  private func label(_ row: Caterpillar.Row) -> String {
    row.lowerText.isEmpty
      ? "\(row.name): \(row.text)" : "\(row.name): \(row.text) (\(row.lowerText) – \(row.upperText))"
  }

  /// On a phone there is room for the labels of every so many ticks: about 180 of the width, six and a half a letter.
  private var labelStepOnPhones: Int {
    let widest = chart.tickTexts.reduce(1) { max($0, $1.count) }
    let needed = Double(chart.tickTexts.count * (widest + 2)) * 6.5
    return max(1, Int((needed / 180).rounded(.up)))
  }

  private var labelLength: Int {
    let names = chart.panels.flatMap { panel in (panel.name.map { [$0] } ?? []) + panel.rows.map(\.name) }
    return names.reduce(4) { max($0, shortened($1).count) }
  }

  private func shortened(_ name: String) -> String {
    name.count <= Self.longestName ? name : String(name.prefix(Self.longestName - 1)) + "…"
  }
}
