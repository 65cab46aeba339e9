import BenchmarkCore

/// `accounts.csv`: accounts and budget of the compared units.
enum AccountsTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "accounts",
        description: "Accounts and budget of the compared units in each period, in kroner.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "period"]),
      dialect: format.dialect,
      sections: findings.map { TableSection(rows(of: $0), columns($0.study, format), dialect: format.dialect) })
  }

  /// Of a single unit that is not shown, the sum in the report and the others would tell: then there are no rows.
  private static func rows(of findings: Findings) -> [EconomyRow] {
    let counted = findings.study.economy.filter {
      findings.grouping.groupOfUnit[$0.unit] != nil || findings.withheld.contains($0.unit)
    }
    let telling = Set(
      Set(counted.map(\.period)).filter { period in
        counted.count { $0.period == period && findings.withheld.contains($0.unit) } == 1
      })
    return counted.filter { !findings.withheld.contains($0.unit) && !telling.contains($0.period) }
      .sorted { ($0.unit, $0.period) < ($1.unit, $1.period) }
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<EconomyRow>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let dialect = format.dialect
    let inputs = format.inputs
    let numbers = format.results
    func amount(
      _ name: String, _ description: String, isResult: Bool = false, _ value: @escaping @Sendable (EconomyRow) -> Double
    ) -> TableColumn<EconomyRow> {
      TableColumn(
        TableField(name, .number, description, unit: "kroner", emptyWhen: "the file does not give it")
      ) { row, buffer in (isResult ? numbers : inputs).append(value(row), to: &buffer) }
    }
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.period) { row, buffer in dialect.append(row.period.description, as: .key, to: &buffer) },
      amount("actual", "Accounts so far in the year.") { $0.actual },
      amount("budget", "Budget so far in the year.") { $0.budget },
      amount("deviation", "Accounts less budget; positive is more spent.", isResult: true) { $0.deviation },
      amount("year_budget", "Budget of the whole year.") { $0.yearBudget },
      amount("forecast", "What the year is expected to cost.") { $0.forecast },
      amount("expected_deviation", "Forecast less budget of the year; positive is more spent.", isResult: true) {
        $0.expectedDeviation
      },
    ]
  }
}
