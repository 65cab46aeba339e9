import BenchmarkCore

/// `treated.csv`: values that treatment changed before normalisation.
enum TreatedTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "treated",
        description: "Values that were changed before normalisation, so that a few of them do not set the scale.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "indicator", "period"]),
      dialect: format.dialect,
      sections: findings.map { TableSection($0.treated, columns($0.study, format), dialect: format.dialect) })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<TreatedRow>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let inputs = format.inputs
    let results = format.results
    let dialect = format.dialect
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(
        TableField("value", .number, "Value as it was read.", unit: "unit of the indicator")
      ) { row, buffer in inputs.append(row.value, to: &buffer) },
      TableColumn(
        TableField(
          "treated", .number, "Value that was normalised in its place.",
          unit: "unit of the indicator, or its transformation")
      ) { row, buffer in results.append(row.treated, to: &buffer) },
      TableColumn(
        TableField("treatment", .string, "Id of the treatment: winsorise, log, log-ct or box-cox.")
      ) { row, buffer in dialect.append(row.treatment, as: .key, to: &buffer) },
    ]
  }
}
