import BenchmarkCore

extension Bokmal: EfficiencyPhrase {
  func label(_ label: EfficiencyLabel) -> String {
    switch label {
    case .section: "Innsats mot resultat"
    case .peers: "Hvem de er holdt mot"
    case .score: "Skår"
    case .corrected: "Korrigert"
    case .interval: "Intervall"
    case .yearBefore: "Året før"
    case .versusBest: "Mot de beste"
    }
  }

  // MARK: What is compared

  func compared(inputs: [String], outputs: [String], period: String, units: Int, _ kind: UnitKind) -> String {
    "Innsats: \(list(inputs)). Resultat: \(list(outputs)). \(digits(units, kind)), \(period)."
  }
  func meaning(_ orientation: EfficiencyPlan.Orientation, hull: Bool, _ kind: UnitKind) -> String {
    let other = hull ? "den ene av de andre" : "den blandingen av \(noun(kind).definitePlural)"
    return switch orientation {
    case .input:
      "Hver enhet er holdt mot \(other) som gir minst like mye med minst innsats. Skåren 0,90 betyr: samme resultat med 90 prosent av innsatsen. 1,00 betyr at ingen her klarer seg med mindre."
    case .output:
      "Hver enhet er holdt mot \(other) som gir mest med høyst samme innsats. Skåren 0,90 betyr: enheten gir 90 prosent av det. 1,00 betyr at ingen her gir mer."
    }
  }
  func caution(_ kind: UnitKind) -> String {
    "Dette er ikke et mål på kvalitet og ikke et bevis på sløsing. Tyngre brukere, lønns- og prisnivå, bygg, reiseavstand, ulik kontering og feil i tallene kan gi en lav skår, og den avhenger av hvem som er med. Bruk den til å finne ut hvem det er verdt å spørre."
  }
  func fixed(_ indicators: [String]) -> String { "Sammenlignet, men ikke endret i regnestykket: \(list(indicators))." }

  // MARK: What weakens it

  func tooFew(units: Int, needed: Int, variables: Int, _ kind: UnitKind) -> String {
    "FOR FÅ: \(counted(units, kind)) er lite for \(count(variables, .masculine)) størrelser; det bør være minst \(count(needed, .masculine)). De fleste får da 1,00 fordi ingen ligner dem."
  }
  func tooFewInGroups(_ groups: Int, of all: Int, needed: Int, _ group: UnitKind, _ kind: UnitKind) -> String {
    "FOR FÅ: \(numbers.integer(groups)) av \(digits(all, group)) har under \(counted(needed, kind)) med tall. Der sier skåren lite, og den er ikke omtalt her. Sammenlign heller på tvers, uten --group."
  }
  func nobodyHas(_ indicators: [String], _ kind: UnitKind) -> String {
    "Ingen av \(noun(kind).definitePlural) har noe av \(list(indicators)); det er holdt utenfor."
  }
  func identical(_ kind: UnitKind) -> String { "Alle har de samme tallene, så skårene sier ingenting." }
  func ratios(_ indicators: [String]) -> String {
    "Sjekk valget av størrelser: \(list(indicators)) er ikke en mengde. Andeler, rater og snitt blir ikke dobbelt så store når en enhet er dobbelt så stor, og da kan skåren lure."
  }

  // MARK: What was found

  func best(_ names: [String], more: Int, _ kind: UnitKind) -> String {
    "Ingen klarer seg med mindre, og størrelsen er den mest produktive: \(joined(names, more))."
  }
  func bestForSize(_ names: [String], more: Int) -> String {
    "Best for sin størrelse, men få eller ingen er like: \(joined(names, more)). Den minste og den største får gjerne 1,00 av den grunn alene."
  }
  private func joined(_ names: [String], _ more: Int) -> String {
    list(names + (more > 0 ? ["\(count(more, .masculine)) til"] : []))
  }
  func distances(_ number: Int, of all: Int, low: String, high: String, _ orientation: EfficiencyPlan.Orientation)
    -> String
  {
    let what =
      switch orientation {
      case .input: "klarer blandingen seg med \(range(low, high)) mindre innsats"
      case .output: "gir blandingen mer med samme innsats; de gir \(range(low, high)) mindre"
      }
    return "For \(numbers.integer(number)) av \(numbers.integer(all)) \(what)."
  }
  private func range(_ low: String, _ high: String) -> String {
    low == high ? "\(low) prosent" : "\(low)–\(high) prosent"
  }
  func accounted(
    _ count: Int, of distant: Int, compared: [String], variables: [String], dearer: [String], _ kind: UnitKind
  ) -> String {
    let who = count == distant ? "alle disse" : "\(numbers.integer(count)) av disse \(numbers.integer(distant))"
    let rest = dearer.isEmpty ? "" : " Høyere kostnad enn ventet har \(list(dearer))."
    return
      "Skåren ser bare på \(list(compared.map(\.lowercasedFirst))). Når \(list(variables.map(\.lowercasedFirst))) tas med, har \(who) en kostnad som er vanlig eller lavere (se «Kostnad og resultat»). For dem viser ikke avstanden at de kan klare seg med mindre.\(rest)"
  }
  func headline(inputs: [String], outputs: [String], distance: String, isDearer: Bool, dearer: [String]) -> String {
    "\(list(outputs.map(\.lowercasedFirst)).capitalisedFirst) holdt mot \(list(inputs.map(\.lowercasedFirst))), sammenlignet med den beste blandingen av de andre: \(distance)"
      + (isDearer
        ? (dearer.isEmpty ? " De koster også mer enn ventet." : namedDearer(dearer))
        : " Skåren tar ikke hensyn til behov eller kvalitet.")
  }
  private func namedDearer(_ dearer: [String]) -> String {
    " \(list(dearer)) koster også mer enn ventet."
  }
  func noDistances(_ kind: UnitKind) -> String { "Ingen har en klar avstand til de beste." }
  func notJudged(_ count: Int, beyond: String?, _ kind: UnitKind) -> String {
    "\(counted(count, kind).capitalisedFirst) har skår under 1,00, men avstanden er ikke vurdert fordi den er uten intervall"
      + (beyond.map { ": det blir regnet for inntil \($0) enheter, for flere med efficiency --replicates." } ?? ".")
  }
  func unclear(_ count: Int, _ kind: UnitKind) -> String {
    "\(counted(count, kind).capitalisedFirst) har skår under 1,00 uten klar avstand."
  }
  func intervals(level: String, replicates: String) -> String {
    "Korrigert skår og intervall (\(level), \(replicates) trekninger etter Simar og Wilson) tar høyde for at de beste her neppe er de best mulige. Derfor ligger de lavere enn skåren, også for de beste. De dekker ikke tilfeldige svingninger og feil i tallene; «året før» viser om skåren er stabil."
  }
  func spread(lowest: String, lower: String, median: String, upper: String) -> String {
    "Den midterste skåren er \(median); halvparten ligger fra \(lower) til \(upper), den laveste er \(lowest)."
  }
  func unitsOnRequest(_ kind: UnitKind) -> String {
    "Med så mange \(noun(kind).plural) er skårene ikke vist her. De står i tabellene, med hvem hver enhet er holdt mot."
  }
  func verdict(_ verdict: EfficiencyVerdict) -> String {
    switch verdict {
    case .best: "blant de beste"
    case .bestForSize: "best for sin størrelse"
    case .distance: "avstand"
    case .accounted: "avstand, vanlig kostnad"
    case .recent: "avstand nå, ikke året før"
    case .unclear: "ingen klar avstand"
    case .notJudged: "ikke vurdert"
    }
  }
  func alsoYearBefore(without: Int, _ kind: UnitKind) -> String {
    "De hadde skår under 1,00 også året før" + (without > 0 ? " (\(counted(without, kind)) uten skår da)." : ".")
  }
  func notYearBefore(_ names: [String], more: Int) -> String {
    "Avstand nå, men 1,00 året før: \(joined(names, more)). Vent til det har vart."
  }

  // MARK: Whom they are held against

  func shares(_ peers: [PeerText]) -> String {
    peers.count == 1 ? peers[0].name : list(peers.map { "\($0.weight) \($0.name)" })
  }
  func multiples(_ peers: [PeerText]) -> String { list(peers.map { "\($0.weight) ganger \($0.name)" }) }
  func heldAgainst(_ mixture: String, differences: [String]) -> String {
    "Holdt mot \(mixture): \(list(differences))."
  }
  func mostUsed(_ peers: [String], of all: Int, areToBeAsked: Bool) -> String {
    "Flest er holdt mot: \(list(peers))." + (areToBeAsked ? " Spør dem først." : "")
  }
  func carriesAlone(_ names: [String]) -> String {
    "Resultatet hviler på \(list(names)), som ligger langt fra de andre. Sjekk de tallene før skårene brukes."
  }
  func restsOnDoubt(_ names: [String]) -> String {
    "Resultatet hviler på tall som bør sjekkes, ved \(list(names)). Sjekk dem før skårene brukes."
  }
  func size(smaller: Int, larger: Int, share: String, _ kind: UnitKind) -> String {
    let parts = [
      smaller > 0 ? "\(counted(smaller, kind)) er mindre" : nil,
      larger > 0 ? "\(counted(larger, kind)) er større" : nil,
    ].compactMap { $0 }
    return
      "Størrelse: \(list(parts)) enn det som gir mest per innsats, og taper minst \(share) på det. Det kommer i tillegg til skåren og kan sjelden endres av enheten selv."
  }
  func targetsAreNoDemand() -> String {
    "Forskjellene viser hva blandingen faktisk brukte og ga; det som ikke er nevnt, er uendret. De er ikke et sparekrav."
  }

  // MARK: Units without a score

  func without(_ reason: EfficiencyAbsence, _ names: [String], lacking: [String]) -> String {
    let why =
      switch reason {
      case .missing: "mangler \(list(lacking))"
      case .suppressed: "\(list(lacking)) er skjermet"
      case .notApplicable:
        lacking.isEmpty ? "har ingenting av det som sammenlignes" : "\(list(lacking)) er ikke aktuelt"
      case .faulty: "negativt tall, eller 0 i innsats; bør sjekkes"
      case .displaced: "mulig kommafeil i \(list(lacking)); bør sjekkes"
      case .notConverged: "regnestykket lot seg ikke løse"
      }
    return "Uten skår: \(list(names)) (\(why))."
  }
  func elsewhere() -> String { "Alle skårer står i efficiency.csv, alle forskjeller i efficiency_targets.csv." }
}
