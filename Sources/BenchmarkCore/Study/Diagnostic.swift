/// Something about the input that its owner should know: what was found, where, what was expected, what to do.
///
/// Typed, so that each language puts it into its own words.
///
/// An **error** cannot be used, or would make a result wrong. A **warning** is suspicious. A **note** says how
/// something was understood.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: String, Sendable, Comparable {
    case note, warning, error

    private var order: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }
  }

  /// Where: a file, and within it a line and column counted from 1.
  public struct Location: Sendable, Equatable {
    public var file: String
    public var line: Int?
    public var column: Int?
    /// The place in the words of the format where that is no line: `Ark1!B7`, `TAB004[CO2, 2017]`.
    public var cell: String?

    public init(file: String, line: Int? = nil, column: Int? = nil, cell: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.cell = cell
    }
  }

  public var severity: Severity
  public var issue: Issue
  public var location: Location?

  public init(_ severity: Severity, _ issue: Issue, at location: Location? = nil) {
    self.severity = severity
    self.issue = issue
    self.location = location
  }

  /// What a column of a table of observations holds. The raw value is the English header.
  public enum ColumnRole: String, Sendable, CaseIterable {
    case unit
    case unitName = "unit_name"
    case indicator, period, value, n, numerator, denominator
    case standardError = "se"
    case margin
    case standardDeviation = "sd"
    case status
  }

  /// What a file that cannot be read as a table of text really is.
  public enum FileNature: String, Sendable, CaseIterable {
    case excelWorkbook, openDocument, oldExcel, pdf, zipArchive, gzipArchive, html, json, px, image, binary
    case encryptedWorkbook, excelXML2003, excelBinary, wordDocument, webArchive, xml
  }

  /// How text was stored.
  public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"
  }

  public enum DecimalMark: String, Sendable, CaseIterable {
    case comma, point

    /// The mark itself.
    public var text: String { self == .comma ? "," : "." }
  }

  /// The shape that a value of the card must have.
  public enum ValueShape: String, Sendable, CaseIterable {
    case text, number, wholeNumber, yesOrNo, list, mapping, localisedText, numberOrRange, range, date
  }

  /// What two entries share an id.
  public enum EntryKind: String, Sendable {
    case perspective, indicator, card, factor
  }

  /// What is the matter. A new case makes the compiler ask each language for its words.
  public indirect enum Issue: Sendable, Equatable {
    // Files.
    case fileNotFound
    case folderInsteadOfFile
    case notReadable
    case readFailed(code: Int)
    case emptyFile
    case unsupportedFile(FileNature)
    case noObservations(expected: [String])
    case twoFilesForOnePurpose(used: String, ignored: String)
    // Text.
    case encodingAssumed(TextEncoding)
    case undecodable(count: Int)
    case doublyEncoded
    // Tables.
    case delimiterUnclear(chosen: String)
    case raggedRow(found: Int, expected: Int)
    case unclosedQuote
    case fieldTooLong(limit: Int)
    case lineTooLong(limit: Int)
    case tooManyColumns(limit: Int)
    case headerMissing
    case headerWithoutData
    case duplicateHeader(name: String, first: Int)
    case columnForRoleTaken(name: String, role: ColumnRole, used: String)
    case columnAssumed(name: String, role: ColumnRole)
    case columnNotUsed(name: String)
    case noColumn(ColumnRole)
    /// A table that goes with a study lacks a column; any of the headers would do.
    case noColumnNamed([String])
    case noPackedHeaders(profile: String)
    case undeclaredDimension(column: String, values: [String])
    case tableTooSparse(units: Int, indicators: Int, periods: Int, rows: Int)
    // Numbers and symbols.
    case decimalMarkAmbiguous(column: String, example: String, readAs: DecimalMark)
    case decimalMarksMixed(column: String)
    case symbolAmbiguous(symbol: String, readAs: String, profile: String)
    case textInNumberColumn(column: String, text: String)
    case infiniteNumber(column: String, text: String)
    case spreadsheetError(column: String, text: String)
    // Observations.
    case emptyKey(ColumnRole)
    case periodNotParsed(String)
    case periodAmbiguous(text: String, readAs: Period.Kind)
    case periodOfOtherKind(Period, expected: Period.Kind)
    case periodKindsMixed([Period.Kind])
    case unknownStatus(String)
    case statusContradictsValue(status: String)
    case unknownUnit(id: String, nearest: String?)
    case unknownIndicator(id: String, nearest: String?)
    case duplicateObservation(
      unit: String, indicator: String, period: Period, first: Location, sameValue: Bool)
    case numeratorAboveDenominator(numerator: Double, denominator: Double)
    case negativeNumber(ColumnRole, Double)
    case zeroDenominator
    case outsideScale(indicator: String, value: Double, low: Double, high: Double)
    case valueDisagreesWithParts(value: Double, computed: Double)
    case mixedLevels([String])
    case wrongUnitType(unit: String, type: String?, card: String, expected: String)
    // The unit register.
    case duplicateUnit(id: String, firstLine: Int)
    case unknownParent(id: String, nearest: String?)
    case parentCycle(unit: String)
    case registerWithoutTypes(card: String, type: String)
    // Cards.
    case yamlSyntax(problem: String)
    case unknownKey(key: String, nearest: String?)
    case duplicateKey(String)
    case missingKey(String)
    case wrongShape(key: String, expected: ValueShape, found: String)
    case unknownWord(key: String, word: String, allowed: [String], nearest: String?)
    case duplicateID(id: String, EntryKind)
    case unknownPerspective(id: String, nearest: String?)
    case unknownUnitType(type: String, nearest: String?)
    case unknownContextColumn(name: String, nearest: String?)
    /// A unit that the card picks as a like unit, or picks like units for.
    case unknownPeer(id: String, nearest: String?)
    case limitsContradictDirection(indicator: String, direction: Direction)
    case targetContradictsDirection(indicator: String, direction: Direction)
    case outOfBounds(key: String, value: Double, low: Double?, high: Double?)
    /// What is the matter with a file of figures before it is a study.
    case source(SourceIssue)
    // Analyses.
    /// A value that no efficiency can be computed from: the unit is left out.
    case negativeQuantity(unit: String, indicator: String, period: Period)
    /// An input of a unit is zero: the unit is left out.
    case zeroInput(unit: String, indicator: String, period: Period)
    /// All inputs of a unit are zero: the unit is left out.
    case noInputUsed(unit: String, period: Period)
    /// A value that looks displaced by a power of ten: the unit is left out.
    case displacedQuantity(unit: String, indicator: String, period: Period)
    /// More of the same kind in the same file than are listed one by one.
    case further(count: Int, like: Issue)
  }
}
