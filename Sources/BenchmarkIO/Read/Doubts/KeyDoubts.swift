import BenchmarkCore

/// Keys that a spreadsheet has changed: codes that became dates, and codes that lost their leading zero.
struct KeyDoubts {
  private(set) var issues: [Diagnostic.SourceIssue] = []

  init(units: [String], indicators: [String]) {
    for (texts, role) in [(units, Diagnostic.ColumnRole.unit), (indicators, .indicator)] {
      // `1-2` and `MAR3` become `01.feb` and `03.mar`; a column that is nothing but dates is one of dates.
      let dates = texts.filter(Self.isDate)
      if !dates.isEmpty, dates.count * 2 < texts.count, let text = dates.first {
        issues.append(.dateInsteadOfCode(text: text, role: role))
      }
    }
    if let lost = Self.lostZero(units) { issues.append(lost) }
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "mai", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "des", "dec",
  ]

  /// `01.feb`, `2-Jan`, `Mar-05`, `jan.01`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.lowercased().split(whereSeparator: { $0 == "." || $0 == "-" || $0 == " " })
    guard parts.count == 2 else { return false }
    func isNumber(_ part: Substring) -> Bool { (1...2).contains(part.count) && part.allSatisfy(\.isNumber) }
    return (isNumber(parts[0]) && months.contains(String(parts[1])))
      || (months.contains(String(parts[0])) && isNumber(parts[1]))
  }

  /// Numbers of four digits among which some have three: `301` for `0301`. Other lengths the same way.
  private static func lostZero(_ units: [String]) -> Diagnostic.SourceIssue? {
    let numbers = units.filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard numbers.count > 9, numbers.count * 10 >= units.count * 9 else { return nil }
    var lengths: [Int: Int] = [:]
    for number in numbers { lengths[number.utf8.count, default: 0] += 1 }
    guard lengths.count == 2, let long = lengths.keys.max(), long >= 4, lengths[long - 1] != nil,
      // Numbers counted on from one have every length below as well.
      lengths[long, default: 0] > lengths[long - 1, default: 0],
      !numbers.contains(where: { $0.hasPrefix("0") }),
      let example = numbers.first(where: { $0.utf8.count == long - 1 })
    else { return nil }
    return .leadingZeroLost(code: example, likely: "0" + example)
  }
}
