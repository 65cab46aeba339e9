import BenchmarkCore
import Yams

/// The diagnostics of a card file while it is read, and how its scalars are understood.
///
/// Values that are wrong are reported with their place and taken as absent, so that one reading finds every fault.
final class CardReader {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  func report(_ severity: Diagnostic.Severity, _ issue: Diagnostic.Issue, at node: Node?) {
    diagnostics.append(
      Diagnostic(
        severity, issue,
        at: Diagnostic.Location(file: file, line: node?.mark?.line, column: node?.mark?.column)))
  }

  /// The text of a scalar; nil for what YAML calls null.
  static func text(of node: Node) -> String? {
    guard let scalar = node.scalar else { return nil }
    let text = scalar.string.trimmingBlanks()
    let isPlain = scalar.style == .any || scalar.style == .plain
    return isPlain && ["", "~", "null", "Null", "NULL"].contains(text) ? nil : text
  }

  /// What a node holds, for a message.
  static func found(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): String(scalar.string.prefix(60))
    case .mapping: "{…}"
    case .sequence: "[…]"
    case .alias: "*"
    }
  }

  /// A number in YAML's own spelling: decimal point, no groups.
  static func number(of node: Node) -> Double? {
    guard let text = text(of: node),
      text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE_".utf8.contains($0) }),
      let value = Double(text.replacing("_", with: "")), value.isFinite
    else { return nil }
    return value
  }
}
