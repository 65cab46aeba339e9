import BenchmarkCore

extension Nynorsk: LearningPhrase {
  func label(_ label: LearningLabel) -> String {
    switch label {
    case .section: "Lær av kvarandre"
    case .clear: "Klare skilnader mellom like einingar"
    case .improvedUnits: "Har klart vorte betre"
    case .brightSpots: "Betre enn rammevilkåra tilseier"
    case .needed: "Kva som skal til for å sjå ein skilnad"
    case .unit: "Eining"
    case .partner: "Kan lære av"
    case .gap: "Skilnad"
    case .interval: "Intervall"
    case .cost: "Kostnad"
    case .holds: "Held"
    case .indicator: "Indikator"
    case .importantDifference: "Viktig skilnad"
    case .nNow: "Grunnlag no"
    case .nNeeded: "Trengst"
    case .seenNow: "Kan sjå no"
    case .learnFrom: "Lær av"
    case .ask: "Spør om"
    case .othersCanLearn: "Andre kan lære"
    }
  }

  func headline(
    units: Int, of all: Int, isNotDearer: Bool, unit: String, partner: String, indicator: String, theirs: String,
    yours: String, _ kind: UnitKind
  ) -> String {
    "\(counted(units, kind).capitalisedFirst) av \(numbers.integer(all)) har ei lik eining å lære av, som er klart betre på minst éin indikator\(isNotDearer ? " og ikkje dyrare" : "")."
      + " Klarast: \(unit) kan spørje \(partner) om \(indicator.lowercasedFirst) (\(yours) mot \(theirs))."
  }
  func introduction(variables: [String], like: Int?, clear: Int?, units: Int, of all: Int, _ kind: UnitKind) -> String {
    let noun = noun(kind)
    let base = variables.isEmpty ? "" : " i \(list(variables))"
    let who = like.map { "dei \(count($0, noun.gender)) som liknar mest" } ?? "dei som liknar"
    let compared = "Kvar eining er samanlikna med \(who)\(base)."
    guard let clear else { return compared }
    return compared + " "
      + (clear == 0
        ? "Inga er klart betre enn ei lik eining utan å vere dyrare."
        : "\(counted(units, kind).capitalisedFirst) av \(numbers.integer(all)) har minst éi lik eining som er klart betre og ikkje dyrare.")
  }
  func cause() -> String { "Ein skilnad viser ikkje årsaka; han seier kven det er verdt å snakke med." }
  func nothingTested(listed: Bool) -> String {
    "Uvissa i tala er ukjend, så ingen skilnad kan kallast klar\(listed ? "; einingar som har betre tal og ikkje er dyrare, står i learning.csv" : "")."
  }
  func nobodyIsLike() -> String {
    "Ingen er samanlikna med like einingar: opplysningane om rammevilkår manglar eller er like for alle, eller det er for få einingar."
  }
  func rateMeans(_ rate: String) -> String {
    "I snitt over mange slike rapportar er høgst \(rate) av dei klare skilnadene tilfeldige; er få nemnde, kan kvar av dei vere det."
  }
  func pickedByHand() -> String { "Nokre like einingar er valde for hand i kortet." }
  func nothingClearShort(of kind: UnitKind) -> String {
    "Ingen \(noun(kind).plural) har ei lik eining som er klart betre utan å vere dyrare."
  }
  func nothingClear(of kind: UnitKind) -> String {
    "Det tyder ikkje at \(noun(kind).definitePlural) er like gode, berre at tala ikkje skil dei."
  }
  func noCost() -> String { "Kortet har ingen kostnadsindikator, så kostnad er ikkje vurdert." }
  func notDearer(cost: String, tolerance: String) -> String {
    "«Ikkje dyrare» er \(cost.lowercasedFirst) høgst \(tolerance) over den eininga sjølv har, eller ikkje sikkert over."
  }
  func holdsMeans(_ replicates: String) -> String {
    "«Held» er delen av \(replicates) kontrollar, med andre vekter og tilfeldige utslag i tala, der paret framleis liknar og skilnaden står."
  }
  func moreInTable(_ count: Int) -> String { "\(numbers.integer(count)) til står i learning.csv." }
  func improved(name: String, indicator: String, change: String, for names: [String]) -> String {
    "\(name), \(indicator.lowercasedFirst) (\(change) per år). Aktuell å spørje for \(list(names))."
  }
  func brightSpot(name: String, indicator: String, value: String, expected: String) -> String {
    "\(name), \(indicator.lowercasedFirst): \(value), venta \(expected) ut frå rammevilkåra."
  }
  func neededIntroduction(power: String) -> String {
    "Grunnlaget kvar av to einingar treng for at ein viktig skilnad skal visast i \(power) av tilfella, og den minste skilnaden som kan sjåast no (typisk eining)."
  }

  func like(_ names: [String]) -> String { "Liknar mest på \(list(names))." }
  func partner(name: String, indicator: String, theirs: String, yours: String) -> String {
    "\(name): \(indicator.lowercasedFirst) \(theirs) mot eigne \(yours)"
  }
  func clearGap(_ gap: String, interval: String) -> String { "klar skilnad på \(gap) (\(interval))" }
  func hasImproved(_ change: String) -> String { "klar betring der (\(change) per år), skilnaden er ikkje sikker" }
  func cost(_ indicator: String, _ difference: CostDifference) -> String {
    switch difference {
    case .same: "om lag same \(indicator.lowercasedFirst)"
    case .lower(let amount): "\(indicator.lowercasedFirst) er \(amount) lågare"
    case .higher(let amount): "\(indicator.lowercasedFirst) er \(amount) høgare"
    }
  }
  func holds(_ share: String) -> String { "Held i \(share) av kontrollane." }
  func likeness(most: ContextText?, least: ContextText?) -> String {
    let parts = [most.map { "like i \(text($0))" }, least.map { "ta høgd for \(text($0))" }].compactMap { $0 }
    return parts.isEmpty ? "" : parts.joined(separator: "; ").capitalisedFirst + "."
  }
  private func text(_ context: ContextText) -> String { "\(context.name) (\(context.theirs) mot \(context.yours))" }
  func alsoDiffers(_ items: [String]) -> String { "Elles ulikt: \(list(items))." }
  func compared(_ name: String, theirs: String, yours: String) -> String {
    "\(name.lowercasedFirst) \(theirs) mot \(yours)"
  }
  func question(_ question: QuestionText) -> String {
    switch question {
    case .whatChanged(let indicator, let since):
      "kva har gitt betringa i \(indicator.lowercasedFirst) sidan \(since)?"
    case .connection(let other): "har det samanheng med \(text(other))?"
    case .successFactor(let factor): "korleis arbeider dei med \(factor.lowercasedFirst)?"
    case .sameCost: "korleis blir tid og folk brukte, når kostnaden ikkje er høgare?"
    case .howTheyWork(let theme):
      switch theme {
      case .users: "korleis får dei vite kva brukarane meiner, og kva gjer dei med det?"
      case .processes: "kva rutinar har dei, og kven følgjer dei opp?"
      case .employees: "korleis følgjer leiarane opp den einskilde?"
      case .finance: "korleis planlegg dei bemanning og innkjøp?"
      case .other: "kva gjer dei annleis i kvardagen?"
      }
    }
  }
  func noPartner(_ like: Int, notDearer: Bool) -> String {
    let who = like == 1 ? "Den like eininga er ikkje" : "Inga av dei \(count(like)) like einingane er"
    return "\(who) klart betre\(notDearer ? " utan å vere dyrare" : "")."
  }
  func withoutUncertainty(_ items: [String]) -> String { "Betre tal, men uvissa er ukjend: \(list(items))." }
  func othersLearn(_ items: [String]) -> String { list(items).capitalisedFirst }
  func taughtTo(_ indicator: String, _ count: Int, _ kind: UnitKind) -> String {
    "\(indicator.lowercasedFirst) (\(counted(count, kind)))"
  }
}
