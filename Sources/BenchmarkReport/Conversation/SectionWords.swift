import BenchmarkCore

/// The words of the tertial section in one language.
struct SectionWords: Sendable {
  var summary: String
  var targets: String
  var target: String
  var lastYear: String
  var twoYearsAgo: String
  var now: String
  var lightsNote: String
  /// What the mark before a mean says.
  var checkNote: String
  var comparison: String
  var ownIndex: String
  var change: String
  var ofMean: String
  /// Before the number of units that share an end.
  var at: String
  var developments: String
  var notes: String
  /// No clear change: the circle of the ASSS tables.
  var noChange = "○"
  var comparisonNote: @Sendable (_ who: String) -> String
  /// The same where no unit is named.
  var yearsNote: @Sendable (_ who: String) -> String
  /// Only some of the rows are there.
  var rowsNote: @Sendable (_ shown: String, _ all: String) -> String
  var learning: String
  /// Who can ask whom about what.
  var learnLine: @Sendable (_ pair: LearnPair) -> String
  var method: @Sendable (_ level: String, _ falseDiscoveryRate: String) -> String

  init(_ language: Language) {
    switch language {
    case .bokmal: self = .bokmal
    case .nynorsk: self = .nynorsk
    case .english: self = .english
    }
  }

  private init(
    summary: String, targets: String, target: String, lastYear: String, twoYearsAgo: String, now: String,
    lightsNote: String, checkNote: String, comparison: String, ownIndex: String, change: String, ofMean: String,
    at: String,
    developments: String,
    notes: String, comparisonNote: @escaping @Sendable (String) -> String,
    yearsNote: @escaping @Sendable (String) -> String, rowsNote: @escaping @Sendable (String, String) -> String,
    learning: String, learnLine: @escaping @Sendable (LearnPair) -> String,
    method: @escaping @Sendable (String, String) -> String
  ) {
    self.summary = summary
    self.targets = targets
    self.target = target
    self.lastYear = lastYear
    self.twoYearsAgo = twoYearsAgo
    self.now = now
    self.lightsNote = lightsNote
    self.checkNote = checkNote
    self.comparison = comparison
    self.ownIndex = ownIndex
    self.change = change
    self.ofMean = ofMean
    self.at = at
    self.developments = developments
    self.notes = notes
    self.comparisonNote = comparisonNote
    self.yearsNote = yearsNote
    self.rowsNote = rowsNote
    self.learning = learning
    self.learnLine = learnLine
    self.method = method
  }

  /// A note below a table of means, which says what the mark is where one of them has it.
  func withCheckNote(_ note: String, _ summaries: [IndicatorSummary]) -> String {
    summaries.allSatisfy(\.toCheck.isEmpty) ? note : note + " " + checkNote
  }

  private static let bokmal = SectionWords(
    summary: "Oppsummert", targets: "Mål", target: "Mål", lastYear: "I\u{00A0}fjor", twoYearsAgo: "To\u{00A0}år før",
    now: "Nå",
    lightsNote: "«I fjor» og tall i parentes gjelder samme periode året før.",
    checkNote: "! regnet med et tall som bør sjekkes.", comparison: "Sammenligning",
    ownIndex: "Indeks", change: "Endring", ofMean: "snittet", at: "ved", developments: "Annen utvikling som holder",
    notes: "Grunnlag og metode",
    comparisonNote: {
      "Lavest og høyest er indeks med snittet som 100, utenom tall som bør sjekkes (selve verdien der snittet er nær null). De tre årene viser \($0) i "
        + "samme periode. ↗ klar bedring  ↘ klar forverring  ↑↓ klar økning, nedgang  ○ ingen sikker endring."
    },
    yearsNote: {
      "De tre årene viser \($0) i samme periode. ↗ klar bedring  ↘ klar forverring  ↑↓ klar økning, nedgang  "
        + "○ ingen sikker endring."
    },
    rowsNote: { "Tabellene viser \($0) av \($1) indikatorer: de felles, og de som har noe å si nå." },
    learning: "Lær av hverandre",
    learnLine: {
      "\($0.unit) kan spørre \($0.partner) om \($0.indicator): \($0.theirs) mot \($0.yours), forskjell \($0.gap) "
        + "(\($0.interval))."
    },
    method: { level, rate in
      "Bare forskjeller og endringer som holder statistisk, er omtalt: intervaller på \(level), tester justert samlet "
        + "(andel falske funn under \(rate)). Endringen i snittet er testet over enhetene mot samme periode året før (paret t-test)."
    })

  private static let nynorsk = SectionWords(
    summary: "Oppsummert", targets: "Mål", target: "Mål", lastYear: "I\u{00A0}fjor", twoYearsAgo: "To\u{00A0}år før",
    now: "No",
    lightsNote: "«I fjor» og tal i parentes gjeld same periode året før.",
    checkNote: "! rekna med eit tal som bør sjekkast.", comparison: "Samanlikning",
    ownIndex: "Indeks", change: "Endring", ofMean: "snittet", at: "ved", developments: "Anna utvikling som held",
    notes: "Grunnlag og metode",
    comparisonNote: {
      "Lågast og høgast er indeks med snittet som 100, utanom tal som bør sjekkast (sjølve verdien der snittet er nær null). Dei tre åra viser \($0) i "
        + "same periode. ↗ klar betring  ↘ klar forverring  ↑↓ klar auke, nedgang  ○ inga sikker endring."
    },
    yearsNote: {
      "Dei tre åra viser \($0) i same periode. ↗ klar betring  ↘ klar forverring  ↑↓ klar auke, nedgang  "
        + "○ inga sikker endring."
    },
    rowsNote: {
      "Tabellane viser \($0) av \($1) indikatorar: dei felles, og dei som har noko å seie no."
    },
    learning: "Lær av kvarandre",
    learnLine: {
      "\($0.unit) kan spørje \($0.partner) om \($0.indicator): \($0.theirs) mot \($0.yours), skilnad \($0.gap) "
        + "(\($0.interval))."
    },
    method: { level, rate in
      "Berre skilnader og endringar som held statistisk, er omtalte: intervall på \(level), testar justerte samla "
        + "(del falske funn under \(rate)). Endringa i snittet er testa over einingane mot same periode året før (para t-test)."
    })

  private static let english = SectionWords(
    summary: "Summary", targets: "Targets", target: "Target", lastYear: "Last year", twoYearsAgo: "Two years ago",
    now: "Now", lightsNote: "“Last year” and figures in brackets are for the same period a year before.",
    checkNote: "! includes a figure that should be checked.",
    comparison: "Comparison", ownIndex: "Index", change: "Change", ofMean: "the mean", at: "at",
    developments: "Other developments that hold", notes: "Basis and method",
    comparisonNote: {
      "Lowest and highest are indices with the mean as 100, leaving out figures to check (the value itself where the mean is near zero). The three years "
        + "show \($0) in the same period. ↗ clear improvement  ↘ clear deterioration  ↑↓ clear increase, decrease  "
        + "○ no clear change."
    },
    yearsNote: {
      "The three years show \($0) in the same period. ↗ clear improvement  ↘ clear deterioration  "
        + "↑↓ clear increase, decrease  ○ no clear change."
    },
    rowsNote: {
      "The tables show \($0) of \($1) indicators: the common ones, and those with something to say now."
    },
    learning: "Learn from each other",
    learnLine: {
      "\($0.unit) can ask \($0.partner) about \($0.indicator): \($0.theirs) against \($0.yours), difference \($0.gap) "
        + "(\($0.interval))."
    },
    method: { level, rate in
      "Only differences and changes that hold statistically are told: intervals at \(level), tests adjusted together "
        + "(false discoveries below \(rate)). The change of the mean is tested over the units against the same "
        + "period last year (paired t-test)."
    })
}

/// Two like units with a clear difference, as text.
struct LearnPair: Sendable {
  var unit: String
  var partner: String
  var indicator: String
  var theirs: String
  var yours: String
  var gap: String
  var interval: String
}
