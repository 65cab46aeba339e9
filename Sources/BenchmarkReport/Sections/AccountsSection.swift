import BenchmarkCore

/// Accounts and budget of the compared units in the reporting period, in thousands.
struct AccountsSection {
  let context: ReportContext
  /// With more units than this there is a line for all of them together; nil takes the limit of the report.
  var unitsListed: Int?

  private var phrase: any CostPhrase { context.language.costPhrase }
  private var numbers: NumberFormat { phrase.numbers }

  func blocks() -> [Document.Block] {
    guard let reporting = context.findings.period else { return [] }
    let period = context.study.panel.periods[reporting]
    let compared = Set(context.compared)
    let rows = context.study.economy.filter { $0.period == period && compared.contains($0.unit) }
      .sorted { $0.unit < $1.unit }
    guard !rows.isEmpty else { return [] }
    func sum(_ value: KeyPath<EconomyRow, Double>) -> Double { rows.reduce(0) { $0 + $1[keyPath: value] } }
    var blocks: [Document.Block] = [.heading(.init(.group, phrase.label(.accounts)))]
    let (deviation, budget) = (sum(\.deviation), sum(\.budget))
    if deviation.isFinite, budget > 0 {
      blocks.append(
        .paragraph(
          phrase.accounts(
            deviation: thousands(abs(deviation)), percent: numbers.percent(100 * abs(deviation) / budget, decimals: 1),
            over: deviation >= 0) + " " + phrase.thousands()))
    } else {
      blocks.append(.paragraph(phrase.thousands()))
    }
    func cells(_ name: String, _ value: (KeyPath<EconomyRow, Double>) -> Double) -> Document.Table.Row {
      .init([
        name, thousands(value(\.actual)), thousands(value(\.budget)), thousands(value(\.deviation)),
        thousands(value(\.yearBudget)), thousands(value(\.expectedDeviation)),
      ])
    }
    var lines: [Document.Table.Row] = []
    if rows.count <= unitsListed ?? context.options.fewUnits {
      lines = rows.map { row in cells(context.tableName(row.unit)) { row[keyPath: $0] } }
    }
    var total = cells(phrase.label(.total), sum)
    total.isTotal = true
    lines.append(total)
    let columns: [Document.Table.Column] = [
      .init(phrase.noun(context.kind).singular.capitalisedFirst, wraps: true), .init(phrase.label(.actual), .right),
      .init(phrase.label(.budget), .right), .init(phrase.label(.deviationSoFar), .right),
      .init(phrase.label(.yearBudget), .right), .init(phrase.label(.expectedDeviation), .right),
    ]
    return blocks + [.table(.init(columns: columns, rows: lines))]
  }

  private func thousands(_ kroner: Double) -> String { numbers.fixed(kroner / 1000, decimals: 0) }
}
