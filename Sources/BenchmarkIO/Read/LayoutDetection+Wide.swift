import BenchmarkCore

/// Tables with a column for each indicator, period or unit.
extension LayoutDetection {
  // MARK: Units

  /// Headers of text columns that never name a unit.
  private static let dimensions: Set<String> = ["nivå", "level", "type", "kjønn", "sex", "gender", "alder", "age"]
  /// Words at the end of a header that make its column one of codes.
  private static let codeWords = [
    "id", "code", "kode", "kod", "nr", "nummer", "number", "no", "key", "urn", "cds", "fips", "iso3", "ucode",
    "unitcode",
    "orgnr", "kommunenummer", "fylkesnummer", "kommunenr", "fylkesnr",
  ]
  /// Words that make a column of numbers no measurement.
  private static let otherWords = [
    "zip", "postal", "postnr", "postnummer", "postcode", "phone", "telefon", "tlf", "fax", "latitude", "longitude",
    "lat",
    "lon", "lng", "breddegrad", "lengdegrad", "uuid", "url", "link", "web", "x_coordinate", "y_coordinate", "objectid",
  ]

  /// True when the words of the header say that its numbers are codes, or the numbers themselves do.
  func isCode(_ column: Int) -> Bool {
    let words = names[column].split(separator: "_").map(String.init)
    guard let last = words.last else { return false }
    if words.contains(where: Self.otherWords.contains) || Self.otherWords.contains(names[column]) { return true }
    let sample = samples[column]
    if Self.codeWords.contains(last), sample.isWhole || sample.looksLikeCodes { return true }
    // Money for each inhabitant has five digits in every municipality, and no two alike either: digits alone say that a
    // column holds codes only where a number would lose its zero, or all are numbers of organisations.
    return sample.records > 9 && (sample.hasLeadingZero || sample.looksLikeOrganisations)
  }

  /// Columns that have another text in every record.
  var uniqueColumns: [Int] {
    headers.indices.filter { samples[$0].isUnique && (samples[$0].isText || isCode($0)) && !headers[$0].isEmpty }
  }

  /// A column of codes that names the units better than a name would.
  mutating func codeColumn(hasPeriod: Bool, unitName: Int?) -> Int? {
    let candidates = headers.indices.filter { index in
      guard !taken.contains(index), !headers[index].isEmpty else { return false }
      let words = names[index].split(separator: "_").map(String.init)
      guard let last = words.last, Self.codeWords.contains(last), !words.contains(where: Self.otherWords.contains)
      else {
        return false
      }
      // `School ID` among repeated records is a key all the same when the table has periods.
      return samples[index].isUnique || (hasPeriod && samples[index].distinct > 1)
    }
    guard let chosen = candidates.first else { return nil }
    taken.insert(chosen)
    assumed(chosen, .unit)
    for other in candidates.dropFirst() where samples[other].isUnique {
      append(.columnForRoleTaken(name: headers[other], role: .unit, used: headers[chosen]))
    }
    return chosen
  }

  mutating func firstTextColumn() -> Int? {
    func isCandidate(_ index: Int) -> Bool {
      !taken.contains(index) && (samples[index].isText || samples[index].looksLikeCodes)
        && !Self.dimensions.contains(names[index])
    }
    let candidate =
      headers.indices.first { isCandidate($0) && samples[$0].isUnique }
      ?? headers.indices.first { isCandidate($0) && samples[$0].isText }
      ?? headers.indices.first { !taken.contains($0) && headers[$0].isEmpty }
    guard let candidate else { return nil }
    taken.insert(candidate)
    assumed(candidate, .unit)
    return candidate
  }

  /// Without a period and an indicator column a unit has one record; a column that repeats is no key.
  func isUnclearKey(_ unit: Int, period: Int?, indicator: Int?, _ dimensions: Dimensions) -> Bool {
    guard period == nil, indicator == nil, dimensions.fold.isEmpty, dimensions.filters.isEmpty else { return false }
    guard plan.options.columns[.unit] == nil, !uniqueColumns.isEmpty, !uniqueColumns.contains(unit) else {
      return false
    }
    // A key of the accepted names keeps its place: what repeats there is told row by row.
    return !HeaderNames.accepted(for: .unit).contains(names[unit])
  }

  // MARK: Packed and stacked headers

  /// nil when the table has no such headers.
  mutating func packedGroups(known: Set<String>, period: Int?, isLong: Bool) -> [TableLayout.Group]? {
    var packed = plan.mapping.packed
    if packed == nil, !header.isStacked {
      guard period == nil, !isLong, let pattern = stemAndPeriod(known: known) else { return nil }
      packed = PackedHeaders(pattern: pattern)
    }
    guard packed != nil || header.isStacked else { return nil }
    let candidates = headers.indices.filter { index in
      guard !taken.contains(index) else { return false }
      if packed?.separator != nil || packed?.pattern != nil { return !headers[index].isEmpty }
      return samples[index].looksNumeric || (samples[index].texts == 0 && samples[index].symbols > 0)
    }
    let cycles = packed?.cycle.isEmpty == false
    let found = PackedGroups(
      headers: headers, parts: header.parts, candidates: candidates, packed: packed,
      sex: plan.options.bySex ? nil : plan.mapping.sex,
      periods: plan.periods, isStacked: header.isStacked || cycles)
    for column in found.footnotes { append(.columnNotUsed(name: headers[column])) }
    guard !found.groups.isEmpty else { return nil }
    taken.formUnion(found.columns)
    return found.groups
  }

  /// `hdi_1990`, `areal_2014`: a stem and a year, in at least half of the columns of numbers and twice for a stem.
  private func stemAndPeriod(known: Set<String>) -> TextPattern? {
    guard known.isDisjoint(with: names),
      let pattern = TextPattern(#"^(?<indicator>.*[^\d\s_.-])[\s_.-]+(?<period>(19|20)\d{2}([KMHTQ]\d{1,2})?)$"#)
    else { return nil }
    let numeric = headers.indices.filter { !taken.contains($0) && samples[$0].looksNumeric }
    var stems: [String: Int] = [:]
    for index in numeric {
      let words = names[index].split(separator: "_")
      // Codes of two years are no figures.
      if words.dropLast().last.map({ Self.codeWords.contains(String($0)) }) == true { continue }
      if let named = pattern.named(["indicator"], in: headers[index]), let stem = named["indicator"] {
        stems[stem, default: 0] += 1
      }
    }
    let matched = stems.values.reduce(0, +)
    return matched * 2 > numeric.count && stems.values.contains(where: { $0 > 1 }) ? pattern : nil
  }

  /// One group for each column of numbers, whose header is the unit.
  mutating func unitGroups() -> [TableLayout.Group] {
    let columns = headers.indices.filter { !taken.contains($0) && samples[$0].looksNumeric && !headers[$0].isEmpty }
    return columns.compactMap { index in
      // In a stacked header the unit stands lowest.
      let unit = header.isStacked ? header.parts[index].last { !$0.isEmpty } ?? headers[index] : headers[index]
      if plan.mapping.unitLeaveOut?.matches(unit) == true { return nil }
      return TableLayout.Group(unit: unit, indicator: plan.fold.isEmpty ? nil : "", fields: [.value: index])
    }
  }

  // MARK: A column for each indicator

  /// One group for each column of numbers, with the companions that are named after it.
  func wideGroups(known: Set<String>) -> [TableLayout.Group] {
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
        ? !isCode(index) && (sample.looksNumeric || (sample.texts == 0 && sample.symbols > 0))
        : known.contains(names[index])
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
  func periodGroups(_ columns: [Int], indicator: Int?) -> [TableLayout.Group] {
    let name = plan.fold.isEmpty ? plan.options.assumedIndicator ?? "verdi" : ""
    return columns.map { index in
      TableLayout.Group(indicator: indicator == nil ? name : nil, period: headers[index], fields: [.value: index])
    }
  }

  /// Says what was taken for indicators, and which columns of numbers were not.
  mutating func tellWide(_ groups: [TableLayout.Group], unit: Int?, period: Int?) {
    let used = Set(groups.flatMap(\.fields.values)).union([unit, period].compactMap { $0 })
    let leftOut = headers.indices.filter { index in
      !used.contains(index) && !headers[index].isEmpty && samples[index].looksNumeric && isCode(index)
    }
    // Figures with a few texts among them, which are a fact about the unit as they stand.
    for index in headers.indices where !used.contains(index) && !taken.contains(index) && !headers[index].isEmpty {
      let sample = samples[index]
      if !sample.looksNumeric, sample.numbers > sample.texts, let text = sample.firstText, !isCode(index) {
        note(.columnOfBoth(column: headers[index], text: text), .warning)
      }
    }
    var ids: [String] = []
    for id in groups.compactMap(\.indicator) where !ids.contains(id) { ids.append(id) }
    guard leftOut.count + ids.count > 0 else { return }
    note(.indicatorsTaken(ids))
    if !leftOut.isEmpty { note(.columnsLeftOut(leftOut.map { headers[$0] })) }
  }
}
