import BenchmarkCore

/// `plan.csv`: the table of the economic plan, present situation – change – target.
enum PlanTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "plan",
        description: "The table of the economic plan: present situation, change that is needed, target.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "indicator"]),
      dialect: format.dialect,
      sections: findings.map { TableSection($0.economicPlan, columns($0.study, format), dialect: format.dialect) })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<PlanFinding>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let inputs = format.inputs
    let numbers = format.results
    let measure = "unit of the indicator"
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(
        TableField("present", .number, "Value in the reporting period of the indicator.", unit: measure)
      ) { row, buffer in inputs.append(row.present, to: &buffer) },
      TableColumn(
        TableField(
          "change", .number, "Change that brings the value to the target; 0 where it is reached.", unit: measure)
      ) { row, buffer in numbers.append(row.change, to: &buffer) },
      TableColumn(
        TableField("target", .number, "Target; of a target range the end that is nearest.", unit: measure)
      ) { row, buffer in inputs.append(row.target, to: &buffer) },
    ]
  }
}
