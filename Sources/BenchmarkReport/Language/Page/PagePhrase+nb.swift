extension Bokmal: PagePhrase {
  func pageLabel(_ label: PageLabel) -> String {
    switch label {
    case .contents: "Innhold"
    case .skipToContent: "Hopp til innholdet"
    case .clear: "Nullstill"
    case .hits: "Treff"
    case .noHits: "Ingen treff"
    case .figuresAsTable: "Tallene som tabell"
    case .lowerEnd: "Nedre grense"
    case .upperEnd: "Øvre grense"
    case .changePerYear: "Endring per år"
    case .toTop: "Til toppen"
    }
  }

  func search(for kind: UnitKind?) -> String {
    "Søk etter \(kind.map { noun($0).singular } ?? "enhet") eller indikator"
  }
  func valuesTitle(indicator: String, period: String) -> String { "\(indicator), \(period)" }
  func valuesNote(level: String?, isJudged: Bool, hasClear: Bool, many: Bool, beyond: Bool) -> String {
    var sentences = [isJudged ? "Merket viser verdien og lyset mot målet" : "Punktet viser verdien"]
    if let level { sentences[0] += ", streken \(level)-intervallet" }
    if hasClear {
      sentences.append(
        level == nil ? "+ og − er en klar forskjell fra de andre" : "Mørk strek er en klar forskjell fra de andre")
    }
    if beyond { sentences.append("En pil står for en verdi utenfor skalaen") }
    if many { sentences.append("Navnene står i tabellen") }
    return sentences.joined(separator: ". ") + "."
  }
  func valuesDescription(summary: String, better: Int?, worse: Int?, of kind: UnitKind) -> String {
    var text = summary + "."
    if let better, let worse {
      text += " Klart bedre enn de andre: \(numbers.integer(better)). Klart svakere: \(numbers.integer(worse))."
    }
    return text
  }
  func developmentTitle(indicator: String) -> String { "\(indicator) over tid" }
  func developmentNote(
    shown: Int, of clear: Int, hasMean: Bool, isTested: Bool, level: String?, breaks: [String], kind: UnitKind
  ) -> String {
    var sentences: [String] = []
    if clear == 0 {
      sentences.append(
        "Snittet av \(noun(kind).definitePlural) som har tall" + (isTested ? "; ingen av dem har en klar endring" : ""))
    } else {
      let units =
        shown == clear
        ? "\(counted(clear, kind)) med en klar endring"
        : "de \(count(shown)) største av \(numbers.integer(clear)) klare endringer"
      sentences.append(((hasMean ? "Snittet og " : "") + units).capitalisedFirst)
    }
    if shown + (hasMean ? 1 : 0) > 1 { sentences.append("Alle har samme skala") }
    if let level, clear > 0 { sentences.append("Feltet er \(level)-intervallet") }
    if !breaks.isEmpty { sentences.append("Den stiplede streken er et brudd (ny serie fra \(list(breaks)))") }
    return sentences.joined(separator: ". ") + "."
  }
  func developmentDescription(panels: [String]) -> String { "Små linjediagrammer for \(list(panels))." }
  func seriesTitle(unit: String, indicator: String) -> String { "\(indicator), \(unit)" }
  func seriesDescription(from first: String, value: String, to last: String, _ lastValue: String, breaks: [String])
    -> String
  {
    let text = first == last ? "\(last): \(lastValue)." : "Fra \(value) i \(first) til \(lastValue) i \(last)."
    return text + (breaks.isEmpty ? "" : " Brudd: ny serie fra \(list(breaks)).")
  }
  func seriesWithoutFigures() -> String { "Ingen tall." }
  func profileTitle(unit: String) -> String { "Alle indikatorene for \(unit)" }
  func profileNote(level: String?) -> String {
    "Mørk linje er enheten, lys linje snittet" + (level.map { ", feltet \($0)-intervallet" } ?? "")
      + ". Hver linje har sin egen skala."
  }
  func profileDescription(unit: String, indicators: Int) -> String {
    "\(unit) på \(numbers.integer(indicators)) indikatorer: utvikling, verdi, mål og de andre."
  }
  func overviewTitle(of kind: UnitKind) -> String { "Alle \(noun(kind).plural) på alle indikatorer" }
  func overviewNote(hasLights: Bool, hasVerdicts: Bool) -> String {
    let parts = [
      hasLights ? "Lyset er mot målet" : nil, hasVerdicts ? "+ og − er en klar forskjell fra de andre" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "Tallene er ikke vurdert." : parts.joined(separator: ". ") + "."
  }
  func overviewDescription(units: Int, indicators: Int, of kind: UnitKind) -> String {
    "\(digits(units, kind)) i radene, \(numbers.integer(indicators)) indikatorer i kolonnene."
  }
}
