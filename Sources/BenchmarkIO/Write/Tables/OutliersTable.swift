import BenchmarkCore

/// `outliers.csv`: values far from those of the other units, with the rule that flags them.
enum OutliersTable {
  /// - Parameter all: also the values that were tested and not flagged.
  static func make(_ findings: [Findings], _ format: TableFormat, all: Bool = false) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "outliers",
        description: "Values far from those of the other units, one row for each method that flags them.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "indicator", "period", "method"]),
      dialect: format.dialect,
      sections: findings.map { findings in
        let rows = all ? findings.outliers : findings.outliers.filter { $0.severity != nil }
        return TableSection(rows, columns(findings.study, format), dialect: format.dialect)
      })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<OutlierFinding>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let indicators = study?.indicators ?? []
    let measure = "unit of the indicator"
    let inputs = format.inputs
    let results = format.results
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(TableField("value", .number, "Value as it was read.", unit: measure)) { row, buffer in
        inputs.append(row.value, to: &buffer)
      },
      TableColumn(
        TableField("method", .string, "Id of the method.", words: OutlierMethod.allCases.map(\.rawValue))
      ) { row, buffer in buffer.append(utf8: row.method.rawValue) },
      TableColumn(
        TableField(
          "score", .number,
          "robust-z: the robust z-score of the value; tukey and log-tukey: distance beyond the fence in "
            + "interquartile ranges.",
          emptyWhen: "the spread of the group is zero")
      ) { row, buffer in results.append(row.score, to: &buffer) },
      TableColumn(
        TableField(
          "lower", .number, "Values below this limit are flagged.", unit: measure,
          emptyWhen: "the method gives no limit")
      ) { row, buffer in results.append(row.lower, to: &buffer) },
      TableColumn(
        TableField(
          "upper", .number, "Values above this limit are flagged.", unit: measure,
          emptyWhen: "the method gives no limit")
      ) { row, buffer in results.append(row.upper, to: &buffer) },
      TableColumn(
        TableField(
          "severity", .string, "How far out the value is.", emptyWhen: "the value is not flagged (only with --all)",
          words: Severity.allCases.map(\.rawValue))
      ) { row, buffer in if let severity = row.severity { buffer.append(utf8: severity.rawValue) } },
      TableColumn(
        TableField(
          "reason", .string, "Why the value is flagged, in words.",
          emptyWhen: "the value is not flagged (only with --all)")
      ) { row, buffer in
        guard let reason = row.reason, row.severity != nil else { return }
        let words = format.text.outlierReason(reason, indicators[row.indicator], row.value)
        format.dialect.append(words, as: .label, to: &buffer)
      },
    ]
  }
}
