import BenchmarkCore

extension Nynorsk: Phrase {
  // MARK: Time

  func period(_ period: Period) -> String {
    let year = String(period.year)
    return switch period.kind {
    case .year: year
    case .halfYear: "\(period.part). halvår \(year)"
    case .tertial: "\(period.part). tertial \(year)"
    case .quarter: "\(period.part). kvartal \(year)"
    case .month: "\(month(period.part)) \(year)"
    case .schoolYear: "skuleåret \(period.schoolYearDigits)"
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
    [subject, period].compactMap { $0 }.joined(separator: ", ") + " – samanlikning av \(units)"
      + (groups.map { " i \($0)" } ?? "")
  }
  func indicators(_ count: Int) -> String { "\(numbers.integer(count)) indikatorar" }
  func version(_ version: String) -> String { "versjon \(version)" }
  func approved(on date: String?, by name: String?) -> String {
    "godkjend" + (date.map { " \($0)" } ?? "") + (name.map { " av \($0)" } ?? "")
  }
  func notApproved() -> String { "styringskortet er ikkje godkjent" }
  func withoutCard() -> String { "utan styringskort, difor utan mål" }
  func extracted(_ date: String) -> String { "tal henta \(date)" }
  func synthetic() -> String { "SYNTETISKE TAL: laga for å vise verktøyet, seier ingenting om verkelege einingar." }
  func lights(_ light: Light, _ count: Int) -> String {
    let word =
      switch light {
      case .green: count == 1 ? "grøn" : "grøne"
      case .yellow: count == 1 ? "gul" : "gule"
      case .red: count == 1 ? "raud" : "raude"
      case .grey: "utan mål eller tal"
      }
    return "\(Mark.of(light))\u{00A0}\(numbers.integer(count)) \(word)"
  }
  func suppressedCount(_ count: Int, reasons: [String]) -> String {
    "Skjerma: \(numbers.integer(count)) tal" + (reasons.isEmpty ? "." : " (\(reasons.joined(separator: "; "))).")
  }
  func missingCount(_ count: Int) -> String { "Manglar: \(numbers.integer(count)) tal." }
  func preliminaryCount(_ count: Int) -> String { "Førebelse: \(numbers.integer(count)) tal." }
  func nothingHidden() -> String { "Ingen tal manglar eller er skjerma." }
  func disclosureOff() -> String { "Skjerming er slått av: tala blir viste same kor få personar dei byggjer på." }
  func noFigures() -> String { "Studien har ingen tal for dei valde einingane og periodane." }

  // MARK: What matters most

  func differences(
    indicator: String, mean: String, better: NamedCount, worse: NamedCount, unclear: Int, of kind: UnitKind,
    within group: UnitKind?
  ) -> String {
    let others = "enn dei andre" + (group.map { " i same \(noun($0).singular)" } ?? "")
    var text = "\(indicator) (snitt \(mean)): "
    if better.count > 0 {
      text += "\(counted(better.count, kind)) har klart betre tal \(others)\(names(better))."
      let rest = count(worse.count, noun(kind).gender).capitalisedFirst
      text += " \(rest) har klart svakare tal\(names(worse))."
    } else {
      text += "\(counted(worse.count, kind)) har klart svakare tal \(others)\(names(worse))."
      text += " Ingen har klart betre tal."
    }
    if unclear > 0 { text += " For \(counted(unclear, kind)) er det ingen sikker skilnad." }
    return text
  }

  private func names(_ named: NamedCount) -> String {
    guard !named.names.isEmpty else { return "" }
    return (named.isComplete ? ": " : named.isSelection ? ", mellom dei " : ", lengst frå snittet: ")
      + list(named.names)
  }

  func patterns(better: [PatternText], worse: [PatternText]) -> String {
    func units(_ texts: [PatternText]) -> String {
      list(texts.map { "\($0.name) (\($0.indicators) av \($0.tested))" })
    }
    var sentences: [String] = []
    if !better.isEmpty { sentences.append("Klart betre enn dei andre på flest indikatorar: \(units(better)).") }
    if !worse.isEmpty {
      sentences.append(
        better.isEmpty
          ? "Klart svakare enn dei andre på flest indikatorar: \(units(worse))."
          : "Klart svakare på flest: \(units(worse)).")
    }
    return sentences.joined(separator: " ")
  }

  func noDifferences(indicators: Int, of kind: UnitKind) -> String {
    let subject = "Ingen av \(noun(kind).definitePlural) skil seg sikkert frå dei andre"
    return indicators == 1
      ? subject + "." : subject + " på nokon av dei \(count(indicators)) indikatorane som kan vurderast."
  }
  func notTestedWithoutDirection() -> String {
    "Tala er samanlikna, men ikkje vurderte: det er ikkje oppgitt om høgt eller lågt er bra."
  }
  func notTestedWithoutError(of kind: UnitKind) -> String {
    "Skilnadene mellom \(noun(kind).definitePlural) er ikkje vurderte: uvissa i tala er ikkje kjend."
  }
  func spread(
    indicator: String, lowest: String, by lowestNames: String, highest: String, by highestNames: String, mean: String?
  ) -> String {
    "\(indicator) går frå \(lowest) (\(lowestNames)) til \(highest) (\(highestNames))"
      + (mean.map { ". Snittet er \($0)." } ?? ", utanom tal som bør sjekkast.")
  }
  func currentPrices(_ unit: String) -> String { "\(unit) (løpande prisar)" }

  func developments(
    indicator: String, unit: String, _ up: NamedCount, _ down: NamedCount, judged: Bool, unclear: Int,
    of kind: UnitKind
  ) -> String {
    var parts: [String] = []
    if up.count > 0 {
      parts.append("\(judged ? "klar betring" : "klar auke") ved \(who(up, kind))")
    }
    if down.count > 0 {
      parts.append("\(judged ? "klar forverring" : "klar nedgang") ved \(who(down, kind))")
    }
    var text = "\(indicator), endring i \(unit) per år: " + parts.joined(separator: "; ") + "."
    if unclear > 0 { text += " Inga sikker endring ved \(counted(unclear, kind))." }
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
      ? "Inga sikker utvikling i tidsserien." : "Inga sikker utvikling i nokon av dei \(count(series)) tidsseriane."
  }
  func furthestFromTarget(
    indicator: String, red: Int, judged: Int, target: String?, mean: String, of kind: UnitKind
  ) -> String {
    let numbers = [target.map { "mål \($0)" }, "snitt \(mean)"].compactMap { $0 }.joined(separator: ", ")
    return "Flest raude lys: \(indicator), med \(red) av \(judged) \(noun(kind).plural) (\(numbers))."
  }
  func allGreen(indicators: [String]) -> String { "Berre grøne lys: \(list(indicators))." }
  func check(_ suspects: [String], more: Int) -> String {
    let all = suspects.count + more
    let rest = more > 0 ? "; \(count(more, .neuter)) til står under «\(label(.dataQuality))»" : ""
    return "\(count(all, .neuter).capitalisedFirst) tal bør sjekkast før bruk: "
      + suspects.joined(separator: "; ") + rest + "."
  }

  // MARK: Values to check

  func outlier(high: Bool, ratio: String?, median: String, previous: String?, power: Double?) -> String {
    var parts = [ratio.map { "\($0) gonger medianen \(median)" } ?? "medianen er \(median)"]
    if let previous { parts.append("førre periode \(previous)") }
    switch power {
    case 10, 0.1: parts.append("mogleg kommafeil")
    case 100, 0.01: parts.append("mogleg kommafeil eller del for prosent")
    case .some: parts.append("mogleg feil måleeining (tusen)")
    case nil: break
    }
    return (high ? "over dei andre: " : "under dei andre: ") + parts.joined(separator: ", ")
  }

  // MARK: One indicator

  func target(_ target: String) -> String { "Mål \(target)" }
  func leavingOutToCheck(_ mean: String) -> String { "\(mean) utanom tal som bør sjekkast" }
  func summary(mean: String, lowest: String, highest: String, values: String, of all: String) -> String {
    "Snitt \(mean) · lågast \(lowest) · høgast \(highest) · \(values) av \(all) har tal"
  }
  func figuresFrom(_ period: String) -> String { "Tala er frå \(period), det siste som er kome." }
  func uncertaintyUnknown() -> String { "uvissa er ukjend, så skilnader er ikkje testa" }
  func withoutFigures(_ indicators: [String]) -> String { "Utan tal i nokon periode: \(list(indicators))." }
  func notSeparable(_ count: Int, of tested: Int, _ kind: UnitKind) -> String {
    count == tested
      ? "Ingen kan skiljast sikkert frå dei andre."
      : "\(numbers.integer(count)) av \(digits(tested, kind)) kan ikkje skiljast sikkert frå dei andre."
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
      + (rest ? " Elles inga sikker endring." : "")
  }
  func noDevelopment() -> String { "Utvikling: → inga sikker endring." }
  func developmentNotTested() -> String { "Utvikling: ikkje vurdert, færre enn fem periodar med tal." }
  func tied(_ rank: String) -> String { "delt \(rank)" }
  func absence(_ status: Status, minimum: Int?) -> String {
    switch status {
    case .suppressed: minimum.map { "skjerma (grunnlag under \($0))" } ?? "skjerma i kjelda"
    case .notApplicable: "ikkje aktuelt"
    case .missing: "manglar i kjelda"
    case .break: "brot i tidsserien"
    case .tooFew: "for få tal"
    case .ok, .preliminary, .absent, .zeroSpread, .singular, .infeasible, .notConverged: "ikkje rapportert"
    }
  }
  func suppressedForAnother() -> String { "skjerma (ville røpt eit anna tal)" }
  func clearShown(_ shown: Int, of clear: Int, rest: Int, from low: String, to high: String, _ kind: UnitKind)
    -> String
  {
    let table =
      shown == clear
      ? "Tabellen viser \(digits(shown, kind)) med klar skilnad."
      : "\(digits(clear, kind)) har klar skilnad; tabellen viser dei \(count(shown)) lengst frå snittet."
    return table
      + " For dei andre (\(numbers.integer(rest)), med tal frå \(low) til \(high)) er det ingen sikker skilnad."
  }
  func extremesShown(of kind: UnitKind) -> String {
    "Tabellen viser berre dei høgaste og lågaste av \(noun(kind).definitePlural)."
  }
  func groupsShown(_ shown: Int, of all: Int, tested: Bool, _ group: UnitKind, _ kind: UnitKind) -> String {
    "Tabellen viser \(numbers.integer(shown)) av \(digits(all, group))"
      + (tested
        ? ": først dei med flest klare skilnader, så dei med flest \(noun(kind).plural)."
        : ": dei med flest \(noun(kind).plural).")
  }
  func meanOf(_ mean: String, values: Int) -> String { "snitt \(mean) · \(numbers.integer(values)) med tal" }

  // MARK: One unit

  func versusTarget(_ light: String, target: String?) -> String {
    "mot mål\(target.map { " \($0)" } ?? ""): \(light)"
  }
  func versusOthers(_ verdict: String, mean: String) -> String { "mot dei andre (snitt \(mean)): \(verdict)" }
  func onlyTarget(_ light: Light, tested: Bool, indicators: [String]) -> String {
    let word =
      switch light {
      case .green: "Grønt"
      case .yellow: "Gult"
      case .red: "Raudt"
      case .grey: "Utan lys"
      }
    return "\(Mark.of(light)) \(word) mot mål, \(tested ? "ingen sikker skilnad frå" : "ikkje vurdert mot") dei andre: "
      + "\(list(indicators))."
  }
  func onlyCompared(tested: Bool, indicators: [String]) -> String {
    "Utan mål, \(tested ? "ingen sikker skilnad frå" : "ikkje vurdert mot") dei andre: \(list(indicators))."
  }
  func perYear(_ change: String) -> String { "\(change) per år" }
  func unitsElsewhere(_ kind: UnitKind) -> String {
    "Med så mange \(noun(kind).plural) er dei ikkje omtala kvar for seg. Tala deira står i tabellane."
  }

  // MARK: Data quality

  func complete(_ indicators: Int) -> String {
    indicators == 1
      ? "Éin indikator har tal for alle." : "\(count(indicators).capitalisedFirst) indikatorar har tal for alle."
  }
  func minimumN(_ minimum: [Int]) -> String {
    "Tal med grunnlag under \(either(minimum.map(String.init))) blir ikkje viste"
      + (minimum.count > 1 ? " (grensa følgjer indikatoren)." : ".")
  }
  private func either(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " eller " + last
  }
  func gaps(_ series: Int, of all: Int) -> String {
    "\(numbers.integer(series)) av \(numbers.integer(all)) tidsseriar har hol mellom første og siste tal."
  }
  func breaks(indicator: String, periods: [String]) -> String {
    "Brot i tidsserien for \(indicator): ny serie frå \(list(periods))."
  }
  func valuesToCheck(_ count: Int) -> String {
    "\(self.count(count, .neuter).capitalisedFirst) tal kan vere feil og bør sjekkast før bruk:"
  }
  func noValuesToCheck() -> String { "Ingen tal avvik så mykje at dei må sjekkast." }
  func moreOutliers(_ count: Int, shown: Bool) -> String {
    shown
      ? "Andre avvikande verdiar (\(numbers.integer(count))) står i outliers.csv."
      : "Ingen tal må sjekkast. Avvikande verdiar (\(numbers.integer(count))) står i outliers.csv."
  }
  func outOf(_ part: String, _ all: String) -> String { "\(part) av \(all)" }
  func andMore(_ count: Int) -> String { "\(numbers.integer(count)) til" }

  // MARK: Notes

  func reading(_ topic: ReadingTopic) -> ReadingNote {
    switch topic {
    case .target: ReadingNote(term: "Mot mål", text: "● grøn  ▲ gul  ■ raud  ○ utan mål eller tal")
    case .others:
      ReadingNote(
        term: "Mot dei andre",
        text: "+ klart betre  − klart svakare  · ingen sikker skilnad. «Klart» tyder at skilnaden er testa.")
    case .place:
      ReadingNote(
        term: "Plass",
        text: "1 er best. 3–17 tyder at uvissa gir rom for alle plassar frå 3 til 17; «delt» tyder same verdi.")
    case .development:
      ReadingNote(
        term: "Utvikling", text: "↗ betring  ↘ forverring  → inga sikker endring")
    case .movement: ReadingNote(term: "Utan vurdering", text: "↑ auke  ↓ nedgang (beløp og indikatorar utan retning)")
    case .withoutDirection: ReadingNote(term: "Utan retning", text: "samanlikna, ikkje vurdert; plass 1 er høgast")
    case .base: ReadingNote(term: "Grunnlag", text: "tal på personar, svar eller hendingar bak verdien")
    case .signs:
      ReadingNote(term: "Teikn", text: "! bør sjekkast  * førebels  : skjerma  .. manglar  . ikkje aktuelt")
    }
  }
  func method(_ topic: MethodTopic, _ settings: MethodSettings) -> String {
    switch topic {
    case .intervals:
      "Intervalla dekkjer \(settings.level): Wilson for delar, Byar eller eksakt Poisson for ratar og tal på hendingar, t-fordelinga for snitt med standardavvik, normalfordelinga der kjelda oppgir feilmargin eller standardfeil."
    case .test:
      "Mot dei andre: tosidig test av eininga mot snittet av dei andre i gruppa. Delen falske funn blir halden under \(settings.falseDiscoveryRate) over alle testane samla (Benjamini–Hochberg)."
    case .ranks:
      "Plass som intervall kjem av \(settings.replicates) simuleringar frå standardfeila. Der uvissa er ukjend, står plassen åleine."
    case .developments:
      "Utvikling: rett linje gjennom minst fem periodar (minste kvadrats metode), p-verdiar justerte samla. Eit brot i tidsserien startar ein ny serie. Beløp er i løpande prisar, så utviklinga i dei er oppgitt, ikkje vurdert."
    case .lights:
      "Lys: grønt ved eller betre enn grøn grense, raudt dårlegare enn raud grense, gult mellom. Utan grenser i kortet er målet grøn grense, og raudt byrjar der avviket er større enn toleransen (10 % når kortet ikkje seier noko)."
    case .outliers:
      "Verdiar å sjekke: robust z over 3,5, eller meir enn 1,5 kvartilavstandar utanfor kvartilane (Tukey), òg på logaritmisk skala. «!» står berre der avviket er ekstremt, uvissa er ukjend og verdien ikkje var slik perioden før, eller der talet ser ut som ein kommafeil."
    case .suppression: "Eit skjerma tal er teke ut før noko er rekna: det inngår ikkje i snitt, plass, test eller sum."
    }
  }
  func source(file: String, rows: Int, sha: String) -> String {
    [file, rows == 0 ? nil : rows == 1 ? "1 rad" : "\(numbers.integer(rows)) rader", "SHA-256 \(sha)"]
      .compactMap { $0 }.joined(separator: " · ")
  }
  func indicatorSources(_ sources: [String]) -> String { "Kjelde: \(sources.joined(separator: "; "))." }
  func furtherFiles(_ count: Int) -> String { "\(self.count(count, .feminine)) \(count == 1 ? "fil" : "filer") til" }
  func tablesElsewhere() -> String {
    "Alle tal står i observations.csv, utviklinga i trends.csv og den samansette indeksen i index.csv."
  }
}
