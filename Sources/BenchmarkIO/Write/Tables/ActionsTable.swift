import BenchmarkCore

/// `actions.csv`: actions with what their indicators show, and weak indicators that have none.
enum ActionsTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "actions",
        description:
          "Every action with the light and the development of its indicator, and every weak indicator that no "
          + "open action is about.",
        fields: columns(nil, format).map(\.field), primaryKey: []),
      dialect: format.dialect,
      sections: findings.map { TableSection($0.actions, columns($0.study, format), dialect: format.dialect) })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<ActionFinding>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let dialect = format.dialect
    let noAction = "there is no action"
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(TableField("action", .string, "What the unit has decided to do.", emptyWhen: noAction)) {
        row, buffer in dialect.append(row.action?.text ?? "", as: .label, to: &buffer)
      },
      TableColumn(TableField("responsible", .string, "Who does it.", emptyWhen: noAction + " or the file does not say"))
      {
        row, buffer in dialect.append(row.action?.responsible ?? "", as: .label, to: &buffer)
      },
      TableColumn(
        TableField("due", .string, "Deadline, ISO 8601.", emptyWhen: noAction + " or the file does not say")
      ) { row, buffer in if let due = row.action?.due { buffer.append(utf8: due.description) } },
      TableColumn(
        TableField(
          "status", .string, "How far the action has come.", emptyWhen: noAction + " or the file does not say",
          words: Action.Progress.allCases.map(\.rawValue))
      ) { row, buffer in if let progress = row.action?.progress { buffer.append(utf8: progress.rawValue) } },
      TableColumn(
        TableField(
          "light", .string, "Traffic light of the indicator in its reporting period.",
          words: Light.allCases.map(\.rawValue))
      ) { row, buffer in buffer.append(utf8: row.light.rawValue) },
      TableColumn(
        TableField(
          "trend", .string, "Development of the indicator, as in trends.csv.", emptyWhen: "it could not be judged",
          words: TrendDirection.allCases.map(\.rawValue))
      ) { row, buffer in if let trend = row.trend { buffer.append(utf8: trend.rawValue) } },
      TableColumn(
        TableField(
          "finding", .string,
          "no_action: weak, and no open action; not_moved: finished or out of time and neither clearly better nor green, "
            + "or worsening while it runs; overdue: not finished in time. Several are joined by ;. ok: nothing to remark.",
          words: ["ok"] + ActionFinding.Concern.allCases.map(\.rawValue), isList: true)
      ) { row, buffer in
        let words = row.concerns.isEmpty ? "ok" : row.concerns.map(\.rawValue).joined(separator: ";")
        dialect.append(words, as: .key, to: &buffer)
      },
    ]
  }
}
