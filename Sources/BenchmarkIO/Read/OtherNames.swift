import BenchmarkCore

/// Units that a source calls by several names.
struct OtherNames {
  private var first: (unit: String, used: String, other: String)?
  private var units: Set<String> = []

  /// - Parameters:
  ///   - name: what the unit is called here; nil for no name.
  ///   - used: the name that it has.
  mutating func note(_ name: String?, of unit: String, used: String) {
    guard let name, !Self.isSame(name, used) else { return }
    units.insert(unit)
    first = first ?? (unit, used, name)
  }

  /// nil when every unit has one name.
  var issue: Diagnostic.SourceIssue? {
    first.map { .unitNamesDiffer(unit: $0.unit, used: $0.used, other: $0.other, count: units.count) }
  }

  /// Without capitals and blanks, and without what Statistics Norway puts behind a name: `Drammen (2020 - 2023)`,
  /// `Trondheim - Tråante`.
  static func isSame(_ one: String, _ other: String) -> Bool { one == other || plain(one) == plain(other) }

  private static func plain(_ name: String) -> String {
    var text = Substring(name.lowercased())
    for mark in [" (", " - "] {
      if let range = text.firstRange(of: mark), range.lowerBound > text.startIndex { text = text[..<range.lowerBound] }
    }
    return text.split(whereSeparator: { $0.isWhitespace || $0 == "\u{A0}" }).joined(separator: " ")
  }
}
