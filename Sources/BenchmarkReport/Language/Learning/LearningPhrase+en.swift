import BenchmarkCore

extension English: LearningPhrase {
  func label(_ label: LearningLabel) -> String {
    switch label {
    case .section: "Learn from each other"
    case .clear: "Clear differences between like units"
    case .improvedUnits: "Have clearly improved"
    case .brightSpots: "Better than circumstances suggest"
    case .needed: "What it takes to see a difference"
    case .unit: "Unit"
    case .partner: "Can learn from"
    case .gap: "Difference"
    case .interval: "Interval"
    case .cost: "Cost"
    case .holds: "Holds"
    case .indicator: "Indicator"
    case .importantDifference: "Difference that matters"
    case .nNow: "Base now"
    case .nNeeded: "Needed"
    case .seenNow: "Seen now"
    case .learnFrom: "Learn from"
    case .ask: "Ask about"
    case .othersCanLearn: "Others can learn"
    }
  }

  func headline(
    units: Int, of all: Int, isNotDearer: Bool, unit: String, partner: String, indicator: String, theirs: String,
    yours: String, _ kind: UnitKind
  ) -> String {
    "\(counted(units, kind).capitalisedFirst) of \(numbers.integer(all)) have a like unit to learn from that is clearly better on at least one indicator\(isNotDearer ? " and not dearer" : "")."
      + " Clearest: \(unit) can ask \(partner) about \(indicator.lowercasedFirst) (\(yours) against \(theirs))."
  }
  func introduction(variables: [String], like: Int?, clear: Int?, units: Int, of all: Int, _ kind: UnitKind) -> String {
    let base = variables.isEmpty ? "" : " in \(list(variables))"
    let who = like.map { "the \(count($0)) most like it" } ?? "those like it"
    let compared = "Each unit is compared with \(who)\(base)."
    guard let clear else { return compared }
    return compared + " "
      + (clear == 0
        ? "None is clearly better than a like unit without being dearer."
        : "\(counted(units, kind).capitalisedFirst) of \(numbers.integer(all)) \(units == 1 ? "has" : "have") at least one like unit that is clearly better and not dearer.")
  }
  func cause() -> String { "A difference does not show its cause; it says whom it is worth talking to." }
  func nothingTested(listed: Bool) -> String {
    "The uncertainty of the figures is unknown, so no difference can be called clear\(listed ? "; units that have better figures and are not dearer are in learning.csv" : "")."
  }
  func nobodyIsLike() -> String {
    "Nobody is compared with like units: the circumstances are unknown or the same for all, or there are too few units."
  }
  func rateMeans(_ rate: String) -> String {
    "On average over many such reports at most \(rate) of the clear differences are due to chance; where few are named, each of them may be."
  }
  func pickedByHand() -> String { "Some like units are picked by hand in the card." }
  func nothingClearShort(of kind: UnitKind) -> String {
    "None of the \(noun(kind).plural) has a like unit that is clearly better without being dearer."
  }
  func nothingClear(of kind: UnitKind) -> String {
    "That does not mean that \(noun(kind).definitePlural) are equally good, only that the figures do not tell them apart."
  }
  func noCost() -> String { "The card names no cost, so cost is not considered." }
  func notDearer(cost: String, tolerance: String) -> String {
    "“Not dearer” means \(cost.lowercasedFirst) at most \(tolerance) above the unit's own, or not clearly above it."
  }
  func holdsMeans(_ replicates: String) -> String {
    "“Holds” is the share of \(replicates) checks, with other weights and chance in the figures, in which the two are still alike and the difference stands."
  }
  func moreInTable(_ count: Int) -> String { "\(numbers.integer(count)) more are in learning.csv." }
  func improved(name: String, indicator: String, change: String, for names: [String]) -> String {
    "\(name), \(indicator.lowercasedFirst) (\(change) per year). Of use to \(list(names))."
  }
  func brightSpot(name: String, indicator: String, value: String, expected: String) -> String {
    "\(name), \(indicator.lowercasedFirst): \(value), where its circumstances would suggest \(expected)."
  }
  func neededIntroduction(power: String) -> String {
    "The base that each of two units needs for a difference that matters to show in \(power) of cases, and the smallest difference that can be seen now (typical unit)."
  }

  func like(_ names: [String]) -> String { "Most like \(list(names))." }
  func partner(name: String, indicator: String, theirs: String, yours: String) -> String {
    "\(name): \(indicator.lowercasedFirst) \(theirs) against your \(yours)"
  }
  func clearGap(_ gap: String, interval: String) -> String { "a clear difference of \(gap) (\(interval))" }
  func hasImproved(_ change: String) -> String {
    "clearly improving there (\(change) per year), the difference itself is not clear"
  }
  func cost(_ indicator: String, _ difference: CostDifference) -> String {
    switch difference {
    case .same: "about the same \(indicator.lowercasedFirst)"
    case .lower(let amount): "\(indicator.lowercasedFirst) \(amount) lower"
    case .higher(let amount): "\(indicator.lowercasedFirst) \(amount) higher"
    }
  }
  func holds(_ share: String) -> String { "Holds in \(share) of the checks." }
  func likeness(most: ContextText?, least: ContextText?) -> String {
    let parts = [most.map { "alike in \(text($0))" }, least.map { "allow for \(text($0))" }].compactMap { $0 }
    return parts.isEmpty ? "" : parts.joined(separator: "; ").capitalisedFirst + "."
  }
  private func text(_ context: ContextText) -> String { "\(context.name) (\(context.theirs) against \(context.yours))" }
  func alsoDiffers(_ items: [String]) -> String { "Also different: \(list(items))." }
  func compared(_ name: String, theirs: String, yours: String) -> String {
    "\(name.lowercasedFirst) \(theirs) against \(yours)"
  }
  func question(_ question: QuestionText) -> String {
    switch question {
    case .whatChanged(let indicator, let since):
      "what has brought the improvement in \(indicator.lowercasedFirst) since \(withArticle(since))?"
    case .connection(let other): "is it connected with \(text(other))?"
    case .successFactor(let factor): "how do they work on \(factor.lowercasedFirst)?"
    case .sameCost: "how are time and staff used, when the cost is no higher?"
    case .howTheyWork(let theme):
      switch theme {
      case .users: "how do they learn what users think, and what do they do with it?"
      case .processes: "which routines do they have, and who follows them up?"
      case .employees: "how do leaders follow up each employee?"
      case .finance: "how do they plan staffing and purchases?"
      case .other: "what do they do differently from day to day?"
      }
    }
  }
  func noPartner(_ like: Int, notDearer: Bool) -> String {
    let who = like == 1 ? "The like unit is not" : "None of the \(count(like)) like units is"
    return "\(who) clearly better\(notDearer ? " without being dearer" : "")."
  }
  func withoutUncertainty(_ items: [String]) -> String {
    "Better figures of unknown uncertainty: \(list(items))."
  }
  func othersLearn(_ items: [String]) -> String { list(items).capitalisedFirst }
  func taughtTo(_ indicator: String, _ count: Int, _ kind: UnitKind) -> String {
    "\(indicator.lowercasedFirst) (\(counted(count, kind)))"
  }
}
