import BenchmarkCore

extension Bokmal: Phrase {
  // MARK: Time

  func period(_ period: Period) -> String {
    let year = String(period.year)
    return switch period.kind {
    case .year: year
    case .halfYear: "\(period.part). halvår \(year)"
    case .tertial: "\(period.part). tertial \(year)"
    case .quarter: "\(period.part). kvartal \(year)"
    case .month: "\(month(period.part)) \(year)"
    case .schoolYear: "skoleåret \(period.schoolYearDigits)"
    case .span: "\(year)–\(period.lastYear)"
    case .rolling: "\(month(period.firstMonth % 12 + 1)) \(year) til \(month(period.lastMonth)) \(period.lastYear)"
    }
  }

  func date(year: Int, month: Int, day: Int) -> String {
    "\(Period.twoDigits(day)).\(Period.twoDigits(month)).\(year)"
  }

  private func month(_ number: Int) -> String {
    [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
      "desember",
    ][number - 1]
  }

  // MARK: Opening

  func title(subject: String, period: String?, units: String, groups: String?) -> String {
    [subject, period].compactMap { $0 }.joined(separator: ", ") + " – sammenligning av \(units)"
      + (groups.map { " i \($0)" } ?? "")
  }
  func indicators(_ count: Int) -> String { "\(numbers.integer(count)) indikatorer" }
  func version(_ version: String) -> String { "versjon \(version)" }
  func approved(on date: String?, by name: String?) -> String {
    "godkjent" + (date.map { " \($0)" } ?? "") + (name.map { " av \($0)" } ?? "")
  }
  func notApproved() -> String { "styringskortet er ikke godkjent" }
  func withoutCard() -> String { "uten styringskort, derfor uten mål" }
  func extracted(_ date: String) -> String { "tall hentet \(date)" }
  func synthetic() -> String { "SYNTETISKE TALL: laget for å vise verktøyet, sier ingenting om virkelige enheter." }
  func lights(_ light: Light, _ count: Int) -> String {
    let word =
      switch light {
      case .green: count == 1 ? "grønn" : "grønne"
      case .yellow: count == 1 ? "gul" : "gule"
      case .red: count == 1 ? "rød" : "røde"
      case .grey: "uten mål eller tall"
      }
    return "\(Mark.of(light))\u{00A0}\(numbers.integer(count)) \(word)"
  }
  func suppressedCount(_ count: Int, reasons: [String]) -> String {
    "Skjermet: \(numbers.integer(count)) tall" + (reasons.isEmpty ? "." : " (\(reasons.joined(separator: "; "))).")
  }
  func missingCount(_ count: Int) -> String { "Mangler: \(numbers.integer(count)) tall." }
  func preliminaryCount(_ count: Int) -> String { "Foreløpige: \(numbers.integer(count)) tall." }
  func nothingHidden() -> String { "Ingen tall mangler eller er skjermet." }
  func disclosureOff() -> String { "Skjerming er slått av: tall vises uansett hvor få personer de bygger på." }
  func noFigures() -> String { "Studien har ingen tall for de valgte enhetene og periodene." }

  // MARK: What matters most

  func differences(
    indicator: String, mean: String, better: NamedCount, worse: NamedCount, unclear: Int, of kind: UnitKind,
    within group: UnitKind?
  ) -> String {
    let others = "enn de andre" + (group.map { " i samme \(noun($0).singular)" } ?? "")
    var text = "\(indicator) (snitt \(mean)): "
    if better.count > 0 {
      text += "\(counted(better.count, kind)) har klart bedre tall \(others)\(names(better))."
      let rest = count(worse.count, noun(kind).gender).capitalisedFirst
      text += " \(rest) har klart svakere tall\(names(worse))."
    } else {
      text += "\(counted(worse.count, kind)) har klart svakere tall \(others)\(names(worse))."
      text += " Ingen har klart bedre tall."
    }
    if unclear > 0 { text += " For \(counted(unclear, kind)) er det ingen sikker forskjell." }
    return text
  }

  private func names(_ named: NamedCount) -> String {
    guard !named.names.isEmpty else { return "" }
    return (named.isComplete ? ": " : named.isSelection ? ", blant dem " : ", lengst fra snittet: ") + list(named.names)
  }

  func patterns(better: [PatternText], worse: [PatternText]) -> String {
    func units(_ texts: [PatternText]) -> String {
      list(texts.map { "\($0.name) (\($0.indicators) av \($0.tested))" })
    }
    var sentences: [String] = []
    if !better.isEmpty { sentences.append("Klart bedre enn de andre på flest indikatorer: \(units(better)).") }
    if !worse.isEmpty {
      sentences.append(
        better.isEmpty
          ? "Klart svakere enn de andre på flest indikatorer: \(units(worse))."
          : "Klart svakere på flest: \(units(worse)).")
    }
    return sentences.joined(separator: " ")
  }

  func noDifferences(indicators: Int, of kind: UnitKind) -> String {
    let subject = "Ingen \(noun(kind).plural) skiller seg sikkert fra de andre"
    return indicators == 1
      ? subject + "." : subject + " på noen av de \(count(indicators)) indikatorene som kan vurderes."
  }
  func notTestedWithoutDirection() -> String {
    "Tallene er sammenlignet, men ikke vurdert: det er ikke oppgitt om høyt eller lavt er bra."
  }
  func notTestedWithoutError(of kind: UnitKind) -> String {
    "Forskjellene mellom \(noun(kind).definitePlural) er ikke vurdert: usikkerheten i tallene er ikke kjent."
  }
  func spread(
    indicator: String, lowest: String, by lowestNames: String, highest: String, by highestNames: String, mean: String?
  ) -> String {
    "\(indicator) går fra \(lowest) (\(lowestNames)) til \(highest) (\(highestNames))"
      + (mean.map { ". Snittet er \($0)." } ?? ", utenom tall som bør sjekkes.")
  }
  func currentPrices(_ unit: String) -> String { "\(unit) (løpende priser)" }

  func developments(
    indicator: String, unit: String, _ up: NamedCount, _ down: NamedCount, judged: Bool, unclear: Int,
    of kind: UnitKind
  ) -> String {
    var parts: [String] = []
    if up.count > 0 {
      parts.append("\(judged ? "klar bedring" : "klar økning") ved \(who(up, kind))")
    }
    if down.count > 0 {
      parts.append("\(judged ? "klar forverring" : "klar nedgang") ved \(who(down, kind))")
    }
    var text = "\(indicator), endring i \(unit) per år: " + parts.joined(separator: "; ") + "."
    if unclear > 0 { text += " Ingen sikker endring ved \(counted(unclear, kind))." }
    return text
  }

  /// One unit by its name, several by their number and names.
  private func who(_ named: NamedCount, _ kind: UnitKind) -> String {
    if named.count == 1, named.isComplete { return list(named.names) }
    return counted(named.count, kind) + slopes(named)
  }

  private func slopes(_ named: NamedCount) -> String {
    if named.isComplete { return ", " + list(named.names) }
    return named.range.isEmpty ? "" : " (\(named.range))"
  }

  func noDevelopments(series: Int) -> String {
    series == 1
      ? "Ingen sikker utvikling i tidsserien." : "Ingen sikker utvikling i noen av de \(count(series)) tidsseriene."
  }
  func furthestFromTarget(
    indicator: String, red: Int, judged: Int, target: String?, mean: String, of kind: UnitKind
  ) -> String {
    let numbers = [target.map { "mål \($0)" }, "snitt \(mean)"].compactMap { $0 }.joined(separator: ", ")
    return "Flest røde lys: \(indicator), med \(red) av \(judged) \(noun(kind).plural) (\(numbers))."
  }
  func allGreen(indicators: [String]) -> String { "Bare grønne lys: \(list(indicators))." }
  func check(_ suspects: [String], more: Int) -> String {
    let all = suspects.count + more
    let rest = more > 0 ? "; \(count(more, .neuter)) til står under «\(label(.dataQuality))»" : ""
    return "\(count(all, .neuter).capitalisedFirst) tall bør sjekkes før bruk: "
      + suspects.joined(separator: "; ") + rest + "."
  }

  // MARK: Values to check

  func outlier(high: Bool, ratio: String?, median: String, previous: String?, power: Double?) -> String {
    var parts = [ratio.map { "\($0) ganger medianen \(median)" } ?? "medianen er \(median)"]
    if let previous { parts.append("forrige periode \(previous)") }
    switch power {
    case 10, 0.1: parts.append("mulig kommafeil")
    case 100, 0.01: parts.append("mulig kommafeil eller andel for prosent")
    case .some: parts.append("mulig feil måleenhet (tusen)")
    case nil: break
    }
    return (high ? "over de andre: " : "under de andre: ") + parts.joined(separator: ", ")
  }

  // MARK: One indicator

  func target(_ target: String) -> String { "Mål \(target)" }
  func leavingOutToCheck(_ mean: String) -> String { "\(mean) utenom tall som bør sjekkes" }
  func summary(mean: String, lowest: String, highest: String, values: String, of all: String) -> String {
    "Snitt \(mean) · lavest \(lowest) · høyest \(highest) · \(values) av \(all) har tall"
  }
  func figuresFrom(_ period: String) -> String { "Tallene er fra \(period), det siste som er kommet." }
  func uncertaintyUnknown() -> String { "usikkerheten er ukjent, så forskjeller er ikke testet" }
  func withoutFigures(_ indicators: [String]) -> String { "Uten tall i noen periode: \(list(indicators))." }
  func notSeparable(_ count: Int, of tested: Int, _ kind: UnitKind) -> String {
    count == tested
      ? "Ingen kan skilles sikkert fra de andre."
      : "\(numbers.integer(count)) av \(digits(tested, kind)) kan ikke skilles sikkert fra de andre."
  }
  func developmentLine(
    unit: String, _ up: NamedCount, _ down: NamedCount, judged: Bool, rest: Bool, of kind: UnitKind
  ) -> String {
    func part(_ named: NamedCount, _ mark: TrendDirection, _ word: Label) -> String? {
      guard named.count > 0 else { return nil }
      let who = named.isComplete ? list(named.names) : "\(counted(named.count, kind)) (\(named.range))"
      return "\(Mark.of(mark)) \(label(word)) ved \(who)"
    }
    let parts =
      judged
      ? [part(up, .improving, .improving), part(down, .worsening, .worsening)]
      : [part(up, .rising, .rising), part(down, .falling, .falling)]
    return "Utvikling (\(unit) per år): " + parts.compactMap { $0 }.joined(separator: "; ") + "."
      + (rest ? " Ellers ingen sikker endring." : "")
  }
  func noDevelopment() -> String { "Utvikling: → ingen sikker endring." }
  func developmentNotTested() -> String { "Utvikling: ikke vurdert, færre enn fem perioder med tall." }
  func tied(_ rank: String) -> String { "delt \(rank)" }
  func absence(_ status: Status, minimum: Int?) -> String {
    switch status {
    case .suppressed: minimum.map { "skjermet (grunnlag under \($0))" } ?? "skjermet i kilden"
    case .notApplicable: "ikke aktuelt"
    case .missing: "mangler i kilden"
    case .break: "brudd i tidsserien"
    case .tooFew: "for få tall"
    case .ok, .preliminary, .absent, .zeroSpread, .singular, .infeasible, .notConverged: "ikke rapportert"
    }
  }
  func suppressedForAnother() -> String { "skjermet (ville røpet et annet tall)" }
  func clearShown(_ shown: Int, of clear: Int, rest: Int, from low: String, to high: String, _ kind: UnitKind)
    -> String
  {
    let table =
      shown == clear
      ? "Tabellen viser \(digits(shown, kind)) med klar forskjell."
      : "\(digits(clear, kind)) har klar forskjell; tabellen viser de \(count(shown)) lengst fra snittet."
    return table
      + " For de andre (\(numbers.integer(rest)), med tall fra \(low) til \(high)) er det ingen sikker forskjell."
  }
  func extremesShown(of kind: UnitKind) -> String {
    "Tabellen viser bare de høyeste og laveste av \(noun(kind).definitePlural)."
  }
  func groupsShown(_ shown: Int, of all: Int, tested: Bool, _ group: UnitKind, _ kind: UnitKind) -> String {
    "Tabellen viser \(numbers.integer(shown)) av \(digits(all, group))"
      + (tested
        ? ": først de med flest klare forskjeller, så de med flest \(noun(kind).plural)."
        : ": de med flest \(noun(kind).plural).")
  }
  func meanOf(_ mean: String, values: Int) -> String { "snitt \(mean) · \(numbers.integer(values)) med tall" }

  // MARK: One unit

  func versusTarget(_ light: String, target: String?) -> String {
    "mot mål\(target.map { " \($0)" } ?? ""): \(light)"
  }
  func versusOthers(_ verdict: String, mean: String) -> String { "mot de andre (snitt \(mean)): \(verdict)" }
  func onlyTarget(_ light: Light, tested: Bool, indicators: [String]) -> String {
    let word =
      switch light {
      case .green: "Grønt"
      case .yellow: "Gult"
      case .red: "Rødt"
      case .grey: "Uten lys"
      }
    return "\(Mark.of(light)) \(word) mot mål, \(tested ? "ingen sikker forskjell fra" : "ikke vurdert mot") de andre: "
      + "\(list(indicators))."
  }
  func onlyCompared(tested: Bool, indicators: [String]) -> String {
    "Uten mål, \(tested ? "ingen sikker forskjell fra" : "ikke vurdert mot") de andre: \(list(indicators))."
  }
  func perYear(_ change: String) -> String { "\(change) per år" }
  func unitsElsewhere(_ kind: UnitKind) -> String {
    "Med så mange \(noun(kind).plural) er de ikke omtalt hver for seg. Tallene deres står i tabellene."
  }

  // MARK: Data quality

  func complete(_ indicators: Int) -> String {
    indicators == 1
      ? "Én indikator har tall for alle." : "\(count(indicators).capitalisedFirst) indikatorer har tall for alle."
  }
  func minimumN(_ minimum: [Int]) -> String {
    "Tall med grunnlag under \(either(minimum.map(String.init))) vises ikke"
      + (minimum.count > 1 ? " (grensen følger indikatoren)." : ".")
  }
  private func either(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " eller " + last
  }
  func gaps(_ series: Int, of all: Int) -> String {
    "\(numbers.integer(series)) av \(numbers.integer(all)) tidsserier har hull mellom første og siste tall."
  }
  func breaks(indicator: String, periods: [String]) -> String {
    "Brudd i tidsserien for \(indicator): ny serie fra \(list(periods))."
  }
  func valuesToCheck(_ count: Int) -> String {
    "\(self.count(count, .neuter).capitalisedFirst) tall kan være feil og bør sjekkes før bruk:"
  }
  func noValuesToCheck() -> String { "Ingen tall avviker så mye at de må sjekkes." }
  func moreOutliers(_ count: Int, shown: Bool) -> String {
    shown
      ? "Andre avvikende verdier (\(numbers.integer(count))) står i outliers.csv."
      : "Ingen tall må sjekkes. Avvikende verdier (\(numbers.integer(count))) står i outliers.csv."
  }
  func outOf(_ part: String, _ all: String) -> String { "\(part) av \(all)" }
  func andMore(_ count: Int) -> String { "\(numbers.integer(count)) til" }

  // MARK: Notes

  func reading(_ topic: ReadingTopic) -> ReadingNote {
    switch topic {
    case .target: ReadingNote(term: "Mot mål", text: "● grønn  ▲ gul  ■ rød  ○ uten mål eller tall")
    case .others:
      ReadingNote(
        term: "Mot de andre",
        text: "+ klart bedre  − klart svakere  · ingen sikker forskjell. «Klart» betyr at forskjellen er testet.")
    case .place:
      ReadingNote(
        term: "Plass",
        text: "1 er best. 3–17 betyr at usikkerheten gir rom for alle plasser fra 3 til 17; «delt» betyr samme verdi.")
    case .development:
      ReadingNote(
        term: "Utvikling", text: "↗ bedring  ↘ forverring  → ingen sikker endring")
    case .movement: ReadingNote(term: "Uten vurdering", text: "↑ økning  ↓ nedgang (beløp og indikatorer uten retning)")
    case .withoutDirection: ReadingNote(term: "Uten retning", text: "sammenlignet, ikke vurdert; plass 1 er høyest")
    case .base: ReadingNote(term: "Grunnlag", text: "antall personer, svar eller hendelser bak verdien")
    case .signs:
      ReadingNote(term: "Tegn", text: "! bør sjekkes  * foreløpig  : skjermet  .. mangler  . ikke aktuelt")
    }
  }
  func method(_ topic: MethodTopic, _ settings: MethodSettings) -> String {
    switch topic {
    case .intervals:
      "Intervallene dekker \(settings.level): Wilson for andeler, Byar eller eksakt Poisson for rater og antall, t-fordelingen for snitt med standardavvik, normalfordelingen der kilden oppgir feilmargin eller standardfeil."
    case .test:
      "Mot de andre: tosidig test av enheten mot snittet av de andre i gruppen. Andelen falske funn holdes under \(settings.falseDiscoveryRate) over alle testene samlet (Benjamini–Hochberg)."
    case .ranks:
      "Plass som intervall kommer av \(settings.replicates) simuleringer fra standardfeilene. Der usikkerheten er ukjent, står plassen alene."
    case .developments:
      "Utvikling: rett linje gjennom minst fem perioder (minste kvadraters metode), p-verdier justert samlet. Et brudd i tidsserien starter en ny serie. Beløp er i løpende priser, så utviklingen i dem er oppgitt, ikke vurdert."
    case .lights:
      "Lys: grønt ved eller bedre enn grønn grense, rødt dårligere enn rød grense, gult mellom. Uten grenser i kortet er målet grønn grense, og rødt begynner der avviket er større enn toleransen (10 % når kortet ikke sier noe)."
    case .outliers:
      "Verdier å sjekke: robust z over 3,5, eller mer enn 1,5 kvartilavstander utenfor kvartilene (Tukey), også på logaritmisk skala. «!» settes bare der avviket er ekstremt, usikkerheten er ukjent og verdien ikke var slik perioden før, eller der tallet ser ut som en kommafeil."
    case .suppression: "Et skjermet tall er tatt ut før noe er regnet: det inngår ikke i snitt, plass, test eller sum."
    }
  }
  func source(file: String, rows: Int, sha: String) -> String {
    [file, rows == 0 ? nil : rows == 1 ? "1 rad" : "\(numbers.integer(rows)) rader", "SHA-256 \(sha)"]
      .compactMap { $0 }.joined(separator: " · ")
  }
  func indicatorSources(_ sources: [String]) -> String { "Kilde: \(sources.joined(separator: "; "))." }
  func furtherFiles(_ count: Int) -> String { "\(self.count(count)) \(count == 1 ? "fil" : "filer") til" }
  func tablesElsewhere() -> String {
    "Alle tall står i observations.csv, utviklingen i trends.csv og den sammensatte indeksen i index.csv."
  }
}
