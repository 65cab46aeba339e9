import BenchmarkCore

/// The words of the unit sheet in one language.
struct SheetWords: Sendable {
  var target: String
  var light: String
  var others: String
  var better: String
  var worse: String
  var legend: String
  var check: String
  var actions: String
  var noActions: String
  var ask: String
  var othersAsk: String
  var questions: String
  var questionMissing: String
  var agreement: String
  var agreementLine: String
  var left: @Sendable (_ count: String) -> String
  var noAction: @Sendable (_ indicators: String) -> String
  var questionWeak: @Sendable (_ indicator: String) -> String
  var questionImproved: @Sendable (_ indicator: String) -> String

  init(_ language: Language) {
    switch language {
    case .bokmal: self = .bokmal
    case .nynorsk: self = .nynorsk
    case .english: self = .english
    }
  }

  func verdict(_ verdict: VersusGroup) -> String {
    switch verdict {
    case .better: "\(Mark.of(verdict)) \(better)"
    case .worse: "\(Mark.of(verdict)) \(worse)"
    case .noClearDifference: Mark.of(verdict)
    case .notJudged: ""
    }
  }

  private init(
    target: String, light: String, others: String, better: String, worse: String, legend: String, check: String,
    actions: String,
    noActions: String, ask: String, othersAsk: String, questions: String, questionMissing: String, agreement: String,
    agreementLine: String, left: @escaping @Sendable (String) -> String,
    noAction: @escaping @Sendable (String) -> String, questionWeak: @escaping @Sendable (String) -> String,
    questionImproved: @escaping @Sendable (String) -> String
  ) {
    self.target = target
    self.light = light
    self.others = others
    self.better = better
    self.worse = worse
    self.legend = legend
    self.check = check
    self.actions = actions
    self.noActions = noActions
    self.ask = ask
    self.othersAsk = othersAsk
    self.questions = questions
    self.questionMissing = questionMissing
    self.agreement = agreement
    self.agreementLine = agreementLine
    self.left = left
    self.noAction = noAction
    self.questionWeak = questionWeak
    self.questionImproved = questionImproved
  }

  private static let bokmal = SheetWords(
    target: "Mål", light: "Mot mål", others: "Mot de andre", better: "bedre", worse: "svakere",
    legend: "Mot de andre: + klart bedre  − klart svakere  · ingen sikker forskjell (testet). "
      + "Utvikling: ↗ klar bedring  ↘ klar forverring  → ingen sikker endring  ↑↓ økning, nedgang (ikke vurdert).",
    check: "Sjekk", actions: "Tiltak", noActions: "Ingen åpne tiltak er registrert.", ask: "Spør",
    othersAsk: "Andre kan spørre",
    questions: "Spørsmål", questionMissing: "Hva er viktig hos dere som tallene ikke viser?", agreement: "Avtale",
    agreementLine: "mål: ____  tiltak: _________  ansvarlig: _____  frist: ____",
    left: { "Av plasshensyn er \($0) av indikatorene utelatt." },
    noAction: { "Uten tiltak: \($0)." },
    questionWeak: { "\($0): Hva kan forklare tallet, og hva har dere prøvd?" },
    questionImproved: { "\($0): Hva har gitt bedringen?" })

  private static let nynorsk = SheetWords(
    target: "Mål", light: "Mot mål", others: "Mot dei andre", better: "betre", worse: "svakare",
    legend: "Mot dei andre: + klart betre  − klart svakare  · ingen sikker skilnad (testa). "
      + "Utvikling: ↗ klar betring  ↘ klar forverring  → inga sikker endring  ↑↓ auke, nedgang (ikkje vurdert).",
    check: "Sjekk", actions: "Tiltak", noActions: "Ingen opne tiltak er registrerte.", ask: "Spør",
    othersAsk: "Andre kan spørje",
    questions: "Spørsmål", questionMissing: "Kva er viktig hos dykk som tala ikkje viser?", agreement: "Avtale",
    agreementLine: "mål: ____  tiltak: _________  ansvarleg: _____  frist: ____",
    left: { "Av plassomsyn er \($0) av indikatorane utelatne." },
    noAction: { "Utan tiltak: \($0)." },
    questionWeak: { "\($0): Kva kan forklare talet, og kva har de prøvd?" },
    questionImproved: { "\($0): Kva har gitt betringa?" })

  private static let english = SheetWords(
    target: "Target", light: "Light", others: "The others", better: "better", worse: "weaker",
    legend: "Against the others: + clearly better  − clearly weaker  · no clear difference (tested). "
      + "Development: ↗ clear improvement  ↘ clear deterioration  → no clear change  ↑↓ increase, decrease (not judged).",
    check: "Check", actions: "Actions", noActions: "No open actions are registered.", ask: "Ask",
    othersAsk: "Others can ask",
    questions: "Questions", questionMissing: "What matters to you that the figures do not show?",
    agreement: "Agreement",
    agreementLine: "target: ____  action: ________  responsible: ____  due: ____",
    left: { "For lack of space \($0) of the indicators are left out." },
    noAction: { "No action on: \($0)." },
    questionWeak: { "\($0): What may explain the figure, and what have you tried?" },
    questionImproved: { "\($0): What brought the improvement?" })
}

extension Phrase {
  /// A text in the quotation marks of the language.
  func quoted(_ text: String) -> String {
    numbers.language == .english ? "“\(text)”" : "«\(text)»"
  }
}
