import BenchmarkCore

/// `summary.csv`: what the units of a group have together.
enum SummaryTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    let several = findings.count > 1
    return CSVTable(
      schema: TableSchema(
        name: "summary",
        description: "What the compared units have together on each indicator, all of them and group by group.",
        fields: columns(nil, format, several).map(\.field),
        primaryKey: (several ? ["card"] : []) + ["indicator", "period", "group"]),
      dialect: format.dialect,
      sections: findings.map { TableSection($0.figures, columns($0, format, several), dialect: format.dialect) })
  }

  private static func columns(
    _ findings: Findings?, _ format: TableFormat, _ several: Bool
  ) -> [TableColumn<GroupFigures>] {
    let keys = TableKeys(findings?.study, dialect: format.dialect)
    let labels = findings?.grouping.labels ?? []
    let numbers = format.results
    let dialect = format.dialect
    let tooFew = "there is no value, or the audience may not see the figures of so few units"
    func count(
      _ name: String, _ description: String, _ value: @escaping @Sendable (GroupFigures) -> Int
    ) -> TableColumn<GroupFigures> {
      TableColumn(TableField(name, .integer, description, minimum: 0)) { row, buffer in
        NumberText.append(value(row), to: &buffer)
      }
    }
    func number(
      _ name: String, _ description: String, _ value: @escaping @Sendable (GroupFigures) -> Double
    ) -> TableColumn<GroupFigures> {
      TableColumn(TableField(name, .number, description, unit: "unit of the indicator", emptyWhen: tooFew)) {
        row, buffer in numbers.append(value(row), to: &buffer)
      }
    }
    var columns: [TableColumn<GroupFigures>] = [
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(
        TableField(
          "group", .string, "Value of the column that the units are compared within.",
          emptyWhen: "the row is of all compared units")
      ) { row, buffer in dialect.append(row.group.map { labels[$0] } ?? "", as: .key, to: &buffer) },
      count("units", "Compared units.") { $0.units },
      count("with_value", "Units with a value.") { $0.withValue },
      number("mean", "Unweighted mean of the units with a value.") { $0.mean },
      number("lowest", "Lowest value of a unit that is shown.") { $0.lowest },
      number("highest", "Highest value of a unit that is shown.") { $0.highest },
      count("green", "Units with a green light.") { $0.green },
      count("yellow", "Units with a yellow light.") { $0.yellow },
      count("red", "Units with a red light.") { $0.red },
      count("better", "Units that are clearly better than the others.") { $0.better },
      count("worse", "Units that are clearly weaker than the others.") { $0.worse },
      count("no_clear_difference", "Units that were tested and differ from the others in no clear way.") {
        $0.noClearDifference
      },
      TableColumn(
        .status([.ok, .missing, .suppressed], "ok, or why there are no figures.")
      ) { row, buffer in buffer.append(utf8: row.status.word) },
    ]
    if several { columns.append(TableColumn(.card) { _, buffer in keys.card.append(0, to: &buffer) }) }
    return columns
  }
}
