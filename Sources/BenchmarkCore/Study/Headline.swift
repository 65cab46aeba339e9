/// One of the few things that a report opens with: typed and numeric, for each language to put into words.
///
/// Units, indicators and periods are positions in the study. Each statement is backed by rows of the tables.
public enum Headline: Sendable, Equatable {
  /// Units of an indicator that differ clearly from the others in their group. `unclear` of those tested do not.
  /// Furthest from the mean first.
  case differences(indicator: Int, period: Int, better: [Int], worse: [Int], unclear: Int)
  /// Units that differ clearly on many indicators.
  case patterns(better: [UnitPattern], worse: [UnitPattern])
  /// Differences were tested and none is clear.
  case noDifferences(indicators: Int, tests: Int)
  /// Nothing could be tested: no direction, or no standard error.
  case notTested(indicators: Int, withoutDirection: Bool)
  /// Spread of an indicator that is compared but not tested.
  case spread(indicator: Int, period: Int)
  /// Clear developments of an indicator, largest yearly change first. `unclear` series show none.
  case developments(indicator: Int, improving: [Development], worsening: [Development], unclear: Int)
  /// The same where the card gives no direction, and for amounts.
  case movements(indicator: Int, rising: [Development], falling: [Development], unclear: Int)
  /// Series were tested for a development and none is clear.
  case noDevelopments(series: Int)
  /// The indicator with the most red lights, and the indicators where every light is green.
  case targets(furthest: Int?, period: Int?, reached: [Int])
  /// Values to check before use, the most suspect first.
  case check([Suspect])
  /// Spread of the cost indicator of the card.
  case cost(indicator: Int, period: Int)
  /// Units with a like unit that is clearly better and not dearer, of those compared; the clearest of the suggested matches.
  case learning(units: Int, of: Int, clearest: LearningRow)
  /// Units that lie clearly behind the best in what they make of what they use; see the section on efficiency.
  case efficiency(period: Int)

  /// Whether it says something where no unit may be named.
  var isAboutGroups: Bool {
    switch self {
    case .differences, .noDifferences, .notTested, .developments, .movements, .noDevelopments, .targets: true
    case .patterns, .spread, .check, .cost, .learning, .efficiency: false
    }
  }

  public struct UnitPattern: Sendable, Equatable {
    public var unit: Int
    /// Indicators on which it differs clearly, and those on which it was tested.
    public var indicators: Int
    public var tested: Int
  }

  public struct Development: Sendable, Equatable {
    public var unit: Int
    /// Change per year, in the unit of the indicator.
    public var slope: Double
    public var first: Int?
    public var last: Int?
  }

  public struct Suspect: Sendable, Equatable {
    public var unit: Int
    public var indicator: Int
    public var period: Int
    public var value: Double
    public var severity: Severity
    public var reason: OutlierReason?
  }
}
