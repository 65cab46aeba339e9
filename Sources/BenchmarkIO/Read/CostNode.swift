import BenchmarkCore
import Yams

/// The key `cost` of a card.
struct CostNode {
  let cost: Card.Cost

  private static let keys = [
    "indicator", "results", "inputs", "outputs", "volume", "need", "context", "need_key", "deflator", "decomposition",
  ]

  /// - Returns: nil when the card has no such key.
  init?(_ top: CardNode, indicators: [String], periods: Period.Kind?) {
    guard let node = top.mapping("cost", known: Self.keys) else { return nil }
    func checked(_ ids: [(text: String, node: Node)]) -> [String] {
      for (id, place) in ids where !indicators.contains(id) {
        node.reader.report(
          .error, .unknownIndicator(id: id, nearest: NearestSpelling.of(id, among: indicators)), at: place)
      }
      return ids.map(\.text)
    }
    let indicator = node["indicator"].flatMap { place in CardReader.text(of: place).map { ($0, place) } }
    cost = Card.Cost(
      indicator: checked(indicator.map { [(text: $0.0, node: $0.1)] } ?? []).first,
      results: checked(node.texts("results")), inputs: checked(node.texts("inputs")),
      outputs: checked(node.texts("outputs")), volume: Self.names(node, "volume").map(\.text),
      need: Self.names(node, "need").map(\.text),
      context: node["context"] == nil ? nil : Self.names(node, "context").map(\.text), needKey: node.text("need_key"),
      deflator: Self.deflator(node, kind: periods), decomposition: DecompositionNode(node)?.plan)
  }

  /// The register columns or indicators that the key names, with their places, for a check against the register.
  ///
  /// Reports nothing: ``init(_:indicators:periods:)`` does.
  static func variables(_ top: CardNode) -> [(text: String, node: Node)] {
    let silent = CardReader(file: top.reader.file)
    guard let place = top["cost"], let node = CardNode(place, key: "cost", known: keys, reader: silent) else {
      return []
    }
    var found = names(node, "volume") + names(node, "need") + names(node, "context")
    if let key = node["need_key"], let text = CardReader.text(of: key) { found.append((text, key)) }
    return found
  }

  /// One name or a list of names.
  private static func names(_ node: CardNode, _ key: String) -> [(text: String, node: Node)] {
    if let place = node[key], let text = CardReader.text(of: place) { return [(text, place)] }
    return node.texts(key)
  }

  /// `{ 2023: 100, 2024: 103.7 }`
  private static func deflator(_ node: CardNode, kind: Period.Kind?) -> [PriceLevel] {
    guard let place = node["deflator"] else { return [] }
    let names = place.mapping?.compactMap { $0.key.scalar?.string } ?? []
    guard let entries = CardNode(place, key: "deflator", known: names, reader: node.reader) else { return [] }
    return names.compactMap { name in
      guard case .period(let period) = Period.parse(name, hint: kind) else {
        node.reader.report(.error, .periodNotParsed(name), at: entries.keyNode(name))
        return nil
      }
      return entries.number(name, in: Double.leastNormalMagnitude...Double.greatestFiniteMagnitude)
        .map { PriceLevel(period: period, index: $0) }
    }
  }
}
