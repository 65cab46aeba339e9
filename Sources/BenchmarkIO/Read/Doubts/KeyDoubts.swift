import BenchmarkCore

/// Keys that a spreadsheet has changed, codes that became dates and codes that lost their leading zero, and sums that
/// stand among the units.
struct KeyDoubts {
  private(set) var issues: [Diagnostic.SourceIssue] = []

  /// - Parameter organisation: what was made of the units.
  init(units: [String], indicators: [String], organisation: Organisation) {
    for (texts, role) in [(units, Diagnostic.ColumnRole.unit), (indicators, .indicator)] {
      // `1-2` and `MAR3` become `01.feb` and `03.mar`.
      if let text = texts.first(where: { Self.isDate($0) || role == .unit && Self.isWholeDate($0) }) {
        issues.append(.dateInsteadOfCode(text: text, role: role))
      }
    }
    if let (first, other, count) = Self.alike(units) {
      issues.append(.unitsAlike(unit: first, other: other, count: count))
    }
    if let lost = Self.lostZero(units) { issues.append(lost) }
    issues += Self.totals(in: organisation).map(Diagnostic.SourceIssue.totalAsUnit)
  }

  private static let totals: Set<String> = [
    "totalt", "total", "totals", "grand total", "i alt", "ialt", "sum", "summa", "samlet", "samla", "alle", "all",
    "alle enheter", "alle einingar", "all units", "hele kommunen", "heile kommunen", "hele landet", "heile landet",
    "gjennomsnitt", "gjennomsnittet", "snitt", "snittet", "average", "mean",
  ]

  /// Names of sums and means that no level sets apart from two units or more.
  private static func totals(in organisation: Organisation) -> [String] {
    let named = organisation.units.filter { unit in
      [unit.id, unit.name].contains { totals.contains($0.trimmingBlanks().lowercased()) }
    }
    return named.filter { total in
      organisation.units.count { $0.level == total.level && $0.type == total.type } > 2
    }.map(\.name)
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

  /// `2024-02-01`, `01.02.2024`: what a workbook holds of a code that Excel took for a day.
  static func isWholeDate(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "-" || $0 == "/" })
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts[1].utf8.count <= 2, let month = Int(parts[1]), (1...12).contains(month)
    else { return false }
    let lengths = (parts[0].utf8.count, parts[2].utf8.count)
    return (lengths.0 == 4 && lengths.1 <= 2 || lengths.0 <= 2 && lengths.1 == 4) && Period.parse(text) != .unparsed
  }

  /// Two units whose keys differ in capitals and blanks alone, and how many more such pairs there are.
  private static func alike(_ units: [String]) -> (first: String, other: String, count: Int)? {
    var seen: [String: String] = [:]
    var found: (first: String, other: String, count: Int)?
    // So many units are codes.
    guard units.count <= 100_000 else { return nil }
    for unit in units {
      // Codes of figures have neither.
      guard unit.utf8.contains(where: { $0 > 0x39 }) else { continue }
      let plain = unit.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "\u{A0}" }).joined(separator: " ")
      if let first = seen[plain] {
        found = (found?.first ?? first, found?.other ?? unit, (found?.count ?? 0) + 1)
      } else {
        seen[plain] = unit
      }
    }
    return found
  }

  /// Numbers of four digits among which some have three: `301` for `0301`. Other lengths the same way.
  private static func lostZero(_ units: [String]) -> Diagnostic.SourceIssue? {
    let numbers = units.filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard numbers.count * 10 >= units.count * 9, !numbers.contains(where: { $0.hasPrefix("0") }) else { return nil }
    var lengths: [Int: Int] = [:]
    for number in numbers { lengths[number.utf8.count, default: 0] += 1 }
    guard lengths.count == 2, let long = lengths.keys.max(), long >= 4 || areCounties(numbers),
      lengths[long - 1] != nil,
      let example = numbers.first(where: { $0.utf8.count == long - 1 })
    else { return nil }
    // Numbers counted on from one have every length below as well, but few of them say little by their lengths.
    let isManyLong = numbers.count > 9 && lengths[long, default: 0] > lengths[long - 1, default: 0]
    guard isManyLong && long >= 4 || long == 4 && areMunicipalities(numbers) || long == 2 else { return nil }
    return .leadingZeroLost(code: example, likely: "0" + example)
  }

  /// At least five numbers that are counties when the zero is put back, with some of those of 2020 and later among them: the
  /// older ones were counted on from one, as much else is.
  private static func areCounties(_ numbers: [String]) -> Bool {
    let known = RegionTransition.counties
    return numbers.count >= 5 && numbers.contains { $0 >= "30" && $0.utf8.count == 2 }
      && numbers.allSatisfy { known.contains($0.utf8.count == 1 ? "0" + $0 : $0) }
  }

  /// At least three numbers, each with the first digits of a county when the zero is put back; those of three digits are
  /// municipalities by their whole number.
  private static func areMunicipalities(_ numbers: [String]) -> Bool {
    let known = Set(RegionTransition.all.flatMap { [$0.from, $0.to] }.filter { $0.utf8.count == 4 } + ["0301"])
    let counties = Set(known.map { $0.prefix(2) })
    return numbers.count >= 3
      && numbers.allSatisfy { $0.utf8.count == 3 ? known.contains("0" + $0) : counties.contains($0.prefix(2)) }
  }
}
