import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

/// The numbers of the tables of one study, each with its column and with what its row is about.
struct TableNumbers: Sendable {
  /// One cell of a table, or what the report documents that it computes from several.
  struct Fact: Sendable {
    /// `observations.value`; `derived.` and a name where a report computes it.
    var column: String
    var number: Double
    /// Every unit that the row names.
    var units: [String]
    /// As the table writes it; empty where the row has none.
    var period: String
    /// The group that the row is about; empty for all together.
    var group = ""
  }

  /// By indicator and first unit; empty where a row names none.
  private var facts: [String: [String: [Fact]]] = [:]
  /// How many rows have the same keys and the same word: `3 grønne`, `4 av 11`.
  var counts: Set<Int> = []

  private static let indicatorColumns: Set<String> = ["indicator", "result"]
  private static let unitColumns: Set<String> = ["unit", "partner", "peer", "node", "against"]
  private static let wordColumns: Set<String> = [
    "light", "status", "versus_group", "direction", "outlier", "severity", "basis", "finding", "quadrant", "rule",
  ]

  init(_ findings: [Findings]) {
    let format = TableFormat(dialect: .rfc4180, digits: 17, text: TableText { _, _, _ in "" })
    for name in TableName.filled(by: findings) {
      let table = name.table(of: findings, format)
      add(name.rawValue, String(decoding: (try? table.bytes(threads: 1)) ?? [], as: UTF8.self))
    }
    for own in findings { derive(own) }
  }

  private static func fields(_ line: Substring) -> [Substring] {
    guard line.contains("\"") else { return line.split(separator: ",", omittingEmptySubsequences: false) }
    var fields: [Substring] = []
    var field = ""
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(Substring(field))
        field = ""
      default: field.append(character)
      }
    }
    return fields + [Substring(field)]
  }

  private mutating func add(_ table: String, _ text: String) {
    let lines = text.split(separator: "\n")
    guard let head = lines.first else { return }
    let titles = Self.fields(head).map(String.init)
    let wanted = titles.map { NumberMeaning.columns.contains(table + "." + $0) }
    let names = titles.map { table + "." + $0 }
    let words = titles.map(Self.wordColumns.contains)
    var groups: [String: Int] = [:]
    for line in lines.dropFirst() {
      var (indicator, units, period, group) = ("", [String](), "", "")
      var numbers: [(String, Double)] = []
      var said: [String] = [""]
      for (column, field) in Self.fields(line).enumerated() {
        let title = titles[column]
        if Self.indicatorColumns.contains(title) {
          indicator = String(field)
        } else if Self.unitColumns.contains(title) {
          if field != "group" { units.append(String(field)) }
        } else if title == "period" {
          period = String(field)
        } else if title == "group" {
          group = String(field)
        } else if wanted[column], let number = Double(field) {
          numbers.append((names[column], number))
        } else if words[column] {
          said.append(title + field)
        }
      }
      for (column, number) in numbers {
        add(Fact(column: column, number: number, units: units, period: period, group: group), indicator)
      }
      for word in said {
        for keys in [indicator, indicator + "·" + period, period, (units.first ?? "") + "·" + period, ""] {
          groups[keys + "|" + word, default: 0] += 1
        }
      }
    }
    counts.formUnion(groups.values)
    counts.insert(lines.count - 1)
  }

  mutating func add(_ fact: Fact, _ indicator: String) {
    facts[indicator, default: [:]][fact.units.first ?? "", default: []].append(fact)
  }

  mutating func add(_ column: String, _ indicator: String, _ units: [String], _ period: String, _ numbers: [Double]) {
    for number in numbers where number.isFinite {
      add(Fact(column: "derived." + column, number: number, units: units, period: period), indicator)
    }
  }

  /// What is told of the indicators, units and periods, and of nothing else.
  ///
  /// - Parameter isIn: whether a period is meant, for an indicator.
  func facts(
    _ columns: Set<String>, indicators: Set<String>, units: Set<String>, group: String,
    isIn: (_ period: String, _ indicator: String) -> Bool
  ) -> [Fact] {
    var found: [Fact] = []
    for indicator in indicators.union([""]) {
      guard let own = facts[indicator] else { continue }
      for unit in units.union([""]) {
        for fact in own[unit] ?? [] where columns.contains(fact.column) {
          guard fact.period.isEmpty || isIn(fact.period, indicator) else { continue }
          guard fact.units.count < 2 || fact.units.dropFirst().allSatisfy(units.contains) else { continue }
          guard fact.group == group || fact.group.isEmpty else { continue }
          found.append(fact)
        }
      }
    }
    return found
  }
}
