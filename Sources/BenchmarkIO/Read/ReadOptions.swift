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
  /// Further columns that make the key of a unit together with its own.
  public var unitParts: [String] = []
  /// The unit of a table that has no column for it.
  public var assumedUnit: String?
  /// Columns that are neither key nor indicator.
  public var ignored: [String] = []
  /// What becomes of several records for one observation; nil leaves it to the profile.
  public var repeated: RepeatedRecords?
  /// Byte between the fields of a table of text; nil finds it out.
  public var delimiter: UInt8?
  /// The decimal mark of every number; nil finds it out for each column.
  public var decimalMark: Diagnostic.DecimalMark?
  /// Kind of the periods, for texts that could be read in several ways.
  public var periods: Period.Kind?
  /// Columns whose texts become part of the indicator's name, besides those of the profile.
  public var fold: [String] = []
  /// Only records with one of the values.
  public var rows: [RowFilter] = []
  /// Sheets of a workbook, or data sets of a collection, by name; several are stacked.
  public var sheets: [String] = []
  /// Records above the headers that are passed over.
  public var skipRows: Int?
  /// Records that the headers take; 0 for a table without headers, whose columns are called 1, 2, ….
  public var headerRows: Int?
  /// Units stand in columns.
  public var unitsInColumns = false
  /// Keep girls and boys as indicators of their own where the source has them; otherwise only both together.
  public var bySex = false
  /// The year whose numbers of municipalities and counties are used; nil leaves the codes as they are.
  public var regions: Int?
  /// Stretches of a large file read at once. The result does not depend on it.
  public var threads = 1

  /// What the reading of a mapping file noticed; with an error among it nothing else is read.
  public var mappingDiagnostics: [Diagnostic] = []
  /// What an earlier import kept of its indicators.
  var indicatorFacts: [String: IndicatorFacts] = [:]
  /// Kind of the periods that an earlier import wrote.
  var periodKind: Period.Kind?
  /// The result is written down, not analysed.
  var isImport = false

  public init() {}
}

/// What a source says of an indicator beside its figures.
public struct IndicatorFacts: Sendable, Equatable, Codable {
  public var name: String?
  /// Unit of measurement.
  public var unit: String?
  public var decimals: Int?

  public init(name: String? = nil, unit: String? = nil, decimals: Int? = nil) {
    self.name = name
    self.unit = unit
    self.decimals = decimals
  }
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
