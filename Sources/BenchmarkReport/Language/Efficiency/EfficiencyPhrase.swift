import BenchmarkCore

/// What reports say of efficiency, in one language. Numbers come written.
protocol EfficiencyPhrase: Grammar {
  func label(_ label: EfficiencyLabel) -> String

  // MARK: What is compared

  func compared(inputs: [String], outputs: [String], period: String, units: Int, _ kind: UnitKind) -> String
  func meaning(_ orientation: EfficiencyPlan.Orientation, hull: Bool, _ kind: UnitKind) -> String
  /// What a score cannot mean.
  func caution(_ kind: UnitKind) -> String
  func fixed(_ indicators: [String]) -> String

  // MARK: What weakens it

  func tooFew(units: Int, needed: Int, variables: Int, _ kind: UnitKind) -> String
  func tooFewInGroups(_ groups: Int, of all: Int, needed: Int, _ group: UnitKind, _ kind: UnitKind) -> String
  func nobodyHas(_ indicators: [String], _ kind: UnitKind) -> String
  func identical(_ kind: UnitKind) -> String
  func ratios(_ indicators: [String]) -> String

  // MARK: What was found

  func best(_ names: [String], more: Int, _ kind: UnitKind) -> String
  func bestForSize(_ names: [String], more: Int) -> String
  func distances(_ count: Int, of all: Int, low: String, high: String, _ orientation: EfficiencyPlan.Orientation)
    -> String
  /// Units at a distance that cost no more than is usual for `variables`; `dearer` are those that cost more.
  func accounted(
    _ count: Int, of distant: Int, compared: [String], variables: [String], dearer: [String], _ kind: UnitKind
  ) -> String
  /// For the opening of a report; `distance` is a sentence of ``distances(_:of:low:high:_:)``.
  /// `dearer` are those at a distance that also cost more than expected, where they are few enough to be named.
  func headline(inputs: [String], outputs: [String], distance: String, isDearer: Bool, dearer: [String]) -> String
  func noDistances(_ kind: UnitKind) -> String
  /// - Parameter beyond: the number of units up to which intervals are computed unasked, where there are more; else nil.
  func notJudged(_ count: Int, beyond: String?, _ kind: UnitKind) -> String
  func unclear(_ count: Int, _ kind: UnitKind) -> String
  func intervals(level: String, replicates: String) -> String
  func spread(lowest: String, lower: String, median: String, upper: String) -> String
  func unitsOnRequest(_ kind: UnitKind) -> String
  func verdict(_ verdict: EfficiencyVerdict) -> String
  func alsoYearBefore(without: Int, _ kind: UnitKind) -> String
  func notYearBefore(_ names: [String], more: Int) -> String

  // MARK: Whom they are held against

  /// `83 % Ekelund og 17 % Myra`, or the name alone.
  func shares(_ peers: [PeerText]) -> String
  /// `0,62 ganger Ekelund og 0,40 ganger Myra`: weights that do not sum to one.
  func multiples(_ peers: [PeerText]) -> String
  func heldAgainst(_ mixture: String, differences: [String]) -> String
  func mostUsed(_ peers: [String], of all: Int, areToBeAsked: Bool) -> String
  func carriesAlone(_ names: [String]) -> String
  /// The result rests on units with figures that should be checked.
  func restsOnDoubt(_ names: [String]) -> String
  func size(smaller: Int, larger: Int, share: String, _ kind: UnitKind) -> String
  func targetsAreNoDemand() -> String

  // MARK: Units without a score

  func without(_ reason: EfficiencyAbsence, _ names: [String], lacking: [String]) -> String
  func elsewhere() -> String
}

enum EfficiencyLabel: Sendable, CaseIterable {
  case section, peers, score, corrected, interval, yearBefore, versusBest
}

/// Where a unit is, as far as the figures say. Only ``distance`` claims that others do better.
enum EfficiencyVerdict: Sendable, CaseIterable {
  /// On the frontier, and of the most productive size.
  case best
  /// On the frontier among units of its size.
  case bestForSize
  /// The whole interval is below 1, and the score was below 1 the year before, if there was one.
  case distance
  /// The same, but it costs no more than is usual for its size, need and context.
  case accounted
  /// The whole interval is below 1, but the unit had 1 the year before.
  case recent
  /// Below 1, but the interval reaches it as written.
  case unclear
  /// Below 1, without an interval.
  case notJudged
}

/// Why a unit has no score.
enum EfficiencyAbsence: Sendable, CaseIterable {
  case missing, suppressed, notApplicable, faulty, displaced, notConverged
}

/// A peer and its weight, as it is written.
struct PeerText: Sendable, Equatable {
  var name: String
  var weight: String
}

extension Language {
  var efficiencyPhrase: any EfficiencyPhrase {
    switch self {
    case .bokmal: Bokmal()
    case .nynorsk: Nynorsk()
    case .english: English()
    }
  }
}
