import BenchmarkCore

/// Downloads of the older Skoleporten: long, with statistic, indicator, grade, owner and sex as columns.
///
/// The dimensions are folded into the indicator: `Lesing` and `Trinn 5` give `Lesing 5. trinn`. A statistic on another
/// scale with the same indicator and grade gets its name in brackets. There are no codes, so names are the keys.
enum SkoleportenImport {
  /// Parts a folded name and its statistic until all files are read.
  private static let separator = "\u{1F}"

  /// - Returns: data rows read.
  static func read(
    _ text: SourceText, into study: inout TidyStudy, options: StudyImport.Options, diagnostics: inout [Diagnostic]
  ) -> Int {
    let dialect = Dialect(detecting: text.bytes)
    var reading = options.reading
    reading.profile = .skoleporten
    let detection = LayoutDetection(text, dialect: dialect, options: reading, knownIndicators: [])
    guard var layout = detection.layout, layout.groups.count == 1 else {
      diagnostics += detection.diagnostics
      if detection.layout != nil {
        diagnostics.append(
          Diagnostic(
            .error, .noColumn(.value), at: Diagnostic.Location(file: text.file.path, line: dialect.headerLine)))
      }
      return 0
    }
    diagnostics += detection.diagnostics.filter { $0.severity > .note }
    // The dimensions name the indicator, whatever column was taken for it.
    if let indicator = layout.indicator {
      layout.extras.append((layout.headers[indicator], indicator))
      layout.indicator = nil
      layout.groups[0].indicator = "verdi"
    }
    let table = ObservationTable(
      text, dialect: dialect, layout: layout, profile: .skoleporten, threads: reading.threads)
    diagnostics += table.diagnostics
    append(table, bySex: options.bySex, to: &study, diagnostics: &diagnostics)
    return table.recordCount
  }

  private static func append(
    _ table: ObservationTable, bySex: Bool, to study: inout TidyStudy, diagnostics: inout [Diagnostic]
  ) {
    var extras: [String: Int] = [:]
    for (index, extra) in table.layout.extras.enumerated() { extras[HeaderNames.normalised(extra.name)] = index }
    let periods = Period.parse(column: table.periods, hint: .schoolYear).periods
    let places = table.locations(of: (0..<table.recordCount).map { ObservationTable.Place(record: $0, field: 0) })
    var reported: Set<Int> = []
    for (number, block) in table.blocks.enumerated() {
      for record in 0..<block.records {
        let (unitKey, periodKey) = (block.unit[record], block.period[record])
        guard unitKey >= 0 else { continue }
        func text(_ name: String) -> String? {
          guard let extra = extras[name], case let key = block.extras[extra][record], key >= 0 else { return nil }
          return block.extraKeys[extra].text(key)
        }
        let sex = text("kjønn")
        let isBoth = sex.map { ["begge kjønn", "alle", "alle kjønn"].contains($0.lowercased()) } ?? true
        guard isBoth || bySex else { continue }
        let periodNumber =
          periodKey >= 0 ? Int(table.periodNumbers[number][Int(periodKey)]) : -1
        let place = places[table.firstRecords[number] + record]
        guard periodNumber >= 0, let period = periods[periodNumber] else {
          if periodNumber >= 0, reported.insert(periodNumber).inserted {
            diagnostics.append(Diagnostic(.error, .periodNotParsed(table.periods[periodNumber]), at: place))
          }
          continue
        }
        var name = text("indikator_delskår") ?? text("indikator") ?? "verdi"
        if let grade = text("trinn") { name += " " + gradeName(grade) }
        if !isBoth, let sex { name += ", " + sex }
        let id = name + separator + (text("statistikk") ?? "")
        let indicator = study.indicator(id)
        let unitID = table.units[Int(table.unitNumbers[number][Int(unitKey)])]
        let unit = study.unit(Unit(id: unitID, type: text("skoletype")), facts: [:], asOf: period)
        study.append(
          TidyStudy.Row(
            unit: unit, indicator: indicator, period: period, value: block.value[record],
            status: block.status[record], place: place))
      }
    }
  }

  /// `Trinn 5` → `5. trinn`.
  private static func gradeName(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "trinn", words[1].allSatisfy(\.isNumber) else { return text }
    return "\(words[1]). trinn"
  }

  /// Leaves the statistic out of the names; where two statistics share one, only the latest goes without.
  static func shortenIndicators(of study: inout TidyStudy) {
    var latest = [Period?](repeating: nil, count: study.indicators.count)
    for row in study.rows { latest[row.indicator] = max(latest[row.indicator] ?? row.period, row.period) }
    func parts(_ index: Int) -> (name: String, statistic: String) {
      let pieces = study.indicators[index].split(separator: Character(separator), omittingEmptySubsequences: false)
      return (String(pieces[0]), pieces.count > 1 ? String(pieces[1]) : "")
    }
    var newest: [String: Int] = [:]
    for index in study.indicators.indices {
      guard let period = latest[index] else { continue }
      let name = parts(index).name
      if let other = newest[name], let known = latest[other], known >= period { continue }
      newest[name] = index
    }
    let names = study.indicators.indices.map { index in
      let (name, statistic) = parts(index)
      return newest[name] == index || statistic.isEmpty ? name : "\(name) (\(statistic))"
    }
    study.renameIndicators { names[$0] }
  }
}
