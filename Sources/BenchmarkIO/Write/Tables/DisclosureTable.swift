import BenchmarkCore

/// `disclosure.csv`: the cells that were hidden here and the rule behind each. Never their values.
enum DisclosureTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "disclosure",
        description: "Cells hidden for privacy by this run, and the rule behind each. "
          + "What was already hidden in the source is not listed.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "indicator", "period"]),
      dialect: format.dialect,
      sections: findings.map { TableSection($0.suppressed, columns($0.study, format), dialect: format.dialect) })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<SuppressedCell>] {
    let keys = TableKeys(study, dialect: format.dialect)
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(
        TableField(
          "rule", .string,
          "minimum_n: too few persons behind the value; small_numerator: too few with or without "
            + "the trait; secondary: a hidden value would follow from it and a total; complement: a value that the audience does not see would follow from it.",
          words: SuppressedCell.Rule.allCases.map(\.rawValue))
      ) { row, buffer in buffer.append(utf8: row.rule.rawValue) },
    ]
  }
}
