import BenchmarkCore

/// A card as YAML, with the keys in the order of the documentation.
enum CardText {
  static func text(of card: Card) -> String {
    var lines = [
      "# SYNTETISKE TALL: enhetene finnes ikke, og tallene er laget av tools/generate-datasets.",
      "# Synthetic: the units do not exist, and the numbers are made by tools/generate-datasets.",
      "card: \(quoted(card.id))",
      "name: \(flow(card.name))",
    ]
    lines += optional("version", card.version)
    lines += optional("unit_type", card.unitType.map(quoted))
    lines += optional("vision", card.vision.map(flow))
    lines += optional("owner", card.owner.map(flow))
    if let approval = card.approval {
      let parts = optional("by", approval.by.map(quoted)) + optional("on", approval.on)
      lines.append("approved: { \(parts.joined(separator: ", ")) }")
    }
    lines += optional("periods", card.periods?.rawValue)
    lines.append("synthetic: \(card.synthetic)")
    lines.append("disclosure: \(disclosure(card.disclosure))")
    lines.append("coverage: \(DecimalText.card(card.coverage))")
    lines.append("")
    lines.append("perspectives:")
    lines += card.perspectives.flatMap(perspective)
    lines.append("")
    lines.append("indicators:")
    lines.append(card.indicators.map { indicator($0).joined(separator: "\n") }.joined(separator: "\n\n"))
    lines.append("")
    lines.append("context: \(list(card.context))")
    if !card.contextNames.isEmpty {
      lines.append("context_names:")
      for column in card.context {
        lines += optional("  \(column)", card.contextNames[column].map(flow))
      }
    }
    if let peers = card.peers { lines.append("peers: { \(peersText(peers)) }") }
    if let cost = card.cost { lines += CostText.lines(of: cost) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func disclosure(_ rule: Card.Disclosure) -> String {
    let parts =
      optional("minimum_n", rule.minimumN.map(String.init))
      + ["small_numerators: \(rule.smallNumerators)", "secondary: \(rule.secondary)"]
    return "{ \(parts.joined(separator: ", ")) }"
  }

  private static func perspective(_ perspective: Perspective) -> [String] {
    var lines = ["  - id: \(quoted(perspective.id))", "    name: \(flow(perspective.name))"]
    lines.append("    weight: \(DecimalText.card(perspective.weight))")
    lines += optional("    goal", perspective.goal.map(flow))
    if !perspective.successFactors.isEmpty {
      lines.append("    success_factors:")
      lines += perspective.successFactors.map { "      - \(flow($0))" }
    }
    return lines
  }

  private static func indicator(_ indicator: Indicator) -> [String] {
    var lines = ["  - id: \(quoted(indicator.id))", "    name: \(flow(indicator.name))"]
    lines += optional("    perspective", indicator.perspective.map(quoted))
    lines.append("    kind: \(indicator.kind.rawValue)")
    lines += optional("    unit", indicator.unit.map(flow))
    lines.append("    better: \(indicator.direction.rawValue)")
    switch indicator.target {
    case .value(let value): lines.append("    target: \(DecimalText.card(value))")
    case .range(let low, let high): lines.append("    target: \(pair(low, high))")
    case nil: break
    }
    lines += optional("    limits", indicator.limits.map(limits))
    lines.append("    weight: \(DecimalText.card(indicator.weight))")
    lines += optional("    decimals", indicator.decimals.map(String.init))
    if indicator.per != 1 { lines.append("    per: \(DecimalText.card(indicator.per))") }
    lines += optional("    scale", indicator.scale.map { pair($0.lowerBound, $0.upperBound) })
    lines += optional("    minimum_n", indicator.minimumN.map(String.init))
    lines.append("    group_wide: \(indicator.groupWide)")
    if !indicator.breaks.isEmpty {
      lines.append("    breaks: [\(indicator.breaks.map { "\"\($0)\"" }.joined(separator: ", "))]")
    }
    lines += optional("    important_change", indicator.importantChange.map(DecimalText.card))
    lines += optional("    source", indicator.source.map(flow))
    if let definition = indicator.definition {
      lines.append("    definition:")
      lines += optional("      nb", definition.bokmal.map(quoted))
      lines += optional("      nn", definition.nynorsk.map(quoted))
      lines += optional("      en", definition.english.map(quoted))
    }
    return lines
  }

  private static func limits(_ limits: Limits) -> String {
    let parts =
      optional("green", limits.green.map(DecimalText.card)) + optional("red", limits.red.map(DecimalText.card))
      + optional("red", limits.redRange.map { pair($0.lowerBound, $0.upperBound) })
    return "{ \(parts.joined(separator: ", ")) }"
  }

  private static func peersText(_ peers: Card.Peers) -> String {
    let weights = peers.weights.keys.sorted().map { "\($0): \(DecimalText.card(peers.weights[$0] ?? 1))" }
    let parts =
      optional("count", peers.count.map(String.init))
      + (weights.isEmpty ? [] : ["weights: { \(weights.joined(separator: ", ")) }"])
    return parts.joined(separator: ", ")
  }

  static func optional(_ key: String, _ text: String?) -> [String] {
    text.map { ["\(key): \($0)"] } ?? []
  }

  private static func pair(_ low: Double, _ high: Double) -> String {
    "[\(DecimalText.card(low)), \(DecimalText.card(high))]"
  }

  static func list(_ ids: [String]) -> String {
    "[\(ids.map(quoted).joined(separator: ", "))]"
  }

  /// One text for all languages, or a flow mapping with one key a language.
  static func flow(_ text: LocalizedText) -> String {
    if let bokmal = text.bokmal, bokmal == text.nynorsk, bokmal == text.english { return quoted(bokmal) }
    let parts =
      optional("nb", text.bokmal.map(quoted)) + optional("nn", text.nynorsk.map(quoted))
      + optional("en", text.english.map(quoted))
    return "{ \(parts.joined(separator: ", ")) }"
  }

  /// Plain where YAML cannot take it for anything else, otherwise in double quotes.
  static func quoted(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || " _-–/()%".contains($0) }
      && !["yes", "no", "on", "off", "true", "false", "null", "y", "n"].contains(text.lowercased())
    if isPlain { return text }
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
