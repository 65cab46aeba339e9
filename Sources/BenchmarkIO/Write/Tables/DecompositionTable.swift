import BenchmarkCore

/// `decomposition.csv`: where the difference in cost comes from, factor by factor.
enum DecompositionTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "decomposition",
        description: "The difference between the cost of a unit and that of its group, or of a peer, by factor. The "
          + "contributions sum to that of the row total.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "period", "against", "factor"]),
      dialect: format.dialect,
      sections: findings.map {
        TableSection($0.cost?.decomposition ?? [], columns($0, format), dialect: format.dialect)
      })
  }

  private static func columns(_ findings: Findings?, _ format: TableFormat) -> [TableColumn<DecompositionFinding>] {
    let study = findings?.study
    let keys = TableKeys(study, dialect: format.dialect)
    let plan = (findings?.plan.cost ?? study?.card?.cost)?.decomposition
    let factors = PreparedTexts(plan?.allFactors.map(\.id) ?? [], as: .key, dialect: format.dialect)
    let rest = PreparedTexts([plan?.restID], as: .key, dialect: format.dialect)
    let numbers = format.results
    let missing = "a number is missing; status says so"
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(
        TableField("against", .string, "group, or the key of the unit that it is compared with.")
      ) { row, buffer in
        if let peer = row.against { keys.units.append(peer, to: &buffer) } else { buffer.append(utf8: "group") }
      },
      TableColumn(
        TableField("factor", .string, "total, the key of a factor of the card, or the key of the rest.")
      ) { row, buffer in
        switch row.item {
        case .total: buffer.append(utf8: "total")
        case .factor(let index): factors.append(index, to: &buffer)
        case .rest: rest.append(0, to: &buffer)
        }
      },
      TableColumn(
        TableField("value", .number, "The factor for the unit.", unit: "unit of the factor", emptyWhen: missing)
      ) { row, buffer in numbers.append(row.value, to: &buffer) },
      TableColumn(
        TableField(
          "reference", .number, "The factor for what it is compared with; a group counts as one large unit.",
          unit: "unit of the factor", emptyWhen: missing)
      ) { row, buffer in numbers.append(row.reference, to: &buffer) },
      TableColumn(
        TableField(
          "contribution", .number, "Part of the difference in cost that comes from the factor.",
          unit: "unit of the cost indicator", emptyWhen: missing + ", or a factor is 0 or less")
      ) { row, buffer in numbers.append(row.contribution, to: &buffer) },
      TableColumn(
        TableField(
          "contribution_percent", .number, "contribution as a percentage of the reference cost.", unit: "percent",
          emptyWhen: missing + ", or a factor is 0 or less")
      ) { row, buffer in numbers.append(row.contributionPercent, to: &buffer) },
      TableColumn(
        .status(
          [.ok, .missing, .infeasible], "ok, missing (a number is missing) or infeasible (a factor of 0 or less).")
      ) { row, buffer in buffer.append(utf8: row.status.word) },
    ]
  }
}
