import BenchmarkCore

/// Long and wide tables whose columns are known by their headers, with the symbols of a source profile.
enum TableImport {
  /// - Returns: data rows read.
  static func read(
    _ tabular: TabularSource, into study: inout TidyStudy, diagnostics: inout [Diagnostic]
  ) -> Int {
    let text = tabular.text
    var reading = tabular.options
    reading.isImport = true
    let detection = LayoutDetection(
      text, dialect: text.dialect(delimiter: ReadingPlan(reading).delimiter), options: reading, knownIndicators: [])
    diagnostics += detection.diagnostics
    guard let layout = detection.layout else { return 0 }
    let table = ObservationTable(
      text, dialect: detection.dialect, layout: layout, profile: reading.profile, threads: reading.threads)
    diagnostics += table.diagnostics
    var assembly = StudyAssembly(table, card: nil, otherCards: [], register: nil, options: reading)
    let read = assembly.assemble()
    diagnostics += assembly.diagnostics
    guard let read else { return table.recordCount }
    let margins = layout.groups.contains { $0.fields[.margin] != nil && $0.fields[.standardError] == nil }
    append(
      read, hasMargins: margins, tellsNames: layout.levels == nil && layout.regions == nil,
      place: Diagnostic.Location(file: text.file.path), to: &study)
    for (id, facts) in text.facts where study.facts[id] == nil { study.facts[id] = facts }
    return table.recordCount
  }

  private static func append(
    _ read: Study, hasMargins: Bool, tellsNames: Bool, place: Diagnostic.Location, to study: inout TidyStudy
  ) {
    let latest = read.panel.periods.last
    for column in read.organisation.columns where !study.columns.contains(column.name) {
      study.columns.append(column.name)
    }
    for (index, unit) in read.organisation.units.enumerated() {
      var facts: [String: String] = [:]
      for column in read.organisation.columns { facts[column.name] = column.values[index] }
      let number = study.unit(unit, facts: facts, asOf: latest, tellsNames: tellsNames)
      for (indicator, series) in zip(read.indicators, read.panel.series) {
        let indicatorNumber = study.indicator(indicator.id)
        for (position, period) in read.panel.periods.enumerated() {
          let cell = read.panel.cell(unit: index, period: position)
          guard series.status[cell] != .absent else { continue }
          study.append(
            TidyStudy.Row(
              unit: number, indicator: indicatorNumber, period: period, value: series.values[cell],
              status: series.status[cell], n: series.n?[cell] ?? .nan, numerator: series.numerator?[cell] ?? .nan,
              denominator: series.denominator?[cell] ?? .nan,
              margin: hasMargins ? margin(of: series.standardError?[cell] ?? .nan) : .nan,
              standardError: hasMargins ? .nan : series.standardError?[cell] ?? .nan,
              standardDeviation: series.standardDeviation?[cell] ?? .nan, place: place))
        }
      }
    }
  }

  /// The half-width as it was published: nine significant digits take off what the division into a standard error
  /// left, and a standard error made from it again is the same number.
  private static func margin(of error: Double) -> Double {
    guard error.isFinite, error != 0 else { return error }
    let margin = error * ObservationScan.marginQuantile
    for decimals in 0...9 {
      let scale = [1.0, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9][decimals]
      let rounded = (margin * scale).rounded() / scale
      if rounded / ObservationScan.marginQuantile == error { return rounded }
    }
    return margin
  }
}
