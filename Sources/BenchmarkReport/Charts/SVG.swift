/// Writes the elements that charts are made of.
enum SVG {
  /// A coordinate with at most `decimals` digits, the same text on every machine.
  static func coordinate(_ value: Double, decimals: Int = 1) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var text = scaled < 0 ? "-" : ""
    text += String(whole)
    guard rest > 0 else { return text }
    var digits = String(rest)
    digits = String(repeating: "0", count: decimals - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return text + "." + digits
  }

  /// A share of the width: `42.5%`.
  static func percent(_ share: Double) -> String { coordinate(100 * share, decimals: 2) + "%" }

  /// The opening tag of an image with its name and its description, for those who do not see it.
  static func opening(id: String, title: String, description: String, attributes: String) -> String {
    "<svg role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\" \(attributes)>"
      + "<title id=\"\(id)-t\">\(HTML.escaped(title))</title><desc id=\"\(id)-d\">\(HTML.escaped(description))</desc>"
  }

  static func text(_ text: String, x: String, y: Double, _ attributes: String = "") -> String {
    "<text x=\"\(x)\" y=\"\(coordinate(y))\"\(attributes.isEmpty ? "" : " " + attributes)>\(HTML.escaped(text))</text>"
  }

  static func line(x1: String, y1: Double, x2: String, y2: Double, _ name: String) -> String {
    "<line class=\"\(name)\" x1=\"\(x1)\" y1=\"\(coordinate(y1))\" x2=\"\(x2)\" y2=\"\(coordinate(y2))\"/>"
  }

  static func symbol(_ symbol: ChartSymbol, x: String, y: Double, isSmall: Bool = false) -> String {
    "<use href=\"#\(symbol.rawValue)\(isSmall ? "s" : "")\" x=\"\(x)\" y=\"\(coordinate(y))\"/>"
  }
}
