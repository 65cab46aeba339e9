import BenchmarkCore

/// Makes groups of columns from headers that hold several things: period, subject, measure.
///
/// The period is the part that reads as one in every header. The measure is the part that a rule names, or whose texts
/// are all words for numerator, denominator and value. The indicator is called by the parts that differ between the
/// columns; with several measures of the value the measure is such a part.
struct PackedGroups {
  private(set) var groups: [TableLayout.Group] = []
  /// Columns that hold no figures, such as footnotes.
  private(set) var footnotes: [Int] = []
  /// Every column whose header is packed.
  private(set) var columns: [Int] = []

  private struct Header {
    var column: Int
    var period: String?
    var unit: String?
    var parts: [String]
    var measure: String?
    var role: Diagnostic.ColumnRole
  }

  /// - Parameters:
  ///   - candidates: columns that may hold figures.
  ///   - parts: parts of each column where headers are stacked; empty where one header holds all.
  init(
    headers: [String], parts: [[String]], candidates: [Int], packed: PackedHeaders?, sex: SexDimension?,
    periods kind: Period.Kind?, isStacked: Bool
  ) {
    var found: [Header] = []
    for column in candidates {
      guard let header = Self.header(column, headers[column], isStacked ? parts[column] : nil, packed, kind) else {
        continue
      }
      columns.append(column)
      if header.role == .status, header.measure == nil {
        footnotes.append(column)
        continue
      }
      if let sex, !sex.parts.isEmpty,
        header.parts.contains(where: { part in sex.parts.contains { $0.lowercased() == part.lowercased() } })
      {
        continue
      }
      found.append(header)
    }
    if isStacked { Self.classify(&found, kind) }
    if let cycle = packed?.cycle, !cycle.isEmpty, !found.contains(where: { $0.role != .value }) {
      Self.cycle(&found, cycle)
    }
    guard !found.isEmpty else { return }
    makeGroups(found)
  }

  // MARK: One header

  private static func header(
    _ column: Int, _ text: String, _ stacked: [String]?, _ packed: PackedHeaders?, _ kind: Period.Kind?
  ) -> Header? {
    if let stacked {
      return Header(column: column, parts: stacked, role: .value)
    }
    guard let packed else { return nil }
    if let pattern = packed.pattern {
      guard let named = pattern.named(["period", "indicator", "measure", "unit"], in: text) else { return nil }
      if let period = named["period"], Period.parse(period, hint: kind) == .unparsed { return nil }
      let measure = named["measure"]
      let role = role(of: measure, packed)
      return Header(
        column: column, period: named["period"], unit: named["unit"],
        parts: named["indicator"].map { [$0.trimmingBlanks()] } ?? [], measure: measure, role: role ?? .value)
    }
    guard let separator = packed.separator, let regex = try? Regex(separator.source) else { return nil }
    var pieces = text.split(separator: regex, omittingEmptySubsequences: false)
      .map { String($0).trimmingBlanks() }
    guard pieces.count >= packed.fewestParts else { return nil }
    var period: String?
    if Period.parse(pieces[0], hint: kind) != .unparsed {
      period = pieces.removeFirst()
    } else if packed.startsWithPeriod {
      return nil
    }
    guard let measure = pieces.popLast() else { return nil }
    guard let role = role(of: measure, packed) else {
      return Header(column: column, period: period, parts: pieces, measure: nil, role: .status)
    }
    return Header(column: column, period: period, parts: pieces, measure: measure, role: role)
  }

  /// nil for a measure that is none.
  private static func role(of measure: String?, _ packed: PackedHeaders) -> Diagnostic.ColumnRole? {
    guard let measure else { return .value }
    for rule in packed.measures where rule.pattern.matches(measure) { return rule.role }
    return .value
  }

  // MARK: Stacked headers

  /// Finds the row of periods and the row of measures.
  private static func classify(_ headers: inout [Header], _ kind: Period.Kind?) {
    guard let depth = headers.map(\.parts.count).max() else { return }
    func texts(_ row: Int) -> [String] { headers.map { row < $0.parts.count ? $0.parts[row] : "" } }
    var taken: Set<Int> = []
    if let row = (0..<depth).first(where: { row in
      let texts = texts(row)
      return texts.allSatisfy { Period.parse($0, hint: kind) != .unparsed }
    }) {
      taken.insert(row)
      for index in headers.indices { headers[index].period = headers[index].parts[row] }
    }
    if let row = (0..<depth).first(where: { row in
      let roles = texts(row).map(measureRole)
      return !taken.contains(row) && !roles.contains { $0 == nil } && roles.contains { $0 != .value }
    }) {
      taken.insert(row)
      for index in headers.indices {
        headers[index].measure = headers[index].parts[row]
        headers[index].role = measureRole(headers[index].parts[row]) ?? .value
      }
    }
    let rows = (0..<depth).filter { !taken.contains($0) }
    for index in headers.indices { headers[index].parts = rows.map { headers[index].parts[$0] } }
    if headers.contains(where: { $0.role != .value }) { dropDescriptions(&headers, depth: rows.count) }
  }

  private static func measureRole(_ text: String) -> Diagnostic.ColumnRole? {
    let name = HeaderNames.normalised(text)
    if ["unit_cost", "unit_costs", "rate", "andel", "prosent"].contains(name) { return .value }
    return ([.value] + HeaderNames.companions).first { HeaderNames.accepted(for: $0).contains(name) }
  }

  /// A row that tells numerator from denominator in words is no part of the name: without it the columns of one
  /// indicator come together.
  private static func dropDescriptions(_ headers: inout [Header], depth: Int) {
    var rows = Array(0..<depth)
    func groupCount(_ rows: [Int]) -> Int {
      Set(
        headers.map { header in
          (header.period ?? "") + "\u{1F}" + rows.map { header.parts[$0] }.joined(separator: "\u{1F}")
        }
      )
      .count
    }
    while rows.count > 1, groupCount(rows) == headers.count {
      let widest = rows.max { groupCount([$0]) < groupCount([$1]) }
      guard let widest else { break }
      rows.removeAll { $0 == widest }
    }
    for index in headers.indices { headers[index].parts = rows.map { headers[index].parts[$0] } }
  }

  /// Roles follow each other where no header says them; the value gives the name.
  private static func cycle(_ headers: inout [Header], _ cycle: [Diagnostic.ColumnRole]) {
    for start in stride(from: 0, to: headers.count - cycle.count + 1, by: cycle.count) {
      let value = start + (cycle.firstIndex(of: .value) ?? cycle.count - 1)
      let parts = headers[value].parts
      for offset in cycle.indices {
        headers[start + offset].role = cycle[offset]
        headers[start + offset].parts = parts
      }
    }
    // What is left over fills no cycle.
    headers.removeLast(headers.count % cycle.count)
  }

  // MARK: Groups

  private mutating func makeGroups(_ headers: [Header]) {
    let length = headers.map(\.parts.count).max() ?? 0
    func part(_ header: Header, _ index: Int) -> String { index < header.parts.count ? header.parts[index] : "" }
    let varying = (0..<length).filter { index in Set(headers.map { part($0, index) }).count > 1 }
    let measures = Set(headers.filter { $0.role == .value }.compactMap(\.measure))
    func name(_ header: Header) -> String {
      var words: [String] = []
      for index in varying {
        let text = part(header, index)
        if !text.isEmpty { words.append(text) }
      }
      if let measure = header.measure, header.role == .value, measures.count > 1 || words.isEmpty {
        words.append(measure)
      }
      if words.isEmpty { words = header.parts.filter { !$0.isEmpty }.suffix(1) }
      return words.joined(separator: ", ")
    }
    func whole(_ header: Header) -> String {
      ([header.period ?? "", header.unit ?? ""] + header.parts).joined(separator: "\u{1F}")
    }
    var positions: Set<String> = []
    var owners: [String: [Int]] = [:]
    for header in headers where header.role == .value {
      let id = name(header)
      guard positions.insert([header.period ?? "", header.unit ?? "", id].joined(separator: "\u{1F}")).inserted else {
        continue
      }
      owners[whole(header), default: []].append(groups.count)
      groups.append(
        TableLayout.Group(
          unit: header.unit, indicator: id, period: header.period, fields: [.value: header.column]))
    }
    for header in headers where header.role != .value {
      let positions = owners[whole(header)] ?? []
      // The number of pupils stands behind every measure; the uncertainty belongs to the first.
      for group in header.role == .margin ? Array(positions.prefix(1)) : positions {
        groups[group].fields[header.role] = header.column
      }
    }
  }
}
