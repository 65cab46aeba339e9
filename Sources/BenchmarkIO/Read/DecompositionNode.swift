import BenchmarkCore
import Yams

/// The key `decomposition` under `cost`: how a cost is made up.
///
/// ```yaml
/// decomposition:
///   factors:                                   # cost = factor · factor · … · (parts + rest)
///     - { id: plass, name: Døgnplasser per døgn, ratio: [belegg.nevner, belegg.teller] }
///   parts:                                     # each a product of its own
///     - - { id: bemanning, ratio: [fagutdanning.nevner, belegg.nevner] }
///       - { id: lonn, ratio: [vikarbruk.nevner, fagutdanning.nevner] }
///   rest: { id: annet, name: Andre driftsutgifter }
/// ```
struct DecompositionNode {
  let plan: DecompositionPlan

  init?(_ cost: CardNode) {
    guard let node = cost.mapping("decomposition", known: ["factors", "parts", "rest"]) else { return nil }
    let factors = Self.factors(node.list("factors"), node)
    let parts = node.list("parts").compactMap { place -> DecompositionPlan.Part? in
      guard let entries = place.sequence else {
        node.reader.report(
          .error, .wrongShape(key: "parts", expected: .list, found: CardReader.found(place)), at: place)
        return nil
      }
      let own = Self.factors(Array(entries), node)
      return own.isEmpty ? nil : DecompositionPlan.Part(factors: own)
    }
    if factors.isEmpty, parts.isEmpty {
      node.reader.report(.error, .missingKey("factors"), at: node.node)
      return nil
    }
    let rest = node.mapping("rest", known: ["id", "name"])
    plan = DecompositionPlan(
      factors: factors, parts: parts, restID: rest?.text("id") ?? "rest", restName: rest?.localised("name"))
    Self.checkIDs(plan, node)
  }

  private static func checkIDs(_ plan: DecompositionPlan, _ node: CardNode) {
    var seen: Set<String> = ["total"]
    for id in plan.allFactors.map(\.id) + [plan.restID] where !seen.insert(id).inserted {
      node.reader.report(.error, .duplicateID(id: id, .factor), at: node.node)
    }
  }

  private static func factors(_ places: [Node], _ parent: CardNode) -> [DecompositionPlan.Factor] {
    let most = ProductDifference.mostFactors
    if places.count > most {
      parent.reader.report(
        .error, .outOfBounds(key: "factors", value: Double(places.count), low: 1, high: Double(most)), at: places[most])
    }
    return places.prefix(most).compactMap { place in
      guard
        let node = CardNode(
          place, key: "factors", known: ["id", "name", "ratio", "times", "decimals"], reader: parent.reader),
        let id = node.requiredText("id")
      else { return nil }
      guard let ratio = node["ratio"] else {
        node.reader.report(.error, .missingKey("ratio"), at: place)
        return nil
      }
      let sides = node.texts("ratio")
      guard sides.count == 2, let numerator = quantity(sides[0].text), let denominator = quantity(sides[1].text) else {
        node.reader.report(
          .error, .wrongShape(key: "ratio", expected: .list, found: CardReader.found(ratio)), at: ratio)
        return nil
      }
      return DecompositionPlan.Factor(
        id: id, name: node.localised("name"), numerator: numerator, denominator: denominator,
        times: node.number("times", in: Double.leastNormalMagnitude...Double.greatestFiniteMagnitude) ?? 1,
        decimals: node.wholeNumber("decimals", in: 0...9))
    }
  }

  /// `oppholdsdogn`, `belegg.teller`, `belegg.nevner`.
  private static func quantity(_ text: String) -> DecompositionPlan.Quantity? {
    let sides: [(ending: String, side: DecompositionPlan.Quantity.Side)] = [
      (".teller", .numerator), (".teljar", .numerator), (".numerator", .numerator), (".nevner", .denominator),
      (".nemnar", .denominator), (".denominator", .denominator),
    ]
    for (ending, side) in sides where text.hasSuffix(ending) && text.count > ending.count {
      return DecompositionPlan.Quantity(String(text.dropLast(ending.count)), side)
    }
    return text.isEmpty ? nil : DecompositionPlan.Quantity(text)
  }
}
