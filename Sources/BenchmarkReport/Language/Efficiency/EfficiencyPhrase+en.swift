import BenchmarkCore

extension English: EfficiencyPhrase {
  func label(_ label: EfficiencyLabel) -> String {
    switch label {
    case .section: "What goes in and what comes out"
    case .peers: "Whom they are held against"
    case .score: "Score"
    case .corrected: "Corrected"
    case .interval: "Interval"
    case .yearBefore: "Year before"
    case .versusBest: "Against the best"
    }
  }

  // MARK: What is compared

  func compared(inputs: [String], outputs: [String], period: String, units: Int, _ kind: UnitKind) -> String {
    "In: \(list(inputs)). Out: \(list(outputs)). \(digits(units, kind)), \(period)."
  }
  func meaning(_ orientation: EfficiencyPlan.Orientation, hull: Bool, _ kind: UnitKind) -> String {
    let other = hull ? "the one of the others" : "the mixture of \(noun(kind).definitePlural)"
    return switch orientation {
    case .input:
      "Each unit is held against \(other) that gives at least as much with the least input. A score of 0.90 means: the same output with 90 per cent of the input. 1.00 means that nobody here manages with less."
    case .output:
      "Each unit is held against \(other) that gives most with no more input. A score of 0.90 means: the unit gives 90 per cent of that. 1.00 means that nobody here gives more."
    }
  }
  func caution(_ kind: UnitKind) -> String {
    "This is no measure of quality and no proof of waste. Heavier users, wages and prices, buildings, distances, accounting practice and errors in the figures can all give a low score, and the score depends on who is compared. Use it to find whom it is worth asking."
  }
  func fixed(_ indicators: [String]) -> String { "Compared, but held fixed in the calculation: \(list(indicators))." }

  // MARK: What weakens it

  func tooFew(units: Int, needed: Int, variables: Int, _ kind: UnitKind) -> String {
    "TOO FEW: \(counted(units, kind)) \(units == 1 ? "is" : "are") too few for \(count(variables)) quantities; there should be at least \(count(needed)). Most then get 1.00 because nobody is like them."
  }
  func tooFewInGroups(_ groups: Int, of all: Int, needed: Int, _ group: UnitKind, _ kind: UnitKind) -> String {
    "TOO FEW: \(numbers.integer(groups)) of \(digits(all, group)) have under \(counted(needed, kind)) with figures. Scores say little there and are not told here. Compare across instead, without --group."
  }
  func nobodyHas(_ indicators: [String], _ kind: UnitKind) -> String {
    "None of \(noun(kind).definitePlural) has any of \(list(indicators)), which is left out."
  }
  func identical(_ kind: UnitKind) -> String { "All have the same figures, so the scores say nothing." }
  func ratios(_ indicators: [String]) -> String {
    "Check the choice of quantities: not an amount or a count: \(list(indicators)). Shares, rates and means do not double when a unit is twice as large, and the score may then mislead."
  }

  // MARK: What was found

  func best(_ names: [String], more: Int, _ kind: UnitKind) -> String {
    "Nobody manages with less, and the size is the most productive: \(joined(names, more))."
  }
  func bestForSize(_ names: [String], more: Int) -> String {
    "Best for their size, but few or none are like them: \(joined(names, more)). The smallest and the largest often get 1.00 for that reason alone."
  }
  private func joined(_ names: [String], _ more: Int) -> String {
    list(names + (more > 0 ? ["\(count(more)) more"] : []))
  }
  func distances(_ number: Int, of all: Int, low: String, high: String, _ orientation: EfficiencyPlan.Orientation)
    -> String
  {
    let what =
      switch orientation {
      case .input: "the mixture manages with \(range(low, high)) less input"
      case .output: "the mixture gives more with the same input; they give \(range(low, high)) less"
      }
    return "For \(numbers.integer(number)) of \(numbers.integer(all)) \(what)."
  }
  private func range(_ low: String, _ high: String) -> String {
    low == high ? "\(low) per cent" : "\(low)–\(high) per cent"
  }
  func accounted(
    _ count: Int, of distant: Int, compared: [String], variables: [String], dearer: [String], _ kind: UnitKind
  ) -> String {
    let who = count == distant ? "all of these" : "\(numbers.integer(count)) of these \(numbers.integer(distant))"
    let rest = dearer.isEmpty ? "" : " Dearer than expected: \(list(dearer))."
    return
      "The score sees only \(list(compared.map(\.lowercasedFirst))). Allowing for \(list(variables.map(\.lowercasedFirst))), the cost of \(who) is usual or lower (see “\(label(CostLabel.costAndResult))”). For them the distance does not show that they could manage with less.\(rest)"
  }
  func headline(inputs: [String], outputs: [String], distance: String, isDearer: Bool, dearer: [String]) -> String {
    "\(list(outputs.map(\.lowercasedFirst)).capitalisedFirst) held against \(list(inputs.map(\.lowercasedFirst))), compared with the best mixture of the others: \(distance)"
      + (isDearer
        ? (dearer.isEmpty ? " They also cost more than expected." : namedDearer(dearer))
        : " The score takes no account of need or quality.")
  }
  private func namedDearer(_ dearer: [String]) -> String {
    " \(list(dearer)) also \(dearer.count == 1 ? "costs" : "cost") more than expected."
  }
  func noDistances(_ kind: UnitKind) -> String { "None has a clear distance to the best." }
  func notJudged(_ count: Int, beyond: String?, _ kind: UnitKind) -> String {
    "Not judged: \(counted(count, kind)) with a score below 1.00 and no interval"
      + (beyond.map { ", which is computed for up to \($0) units, and for more with efficiency --replicates." } ?? ".")
  }
  func unclear(_ count: Int, _ kind: UnitKind) -> String {
    "Without a clear distance: \(counted(count, kind)) with a score below 1.00."
  }
  func intervals(level: String, replicates: String) -> String {
    "Corrected score and interval (\(level), \(replicates) draws after Simar and Wilson) allow for the best here hardly being the best possible. They therefore lie below the score, also for the best. They do not cover random swings and errors in the figures; the year before shows whether the score is stable."
  }
  func spread(lowest: String, lower: String, median: String, upper: String) -> String {
    "The middle score is \(median); half lie from \(lower) to \(upper), and the lowest is \(lowest)."
  }
  func unitsOnRequest(_ kind: UnitKind) -> String {
    "With this many \(noun(kind).plural) the scores are not shown here. They are in the tables, with whom each unit is held against."
  }
  func verdict(_ verdict: EfficiencyVerdict) -> String {
    switch verdict {
    case .best: "among the best"
    case .bestForSize: "best for its size"
    case .distance: "distance"
    case .accounted: "distance, usual cost"
    case .recent: "distance now only"
    case .unclear: "no clear distance"
    case .notJudged: "not judged"
    }
  }
  func alsoYearBefore(without: Int, _ kind: UnitKind) -> String {
    "They had a score below 1.00 the year before too"
      + (without > 0 ? " (\(counted(without, kind)) without one then)." : ".")
  }
  func notYearBefore(_ names: [String], more: Int) -> String {
    "A distance now, but 1.00 the year before: \(joined(names, more)). Wait until it has lasted."
  }

  // MARK: Whom they are held against

  func shares(_ peers: [PeerText]) -> String {
    peers.count == 1 ? peers[0].name : list(peers.map { "\($0.weight) \($0.name)" })
  }
  func multiples(_ peers: [PeerText]) -> String { list(peers.map { "\($0.weight) times \($0.name)" }) }
  func heldAgainst(_ mixture: String, differences: [String]) -> String {
    "Held against \(mixture): \(list(differences))."
  }
  func mostUsed(_ peers: [String], of all: Int, areToBeAsked: Bool) -> String {
    "Most are held against: \(list(peers))." + (areToBeAsked ? " Ask them first." : "")
  }
  func carriesAlone(_ names: [String]) -> String {
    "The result rests on \(list(names)), far from the others. Check those figures before the scores are used."
  }
  func restsOnDoubt(_ names: [String]) -> String {
    "The result rests on figures that should be checked, at \(list(names)). Check them before the scores are used."
  }
  func size(smaller: Int, larger: Int, share: String, _ kind: UnitKind) -> String {
    let parts = [
      smaller > 0 ? "\(counted(smaller, kind)) smaller" : nil, larger > 0 ? "\(counted(larger, kind)) larger" : nil,
    ].compactMap { $0 }
    return
      "Size: \(list(parts)) than what gives most per input, losing at least \(share) by it. That comes on top of the score, and the unit itself can seldom change it."
  }
  func targetsAreNoDemand() -> String {
    "The differences show what the mixture actually used and gave; what is not named is unchanged. They are no demand for savings."
  }

  // MARK: Units without a score

  func without(_ reason: EfficiencyAbsence, _ names: [String], lacking: [String]) -> String {
    let why =
      switch reason {
      case .missing: "missing: \(list(lacking))"
      case .suppressed: "suppressed: \(list(lacking))"
      case .notApplicable: lacking.isEmpty ? "nothing of what is compared" : "not applicable: \(list(lacking))"
      case .faulty: "a negative figure, or an input of 0; to be checked"
      case .displaced: "possible decimal error in \(list(lacking)); to be checked"
      case .notConverged: "the calculation could not be solved"
      }
    return "Without a score: \(list(names)) (\(why))."
  }
  func elsewhere() -> String { "All scores are in efficiency.csv, all differences in efficiency_targets.csv." }
}
