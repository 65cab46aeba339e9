extension Nynorsk: PagePhrase {
  func pageLabel(_ label: PageLabel) -> String {
    switch label {
    case .contents: "Innhald"
    case .skipToContent: "Hopp til innhaldet"
    case .clear: "Nullstill"
    case .hits: "Treff"
    case .noHits: "Ingen treff"
    case .figuresAsTable: "Tala som tabell"
    case .lowerEnd: "Nedre grense"
    case .upperEnd: "Øvre grense"
    case .changePerYear: "Endring per år"
    case .toTop: "Til toppen"
    }
  }

  func search(for kind: UnitKind?) -> String {
    "Søk etter \(kind.map { noun($0).singular } ?? "eining") eller indikator"
  }
  func valuesTitle(indicator: String, period: String) -> String { "\(indicator), \(period)" }
  func valuesNote(level: String?, isJudged: Bool, hasClear: Bool, many: Bool, beyond: Bool) -> String {
    var sentences = [isJudged ? "Merket viser verdien og lyset mot målet" : "Punktet viser verdien"]
    if let level { sentences[0] += ", streken \(level)-intervallet" }
    if hasClear {
      sentences.append(
        level == nil ? "+ og − er ein klar skilnad frå dei andre" : "Mørk strek er ein klar skilnad frå dei andre")
    }
    if beyond { sentences.append("Ei pil står for ein verdi utanfor skalaen") }
    if many { sentences.append("Namna står i tabellen") }
    return sentences.joined(separator: ". ") + "."
  }
  func valuesDescription(summary: String, better: Int?, worse: Int?, of kind: UnitKind) -> String {
    var text = summary + "."
    if let better, let worse {
      text += " Klart betre enn dei andre: \(numbers.integer(better)). Klart svakare: \(numbers.integer(worse))."
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
        "Snittet av \(noun(kind).definitePlural) som har tal" + (isTested ? "; ingen av dei har ei klar endring" : ""))
    } else {
      let units =
        shown == clear
        ? "\(counted(clear, kind)) med ei klar endring"
        : "dei \(count(shown)) største av \(numbers.integer(clear)) klare endringar"
      sentences.append(((hasMean ? "Snittet og " : "") + units).capitalisedFirst)
    }
    if shown + (hasMean ? 1 : 0) > 1 { sentences.append("Alle har same skala") }
    if let level, clear > 0 { sentences.append("Feltet er \(level)-intervallet") }
    if !breaks.isEmpty { sentences.append("Den stipla streken er eit brot (ny serie frå \(list(breaks)))") }
    return sentences.joined(separator: ". ") + "."
  }
  func developmentDescription(panels: [String]) -> String { "Små linjediagram for \(list(panels))." }
  func seriesTitle(unit: String, indicator: String) -> String { "\(indicator), \(unit)" }
  func seriesDescription(from first: String, value: String, to last: String, _ lastValue: String, breaks: [String])
    -> String
  {
    let text = first == last ? "\(last): \(lastValue)." : "Frå \(value) i \(first) til \(lastValue) i \(last)."
    return text + (breaks.isEmpty ? "" : " Brot: ny serie frå \(list(breaks)).")
  }
  func seriesWithoutFigures() -> String { "Ingen tal." }
  func profileTitle(unit: String) -> String { "Alle indikatorane for \(unit)" }
  func profileNote(level: String?) -> String {
    "Mørk linje er eininga, lys linje snittet" + (level.map { ", feltet \($0)-intervallet" } ?? "")
      + ". Kvar linje har sin eigen skala."
  }
  func profileDescription(unit: String, indicators: Int) -> String {
    "\(unit) på \(numbers.integer(indicators)) indikatorar: utvikling, verdi, mål og dei andre."
  }
  func overviewTitle(of kind: UnitKind) -> String { "Alle \(noun(kind).plural) på alle indikatorar" }
  func overviewNote(hasLights: Bool, hasVerdicts: Bool) -> String {
    let parts = [
      hasLights ? "Lyset er mot målet" : nil, hasVerdicts ? "+ og − er ein klar skilnad frå dei andre" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "Tala er ikkje vurderte." : parts.joined(separator: ". ") + "."
  }
  func overviewDescription(units: Int, indicators: Int, of kind: UnitKind) -> String {
    "\(digits(units, kind)) i radene, \(numbers.integer(indicators)) indikatorar i kolonnane."
  }
}
