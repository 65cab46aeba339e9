import BenchmarkCore

extension Bokmal: LearningPhrase {
  func label(_ label: LearningLabel) -> String {
    switch label {
    case .section: "Lær av hverandre"
    case .clear: "Klare forskjeller mellom like enheter"
    case .improvedUnits: "Har klart blitt bedre"
    case .brightSpots: "Bedre enn rammevilkårene tilsier"
    case .needed: "Hva som skal til for å se en forskjell"
    case .unit: "Enhet"
    case .partner: "Kan lære av"
    case .gap: "Forskjell"
    case .interval: "Intervall"
    case .cost: "Kostnad"
    case .holds: "Holder"
    case .indicator: "Indikator"
    case .importantDifference: "Viktig forskjell"
    case .nNow: "Grunnlag nå"
    case .nNeeded: "Trengs"
    case .seenNow: "Kan se nå"
    case .learnFrom: "Lær av"
    case .ask: "Spør om"
    case .othersCanLearn: "Andre kan lære"
    }
  }

  func headline(
    units: Int, of all: Int, isNotDearer: Bool, unit: String, partner: String, indicator: String, theirs: String,
    yours: String, _ kind: UnitKind
  ) -> String {
    "\(counted(units, kind).capitalisedFirst) av \(numbers.integer(all)) har en lik enhet å lære av, som er klart bedre på minst én indikator\(isNotDearer ? " og ikke dyrere" : "")."
      + " Klarest: \(unit) kan spørre \(partner) om \(indicator.lowercasedFirst) (\(yours) mot \(theirs))."
  }
  func introduction(variables: [String], like: Int?, clear: Int?, units: Int, of all: Int, _ kind: UnitKind) -> String {
    let noun = noun(kind)
    let base = variables.isEmpty ? "" : " i \(list(variables))"
    let who = like.map { "de \(count($0, noun.gender)) som ligner mest" } ?? "dem som ligner"
    let compared = "Hver enhet er sammenlignet med \(who)\(base)."
    guard let clear else { return compared }
    return compared + " "
      + (clear == 0
        ? "Ingen er klart bedre enn en lik enhet uten å være dyrere."
        : "\(counted(units, kind).capitalisedFirst) av \(numbers.integer(all)) har minst én lik enhet som er klart bedre og ikke dyrere.")
  }
  func cause() -> String { "En forskjell viser ikke årsaken; den sier hvem det er verdt å snakke med." }
  func nothingTested(listed: Bool) -> String {
    "Usikkerheten i tallene er ukjent, så ingen forskjell kan kalles klar\(listed ? "; enheter som har bedre tall og ikke er dyrere, står i learning.csv" : "")."
  }
  func nobodyIsLike() -> String {
    "Ingen er sammenlignet med like enheter: opplysningene om rammevilkår mangler eller er like for alle, eller det er for få enheter."
  }
  func rateMeans(_ rate: String) -> String {
    "I snitt over mange slike rapporter er høyst \(rate) av de klare forskjellene tilfeldige; er få nevnt, kan hver av dem være det."
  }
  func pickedByHand() -> String { "Noen like enheter er valgt for hånd i kortet." }
  func nothingClearShort(of kind: UnitKind) -> String {
    "Ingen \(noun(kind).plural) har en lik enhet som er klart bedre uten å være dyrere."
  }
  func nothingClear(of kind: UnitKind) -> String {
    "Det betyr ikke at \(noun(kind).definitePlural) er like gode, bare at tallene ikke skiller dem."
  }
  func noCost() -> String { "Kortet har ingen kostnadsindikator, så kostnad er ikke vurdert." }
  func notDearer(cost: String, tolerance: String) -> String {
    "«Ikke dyrere» er \(cost.lowercasedFirst) høyst \(tolerance) over enhetens egen, eller ikke sikkert over."
  }
  func holdsMeans(_ replicates: String) -> String {
    "«Holder» er andelen av \(replicates) kontroller, med andre vekter og tilfeldige utslag i tallene, der paret fortsatt ligner og forskjellen står."
  }
  func moreInTable(_ count: Int) -> String {
    "\(numbers.integer(count)) til står i learning.csv."
  }
  func improved(name: String, indicator: String, change: String, for names: [String]) -> String {
    "\(name), \(indicator.lowercasedFirst) (\(change) per år). Aktuell å spørre for \(list(names))."
  }
  func brightSpot(name: String, indicator: String, value: String, expected: String) -> String {
    "\(name), \(indicator.lowercasedFirst): \(value), ventet \(expected) ut fra rammevilkårene."
  }
  func neededIntroduction(power: String) -> String {
    "Grunnlaget hver av to enheter trenger for at en viktig forskjell skal vises i \(power) av tilfellene, og den minste forskjellen som kan ses nå (typisk enhet)."
  }

  func like(_ names: [String]) -> String { "Ligner mest på \(list(names))." }
  func partner(name: String, indicator: String, theirs: String, yours: String) -> String {
    "\(name): \(indicator.lowercasedFirst) \(theirs) mot egne \(yours)"
  }
  func clearGap(_ gap: String, interval: String) -> String { "klar forskjell på \(gap) (\(interval))" }
  func hasImproved(_ change: String) -> String { "klar bedring der (\(change) per år), forskjellen er ikke sikker" }
  func cost(_ indicator: String, _ difference: CostDifference) -> String {
    switch difference {
    case .same: "om lag samme \(indicator.lowercasedFirst)"
    case .lower(let amount): "\(indicator.lowercasedFirst) er \(amount) lavere"
    case .higher(let amount): "\(indicator.lowercasedFirst) er \(amount) høyere"
    }
  }
  func holds(_ share: String) -> String { "Holder i \(share) av kontrollene." }
  func likeness(most: ContextText?, least: ContextText?) -> String {
    let parts = [most.map { "like i \(text($0))" }, least.map { "ta høyde for \(text($0))" }].compactMap { $0 }
    return parts.isEmpty ? "" : parts.joined(separator: "; ").capitalisedFirst + "."
  }
  private func text(_ context: ContextText) -> String { "\(context.name) (\(context.theirs) mot \(context.yours))" }
  func alsoDiffers(_ items: [String]) -> String { "Ellers ulikt: \(list(items))." }
  func compared(_ name: String, theirs: String, yours: String) -> String {
    "\(name.lowercasedFirst) \(theirs) mot \(yours)"
  }
  func question(_ question: QuestionText) -> String {
    switch question {
    case .whatChanged(let indicator, let since):
      "hva har gitt bedringen i \(indicator.lowercasedFirst) siden \(since)?"
    case .connection(let other): "har det sammenheng med \(text(other))?"
    case .successFactor(let factor): "hvordan arbeider de med \(factor.lowercasedFirst)?"
    case .sameCost: "hvordan brukes tid og folk, når kostnaden ikke er høyere?"
    case .howTheyWork(let theme):
      switch theme {
      case .users: "hvordan får de vite hva brukerne mener, og hva gjør de med det?"
      case .processes: "hvilke rutiner har de, og hvem følger dem opp?"
      case .employees: "hvordan følger lederne opp den enkelte?"
      case .finance: "hvordan planlegger de bemanning og innkjøp?"
      case .other: "hva gjør de annerledes i hverdagen?"
      }
    }
  }
  func noPartner(_ like: Int, notDearer: Bool) -> String {
    let who = like == 1 ? "Den lik enheten er ikke" : "Ingen av de \(count(like)) like enhetene er"
    return "\(who) klart bedre\(notDearer ? " uten å være dyrere" : "")."
  }
  func withoutUncertainty(_ items: [String]) -> String { "Bedre tall, men usikkerheten er ukjent: \(list(items))." }
  func othersLearn(_ items: [String]) -> String { list(items).capitalisedFirst }
  func taughtTo(_ indicator: String, _ count: Int, _ kind: UnitKind) -> String {
    "\(indicator.lowercasedFirst) (\(counted(count, kind)))"
  }
}
