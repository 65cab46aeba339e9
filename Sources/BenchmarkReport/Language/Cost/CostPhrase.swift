import BenchmarkCore

/// What reports say of cost, accounts and actions, in one language. Numbers come written.
protocol CostPhrase: Grammar {
  func label(_ label: CostLabel) -> String

  // MARK: Level

  /// - Parameter leavesOut: the mean is of the figures that need no check.
  func costLevel(indicator: String, mean: String, leavesOut: Bool, period: String, _ change: CostChange?) -> String
  func costRange(lowest: String, by low: String, highest: String, by high: String, difference: String) -> String
  func needCorrected(lowest: String, by low: String, highest: String, by high: String, _ kind: UnitKind) -> String

  // MARK: Expected cost

  func explained(variables: [String], share: String) -> String
  func notExplained(variables: [String]) -> String
  /// Units, or indicators with their units, of a figure to check.
  func setAside(_ units: [String]) -> String
  func clearTerms(_ terms: [String], _ kind: UnitKind) -> String
  /// The effect of a category, against the most common one.
  func againstMostCommon(_ term: String) -> String
  func noClearTerms(_ variables: Int) -> String
  func omitted(_ variables: [String]) -> String
  func omission(_ reason: ExplanatoryVariable.Omission) -> String
  func robustDiffers(_ percent: String) -> String
  func refusal(_ refusal: ExpectedCost.Refusal, _ kind: UnitKind) -> String
  func groupsWithModel(_ count: Int, of all: Int, _ group: UnitKind) -> String
  /// - Parameter explained: false where the model explains nothing, so that no cost is said to be explained by it.
  func allAsExpected(_ count: Int, width: String, explained: Bool, _ kind: UnitKind) -> String
  func outside(
    dearer: [String], cheaper: [String], rest: Int, width: String, explained: Bool, _ kind: UnitKind
  ) -> String
  /// How many would be outside their intervals if none differed.
  func outsideByChance(_ expected: Int, of all: Int, _ kind: UnitKind) -> String
  /// The cost of one unit beside what is usual for its circumstances; nil: within it.
  func unitCost(
    indicator: String, cost: String, expected: String, usual: String, variables: [String], isAbove: Bool?
  ) -> String
  /// - Parameter result: nil where the card names no results, or nothing can be said of them.
  func outsideUnit(name: String, cost: String, expected: String, result: String?) -> String
  /// Cheaper than expected, and the results are not clearly weaker.
  func cheaperNotWeaker(_ names: [String]) -> String
  func result(_ verdict: ResultVerdict) -> String
  /// The same within a sentence, without its mark.
  func resultInWords(_ verdict: ResultVerdict) -> String
  func causesOfHighCost() -> String
  func placed(_ quadrant: CostQuadrant, _ names: [String]) -> String
  func nonePlaced(_ kind: UnitKind) -> String
  /// The results of no unit have an interval.
  func nonePlacedForUncertainty() -> String
  func resultsOf(_ indicators: [String]) -> String
  /// The card names no results to hold cost against.
  func noResults() -> String

  // MARK: Results that go with cost

  func noEffect(_ effects: [String], _ kind: UnitKind) -> String
  /// `Trivsel (0,09 poeng, usikkerhet −0,26 til 0,45)`.
  func effect(result: String, change: String, unit: String?, lower: String, upper: String, first: Bool) -> String
  func clearEffect(better: Bool, effects: [String], _ kind: UnitKind) -> String
  func effectNotTested(_ results: [String], _ kind: UnitKind) -> String
  /// Result or cost is the same for all, or cost follows from the circumstances.
  func effectNotSeparable(_ results: [String]) -> String
  /// The interval leaves out 0, but the adjusted test does not.
  func notClearTogether(_ results: [String]) -> String
  func controls(_ variables: [String]) -> String

  // MARK: Make-up of cost

  func makeUp(dearest: String, cheapest: String, difference: String, parts: [String]) -> String
  /// - Parameters:
  ///   - reference: the cost of all together; nil where groups have one each.
  ///   - isWeighted: the reference is not the mean of the units.
  func versusGroup(missing: [String], reference: String?, isWeighted: Bool) -> String

  // MARK: Accounts

  func accounts(deviation: String, percent: String, over: Bool) -> String
  func thousands() -> String

  // MARK: Actions

  func actionsSummary(all: Int, overdue: Int, notMoved: Int) -> String
  func actionLine(unit: String, indicator: String, action: String, responsible: String?, due: String?) -> String
  func concern(_ concern: ActionFinding.Concern) -> String
  func withoutAction(_ count: Int, clearlyWorse: Int) -> String
  func furtherWithoutAction(_ count: Int) -> String
  func withoutActionLine(indicator: String, units: [String], more: Int) -> String
  func planNote() -> String
}

/// How cost has changed since the same period a year before.
struct CostChange: Sendable, Equatable {
  /// What the periods are: a year is compared with the year before.
  var since: Period.Kind
  /// Without sign, `3,1`.
  var percent: String
  var isHigher: Bool
  /// In constant prices; nil without a deflator.
  var constantPercent: String?
  var isHigherInConstantPrices: Bool
}

/// Whether the results of a unit are clearly better or weaker than the mean.
enum ResultVerdict: CaseIterable {
  case better, weaker, noClearDifference, uncertaintyUnknown, missing
}

enum CostLabel: Sendable, CaseIterable {
  case costAndResult, makeUp, accounts, actions, economicPlan
  case cost, expected, usual, versusExpected, results, needCorrected
  case above, below
  case difference, rest, amount
  case actual, budget, deviationSoFar, yearBudget, expectedDeviation, total
  case present, change, target, unitsBelow
}

extension Language {
  var costPhrase: any CostPhrase {
    switch self {
    case .bokmal: Bokmal()
    case .nynorsk: Nynorsk()
    case .english: English()
    }
  }
}
