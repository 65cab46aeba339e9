import BenchmarkCore

extension Nynorsk: EfficiencyPhrase {
  func label(_ label: EfficiencyLabel) -> String {
    switch label {
    case .section: "Innsats mot resultat"
    case .peers: "Kven dei er haldne mot"
    case .score: "Skår"
    case .corrected: "Korrigert"
    case .interval: "Intervall"
    case .yearBefore: "Året før"
    case .versusBest: "Mot dei beste"
    }
  }

  // MARK: What is compared

  func compared(inputs: [String], outputs: [String], period: String, units: Int, _ kind: UnitKind) -> String {
    "Innsats: \(list(inputs)). Resultat: \(list(outputs)). \(digits(units, kind)), \(period)."
  }
  func meaning(_ orientation: EfficiencyPlan.Orientation, hull: Bool, _ kind: UnitKind) -> String {
    let other = hull ? "den eine av dei andre" : "den blandinga av \(noun(kind).definitePlural)"
    return switch orientation {
    case .input:
      "Kvar eining er halden mot \(other) som gir minst like mykje med minst innsats. Skåren 0,90 tyder: same resultat med 90 prosent av innsatsen. 1,00 tyder at ingen her klarer seg med mindre."
    case .output:
      "Kvar eining er halden mot \(other) som gir mest med høgst same innsats. Skåren 0,90 tyder: eininga gir 90 prosent av det. 1,00 tyder at ingen her gir meir."
    }
  }
  func caution(_ kind: UnitKind) -> String {
    "Dette er ikkje eit mål på kvalitet og ikkje eit prov på sløsing. Tyngre brukarar, løns- og prisnivå, bygg, reiseavstand, ulik kontering og feil i tala kan gi ein låg skår, og han kjem an på kven som er med. Bruk han til å finne ut kven det er verdt å spørje."
  }
  func fixed(_ indicators: [String]) -> String { "Samanlikna, men ikkje endra i reknestykket: \(list(indicators))." }

  // MARK: What weakens it

  func tooFew(units: Int, needed: Int, variables: Int, _ kind: UnitKind) -> String {
    "FOR FÅ: \(counted(units, kind)) er lite for \(count(variables, .masculine)) storleikar; det bør vere minst \(count(needed, .masculine)). Dei fleste får då 1,00 fordi ingen liknar dei."
  }
  func tooFewInGroups(_ groups: Int, of all: Int, needed: Int, _ group: UnitKind, _ kind: UnitKind) -> String {
    "FOR FÅ: \(numbers.integer(groups)) av \(digits(all, group)) har under \(counted(needed, kind)) med tal. Der seier skåren lite, og han er ikkje omtala her. Samanlikn heller på tvers, utan --group."
  }
  func nobodyHas(_ indicators: [String], _ kind: UnitKind) -> String {
    "Ingen av \(noun(kind).definitePlural) har noko av \(list(indicators)); det er halde utanfor."
  }
  func identical(_ kind: UnitKind) -> String { "Alle har dei same tala, så skårane seier ingenting." }
  func ratios(_ indicators: [String]) -> String {
    "Sjekk valet av storleikar: \(list(indicators)) er ikkje ei mengd. Delar, ratar og snitt blir ikkje dobbelt så store når ei eining er dobbelt så stor, og då kan skåren lure."
  }

  // MARK: What was found

  func best(_ names: [String], more: Int, _ kind: UnitKind) -> String {
    "Ingen klarer seg med mindre, og storleiken er den mest produktive: \(joined(names, more))."
  }
  func bestForSize(_ names: [String], more: Int) -> String {
    "Best for storleiken sin, men få eller ingen er like: \(joined(names, more)). Den minste og den største får gjerne 1,00 av den grunnen åleine."
  }
  private func joined(_ names: [String], _ more: Int) -> String {
    list(names + (more > 0 ? ["\(count(more, .masculine)) til"] : []))
  }
  func distances(_ number: Int, of all: Int, low: String, high: String, _ orientation: EfficiencyPlan.Orientation)
    -> String
  {
    let what =
      switch orientation {
      case .input: "klarer blandinga seg med \(range(low, high)) mindre innsats"
      case .output: "gir blandinga meir med same innsats; dei gir \(range(low, high)) mindre"
      }
    return "For \(numbers.integer(number)) av \(numbers.integer(all)) \(what)."
  }
  private func range(_ low: String, _ high: String) -> String {
    low == high ? "\(low) prosent" : "\(low)–\(high) prosent"
  }
  func accounted(
    _ count: Int, of distant: Int, compared: [String], variables: [String], dearer: [String], _ kind: UnitKind
  ) -> String {
    let who = count == distant ? "alle desse" : "\(numbers.integer(count)) av desse \(numbers.integer(distant))"
    let rest = dearer.isEmpty ? "" : " Høgare kostnad enn venta har \(list(dearer))."
    return
      "Skåren ser berre på \(list(compared.map(\.lowercasedFirst))). Når \(list(variables.map(\.lowercasedFirst))) blir teke med, har \(who) ein kostnad som er vanleg eller lågare (sjå «Kostnad og resultat»). For dei viser ikkje avstanden at dei kan klare seg med mindre.\(rest)"
  }
  func headline(inputs: [String], outputs: [String], distance: String, isDearer: Bool, dearer: [String]) -> String {
    "\(list(outputs.map(\.lowercasedFirst)).capitalisedFirst) halde mot \(list(inputs.map(\.lowercasedFirst))), samanlikna med den beste blandinga av dei andre: \(distance)"
      + (isDearer
        ? (dearer.isEmpty ? " Dei kostar òg meir enn venta." : namedDearer(dearer))
        : " Skåren tek ikkje omsyn til behov eller kvalitet.")
  }
  private func namedDearer(_ dearer: [String]) -> String {
    " \(list(dearer)) kostar òg meir enn venta."
  }
  func noDistances(_ kind: UnitKind) -> String { "Ingen har ein klar avstand til dei beste." }
  func notJudged(_ count: Int, beyond: String?, _ kind: UnitKind) -> String {
    "\(counted(count, kind).capitalisedFirst) har skår under 1,00, men avstanden er ikkje vurdert fordi han er utan intervall"
      + (beyond.map { ": det blir rekna for inntil \($0) einingar, for fleire med efficiency --replicates." } ?? ".")
  }
  func unclear(_ count: Int, _ kind: UnitKind) -> String {
    "\(counted(count, kind).capitalisedFirst) har skår under 1,00 utan klar avstand."
  }
  func intervals(level: String, replicates: String) -> String {
    "Korrigert skår og intervall (\(level), \(replicates) trekkingar etter Simar og Wilson) tek høgd for at dei beste her neppe er dei best moglege. Difor ligg dei lågare enn skåren, òg for dei beste. Dei dekkjer ikkje tilfeldige svingingar og feil i tala; «året før» viser om skåren er stabil."
  }
  func spread(lowest: String, lower: String, median: String, upper: String) -> String {
    "Den midtarste skåren er \(median); halvparten ligg frå \(lower) til \(upper), den lågaste er \(lowest)."
  }
  func unitsOnRequest(_ kind: UnitKind) -> String {
    "Med så mange \(noun(kind).plural) er skårane ikkje viste her. Dei står i tabellane, med kven kvar eining er halden mot."
  }
  func verdict(_ verdict: EfficiencyVerdict) -> String {
    switch verdict {
    case .best: "blant dei beste"
    case .bestForSize: "best for storleiken"
    case .distance: "avstand"
    case .accounted: "avstand, vanleg kostnad"
    case .recent: "avstand no, ikkje året før"
    case .unclear: "ingen klar avstand"
    case .notJudged: "ikkje vurdert"
    }
  }
  func alsoYearBefore(without: Int, _ kind: UnitKind) -> String {
    "Dei hadde skår under 1,00 òg året før" + (without > 0 ? " (\(counted(without, kind)) utan skår då)." : ".")
  }
  func notYearBefore(_ names: [String], more: Int) -> String {
    "Avstand no, men 1,00 året før: \(joined(names, more)). Vent til det har vart."
  }

  // MARK: Whom they are held against

  func shares(_ peers: [PeerText]) -> String {
    peers.count == 1 ? peers[0].name : list(peers.map { "\($0.weight) \($0.name)" })
  }
  func multiples(_ peers: [PeerText]) -> String { list(peers.map { "\($0.weight) gonger \($0.name)" }) }
  func heldAgainst(_ mixture: String, differences: [String]) -> String {
    "Halden mot \(mixture): \(list(differences))."
  }
  func mostUsed(_ peers: [String], of all: Int, areToBeAsked: Bool) -> String {
    "Flest er haldne mot: \(list(peers))." + (areToBeAsked ? " Spør dei først." : "")
  }
  func carriesAlone(_ names: [String]) -> String {
    "Resultatet kviler på \(list(names)), som ligg langt frå dei andre. Sjekk dei tala før skårane blir brukte."
  }
  func restsOnDoubt(_ names: [String]) -> String {
    "Resultatet kviler på tal som bør sjekkast, ved \(list(names)). Sjekk dei før skårane blir brukte."
  }
  func size(smaller: Int, larger: Int, share: String, _ kind: UnitKind) -> String {
    let parts = [
      smaller > 0 ? "\(counted(smaller, kind)) er mindre" : nil,
      larger > 0 ? "\(counted(larger, kind)) er større" : nil,
    ].compactMap { $0 }
    return
      "Storleik: \(list(parts)) enn det som gir mest per innsats, og taper minst \(share) på det. Det kjem i tillegg til skåren og kan sjeldan endrast av eininga sjølv."
  }
  func targetsAreNoDemand() -> String {
    "Skilnadene viser kva blandinga faktisk brukte og gav; det som ikkje er nemnt, er uendra. Dei er ikkje eit sparekrav."
  }

  // MARK: Units without a score

  func without(_ reason: EfficiencyAbsence, _ names: [String], lacking: [String]) -> String {
    let why =
      switch reason {
      case .missing: "manglar \(list(lacking))"
      case .suppressed: "\(list(lacking)) er skjerma"
      case .notApplicable:
        lacking.isEmpty ? "har ingenting av det som blir samanlikna" : "\(list(lacking)) er ikkje aktuelt"
      case .faulty: "negativt tal, eller 0 i innsats; bør sjekkast"
      case .displaced: "mogleg kommafeil i \(list(lacking)); bør sjekkast"
      case .notConverged: "reknestykket let seg ikkje løyse"
      }
    return "Utan skår: \(list(names)) (\(why))."
  }
  func elsewhere() -> String { "Alle skårar står i efficiency.csv, alle skilnader i efficiency_targets.csv." }
}
