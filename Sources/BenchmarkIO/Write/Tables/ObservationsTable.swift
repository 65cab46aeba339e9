import BenchmarkCore

/// `observations.csv`: every observation of the study with its comparison.
enum ObservationsTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    // The key columns always stand: without them a row says nothing.
    let keys: Set<ObservationColumn> = [.unit, .indicator, .period]
    let asked = findings.first?.plan.columns ?? Set(ObservationColumn.allCases)
    let chosen = ObservationColumn.allCases.filter { keys.contains($0) || asked.contains($0) }
    return CSVTable(
      schema: TableSchema(
        name: "observations",
        description: "Every observation: the value, its uncertainty, and how it compares with the target and with "
          + "like units in the same period.",
        fields: chosen.map(field), primaryKey: ["unit", "indicator", "period"]),
      dialect: format.dialect,
      sections: findings.map { findings in
        let columns = ObservationColumns(findings, format)
        return TableSection(
          observationsOf: findings, comparedOnly: false, chosen.map { column($0, columns) }, dialect: format.dialect)
      })
  }

  static func column(_ column: ObservationColumn, _ make: ObservationColumns) -> ObservationTableColumn {
    let field = field(column)
    let comparisons = make.findings.comparisons
    let series = make.findings.study.panel.series
    let keys = make.keys
    switch column {
    case .unit: return make.text(field, keys.units) { $0.unit }
    case .unitName: return make.text(field, keys.unitNames) { $0.unit }
    case .indicator: return make.text(field, keys.indicators) { $0.indicator }
    case .perspective: return make.text(field, keys.perspectives) { $0.indicator }
    case .period: return make.period(field)
    case .value: return make.value(field)
    case .n: return make.input(field, series.map(\.n))
    case .numerator: return make.input(field, series.map(\.numerator))
    case .denominator: return make.input(field, series.map(\.denominator))
    case .standardError: return make.result(field, make.standardErrors(), comparedOnly: false)
    case .lower: return make.result(field, comparisons.map(\.lower), comparedOnly: false)
    case .upper: return make.result(field, comparisons.map(\.upper), comparedOnly: false)
    case .status: return ObservationTableColumn(field) { row, buffer in buffer.append(utf8: row.status.word) }
    case .target:
      let targets = make.targets()
      let text = make.format.inputs
      return ObservationTableColumn(field) { row, buffer in
        if row.compared { text.append(targets[row.indicator], to: &buffer) }
      }
    case .gap: return make.result(field, comparisons.map(\.gap))
    case .light: return make.word(field, comparisons.map(\.light))
    case .rank: return make.result(field, comparisons.map(\.rank))
    case .of: return make.count(field, comparisons.map(\.of))
    case .tied:
      return ObservationTableColumn(field) { row, buffer in
        guard row.hasResult, !comparisons[row.indicator].tied.isEmpty, comparisons[row.indicator].of[row.cell] != 0
        else { return }
        buffer.append(comparisons[row.indicator].tied[row.cell] ? "true" : "false")
      }
    case .rankLower: return make.result(field, comparisons.map(\.rankLower))
    case .rankUpper: return make.result(field, comparisons.map(\.rankUpper))
    case .quartile: return make.count(field, comparisons.map(\.quartile))
    case .z: return make.scores(field, comparisons.map(\.z))
    case .robustZ: return make.scores(field, comparisons.map(\.robustZ))
    case .minMax: return make.scores(field, comparisons.map(\.minMax))
    case .percentile: return make.result(field, comparisons.map(\.percentile))
    case .index100: return make.result(field, comparisons.map(\.index100))
    case .groupMean: return make.groupResult(field, comparisons.map(\.groupMean))
    case .groupMedian: return make.groupResult(field, comparisons.map(\.groupMedian))
    case .versusGroup: return make.word(field, comparisons.map(\.versusGroup))
    case .outlier:
      let flags = make.severities()
      let severities = Severity.allCases
      let words = PreparedTexts(severities.map(\.rawValue), as: .key, dialect: make.format.dialect)
      return ObservationTableColumn(
        field,
        fill: { run, strip in
          let columns = flags.span
          let own = columns[run.indicator].span
          strip.append(run.count, words) { row in
            guard !own.isEmpty, run.hasResult(row), let severity = own[run.cell(row)] else { return nil }
            return severities.firstIndex(of: severity)
          }
        })
    case .outlierReason:
      let format = make.format
      let indicators = make.findings.study.indicators
      let flags = make.severities()
      return ObservationTableColumn(field) { row, buffer in
        guard row.hasResult, !flags[row.indicator].isEmpty, flags[row.indicator][row.cell] != nil,
          let reason = comparisons[row.indicator].outliers[row.cell]?.reason
        else { return }
        let value = series[row.indicator].values[row.cell]
        let words = format.text.outlierReason(reason, indicators[row.indicator], value)
        format.dialect.append(words, as: .label, to: &buffer)
      }
    }
  }

  static func field(_ column: ObservationColumn) -> TableField {
    let name = column.rawValue
    let measure = "unit of the indicator"
    let noValue = "there is no value, or the unit is not compared"
    switch column {
    case .unit: return .unit
    case .unitName: return TableField(name, .string, "Name of the unit, for people; never a key.")
    case .indicator: return .indicator
    case .perspective:
      return TableField(
        name, .string, "Key of the perspective of the indicator.", emptyWhen: "the indicator has no perspective")
    case .period: return .period
    case .value: return .value
    case .n:
      return TableField(
        name, .number, "Persons or answers behind the value.", unit: "persons or answers",
        emptyWhen: "not in the input, or suppressed", minimum: 0)
    case .numerator:
      return TableField(
        name, .number, "Numerator of the value.", emptyWhen: "not in the input, or suppressed")
    case .denominator:
      return TableField(
        name, .number, "Denominator of the value.", emptyWhen: "not in the input, or suppressed")
    case .standardError:
      return TableField(
        name, .number, "Standard error of the value, from the input or from what the kind of indicator allows.",
        unit: measure, emptyWhen: "there is no value, or nothing to compute it from", minimum: 0)
    case .lower:
      return TableField(
        name, .number, "Lower end of the confidence interval of the value.", unit: measure,
        emptyWhen: "the kind of indicator or the input allows no interval")
    case .upper:
      return TableField(
        name, .number, "Upper end of the confidence interval of the value.", unit: measure,
        emptyWhen: "the kind of indicator or the input allows no interval")
    case .status: return .observationStatus
    case .target: return .target
    case .gap: return .gap
    case .light: return .light
    case .rank: return .rank
    case .of: return .of
    case .tied: return .tied
    case .rankLower: return .lowerRank()
    case .rankUpper: return .upperRank()
    case .quartile: return .quartile
    case .z:
      return TableField(
        name, .number, "z-score within period and group, larger is better.", unit: "standard deviations",
        emptyWhen: noValue + ", or the values do not differ")
    case .robustZ:
      return TableField(
        name, .number, "Robust z-score (median and MAD) within period and group, larger is better.",
        unit: "robust standard deviations", emptyWhen: noValue + ", or the MAD is zero")
    case .minMax:
      return TableField(
        name, .number, "Min–max score within period and group: 0 is the poorest, 100 the best.", unit: "points",
        emptyWhen: noValue + ", or the values do not differ", minimum: 0, maximum: 100)
    case .percentile:
      return TableField(
        name, .number, "Percentile rank within period and group, 100 is best.", unit: "percent",
        emptyWhen: noValue, minimum: 0, maximum: 100)
    case .index100:
      return TableField(
        name, .number, "The value with the group mean as 100; not turned.", unit: "group mean = 100",
        emptyWhen: noValue + ", or the group mean is zero")
    case .groupMean:
      return TableField(
        name, .number, "Unweighted mean of the units of the group with a value.", unit: measure,
        emptyWhen: "no unit of the group has a value, or the unit is not compared")
    case .groupMedian:
      return TableField(
        name, .number, "Median of the units of the group with a value.", unit: measure,
        emptyWhen: "no unit of the group has a value, or the unit is not compared")
    case .versusGroup:
      return TableField(
        name, .string,
        "The unit against the mean of the others in its group, by test after Benjamini–Hochberg; "
          + "not_judged without a standard error or a direction.",
        emptyWhen: "the unit is not compared", words: VersusGroup.allCases.map(\.rawValue))
    case .outlier:
      return TableField(
        name, .string, "How far the value is from those of the others.", emptyWhen: "the value is not flagged",
        words: Severity.allCases.map(\.rawValue))
    case .outlierReason:
      return TableField(
        name, .string, "Why the value is flagged, in words.", emptyWhen: "the value is not flagged")
    }
  }
}
