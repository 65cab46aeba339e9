import BenchmarkCore

/// The key `cost` of a card: on one line, or on several where the make-up of cost is given.
enum CostText {
  static func lines(of cost: Card.Cost) -> [String] {
    let lists = [
      ("results", cost.results), ("inputs", cost.inputs), ("outputs", cost.outputs), ("volume", cost.volume),
      ("need", cost.need), ("context", cost.context ?? []),
    ]
    var parts = CardText.optional("indicator", cost.indicator.map(CardText.quoted))
    parts += lists.filter { !$0.1.isEmpty }.map { "\($0.0): \(CardText.list($0.1))" }
    parts += CardText.optional("need_key", cost.needKey.map(CardText.quoted))
    if !cost.deflator.isEmpty {
      let levels = cost.deflator.map { "\($0.period): \(DecimalText.card($0.index))" }
      parts.append("deflator: { \(levels.joined(separator: ", ")) }")
    }
    guard let decomposition = cost.decomposition else { return ["cost: { \(parts.joined(separator: ", ")) }"] }
    return ["cost:"] + parts.map { "  " + $0 } + ["  decomposition:"] + lines(of: decomposition)
  }

  private static func lines(of plan: DecompositionPlan) -> [String] {
    var lines: [String] = []
    if !plan.factors.isEmpty { lines += ["    factors:"] + plan.factors.map { "      - " + factor($0) } }
    if !plan.parts.isEmpty {
      lines.append("    parts:")
      for part in plan.parts {
        lines += part.factors.enumerated().map { ($0 == 0 ? "      - - " : "        - ") + factor($1) }
      }
    }
    let rest = ["id: \(CardText.quoted(plan.restID))"] + CardText.optional("name", plan.restName.map(CardText.flow))
    return lines + ["    rest: { \(rest.joined(separator: ", ")) }"]
  }

  private static func factor(_ factor: DecompositionPlan.Factor) -> String {
    var parts = ["id: \(CardText.quoted(factor.id))"] + CardText.optional("name", factor.name.map(CardText.flow))
    parts.append("ratio: \(CardText.list([text(factor.numerator), text(factor.denominator)]))")
    if factor.times != 1 { parts.append("times: \(DecimalText.card(factor.times))") }
    return "{ \(parts.joined(separator: ", ")) }"
  }

  private static func text(_ quantity: DecompositionPlan.Quantity) -> String {
    switch quantity.side {
    case .value: quantity.name
    case .numerator: quantity.name + ".teller"
    case .denominator: quantity.name + ".nevner"
    }
  }
}
