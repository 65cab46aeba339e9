import BenchmarkCore

/// The units on one indicator, best first, those without a number last; within groups where there are several.
struct UnitTable {
  let context: ReportContext
  let summary: IndicatorSummary

  private var phrase: any Phrase { context.phrase }
  private var series: Series { context.study.panel.series[summary.indicator] }
  private var comparison: Comparison { context.findings.comparisons[summary.indicator] }
  private var measure: Measure { context.measures[summary.indicator] }

  /// - Parameter units: only these, in this order; nil takes all.
  func table(_ units: [Int]? = nil) -> Document.Table {
    let columns = usedColumns
    var rows: [Document.Table.Row] = []
    if let units {
      rows = units.map { row($0, columns) }
    } else if context.isGrouped {
      for group in 0..<context.groupCount {
        guard let own = context.findings.summary(of: summary.indicator, group: group), own.compared > 0 else {
          continue
        }
        let title = phrase.meanOf(measure.number(own.mean), values: own.units.count)
        rows.append(.init([context.groupName(group) + " · " + title], isGroup: true))
        rows += self.rows(own, columns)
      }
    } else {
      rows = self.rows(summary, columns)
    }
    return Document.Table(columns: columns.map(title), rows: rows)
  }

  private enum Column { case unit, group, value, interval, n, target, others, place }

  private var usedColumns: [Column] {
    let cells = summary.units.map { context.cell($0, summary.period) }
    var columns: [Column] = [.unit]
    if context.isGrouped, context.isLarge { columns.append(.group) }
    columns.append(.value)
    if !comparison.lower.isEmpty, !comparison.upper.isEmpty, cells.contains(where: { comparison.lower[$0].isFinite }) {
      columns.append(.interval)
    }
    // Beside the group there is no room for the base, which the interval speaks for.
    if !columns.contains(.group), let n = series.n ?? series.denominator, cells.contains(where: { n[$0].isFinite }) {
      columns.append(.n)
    }
    if summary.judged > 0 { columns.append(.target) }
    if summary.tested > 0 { columns.append(.others) }
    if context.withheld.isEmpty, !comparison.rank.isEmpty, cells.contains(where: { comparison.rank[$0].isFinite }) {
      columns.append(.place)
    }
    return columns
  }

  private func title(_ column: Column) -> Document.Table.Column {
    switch column {
    case .unit: .init(phrase.noun(context.kind).singular.capitalisedFirst, wraps: true)
    case .group: .init(phrase.noun(context.groupKind ?? .group).singular.capitalisedFirst, wraps: true)
    case .value: .init(phrase.label(.value), .right)
    case .interval: .init(phrase.label(.interval), .right)
    case .n: .init(phrase.label(.n), .right)
    case .target: .init(phrase.label(.versusTarget))
    case .others: .init(phrase.label(.versusOthers))
    case .place: .init(phrase.label(.place), .right)
    }
  }

  private func rows(_ summary: IndicatorSummary, _ columns: [Column]) -> [Document.Table.Row] {
    context.ranked(summary.units, summary).map { row($0, columns) }
      + summary.withoutValue.map { absence in
        .init(
          [context.tableName(absence.unit), Mark.of(absence.status)],
          note: context.absence(absence.unit, summary.indicator, summary.period))
      }
  }

  private func row(_ unit: Int, _ columns: [Column]) -> Document.Table.Row {
    .init(columns.map { text($0, unit) })
  }

  private func text(_ column: Column, _ unit: Int) -> String {
    let cell = context.cell(unit, summary.period)
    switch column {
    case .unit: return context.tableName(unit)
    case .group: return context.findings.grouping.groupOfUnit[unit].map(context.groupName) ?? ""
    case .value:
      let check = context.isToCheck(unit, summary) ? Mark.check : ""
      let preliminary = series.status[cell] == .preliminary ? Mark.preliminary : ""
      return check + preliminary + measure.number(series.values[cell])
    case .interval:
      let (low, high) = (comparison.lower[cell], comparison.upper[cell])
      return low.isFinite && high.isFinite ? measure.range(low, high) : ""
    case .n:
      guard let n = (series.n ?? series.denominator)?[cell], n.isFinite else { return "" }
      return phrase.numbers.fixed(n, decimals: 0)
    case .target:
      let light = comparison.light(at: cell)
      return "\(Mark.of(light)) \(context.word(light))"
    case .others:
      let verdict = comparison.versus(at: cell)
      return verdict == .notJudged ? "" : "\(Mark.of(verdict)) \(context.word(verdict))"
    case .place: return context.place(unit, summary)
    }
  }
}
