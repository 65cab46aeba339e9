import BenchmarkCore

/// `indicators.csv`: the card as used.
enum IndicatorsTable {
  private struct Row: Sendable {
    var indicator: Indicator
    var card: String?
  }

  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    let columns = columns(format)
    return CSVTable(
      schema: TableSchema(
        name: "indicators", description: "The indicators of the card as used, one row each.",
        fields: columns.map(\.field), primaryKey: (findings.count > 1 ? ["card"] : []) + ["indicator"]),
      dialect: format.dialect,
      sections: findings.map { findings in
        let rows = findings.study.indicators.map { Row(indicator: $0, card: findings.study.card?.id) }
        return TableSection(rows, columns, dialect: format.dialect)
      })
  }

  private static func columns(_ format: TableFormat) -> [TableColumn<Row>] {
    let notGiven = "the card does not give it"
    let measure = "unit of the indicator"
    let dialect = format.dialect
    let numbers = format.inputs
    func text(
      _ name: String, _ description: String, words: [String] = [], emptyWhen: String? = notGiven,
      as role: TextRole = .key, _ value: @escaping @Sendable (Row) -> String?
    ) -> TableColumn<Row> {
      TableColumn(TableField(name, .string, description, emptyWhen: emptyWhen, words: words)) { row, buffer in
        if let text = value(row) { dialect.append(text, as: role, to: &buffer) }
      }
    }
    func label(
      _ name: String, _ description: String, _ value: @escaping @Sendable (Indicator) -> String?
    ) -> TableColumn<Row> {
      text(name, description, as: .label) { value($0.indicator) }
    }
    func number(
      _ name: String, _ description: String, unit: String? = measure, emptyWhen: String? = notGiven,
      _ value: @escaping @Sendable (Indicator) -> Double?
    ) -> TableColumn<Row> {
      TableColumn(TableField(name, .number, description, unit: unit, emptyWhen: emptyWhen)) { row, buffer in
        if let number = value(row.indicator) { numbers.append(number, to: &buffer) }
      }
    }
    func integer(
      _ name: String, _ description: String, _ value: @escaping @Sendable (Indicator) -> Int?
    ) -> TableColumn<Row> {
      TableColumn(TableField(name, .integer, description, emptyWhen: notGiven, minimum: 0)) { row, buffer in
        if let number = value(row.indicator) { NumberText.append(number, to: &buffer) }
      }
    }
    return [
      text("indicator", TableField.indicator.description, emptyWhen: nil) { $0.indicator.id },
      text("card", TableField.card.description, emptyWhen: TableField.card.emptyWhen) { $0.card },
      label("name_nb", "Name in bokmål.") { $0.name.bokmal },
      label("name_nn", "Name in nynorsk.") { $0.name.nynorsk },
      label("name_en", "Name in English.") { $0.name.english },
      text("perspective", "Key of its perspective.") { $0.indicator.perspective },
      text(
        "kind", "What it measures, which decides the statistics that hold for it.",
        words: IndicatorKind.allCases.map(\.rawValue), emptyWhen: nil
      ) { $0.indicator.kind.rawValue },
      label("unit_nb", "Unit of measurement in bokmål.") { $0.unit?.bokmal },
      label("unit_nn", "Unit of measurement in nynorsk.") { $0.unit?.nynorsk },
      label("unit_en", "Unit of measurement in English.") { $0.unit?.english },
      text(
        "better", "Which way is better: higher, lower, inside the range, or none (compared, never judged).",
        words: Direction.allCases.map(\.rawValue), emptyWhen: nil
      ) { $0.indicator.direction.rawValue },
      number("target", "Target.", emptyWhen: "there is none, or it is a range") {
        if case .value(let target) = $0.target { target } else { nil }
      },
      number("target_low", "Lower end of the target range.", emptyWhen: "the target is not a range") {
        if case .range(let low, _) = $0.target { low } else { nil }
      },
      number("target_high", "Upper end of the target range.", emptyWhen: "the target is not a range") {
        if case .range(_, let high) = $0.target { high } else { nil }
      },
      number("limit_green", "Green at or better than this.") { $0.limits?.green },
      number("limit_red", "Red when worse than this.") { $0.limits?.red },
      number("limit_red_low", "Red at or below this, for a target range.") { $0.limits?.redRange?.lowerBound },
      number("limit_red_high", "Red at or above this, for a target range.") { $0.limits?.redRange?.upperBound },
      number(
        "tolerance", "Share of the target between yellow and red where no limits are given.", unit: nil,
        emptyWhen: nil
      ) { $0.tolerance },
      number("weight", "Weight in the index of its perspective.", unit: nil, emptyWhen: nil) { $0.weight },
      integer("decimals", "Decimals in reports.") { $0.decimals },
      integer("minimum_n", "Fewest persons behind a value that is shown, where it differs from the card.") {
        $0.minimumN
      },
      TableColumn(
        TableField("group_wide", .boolean, "True for an indicator that every card of the city carries.")
      ) { row, buffer in buffer.append(row.indicator.groupWide ? "true" : "false") },
      text(
        "breaks", "Periods that start a new series, joined by a semicolon.", emptyWhen: "no break is declared"
      ) { row in
        row.indicator.breaks.isEmpty ? nil : row.indicator.breaks.map(\.description).joined(separator: ";")
      },
      number("per", "Multiplier from numerator over denominator to the value.", unit: nil, emptyWhen: nil) {
        $0.per
      },
      number("scale_low", "Lower end of the scale of a score.") { $0.scale?.lowerBound },
      number("scale_high", "Upper end of the scale of a score.") { $0.scale?.upperBound },
      number("important_change", "Smallest change that matters.") { $0.importantChange },
      label("source", "Where the figures come from.") { $0.source?.bokmal ?? $0.source?.nynorsk ?? $0.source?.english },
      label("definition", "How the indicator is defined.") {
        $0.definition?.bokmal ?? $0.definition?.nynorsk ?? $0.definition?.english
      },
    ]
  }
}
