import BenchmarkCore

/// `cost_models.csv`: the models behind the expected costs, one row a term, and the variables that were left out.
enum CostModelsTable {
  private struct Row: Sendable {
    var model: CostModelFinding
    var term: ExpectedCost.Term?
    var omitted: OmittedVariable?
  }

  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "cost_models",
        description: "What explains cost in each period and group: ln cost by least squares, hc3 errors, and Huber's "
          + "estimate beside it. Variables that were left out have a row that says why.",
        fields: columns(nil, format).map(\.field), primaryKey: ["period", "group", "term"]),
      dialect: format.dialect,
      sections: findings.map { findings in
        let rows = (findings.cost?.models ?? []).flatMap { model in
          model.terms.map { Row(model: model, term: $0, omitted: nil) }
            + model.omitted.map { Row(model: model, term: nil, omitted: $0) }
        }
        return TableSection(rows, columns(findings, format), dialect: format.dialect)
      })
  }

  private static func columns(_ findings: Findings?, _ format: TableFormat) -> [TableColumn<Row>] {
    let keys = TableKeys(findings?.study, dialect: format.dialect)
    let labels = PreparedTexts(findings?.grouping.labels ?? [], as: .key, dialect: format.dialect)
    let numbers = format.results
    let dialect = format.dialect
    func number(
      _ name: String, _ description: String, unit: String? = nil, minimum: Double? = nil, maximum: Double? = nil,
      _ value: @escaping @Sendable (ExpectedCost.Term) -> Double
    ) -> TableColumn<Row> {
      TableColumn(
        TableField(
          name, .number, description, unit: unit, emptyWhen: "the variable was left out", minimum: minimum,
          maximum: maximum)
      ) { row, buffer in if let term = row.term { numbers.append(value(term), to: &buffer) } }
    }
    let effect = "ln cost per unit of the variable, or per unit of its logarithm"
    return [
      TableColumn(.period) { row, buffer in keys.periods.append(row.model.period, to: &buffer) },
      TableColumn(TableField("group", .string, "Group that is compared.", emptyWhen: "all units are one group")) {
        row, buffer in labels.append(row.model.group, to: &buffer)
      },
      TableColumn(
        TableField("term", .string, "constant, or the name of the register column or indicator.")
      ) { row, buffer in
        dialect.append(row.term.map { $0.name ?? "constant" } ?? row.omitted?.name ?? "", as: .key, to: &buffer)
      },
      TableColumn(
        TableField(
          "scale", .string, "How the variable enters.", emptyWhen: "the variable was left out",
          words: ["log", "linear"])
      ) { row, buffer in
        if let term = row.term, term.name != nil { buffer.append(utf8: term.isLogarithmic ? "log" : "linear") }
      },
      number("coefficient", "Least-squares coefficient.", unit: effect) { $0.coefficient },
      number("se", "hc3 standard error.", unit: effect, minimum: 0) { $0.standardError },
      number("lower", "Lower end of the confidence interval.", unit: effect) { $0.lower },
      number("upper", "Upper end of the confidence interval.", unit: effect) { $0.upper },
      number("p", "p-value, two-sided.", minimum: 0, maximum: 1) { $0.p },
      number("robust", "Coefficient by Huber's estimate.", unit: effect) { $0.robust },
      TableColumn(TableField("n", .integer, "Units in the model.", minimum: 0)) { row, buffer in
        NumberText.append(row.model.count, to: &buffer)
      },
      TableColumn(
        TableField(
          "r_squared", .number, "Share of the variation of ln cost that the model explains.",
          emptyWhen: "there is no model", maximum: 1)
      ) { row, buffer in numbers.append(row.model.rSquared, to: &buffer) },
      TableColumn(
        TableField(
          "omitted", .string,
          "Why the variable was left out: unknown or not_numeric in the register, missing for many units, zero_spread, "
            + "too_few units for one more coefficient, collinear with the others.",
          emptyWhen: "the variable is in the model", words: ExplanatoryVariable.Omission.allCases.map(\.rawValue))
      ) { row, buffer in if let omitted = row.omitted { buffer.append(utf8: omitted.reason.rawValue) } },
    ]
  }
}
