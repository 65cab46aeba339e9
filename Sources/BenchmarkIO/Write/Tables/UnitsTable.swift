import BenchmarkCore

/// `units.csv`: the unit register as used.
enum UnitsTable {
  private struct Register {
    var units: [Unit] = []
    var columns: [Organisation.Column] = []
  }

  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    let register = merged(findings)
    let dialect = format.dialect
    func text(
      _ field: TableField, _ texts: [String?], as role: TextRole = .key
    ) -> TableColumn<Int> {
      let prepared = PreparedTexts(texts, as: role, dialect: dialect)
      return TableColumn(field) { row, buffer in prepared.append(row, to: &buffer) }
    }
    let notGiven = "the register does not give it"
    var columns = [
      text(.unit, register.units.map(\.id)),
      text(TableField("name", .string, "Name of the unit, for people."), register.units.map(\.name), as: .label),
      text(
        TableField("type", .string, "Type of the unit; only units of one type are compared.", emptyWhen: notGiven),
        register.units.map(\.type)),
      text(
        TableField("parent", .string, "Key of the unit above it.", emptyWhen: notGiven), register.units.map(\.parent)),
      text(
        TableField("level", .string, "Level of the organisation.", emptyWhen: notGiven), register.units.map(\.level)),
    ]
    for column in register.columns {
      columns.append(
        text(
          TableField(column.name, .string, "Column of the register, as it was read.", emptyWhen: notGiven),
          column.values))
    }
    return CSVTable(
      schema: TableSchema(
        name: "units", description: "The unit register as used, with its grouping and context columns.",
        fields: columns.map(\.field), primaryKey: ["unit"]),
      dialect: dialect,
      sections: [TableSection(Array(register.units.indices), columns, dialect: dialect)])
  }

  /// The units of all registers, each once, in order of first appearance.
  ///
  /// Those that the audience does not see are not there.
  private static func merged(_ findings: [Findings]) -> Register {
    let organisations = findings.map(\.study.organisation)
    let hidden = Set(findings.flatMap { own in own.withheld.map { own.study.organisation.units[$0].id } })
    var register = Register()
    var positions: [String: Int] = [:]
    for organisation in organisations {
      for unit in organisation.units where positions[unit.id] == nil && !hidden.contains(unit.id) {
        positions[unit.id] = register.units.count
        register.units.append(unit)
      }
    }
    for organisation in organisations {
      for column in organisation.columns {
        let place =
          register.columns.firstIndex { $0.name == column.name }
          ?? {
            register.columns.append(
              Organisation.Column(name: column.name, values: Array(repeating: nil, count: register.units.count)))
            return register.columns.count - 1
          }()
        for (index, unit) in organisation.units.enumerated() {
          guard let row = positions[unit.id], register.columns[place].values[row] == nil else { continue }
          register.columns[place].values[row] = column.values[index]
        }
      }
    }
    return register
  }
}
