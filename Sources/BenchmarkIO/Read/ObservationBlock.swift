import BenchmarkCore

/// The observations of one stretch of a table: struct of arrays with interned keys, no `String` a cell.
///
/// Record r gives the rows r · groups ... r · groups + groups − 1. A row that has no unit, indicator or period has -1
/// for it and is skipped.
struct ObservationBlock {
  var units = KeyTable()
  var indicators = KeyTable()
  var periods = KeyTable()
  /// Name of each unit where it was first seen; parallel to `units`.
  var unitNames: [String?] = []
  /// Texts of the column of names, and which of them each unit has; −1 for none. Parallel to `units`.
  var names = KeyTable()
  var unitNameKeys: [Int32] = []
  /// Units that were met under another name, with the first such name.
  var otherNames: [Int32: String] = [:]
  /// One table of texts for each extra column.
  var extraKeys: [KeyTable]
  /// Text of each extra column by record.
  var extras: [[Int32]]

  var unit = KeyColumn()
  var indicator = KeyColumn()
  var period = KeyColumn()
  var value: [Double] = []
  var status: [Status] = []
  /// Rows of those companions that the table has.
  var companions: [Companion: [Double]] = [:]

  enum Companion: CaseIterable {
    case n, numerator, denominator, standardError, standardDeviation

    /// nil for a role that is no companion of its own.
    init?(_ role: Diagnostic.ColumnRole) {
      switch role {
      case .n: self = .n
      case .numerator: self = .numerator
      case .denominator: self = .denominator
      case .standardError: self = .standardError
      case .standardDeviation: self = .standardDeviation
      case .unit, .unitName, .indicator, .period, .value, .margin, .status: return nil
      }
    }
  }

  /// Records that filters and the rule for what is no data left out.
  var leftOut = 0
  /// First text of the first record that the rule for what is no data left out.
  var leftOutExample: String?
  /// Records with nothing but a text in the column of the unit: notes under the table.
  var notes = 0
  var firstNote: String?
  var records = 0
  /// Marks seen in each field.
  var marks: [NumberParser.Marks]
  var faults = CellFaults()
  /// Doubtful symbols met, with where the first stood and how it was read.
  var doubtfulSymbols: [(symbol: String, readAs: SourceProfile.Meaning, record: Int, field: Int)] = []
  var scannerFaults: [CSVScanner.Fault] = []

  init(layout: TableLayout) {
    extraKeys = [KeyTable](repeating: KeyTable(), count: layout.extras.count)
    extras = [[Int32]](repeating: [], count: layout.extras.count)
    marks = [NumberParser.Marks](repeating: [], count: layout.headers.count)
  }
}

/// What was the matter with cells: every one counted, the first of each kind listed.
struct CellFaults {
  enum Kind: Int, CaseIterable {
    case raggedRow, textInNumberColumn, infiniteNumber, spreadsheetError, emptyUnit, emptyIndicator, emptyPeriod,
      unknownStatus, statusContradictsValue, roundedNumber, headerRepeated
  }

  struct Fault {
    var kind: Kind
    /// Record within its block, from 0.
    var record: Int
    var field: Int
    var text: String
  }

  /// Most faults of one kind that are listed for a file.
  static let listed = 50

  private(set) var list: [Fault] = []
  private(set) var counts = [Int](repeating: 0, count: Kind.allCases.count)

  mutating func add(_ kind: Kind, record: Int, field: Int, text: @autoclosure () -> String) {
    counts[kind.rawValue] += 1
    guard counts[kind.rawValue] <= Self.listed else { return }
    list.append(Fault(kind: kind, record: record, field: field, text: String(text().prefix(80))))
  }
}
