/// How the text of a unit column becomes its key and, where they stand together, its name.
struct UnitKeyRule {
  /// The first group is the code, the second the name.
  var parts: TextPattern?
  /// Taken off the front.
  var prefix: TextPattern?
  /// Codes of another year, by code.
  var recoded: [String: String] = [:]

  var isEmpty: Bool { parts == nil && prefix == nil && recoded.isEmpty }

  func key(_ text: String) -> (code: String, name: String?) {
    var code = text
    var name: String?
    if let prefix, let match = prefix.groups(in: code)?.first, let match, code.hasPrefix(match) {
      code = String(code.dropFirst(match.count))
    }
    if let parts, let groups = parts.groups(in: code), groups.count > 1, let first = groups[1] {
      code = first.trimmingBlanks()
      if groups.count > 2, let second = groups[2]?.trimmingBlanks(), !second.isEmpty { name = second }
    }
    return (recoded[code] ?? code, name)
  }

  /// Code and name in one cell, as Statistics Norway writes them: `0301 Oslo`, `102 - Cumbria`.
  static let codeAndName = TextPattern(#"^(\d{2,9})(?:\s*-\s*|\s+)(\D.*)$"#)

  /// True when every text is a code and a name, and no code stands for two names.
  static func partsEveryText(_ texts: [String]) -> Bool {
    guard let pattern = codeAndName, texts.count > 1 else { return false }
    var seen: Set<String> = []
    for text in texts {
      guard let groups = pattern.groups(in: text), groups.count > 2, let code = groups[1] else { return false }
      guard seen.insert(code).inserted else { return false }
    }
    return true
  }
}
