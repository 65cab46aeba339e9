import BenchmarkCore

/// The marks that stand for a value in a chart: the shapes of the lights in text, so that they are read alike.
enum ChartSymbol: String, CaseIterable {
  case green = "mg"
  case yellow = "my"
  case red = "mr"
  case grey = "mn"
  /// A value where nothing is judged.
  case plain = "mp"
  /// A value beyond the scale.
  case beyondLow = "ml"
  case beyondHigh = "mh"

  init(_ light: Light, isJudged: Bool) {
    guard isJudged else {
      self = .plain
      return
    }
    switch light {
    case .green: self = .green
    case .yellow: self = .yellow
    case .red: self = .red
    case .grey: self = .grey
    }
  }

  /// The shapes around the origin, in full size and small, once for a page.
  static var definitions: String {
    var text = "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>"
    for symbol in allCases {
      for (suffix, size) in [("", 1.0), ("s", 0.55)] {
        text += symbol.shape(id: symbol.rawValue + suffix, size: size)
      }
    }
    return text + "</defs></svg>"
  }

  private func shape(id: String, size: Double) -> String {
    func path(_ points: [(Double, Double)], _ name: String) -> String {
      let corners = points.map {
        SVG.coordinate($0.0 * size, decimals: 2) + " " + SVG.coordinate($0.1 * size, decimals: 2)
      }
      return "<path id=\"\(id)\" class=\"\(name)\" d=\"M" + corners.joined(separator: "L") + "Z\"/>"
    }
    func circle(_ name: String) -> String {
      "<circle id=\"\(id)\" class=\"\(name)\" r=\"\(SVG.coordinate(4.2 * size, decimals: 2))\"/>"
    }
    return switch self {
    case .green: circle("fg")
    case .yellow: path([(0, -5), (5, 4), (-5, 4)], "fy")
    case .red: path([(-4, -4), (4, -4), (4, 4), (-4, 4)], "fr")
    case .grey: circle("fn")
    case .plain: circle("fp")
    case .beyondLow: path([(-2, 0), (5, -5), (5, 5)], "fi")
    case .beyondHigh: path([(2, 0), (-5, -5), (-5, 5)], "fi")
    }
  }
}
