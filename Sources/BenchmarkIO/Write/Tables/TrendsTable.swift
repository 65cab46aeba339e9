import BenchmarkCore

/// `trends.csv`: the development of each unit on each indicator.
enum TrendsTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "trends",
        description: "The development of every compared unit on every indicator, within its last unbroken segment.",
        fields: columns([], TableKeys(nil, dialect: format.dialect), format).map(\.field),
        primaryKey: ["unit", "indicator"]),
      dialect: format.dialect,
      sections: findings.map { findings in
        let keys = TableKeys(findings.study, dialect: format.dialect)
        return TableSection(
          rowCount: findings.trends.count, columns(findings.trends, keys, format), dialect: format.dialect)
      })
  }

  private static func columns(
    _ rows: [TrendFinding], _ keys: TableKeys, _ format: TableFormat
  ) -> [StripColumn<Range<Int>>] {
    let numbers = format.results
    let measure = "unit of the indicator"
    let perYear = "unit of the indicator per year, or per period with --per period"
    let noTrend = "there is no trend; status says why"
    func number(
      _ name: String, _ description: String, unit: String? = nil, emptyWhen: String = noTrend,
      minimum: Double? = nil, maximum: Double? = nil, _ value: @escaping @Sendable (Int) -> Double
    ) -> StripColumn<Range<Int>> {
      StripColumn(
        TableField(
          name, .number, description, unit: unit, emptyWhen: emptyWhen, minimum: minimum, maximum: maximum),
        fill: { rows, strip in strip.append(rows.count, numbers) { value(rows.lowerBound + $0) } })
    }
    return [
      StripColumn(.unit) { row, buffer in keys.units.append(rows[row].unit, to: &buffer) },
      StripColumn(.indicator) { row, buffer in keys.indicators.append(rows[row].indicator, to: &buffer) },
      StripColumn(
        TableField("first", .string, "First period with a value in the segment.", emptyWhen: "there is no value")
      ) { row, buffer in if let first = rows[row].first { keys.periods.append(first, to: &buffer) } },
      StripColumn(
        TableField("last", .string, "Last period with a value in the segment.", emptyWhen: "there is no value")
      ) { row, buffer in if let last = rows[row].last { keys.periods.append(last, to: &buffer) } },
      StripColumn(TableField("n", .integer, "Values in the segment.", minimum: 0)) { row, buffer in
        NumberText.append(rows[row].n, to: &buffer)
      },
      StripColumn(TableField("method", .string, "Id of the method behind slope and forecast.")) { _, buffer in
        buffer.append(utf8: MethodID.ols.rawValue)
      },
      number("slope", "Slope of the fitted line.", unit: perYear) { rows[$0].slope },
      number("se", "Standard error of the slope.", unit: perYear, minimum: 0) { rows[$0].standardError },
      number("lower", "Lower end of the confidence interval of the slope.", unit: perYear) { rows[$0].lower },
      number("upper", "Upper end of the confidence interval of the slope.", unit: perYear) { rows[$0].upper },
      number("p", "p-value of the slope, two-sided.", minimum: 0, maximum: 1) { rows[$0].p },
      number("p_adjusted", "p after Benjamini–Hochberg over all series of the run.", minimum: 0, maximum: 1) {
        rows[$0].pAdjusted
      },
      number("sen_slope", "Theil–Sen slope.", unit: perYear) { rows[$0].senSlope },
      number("sen_lower", "Lower end of the interval of the Theil–Sen slope.", unit: perYear) { rows[$0].senLower },
      number("sen_upper", "Upper end of the interval of the Theil–Sen slope.", unit: perYear) { rows[$0].senUpper },
      number("tau", "Kendall's tau-b of value and time.", minimum: -1, maximum: 1) { rows[$0].tau },
      number("mk_p", "p-value of the Mann–Kendall test, two-sided.", minimum: 0, maximum: 1) {
        rows[$0].mannKendallP
      },
      number(
        "mk_p_adjusted", "p of Mann–Kendall after Benjamini–Hochberg over all series of the run.", minimum: 0,
        maximum: 1
      ) { rows[$0].mannKendallAdjusted },
      StripColumn(
        TableField(
          "direction", .string,
          "improving or worsening (rising or falling without a direction on the card) when the adjusted p is below "
            + "--fdr; stable when the change is surely small; else unclear.",
          emptyWhen: noTrend, words: TrendDirection.allCases.map(\.rawValue))
      ) { row, buffer in if let direction = rows[row].direction { buffer.append(utf8: direction.rawValue) } },
      number("change", "Fitted change from first to last.", unit: measure) { rows[$0].change },
      number(
        "change_percent", "Fitted change as a percentage of the fitted first value.", unit: "percent",
        emptyWhen: noTrend + ", or the fitted first value is zero"
      ) { rows[$0].changePercent },
      number("forecast", "Prediction for the period after the last.", unit: measure) { rows[$0].forecast },
      number("forecast_lower", "Lower end of the prediction interval.", unit: measure) { rows[$0].forecastLower },
      number("forecast_upper", "Upper end of the prediction interval.", unit: measure) { rows[$0].forecastUpper },
      StripColumn(
        TableField(
          "target_period", .string, "Period in which the fitted line reaches the target.",
          emptyWhen: "there is no target, or no clear trend towards it")
      ) { row, buffer in if let period = rows[row].targetPeriod { buffer.append(utf8: period.description) } },
      StripColumn(
        .status(
          [.ok, .tooFew, .zeroSpread, .singular, .notConverged, .missing, .suppressed, .notApplicable, .break],
          "ok, or why there is no trend.")
      ) { row, buffer in buffer.append(utf8: rows[row].status.word) },
    ]
  }
}
