import BenchmarkCore

/// Accounts and budget of the compared units in the reporting period, in thousands.
struct AccountsSection {
  let context: ReportContext
  /// With more units than this there is a line for all of them together; nil takes the limit of the report.
  var unitsListed: Int?

  /// The figures of one unit, or of all.
  struct Row {
    /// nil: the sum.
    var unit: Int?
    var actual: Double
    var budget: Double
    var deviation: Double
    var yearBudget: Double
    var expectedDeviation: Double
  }

  private var phrase: any CostPhrase { context.language.costPhrase }
  private var numbers: NumberFormat { phrase.numbers }

  init(context: ReportContext, unitsListed: Int? = nil) {
    self.context = context
    self.unitsListed = unitsListed
  }

  private var figures: [EconomyRow] {
    guard let reporting = context.findings.period else { return [] }
    let period = context.study.panel.periods[reporting]
    let compared = Set(context.compared).union(context.findings.withheld)
    return context.study.economy.filter { $0.period == period && compared.contains($0.unit) }
      .sorted { $0.unit < $1.unit }
  }

  /// The units that are shown one by one, and their sum last; none where there are no accounts.
  var rows: [Row] {
    let figures = figures
    guard !figures.isEmpty else { return [] }
    func row(_ unit: Int?, _ value: (KeyPath<EconomyRow, Double>) -> Double) -> Row {
      Row(
        unit: unit, actual: value(\.actual), budget: value(\.budget), deviation: value(\.deviation),
        yearBudget: value(\.yearBudget), expectedDeviation: value(\.expectedDeviation))
    }
    let shown = figures.filter { !context.withheld.contains($0.unit) }
    var rows: [Row] = []
    // Of a single row that is not shown, the sum and the others would tell.
    if shown.count != figures.count - 1, figures.count <= unitsListed ?? context.options.fewUnits {
      rows = shown.map { figures in row(figures.unit) { figures[keyPath: $0] } }
    }
    rows.append(row(nil) { value in figures.reduce(0) { $0 + $1[keyPath: value] } })
    return rows
  }

  /// The deviation in words, and what the amounts are; nil where there are no accounts.
  var sentence: String? {
    guard let total = rows.last else { return nil }
    guard total.deviation.isFinite, total.budget > 0 else { return phrase.thousands() }
    return phrase.accounts(
      deviation: thousands(abs(total.deviation)),
      percent: numbers.percent(100 * abs(total.deviation) / total.budget, decimals: 1), over: total.deviation >= 0)
      + " " + phrase.thousands()
  }

  func blocks() -> [Document.Block] {
    guard let sentence else { return [] }
    let columns: [Document.Table.Column] = [
      .init(phrase.noun(context.kind).singular.capitalisedFirst, wraps: true), .init(phrase.label(.actual), .right),
      .init(phrase.label(.budget), .right), .init(phrase.label(.deviationSoFar), .right),
      .init(phrase.label(.yearBudget), .right), .init(phrase.label(.expectedDeviation), .right),
    ]
    let lines = rows.map { row in
      let amounts = [row.actual, row.budget, row.deviation, row.yearBudget, row.expectedDeviation].map(thousands)
      return Document.Table.Row(
        [row.unit.map(context.tableName) ?? phrase.label(.total)] + amounts, isTotal: row.unit == nil)
    }
    return [
      .heading(.init(.group, phrase.label(.accounts))), .paragraph(sentence),
      .table(.init(columns: columns, rows: lines)),
    ]
  }

  func thousands(_ kroner: Double) -> String { numbers.fixed(kroner / 1000, decimals: 0) }
}
