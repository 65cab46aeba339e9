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

extension TableSection {
  /// One row for each cell that the input has, by unit, indicator and period; a block is a unit.
  ///
  /// - Parameter comparedOnly: leaves out the units that are not compared.
  init(
    observationsOf findings: Findings, comparedOnly: Bool, _ columns: [TableColumn<ObservationCell>],
    dialect: CSVDialect
  ) {
    let statuses = findings.study.panel.series.map(\.status)
    let periodCount = findings.study.panel.periods.count
    let groups = findings.grouping.groupOfUnit
    let units = (0..<findings.study.panel.unitCount).filter { !comparedOnly || groups[$0] != nil }
    var rowCount = 0
    for unit in units {
      for status in statuses {
        for cell in unit * periodCount..<(unit + 1) * periodCount where status[cell] != .absent { rowCount += 1 }
      }
    }
    let writer = RowWriter(columns, dialect: dialect)
    self.init(rowCount: rowCount, blockCount: units.count) { blocks, buffer in
      for block in blocks {
        let unit = units[block]
        let compared = groups[unit] != nil
        for indicator in statuses.indices {
          for period in 0..<periodCount {
            let cell = unit * periodCount + period
            let status = statuses[indicator][cell]
            if status == .absent { continue }
            let row = ObservationCell(
              unit: unit, indicator: indicator, period: period, cell: cell, status: status, compared: compared)
            writer.append(row, &buffer)
          }
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

  /// Numbers of the input; hidden where the status is suppressed.
  func input(_ field: TableField, _ arrays: [[Double]?]) -> TableColumn<ObservationCell> {
    let arrays = arrays.map { $0 ?? [] }
    let text = format.inputs
    return TableColumn(field) { row, buffer in
      guard row.status != .suppressed, !arrays[row.indicator].isEmpty else { return }
      text.append(arrays[row.indicator][row.cell], to: &buffer)
    }
  }

  /// Results about the unit itself; none where there is no value.
  ///
  /// - Parameter comparedOnly: false for what holds for every unit with a value, such as an interval.
  func result(
    _ field: TableField, _ arrays: [[Double]], comparedOnly: Bool = true
  ) -> TableColumn<ObservationCell> {
    let text = format.results
    return TableColumn(field) { row, buffer in
      guard comparedOnly ? row.hasResult : row.status.hasValue, !arrays[row.indicator].isEmpty else { return }
      text.append(arrays[row.indicator][row.cell], to: &buffer)
    }
  }

  /// Results about the group of the unit, which stand also where the unit itself has no value.
  func groupResult(_ field: TableField, _ arrays: [[Double]]) -> TableColumn<ObservationCell> {
    let text = format.results
    return TableColumn(field) { row, buffer in
      guard row.compared, !arrays[row.indicator].isEmpty else { return }
      text.append(arrays[row.indicator][row.cell], to: &buffer)
    }
  }

  /// An integer where 0 means none.
  func count<Number: BinaryInteger & Sendable>(
    _ field: TableField, _ arrays: [[Number]]
  ) -> TableColumn<ObservationCell> {
    TableColumn(field) { row, buffer in
      guard row.hasResult, !arrays[row.indicator].isEmpty, arrays[row.indicator][row.cell] != 0 else { return }
      NumberText.append(Int(arrays[row.indicator][row.cell]), to: &buffer)
    }
  }

  /// A word of a closed list, for every compared unit.
  func word<Word: RawRepresentable & Sendable>(
    _ field: TableField, _ arrays: [[Word]]
  ) -> TableColumn<ObservationCell> where Word.RawValue == String {
    TableColumn(field) { row, buffer in
      guard row.compared, !arrays[row.indicator].isEmpty else { return }
      buffer.append(utf8: arrays[row.indicator][row.cell].rawValue)
    }
  }

  var cellCount: Int { findings.study.panel.unitCount * findings.study.panel.periods.count }

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
