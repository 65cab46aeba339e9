import BenchmarkCore

/// Exports of Udir's statistics bank: one column for each combination of period, subject, grade, owner, sex and
/// measure, packed into the header; nation, counties, municipalities and schools in one table.
///
/// `*` is a value hidden for privacy. An empty cell is one that cannot be: the unit had no pupils of the kind. An empty
/// score beside a hidden number of pupils is hidden too.
enum UdirImport {
  /// A packed header taken apart.
  struct PackedHeader: Equatable {
    var period: String
    /// Subject, grade, owner, sex ...: everything between period and measure.
    var parts: [String]
    var measure: String
    var role: Diagnostic.ColumnRole
    /// Says that a series is broken; holds sentences, no numbers.
    var isFootnote: Bool

    /// nil when the header does not begin with a period and a point.
    init?(_ header: String) {
      // `5. årstrinn` has a point too, but a blank follows it.
      var pieces: [String] = [""]
      let characters = Array(header)
      for (index, character) in characters.enumerated() {
        let next = index + 1 < characters.count ? characters[index + 1] : " "
        if character == ".", next != " " {
          pieces.append("")
        } else {
          pieces[pieces.count - 1].append(character)
        }
      }
      pieces = pieces.map { $0.trimmingBlanks() }
      guard pieces.count >= 3, Period.parse(pieces[0], hint: .schoolYear) != .unparsed, let last = pieces.last else {
        return nil
      }
      isFootnote = last == "Brudd"
      if isFootnote { pieces.removeLast() }
      guard pieces.count >= 2 else { return nil }
      period = pieces[0]
      measure = pieces[pieces.count - 1]
      parts = Array(pieces[1..<(pieces.count - 1)])
      let word = measure.lowercased()
      role = word.hasPrefix("usikkerhet") ? .margin : word.hasPrefix("antall") ? .n : .value
    }
  }

  /// - Returns: data rows read.
  static func read(
    _ text: SourceText, into study: inout TidyStudy, options: StudyImport.Options, diagnostics: inout [Diagnostic]
  ) -> Int {
    let dialect = Dialect(detecting: text.bytes)
    let location = Diagnostic.Location(file: text.file.path, line: dialect.headerLine)
    var scanner = CSVScanner(
      text.bytes, delimiter: dialect.delimiter, from: dialect.headerStart, line: dialect.headerLine)
    guard scanner.next() else { return 0 }
    let headers = scanner.fields.map { scanner.text(of: $0).trimmingBlanks() }
    let packed = headers.map(PackedHeader.init)
    let columns = Columns(headers.map(HeaderNames.normalised))
    let groups = groups(packed, bySex: options.bySex)
    guard !groups.isEmpty, let unit = columns.unit else {
      diagnostics.append(Diagnostic(.error, .noPackedHeaders(profile: options.profile.rawValue), at: location))
      return 0
    }
    for (index, header) in packed.enumerated() where header?.isFootnote == true {
      diagnostics.append(Diagnostic(.note, .columnNotUsed(name: headers[index]), at: location))
    }
    let expected = [Diagnostic.DecimalMark](repeating: .comma, count: headers.count)
    var layout = TableLayout(
      unit: unit, groups: groups.map(\.group), headers: headers, decimalMarks: expected)
    layout.extras = headers.indices.filter { packed[$0] == nil && $0 != unit }.map { (headers[$0], $0) }
    let table = ObservationTable(
      text, dialect: dialect, layout: layout, profile: .udir, threads: options.reading.threads)
    diagnostics += table.diagnostics
    study.columns = ["municipality", "municipality_name", "county", "county_name"]
    append(table, columns: columns, to: &study)
    return table.recordCount
  }

  // MARK: Headers

  /// A group for each indicator and period. The indicator is called by the parts that differ between columns; with
  /// several measures of the value the measure is such a part.
  private static func groups(_ packed: [PackedHeader?], bySex: Bool) -> [(key: String, group: TableLayout.Group)] {
    let used = packed.enumerated().compactMap { index, header -> (Int, PackedHeader)? in
      guard let header, !header.isFootnote, bySex || !isOneSex(header) else { return nil }
      return (index, header)
    }
    let length = used.map(\.1.parts.count).max() ?? 0
    let varying = (0..<length).filter { part in
      Set(used.map { part < $0.1.parts.count ? $0.1.parts[part] : "" }).count > 1
    }
    let measures = Set(used.filter { $0.1.role == .value }.map(\.1.measure))
    func name(_ header: PackedHeader, measure: String?) -> String {
      var parts = varying.compactMap { $0 < header.parts.count ? header.parts[$0] : nil }
      if let measure, measures.count > 1 || parts.isEmpty { parts.append(measure) }
      return parts.joined(separator: ", ")
    }
    var groups: [(key: String, group: TableLayout.Group)] = []
    var positions: [String: Int] = [:]
    var byParts: [String: [Int]] = [:]
    for (index, header) in used where header.role == .value {
      let id = name(header, measure: header.measure)
      let key = header.period + "\u{1F}" + id
      guard positions[key] == nil else { continue }
      positions[key] = groups.count
      byParts[header.period + "\u{1F}" + header.parts.joined(separator: "\u{1F}"), default: []].append(groups.count)
      groups.append((key, TableLayout.Group(indicator: id, period: header.period, fields: [.value: index])))
    }
    for (index, header) in used where header.role != .value {
      let owners = byParts[header.period + "\u{1F}" + header.parts.joined(separator: "\u{1F}")] ?? []
      // The number of pupils stands behind every measure; the uncertainty belongs to the first.
      for group in header.role == .margin ? Array(owners.prefix(1)) : owners {
        groups[group].group.fields[header.role] = index
      }
    }
    return groups
  }

  private static func isOneSex(_ header: PackedHeader) -> Bool {
    header.parts.contains { ["gutt", "gutter", "jente", "jenter"].contains($0.lowercased()) }
  }

  // MARK: Units

  /// Columns that say where a unit stands in the country.
  private struct Columns {
    let level: Int?
    let unit: Int?
    let name: Int?
    let nation: (code: Int?, name: Int?)
    let county: (code: Int?, name: Int?)
    let municipality: (code: Int?, name: Int?)

    init(_ names: [String]) {
      func position(_ name: String) -> Int? { names.firstIndex(of: name) }
      level = position("enhetnivaa")
      name = position("enhetnavn")
      nation = (position("nasjonaltkode"), position("nasjonalt"))
      county = (position("fylkekode"), position("fylke"))
      municipality = (position("kommunekode"), position("kommune"))
      unit = position("organisasjonsnummer") ?? municipality.code ?? county.code
    }
  }

  private static func append(_ table: ObservationTable, columns: Columns, to study: inout TidyStudy) {
    let groups = table.layout.groups.count
    let periods = Period.parse(column: table.periods, hint: .schoolYear).periods
    let indicators = table.indicators.map { study.indicator($0) }
    let latest = periods.compactMap { $0 }.max()
    var extras: [Int: Int] = [:]
    for (index, extra) in table.layout.extras.enumerated() { extras[extra.field] = index }
    let places = table.locations(of: (0..<table.recordCount).map { ObservationTable.Place(record: $0, field: 0) })
    for (number, block) in table.blocks.enumerated() {
      for record in 0..<block.records {
        let key = block.unit[record * groups]
        guard key >= 0 else { continue }
        func text(_ field: Int?) -> String? {
          guard let field, let extra = extras[field], case let key = block.extras[extra][record], key >= 0 else {
            return nil
          }
          return block.extraKeys[extra].text(key)
        }
        let (unit, facts) = describe(id: table.units[Int(table.unitNumbers[number][Int(key)])], columns, text)
        let unitNumber = study.unit(unit, facts: facts, asOf: latest)
        for group in 0..<groups {
          let row = record * groups + group
          guard let period = periods[Int(table.periodNumbers[number][Int(block.period[row])])] else { continue }
          let error = block.companions[.standardError]?[row] ?? .nan
          study.append(
            TidyStudy.Row(
              unit: unitNumber, indicator: indicators[Int(table.indicatorNumbers[number][Int(block.indicator[row])])],
              period: period, value: block.value[row], status: block.status[row],
              n: block.companions[.n]?[row] ?? .nan, margin: margin(of: error),
              place: places[table.firstRecords[number] + record]))
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

  private static func describe(
    id: String, _ columns: Columns, _ text: (Int?) -> String?
  ) -> (Unit, [String: String]) {
    let level = Int(text(columns.level) ?? "") ?? 4
    let nation = text(columns.nation.code) ?? "I"
    let county = text(columns.county.code)
    let municipality = columns.municipality.code == nil ? nil : text(columns.municipality.code)
    var facts: [String: String] = [:]
    if level >= 2 {
      facts["county"] = county ?? id
      facts["county_name"] = text(columns.county.name)
    }
    if level >= 3, let municipality {
      facts["municipality"] = municipality
      facts["municipality_name"] = text(columns.municipality.name)
    }
    let word: String
    let name: String?
    let parent: String?
    switch level {
    case 1: (word, name, parent) = ("nation", text(columns.nation.name), nil)
    case 2: (word, name, parent) = ("county", text(columns.county.name), nation)
    case 3 where municipality != nil:
      (word, name, parent) = ("municipality", text(columns.municipality.name), county)
    default: (word, name, parent) = ("school", text(columns.name), municipality ?? county)
    }
    return (Unit(id: id, name: name ?? id, type: word, parent: parent, level: word), facts)
  }
}
