import BenchmarkCore
import Yams

/// One entry of the list `indicators` of a card.
struct IndicatorNode {
  /// nil when it is no mapping or has no id.
  let indicator: Indicator?

  private static let keys = [
    "id", "name", "perspective", "kind", "unit", "better", "target", "limits", "tolerance", "weight", "decimals",
    "minimum_n", "group_wide", "breaks", "per", "scale", "important_change", "source", "definition",
  ]

  init(_ node: Node, perspectives: [String], periods: Period.Kind?, reader: CardReader) {
    guard let entry = CardNode(node, key: "indicators", known: Self.keys, reader: reader),
      let id = entry.requiredText("id")
    else {
      indicator = nil
      return
    }
    var indicator = Indicator(id: id, name: entry.localised("name"))
    if let perspective = entry.text("perspective") {
      indicator.perspective = perspective
      if !perspectives.contains(perspective) {
        reader.report(
          .error,
          .unknownPerspective(id: perspective, nearest: NearestSpelling.of(perspective, among: perspectives)),
          at: entry["perspective"])
      }
    } else if !perspectives.isEmpty {
      reader.report(.warning, .missingKey("perspective"), at: node)
    }
    if let kind = entry.word("kind", IndicatorKind.self) {
      indicator.kind = kind
    } else if entry["kind"] == nil {
      reader.report(.warning, .missingKey("kind"), at: node)
    }
    let positive = Double.leastNormalMagnitude...Double.greatestFiniteMagnitude
    let notNegative = 0...Double.greatestFiniteMagnitude
    indicator.direction = entry.word("better", Direction.self) ?? .none
    indicator.unit = entry.localised("unit")
    indicator.tolerance = entry.number("tolerance", in: notNegative) ?? indicator.tolerance
    indicator.weight = entry.number("weight", in: notNegative) ?? indicator.weight
    indicator.decimals = entry.wholeNumber("decimals", in: 0...10)
    indicator.minimumN = entry.wholeNumber("minimum_n", in: 0...1_000_000)
    indicator.groupWide = entry.yesOrNo("group_wide") ?? false
    indicator.per = entry.number("per", in: positive) ?? indicator.per
    indicator.scale = entry.range("scale")
    indicator.importantChange = entry.number("important_change", in: notNegative)
    indicator.source = entry.localised("source")
    indicator.definition = entry.localised("definition")
    indicator.breaks = Self.breaks(entry, periods: periods, reader: reader)
    indicator.target = Self.target(entry, reader: reader)
    indicator.limits = Self.limits(entry, reader: reader)
    Self.check(&indicator, entry, reader: reader)
    self.indicator = indicator
  }

  private static func breaks(_ entry: CardNode, periods: Period.Kind?, reader: CardReader) -> [Period] {
    entry.texts("breaks").compactMap { text, node in
      switch Period.parse(text, hint: periods) {
      case .period(let period): return period
      case .ambiguous(let readings): return readings.first
      case .unparsed:
        reader.report(.error, .periodNotParsed(text), at: node)
        return nil
      }
    }.sorted()
  }

  private static func target(_ entry: CardNode, reader: CardReader) -> Target? {
    guard let node = entry["target"] else { return nil }
    if let value = CardReader.number(of: node) { return .value(value) }
    if let (low, high) = CardNode.pair(node), low <= high { return .range(low: low, high: high) }
    reader.report(
      .error, .wrongShape(key: "target", expected: .numberOrRange, found: CardReader.found(node)), at: node)
    return nil
  }

  private static func limits(_ entry: CardNode, reader: CardReader) -> Limits? {
    guard let limits = entry.mapping("limits", known: ["green", "red"]) else { return nil }
    var result = Limits()
    result.green = limits.number("green")
    if let node = limits["red"] {
      if let value = CardReader.number(of: node) {
        result.red = value
      } else if let (low, high) = CardNode.pair(node), low < high {
        result.redRange = low...high
      } else {
        reader.report(
          .error, .wrongShape(key: "red", expected: .numberOrRange, found: CardReader.found(node)), at: node)
      }
    }
    return result
  }

  /// Target and limits must fit the direction; what does not is reported and left out.
  private static func check(_ indicator: inout Indicator, _ entry: CardNode, reader: CardReader) {
    let direction = indicator.direction
    let fits: Bool =
      switch (direction, indicator.target) {
      case (_, nil): true
      case (.higher, .value), (.lower, .value), (.range, .range): true
      case (.higher, .range), (.lower, .range), (.range, .value): false
      // Compared, never judged: a target has no use.
      case (.none, .value), (.none, .range): false
      }
    if !fits {
      reader.report(
        direction == .none ? .warning : .error,
        .targetContradictsDirection(indicator: indicator.id, direction: direction), at: entry["target"])
      indicator.target = nil
    }
    guard let limits = indicator.limits else { return }
    let agrees: Bool
    switch direction {
    case .higher: agrees = limits.redRange == nil && (limits.red ?? -.infinity) <= (limits.green ?? .infinity)
    case .lower: agrees = limits.redRange == nil && (limits.red ?? .infinity) >= (limits.green ?? -.infinity)
    case .range:
      if case .range(let low, let high)? = indicator.target, let red = limits.redRange {
        agrees = limits.red == nil && red.lowerBound <= low && red.upperBound >= high
      } else {
        agrees = limits.red == nil
      }
    case .none: agrees = false
    }
    if !agrees {
      reader.report(
        direction == .none ? .warning : .error,
        .limitsContradictDirection(indicator: indicator.id, direction: direction), at: entry["limits"])
      indicator.limits = nil
    }
  }
}
