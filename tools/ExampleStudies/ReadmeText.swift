import BenchmarkCore

/// The README of a study folder. What it counts is counted from the study, and what it says is planted is read from
/// the design.
enum ReadmeText {
  static func text(of design: StudyDesign, observations: [Observation]) -> String {
    let name = design.card.name.bokmal ?? design.card.id
    let first = design.periods[0]
    let last = design.periods[design.periods.count - 1]
    let hidden = observations.filter { $0.status == .suppressed }.count
    let missing = observations.filter { $0.status == .missing }.count
    let notApplicable = observations.filter { $0.status == .notApplicable }.count
    let small = observations.filter { isSmall($0, design) }.count
    var lines = [
      "# \(name): syntetisk eksempelstudie", "",
      "**Tallene er syntetiske. Byen, bydelene og enhetene finnes ikke, og ingen tall er hentet fra virkelige enheter.**",
      "",
      "*English: synthetic data. The city, its districts and its units are invented; nothing here describes a real unit.*",
      "",
      "Studien har \(design.places.count) enheter, \(design.measures.count) indikatorer og \(design.periods.count)"
        + " perioder (\(first) til \(last)), \(observations.count) rader.",
      "", "## Filer", "",
      "| fil | innhold |", "|---|---|",
      "| `styringskort.yaml` | styringskortet: perspektiver, indikatorer, mål, grenser |",
      "| `enheter.csv` | byen, bydelene og enhetene, med det som gjør enheter like |",
      "| `verdier.csv` | én rad per enhet, indikator og periode |",
    ]
    if !design.actions.isEmpty { lines.append("| `tiltak.csv` | tiltak som enhetene har satt i gang |") }
    if design.hasAccounts { lines.append("| `okonomi.csv` | budsjett og regnskap hittil i år, i kroner |") }
    lines += [
      "", "Tabellene er UTF-8 med BOM, semikolon, desimalkomma og CRLF, slik Excel med norsk oppsett skriver dem.",
      "", "## Slik er tallene laget", "",
      "Et program i Swift (`tools/ExampleStudies`, frø \(design.seed)) trekker tallene. Samme program gir samme filer,"
        + " byte for byte; en test lager dem på nytt og sammenligner.",
      "",
      "- Nivåer, spredning og årlige endringer følger det som er vanlig for slike indikatorer.",
      "- Svar i undersøkelser trekkes ett for ett; andeler trekkes binomisk og hendelser etter Poisson. Det meste av"
        + " forskjellen mellom to enheter er derfor tilfeldig.",
      "- Sykefravær trekkes ansatt for ansatt: snitt, antall og standardavvik gjelder ansatte.",
      "- Enhetene har litt ulik ledelse, belastning, behov og størrelse, og det virker på flere indikatorer samtidig:"
        + " behov gir høyere kostnad, belastning gir mer fravær og litt lavere tilfredshet.",
    ]
    lines += design.notes.map { "- \($0)" }
    lines += ["", "## Lagt inn med vilje", ""]
    lines += design.plants.compactMap { planted($0, design) }
    lines += design.places.compactMap(opening)
    lines += design.measures.compactMap { measure in
      guard let start = measure.indicator.breaks.first else { return nil }
      return "- Brudd: `\(measure.indicator.id)` har ny definisjon fra \(start)."
    }
    lines += [
      "",
      "Uten verdi: \(hidden) skjermet i kilden, \(missing) mangler, \(notApplicable) finnes ikke for enheten."
        + " I tillegg har \(small) verdier så få personer bak seg at programmet skjermer dem.", "",
      "## Lisens", "", "Som resten av prosjektet (MIT).", "",
    ]
    return lines.joined(separator: "\n")
  }

  private static func isSmall(_ row: Observation, _ design: StudyDesign) -> Bool {
    guard let indicator = design.card.indicators.first(where: { $0.id == row.indicator }), row.value != nil else {
      return false
    }
    let limit = Double(indicator.minimumN ?? design.card.disclosure.minimumN ?? 5)
    switch indicator.kind {
    case .mean, .score: return row.n.map { Double($0) < limit } ?? false
    case .proportion, .rate: return row.denominator.map { $0 < limit } ?? false
    case .amount, .count, .index: return false
    }
  }

  private static func planted(_ plant: StudyDesign.Plant, _ design: StudyDesign) -> String? {
    switch plant {
    case .level(let place, let indicator, let by):
      return
        "- \(place) ligger \(better(by, indicator, design) ? "bedre" : "svakere") an enn de andre på `\(indicator)`."
    case .slope(let place, let indicator, _, let perYear):
      let word = better(perYear, indicator, design) ? "bedring" : "forverring"
      return "- \(place) har en jevn \(word) på `\(indicator)`."
    case .slip(let place, let indicator, let period, _):
      return "- \(place), `\(indicator)`, \(period): verdien ligner en kommafeil."
    case .gap(let place, let indicator, let period, let reason):
      let word = reason == .suppressed ? "skjermet i kilden" : "mangler"
      return "- \(place), `\(indicator)`, \(period): \(word)."
    case .preliminary(let place, let indicator, let period):
      return "- \(place), `\(indicator)`, \(period): foreløpig tall."
    }
  }

  private static func opening(_ place: Place) -> String? {
    if let first = place.first { return "- \(place.name) åpnet i \(first)." }
    return place.last.map { "- \(place.name) ble lagt ned etter \($0)." }
  }

  private static func better(_ change: Double, _ indicator: String, _ design: StudyDesign) -> Bool {
    let direction = design.card.indicators.first { $0.id == indicator }?.direction
    return (direction == .lower) == (change < 0)
  }
}
