import BenchmarkCore

/// `cost_effects.csv`: what goes with a higher cost, result by result.
enum CostEffectsTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "cost_effects",
        description:
          "How each result changes with cost among units of the same size, need and context. An association, "
          + "not a proof of what money does.",
        fields: columns(nil, format).map(\.field), primaryKey: ["period", "group", "result"]),
      dialect: format.dialect,
      sections: findings.map {
        TableSection($0.cost?.effects ?? [], columns($0, format), dialect: format.dialect)
      })
  }

  private static func columns(_ findings: Findings?, _ format: TableFormat) -> [TableColumn<CostEffectFinding>] {
    let keys = TableKeys(findings?.study, dialect: format.dialect)
    let labels = PreparedTexts(findings?.grouping.labels ?? [], as: .key, dialect: format.dialect)
    let numbers = format.results
    let dialect = format.dialect
    func number(
      _ name: String, _ description: String, unit: String? = nil, emptyWhen: String = "status is not ok",
      minimum: Double? = nil, maximum: Double? = nil, _ value: @escaping @Sendable (CostEffectFinding) -> Double
    ) -> TableColumn<CostEffectFinding> {
      TableColumn(
        TableField(name, .number, description, unit: unit, emptyWhen: emptyWhen, minimum: minimum, maximum: maximum)
      ) { row, buffer in numbers.append(value(row), to: &buffer) }
    }
    let measure = "unit of the result, standard deviations for the score"
    let noElasticity = "status is not ok, or the mean result is 0 as for the score"
    return [
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(TableField("group", .string, "Group that is compared.", emptyWhen: "all units are one group")) {
        row, buffer in labels.append(row.group, to: &buffer)
      },
      TableColumn(TableField("result", .string, "Key of the result, or score for the mean of all.")) { row, buffer in
        if let result = row.result { keys.indicators.append(result, to: &buffer) } else { buffer.append(utf8: "score") }
      },
      TableColumn(
        TableField("result_period", .string, "Period of the values: a result is not measured in every period.")
      ) { row, buffer in keys.periods.append(row.resultPeriod, to: &buffer) },
      TableColumn(TableField("n", .integer, "Units.", minimum: 0)) { row, buffer in
        NumberText.append(row.effect.count, to: &buffer)
      },
      number("change_per_10_percent", "Change of the result with 10 percent higher cost.", unit: measure) {
        $0.effect.estimate
      },
      number("lower", "Lower end of its confidence interval.", unit: measure) { $0.effect.change.lower },
      number("upper", "Upper end of its confidence interval.", unit: measure) { $0.effect.change.upper },
      number(
        "elasticity", "Percentage change of the result with one percent higher cost, at the mean result.",
        emptyWhen: noElasticity
      ) { $0.effect.elasticity },
      number("elasticity_lower", "Lower end of its confidence interval.", emptyWhen: noElasticity) {
        $0.effect.elasticityInterval.lower
      },
      number("elasticity_upper", "Upper end of its confidence interval.", emptyWhen: noElasticity) {
        $0.effect.elasticityInterval.upper
      },
      number("constant", "Constant of the line of the result against cost.", unit: measure) { $0.effect.constant },
      number(
        "slope", "Slope of that line, per unit of the logarithm of cost, or of cost itself with --linear.",
        unit: measure
      ) { $0.effect.slope },
      number("slope_se", "Standard error of the slope (HC3).", unit: measure, minimum: 0) { $0.effect.slopeError },
      number("r_squared", "Share of the variance of the result that the line explains.", minimum: 0, maximum: 1) {
        $0.effect.rSquared
      },
      number("p", "p-value, two-sided.", minimum: 0, maximum: 1) { $0.effect.p },
      number("p_adjusted", "p after Benjamini–Hochberg over all effects of the run.", minimum: 0, maximum: 1) {
        $0.pAdjusted
      },
      TableColumn(
        TableField("controls", .string, "Variables held constant, joined by ;.", emptyWhen: "there are none")
      ) { row, buffer in dialect.append(row.effect.controls.joined(separator: ";"), as: .key, to: &buffer) },
      TableColumn(
        .status(
          [.ok, .tooFew, .zeroSpread, .singular],
          "ok, too_few units, zero_spread (a constant result or cost) or singular (cost follows from the variables).")
      ) { row, buffer in buffer.append(utf8: row.effect.status.word) },
    ]
  }
}
