import BenchmarkCore
import BenchmarkReport

extension EfficiencyPlanError {
  /// What was asked for, why it cannot be computed, and what can.
  func text(in language: Language) -> String {
    switch self {
    case .unknownIndicator(let role, let id, let known):
      let option = role == .input ? "--inputs" : "--outputs"
      let hint = PlanError.hint(id, among: known, in: language)
      return switch language {
      case .bokmal, .nynorsk: "\(option) \(id): studien har ingen slik indikator. \(hint)"
      case .english: "\(option) \(id): the study has no such indicator. \(hint)"
      }
    case .namedTwice(let id):
      return switch language {
      case .bokmal: "«\(id)» er nevnt to ganger. En indikator er enten innsats eller resultat, og bare én gang."
      case .nynorsk: "«\(id)» er nemnd to gonger. Ein indikator er anten innsats eller resultat, og berre éin gong."
      case .english: "\"\(id)\" is named twice. An indicator is either an input or an output, and only once."
      }
    case .notCompared(let id, let known):
      let hint = PlanError.hint(id, among: known, in: language)
      return switch language {
      case .bokmal: "--non-discretionary \(id): er verken innsats eller resultat her. \(hint)"
      case .nynorsk: "--non-discretionary \(id): er verken innsats eller resultat her. \(hint)"
      case .english: "--non-discretionary \(id): is neither input nor output here. \(hint)"
      }
    case .method(let error): return error.text(in: language)
    }
  }
}

extension EfficiencyError {
  fileprivate func text(in language: Language) -> String {
    switch (self, language) {
    case (.nothingToScale, .bokmal):
      "Alt som skåren skulle endre, er oppgitt som noe enheten ikke kan endre. La minst én være utenfor "
        + "--non-discretionary, eller bytt --orientation."
    case (.nothingToScale, .nynorsk):
      "Alt som skåren skulle endre, er oppgitt som noko eininga ikkje kan endre. Lat minst éin vere utanfor "
        + "--non-discretionary, eller byt --orientation."
    case (.nothingToScale, .english):
      "Everything that the score would change is named as what a unit cannot change. Leave at least one out of "
        + "--non-discretionary, or take the other --orientation."
    case (.bootstrapNotDefined, .bokmal):
      "--replicates: intervaller finnes ikke for fdh eller sammen med --non-discretionary. Bruk --replicates 0."
    case (.bootstrapNotDefined, .nynorsk):
      "--replicates: intervall finst ikkje for fdh eller saman med --non-discretionary. Bruk --replicates 0."
    case (.bootstrapNotDefined, .english):
      "--replicates: there are no intervals for fdh or together with --non-discretionary. Use --replicates 0."
    case (.confidenceLevel, .bokmal), (.confidenceLevel, .nynorsk): "--level må ligge mellom 0 og 1, for eksempel 0.95."
    case (.confidenceLevel, .english): "--level must lie between 0 and 1, for example 0.95."
    // What a plan made from a study cannot hold.
    case (.shape, _), (.unknownVariable, _), (.faults, _), (.bandwidth, _):
      switch language {
      case .bokmal: "Effektiviteten kan ikke regnes ut av disse tallene."
      case .nynorsk: "Effektiviteten kan ikkje reknast ut av desse tala."
      case .english: "Efficiency cannot be computed from these figures."
      }
    }
  }
}
