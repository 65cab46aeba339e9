import BenchmarkCore

/// The table of `normalise`.
public enum NormaliseTable {
  /// - Parameter findings: with the normalised step.
  public static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    let score = TableField(
      "score", .number, "Normalised value; larger is better for a judged indicator.", unit: "points of the method",
      emptyWhen: "there is no value or no spread; status says which")
    let status = TableField.status(
      Status.allCases.filter { $0 != .absent }, "ok, preliminary, or why there is no score.")
    return AnalysisTable.make("normalise", "Normalised values.", findings, format, [.value]) { position in
      let series = position.map { findings[$0].normalised } ?? []
      let numbers = format.results
      return [
        ObservationTableColumn(score) { row, buffer in
          if row.status.hasValue { numbers.append(series[row.indicator].scores[row.cell], to: &buffer) }
        },
        ObservationTableColumn(status) { row, buffer in
          // What the input says of a cell without value goes before what the method says.
          let own = series[row.indicator].status[row.cell]
          buffer.append(utf8: (row.status.hasValue && own != .ok && own != .absent ? own : row.status).word)
        },
      ]
    }
  }
}

/// The table of `rank`.
public enum RankTable {
  public static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    AnalysisTable.make(
      "rank", "Ranks within period and group, with the ranks that the uncertainty allows.", findings, format,
      [.value, .rank, .of, .tied, .rankLower, .rankUpper, .quartile, .status])
  }
}

/// The table of `assess`.
public enum AssessTable {
  public static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    AnalysisTable.make(
      "assess", "Values against the targets and limits of the card.", findings, format,
      [.value, .target, .gap, .light, .status])
  }
}

/// What the tables of single analyses share: the keys first, one row for every observation of a compared unit.
enum AnalysisTable {
  /// - Parameter further: columns after those of the observations, for the findings at a position; for nil their fields
  ///   alone count.
  static func make(
    _ name: String, _ description: String, _ findings: [Findings], _ format: TableFormat,
    _ columns: [ObservationColumn],
    further: (_ position: Int?) -> [ObservationTableColumn] = { _ in [] }
  ) -> CSVTable {
    let columns = [.unit, .indicator, .period] + columns
    return CSVTable(
      schema: TableSchema(
        name: name, description: description,
        fields: columns.map(ObservationsTable.field) + further(nil).map(\.field),
        primaryKey: ["unit", "indicator", "period"]),
      dialect: format.dialect,
      sections: findings.enumerated().map { position, findings in
        let make = ObservationColumns(findings, format)
        return TableSection(
          observationsOf: findings, comparedOnly: true,
          columns.map { ObservationsTable.column($0, make) } + further(position), dialect: format.dialect)
      })
  }
}
