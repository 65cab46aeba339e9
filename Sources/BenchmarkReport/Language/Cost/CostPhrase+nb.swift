import BenchmarkCore

extension Bokmal: CostPhrase {
  func label(_ label: CostLabel) -> String {
    switch label {
    case .costAndResult: "Kostnad og resultat"
    case .makeUp: "Hva forskjellen i kostnad består av"
    case .accounts: "Regnskap og budsjett"
    case .actions: "Tiltak"
    case .economicPlan: "Dagens situasjon – endring – mål"
    case .cost: "Kostnad"
    case .expected: "Ventet"
    case .usual: "Vanlig"
    case .versusExpected: "Mot ventet"
    case .results: "Resultater"
    case .needCorrected: "Behovskorrigert"
    case .above: "over"
    case .below: "under"
    case .difference: "Forskjell"
    case .rest: "Resten"
    case .amount: "Beløp"
    case .actual: "Regnskap"
    case .budget: "Budsjett"
    case .deviationSoFar: "Avvik hittil"
    case .yearBudget: "Totalt budsjett"
    case .expectedDeviation: "Forventet avvik"
    case .total: "Sum"
    case .present: "Dagens situasjon"
    case .change: "Endring"
    case .target: "Mål"
    case .unitsBelow: "Ikke nådd"
    }
  }

  func costLevel(indicator: String, mean: String, leavesOut: Bool, period: String, _ change: CostChange?) -> String {
    var text = "\(indicator) er i snitt \(mean)\(leavesOut ? ", utenom tall som bør sjekkes," : "") i \(period)"
    if let change {
      func direction(_ isHigher: Bool) -> String { isHigher ? "høyere" : "lavere" }
      text += ", \(change.percent) prosent \(direction(change.isHigher)) enn i samme periode året før (løpende priser)"
      if let constant = change.constantPercent {
        text += " og \(constant) prosent \(direction(change.isHigherInConstantPrices)) i faste priser"
      }
    }
    return text + "."
  }
  func costRange(lowest: String, by low: String, highest: String, by high: String, difference: String) -> String {
    "Lavest er \(low) med \(lowest), høyest \(high) med \(highest): en forskjell på \(difference)."
  }
  func needCorrected(lowest: String, by low: String, highest: String, by high: String, _ kind: UnitKind) -> String {
    "Korrigert for beregnet behov går ressursbruken fra \(lowest) (\(low)) til \(highest) (\(high)), der alle \(noun(kind).definitePlural) samlet er 1,00."
  }

  func explained(variables: [String], share: String) -> String {
    "\(list(variables).capitalisedFirst) forklarer \(share) av forskjellene i kostnad."
  }
  func notExplained(variables: [String]) -> String {
    "\(list(variables).capitalisedFirst) forklarer ikke forskjellene i kostnad."
  }
  func setAside(_ units: [String]) -> String {
    "Holdt utenfor beregningen til tallet er sjekket: \(list(units))."
  }
  func clearTerms(_ terms: [String], _ kind: UnitKind) -> String {
    "Sikre sammenhenger med kostnaden, fra nedre til øvre fjerdedel av \(noun(kind).definitePlural): \(list(terms))."
  }
  func againstMostCommon(_ term: String) -> String { "\(term) mot den vanligste" }
  func noClearTerms(_ variables: Int) -> String {
    variables == 1 ? "Sammenhengen er ikke sikker." : "Ingen av dem har alene en sikker sammenheng med kostnaden."
  }
  func omitted(_ variables: [String]) -> String { "Ikke med i beregningen: \(list(variables))." }
  func omission(_ reason: ExplanatoryVariable.Omission) -> String {
    switch reason {
    case .unknown: "finnes ikke i registeret"
    case .notNumeric: "er tekst, og ikke noen få grupper med mange nok i hver"
    case .missing: "mangler for mange"
    case .zeroSpread: "er likt for alle"
    case .tooFewUnits: "for få enheter til å skille ut flere forhold"
    case .collinear: "følger av de andre forholdene"
    }
  }
  func robustDiffers(_ percent: String) -> String {
    "Noen få enheter trekker i beregningen: når de teller mindre, endres ventet kostnad med inntil \(percent)."
  }
  func refusal(_ refusal: ExpectedCost.Refusal, _ kind: UnitKind) -> String {
    switch refusal {
    case .tooFew(let units, let needed):
      "Ventet kostnad er ikke beregnet: \(digits(units, kind)) har tall for kostnad, og det trengs minst \(needed)."
    case .noVariables:
      "Ventet kostnad er ikke beregnet: ingen opplysninger om størrelse, behov eller annet kan brukes til å forklare den."
    case .zeroSpread: "Ventet kostnad er ikke beregnet: alle har samme kostnad."
    }
  }
  func groupsWithModel(_ count: Int, of all: Int, _ group: UnitKind) -> String {
    "Ventet kostnad er beregnet for \(numbers.integer(count)) av \(digits(all, group)); de andre har for få enheter."
  }
  func allAsExpected(_ count: Int, width: String, explained: Bool, _ kind: UnitKind) -> String {
    explained
      ? "Alle \(digits(count, kind)) har en kostnad som er vanlig for deres rammevilkår (ventet kostnad ±\(width))."
      : "Ingen av \(noun(kind).definitePlural) skiller seg sikkert ut i kostnad; et avvik måtte vært større enn om lag \(width) for å vises."
  }
  func unitCost(
    indicator: String, cost: String, expected: String, usual: String, variables: [String], isAbove: Bool?
  ) -> String {
    let standing =
      switch isAbove {
      case nil: "Det er vanlig for slike enheter"
      case true?: "Det er høyere enn vanlig for slike enheter"
      case false?: "Det er lavere enn vanlig for slike enheter"
      }
    return
      "\(indicator) \(cost), ventet \(expected) ut fra \(list(variables)). \(standing) (\(usual))."
  }
  func outside(
    dearer: [String], cheaper: [String], rest: Int, width: String, explained: Bool, _ kind: UnitKind
  ) -> String {
    var sentences: [String] = []
    if !dearer.isEmpty { sentences.append("Høyere kostnad enn ventet: \(list(dearer)).") }
    if !cheaper.isEmpty { sentences.append("Lavere kostnad enn ventet: \(list(cheaper)).") }
    if rest > 0 {
      sentences.append(
        explained
          ? "\(digits(rest, kind).capitalisedFirst) har en kostnad som er vanlig for deres rammevilkår (ventet kostnad ±\(width))."
          : "\(digits(rest, kind).capitalisedFirst) skiller seg ikke sikkert ut (ventet kostnad ±\(width))."
      )
    }
    return sentences.joined(separator: " ")
  }
  func outsideByChance(_ expected: Int, of all: Int, _ kind: UnitKind) -> String {
    "Om lag \(count(expected, noun(kind).gender)) av \(digits(all, kind)) ville havnet utenfor ved ren tilfeldighet."
  }
  func outsideUnit(name: String, cost: String, expected: String, result: String?) -> String {
    "\(name) (\(cost) mot ventet \(expected)" + (result.map { "; resultater: \($0)" } ?? "") + ")"
  }
  func cheaperNotWeaker(_ names: [String]) -> String {
    "Lavere kostnad enn ventet uten at resultatene er klart svakere: \(list(names))."
  }
  func result(_ verdict: ResultVerdict) -> String {
    switch verdict {
    case .better: "+ klart bedre"
    case .weaker: "− klart svakere"
    case .noClearDifference: "· ingen sikker"
    case .uncertaintyUnknown: "usikkerhet ukjent"
    case .missing: "mangler"
    }
  }
  func causesOfHighCost() -> String {
    "Høy kostnad er ikke i seg selv et dårlig tegn: den kan komme av høyere kvalitet, brukere med større behov enn tallene viser, eller en liten enhet. Lav kostnad er heller ikke nok til å si at driften er god."
  }
  func placed(_ quadrant: CostQuadrant, _ names: [String]) -> String {
    switch quadrant {
    case .betterCheaper: "Klart bedre resultater og lavere kostnad enn ventet: \(list(names))."
    case .betterDearer: "Klart bedre resultater og høyere kostnad enn ventet: \(list(names))."
    case .weakerCheaper: "Klart svakere resultater og lavere kostnad enn ventet: \(list(names))."
    case .weakerDearer: "Klart svakere resultater og høyere kostnad enn ventet: \(list(names))."
    case .notDistinguishable: "Kan ikke plasseres sikkert: \(list(names))."
    }
  }
  func nonePlaced(_ kind: UnitKind) -> String {
    "Ingen \(noun(kind).plural) skiller seg sikkert ut på både kostnad og resultat."
  }
  func nonePlacedForUncertainty() -> String {
    "Usikkerheten i resultatene er ukjent, så ingen kan sies å skille seg ut på både kostnad og resultat."
  }
  func resultsOf(_ indicators: [String]) -> String {
    indicators.count == 1
      ? "«Resultater» er \(list(indicators)) mot snittet."
      : "«Resultater» er snittet av \(list(indicators)), likt vektet, mot snittet av alle."
  }

  func noResults() -> String {
    "Kortet nevner ingen resultater (cost: results), så kostnaden er ikke holdt mot noen."
  }

  func noEffect(_ effects: [String], _ kind: UnitKind) -> String {
    "Vi kan ikke se at \(noun(kind).plural) som bruker mer, gjør det bedre på \(or(effects))."
  }
  func effect(result: String, change: String, unit: String?, lower: String, upper: String, first: Bool) -> String {
    "\(result) (\(first ? "endring per 10 prosent høyere kostnad: " : "")\(change)\(unit.map { " " + $0 } ?? ""), usikkerhet \(lower) til \(upper))"
  }
  func clearEffect(better: Bool, effects: [String], _ kind: UnitKind) -> String {
    better
      ? "\(noun(kind).plural.capitalisedFirst) som bruker mer, gjør det bedre på \(list(effects)). Det viser en sammenheng, ikke at pengene er årsaken."
      : "\(noun(kind).plural.capitalisedFirst) som bruker mer, gjør det svakere på \(list(effects)). Det betyr ikke at pengene skader: de kan gå til enheter med større behov enn tallene viser."
  }
  func effectNotTested(_ results: [String], _ kind: UnitKind) -> String {
    "For \(list(results)) er det for få \(noun(kind).plural) med tall til å si noe om sammenhengen med kostnad."
  }
  func effectNotSeparable(_ results: [String]) -> String {
    "For \(list(results)) kan sammenhengen med kostnad ikke regnes: alle har samme resultat eller samme kostnad, eller kostnaden følger helt av rammevilkårene."
  }
  func notClearTogether(_ results: [String]) -> String {
    "For \(list(results)) er utslaget ikke sikkert når det tas hensyn til at flere resultater og perioder er prøvd."
  }
  func controls(_ variables: [String]) -> String { "Det er tatt hensyn til \(list(variables))." }

  func makeUp(dearest: String, cheapest: String, difference: String, parts: [String]) -> String {
    "\(dearest) bruker \(difference) mer enn \(cheapest). Det fordeler seg slik: \(list(parts))."
  }
  func versusGroup(missing: [String], reference: String?, isWeighted: Bool) -> String {
    let all = (reference.map { ": \($0)" } ?? "") + (isWeighted ? ", der store enheter teller mest" : "")
    return "Tabellen viser hver enhet mot alle samlet\(all). Delene summerer seg til forskjellen."
      + (missing.isEmpty ? "" : " Tall mangler for \(list(missing)).")
  }

  func accounts(deviation: String, percent: String, over: Bool) -> String {
    "Samlet \(over ? "merforbruk" : "mindreforbruk") hittil: \(deviation) tusen kroner (\(percent) av budsjettet)."
  }
  func thousands() -> String { "Alle beløp i hele tusen kroner. Merforbruk er positivt." }

  func actionsSummary(all: Int, overdue: Int, notMoved: Int) -> String {
    var text = all == 1 ? "Ett tiltak er registrert." : "\(count(all, .neuter).capitalisedFirst) tiltak er registrert."
    if overdue > 0 { text += " \(count(overdue, .neuter).capitalisedFirst) er over fristen." }
    if notMoved > 0 {
      text += " For \(count(notMoved, .neuter)) har indikatoren ikke bedret seg."
    }
    if overdue == 0, notMoved == 0 { text += " Ingen er over fristen, og ingen ferdige tiltak er uten bedring." }
    return text
  }
  func actionLine(unit: String, indicator: String, action: String, responsible: String?, due: String?) -> String {
    let facts = [responsible, due.map { "frist \($0)" }].compactMap { $0 }
    let action = action.isEmpty ? "uten beskrivelse" : action
    return "\(unit), \(indicator): \(action)" + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
  }
  func concern(_ concern: ActionFinding.Concern) -> String {
    switch concern {
    case .noAction: "uten tiltak"
    case .notMoved: "indikatoren har ikke bedret seg"
    case .overdue: "over fristen"
    }
  }
  func withoutAction(_ count: Int, clearlyWorse: Int) -> String {
    let subject = count == 1 ? "Ett svakt resultat" : "\(numbers.integer(count)) svake resultater"
    return "\(subject) (rødt lys eller klart svakere enn de andre) har ikke noe åpent tiltak."
      + (clearlyWorse > 0 ? " Klart svakere enn de andre:" : "")
  }
  func furtherWithoutAction(_ count: Int) -> String {
    "De andre \(numbers.integer(count)) har rødt lys uten klar forskjell fra de andre; de står i actions.csv."
  }
  func withoutActionLine(indicator: String, units: [String], more: Int) -> String {
    "\(indicator): \(list(units + (more > 0 ? ["\(numbers.integer(more)) til"] : [])))"
  }
  func planNote() -> String {
    "Snitt av enhetene, endringen som trengs for å nå målet, og hvor mange enheter som ikke har nådd det. Hver enhet står i plan.csv."
  }

  private func or(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: "; ") + " eller " + last
  }
}
