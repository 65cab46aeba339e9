import BenchmarkCore

extension Nynorsk: CostPhrase {
  func label(_ label: CostLabel) -> String {
    switch label {
    case .costAndResult: "Kostnad og resultat"
    case .makeUp: "Kva skilnaden i kostnad er sett saman av"
    case .accounts: "Rekneskap og budsjett"
    case .actions: "Tiltak"
    case .economicPlan: "Dagens situasjon – endring – mål"
    case .cost: "Kostnad"
    case .expected: "Venta"
    case .usual: "Vanleg"
    case .versusExpected: "Mot venta"
    case .results: "Resultat"
    case .needCorrected: "Behovskorrigert"
    case .above: "over"
    case .below: "under"
    case .difference: "Skilnad"
    case .rest: "Resten"
    case .amount: "Beløp"
    case .actual: "Rekneskap"
    case .budget: "Budsjett"
    case .deviationSoFar: "Avvik hittil"
    case .yearBudget: "Totalt budsjett"
    case .expectedDeviation: "Venta avvik"
    case .total: "Sum"
    case .present: "Dagens situasjon"
    case .change: "Endring"
    case .target: "Mål"
    case .unitsBelow: "Ikkje nådd"
    }
  }

  func costLevel(indicator: String, mean: String, leavesOut: Bool, period: String, _ change: CostChange?) -> String {
    var text = "\(indicator) er i snitt \(mean)\(leavesOut ? ", utanom tal som bør sjekkast," : "") i \(period)"
    if let change {
      func direction(_ isHigher: Bool) -> String { isHigher ? "høgare" : "lågare" }
      text += ", \(change.percent) prosent \(direction(change.isHigher)) enn i same periode året før (løpande priser)"
      if let constant = change.constantPercent {
        text += " og \(constant) prosent \(direction(change.isHigherInConstantPrices)) i faste priser"
      }
    }
    return text + "."
  }
  func costRange(lowest: String, by low: String, highest: String, by high: String, difference: String) -> String {
    "Lågast er \(low) med \(lowest), høgast \(high) med \(highest): ein skilnad på \(difference)."
  }
  func needCorrected(lowest: String, by low: String, highest: String, by high: String, _ kind: UnitKind) -> String {
    "Korrigert for berekna behov går ressursbruken frå \(lowest) (\(low)) til \(highest) (\(high)), der alle \(noun(kind).definitePlural) samla er 1,00."
  }

  func explained(variables: [String], share: String) -> String {
    "\(list(variables).capitalisedFirst) forklarer \(share) av skilnadene i kostnad."
  }
  func notExplained(variables: [String]) -> String {
    "\(list(variables).capitalisedFirst) forklarer ikkje skilnadene i kostnad."
  }
  func setAside(_ units: [String]) -> String {
    "Halde utanfor utrekninga til talet er sjekka: \(list(units))."
  }
  func clearTerms(_ terms: [String], _ kind: UnitKind) -> String {
    "Sikre samanhengar med kostnaden, frå nedre til øvre fjerdedel av \(noun(kind).definitePlural): \(list(terms))."
  }
  func againstMostCommon(_ term: String) -> String { "\(term) mot den vanlegaste" }
  func noClearTerms(_ variables: Int) -> String {
    variables == 1 ? "Samanhengen er ikkje sikker." : "Ingen av dei har åleine ein sikker samanheng med kostnaden."
  }
  func omitted(_ variables: [String]) -> String { "Ikkje med i utrekninga: \(list(variables))." }
  func omission(_ reason: ExplanatoryVariable.Omission) -> String {
    switch reason {
    case .unknown: "finst ikkje i registeret"
    case .notNumeric: "er tekst, og ikkje nokre få grupper med mange nok i kvar"
    case .missing: "manglar for mange"
    case .zeroSpread: "er likt for alle"
    case .tooFewUnits: "for få einingar til å skilje ut fleire forhold"
    case .collinear: "følgjer av dei andre forholda"
    }
  }
  func robustDiffers(_ percent: String) -> String {
    "Nokre få einingar dreg i utrekninga: når dei tel mindre, endrar venta kostnad seg med inntil \(percent)."
  }
  func refusal(_ refusal: ExpectedCost.Refusal, _ kind: UnitKind) -> String {
    switch refusal {
    case .tooFew(let units, let needed):
      "Venta kostnad er ikkje rekna ut: \(digits(units, kind)) har tal for kostnad, og det trengst minst \(needed)."
    case .noVariables:
      "Venta kostnad er ikkje rekna ut: ingen opplysningar om storleik, behov eller anna kan brukast til å forklare han."
    case .zeroSpread: "Venta kostnad er ikkje rekna ut: alle har same kostnad."
    }
  }
  func groupsWithModel(_ count: Int, of all: Int, _ group: UnitKind) -> String {
    "Venta kostnad er rekna ut for \(numbers.integer(count)) av \(digits(all, group)); dei andre har for få einingar."
  }
  func allAsExpected(_ count: Int, width: String, explained: Bool, _ kind: UnitKind) -> String {
    explained
      ? "Alle \(digits(count, kind)) har ein kostnad som er vanleg for rammevilkåra deira (venta kostnad ±\(width))."
      : "Ingen av \(noun(kind).definitePlural) skil seg sikkert ut i kostnad; eit avvik måtte vore større enn om lag \(width) for å visast."
  }
  func unitCost(
    indicator: String, cost: String, expected: String, usual: String, variables: [String], isAbove: Bool?
  ) -> String {
    let standing =
      switch isAbove {
      case nil: "Det er vanleg for slike einingar"
      case true?: "Det er høgare enn vanleg for slike einingar"
      case false?: "Det er lågare enn vanleg for slike einingar"
      }
    return
      "\(indicator) \(cost), venta \(expected) ut frå \(list(variables)). \(standing) (\(usual))."
  }
  func outside(
    dearer: [String], cheaper: [String], rest: Int, width: String, explained: Bool, _ kind: UnitKind
  ) -> String {
    var sentences: [String] = []
    if !dearer.isEmpty { sentences.append("Høgare kostnad enn venta: \(list(dearer)).") }
    if !cheaper.isEmpty { sentences.append("Lågare kostnad enn venta: \(list(cheaper)).") }
    if rest > 0 {
      sentences.append(
        explained
          ? "\(digits(rest, kind).capitalisedFirst) har ein kostnad som er vanleg for rammevilkåra deira (venta kostnad ±\(width))."
          : "\(digits(rest, kind).capitalisedFirst) skil seg ikkje sikkert ut (venta kostnad ±\(width))."
      )
    }
    return sentences.joined(separator: " ")
  }
  func outsideByChance(_ expected: Int, of all: Int, _ kind: UnitKind) -> String {
    "Om lag \(count(expected, noun(kind).gender)) av \(digits(all, kind)) ville ha hamna utanfor ved rein tilfeldigheit."
  }
  func outsideUnit(name: String, cost: String, expected: String, result: String?) -> String {
    "\(name) (\(cost) mot venta \(expected)" + (result.map { "; resultat: \($0)" } ?? "") + ")"
  }
  func cheaperNotWeaker(_ names: [String]) -> String {
    "Lågare kostnad enn venta utan at resultata er klart svakare: \(list(names))."
  }
  func result(_ verdict: ResultVerdict) -> String {
    switch verdict {
    case .better: "+ klart betre"
    case .weaker: "− klart svakare"
    case .noClearDifference: "· ingen sikker"
    case .uncertaintyUnknown: "uvisse ukjend"
    case .missing: "manglar"
    }
  }
  func causesOfHighCost() -> String {
    "Høg kostnad er ikkje i seg sjølv eit dårleg teikn: han kan kome av høgare kvalitet, brukarar med større behov enn tala viser, eller ei lita eining. Låg kostnad er heller ikkje nok til å seie at drifta er god."
  }
  func placed(_ quadrant: CostQuadrant, _ names: [String]) -> String {
    switch quadrant {
    case .betterCheaper: "Klart betre resultat og lågare kostnad enn venta: \(list(names))."
    case .betterDearer: "Klart betre resultat og høgare kostnad enn venta: \(list(names))."
    case .weakerCheaper: "Klart svakare resultat og lågare kostnad enn venta: \(list(names))."
    case .weakerDearer: "Klart svakare resultat og høgare kostnad enn venta: \(list(names))."
    case .notDistinguishable: "Kan ikkje plasserast sikkert: \(list(names))."
    }
  }
  func nonePlaced(_ kind: UnitKind) -> String {
    "Ingen \(noun(kind).plural) skil seg sikkert ut på både kostnad og resultat."
  }
  func nonePlacedForUncertainty() -> String {
    "Uvissa i resultata er ukjend, så ingen kan seiast å skilje seg ut på både kostnad og resultat."
  }
  func resultsOf(_ indicators: [String]) -> String {
    indicators.count == 1
      ? "«Resultat» er \(list(indicators)) mot snittet."
      : "«Resultat» er snittet av \(list(indicators)), likt vekta, mot snittet av alle."
  }

  func noResults() -> String {
    "Kortet nemner ingen resultat (cost: results), så kostnaden er ikkje halden mot nokon."
  }

  func noEffect(_ effects: [String], _ kind: UnitKind) -> String {
    "Vi kan ikkje sjå at \(noun(kind).plural) som bruker meir, gjer det betre på \(or(effects))."
  }
  func effect(result: String, change: String, unit: String?, lower: String, upper: String, first: Bool) -> String {
    "\(result) (\(first ? "endring per 10 prosent høgare kostnad: " : "")\(change)\(unit.map { " " + $0 } ?? ""), uvisse \(lower) til \(upper))"
  }
  func clearEffect(better: Bool, effects: [String], _ kind: UnitKind) -> String {
    better
      ? "\(noun(kind).plural.capitalisedFirst) som bruker meir, gjer det betre på \(list(effects)). Det viser ein samanheng, ikkje at pengane er årsaka."
      : "\(noun(kind).plural.capitalisedFirst) som bruker meir, gjer det svakare på \(list(effects)). Det tyder ikkje at pengane skader: dei kan gå til einingar med større behov enn tala viser."
  }
  func effectNotTested(_ results: [String], _ kind: UnitKind) -> String {
    "For \(list(results)) er det for få \(noun(kind).plural) med tal til å seie noko om samanhengen med kostnad."
  }
  func effectNotSeparable(_ results: [String]) -> String {
    "For \(list(results)) kan samanhengen med kostnad ikkje reknast: alle har same resultat eller same kostnad, eller kostnaden følgjer heilt av rammevilkåra."
  }
  func notClearTogether(_ results: [String]) -> String {
    "For \(list(results)) er utslaget ikkje sikkert når ein tek omsyn til at fleire resultat og periodar er prøvde."
  }
  func controls(_ variables: [String]) -> String { "Det er teke omsyn til \(list(variables))." }

  func makeUp(dearest: String, cheapest: String, difference: String, parts: [String]) -> String {
    "\(dearest) bruker \(difference) meir enn \(cheapest). Det fordeler seg slik: \(list(parts))."
  }
  func versusGroup(missing: [String], reference: String?, isWeighted: Bool) -> String {
    let all = (reference.map { ": \($0)" } ?? "") + (isWeighted ? ", der store einingar tel mest" : "")
    return "Tabellen viser kvar eining mot alle samla\(all). Delane summerer seg til skilnaden."
      + (missing.isEmpty ? "" : " Tal manglar for \(list(missing)).")
  }

  func accounts(deviation: String, percent: String, over: Bool) -> String {
    "Samla \(over ? "meirforbruk" : "mindreforbruk") hittil: \(deviation) tusen kroner (\(percent) av budsjettet)."
  }
  func thousands() -> String { "Alle beløp i heile tusen kroner. Meirforbruk er positivt." }

  func actionsSummary(all: Int, overdue: Int, notMoved: Int) -> String {
    var text = all == 1 ? "Eitt tiltak er registrert." : "\(count(all, .neuter).capitalisedFirst) tiltak er registrert."
    if overdue > 0 { text += " \(count(overdue, .neuter).capitalisedFirst) er over fristen." }
    if notMoved > 0 {
      text += " For \(count(notMoved, .neuter)) har indikatoren ikkje betra seg."
    }
    if overdue == 0, notMoved == 0 { text += " Ingen er over fristen, og ingen ferdige tiltak er utan betring." }
    return text
  }
  func actionLine(unit: String, indicator: String, action: String, responsible: String?, due: String?) -> String {
    let facts = [responsible, due.map { "frist \($0)" }].compactMap { $0 }
    let action = action.isEmpty ? "utan skildring" : action
    return "\(unit), \(indicator): \(action)" + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
  }
  func concern(_ concern: ActionFinding.Concern) -> String {
    switch concern {
    case .noAction: "utan tiltak"
    case .notMoved: "indikatoren har ikkje betra seg"
    case .overdue: "over fristen"
    }
  }
  func withoutAction(_ count: Int, clearlyWorse: Int) -> String {
    let subject = count == 1 ? "Eitt svakt resultat" : "\(numbers.integer(count)) svake resultat"
    return "\(subject) (raudt lys eller klart svakare enn dei andre) har ikkje noko ope tiltak."
      + (clearlyWorse > 0 ? " Klart svakare enn dei andre:" : "")
  }
  func furtherWithoutAction(_ count: Int) -> String {
    "Dei andre \(numbers.integer(count)) har raudt lys utan klar skilnad frå dei andre; dei står i actions.csv."
  }
  func withoutActionLine(indicator: String, units: [String], more: Int) -> String {
    "\(indicator): \(list(units + (more > 0 ? ["\(numbers.integer(more)) til"] : [])))"
  }
  func planNote() -> String {
    "Snitt av einingane, endringa som trengst for å nå målet, og kor mange einingar som ikkje har nådd det. Kvar eining står i plan.csv."
  }

  private func or(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: "; ") + " eller " + last
  }
}
