import BenchmarkCore
import Yams

/// A card in YAML.
///
/// Every fault is reported with its line and column. A card with errors is still returned, without what could not be
/// used, so that the observations can be checked in the same run; whether to analyse with it is for the caller.
struct CardFile {
  let card: Card?
  let diagnostics: [Diagnostic]
  let path: String
  /// Where each indicator and context column stands, for faults found later.
  private(set) var contextPlaces: [(name: String, location: Diagnostic.Location)] = []
  /// Where each hand-picked unit stands.
  private(set) var pickedPlaces: [(unit: String, location: Diagnostic.Location)] = []

  private static let keys = [
    "card", "name", "version", "unit_type", "vision", "owner", "approved", "periods", "disclosure", "perspectives",
    "indicators", "context", "context_names", "peers", "cost", "coverage", "synthetic",
  ]
  /// Deepest nesting of brackets and dashes that is read; a card needs four.
  static let deepestNesting = 64

  init(_ source: SourceText) {
    path = source.file.path
    let reader = CardReader(file: path)
    let text = String(decoding: source.bytes, as: UTF8.self)
    guard Self.nesting(of: text) <= Self.deepestNesting else {
      card = nil
      diagnostics = [
        Diagnostic(
          .error, .yamlSyntax(problem: "nesting deeper than \(Self.deepestNesting)"),
          at: Diagnostic.Location(file: path))
      ]
      return
    }
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch {
      card = nil
      diagnostics = source.diagnostics + [Self.diagnostic(error, file: path)]
      return
    }
    guard let root else {
      card = nil
      diagnostics = source.diagnostics + [Diagnostic(.error, .emptyFile, at: Diagnostic.Location(file: path))]
      return
    }
    guard let top = CardNode(root, key: "card", known: Self.keys, reader: reader) else {
      card = nil
      diagnostics = source.diagnostics + reader.diagnostics
      return
    }
    let file = path
    let picked = Self.picked(top)
    pickedPlaces = picked.places.map { id, node in
      (id, Diagnostic.Location(file: file, line: node.mark?.line, column: node.mark?.column))
    }
    var card = Self.card(top, reader: reader, stem: Self.stem(of: path))
    if !picked.choices.isEmpty { card.peers = card.peers ?? Card.Peers() }
    card.peers?.picked = picked.choices
    self.card = card
    for (name, node) in Self.contextColumns(root, file: file) + CostNode.variables(top)
    where !card.indicators.contains(where: { $0.id == name }) {
      contextPlaces.append(
        (name, Diagnostic.Location(file: file, line: node.mark?.line, column: node.mark?.column)))
    }
    diagnostics = source.diagnostics + reader.diagnostics
  }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? "card"
    return String(name.split(separator: ".").first ?? "card")
  }

  // MARK: Sections

  private static func card(_ top: CardNode, reader: CardReader, stem: String) -> Card {
    let id = top.requiredText("card") ?? stem
    var card = Card(id: id, name: top.localised("name") ?? LocalizedText(id))
    card.version = top.text("version")
    card.unitType = top.text("unit_type")
    card.vision = top.localised("vision")
    card.owner = top.localised("owner")
    card.approval = approval(top)
    card.periods = top.word("periods", Period.Kind.self)
    if let disclosure = top.mapping("disclosure", known: ["minimum_n", "small_numerators", "secondary"]) {
      card.disclosure = Card.Disclosure(
        minimumN: disclosure.wholeNumber("minimum_n", in: 0...1_000_000),
        smallNumerators: disclosure.yesOrNo("small_numerators") ?? false,
        secondary: disclosure.yesOrNo("secondary") ?? false)
    }
    card.perspectives = distinct(
      top.list("perspectives").compactMap { node in perspective(node, reader: reader).map { ($0, node) } },
      id: \.id, .perspective, reader: reader)
    let known = card.perspectives.map(\.id)
    card.indicators = distinct(
      top.list("indicators").compactMap { node in
        IndicatorNode(node, perspectives: known, periods: card.periods, reader: reader).indicator.map { ($0, node) }
      }, id: \.id, .indicator, reader: reader)
    if top["indicators"] == nil { reader.report(.error, .missingKey("indicators"), at: top.node) }
    card.context = top.texts("context").map(\.text)
    card.contextNames = contextNames(top)
    card.peers = peers(top)
    card.cost = CostNode(top, indicators: card.indicators.map(\.id), periods: card.periods)?.cost
    card.coverage = top.number("coverage", in: 0...1) ?? card.coverage
    card.synthetic = top.yesOrNo("synthetic") ?? false
    return card
  }

  /// The columns under `context` with their places, for a check against the register.
  ///
  /// Reports nothing: reading the card does.
  private static func contextColumns(_ root: Node, file: String) -> [(text: String, node: Node)] {
    CardNode(root, key: "card", known: keys, reader: CardReader(file: file))?.texts("context") ?? []
  }

  /// What columns are called in prose: `{ plasser: Plasser, … }`, each name as one text or one a language.
  private static func contextNames(_ top: CardNode) -> [String: LocalizedText] {
    guard let node = top["context_names"] else { return [:] }
    guard let mapping = node.mapping else {
      top.reader.report(
        .error, .wrongShape(key: "context_names", expected: .mapping, found: CardReader.found(node)), at: node)
      return [:]
    }
    var names: [String: LocalizedText] = [:]
    for (key, value) in mapping {
      guard let column = key.scalar?.string, let name = top.localised(value, key: column) else { continue }
      names[column] = name
    }
    return names
  }

  private static func approval(_ top: CardNode) -> Card.Approval? {
    guard let node = top["approved"] else { return nil }
    // `approved: false` says outright what leaving it out says.
    if CardReader.text(of: node)?.lowercased() == "false" { return nil }
    guard let approved = top.mapping("approved", known: ["by", "on"]) else { return nil }
    if let date = approved["on"], let text = CardReader.text(of: date), !isDate(text) {
      approved.reader.report(.error, .wrongShape(key: "on", expected: .date, found: text), at: date)
    }
    return Card.Approval(by: approved.text("by"), on: approved.text("on"))
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return false }
    return Period.parse(text) != .unparsed
  }

  private static func perspective(_ node: Node, reader: CardReader) -> Perspective? {
    guard
      let entry = CardNode(
        node, key: "perspectives", known: ["id", "name", "weight", "goal", "success_factors"], reader: reader),
      let id = entry.requiredText("id")
    else { return nil }
    return Perspective(
      id: id, name: entry.localised("name") ?? LocalizedText(id),
      weight: entry.number("weight", in: 0...Double.greatestFiniteMagnitude) ?? 1, goal: entry.localised("goal"),
      successFactors: entry.list("success_factors").compactMap { entry.localised($0, key: "success_factors") })
  }

  private static func peers(_ top: CardNode) -> Card.Peers? {
    guard let peers = top.mapping("peers", known: ["count", "weights", "units"]) else { return nil }
    var weights: [String: Double] = [:]
    if let node = peers["weights"] {
      let names = node.mapping?.compactMap { $0.key.scalar?.string } ?? []
      if let entries = CardNode(node, key: "weights", known: names, reader: peers.reader) {
        for name in names {
          weights[name] = entries.number(name, in: 0...Double.greatestFiniteMagnitude)
        }
      }
    }
    return Card.Peers(count: peers.wholeNumber("count", in: 1...10_000), weights: weights)
  }

  /// `units: { A: [B, C] }` of the peers: like units picked by hand.
  private static func picked(_ top: CardNode) -> (choices: [Card.Peers.Picked], places: [(String, Node)]) {
    var choices: [Card.Peers.Picked] = []
    var places: [(String, Node)] = []
    guard let units = top["peers"]?.mapping?["units"] else { return (choices, places) }
    let names = units.mapping?.compactMap { $0.key.scalar?.string } ?? []
    guard let entries = CardNode(units, key: "units", known: names, reader: top.reader) else {
      return (choices, places)
    }
    for name in names {
      places.append((name, entries.keyNode(name) ?? units))
      let peers = entries.texts(name)
      places += peers.map { ($0.text, $0.node) }
      if !peers.isEmpty { choices.append(Card.Peers.Picked(unit: name, peers: peers.map(\.text))) }
    }
    return (choices, places)
  }

  /// The entries with distinct ids; of two with one id the first is kept.
  private static func distinct<Entry>(
    _ entries: [(Entry, Node)], id: KeyPath<Entry, String>, _ kind: Diagnostic.EntryKind, reader: CardReader
  ) -> [Entry] {
    var seen: Set<String> = []
    return entries.compactMap { entry, node in
      if seen.insert(entry[keyPath: id]).inserted { return entry }
      reader.report(.error, .duplicateID(id: entry[keyPath: id], kind), at: node)
      return nil
    }
  }

  // MARK: Syntax

  static func diagnostic(_ error: any Error, file: String) -> Diagnostic {
    func at(_ mark: Mark?) -> Diagnostic.Location {
      Diagnostic.Location(file: file, line: mark?.line, column: mark?.column)
    }
    guard let error = error as? YamlError else {
      return Diagnostic(.error, .yamlSyntax(problem: String(describing: error)), at: at(nil))
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(.error, .yamlSyntax(problem: problem), at: at(mark))
    case .reader(let problem, _, _, _):
      return Diagnostic(.error, .yamlSyntax(problem: problem), at: at(nil))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Diagnostic(
        .error, .duplicateKey(duplicates.sorted().joined(separator: ", ")),
        at: at(context.mark))
    default:
      return Diagnostic(.error, .yamlSyntax(problem: String(describing: error)), at: at(nil))
    }
  }

  /// The deepest nesting that brackets, dashes and indentation could give; an upper bound (brackets in texts count
  /// too), found in one pass, that keeps hostile input from a recursive parser.
  static func nesting(of text: String) -> Int {
    var brackets = 0
    var deepest = 0
    var dashes = 0
    var atStart = true
    var spaces = 0
    var indents: [Int] = []
    var previous: UInt8 = 0x0A
    for byte in text.utf8 {
      defer { previous = byte }
      if byte == 0x0A {
        atStart = true
        dashes = 0
        spaces = 0
        continue
      }
      if atStart {
        if byte == 0x20 {
          spaces += 1
          continue
        }
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") {
          // Only with a blank after it does a dash open a list; `-----` is text.
          dashes += previous == 0x20 || previous == 0x0A ? 1 : -dashes
          deepest = max(deepest, dashes + indents.count)
          continue
        }
        atStart = false
        while let last = indents.last, last >= spaces + dashes { indents.removeLast() }
        if byte != UInt8(ascii: "#") { indents.append(spaces + dashes) }
        deepest = max(deepest, indents.count + brackets)
      }
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets += 1
        deepest = max(deepest, brackets)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      default: break
      }
    }
    return deepest
  }
}
