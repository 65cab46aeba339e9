import BenchmarkCore

/// Units × indicators in the reporting period: the value, its light as word, mark and colour, or why there is none.
struct ResultsSheet {
  let findings: Findings
  let decimals: [String: Int]
  let text: WorkbookText

  /// - Parameter title: the card, where there are several.
  func write(to sheet: XLSXFile.Sheet, title: String?) {
    let study = findings.study
    let summaries = study.indicators.indices.compactMap { findings.summary(of: $0) }
    let units = findings.grouping.groupOfUnit.indices.filter { findings.grouping.groupOfUnit[$0] != nil }
    let isGrouped = findings.grouping.column != nil
    let first = isGrouped ? 3 : 2
    let words = text.words
    sheet.text(0, 0, title ?? text.sheets.results, CellStyle(weight: .section))
    sheet.text(1, 0, text.resultsNote)
    let labels = [words.period, words.target, words.mean]
    for (offset, label) in labels.enumerated() { sheet.text(2 + offset, 1, label, CellStyle(weight: .bold)) }
    let header = 2 + labels.count
    sheet.text(header, 0, words.unit, .header)
    sheet.text(header, 1, words.name, .header)
    if isGrouped { sheet.text(header, 2, words.group, .header) }
    for (offset, summary) in summaries.enumerated() {
      let indicator = study.indicators[summary.indicator]
      let column = first + offset
      let decimals = decimals[indicator.id] ?? 2
      sheet.text(2, column, study.panel.periods[summary.period].description, CellStyle(alignment: .right))
      write(indicator.target, decimals, to: sheet, 3, column)
      let isDoubtful = !summary.toCheck.isEmpty
      sheet.number(
        4, column, summary.mean, CellStyle(number: isDoubtful ? .labelled(decimals, "!") : .decimals(decimals)))
      let measure = indicator.unit.flatMap(text.name)
      let name = text.name(indicator.name) ?? indicator.id
      sheet.text(header, column, name + (measure.map { " (\($0))" } ?? ""), .header)
      for (row, unit) in units.enumerated() {
        write(summary, unit, decimals, to: sheet, header + 1 + row, column)
      }
    }
    for (row, unit) in units.enumerated() {
      sheet.text(header + 1 + row, 0, study.organisation.units[unit].id)
      sheet.text(header + 1 + row, 1, study.organisation.units[unit].name)
      if isGrouped, let group = findings.grouping.groupOfUnit[unit] {
        let name = findings.grouping.names[group]
        sheet.text(header + 1 + row, 2, name.isEmpty ? findings.grouping.labels[group] : name)
      }
    }
    let last = header + units.count
    sheet.width(of: 0...0, characters: 14)
    sheet.width(
      of: 1...1, characters: Double(min(40, units.map { study.organisation.units[$0].name.count }.max() ?? 10) + 2))
    if isGrouped { sheet.width(of: 2...2, characters: 18) }
    if !summaries.isEmpty { sheet.width(of: first...first + summaries.count - 1, characters: 20) }
    sheet.height(of: header, points: 62)
    sheet.freeze(rows: header + 1, columns: 2)
    sheet.filter(headerRow: header, lastRow: max(last, header + 1), columns: first + summaries.count)
    sheet.allowsNumbersAsText(lastRow: max(last, header + 1), lastColumn: 0)
    sheet.printsAcross(repeating: header...header)
  }

  private func write(_ target: Target?, _ decimals: Int, to sheet: XLSXFile.Sheet, _ row: Int, _ column: Int) {
    switch target {
    case .value(let value):
      // A target may carry decimals that the values do not: 4.15 is not 4.2.
      let powers = [1.0, 10, 100, 1000]
      let own = powers.firstIndex { abs(value * $0 - (value * $0).rounded()) < 1e-6 } ?? powers.count - 1
      sheet.number(row, column, value, CellStyle(number: .decimals(max(decimals, own))))
    case .range(let low, let high): sheet.text(row, column, text.range(low, high), CellStyle(alignment: .right))
    case nil: break
    }
  }

  private func write(
    _ summary: IndicatorSummary, _ unit: Int, _ decimals: Int, to sheet: XLSXFile.Sheet, _ row: Int, _ column: Int
  ) {
    let series = findings.study.panel.series[summary.indicator]
    let cell = findings.study.panel.cell(unit: unit, period: summary.period)
    let status = series.status[cell]
    guard status.hasValue else {
      sheet.text(row, column, text.absence(status), CellStyle(fill: .light(.grey), alignment: .right))
      return
    }
    let light =
      findings.comparisons.indices.contains(summary.indicator)
      ? findings.comparisons[summary.indicator].light(at: cell) : .grey
    // The mark of a value to check stands beside its light, as in the report.
    let check = summary.toCheck.contains(unit) ? "!" : nil
    let label = [check, light == .grey ? nil : text.light(light)].compactMap { $0 }.joined(separator: " ")
    let number: CellStyle.Number = label.isEmpty ? .decimals(decimals) : .labelled(decimals, label)
    let style = light == .grey ? CellStyle(number: number) : CellStyle(number: number, fill: .light(light))
    sheet.number(row, column, series.values[cell], style)
  }
}
