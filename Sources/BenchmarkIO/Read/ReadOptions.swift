import BenchmarkCore

/// How a study is to be read, beyond what its files say.
public struct ReadOptions: Sendable {
  /// Card to use instead of those of the folder.
  public var card: String?
  /// Unit register to use instead of that of the folder.
  public var units: String?
  /// Where the table comes from; settles its symbols.
  public var profile = SourceProfile.generic
  /// Kinds of indicators, for a study without a card.
  public var kinds: [String: IndicatorKind] = [:]
  /// Kind of every indicator that has none of its own, for a study without a card.
  public var defaultKind: IndicatorKind?
  /// Indicators that are judged, for a study without a card.
  public var higherBetter: [String] = []
  public var lowerBetter: [String] = []
  /// Period of a table that has no period column.
  public var assumedPeriod: Period?
  /// Indicator of a table that has a column for each period and none for the indicator.
  public var assumedIndicator: String?
  /// Headers to take for a role, ahead of those that are known.
  public var columns: [Diagnostic.ColumnRole: String] = [:]
  /// Stretches of a large file read at once. The result does not depend on it.
  public var threads = 1

  public init() {}
}

/// What was read: a study for each card, or one without a card, and all that was noticed on the way.
public struct ReadResult: Sendable {
  /// Empty when nothing could be read.
  public var studies: [Study]
  /// In the order of files and lines.
  public var diagnostics: [Diagnostic]

  public init(studies: [Study], diagnostics: [Diagnostic]) {
    self.studies = studies
    self.diagnostics = diagnostics
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
