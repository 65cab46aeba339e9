/// A question to discuss with a partner, tied to what the numbers show.
public enum LearningQuestion: Sendable, Equatable {
  /// The partner has improved since a period: what was changed?
  case whatChanged(since: Int)
  /// The partner also differs clearly on this indicator: is there a connection?
  case connection(indicator: Int)
  /// A success factor of the perspective, as the card has it, by perspective and position.
  case successFactor(perspective: Int, position: Int)
  /// At the same or a lower cost: how are time and staff used?
  case sameCost
  /// How the partner works with what the indicator measures, by theme of the perspective.
  case howTheyWork(LearningTheme)
}

/// What a perspective of a scorecard is about, from its id.
public enum LearningTheme: Sendable, Equatable, CaseIterable {
  case users, processes, employees, finance, other

  public init(perspective id: String?) {
    switch id?.lowercased() {
    case "brukere", "brukarar", "brukar", "bruker", "users", "user", "elever", "elevar", "barn", "beboere",
      "customers", "citizens", "innbyggere", "resultater", "resultat":
      self = .users
    case "arbeidsprosesser", "arbeidsprosessar", "prosesser", "prosessar", "interne_prosesser", "processes",
      "internal_processes", "kvalitet", "tjeneste":
      self = .processes
    case "medarbeidere", "medarbeidarar", "ansatte", "tilsette", "employees", "staff", "læring", "laering":
      self = .employees
    case "okonomi", "økonomi", "finance", "economy", "budget": self = .finance
    default: self = .other
    }
  }
}

extension Findings {
  /// At most three questions for a match, those most tied to the numbers first.
  public func questions(for row: LearningRow, limit: Int = 3) -> [LearningQuestion] {
    var questions: [LearningQuestion] = []
    if row.partnerTrend == .improving,
      let trend = trends.first(where: { $0.unit == row.partner && $0.indicator == row.indicator }),
      let first = trend.first
    {
      questions.append(.whatChanged(since: first))
    }
    let perspective = study.indicators[row.indicator].perspective
    if let position = study.card?.perspectives.firstIndex(where: { $0.id == perspective }),
      let count = study.card?.perspectives[position].successFactors.count, count > 0
    {
      questions.append(.successFactor(perspective: position, position: 0))
    }
    // A connection is worth asking about where the difference is clear, and the partner is better or the card takes no side.
    let other = learning?.differences.first {
      $0.unit == row.unit && $0.partner == row.partner && $0.indicator != row.indicator && $0.partnerIsBetter != false
        && !$0.pAdjusted.isNaN && LearningTheme(perspective: study.indicators[$0.indicator].perspective) != .finance
    }
    if let other { questions.append(.connection(indicator: other.indicator)) }
    questions.append(.howTheyWork(LearningTheme(perspective: perspective)))
    if row.costGap <= 0 { questions.append(.sameCost) }
    return Array(questions.prefix(limit))
  }
}
