import BenchmarkCore

/// Long and wide tables whose columns are known by their headers, with the symbols of a source profile.
enum TableImport {
  /// - Returns: data rows read.
  static func read(
    _ text: SourceText, into study: inout TidyStudy, options: StudyImport.Options, diagnostics: inout [Diagnostic]
  ) -> Int {
    let dialect = Dialect(detecting: text.bytes)
    var reading = options.reading
    reading.profile = options.profile
    let detection = LayoutDetection(text, dialect: dialect, options: reading, knownIndicators: [])
    diagnostics += detection.diagnostics
    guard let layout = detection.layout else { return 0 }
    let table = ObservationTable(
      text, dialect: dialect, layout: layout, profile: options.profile, threads: reading.threads)
    diagnostics += table.diagnostics
    var assembly = StudyAssembly(table, card: nil, otherCards: [], register: nil, options: reading)
    let read = assembly.assemble()
    diagnostics += assembly.diagnostics
    guard let read else { return table.recordCount }
    append(read, place: Diagnostic.Location(file: text.file.path), to: &study)
    return table.recordCount
  }

  private static func append(_ read: Study, place: Diagnostic.Location, to study: inout TidyStudy) {
    let latest = read.panel.periods.last
    for column in read.organisation.columns where !study.columns.contains(column.name) {
      study.columns.append(column.name)
    }
    for (index, unit) in read.organisation.units.enumerated() {
      var facts: [String: String] = [:]
      for column in read.organisation.columns { facts[column.name] = column.values[index] }
      let number = study.unit(unit, facts: facts, asOf: latest)
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
              standardError: series.standardError?[cell] ?? .nan,
              standardDeviation: series.standardDeviation?[cell] ?? .nan, place: place))
        }
      }
    }
  }
}
