import BenchmarkCore

/// Finds out from header and first records what the columns of a table hold.
struct LayoutDetection {
  private(set) var layout: TableLayout?
  private(set) var diagnostics: [Diagnostic] = []

  private let headers: [String]
  private let names: [String]
  private let samples: [ColumnSample]
  private let location: Diagnostic.Location
  private let options: ReadOptions
  private var taken: Set<Int> = []

  /// - Parameters:
  ///   - knownIndicators: ids of the cards; in wide form other columns are then left alone.
  ///   - path: for the period that a file name may carry.
  init(_ source: SourceText, dialect: Dialect, options: ReadOptions, knownIndicators: [String]) {
    let text = source.bytes
    self.options = options
    location = Diagnostic.Location(file: source.file.path, line: dialect.headerLine)
    var scanner = CSVScanner(text, delimiter: dialect.delimiter, from: dialect.headerStart, line: dialect.headerLine)
    guard scanner.next() else {
      headers = []
      names = []
      samples = []
      diagnostics = [Diagnostic(.error, .emptyFile, at: Diagnostic.Location(file: source.file.path))]
      return
    }
    var texts = scanner.fields.map { scanner.text(of: $0).trimmingBlanks() }
    while texts.count > 1, texts.last == "" { texts.removeLast() }
    headers = texts
    names = texts.map(HeaderNames.normalised)
    samples = ColumnSample.sample(text, dialect: dialect, columns: texts.count, profile: options.profile)
    if dialect.isUnclear {
      let mark = String(decoding: [dialect.delimiter], as: UTF8.self)
      diagnostics.append(Diagnostic(.warning, .delimiterUnclear(chosen: mark), at: location))
    }
    let numbers = NumberParser(decimalMark: .comma)
    let numericHeaders = texts.count { text in
      var text = text
      return Period.parse(text) == .unparsed
        && text.withUTF8 { numbers.parse(UnsafeRawBufferPointer($0)).kind == .number }
    }
    if texts.count < 2 || numericHeaders * 2 > texts.count {
      diagnostics.append(Diagnostic(.error, .headerMissing, at: location))
      return
    }
    var positions: [String: Int] = [:]
    for (index, name) in names.enumerated() where !name.isEmpty {
      if let first = positions[name] {
        diagnostics.append(
          Diagnostic(.warning, .duplicateHeader(name: headers[index], first: first + 1), at: location))
        taken.insert(index)
      } else {
        positions[name] = index
      }
    }
    detect(knownIndicators: knownIndicators, hasRecords: scanner.next(), delimiter: dialect.delimiter)
  }

  // MARK: Roles

  private mutating func detect(knownIndicators: [String], hasRecords: Bool, delimiter: UInt8) {
    guard hasRecords else {
      diagnostics.append(Diagnostic(.error, .headerWithoutData, at: location))
      return
    }
    let known = Set(knownIndicators.map(HeaderNames.normalised))
    var unit = column(for: .unit)
    let unitName = column(for: .unitName)
    if unit == nil, let unitName {
      unit = unitName
      diagnostics.append(Diagnostic(.note, .columnAssumed(name: headers[unitName], role: .unit), at: location))
    }
    let indicator = column(for: .indicator)
    let period = column(for: .period)
    let periodColumns = headers.indices.filter { !taken.contains($0) && isPeriodHeader(headers[$0]) }
    let isLong = indicator != nil && periodColumns.count < 2
    var groups: [TableLayout.Group] = []
    var status: Int?
    if isLong || (known.isDisjoint(with: names) && periodColumns.count < 2 && hasHeader(.value)) {
      var group = TableLayout.Group()
      for role in [Diagnostic.ColumnRole.value] + HeaderNames.companions {
        if let field = column(for: role) { group.fields[role] = field }
      }
      if indicator == nil, let value = group.fields[.value] { group.indicator = headers[value] }
      if group.fields[.value] == nil, group.fields[.numerator] == nil || group.fields[.denominator] == nil {
        diagnostics.append(Diagnostic(.error, .noColumn(.value), at: location))
        return
      }
      groups = [group]
    } else {
      if unit == nil { unit = firstTextColumn() }
      status = column(for: .status)
      groups =
        periodColumns.count >= 2
        ? periodGroups(periodColumns, indicator: indicator) : wideGroups(known: known)
      if groups.isEmpty {
        diagnostics.append(Diagnostic(.error, .noColumn(.value), at: location))
        return
      }
    }
    guard let unit else {
      diagnostics.append(Diagnostic(.error, .noColumn(.unit), at: location))
      return
    }
    if period == nil, periodColumns.count < 2 {
      guard let assumed = options.assumedPeriod ?? periodInFileName() else {
        diagnostics.append(Diagnostic(.error, .noColumn(.period), at: location))
        return
      }
      diagnostics.append(
        Diagnostic(.note, .columnAssumed(name: assumed.description, role: .period), at: location))
      for index in groups.indices { groups[index].period = assumed.description }
    }
    var layout = TableLayout(
      unit: unit, unitName: unitName, indicator: indicator, period: period, status: status, groups: groups,
      headers: headers, decimalMarks: [Diagnostic.DecimalMark](repeating: .comma, count: headers.count))
    let used = taken.union(groups.flatMap(\.fields.values)).union([unit])
    layout.extras = headers.indices.filter { !used.contains($0) && !headers[$0].isEmpty }
      .prefix(Self.mostExtras).map { (headers[$0], $0) }
    let expected: Diagnostic.DecimalMark = delimiter == UInt8(ascii: ",") ? .point : .comma
    layout.decimalMarks =
      ObservationTable.choose(
        samples.map(\.marks), numberFields: layout.numberFields,
        previous: [Diagnostic.DecimalMark](repeating: expected, count: headers.count), delimiter: delimiter
      ).marks
    self.layout = layout
  }

  /// Columns beside the observations that are kept as facts about the units.
  private static let mostExtras = 64

  /// The column of a role, marked as taken. Columns that would fit too are left for what else they may be.
  private mutating func column(for role: Diagnostic.ColumnRole) -> Int? {
    if let wish = options.columns[role] {
      let name = HeaderNames.normalised(wish)
      if let index = names.indices.first(where: { names[$0] == name && !taken.contains($0) }) {
        taken.insert(index)
        return index
      }
    }
    let accepted =
      options.profile.headers.filter { $0.role == role }.map(\.text) + HeaderNames.accepted(for: role)
    let candidates = accepted.reduce(into: [Int]()) { found, name in
      if let index = names.indices.first(where: { names[$0] == name && !taken.contains($0) }), !found.contains(index) {
        found.append(index)
      }
    }
    // `unit` may be a unit of measurement; a key column holds more than one text.
    let chosen = candidates.first { role != .unit || samples[$0].distinct > 1 } ?? candidates.first
    for index in candidates {
      if let chosen, index != chosen {
        if role == .unit || role == .period || role == .value {
          diagnostics.append(
            Diagnostic(
              .note, .columnForRoleTaken(name: headers[index], role: role, used: headers[chosen]), at: location))
        }
      }
    }
    if let chosen { taken.insert(chosen) }
    return chosen
  }

  private func hasHeader(_ role: Diagnostic.ColumnRole) -> Bool {
    let accepted = HeaderNames.accepted(for: role)
    return names.indices.contains { !taken.contains($0) && accepted.contains(names[$0]) }
  }

  private func isPeriodHeader(_ header: String) -> Bool { Period.parse(header) != .unparsed }

  /// Headers of text columns that never name a unit.
  private static let dimensions: Set<String> = ["nivå", "level", "type", "kjønn", "sex", "gender", "alder", "age"]

  private mutating func firstTextColumn() -> Int? {
    let candidate =
      headers.indices.first {
        !taken.contains($0) && samples[$0].isText && !Self.dimensions.contains(names[$0])
      }
      ?? headers.indices.first { !taken.contains($0) && headers[$0].isEmpty }
    guard let candidate else { return nil }
    taken.insert(candidate)
    diagnostics.append(Diagnostic(.note, .columnAssumed(name: headers[candidate], role: .unit), at: location))
    return candidate
  }

  private func periodInFileName() -> Period? {
    let name = location.file.split(separator: "/").last.map(String.init) ?? ""
    var stem = Substring(name)
    if let dot = name.lastIndex(of: ".") { stem = name[..<dot] }
    var found: Set<Period> = []
    for part in stem.split(whereSeparator: { $0 == "_" || $0 == " " || $0 == "(" || $0 == ")" }) {
      if case .period(let period) = Period.parse(String(part)) { found.insert(period) }
    }
    return found.count == 1 ? found.first : nil
  }

  // MARK: Wide forms

  /// One group for each column of numbers, with the companions that are named after it.
  private func wideGroups(known: Set<String>) -> [TableLayout.Group] {
    var groups: [TableLayout.Group] = []
    var positions: [String: Int] = [:]
    func isCompanion(_ index: Int) -> Bool {
      guard !known.contains(names[index]), let (stem, role) = HeaderNames.companion(names[index]) else { return false }
      if known.contains(stem) || names.contains(stem) { return true }
      // Numerator and denominator may stand without the value.
      let partner: Diagnostic.ColumnRole? =
        role == .numerator ? .denominator : role == .denominator ? .numerator : nil
      guard let partner else { return false }
      return HeaderNames.accepted(for: partner).contains { names.contains(stem + "_" + $0) }
    }
    for index in headers.indices where !taken.contains(index) && !headers[index].isEmpty && !isCompanion(index) {
      let sample = samples[index]
      let isWanted =
        known.isEmpty
        ? (sample.looksNumeric || (sample.texts == 0 && sample.symbols > 0)) : known.contains(names[index])
      guard isWanted else { continue }
      positions[names[index]] = groups.count
      groups.append(TableLayout.Group(indicator: headers[index], fields: [.value: index]))
    }
    for index in headers.indices where !taken.contains(index) && isCompanion(index) {
      guard let (stem, role) = HeaderNames.companion(names[index]) else { continue }
      if positions[stem] == nil {
        positions[stem] = groups.count
        // Without a column of its own the indicator is called what its parts are called.
        let header = headers[index]
        let id = String(header.prefix(stem.count))
        groups.append(TableLayout.Group(indicator: id))
      }
      if let group = positions[stem], groups[group].fields[role] == nil { groups[group].fields[role] = index }
    }
    return groups.filter { group in
      group.fields[.value] != nil || (group.fields[.numerator] != nil && group.fields[.denominator] != nil)
    }
  }

  /// One group for each column whose header is a period.
  private func periodGroups(_ columns: [Int], indicator: Int?) -> [TableLayout.Group] {
    columns.map { index in
      TableLayout.Group(
        indicator: indicator == nil ? options.assumedIndicator ?? "verdi" : nil, period: headers[index],
        fields: [.value: index])
    }
  }
}
