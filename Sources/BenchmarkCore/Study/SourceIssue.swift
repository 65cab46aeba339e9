extension Diagnostic {
  /// What is the matter with a file of figures before it is a study: its format, its shape, its codes.
  public enum SourceIssue: Sendable, Equatable {
    // Formats.
    case format(name: String, FormatFault, path: String)
    case formatNotice(FormatRemark)
    /// A workbook or collection without a table of figures.
    case noTable(String)
    case sheetNotFound(String, sheets: [String])
    /// Several tables that do not fit together; the first was read.
    case tableChosen(used: String, others: [String])
    /// Tables on one sheet that do not fit together, by their first cells; the first was read.
    case tablesOnOneSheet(used: String, others: [String])
    /// Sheets that Excel does not show, and that nobody asked for.
    case sheetsHidden([String])
    /// A cell of figures that spans several rows of the table.
    case mergedFigure(text: String)
    /// Some numbers of a column are formatted as percentages and others are not.
    case percentFormatsMixed(column: String, plain: Int, percent: Int)
    // Shape.
    case roleMissing(ColumnRole, headers: [String])
    case columnNotFound(option: String, column: String, nearest: String?, headers: [String])
    /// No record has the value that was asked for.
    case noRows(column: String, values: [String])
    case indicatorsTaken([String])
    case columnsLeftOut([String])
    /// A column mostly of numbers that holds too many texts to be an indicator; the first of them.
    case columnOfBoth(column: String, text: String)
    case unitKeyUnclear(candidates: [String])
    case dimensionsFolded([String])
    case headersStacked(rows: Int)
    case unitsInColumns(count: Int)
    case keyParted(text: String, code: String, name: String)
    case rowsLeftOut(count: Int, example: String)
    /// The headings stand again among the records, as where files were put one after the other.
    case headerRepeated
    /// Several records for one observation were added up, or their mean was taken.
    case recordsCombined(records: Int, observations: Int, asMean: Bool)
    /// Records after the first for an observation, which were not to be used.
    case repeatedPassedOver(count: Int)
    case badPattern(String)
    /// The headers are those of a profile that was not named.
    case profileFits(String)
    case unknownProfile(String, known: [String], nearest: String?)
    // Codes and time.
    case leadingZeroLost(code: String, likely: String)
    case regionsRecoded(count: Int, year: Int)
    case regionMerged(code: String, into: String, year: Int)
    case regionSplit(code: String, into: [String], year: Int)
    case regionUnknown(code: String, year: Int)
    case dateInsteadOfCode(text: String, role: ColumnRole)
    /// Keys that differ in capitals and blanks alone; the first pair, and how many pairs there are.
    case unitsAlike(unit: String, other: String, count: Int)
    /// A unit that the table calls by several names; the first such unit, and how many there are.
    case unitNamesDiffer(unit: String, used: String, other: String, count: Int)
    /// A unit beside others of its kind that is called a sum or a mean.
    case totalAsUnit(String)
    case financialYear(text: String)
    // Doubts about figures.
    case roundedNumber(column: String, text: String)
    case scaleShift(unit: String, indicator: String, period: Period, factor: Double)
    case scaleShiftBetweenPeriods(indicator: String, from: Period, to: Period, factor: Double)
    /// A value that is among those of the other units when it is divided by the factor.
    case scaleShiftBetweenUnits(unit: String, indicator: String, period: Period, factor: Double)
    /// The unit and period are those of the first.
    case valuesWithoutCount(indicator: String, count: Int, unit: String, period: Period)
    case countsWithoutValue(indicator: String, count: Int, unit: String, period: Period)
    case valueBesideSymbol(symbol: String, count: Int)
  }

  /// What breaks the grammar or a limit of a format.
  public enum FormatFault: Sendable, Equatable {
    case limit(name: String, found: Int, allowed: Int)
    case syntax(found: String, expected: String)
    case missing(String)
    case duplicate(String)
    case count(of: String, found: Int, expected: Int)
    case unknownReference(String, to: String)
    case numberOutOfRange(String)
    case circularHierarchy(String)
    case noData(String)
    case unknownEncoding(String)
    case forbidden(String)
    case damaged(String)
  }

  /// A doubt about a file of a format that was read all the same.
  public enum FormatRemark: Sendable, Equatable {
    case encodingDiffers(declared: String, used: String)
    case undecodable(count: Int)
    case textCells(count: Int)
    case metadataOnly
    case languageNotFound(asked: String, used: String)
    case linksNotFollowed(count: Int)
    case zeroRowsLeftOut(count: Int)
    case formulasWithoutValue(count: Int)
  }
}
