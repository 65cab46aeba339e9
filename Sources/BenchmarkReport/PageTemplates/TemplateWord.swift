import BenchmarkCore

/// The headings and column titles that templates share, so that one template serves three languages.
enum TemplateWord: String, CaseIterable {
  case summary, accounts, targets, comparison, developments, learning, basis
  case indicator, target, mean, lowest, highest, change
  case twoYearsAgo = "two_years_ago"
  case lastYear = "last_year"
  case now, green, yellow, red, unit, total, actual, budget, deviation
  case yearBudget = "year_budget"
  case expectedDeviation = "expected_deviation"
  case index, value, light, others, development, memo, to, from, date, subject
  case lightsNote = "lights_note"
  case comparisonNote = "comparison_note"

  static var fields: [TemplateField] { allCases.map { TemplateField($0.rawValue, .text, $0.summary) } }

  static func record(_ language: Language, _ words: SectionWords) -> TemplateRecord {
    var record = TemplateRecord([:])
    for word in allCases { record[word.rawValue] = .text(word.text(language, words)) }
    return record
  }

  private var summary: String {
    switch self {
    case .lightsNote: "What last year and the brackets mean."
    case .comparisonNote: "What index, years and arrows mean."
    default: "Heading or column title."
    }
  }

  private func text(_ language: Language, _ words: SectionWords) -> String {
    let phrase = language.phrase
    let cost = language.costPhrase
    switch self {
    case .summary: return words.summary
    case .accounts: return cost.label(.accounts)
    case .targets: return words.targets
    case .comparison: return words.comparison
    case .developments: return words.developments
    case .learning: return words.learning
    case .basis: return words.notes
    case .indicator: return phrase.label(.indicator)
    case .target: return words.target
    case .mean: return phrase.label(.mean)
    case .lowest: return phrase.label(.lowest)
    case .highest: return phrase.label(.highest)
    case .change: return words.change
    case .twoYearsAgo: return words.twoYearsAgo
    case .lastYear: return words.lastYear
    case .now: return words.now
    case .green: return "\(Mark.of(Light.green)) \(phrase.label(.green))"
    case .yellow: return "\(Mark.of(Light.yellow)) \(phrase.label(.yellow))"
    case .red: return "\(Mark.of(Light.red)) \(phrase.label(.red))"
    case .unit: return phrase.label(.unit)
    case .total: return cost.label(.total)
    case .actual: return cost.label(.actual)
    case .budget: return cost.label(.budget)
    case .deviation: return cost.label(.deviationSoFar)
    case .yearBudget: return cost.label(.yearBudget)
    case .expectedDeviation: return cost.label(.expectedDeviation)
    case .index: return words.ownIndex
    case .value: return phrase.label(.value)
    case .light: return phrase.label(.versusTarget)
    case .others: return phrase.label(.versusOthers)
    case .development: return phrase.label(.development)
    case .memo: return Self.pick(language, "Notat", "Notat", "Memo")
    case .to: return Self.pick(language, "Til", "Til", "To")
    case .from: return Self.pick(language, "Fra", "Frå", "From")
    case .date: return Self.pick(language, "Dato", "Dato", "Date")
    case .subject: return Self.pick(language, "Saken gjelder", "Saka gjeld", "Subject")
    case .lightsNote: return words.lightsNote
    case .comparisonNote: return words.comparisonNote(words.ofMean)
    }
  }

  private static func pick(_ language: Language, _ bokmal: String, _ nynorsk: String, _ english: String) -> String {
    switch language {
    case .bokmal: bokmal
    case .nynorsk: nynorsk
    case .english: english
    }
  }
}
