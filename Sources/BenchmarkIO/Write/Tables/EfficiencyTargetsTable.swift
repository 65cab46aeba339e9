import BenchmarkCore

/// `efficiency_targets.csv`: what each unit would use and make if it did as its peers.
enum EfficiencyTargetsTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "efficiency_targets",
        description: "What each unit with a score would use and make if it did as the mixture of units that it is held "
          + "against in efficiency.csv. A comparison, not a demand for savings.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "period", "indicator"]),
      dialect: format.dialect,
      sections: findings.map { findings in
        let rows = (findings.efficiency?.units ?? []).flatMap { unit in
          unit.targets.map { Row(unit: unit.unit, period: unit.period, target: $0) }
        }
        return TableSection(rows, columns(findings.study, format), dialect: format.dialect)
      })
  }

  private struct Row: Sendable {
    var unit: Int
    var period: Int
    var target: EfficiencyTarget
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<Row>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let inputs = format.inputs
    let results = format.results
    let measure = "unit of the indicator"
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.target.indicator, to: &buffer) },
      TableColumn(TableField("role", .string, "What the indicator is in the comparison.", words: ["input", "output"])) {
        row, buffer in buffer.append(utf8: row.target.role.rawValue)
      },
      TableColumn(TableField("value", .number, "Value as it was read.", unit: measure)) { row, buffer in
        inputs.append(row.target.value, to: &buffer)
      },
      TableColumn(
        TableField(
          "target", .number, "What the mixture of peers uses or makes; the value itself for what a unit cannot change.",
          unit: measure)
      ) { row, buffer in results.append(row.target.target, to: &buffer) },
      TableColumn(
        TableField(
          "slack", .number,
          "Part of the difference that is left when all inputs (or outputs) have changed in the same proportion.",
          unit: measure, minimum: 0)
      ) { row, buffer in results.append(row.target.slack, to: &buffer) },
    ]
  }
}
