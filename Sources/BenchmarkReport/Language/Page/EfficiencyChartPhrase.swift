import BenchmarkCore

/// What the charts of efficiency say, in one language.
protocol EfficiencyChartPhrase: Grammar {
  func frontierTitle(input: String, output: String) -> String
  func frontierDescription(units: Int, best: Int, of kind: UnitKind) -> String
  func frontierNote(_ orientation: EfficiencyPlan.Orientation) -> String
  func scoresTitle() -> String
  /// - Parameter intervals: whether the corrected scores and their intervals are drawn.
  func scoresDescription(units: Int, best: Int, intervals: Bool, of kind: UnitKind) -> String
  func scoresNote(level: String?) -> String

}

extension Bokmal: EfficiencyChartPhrase {
  func frontierTitle(input: String, output: String) -> String { "\(output) mot \(input.lowercasedFirst)" }
  func frontierDescription(units: Int, best: Int, of kind: UnitKind) -> String {
    "\(digits(units, kind)). På linjen for den beste praksisen: \(numbers.integer(best))."
  }
  func frontierNote(_ orientation: EfficiencyPlan.Orientation) -> String {
    let distance =
      switch orientation {
      case .input: "Avstanden vannrett til linjen viser hvor mye mindre de beste bruker for det samme."
      case .output: "Avstanden loddrett til linjen viser hvor mye mer de beste får ut av det samme."
      }
    return "Fylte punkter ligger på linjen. " + distance
  }
  func scoresTitle() -> String { "Skår med usikkerhet" }
  func scoresDescription(units: Int, best: Int, intervals: Bool, of kind: UnitKind) -> String {
    "\(digits(units, kind)), høyest skår først. Skår 1: \(numbers.integer(best))."
      + (intervals ? " Vist er den korrigerte skåren med intervall." : "")
  }
  func scoresNote(level: String?) -> String {
    let bars = level.map { " Strekene er \($0)-intervaller." } ?? ""
    return "Her er flere tall veid sammen, så linjen for den beste praksisen lar seg ikke tegne." + bars
  }

}

extension Nynorsk: EfficiencyChartPhrase {
  func frontierTitle(input: String, output: String) -> String { "\(output) mot \(input.lowercasedFirst)" }
  func frontierDescription(units: Int, best: Int, of kind: UnitKind) -> String {
    "\(digits(units, kind)). På linja for den beste praksisen: \(numbers.integer(best))."
  }
  func frontierNote(_ orientation: EfficiencyPlan.Orientation) -> String {
    let distance =
      switch orientation {
      case .input: "Avstanden vassrett til linja viser kor mykje mindre dei beste bruker for det same."
      case .output: "Avstanden loddrett til linja viser kor mykje meir dei beste får ut av det same."
      }
    return "Fylte punkt ligg på linja. " + distance
  }
  func scoresTitle() -> String { "Skår med uvisse" }
  func scoresDescription(units: Int, best: Int, intervals: Bool, of kind: UnitKind) -> String {
    "\(digits(units, kind)), høgast skår først. Skår 1: \(numbers.integer(best))."
      + (intervals ? " Vist er den korrigerte skåren med intervall." : "")
  }
  func scoresNote(level: String?) -> String {
    let bars = level.map { " Strekane er \($0)-intervall." } ?? ""
    return "Her er fleire tal vegne saman, så linja for den beste praksisen lèt seg ikkje teikne." + bars
  }

}

extension English: EfficiencyChartPhrase {
  func frontierTitle(input: String, output: String) -> String { "\(output) against \(input.lowercasedFirst)" }
  func frontierDescription(units: Int, best: Int, of kind: UnitKind) -> String {
    "\(digits(units, kind)). On the line of best practice: \(numbers.integer(best))."
  }
  func frontierNote(_ orientation: EfficiencyPlan.Orientation) -> String {
    let distance =
      switch orientation {
      case .input: "The distance across to the line shows how much less the best use to make as much."
      case .output: "The distance upwards to the line shows how much more the best make with as much."
      }
    return "Filled dots lie on the line. " + distance
  }
  func scoresTitle() -> String { "Scores with their uncertainty" }
  func scoresDescription(units: Int, best: Int, intervals: Bool, of kind: UnitKind) -> String {
    "\(digits(units, kind)), highest score first. Score 1: \(numbers.integer(best))."
      + (intervals ? " Shown is the corrected score with its interval." : "")
  }
  func scoresNote(level: String?) -> String {
    let bars = level.map { " The lines are \($0) intervals." } ?? ""
    return "Several figures are weighed together here, so the line of best practice cannot be drawn." + bars
  }

}

extension Language {
  var efficiencyCharts: any EfficiencyChartPhrase {
    switch self {
    case .bokmal: Bokmal()
    case .nynorsk: Nynorsk()
    case .english: English()
    }
  }
}
