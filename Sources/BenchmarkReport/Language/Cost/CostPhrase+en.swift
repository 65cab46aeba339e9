import BenchmarkCore

extension English: CostPhrase {
  func label(_ label: CostLabel) -> String {
    switch label {
    case .costAndResult: "Cost and results"
    case .makeUp: "Where the difference in cost comes from"
    case .accounts: "Accounts and budget"
    case .actions: "Actions"
    case .economicPlan: "Present situation – change – target"
    case .cost: "Cost"
    case .expected: "Expected"
    case .usual: "Usual"
    case .versusExpected: "Against expected"
    case .results: "Results"
    case .needCorrected: "Need-corrected"
    case .above: "above"
    case .below: "below"
    case .difference: "Difference"
    case .rest: "The rest"
    case .amount: "Amount"
    case .actual: "Accounts"
    case .budget: "Budget"
    case .deviationSoFar: "Deviation so far"
    case .yearBudget: "Budget for the year"
    case .expectedDeviation: "Expected deviation"
    case .total: "Total"
    case .present: "Present situation"
    case .change: "Change"
    case .target: "Target"
    case .unitsBelow: "Not reached"
    }
  }

  func costLevel(indicator: String, mean: String, leavesOut: Bool, period: String, _ change: CostChange?) -> String {
    var text =
      "\(indicator) is \(mean) on average\(leavesOut ? ", leaving out figures that should be checked," : "") in \(withArticle(period))"
    if let change {
      func direction(_ isHigher: Bool) -> String { isHigher ? "higher" : "lower" }
      text +=
        ", \(change.percent) per cent \(direction(change.isHigher)) than in the same period the year before (current prices)"
      if let constant = change.constantPercent {
        text += " and \(constant) per cent \(direction(change.isHigherInConstantPrices)) in constant prices"
      }
    }
    return text + "."
  }
  func costRange(lowest: String, by low: String, highest: String, by high: String, difference: String) -> String {
    "Lowest is \(low) with \(lowest), highest \(high) with \(highest): a difference of \(difference)."
  }
  func needCorrected(lowest: String, by low: String, highest: String, by high: String, _ kind: UnitKind) -> String {
    "Corrected for calculated need, the use of resources runs from \(lowest) (\(low)) to \(highest) (\(high)), all \(noun(kind).plural) together being 1.00."
  }

  func explained(variables: [String], share: String) -> String {
    "\(list(variables).capitalisedFirst) \(variables.count == 1 ? "explains" : "explain") \(share) of the differences in cost."
  }
  func notExplained(variables: [String]) -> String {
    "\(list(variables).capitalisedFirst) \(variables.count == 1 ? "does" : "do") not explain the differences in cost."
  }
  func setAside(_ units: [String]) -> String {
    "Left out of the calculation until the figure has been checked: \(list(units))."
  }
  func clearTerms(_ terms: [String], _ kind: UnitKind) -> String {
    "Clear associations with cost, from the lower to the upper quartile of the \(noun(kind).plural): \(list(terms))."
  }
  func againstMostCommon(_ term: String) -> String { "\(term) against the most common" }
  func noClearTerms(_ variables: Int) -> String {
    variables == 1 ? "The association is not clear." : "None of these alone has a clear association with cost."
  }
  func omitted(_ variables: [String]) -> String { "Not in the calculation: \(list(variables))." }
  func omission(_ reason: ExplanatoryVariable.Omission) -> String {
    switch reason {
    case .unknown: "not in the register"
    case .notNumeric: "texts that do not make a few groups of enough units"
    case .missing: "missing for many"
    case .zeroSpread: "the same for all"
    case .tooFewUnits: "too few units to tell more causes apart"
    case .collinear: "follows from the others"
    }
  }
  func robustDiffers(_ percent: String) -> String {
    "A few units pull at the calculation: when they count less, the expected cost changes by up to \(percent)."
  }
  func refusal(_ refusal: ExpectedCost.Refusal, _ kind: UnitKind) -> String {
    switch refusal {
    case .tooFew(let units, let needed):
      "The expected cost was not calculated: \(digits(units, kind)) \(units == 1 ? "has" : "have") a cost, and at least \(needed) are needed."
    case .noVariables:
      "The expected cost was not calculated: nothing known of size, need or other circumstances can explain it."
    case .zeroSpread: "The expected cost was not calculated: all have the same cost."
    }
  }
  func groupsWithModel(_ count: Int, of all: Int, _ group: UnitKind) -> String {
    "The expected cost was calculated for \(numbers.integer(count)) of \(digits(all, group)); the others have too few units."
  }
  func allAsExpected(_ count: Int, width: String, explained: Bool, _ kind: UnitKind) -> String {
    explained
      ? "All \(digits(count, kind)) have a cost that is usual for their circumstances (expected cost ±\(width))."
      : "None of the \(noun(kind).plural) differs clearly in cost; a deviation would have to be larger than about \(width) to show."
  }
  func unitCost(
    indicator: String, cost: String, expected: String, usual: String, variables: [String], isAbove: Bool?
  ) -> String {
    let standing =
      switch isAbove {
      case nil: "This is usual for such units"
      case true?: "This is above what is usual for such units"
      case false?: "This is below what is usual for such units"
      }
    return
      "\(indicator) \(cost), where \(list(variables)) would suggest \(expected). \(standing) (\(usual))."
  }
  func outside(
    dearer: [String], cheaper: [String], rest: Int, width: String, explained: Bool, _ kind: UnitKind
  ) -> String {
    var sentences: [String] = []
    if !dearer.isEmpty { sentences.append("Dearer than expected: \(list(dearer)).") }
    if !cheaper.isEmpty { sentences.append("Cheaper than expected: \(list(cheaper)).") }
    if rest > 0 {
      sentences.append(
        explained
          ? "\(digits(rest, kind)) have a cost that is usual for their circumstances (expected cost ±\(width))."
          : "\(digits(rest, kind)) do not differ clearly (expected cost ±\(width)).")
    }
    return sentences.joined(separator: " ")
  }
  func outsideByChance(_ expected: Int, of all: Int, _ kind: UnitKind) -> String {
    "By chance alone about \(count(expected)) of \(digits(all, kind)) would lie outside."
  }
  func outsideUnit(name: String, cost: String, expected: String, result: String?) -> String {
    "\(name) (\(cost) against an expected \(expected)" + (result.map { "; results: \($0)" } ?? "") + ")"
  }
  func cheaperNotWeaker(_ names: [String]) -> String {
    "Cheaper than expected without clearly weaker results: \(list(names))."
  }
  func result(_ verdict: ResultVerdict) -> String {
    switch verdict {
    case .better: "+ clearly better"
    case .weaker: "− clearly weaker"
    case .noClearDifference: "· no clear"
    case .uncertaintyUnknown: "uncertainty unknown"
    case .missing: "missing"
    }
  }
  func causesOfHighCost() -> String {
    "A high cost is not in itself a bad sign: it may come from higher quality, from users with greater needs than the figures show, or from a small unit. Nor is a low cost enough to call a unit well run."
  }
  func placed(_ quadrant: CostQuadrant, _ names: [String]) -> String {
    switch quadrant {
    case .betterCheaper: "Clearly better results at a lower cost than expected: \(list(names))."
    case .betterDearer: "Clearly better results at a higher cost than expected: \(list(names))."
    case .weakerCheaper: "Clearly weaker results at a lower cost than expected: \(list(names))."
    case .weakerDearer: "Clearly weaker results at a higher cost than expected: \(list(names))."
    case .notDistinguishable: "Cannot be placed with confidence: \(list(names))."
    }
  }
  func nonePlaced(_ kind: UnitKind) -> String {
    "No \(noun(kind).singular) stands out clearly on both cost and results."
  }
  func nonePlacedForUncertainty() -> String {
    "The uncertainty of the results is unknown, so none can be said to stand out on both cost and results."
  }
  func resultsOf(_ indicators: [String]) -> String {
    indicators.count == 1
      ? "“Results” is \(list(indicators)) against the mean."
      : "“Results” is the mean of \(list(indicators)), with equal weights, against the mean of all."
  }

  func noResults() -> String {
    "The card names no results (cost: results), so cost is not held against any."
  }

  func noEffect(_ effects: [String], _ kind: UnitKind) -> String {
    "We cannot see that \(noun(kind).plural) that spend more do better on \(or(effects))."
  }
  func effect(result: String, change: String, unit: String?, lower: String, upper: String, first: Bool) -> String {
    "\(result) (\(first ? "change with 10 per cent higher cost: " : "")\(change)\(unit.map { " " + $0 } ?? ""), uncertainty \(lower) to \(upper))"
  }
  func clearEffect(better: Bool, effects: [String], _ kind: UnitKind) -> String {
    better
      ? "\(noun(kind).plural.capitalisedFirst) that spend more do better on \(list(effects)). This is an association, not proof that the money is the cause."
      : "\(noun(kind).plural.capitalisedFirst) that spend more do worse on \(list(effects)). This does not mean that money does harm: it may go to units with greater needs than the figures show."
  }
  func effectNotTested(_ results: [String], _ kind: UnitKind) -> String {
    "For \(list(results)) too few \(noun(kind).plural) have figures to tell whether results go with cost."
  }
  func effectNotSeparable(_ results: [String]) -> String {
    "For \(list(results)) the association with cost cannot be worked out: all have the same result or the same cost, or cost follows from the circumstances."
  }
  func notClearTogether(_ results: [String]) -> String {
    "For \(list(results)) the association is not clear once it counts that several results and periods were tried."
  }
  func controls(_ variables: [String]) -> String { "Differences in \(list(variables)) are allowed for." }

  func makeUp(dearest: String, cheapest: String, difference: String, parts: [String]) -> String {
    "\(dearest) spends \(difference) more than \(cheapest), made up of: \(list(parts))."
  }
  func versusGroup(missing: [String], reference: String?, isWeighted: Bool) -> String {
    let all = (reference.map { ": \($0)" } ?? "") + (isWeighted ? ", where large units count most" : "")
    return "The table holds each unit against all together\(all). The parts sum to the difference."
      + (missing.isEmpty ? "" : " Figures are missing for \(list(missing)).")
  }

  func accounts(deviation: String, percent: String, over: Bool) -> String {
    "\(over ? "Overspending" : "Underspending") so far: NOK \(deviation) thousand (\(percent) of the budget)."
  }
  func thousands() -> String { "All amounts in NOK thousand. Overspending is positive." }

  func actionsSummary(all: Int, overdue: Int, notMoved: Int) -> String {
    var text =
      all == 1 ? "One action is registered." : "\(count(all, .neuter).capitalisedFirst) actions are registered."
    if overdue > 0 {
      text += " \(count(overdue, .neuter).capitalisedFirst) \(overdue == 1 ? "is" : "are") past the deadline."
    }
    if notMoved > 0 { text += " For \(count(notMoved, .neuter)) the indicator has not improved." }
    if overdue == 0, notMoved == 0 {
      text += " None is past its deadline, and no finished action is without improvement."
    }
    return text
  }
  func actionLine(unit: String, indicator: String, action: String, responsible: String?, due: String?) -> String {
    let facts = [responsible, due.map { "due \($0)" }].compactMap { $0 }
    let action = action.isEmpty ? "no description" : action
    return "\(unit), \(indicator): \(action)" + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
  }
  func concern(_ concern: ActionFinding.Concern) -> String {
    switch concern {
    case .noAction: "no action"
    case .notMoved: "the indicator has not improved"
    case .overdue: "past the deadline"
    }
  }
  func withoutAction(_ count: Int, clearlyWorse: Int) -> String {
    let subject = count == 1 ? "One weak result" : "\(numbers.integer(count)) weak results"
    return "\(subject) (red light or clearly worse than the others) \(count == 1 ? "has" : "have") no open action."
      + (clearlyWorse > 0 ? " Clearly worse than the others:" : "")
  }
  func furtherWithoutAction(_ count: Int) -> String {
    "The other \(numbers.integer(count)) have a red light without a clear difference from the others; see actions.csv."
  }
  func withoutActionLine(indicator: String, units: [String], more: Int) -> String {
    "\(indicator): \(list(units + (more > 0 ? ["\(numbers.integer(more)) more"] : [])))"
  }
  func planNote() -> String {
    "Mean of the units, the change that is needed to reach the target, and how many units have not reached it. Each unit is in plan.csv."
  }

  private func or(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: "; ") + " or " + last
  }
}
