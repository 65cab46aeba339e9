import BenchmarkCore

/// `index.csv`: the composite of each unit, per perspective and in total.
enum IndexTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "index",
        description: "Composite index of every compared unit and period, per perspective and in total.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "period", "level"]),
      dialect: format.dialect,
      sections: findings.map { TableSection($0.index, columns($0.study, format), dialect: format.dialect) })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<IndexFinding>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let numbers = format.results
    let dialect = format.dialect
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(TableField("level", .string, "total, or the key of a perspective.")) { row, buffer in
        dialect.append(row.perspective ?? "total", as: .key, to: &buffer)
      },
      TableColumn(
        TableField(
          "score", .number, "Weighted mean of the normalised indicators, larger is better.",
          unit: "points of the normalisation", emptyWhen: "too little of the weight has values")
      ) { row, buffer in numbers.append(row.score, to: &buffer) },
      TableColumn(
        TableField(
          "rank", .number, "Rank by score within period and group, 1 is best.", emptyWhen: "there is no score",
          minimum: 1)
      ) { row, buffer in numbers.append(row.rank, to: &buffer) },
      TableColumn(.lowerRank()) { row, buffer in numbers.append(row.rankLower, to: &buffer) },
      TableColumn(.upperRank()) { row, buffer in numbers.append(row.rankUpper, to: &buffer) },
      TableColumn(
        TableField("coverage", .number, "Share of the weight that has values.", minimum: 0, maximum: 1)
      ) { row, buffer in numbers.append(row.coverage, to: &buffer) },
      TableColumn(TableField("indicators", .integer, "Indicators with a value.", minimum: 0)) { row, buffer in
        NumberText.append(row.indicators, to: &buffer)
      },
    ]
  }
}
