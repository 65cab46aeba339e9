/// The table that the header of a PX file describes.
struct PXLayout {
  let header: PXHeader
  let variables: [PXVariable]
  let dimensions: [CubeDimension]
  /// Position of the metric variable.
  private let metric: Int?
  let limits: FormatLimits

  init(_ header: PXHeader, limits: FormatLimits) throws(FormatError) {
    self.header = header
    self.limits = limits
    variables = try Self.variables(of: header, limits: limits)
    metric = Self.metric(of: header, variables)
    var dimensions: [CubeDimension] = []
    let notes = Self.valueNotes(of: header)
    for (position, variable) in variables.enumerated() {
      dimensions.append(
        try Self.dimension(variable, of: header, isMetric: position == metric, valueNotes: notes))
    }
    self.dimensions = dimensions
  }

  // MARK: Variables

  private static func variables(of header: PXHeader, limits: FormatLimits) throws(FormatError) -> [PXVariable] {
    var variables: [PXVariable] = []
    for name in ["STUB", "HEADING"] {
      let own = header.find(name, nil, [])?.values.map(\.text) ?? []
      let local = header.find(name, header.language, [])?.values.map(\.text) ?? own
      for (position, text) in own.enumerated() {
        variables.append(
          PXVariable(
            name: text, localName: local.count == own.count ? local[position] : text, isInStub: name == "STUB"))
      }
    }
    guard !variables.isEmpty else { throw header.error(.missing("STUB or HEADING")) }
    guard variables.count <= limits.dimensions else {
      throw header.error(.limit(.dimensions, found: variables.count, allowed: limits.dimensions))
    }
    var seen = Set<String>()
    for variable in variables where !seen.insert(variable.name).inserted {
      throw header.error(.duplicate("the variable \"\(variable.name)\""), at: header.find("HEADING", nil, []))
    }
    return variables
  }

  private static func metric(of header: PXHeader, _ variables: [PXVariable]) -> Int? {
    guard let name = header.find("CONTVARIABLE", nil, [])?.values.first?.text else {
      guard let local = header.first("CONTVARIABLE")?.values.first?.text else { return nil }
      return variables.firstIndex { $0.localName == local }
    }
    return variables.firstIndex { $0.name == name }
  }

  private static func dimension(
    _ variable: PXVariable, of header: PXHeader, isMetric: Bool, valueNotes: [String: [PXKeyword]]
  ) throws(FormatError) -> CubeDimension {
    let valuesKeyword = header.first("VALUES", of: variable)
    let codesKeyword = header.first("CODES", of: variable)
    let time = header.first("TIMEVAL", of: variable)
    var labels = valuesKeyword?.values.map(\.text) ?? []
    // A time variable may give its values only in its list.
    if labels.isEmpty, let time { labels = time.values.filter(\.isQuoted).map(\.text) }
    if labels.isEmpty, let codesKeyword { labels = codesKeyword.values.map(\.text) }
    guard !labels.isEmpty else { throw header.error(.missing("VALUES(\"\(variable.name)\")")) }
    let codes = codesKeyword?.values.map(\.text) ?? labels
    guard codes.count == labels.count else {
      throw header.error(
        .count(of: "codes of \"\(variable.name)\"", found: codes.count, expected: labels.count), at: codesKeyword)
    }
    var seen = Set<String>(minimumCapacity: codes.count)
    for code in codes where !seen.insert(code).inserted {
      throw header.error(
        .duplicate("the category \"\(code)\" of \"\(variable.name)\""), at: codesKeyword ?? valuesKeyword)
    }
    var categories = zip(codes, labels).map { CubeCategory(code: $0, label: $1) }
    let own = header.find("VALUES", nil, [variable.name])?.values.map(\.text) ?? labels
    for position in categories.indices {
      let keys = (local: labels[position], own: position < own.count ? own[position] : labels[position])
      if isMetric { describe(&categories[position], keys, variable, header) }
    }
    attach((valueNotes[variable.localName] ?? []) + otherwise(valueNotes, variable), to: &categories)
    let type = header.first("VARIABLE-TYPE", of: variable)?.text.uppercased()
    let role: CubeDimension.Role =
      if isMetric { .metric } else if time != nil || type == "T" {
        .time
      } else if type == "G"
        || header.first("MAP", of: variable) != nil
      { .geo } else { .other }
    return CubeDimension(
      id: header.first("VARIABLECODE", of: variable)?.text ?? variable.name, label: variable.localName, role: role,
      categories: categories, notes: notes(header.first("NOTE", of: variable), header.first("NOTEX", of: variable)),
      timeUnit: time.flatMap(timeUnit))
  }

  /// Unit and decimals of a category of the metric.
  private static func describe(
    _ category: inout CubeCategory, _ keys: (local: String, own: String), _ variable: PXVariable, _ header: PXHeader
  ) {
    category.unit =
      (header.find("UNITS", header.language, [keys.local]) ?? header.find("UNITS", nil, [keys.own])
      ?? header.first("UNITS"))?.text
    let precision =
      header.find("PRECISION", header.language, [variable.localName, keys.local])
      ?? header.find("PRECISION", nil, [variable.name, keys.own])
    category.decimals = precision.flatMap { Int($0.text) } ?? decimals(of: header)
  }

  private static func decimals(of header: PXHeader) -> Int? {
    (header.first("SHOWDECIMALS") ?? header.first("DECIMALS")).flatMap { Int($0.text) }
  }

  /// The notes on single categories, by the name of their variable.
  private static func valueNotes(of header: PXHeader) -> [String: [PXKeyword]] {
    var notes: [String: [PXKeyword]] = [:]
    for keyword in header.effective where keyword.name == "VALUENOTE" || keyword.name == "VALUENOTEX" {
      if keyword.keys.count == 2 { notes[keyword.keys[0], default: []].append(keyword) }
    }
    return notes
  }

  /// The notes under the name of the default language, where that is another one.
  private static func otherwise(_ notes: [String: [PXKeyword]], _ variable: PXVariable) -> [PXKeyword] {
    variable.name == variable.localName ? [] : notes[variable.name] ?? []
  }

  private static func attach(_ keywords: [PXKeyword], to categories: inout [CubeCategory]) {
    guard !keywords.isEmpty else { return }
    var positions: [String: Int] = [:]
    for (position, category) in categories.enumerated() where positions[category.label] == nil {
      positions[category.label] = position
    }
    for keyword in keywords {
      if let position = positions[keyword.keys[1]] { categories[position].notes += notes(keyword) }
    }
  }

  /// `##` starts a new note, `#` a new line.
  private static func notes(_ keywords: PXKeyword?...) -> [String] {
    keywords.compactMap { $0 }.flatMap { keyword in
      keyword.text.split(separator: "##").map { String($0.replacing("#", with: "\n")) }
    }
  }

  /// `A1` of `TLIST(A1)` or `TLIST(A1,"1994"-"1996")`.
  private static func timeUnit(of keyword: PXKeyword) -> String? {
    guard let word = keyword.values.first(where: { !$0.isQuoted })?.text, word.uppercased().hasPrefix("TLIST(") else {
      return nil
    }
    let unit = word.dropFirst(6).prefix { $0 != "," && $0 != ")" }
    return unit.isEmpty ? nil : String(unit)
  }

  // MARK: Table

  /// The table with everything but its cells.
  func cube() throws(FormatError) -> Cube {
    var cube = Cube(
      label: (header.first("TITLE") ?? header.first("DESCRIPTION"))?.text ?? header.first("CONTENTS")?.text ?? "",
      dimensions: dimensions, values: [])
    cube.id = (header.first("TABLEID") ?? header.first("MATRIX"))?.text
    cube.source = header.first("SOURCE")?.text
    cube.language = header.language ?? header.defaultLanguage
    cube.notes = Self.notes(header.first("NOTE"), header.first("NOTEX"))
    cube.isAggregationAllowed = header.flag("AGGREGALLOWED")
    cube.updated = header.effective.filter { $0.name == "LAST-UPDATED" }.map { Self.timestamp($0.text) }.max()
    if metric == nil {
      let contents = header.first("CONTENTS")?.text ?? cube.label
      cube.contents = CubeCategory(
        code: header.first("MATRIX")?.text ?? contents, label: contents, unit: header.first("UNITS")?.text,
        decimals: Self.decimals(of: header))
    }
    for keyword in header.effective where !Self.structural.contains(keyword.name) {
      let keys = keyword.keys.isEmpty ? "" : "(\(keyword.keys.joined(separator: ", ")))"
      cube.properties.append(Cube.Property(name: "px.\(keyword.name.lowercased())\(keys)", value: keyword.text))
    }
    cube.notices = header.notices
    return cube
  }

  /// `20230525 16:13` as `2023-05-25T16:13`; anything else as it is.
  static func timestamp(_ text: String) -> String {
    let utf8 = Array(text.utf8)
    guard utf8.count >= 8, utf8[0..<8].allSatisfy({ $0 &- 0x30 <= 9 }) else { return text }
    func part(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
    let date = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
    guard utf8.count > 9, utf8[8] == 0x20 else { return utf8.count == 8 ? date : text }
    return "\(date)T\(part(9..<utf8.count))"
  }

  /// Statements that are in the cube elsewhere.
  private static let structural: Set<String> = [
    "CHARSET", "CODEPAGE", "LANGUAGE", "LANGUAGES", "STUB", "HEADING", "VALUES", "CODES", "CONTVARIABLE",
    "VARIABLECODE",
    "TIMEVAL", "KEYS", "TITLE", "SOURCE", "NOTE", "NOTEX", "VALUENOTE", "VALUENOTEX", "AGGREGALLOWED", "UNITS",
    "PRECISION", "DATASYMBOL1", "DATASYMBOL2", "DATASYMBOL3", "DATASYMBOL4", "DATASYMBOL5", "DATASYMBOL6",
    "DATASYMBOLNIL", "DATASYMBOLSUM", "TABLEID", "LAST-UPDATED",
  ]
}
