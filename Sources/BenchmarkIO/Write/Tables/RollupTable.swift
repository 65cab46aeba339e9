import BenchmarkCore

/// `rollup.csv`: the organisation above the units, from numerators and denominators.
enum RollupTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    let several = findings.count > 1
    return CSVTable(
      schema: TableSchema(
        name: "rollup",
        description: "Nodes of the organisation, computed again from the numerators and denominators below them, "
          + "never as a mean of means.",
        fields: columns(nil, format, several).map(\.field),
        primaryKey: (several ? ["card"] : []) + ["node", "indicator", "period"]),
      dialect: format.dialect,
      sections: findings.map {
        TableSection($0.rollup, columns($0.study, format, several), dialect: format.dialect)
      })
  }

  private static func columns(
    _ study: Study?, _ format: TableFormat, _ several: Bool
  ) -> [TableColumn<RollupRow>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let numbers = format.results
    func number(
      _ name: String, _ description: String, unit: String? = nil,
      _ value: @escaping @Sendable (RollupRow) -> Double
    ) -> TableColumn<RollupRow> {
      let field = TableField(
        name, .number, description, unit: unit, emptyWhen: "the indicator has none, or status says why")
      return TableColumn(field) { row, buffer in
        if row.status.hasValue { numbers.append(value(row), to: &buffer) }
      }
    }
    var columns: [TableColumn<RollupRow>] = [
      TableColumn(TableField("node", .string, "Key of the node in the register.")) { row, buffer in
        keys.units.append(row.node, to: &buffer)
      },
      TableColumn(
        TableField(
          "level", .string, "Level of the node in the organisation.", emptyWhen: "the register gives no level")
      ) { row, buffer in keys.unitLevels.append(row.node, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      number("value", "Value of the node.", unit: "unit of the indicator") { $0.value },
      number("numerator", "Sum of the numerators below the node.") { $0.numerator },
      number("denominator", "Sum of the denominators below the node.") { $0.denominator },
      number("n", "Persons or answers below the node.", unit: "persons or answers") { $0.n },
      TableColumn(
        TableField("units", .integer, "Units below the node that contribute.", minimum: 0)
      ) { row, buffer in NumberText.append(row.units, to: &buffer) },
      TableColumn(
        .status(
          Status.allCases.filter { $0 != .absent }, "ok, or why the node has no value.")
      ) { row, buffer in buffer.append(utf8: row.status.word) },
    ]
    if several { columns.append(TableColumn(.card) { _, buffer in keys.card.append(0, to: &buffer) }) }
    return columns
  }
}
