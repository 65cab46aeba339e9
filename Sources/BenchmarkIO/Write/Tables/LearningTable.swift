import BenchmarkCore

/// `learning.csv`: whom each unit can learn from, indicator by indicator.
enum LearningTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "learning",
        description: "Like units that are clearly better and not dearer, or that have clearly improved.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "indicator", "period", "partner"]),
      dialect: format.dialect,
      sections: findings.map { findings in
        let rows = (findings.learning?.rows ?? []).filter { findings.isAskedFor($0.unit) }
        return TableSection(rows, columns(findings.study, format), dialect: format.dialect)
      })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<LearningRow>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let measure = "unit of the indicator"
    let noError = "no uncertainty is known"
    func number(
      _ name: String, _ description: String, unit: String? = nil, emptyWhen: String? = nil, minimum: Double? = nil,
      maximum: Double? = nil, text: NumberText? = nil, _ value: @escaping @Sendable (LearningRow) -> Double
    ) -> TableColumn<LearningRow> {
      let text = text ?? format.results
      return TableColumn(
        TableField(name, .number, description, unit: unit, emptyWhen: emptyWhen, minimum: minimum, maximum: maximum)
      ) { row, buffer in text.append(value(row), to: &buffer) }
    }
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(TableField("partner", .string, "Key of the unit to learn from.")) { row, buffer in
        keys.units.append(row.partner, to: &buffer)
      },
      number("value", "Value of the unit, as it was read.", unit: measure, text: format.inputs) { $0.value },
      number("partner_value", "Value of the partner, as it was read.", unit: measure, text: format.inputs) {
        $0.partnerValue
      },
      number("gap", "How much better the value of the partner is; positive is better.", unit: measure) { $0.gap },
      number("gap_lower", "Lower end of the confidence interval of the gap.", unit: measure, emptyWhen: noError) {
        $0.lower
      },
      number("gap_upper", "Upper end of the confidence interval of the gap.", unit: measure, emptyWhen: noError) {
        $0.upper
      },
      number(
        "p_adjusted", "p of the gap after Benjamini–Hochberg over all units, like units and indicators of the run.",
        emptyWhen: noError, minimum: 0, maximum: 1
      ) { $0.pAdjusted },
      number(
        "distance", "Distance of the two on the context.", unit: "scale of the distance",
        emptyWhen: "the two share too little of the context to compute it", minimum: 0
      ) { $0.distance },
      number(
        "stability",
        "Share of the repetitions, with other weights and values, in which the partner is still like and better.",
        emptyWhen: "there were no repetitions", minimum: 0, maximum: 1
      ) { $0.stability },
      number(
        "cost_gap", "Cost of the partner less that of the unit.", unit: "unit of the cost indicator",
        emptyWhen: "the card names no cost indicator, or one of the two has no cost or one to check"
      ) { $0.costGap },
      TableColumn(
        TableField(
          "basis", .string,
          "significant: clearly better. improved: has clearly improved, the gap itself is not clear. descriptive: no "
            + "uncertainty is known, the gap is at least the important change.",
          words: LearningRow.Basis.allCases.map(\.rawValue))
      ) { row, buffer in buffer.append(utf8: row.basis.rawValue) },
      TableColumn(
        TableField(
          "partner_trend", .string, "Development of the partner on the indicator, as in trends.csv.",
          emptyWhen: "there is no trend", words: TrendDirection.allCases.map(\.rawValue))
      ) { row, buffer in if let trend = row.partnerTrend { buffer.append(utf8: trend.rawValue) } },
      TableColumn(
        TableField(
          "suggested", .boolean, "True for the one partner on the indicator when visits are spread over the partners.")
      ) { row, buffer in buffer.append(utf8: row.isSuggested ? "true" : "false") },
    ]
  }
}

/// `learning_power.csv`: what the comparisons of each unit came to, and what it would take to see more.
enum LearningPowerTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "learning_power",
        description:
          "What the comparisons with like units came to, and the n from which the important change would be seen.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "indicator", "period"]),
      dialect: format.dialect,
      sections: findings.map { findings in
        let rows = (findings.learning?.outlooks ?? []).filter { findings.isAskedFor($0.unit) }
        return TableSection(rows, columns(findings.study, format), dialect: format.dialect)
      })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<LearningOutlook>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let numbers = format.results
    func count(
      _ name: String, _ description: String, _ value: @escaping @Sendable (LearningOutlook) -> Int
    ) -> TableColumn<LearningOutlook> {
      TableColumn(TableField(name, .integer, description, minimum: 0)) { row, buffer in
        NumberText.append(value(row), to: &buffer)
      }
    }
    func number(
      _ name: String, _ description: String, unit: String, emptyWhen: String,
      _ value: @escaping @Sendable (LearningOutlook) -> Double
    ) -> TableColumn<LearningOutlook> {
      TableColumn(TableField(name, .number, description, unit: unit, emptyWhen: emptyWhen, minimum: 0)) { row, buffer in
        numbers.append(value(row), to: &buffer)
      }
    }
    let noError = "no uncertainty or no n is known"
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      count("peers", "Like units of the unit.") { $0.peers },
      count("tested", "Like units that the unit could be tested against.") { $0.tested },
      count("better", "Like units that are clearly better.") { $0.better },
      count("partners", "Like units that are clearly better and not dearer.") { $0.partners },
      number(
        "important_change", "Smallest difference that matters: of the card, or half the spread between the units.",
        unit: "unit of the indicator", emptyWhen: "neither the card nor the values give it"
      ) { $0.importantChange },
      number("n", "Persons, answers or exposure behind the value.", unit: "persons or exposure", emptyWhen: "not known")
      {
        $0.n
      },
      number(
        "needed_n", "n in each of two units from which the important change would be seen (two-sided, power 80 %).",
        unit: "persons or exposure", emptyWhen: noError
      ) { $0.neededN },
      number(
        "detectable", "Smallest difference to a unit of the same size that would be seen now (power 80 %).",
        unit: "unit of the indicator", emptyWhen: noError
      ) { $0.detectable },
    ]
  }
}

/// `bright_spots.csv`: units that do better than their circumstances would let expect.
enum BrightSpotsTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "bright_spots", description: "Units that do clearly better than their circumstances would let expect.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "indicator", "period"]),
      dialect: format.dialect,
      sections: findings.map { findings in
        let rows = (findings.learning?.brightSpots ?? []).filter { findings.isAskedFor($0.unit) }
        return TableSection(rows, columns(findings.study, format), dialect: format.dialect)
      })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<BrightSpot>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let numbers = format.results
    func number(
      _ name: String, _ description: String, _ value: @escaping @Sendable (BrightSpot) -> Double
    ) -> TableColumn<BrightSpot> {
      TableColumn(TableField(name, .number, description, unit: "unit of the indicator")) { row, buffer in
        numbers.append(value(row), to: &buffer)
      }
    }
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      number("value", "Value of the unit.") { $0.value },
      number("expected", "Value that the circumstances would let expect, from the other units.") { $0.expected },
      number("residual", "How much better than expected; positive is better.") { $0.residual },
      number("lower", "Lower end of the prediction interval of the residual.") { $0.lower },
      number("upper", "Upper end of the prediction interval of the residual.") { $0.upper },
      TableColumn(
        TableField(
          "p_adjusted", .number, "p of the residual after Benjamini–Hochberg over all units and indicators.",
          minimum: 0, maximum: 1)
      ) { row, buffer in numbers.append(row.pAdjusted, to: &buffer) },
    ]
  }
}
