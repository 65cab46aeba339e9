import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

/// The numbers of the tables of one study, with what each of them is about.
struct TableNumbers {
  /// A row: the indicators and units that it names, and its numbers.
  struct Row {
    var indicators: Set<String>
    var units: Set<String>
    var numbers: [Double]
  }

  private var rows: [Row] = []
  /// By indicator and unit; an empty key where a row names none.
  private var places: [String: [String: [Double]]] = [:]
  /// Every number.
  private(set) var all: [Double] = []
  /// How many rows have the same keys and the same word: `3 grønne`, `23 av 24`.
  private(set) var counts: Set<Int> = []

  private static let indicatorColumns: Set<String> = ["indicator"]
  private static let unitColumns: Set<String> = ["unit", "partner", "peer", "node", "against"]
  private static let wordColumns: Set<String> = [
    "light", "status", "versus_group", "direction", "outlier", "severity", "basis", "finding", "quadrant", "rule",
  ]

  init(_ findings: [Findings]) {
    let format = TableFormat(dialect: .rfc4180, digits: 17, text: TableText { _, _, _ in "" })
    for name in TableName.filled(by: findings) {
      let table = name.table(of: findings, format)
      let text = String(decoding: (try? table.bytes(threads: 1)) ?? [], as: UTF8.self)
      add(Self.parsed(text))
    }
    for own in findings { derive(own) }
    for row in rows {
      for indicator in row.indicators.isEmpty ? [""] : row.indicators {
        for unit in row.units.isEmpty ? [""] : row.units {
          places[indicator, default: [:]][unit, default: []] += row.numbers
        }
      }
    }
    all = Set(rows.flatMap(\.numbers)).sorted()
    rows = []
  }

  private static func parsed(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map(fields)
    guard let titles = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(titles, $0)) { first, _ in first } }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  private mutating func add(_ table: [[String: String]]) {
    counts.insert(table.count)
    var groups: [[String]: Int] = [:]
    for row in table {
      var own = Row(indicators: [], units: [], numbers: [])
      for (column, text) in row {
        if Self.indicatorColumns.contains(column) {
          own.indicators.insert(text)
        } else if Self.unitColumns.contains(column) {
          own.units.insert(text)
        } else if let number = Double(text) {
          own.numbers.append(number)
        }
      }
      rows.append(own)
      let keys = ["indicator", "period", "unit"].map { row[$0] ?? "" }
      let words = [("", "")] + row.filter { Self.wordColumns.contains($0.key) }.map { ($0.key, $0.value) }
      for mask in 0..<8 {
        let chosen = keys.indices.map { mask & (1 << $0) == 0 ? "*" : keys[$0] }
        for (column, word) in words { groups[chosen + [column, word], default: 0] += 1 }
      }
    }
    counts.formUnion(groups.values)
  }

  /// What a report computes from the rows of a table for a sentence: each with the rule that the report documents.
  private mutating func derive(_ findings: Findings) {
    let study = findings.study
    func id(_ indicator: Int) -> String { study.indicators[indicator].id }
    func add(_ indicators: Set<String>, _ units: Set<String>, _ numbers: [Double]) {
      rows.append(Row(indicators: indicators, units: units, numbers: numbers))
    }
    // Accounts: the sum of the units, and its deviation as a share of the budget.
    for period in Set(study.economy.map(\.period)) {
      let own = study.economy.filter { $0.period == period && findings.grouping.groupOfUnit[$0.unit] != nil }
      func sum(_ value: (EconomyRow) -> Double) -> Double { own.reduce(0) { $0 + value($1) } }
      let (deviation, budget) = (sum { $0.deviation }, sum { $0.budget })
      add(
        [], [],
        [
          sum { $0.actual }, budget, deviation, sum { $0.yearBudget }, sum { $0.expectedDeviation },
          100 * deviation / budget,
        ])
    }
    // The change of the mean since the same period last year, in per cent.
    for row in findings.figures where row.group == nil {
      let before = study.panel.periods.firstIndex(of: study.panel.periods[row.period].previousYear)
      if let mean = before.flatMap({ findings.figures(of: row.indicator, period: $0) })?.mean, mean != 0 {
        add([id(row.indicator)], [], [100 * (row.mean / mean - 1), row.mean - mean])
      }
    }
    // Ends of the spread with the mean as 100.
    for row in findings.figures where row.mean > 0 {
      add([id(row.indicator)], [], [100 * row.lowest / row.mean, 100 * row.highest / row.mean])
    }
    // From and to of the clear developments, where they are too many to name.
    for trend in findings.trends where trend.direction != .unclear && trend.direction != .stable {
      add([id(trend.indicator)], [], [trend.slope])
    }
    // Lights of all indicators, each in its own period.
    let summaries = study.indicators.indices.compactMap { findings.summary(of: $0) }
    for lights in [\IndicatorSummary.green, \.yellow, \.red, \.grey] {
      counts.insert(summaries.reduce(0) { $0 + $1[keyPath: lights].count })
    }
    if let cost = findings.cost, let period = findings.period {
      let own = cost.units.filter { $0.period == period && $0.cost.isFinite && !$0.isSuspect }
      let values = own.map(\.cost)
      if let low = values.min(), let high = values.max() {
        // The mean leaves out what has to be checked first.
        add([id(cost.indicator)], [], [high - low, values.reduce(0, +) / Double(values.count)])
      }
      // What parts the dearest unit from the cheapest, by the decomposition of the card.
      if let dear = own.max(by: { $0.cost < $1.cost }), let cheap = own.min(by: { $0.cost < $1.cost }),
        let plan = (findings.plan.cost ?? study.card?.cost)?.decomposition,
        let parted = cost.difference(of: dear.unit, against: cheap.unit, period: period, plan: plan)
      {
        add([], [], parted.contributions + [parted.rest, parted.total])
      }
    }
    // The way to the targets of efficiency, in the unit of the indicator and in per cent.
    for unit in findings.efficiency?.units ?? [] {
      for target in unit.targets {
        let difference = target.target - target.value
        add(
          [id(target.indicator)], [study.organisation.units[unit.unit].id],
          [difference, 100 * difference / target.value])
        add([id(target.indicator)], [], [difference])
      }
    }
    // A value over the median of its group, in the reason of an outlier.
    for (indicator, comparison) in findings.comparisons.enumerated() {
      for (cell, outlier) in comparison.outliers {
        guard let reason = outlier.reason else { continue }
        let unit = study.organisation.units[cell / study.panel.periods.count].id
        add([id(indicator)], [unit], [reason.ratioToMedian, reason.groupMedian, reason.previousValue])
      }
    }
    // What it would take to see a difference: the typical unit.
    if let learning = findings.learning {
      for indicator in study.indicators.indices {
        let own = learning.outlooks.filter { $0.indicator == indicator && $0.tested > 0 }
        for value in [\LearningOutlook.n, \.neededN, \.detectable] {
          let sorted = own.map { $0[keyPath: value] }.filter { !$0.isNaN }.sorted()
          guard !sorted.isEmpty else { continue }
          let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
          add([id(indicator)], [], [middle, Self.roundedUp(middle)])
        }
      }
    }
    // Registers: what makes units alike.
    for column in study.organisation.columns {
      for (unit, text) in zip(study.organisation.units, column.values) {
        if let number = text.flatMap({ Double($0.replacing(",", with: ".")) }) { add([], [unit.id], [number]) }
      }
    }
  }

  /// Two significant digits, upwards.
  private static func roundedUp(_ value: Double) -> Double {
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    return (value / unit).rounded(.up) * unit
  }

  /// Every number of the rows that are about what is named: nothing else, when something is named.
  func numbers(indicators: Set<String>, units: Set<String>) -> [Double] {
    indicators.union([""]).flatMap { indicator in
      units.union([""]).flatMap { unit in places[indicator]?[unit] ?? [] }
    }
  }
}
