import BenchmarkCore

/// `control.csv`: values against the usual variation of their own series.
enum ControlTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "control",
        description: "Every value of a compared unit against the usual variation of its own series (XmR chart).",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "indicator", "period"]),
      dialect: format.dialect,
      sections: findings.map { TableSection($0.control, columns($0.study, format), dialect: format.dialect) })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<ControlFinding>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let measure = "unit of the indicator"
    let inputs = format.inputs
    let results = format.results
    let few = "the segment has fewer than ten values"
    func number(
      _ name: String, _ description: String, _ value: @escaping @Sendable (ControlFinding) -> Double
    ) -> TableColumn<ControlFinding> {
      TableColumn(TableField(name, .number, description, unit: measure, emptyWhen: few)) { row, buffer in
        results.append(value(row), to: &buffer)
      }
    }
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(
        TableField(
          "value", .number, "Value as it was read.", unit: measure, emptyWhen: "there is no value; status says why")
      ) { row, buffer in inputs.append(row.value, to: &buffer) },
      number("centre", "Mean of the segment.") { $0.centre },
      number("lower", "Lower limit of the usual variation.") { $0.lower },
      number("upper", "Upper limit of the usual variation.") { $0.upper },
      TableColumn(
        TableField(
          "rule", .string, "The rules that the value fires, joined by a semicolon.",
          emptyWhen: "none fires, or there are no limits", words: ControlRule.allCases.map(\.rawValue), isList: true)
      ) { row, buffer in
        format.dialect.append(row.rules.map(\.rawValue).joined(separator: ";"), as: .key, to: &buffer)
      },
      TableColumn(
        TableField(
          "variation", .string,
          "What the rules say by the direction of the card: improvement or concern, neutral without a direction, common "
            + "where none fires; two words where rules point to opposite sides.",
          emptyWhen: "there is no value, or there are no limits", words: ControlVariation.allCases.map(\.rawValue),
          isList: true)
      ) { row, buffer in
        format.dialect.append(row.variation.map(\.rawValue).joined(separator: ";"), as: .key, to: &buffer)
      },
      TableColumn(
        TableField(
          "assurance", .string,
          "Whether the usual variation reaches the target: always (pass), never (fail), by chance (inconsistent); none "
            + "without a target or limits.",
          words: ControlAssurance.allCases.map(\.rawValue))
      ) { row, buffer in buffer.append(utf8: row.assurance.rawValue) },
      TableColumn(
        .status(
          [.ok, .preliminary, .missing, .suppressed, .notApplicable, .tooFew],
          "ok, preliminary (may still be revised), or the reason why there is no value or no limits.")
      ) { row, buffer in buffer.append(utf8: row.status.word) },
    ]
  }
}
