import BenchmarkCore

/// One observation: where it stands and what its state is.
struct ObservationCell {
  var unit: Int
  var indicator: Int
  var period: Int
  /// Place in the arrays of the indicator.
  var cell: Int
  var status: Status
  /// False for units of another type or level, and for those not selected.
  var compared: Bool

  /// True where results about the unit itself may stand: nothing is said of a value that is hidden or not there.
  var hasResult: Bool { compared && status.hasValue }
}

typealias ObservationTableColumn = StripColumn<ObservationRun>

extension ObservationTableColumn {
  /// A column whose cells are filled one by one.
  init(_ field: TableField, _ append: @escaping @Sendable (ObservationCell, inout ByteBuffer) -> Void) {
    self.init(
      field,
      fill: { run, strip in
        for row in 0..<run.count { strip.append { append(run.observation(row), &$0) } }
      })
  }
}

extension TableSection {
  /// One row for each cell that the input has, by unit, indicator and period; a block is a unit.
  ///
  /// - Parameter comparedOnly: leaves out the units that are not compared.
  init(
    observationsOf findings: Findings, comparedOnly: Bool, _ columns: [ObservationTableColumn], dialect: CSVDialect
  ) {
    let statuses = findings.study.panel.series.map(\.status)
    let periodCount = findings.study.panel.periods.count
    let groups = findings.grouping.groupOfUnit
    let units = (0..<findings.study.panel.unitCount).filter { !comparedOnly || groups[$0] != nil }
    var rowCount = 0
    for status in statuses {
      for unit in units {
        for cell in unit * periodCount..<(unit + 1) * periodCount where status[cell] != .absent { rowCount += 1 }
      }
    }
    let columnCount = columns.count
    let fill = ObservationTableColumn.chain(columns)
    self.init(rowCount: rowCount, blockCount: units.count) { blocks, buffer in
      var run = ObservationRun(periodCount: periodCount)
      var rows = RowAssembly(columns: columnCount, dialect: dialect)
      for block in blocks {
        run.start(unit: units[block], compared: groups[units[block]] != nil)
        for indicator in statuses.indices {
          run.load(indicator: indicator, statuses[indicator])
          rows.append(run.count, of: run, to: &buffer, fill: fill)
        }
      }
    }
  }
}

/// The columns of observations, made for one study.
struct ObservationColumns {
  let findings: Findings
  let format: TableFormat
  let keys: TableKeys

  init(_ findings: Findings, _ format: TableFormat) {
    self.findings = findings
    self.format = format
    keys = TableKeys(findings.study, dialect: format.dialect)
  }

  /// Texts that are the same for a whole run.
  func text(
    _ field: TableField, _ texts: PreparedTexts, of index: @escaping @Sendable (ObservationRun) -> Int
  ) -> ObservationTableColumn {
    ObservationTableColumn(
      field, fill: { run, strip in strip.append { texts.append(index(run), to: &$0) } })
  }

  func period(_ field: TableField) -> ObservationTableColumn {
    let texts = keys.periods
    return ObservationTableColumn(
      field,
      fill: { run, strip in
        strip.append(run.count, texts) { row in run.period(row) }
      })
  }

  func value(_ field: TableField) -> ObservationTableColumn {
    let arrays = findings.study.panel.series.map(\.values)
    return numbers(field, format.inputs, arrays, where: .value)
  }

  /// Numbers of the input; hidden where the status is suppressed.
  func input(_ field: TableField, _ arrays: [[Double]?]) -> ObservationTableColumn {
    numbers(field, format.inputs, arrays.map { $0 ?? [] }, where: .notHidden)
  }

  /// Results about the unit itself; none where there is no value.
  ///
  /// - Parameter comparedOnly: false for what holds for every unit with a value, such as an interval.
  func result(_ field: TableField, _ arrays: [[Double]], comparedOnly: Bool = true) -> ObservationTableColumn {
    numbers(field, format.results, arrays, where: comparedOnly ? .result : .value)
  }

  /// Scores of the unit; none where there is no value.
  func scores(_ field: TableField, _ columns: [CellScores]) -> ObservationTableColumn {
    let text = format.results
    let periodCount = findings.study.panel.periods.count
    return ObservationTableColumn(
      field,
      fill: { run, strip in
        withUnsafeTemporaryAllocation(of: Double.self, capacity: periodCount) { scores in
          scores.initialize(repeating: .nan)
          var span = scores.mutableSpan
          columns[run.indicator].copy(unit: run.unit, to: &span)
          strip.append(run.count, text) { row in run.hasResult(row) ? scores[run.period(row)] : .nan }
        }
      })
  }

  /// Results about the group of the unit, which stand also where the unit itself has no value.
  func groupResult(_ field: TableField, _ arrays: [[Double]]) -> ObservationTableColumn {
    numbers(field, format.results, arrays, where: .compared)
  }

  /// - Parameters:
  ///   - arrays: one an indicator, one number a cell; empty leaves the column of the indicator empty.
  ///   - condition: where a number may stand.
  private func numbers(
    _ field: TableField, _ text: NumberText, _ arrays: [[Double]], where condition: ObservationRun.Condition
  ) -> ObservationTableColumn {
    ObservationTableColumn(
      field,
      fill: { run, strip in
        // As a span, which is not retained and released for every run.
        let columns = arrays.span
        let numbers = columns[run.indicator].span
        strip.append(run.count, text) { row in
          numbers.isEmpty || !run.meets(condition, row) ? .nan : numbers[run.cell(row)]
        }
      })
  }

  /// An integer where 0 means none.
  func count<Number: BinaryInteger & Sendable>(
    _ field: TableField, _ arrays: [[Number]]
  ) -> ObservationTableColumn {
    ObservationTableColumn(field) { row, buffer in
      guard row.hasResult, !arrays[row.indicator].isEmpty, arrays[row.indicator][row.cell] != 0 else { return }
      NumberText.append(Int(arrays[row.indicator][row.cell]), to: &buffer)
    }
  }

  /// A word of a closed list, for every compared unit.
  func word<Word: RawRepresentable & Sendable>(
    _ field: TableField, _ arrays: [[Word]]
  ) -> ObservationTableColumn where Word.RawValue == String {
    ObservationTableColumn(field) { row, buffer in
      guard row.compared, !arrays[row.indicator].isEmpty else { return }
      buffer.append(utf8: arrays[row.indicator][row.cell].rawValue)
    }
  }

  var cellCount: Int { findings.study.panel.unitCount * findings.study.panel.periods.count }

  /// The severity of every cell, so that a row need not look a flag up in a dictionary; empty for an indicator without
  /// flags.
  func severities() -> [[Severity?]] {
    findings.comparisons.map { comparison in
      guard !comparison.outliers.isEmpty else { return [] }
      var severities = [Severity?](repeating: nil, count: cellCount)
      for (cell, flag) in comparison.outliers { severities[cell] = flag.severity }
      return severities
    }
  }

  func standardErrors() -> [[Double]] {
    zip(findings.comparisons, findings.study.panel.series).map { comparison, series in
      comparison.standardError.isEmpty ? series.standardError ?? [] : comparison.standardError
    }
  }

  func targets() -> [Double] {
    findings.study.indicators.map { indicator in
      switch indicator.target {
      case .value(let target): target
      case .range, nil: .nan
      }
    }
  }
}
