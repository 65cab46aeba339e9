import BenchmarkCore

/// `peers.csv`: the like units of each unit.
enum PeersTable {
  private struct Row: Sendable {
    var link: PeerLink
    var differences: [ContextDifference]
  }

  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "peers",
        description:
          "The like units of every compared unit, nearest first, and in what the two are most and least alike.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "peer"]),
      dialect: format.dialect,
      sections: findings.map { findings in
        let rows = (findings.peers?.links ?? []).filter { findings.isAskedFor($0.unit) }.map { link in
          Row(link: link, differences: findings.peers?.differences(unit: link.unit, peer: link.peer) ?? [])
        }
        return TableSection(rows, columns(findings, format), dialect: format.dialect)
      })
  }

  private static func columns(_ findings: Findings?, _ format: TableFormat) -> [TableColumn<Row>] {
    let keys = TableKeys(findings?.study, dialect: format.dialect)
    let numbers = format.results
    let dialect = format.dialect
    let names = (findings?.peers?.contexts ?? []).map { context in (context, context.variables.map(\.name)) }
    @Sendable func name(_ difference: ContextDifference?, _ row: Row, _ buffer: inout ByteBuffer) {
      guard let difference, let own = names.first(where: { $0.0.row(of: row.link.unit) != nil }) else { return }
      dialect.append(own.1[difference.variable], as: .key, to: &buffer)
    }
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.link.unit, to: &buffer) },
      TableColumn(TableField("peer", .string, "Key of the like unit.")) { row, buffer in
        keys.units.append(row.link.peer, to: &buffer)
      },
      TableColumn(
        TableField("order", .integer, "Place among the like units: 1 is nearest, or first in the card.", minimum: 1)
      ) { row, buffer in NumberText.append(row.link.order, to: &buffer) },
      TableColumn(
        TableField(
          "distance", .number, "Distance of the two on the context.", unit: "scale of the distance",
          emptyWhen: "the two share too little of the context to compute it", minimum: 0)
      ) { row, buffer in numbers.append(row.link.distance, to: &buffer) },
      TableColumn(TableField("mutual", .boolean, "True when each is among the like units of the other.")) {
        row, buffer in
        buffer.append(utf8: row.link.mutual ? "true" : "false")
      },
      TableColumn(
        TableField(
          "source", .string, "distance, or card for like units that the card picks.",
          words: PeerLink.Source.allCases.map(\.rawValue))
      ) { row, buffer in buffer.append(utf8: row.link.source.rawValue) },
      TableColumn(
        TableField(
          "most_alike", .string, "Context variable with the smallest difference.", emptyWhen: "no context is shared")
      ) { row, buffer in name(row.differences.mostAlike, row, &buffer) },
      TableColumn(
        TableField(
          "least_alike", .string, "Context variable that makes most of the distance.",
          emptyWhen: "the two are equal, or no context is shared")
      ) { row, buffer in name(row.differences.leastAlike, row, &buffer) },
      TableColumn(
        TableField(
          "least_alike_share", .number, "Its share of the (squared) distance.",
          emptyWhen: "the two are equal, or no context is shared", minimum: 0, maximum: 1)
      ) { row, buffer in numbers.append(row.differences.leastAlike?.share ?? .nan, to: &buffer) },
    ]
  }
}

/// `peer_groups.csv`: the group of like units that each unit belongs to.
enum PeerGroupsTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "peer_groups", description: "Groups of like units, and how well each unit fits its group.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit"]),
      dialect: format.dialect,
      sections: findings.map { findings in
        let rows = (findings.peers?.groups ?? []).filter { findings.isAskedFor($0.unit) }
        return TableSection(rows, columns(findings.study, format), dialect: format.dialect)
      })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<UnitGroupRow>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let numbers = format.results
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(TableField("group", .integer, "Group, counted in the order of the register.", minimum: 1)) {
        row, buffer in NumberText.append(row.group, to: &buffer)
      },
      TableColumn(
        TableField(
          "silhouette", .number, "Fit: 1 is a clear member, 0 lies between two groups, below 0 is nearer to another.",
          emptyWhen: "there is a single group", minimum: -1, maximum: 1)
      ) { row, buffer in numbers.append(row.silhouette, to: &buffer) },
      TableColumn(TableField("medoid", .boolean, "True for the unit that its group stands around (pam).")) {
        row, buffer in buffer.append(utf8: row.isMedoid ? "true" : "false")
      },
    ]
  }
}

extension Findings {
  /// Whether the plan shows the unit: all when it names none.
  func isAskedFor(_ unit: Int) -> Bool {
    plan.units.isEmpty || plan.units.contains(study.organisation.units[unit].id)
  }
}
