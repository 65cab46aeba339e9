import BenchmarkCore

/// How the files of a source are laid out: which column is what, what its symbols mean, what is to be left out.
///
/// A mapping is written in YAML (`import.yaml`); the built-in source profiles are such files too. What a mapping does not
/// say is found out from the table.
struct SourceMapping: Sendable, Equatable {
  /// Meaning of symbols; what is not listed has its commonest meaning.
  var symbols: [String: SourceProfile.Meaning] = [:]
  /// Who gives the figures out, for the line of sources, where the file does not say.
  var publisher: String?
  /// `*` after a number marks it as preliminary.
  var marksPreliminaryWithStar = false
  /// Headers of this source for a role, ahead of those that every table may have.
  var headers: [Diagnostic.ColumnRole: [String]] = [:]
  /// Sheets or data sets to read, stacked; empty for the first that holds a table.
  var sheets: [String] = []
  /// Records to pass over before the headers.
  var skipRows = 0
  /// Records that the headers take; nil lets the table tell.
  var headerRows: Int?
  /// Kind of the periods, for texts that could be read in two ways.
  var periods: Period.Kind?
  /// Period of tables without a period column.
  var period: String?
  /// Units stand in columns, what is measured in rows.
  var unitsInColumns = false
  /// Takes a key apart: the first group is the code, the second the name.
  var unitPattern: TextPattern?
  /// Headers of units in columns that are none, such as totals.
  var unitLeaveOut: TextPattern?
  /// Prefix to take off every unit key, such as the `K` of `K3001`.
  var unitPrefix: TextPattern?
  /// Columns that are no indicators.
  var ignored: [String] = []
  /// Columns whose texts become part of the indicator's name.
  var fold: [FoldedColumn] = []
  /// Only records with one of the values.
  var rows: [RowFilter] = []
  /// Records whose first text matches are no data.
  var leaveOut: TextPattern?
  var packed: PackedHeaders?
  var levels: UnitLevels?
  /// Column that says the type of a unit.
  var typeColumn: String?
  /// Girls and boys, where the source has them.
  var sex: SexDimension?
  /// A column that tells series of one name apart; only the older ones carry it in their name.
  var distinguish: String?
  /// What becomes of several records for one observation.
  var repeated = RepeatedRecords.report
  /// The decimal mark of every number.
  var decimalMark: Diagnostic.DecimalMark?
  /// Byte between the fields of a table of text.
  var delimiter: UInt8?
  /// Says in each record whether its number is a value, a numerator or a denominator.
  var measures: MeasureColumn?
}

/// A regular expression, kept as text and compiled where it is used.
struct TextPattern: Sendable, Equatable {
  let source: String

  /// nil when the text is no regular expression.
  init?(_ source: String) {
    guard (try? Regex(source)) != nil else { return nil }
    self.source = source
  }

  /// The groups of the first match, the whole match first; nil without a match. Texts over a thousand characters are
  /// not looked at.
  func groups(in text: String) -> [String?]? {
    guard text.utf8.count <= 1000, let regex = try? Regex(source), let match = try? regex.firstMatch(in: text) else {
      return nil
    }
    return match.output.map { $0.substring.map(String.init) }
  }

  func matches(_ text: String) -> Bool { groups(in: text) != nil }

  /// The named groups of the first match.
  func named(_ names: [String], in text: String) -> [String: String]? {
    guard text.utf8.count <= 1000, let regex = try? Regex(source), let match = try? regex.firstMatch(in: text) else {
      return nil
    }
    var found: [String: String] = [:]
    for name in names { if let part = match[name]?.substring { found[name] = String(part) } }
    return found
  }
}

/// A column whose text becomes part of the indicator's name.
struct FoldedColumn: Sendable, Equatable {
  var column: String
  /// Stands before the text when something stands before it already.
  var separator = ", "
  /// Texts that add nothing, such as `Begge kjønn`.
  var leaveOut: [String] = []
  /// A match is replaced; `$1` is the first group.
  var pattern: TextPattern?
  var replacement: String?
  /// The text of the indicator's own header or key comes first.
  var follows = true

  /// What the text of a cell adds to the name.
  func text(of cell: String) -> String? {
    guard !cell.isEmpty, !leaveOut.contains(where: { $0.lowercased() == cell.lowercased() }) else { return nil }
    guard let pattern, let replacement, let groups = pattern.groups(in: cell) else { return cell }
    var result = replacement
    for (index, group) in groups.enumerated().dropFirst() { result = result.replacing("$\(index)", with: group ?? "") }
    return result
  }
}

/// Only records with one of the values in the column.
public struct RowFilter: Sendable, Equatable {
  /// Any text that is not empty.
  static let anyText = "*"

  public var column: String
  public var values: [String]

  public init(column: String, values: [String]) {
    self.column = column
    self.values = values
  }
}

/// How girls and boys are kept apart, so that an import can leave them out or keep them.
struct SexDimension: Sendable, Equatable {
  /// Column of a long table, and its texts for both together.
  var column: String?
  var both: [String] = []
  /// Parts of packed headers that mean one sex only.
  var parts: [String] = []
}

/// A column that says what the number of a record is.
struct MeasureColumn: Sendable, Equatable {
  var column: String
  /// Role by the text of the cell.
  var roles: [String: Diagnostic.ColumnRole]
}

/// Headers that hold several things at once: period, subject, measure.
struct PackedHeaders: Sendable, Equatable {
  /// Parts the header; nil where the parts are stacked header rows.
  var separator: TextPattern?
  /// Named groups `period`, `indicator`, `measure`, `unit`, instead of a separator.
  var pattern: TextPattern?
  /// Parts that a header must have at least to be a packed one.
  var fewestParts = 2
  /// The first part must be a period.
  var startsWithPeriod = false
  /// Roles of measures, the first that matches; a measure that none matches is a value.
  var measures: [(pattern: TextPattern, role: Diagnostic.ColumnRole?)] = []
  /// Roles that follow each other, column by column, where no header says them.
  var cycle: [Diagnostic.ColumnRole] = []
  /// Headers without any packed one are an error.
  var isRequired = false

  static func == (left: PackedHeaders, right: PackedHeaders) -> Bool {
    left.separator == right.separator && left.pattern == right.pattern && left.fewestParts == right.fewestParts
      && left.startsWithPeriod == right.startsWithPeriod && left.cycle == right.cycle
      && left.isRequired == right.isRequired
      && left.measures.elementsEqual(right.measures) { $0.pattern == $1.pattern && $0.role == $1.role }
  }
}

/// Units of several levels in one table, told apart by a column.
struct UnitLevels: Sendable, Equatable {
  struct Level: Sendable, Equatable {
    /// Text of the column.
    var value: String
    var word: String
    var name: String?
    /// Columns for the unit above; the first with a text is used.
    var parents: [String] = []
    /// A column that must be in the table, or the last level is meant.
    var requires: String?
    var facts: [(column: String, source: String)] = []

    static func == (left: Level, right: Level) -> Bool {
      left.value == right.value && left.word == right.word && left.name == right.name && left.parents == right.parents
        && left.requires == right.requires && left.facts.elementsEqual(right.facts) { $0 == $1 }
    }
  }

  var column: String
  var levels: [Level]
  /// Columns of the register that the facts go into, in order.
  var columns: [String]
}
