import BenchmarkCore

/// `coverage.csv`: how many of the compared units have a value.
enum CoverageTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    let several = findings.count > 1
    return CSVTable(
      schema: TableSchema(
        name: "coverage",
        description: "How many of the compared units have a value, and why the others have none.",
        fields: columns(nil, format, several).map(\.field),
        primaryKey: (several ? ["card"] : []) + ["indicator", "period"]),
      dialect: format.dialect,
      sections: findings.map {
        TableSection($0.coverage, columns($0.study, format, several), dialect: format.dialect)
      })
  }

  private static func columns(
    _ study: Study?, _ format: TableFormat, _ several: Bool
  ) -> [TableColumn<CoverageRow>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let numbers = format.results
    func count(
      _ name: String, _ description: String, _ value: @escaping @Sendable (CoverageRow) -> Int
    ) -> TableColumn<CoverageRow> {
      TableColumn(TableField(name, .integer, description, minimum: 0)) { row, buffer in
        NumberText.append(value(row), to: &buffer)
      }
    }
    var columns: [TableColumn<CoverageRow>] = [
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      count("units", "Compared units.") { $0.units },
      count("with_value", "Units with a value.") { $0.withValue },
      count("missing", "Units without a value, no other reason given.") { $0.missing },
      count("suppressed", "Units whose value is hidden for privacy.") { $0.suppressed },
      count("not_applicable", "Units for which the indicator cannot occur.") { $0.notApplicable },
      TableColumn(
        TableField(
          "share", .number, "with_value over units.", emptyWhen: "there are no compared units", minimum: 0,
          maximum: 1)
      ) { row, buffer in
        if row.units > 0 { numbers.append(Double(row.withValue) / Double(row.units), to: &buffer) }
      },
    ]
    if several { columns.append(TableColumn(.card) { _, buffer in keys.card.append(0, to: &buffer) }) }
    return columns
  }
}
