import BenchmarkCore

/// What reports say of learning from each other, in one language. Numbers come written.
protocol LearningPhrase: Grammar {
  func label(_ label: LearningLabel) -> String

  // MARK: The opening

  /// How many units have somebody to learn from, and the clearest match.
  func headline(
    units: Int, of all: Int, isNotDearer: Bool, unit: String, partner: String, indicator: String, theirs: String,
    yours: String, _ kind: UnitKind
  ) -> String

  // MARK: The section

  /// What the comparison rests on and what it came to.
  ///
  /// - Parameter clear: clear differences; nil where none was tested, so that nothing was come to.
  func introduction(variables: [String], like: Int?, clear: Int?, units: Int, of all: Int, _ kind: UnitKind) -> String
  /// What a difference can and cannot say.
  func cause() -> String
  /// No difference was tested: nothing is known of the uncertainty.
  ///
  /// - Parameter listed: whether the table names units with better figures all the same.
  func nothingTested(listed: Bool) -> String
  /// No unit has a like unit.
  func nobodyIsLike() -> String
  /// What the rate of false discoveries promises of the clear differences, and what not.
  func rateMeans(_ rate: String) -> String
  /// Like units are picked by hand in the card.
  func pickedByHand() -> String
  /// The same in one sentence of its own.
  func nothingClearShort(of kind: UnitKind) -> String
  func nothingClear(of kind: UnitKind) -> String
  func noCost() -> String
  func notDearer(cost: String, tolerance: String) -> String
  /// What the column of stability shows.
  func holdsMeans(_ replicates: String) -> String
  func moreInTable(_ count: Int) -> String
  /// A unit that has improved, and the like units whose values are poorer.
  func improved(name: String, indicator: String, change: String, for names: [String]) -> String
  func brightSpot(name: String, indicator: String, value: String, expected: String) -> String
  func neededIntroduction(power: String) -> String

  // MARK: One unit

  func like(_ names: [String]) -> String
  /// Partner, indicator and both values.
  func partner(name: String, indicator: String, theirs: String, yours: String) -> String
  func clearGap(_ gap: String, interval: String) -> String
  func hasImproved(_ change: String) -> String
  func cost(_ indicator: String, _ difference: CostDifference) -> String
  func holds(_ share: String) -> String
  func likeness(most: ContextText?, least: ContextText?) -> String
  func alsoDiffers(_ items: [String]) -> String
  func compared(_ name: String, theirs: String, yours: String) -> String
  func question(_ question: QuestionText) -> String
  func noPartner(_ like: Int, notDearer: Bool) -> String
  func withoutUncertainty(_ items: [String]) -> String
  func othersLearn(_ items: [String]) -> String
  func taughtTo(_ indicator: String, _ count: Int, _ kind: UnitKind) -> String
}

/// Fixed words of the learning parts.
enum LearningLabel: Sendable, CaseIterable {
  case section, clear, improvedUnits, brightSpots, needed
  case unit, partner, gap, interval, cost, holds
  case indicator, importantDifference, nNow, nNeeded, seenNow
  case learnFrom, ask, othersCanLearn
}

/// One circumstance of a pair, with both values.
struct ContextText: Sendable, Equatable {
  var name: String
  var theirs: String
  var yours: String
}

/// Cost of the partner against that of the unit.
enum CostDifference: Sendable, Equatable {
  case same
  case lower(String)
  case higher(String)
}

/// A question with its names and numbers written.
enum QuestionText: Sendable, Equatable {
  case whatChanged(indicator: String, since: String)
  case connection(ContextText)
  case successFactor(String)
  case sameCost
  case howTheyWork(LearningTheme)
}

extension Language {
  var learning: any LearningPhrase {
    switch self {
    case .bokmal: Bokmal()
    case .nynorsk: Nynorsk()
    case .english: English()
    }
  }
}
