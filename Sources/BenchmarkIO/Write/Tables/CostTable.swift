import BenchmarkCore

/// `cost.csv`: the cost of each unit against what is to be expected of it, and where it stands in result and cost.
enum CostTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "cost",
        description: "The cost of every compared unit against the cost to be expected of a unit of its size, need and "
          + "context, and against its results.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "period"]),
      dialect: format.dialect,
      sections: findings.map {
        TableSection($0.cost?.units ?? [], columns($0.study, format), dialect: format.dialect)
      })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<CostFinding>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let numbers = format.results
    let inputs = format.inputs
    let measure = "unit of the cost indicator"
    let noModel = "there is no expected cost; status says why"
    func number(
      _ name: String, _ description: String, unit: String? = measure, emptyWhen: String = noModel,
      _ value: @escaping @Sendable (CostFinding) -> Double
    ) -> TableColumn<CostFinding> {
      TableColumn(TableField(name, .number, description, unit: unit, emptyWhen: emptyWhen)) { row, buffer in
        numbers.append(value(row), to: &buffer)
      }
    }
    let noScore = "the unit has fewer than half of the results of the card"
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(
        TableField(
          "cost", .number, "Value of the cost indicator as it was read.", unit: measure,
          emptyWhen: "there is no value; status says why")
      ) { row, buffer in inputs.append(row.cost, to: &buffer) },
      number("expected", "Typical cost of a unit of the same size, need and context: exp of the fitted ln cost.") {
        $0.expected
      },
      number("lower", "Lower end of the interval in which the cost of such a unit is expected to fall.") { $0.lower },
      number("upper", "Upper end of that interval.") { $0.upper },
      number("residual", "cost less expected.") { $0.residual },
      number("residual_percent", "residual as a percentage of expected.", unit: "percent") { $0.residualPercent },
      number(
        "result_score", "Mean z-score of the results of the card, larger is better, 0 is the mean of the group.",
        unit: "standard deviations", emptyWhen: noScore
      ) { $0.score },
      TableColumn(
        TableField(
          "quadrant", .string,
          "Results better or weaker than the mean by their uncertainty, and cost outside lower to upper; "
            + "not_distinguishable when either is not clear.",
          emptyWhen: "the expected cost or the score is missing", words: CostQuadrant.allCases.map(\.rawValue))
      ) { row, buffer in if let quadrant = row.quadrant { buffer.append(utf8: quadrant.rawValue) } },
      number(
        "result_lower", "Lower end of the confidence interval of result_score.", unit: "standard deviations",
        emptyWhen: "there is no score, or a value behind it has no standard error"
      ) { $0.scoreInterval.lower },
      number(
        "result_upper", "Upper end of the confidence interval of result_score.", unit: "standard deviations",
        emptyWhen: "there is no score, or a value behind it has no standard error"
      ) { $0.scoreInterval.upper },
      number("expected_robust", "The expected cost by Huber's estimate, which no single unit can bend.") { $0.robust },
      number(
        "need_corrected", "Use of resources corrected for need, group = 1.", unit: "ratio",
        emptyWhen: "the card gives no need key, or the unit has no need"
      ) { $0.needCorrected },
      number(
        "cost_constant", "Cost in the prices of the reporting period.",
        emptyWhen: "the card gives no deflator for the period"
      ) { $0.constant },
      TableColumn(
        .status(
          [.ok, .preliminary, .missing, .suppressed, .notApplicable, .tooFew, .zeroSpread, .infeasible],
          "ok, or why there is no cost or no expected cost: too_few units in the group, a variable missing, zero_spread "
            + "(all costs equal), infeasible (a cost "
            + "of 0 or less, or one that looks displaced by a power of ten and is in no model).")
      ) { row, buffer in buffer.append(utf8: row.status.word) },
    ]
  }
}
