import BenchmarkCore
import Yams

/// A mapping in YAML: `import.yaml`, or the text of a built-in profile.
///
/// Every fault is reported with its line and column; a mapping with errors is not used.
struct MappingFile {
  let name: String
  let mapping: SourceMapping?
  let diagnostics: [Diagnostic]

  private static let keys = [
    "mapping", "title", "publisher", "based_on", "symbols", "preliminary_star", "headers", "sheets", "skip_rows",
    "header_rows", "periods", "period", "units_in", "unit_pattern", "unit_prefix", "ignore", "fold", "rows",
    "leave_out", "packed", "levels", "type", "sex", "distinguish", "repeated", "measures", "delimiter",
    "unit_leave_out", "decimal",
  ]

  /// - Parameter bases: the profiles that `based_on` may name; none while the built-in ones are read themselves.
  init(_ text: String, path: String, bases: [SourceProfile] = SourceProfile.allCases) {
    let reader = CardReader(file: path)
    var name = path
    guard CardFile.nesting(of: text) <= CardFile.deepestNesting else {
      self.name = name
      mapping = nil
      diagnostics = [
        Diagnostic(
          .error, .yamlSyntax(problem: "nesting deeper than \(CardFile.deepestNesting)"),
          at: Diagnostic.Location(file: path))
      ]
      return
    }
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch {
      self.name = name
      mapping = nil
      diagnostics = [CardFile.diagnostic(error, file: path)]
      return
    }
    guard let root, let top = CardNode(root, key: "mapping", known: Self.keys, reader: reader) else {
      self.name = name
      mapping = nil
      diagnostics =
        root == nil
        ? [Diagnostic(.error, .missingKey("mapping"), at: Diagnostic.Location(file: path, line: 1))]
        : reader.diagnostics
      return
    }
    name = top.text("mapping") ?? path
    self.name = name
    var mapping = SourceMapping()
    if let base = top.text("based_on") {
      if let profile = bases.first(where: { $0.rawValue == base }) {
        mapping = profile.mapping
      } else {
        let known = bases.map(\.rawValue)
        reader.report(
          .error, .source(.unknownProfile(base, known: known, nearest: NearestSpelling.of(base, among: known))),
          at: top["based_on"])
      }
    }
    let parser = MappingParser(top: top, reader: reader)
    parser.read(into: &mapping)
    diagnostics = reader.diagnostics
    self.mapping = diagnostics.contains { $0.severity == .error } ? nil : mapping
  }
}

/// Reads the keys of a mapping.
private struct MappingParser {
  let top: CardNode
  let reader: CardReader

  func read(into mapping: inout SourceMapping) {
    for (symbol, word, node) in pairs("symbols") {
      if let meaning = SourceProfile.Meaning(word: word) {
        mapping.symbols[symbol] = meaning
      } else {
        let allowed = SourceProfile.Meaning.words
        reader.report(
          .error,
          .unknownWord(
            key: "symbols", word: word, allowed: allowed, nearest: NearestSpelling.of(word, among: allowed)), at: node)
      }
    }
    mapping.marksPreliminaryWithStar = top.yesOrNo("preliminary_star") ?? mapping.marksPreliminaryWithStar
    mapping.publisher = top.text("publisher") ?? mapping.publisher
    readHeaders(into: &mapping)
    if top["sheets"] != nil { mapping.sheets = texts("sheets", of: top) }
    mapping.skipRows = top.wholeNumber("skip_rows", in: 0...1000) ?? mapping.skipRows
    mapping.headerRows = top.wholeNumber("header_rows", in: 0...20) ?? mapping.headerRows
    if let word = top.text("decimal") {
      mapping.decimalMark = Diagnostic.DecimalMark(rawValue: word)
      if mapping.decimalMark == nil {
        reader.report(
          .error, .unknownWord(key: "decimal", word: word, allowed: ["comma", "point"], nearest: nil),
          at: top["decimal"])
      }
    }
    if let text = top["delimiter"]?.scalar?.string {
      mapping.delimiter = FieldDelimiter.byte(text)
      if mapping.delimiter == nil {
        reader.report(
          .error, .unknownWord(key: "delimiter", word: text, allowed: [";", "|", "tab", "space"], nearest: nil),
          at: top["delimiter"])
      }
    }
    mapping.periods = top.word("periods", Period.Kind.self) ?? mapping.periods
    if let text = top.text("period") {
      if Period.parse(text) == .unparsed {
        reader.report(.error, .periodNotParsed(text), at: top["period"])
      } else {
        mapping.period = text
      }
    }
    if let word = top.text("units_in") {
      let allowed = ["rows", "columns"]
      if allowed.contains(word) {
        mapping.unitsInColumns = word == "columns"
      } else {
        reader.report(
          .error, .unknownWord(key: "units_in", word: word, allowed: allowed, nearest: nil), at: top["units_in"])
      }
    }
    mapping.unitPattern = pattern("unit_pattern", of: top) ?? mapping.unitPattern
    mapping.unitPrefix = pattern("unit_prefix", of: top) ?? mapping.unitPrefix
    mapping.leaveOut = pattern("leave_out", of: top) ?? mapping.leaveOut
    mapping.unitLeaveOut = pattern("unit_leave_out", of: top) ?? mapping.unitLeaveOut
    if top["ignore"] != nil { mapping.ignored = texts("ignore", of: top) }
    mapping.typeColumn = top.text("type") ?? mapping.typeColumn
    mapping.distinguish = top.text("distinguish") ?? mapping.distinguish
    if let word = top.text("repeated") {
      if let rule = RepeatedRecords(rawValue: word) {
        mapping.repeated = rule
      } else {
        let allowed = RepeatedRecords.allCases.map(\.rawValue)
        reader.report(
          .error,
          .unknownWord(
            key: "repeated", word: word, allowed: allowed, nearest: NearestSpelling.of(word, among: allowed)),
          at: top["repeated"])
      }
    }
    readFold(into: &mapping)
    for (column, values) in lists("rows") { mapping.rows.append(RowFilter(column: column, values: values)) }
    readSex(into: &mapping)
    readPacked(into: &mapping)
    readLevels(into: &mapping)
    if let node = top.mapping("measures", known: ["column", "roles"]), let column = node.requiredText("column") {
      var roles: [String: Diagnostic.ColumnRole] = [:]
      for (text, word, place) in pairs("roles", of: node) { roles[text] = role(word, key: "roles", at: place) }
      mapping.measures = MeasureColumn(column: column, roles: roles)
    }
  }

  // MARK: Parts

  private func readHeaders(into mapping: inout SourceMapping) {
    for (word, node) in entries("headers", of: top) {
      guard let role = role(word, key: "headers", at: node) else { continue }
      mapping.headers[role] = texts(node, key: word)
    }
  }

  private func readFold(into mapping: inout SourceMapping) {
    guard top["fold"] != nil else { return }
    mapping.fold = top.list("fold").compactMap { node in
      if let text = CardReader.text(of: node) { return FoldedColumn(column: text) }
      guard
        let entry = CardNode(
          node, key: "fold", known: ["column", "separator", "leave_out", "pattern", "replace"], reader: reader),
        let column = entry.requiredText("column")
      else { return nil }
      var folded = FoldedColumn(column: column)
      // A blank is a separator too, so the text is taken as it stands.
      if let separator = entry["separator"]?.scalar?.string { folded.separator = separator }
      folded.leaveOut = texts("leave_out", of: entry)
      folded.pattern = pattern("pattern", of: entry)
      folded.replacement = entry.text("replace")
      return folded
    }
  }

  private func readSex(into mapping: inout SourceMapping) {
    guard let node = top.mapping("sex", known: ["column", "both", "parts"]) else { return }
    mapping.sex = SexDimension(
      column: node.text("column"), both: texts("both", of: node), parts: texts("parts", of: node))
  }

  private func readPacked(into mapping: inout SourceMapping) {
    guard
      let node = top.mapping(
        "packed",
        known: ["separator", "pattern", "fewest_parts", "starts_with_period", "measures", "cycle", "required"])
    else { return }
    var packed = PackedHeaders()
    packed.separator = pattern("separator", of: node)
    packed.pattern = pattern("pattern", of: node)
    checkGroups(node)
    packed.fewestParts = node.wholeNumber("fewest_parts", in: 1...20) ?? packed.fewestParts
    packed.startsWithPeriod = node.yesOrNo("starts_with_period") ?? false
    packed.isRequired = node.yesOrNo("required") ?? false
    for (text, word, place) in pairs("measures", of: node) {
      guard let expression = TextPattern(text) else {
        reader.report(.error, .source(.badPattern(text)), at: place)
        continue
      }
      packed.measures.append((expression, word == "none" ? nil : role(word, key: "measures", at: place)))
    }
    packed.cycle = texts("cycle", of: node).compactMap { role($0, key: "cycle", at: node["cycle"]) }
    mapping.packed = packed
  }

  private static let groupNames = ["period", "indicator", "measure", "unit"]

  /// A group by another name would be passed over in silence.
  private func checkGroups(_ node: CardNode) {
    guard let text = node.text("pattern") else { return }
    for part in text.split(separator: "(?<", omittingEmptySubsequences: false).dropFirst() {
      // `(?<=` and `(?<!` look behind and name nothing.
      guard let first = part.first, first != "=", first != "!", let end = part.firstIndex(of: ">") else { continue }
      let name = String(part[..<end])
      guard !Self.groupNames.contains(name) else { continue }
      reader.report(
        .error,
        .unknownWord(
          key: "pattern", word: name, allowed: Self.groupNames,
          nearest: NearestSpelling.of(name, among: Self.groupNames)),
        at: node["pattern"])
    }
  }

  private func readLevels(into mapping: inout SourceMapping) {
    guard let node = top.mapping("levels", known: ["column", "columns", "levels"]),
      let column = node.requiredText("column")
    else { return }
    let levels = node.list("levels").compactMap { entry -> UnitLevels.Level? in
      guard
        let level = CardNode(
          entry, key: "levels", known: ["value", "level", "name", "parent", "requires", "facts"], reader: reader),
        let value = level.requiredText("value"), let word = level.requiredText("level")
      else { return nil }
      return UnitLevels.Level(
        value: value, word: word, name: level.text("name"), parents: texts("parent", of: level),
        requires: level.text("requires"), facts: pairs("facts", of: level).map { ($0.0, $0.1) })
    }
    guard !levels.isEmpty else {
      reader.report(.error, .missingKey("levels"), at: node.node)
      return
    }
    mapping.levels = UnitLevels(column: column, levels: levels, columns: texts("columns", of: node))
  }

  // MARK: Nodes

  private func role(_ word: String, key: String, at node: Node?) -> Diagnostic.ColumnRole? {
    if let role = Diagnostic.ColumnRole(rawValue: word) { return role }
    let allowed = Diagnostic.ColumnRole.allCases.map(\.rawValue)
    reader.report(
      .error,
      .unknownWord(key: key, word: word, allowed: allowed, nearest: NearestSpelling.of(word, among: allowed)), at: node)
    return nil
  }

  private func pattern(_ key: String, of node: CardNode) -> TextPattern? {
    guard let text = node.text(key) else { return nil }
    guard let pattern = TextPattern(text) else {
      reader.report(.error, .source(.badPattern(text)), at: node[key])
      return nil
    }
    return pattern
  }

  /// One text, or a list of them.
  private func texts(_ key: String, of node: CardNode) -> [String] { node[key].map { texts($0, key: key) } ?? [] }

  private func texts(_ node: Node, key: String) -> [String] {
    if let text = CardReader.text(of: node) { return [text] }
    guard let sequence = node.sequence else {
      reader.report(.error, .wrongShape(key: key, expected: .list, found: CardReader.found(node)), at: node)
      return []
    }
    return sequence.compactMap { element in
      guard let text = CardReader.text(of: element) else {
        reader.report(.error, .wrongShape(key: key, expected: .text, found: CardReader.found(element)), at: element)
        return nil
      }
      return text
    }
  }

  /// The entries of a mapping whose keys are free.
  private func entries(_ key: String, of parent: CardNode) -> [(String, Node)] {
    guard let node = parent[key] else { return [] }
    guard let mapping = node.mapping else {
      reader.report(.error, .wrongShape(key: key, expected: .mapping, found: CardReader.found(node)), at: node)
      return []
    }
    return mapping.compactMap { name, value in name.scalar.map { ($0.string, value) } }
  }

  private func pairs(_ key: String, of parent: CardNode? = nil) -> [(String, String, Node)] {
    entries(key, of: parent ?? top).compactMap { name, node in
      guard let text = CardReader.text(of: node) else {
        reader.report(.error, .wrongShape(key: key, expected: .text, found: CardReader.found(node)), at: node)
        return nil
      }
      return (name, text, node)
    }
  }

  private func lists(_ key: String) -> [(String, [String])] {
    entries(key, of: top).map { ($0, texts($1, key: $0)) }
  }
}
