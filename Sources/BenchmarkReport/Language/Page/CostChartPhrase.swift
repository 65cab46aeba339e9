/// What the charts of cost say, in one language.
protocol CostChartPhrase: Grammar {
  func waterfallTitle(from start: String, to end: String) -> String
  func waterfallNote() -> String
  func quadrantTitle() -> String
  func quadrantNote(isAnyPlaced: Bool) -> String
  func quadrantDescription(units: Int, placed: Int, of kind: UnitKind) -> String
  func costAxis() -> String
  func resultAxis() -> String
  func resultScore() -> String
}

extension Bokmal: CostChartPhrase {
  func waterfallTitle(from start: String, to end: String) -> String { "Fra kostnaden ved \(start) til \(end)" }
  func waterfallNote() -> String { "Gult øker kostnaden, blått senker den. Skalaen begynner ikke på null." }
  func quadrantTitle() -> String { "Kostnad og resultat" }
  func quadrantNote(isAnyPlaced: Bool) -> String {
    isAnyPlaced
      ? "Fylte punkter er klart forskjellige i både kostnad og resultat, og strekene er usikkerheten. "
        + "De åpne kan ikke plasseres sikkert."
      : "Åpne punkter: ingen kan plasseres sikkert i både kostnad og resultat."
  }
  func quadrantDescription(units: Int, placed: Int, of kind: UnitKind) -> String {
    "\(digits(units, kind)). Plassert sikkert i både kostnad og resultat: \(numbers.integer(placed))."
  }
  func costAxis() -> String { "Kostnad mot ventet, prosent" }
  func resultAxis() -> String { "Resultat mot de andre (standardavvik)" }
  func resultScore() -> String { "Resultat" }
}

extension Nynorsk: CostChartPhrase {
  func waterfallTitle(from start: String, to end: String) -> String { "Frå kostnaden ved \(start) til \(end)" }
  func waterfallNote() -> String { "Gult aukar kostnaden, blått senkar han. Skalaen byrjar ikkje på null." }
  func quadrantTitle() -> String { "Kostnad og resultat" }
  func quadrantNote(isAnyPlaced: Bool) -> String {
    isAnyPlaced
      ? "Fylte punkt er klart ulike i både kostnad og resultat, og strekane er uvissa. "
        + "Dei opne kan ikkje plasserast sikkert."
      : "Opne punkt: ingen kan plasserast sikkert i både kostnad og resultat."
  }
  func quadrantDescription(units: Int, placed: Int, of kind: UnitKind) -> String {
    "\(digits(units, kind)). Plassert sikkert i både kostnad og resultat: \(numbers.integer(placed))."
  }
  func costAxis() -> String { "Kostnad mot venta, prosent" }
  func resultAxis() -> String { "Resultat mot dei andre (standardavvik)" }
  func resultScore() -> String { "Resultat" }
}

extension English: CostChartPhrase {
  func waterfallTitle(from start: String, to end: String) -> String { "From the cost of \(start) to that of \(end)" }
  func waterfallNote() -> String { "Gold raises the cost, blue lowers it. The scale does not begin at zero." }
  func quadrantTitle() -> String { "Cost and result" }
  func quadrantNote(isAnyPlaced: Bool) -> String {
    isAnyPlaced
      ? "Filled dots differ clearly in both cost and result, and the lines are the uncertainty. "
        + "The open ones cannot be placed with certainty."
      : "Open dots: none can be placed with certainty in both cost and result."
  }
  func quadrantDescription(units: Int, placed: Int, of kind: UnitKind) -> String {
    "\(digits(units, kind)). Placed with certainty in both cost and result: \(numbers.integer(placed))."
  }
  func costAxis() -> String { "Cost against expected, per cent" }
  func resultAxis() -> String { "Result against the others (standard deviations)" }
  func resultScore() -> String { "Result" }
}

extension Language {
  var costCharts: any CostChartPhrase {
    switch self {
    case .bokmal: Bokmal()
    case .nynorsk: Nynorsk()
    case .english: English()
    }
  }
}
