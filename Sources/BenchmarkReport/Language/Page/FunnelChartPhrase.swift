/// What a funnel says, in one language.
protocol FunnelChartPhrase: Grammar {
  func funnelTitle(indicator: String) -> String
  /// - Parameter isAdjusted: the limits allow for differences beyond chance.
  func funnelNote(isAdjusted: Bool, of kind: UnitKind) -> String
  /// - Parameters:
  ///   - above: units above the limits of 99.8 %, `below` those below.
  func funnelDescription(units: Int, above: [String], below: [String], of kind: UnitKind) -> String
  func funnelCentre(_ value: String) -> String
  func funnelSize() -> String
  func funnelLimit(isUpper: Bool) -> String
}

extension Bokmal: FunnelChartPhrase {
  func funnelTitle(indicator: String) -> String { "\(indicator) etter størrelsen på grunnlaget" }
  func funnelNote(isAdjusted: Bool, of kind: UnitKind) -> String {
    let limits =
      isAdjusted
      ? "Innenfor de heltrukne linjene ligger 99,8\u{A0}% av \(noun(kind).definitePlural), når de er så ulike som de pleier å være"
      : "Innenfor de heltrukne linjene ligger 99,8\u{A0}% av \(noun(kind).definitePlural) ved bare tilfeldigheter"
    return limits + "; innenfor de stiplede 95\u{A0}%. Fylte punkter ligger utenfor de heltrukne. "
      + "Jo mindre grunnlag, jo mer kan tilfeldigheter gjøre. «Samlet» er alle under ett, der store enheter teller mest."
  }
  func funnelDescription(units: Int, above: [String], below: [String], of kind: UnitKind) -> String {
    var text = "\(digits(units, kind)) etter størrelsen på grunnlaget."
    if above.isEmpty, below.isEmpty { return text + " Ingen ligger utenfor 99,8\u{A0}%-grensene." }
    if !above.isEmpty { text += " Over 99,8\u{A0}%-grensen: \(list(above))." }
    if !below.isEmpty { text += " Under 99,8\u{A0}%-grensen: \(list(below))." }
    return text
  }
  func funnelCentre(_ value: String) -> String { "Samlet \(value)" }
  func funnelSize() -> String { "Grunnlag" }
  func funnelLimit(isUpper: Bool) -> String { isUpper ? "Øvre 99,8\u{A0}%-grense" : "Nedre 99,8\u{A0}%-grense" }
}

extension Nynorsk: FunnelChartPhrase {
  func funnelTitle(indicator: String) -> String { "\(indicator) etter storleiken på grunnlaget" }
  func funnelNote(isAdjusted: Bool, of kind: UnitKind) -> String {
    let limits =
      isAdjusted
      ? "Innanfor dei heiltrekte linjene ligg 99,8\u{A0}% av \(noun(kind).definitePlural), når dei er så ulike som dei plar vere"
      : "Innanfor dei heiltrekte linjene ligg 99,8\u{A0}% av \(noun(kind).definitePlural) ved berre tilfeldigheiter"
    return limits + "; innanfor dei stipla 95\u{A0}%. Fylte punkt ligg utanfor dei heiltrekte. "
      + "Jo mindre grunnlag, jo meir kan tilfeldigheiter gjere. «Samla» er alle under eitt, der store einingar tel mest."
  }
  func funnelDescription(units: Int, above: [String], below: [String], of kind: UnitKind) -> String {
    var text = "\(digits(units, kind)) etter storleiken på grunnlaget."
    if above.isEmpty, below.isEmpty { return text + " Ingen ligg utanfor 99,8\u{A0}%-grensene." }
    if !above.isEmpty { text += " Over 99,8\u{A0}%-grensa: \(list(above))." }
    if !below.isEmpty { text += " Under 99,8\u{A0}%-grensa: \(list(below))." }
    return text
  }
  func funnelCentre(_ value: String) -> String { "Samla \(value)" }
  func funnelSize() -> String { "Grunnlag" }
  func funnelLimit(isUpper: Bool) -> String { isUpper ? "Øvre 99,8\u{A0}%-grense" : "Nedre 99,8\u{A0}%-grense" }
}

extension English: FunnelChartPhrase {
  func funnelTitle(indicator: String) -> String { "\(indicator) by the size of its base" }
  func funnelNote(isAdjusted: Bool, of kind: UnitKind) -> String {
    let limits =
      isAdjusted
      ? "Within the solid lines lie 99.8% of \(noun(kind).definitePlural), when they differ as much as they usually do"
      : "Within the solid lines lie 99.8% of \(noun(kind).definitePlural) by chance alone"
    return limits + "; within the dashed ones 95%. Filled dots lie outside the solid ones. "
      + "The smaller the base, the more chance can do. “Overall” is all together, where large units count most."
  }
  func funnelDescription(units: Int, above: [String], below: [String], of kind: UnitKind) -> String {
    var text = "\(digits(units, kind)) by the size of the base."
    if above.isEmpty, below.isEmpty { return text + " None lies outside the limits of 99.8%." }
    if !above.isEmpty { text += " Above the limit of 99.8%: \(list(above))." }
    if !below.isEmpty { text += " Below the limit of 99.8%: \(list(below))." }
    return text
  }
  func funnelCentre(_ value: String) -> String { "Overall \(value)" }
  func funnelSize() -> String { "Base" }
  func funnelLimit(isUpper: Bool) -> String { isUpper ? "Upper limit, 99.8%" : "Lower limit, 99.8%" }
}

extension Language {
  var funnelChart: any FunnelChartPhrase {
    switch self {
    case .bokmal: Bokmal()
    case .nynorsk: Nynorsk()
    case .english: English()
    }
  }
}
