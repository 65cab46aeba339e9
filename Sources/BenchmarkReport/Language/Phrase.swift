import BenchmarkCore

/// Everything that reports say, in one language. Each requirement is one statement with its numbers already written.
///
/// A conforming type a language: a translation that is missing does not compile.
protocol Phrase: Grammar {
  func label(_ label: Label) -> String

  // MARK: Time

  func period(_ period: Period) -> String
  /// A date as people write it. Month from 1 to 12.
  func date(year: Int, month: Int, day: Int) -> String

  // MARK: Opening

  func title(subject: String, period: String?, units: String, groups: String?) -> String
  func indicators(_ count: Int) -> String
  func version(_ version: String) -> String
  func approved(on date: String?, by name: String?) -> String
  func notApproved() -> String
  func withoutCard() -> String
  func extracted(_ date: String) -> String
  func synthetic() -> String
  func lights(_ light: Light, _ count: Int) -> String
  func suppressedCount(_ count: Int, reasons: [String]) -> String
  func missingCount(_ count: Int) -> String
  func preliminaryCount(_ count: Int) -> String
  func nothingHidden() -> String
  func disclosureOff() -> String
  func noFigures() -> String

  // MARK: What matters most

  func differences(
    indicator: String, mean: String, better: NamedCount, worse: NamedCount, unclear: Int, of kind: UnitKind,
    within group: UnitKind?
  ) -> String
  func patterns(better: [PatternText], worse: [PatternText]) -> String
  func noDifferences(indicators: Int, of kind: UnitKind) -> String
  func notTestedWithoutDirection() -> String
  func notTestedWithoutError(of kind: UnitKind) -> String
  func spread(
    indicator: String, lowest: String, by lowestNames: String, highest: String, by highestNames: String, mean: String?
  ) -> String
  func currentPrices(_ unit: String) -> String
  func developments(
    indicator: String, unit: String, _ up: NamedCount, _ down: NamedCount, judged: Bool, unclear: Int,
    of kind: UnitKind
  ) -> String
  func noDevelopments(series: Int) -> String
  func furthestFromTarget(indicator: String, red: Int, judged: Int, target: String?, mean: String, of kind: UnitKind)
    -> String
  func allGreen(indicators: [String]) -> String
  func check(_ suspects: [String], more: Int) -> String

  // MARK: Values to check

  /// - Parameters:
  ///   - ratio: the value over the median, nil where it has no meaning.
  ///   - power: suspected displacement, as in ``OutlierReason/suspectedPowerOfTen``.
  func outlier(high: Bool, ratio: String?, median: String, previous: String?, power: Double?) -> String

  // MARK: One indicator

  func target(_ target: String) -> String
  /// A mean without the figures that should be checked.
  func leavingOutToCheck(_ mean: String) -> String
  func summary(mean: String, lowest: String, highest: String, values: String, of all: String) -> String
  func figuresFrom(_ period: String) -> String
  func uncertaintyUnknown() -> String
  func withoutFigures(_ indicators: [String]) -> String
  func notSeparable(_ count: Int, of tested: Int, _ kind: UnitKind) -> String
  func developmentLine(unit: String, _ up: NamedCount, _ down: NamedCount, judged: Bool, rest: Bool, of kind: UnitKind)
    -> String
  func noDevelopment() -> String
  func developmentNotTested() -> String
  func tied(_ rank: String) -> String
  func absence(_ status: Status, minimum: Int?) -> String
  /// Why a cell has no number that another would follow from.
  func suppressedForAnother() -> String
  func clearShown(_ shown: Int, of clear: Int, rest: Int, from low: String, to high: String, _ kind: UnitKind)
    -> String
  func extremesShown(of kind: UnitKind) -> String
  func groupsShown(_ shown: Int, of all: Int, tested: Bool, _ group: UnitKind, _ kind: UnitKind) -> String
  func meanOf(_ mean: String, values: Int) -> String

  // MARK: One unit

  /// Against target and against the others are two statements.
  func versusTarget(_ light: String, target: String?) -> String
  func versusOthers(_ verdict: String, mean: String) -> String
  func onlyTarget(_ light: Light, tested: Bool, indicators: [String]) -> String
  func onlyCompared(tested: Bool, indicators: [String]) -> String
  func perYear(_ change: String) -> String
  func unitsElsewhere(_ kind: UnitKind) -> String

  // MARK: Data quality

  func complete(_ indicators: Int) -> String
  func minimumN(_ minimum: [Int]) -> String
  func gaps(_ series: Int, of all: Int) -> String
  func breaks(indicator: String, periods: [String]) -> String
  func valuesToCheck(_ count: Int) -> String
  func noValuesToCheck() -> String
  func moreOutliers(_ count: Int, shown: Bool) -> String
  func outOf(_ part: String, _ all: String) -> String
  func andMore(_ count: Int) -> String

  // MARK: Notes

  func reading(_ topic: ReadingTopic) -> ReadingNote
  func method(_ topic: MethodTopic, _ settings: MethodSettings) -> String
  func source(file: String, rows: Int, sha: String) -> String
  func indicatorSources(_ sources: [String]) -> String
  func furtherFiles(_ count: Int) -> String
  func tablesElsewhere() -> String
}

/// Units with their values as text, and how many there are when not all are named.
struct NamedCount: Sendable, Equatable {
  var count: Int
  /// `Solbakken (5,4)`; the furthest ones when ``isComplete`` is false.
  var names: [String]
  /// The extremes of what the names carry, for when they are too many to name.
  var range: String
  /// The names are those that may be named, not the furthest.
  var isSelection = false

  static let none = NamedCount(count: 0, names: [], range: "")
  var isComplete: Bool { names.count == count }
}

/// A unit, and on how many of its tested indicators it differs.
struct PatternText: Sendable, Equatable {
  var name: String
  var indicators: Int
  var tested: Int
}

/// What the legend explains.
enum ReadingTopic: Sendable, CaseIterable {
  case target, others, place, development, movement, withoutDirection, base, signs
}

/// What the method notes explain.
enum MethodTopic: Sendable, CaseIterable {
  case intervals, test, ranks, developments, lights, outliers, suppression
}

/// The settings that method notes name, written as numbers.
struct MethodSettings: Sendable, Equatable {
  var level: String
  var falseDiscoveryRate: String
  var replicates: String
}

/// One line of the legend.
struct ReadingNote: Sendable, Equatable {
  var term: String
  var text: String
}

extension Language {
  var phrase: any Phrase {
    switch self {
    case .bokmal: Bokmal()
    case .nynorsk: Nynorsk()
    case .english: English()
    }
  }

  public var numbers: NumberFormat { NumberFormat(self) }
}
