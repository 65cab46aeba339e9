/// Reads Excel workbooks (`.xlsx`, `.xlsm`) cell by cell, without building the document in memory.
///
/// What Excel shows of a number is said by ``SheetCell/format``; a number with a date format is an ISO date. Formulas give
/// the value that Excel stored last. Merged ranges keep their content in the first cell, as the file does.
///
/// Source: ECMA-376 part 1 (SpreadsheetML), transitional and strict.
public final class WorkbookReader {
  private let archive: ZipArchive
  private let directory: WorkbookDirectory
  private let styles: WorkbookStyles
  private let strings: SharedStrings
  private let limits: FormatLimits

  /// Reads a whole workbook into memory.
  /// - Parameters:
  ///   - names: the sheets to read; all when empty.
  /// - Throws: ``FormatError``; for a sheet that is not there ``FormatError/Issue/unknownReference(_:to:)``.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, sheets names: [String] = [], limits: FormatLimits = .standard
  ) throws(FormatError) -> Workbook {
    let reader = try WorkbookReader(unsafelyKeeping: bytes, limits: limits)
    for name in names where !reader.sheetNames.contains(name) {
      throw FormatError(.workbook, .unknownReference(name, to: "sheet (\(reader.sheetNames.joined(separator: ", ")))"))
    }
    var sheets: [Sheet] = []
    var cells = 0
    for index in reader.sheetNames.indices where names.isEmpty || names.contains(reader.sheetNames[index]) {
      var rows: [SheetRow] = []
      var sheet = try reader.forEachRow(ofSheet: index) { row throws(FormatError) in
        // A hidden row without cells takes memory too.
        cells += max(1, row.cells.count)
        guard cells <= limits.cells else {
          throw FormatError(.workbook, .limit(.cells, found: cells, allowed: limits.cells))
        }
        rows.append(row)
      }
      sheet.rows = rows
      sheets.append(sheet)
    }
    return Workbook(sheets: sheets, uses1904: reader.directory.uses1904)
  }

  /// Reads a workbook that is in memory.
  public static func read(
    _ bytes: [UInt8], sheets: [String] = [], limits: FormatLimits = .standard
  ) throws(FormatError) -> Workbook {
    try PlainText.withBytes(of: bytes) { buffer throws(FormatError) in
      try read(buffer, sheets: sheets, limits: limits)
    }
  }

  /// Opens a workbook for reading row by row; `bytes` must stay where they are as long as `body` runs.
  public static func withReader<Result>(
    _ bytes: UnsafeRawBufferPointer, limits: FormatLimits = .standard,
    _ body: (WorkbookReader) throws(FormatError) -> Result
  ) throws(FormatError) -> Result {
    try body(WorkbookReader(unsafelyKeeping: bytes, limits: limits))
  }

  private init(unsafelyKeeping bytes: UnsafeRawBufferPointer, limits: FormatLimits) throws(FormatError) {
    guard bytes.count <= limits.inputBytes else {
      throw FormatError(.workbook, .limit(.inputBytes, found: bytes.count, allowed: limits.inputBytes))
    }
    if let content = FileContent.detect(bytes) { throw FormatError(.workbook, .disguised(content)) }
    self.limits = limits
    archive = try ZipArchive(bytes, limits: limits)
    directory = try WorkbookDirectory(archive)
    styles =
      if let path = directory.styles, let entry = try archive.open(path) {
        try WorkbookStyles(XMLPart(entry, limits: limits))
      } else { WorkbookStyles() }
    strings =
      if let path = directory.sharedStrings, let entry = try archive.open(path) {
        try SharedStrings(XMLPart(entry, limits: limits), limits: limits)
      } else { SharedStrings() }
  }

  /// Names of the sheets with cells, in the order of their tabs, hidden ones too.
  public var sheetNames: [String] { directory.sheets.map(\.name) }

  /// Calls `body` with each row of a sheet that has content or is hidden.
  /// - Returns: the sheet without its rows: name, visibility, merged ranges, hidden columns.
  /// - Precondition: `index` is one of `sheetNames`.
  public func forEachRow(
    ofSheet index: Int, _ body: (SheetRow) throws(FormatError) -> Void
  ) throws(FormatError) -> Sheet {
    let facts = directory.sheets[index]
    guard let entry = try archive.open(facts.path) else {
      throw FormatError(.workbook, .missing(facts.path), at: .part(name: facts.path, line: nil))
    }
    let parser = SheetParser(
      sheet: facts.name, strings: strings, styles: styles, uses1904: directory.uses1904, limits: limits)
    let layout = try parser.parse(XMLPart(entry, limits: limits), body)
    return Sheet(
      name: facts.name, visibility: facts.visibility, rows: [], mergedRanges: layout.mergedRanges,
      hiddenColumns: layout.hiddenColumns,
      formulasWithoutValue: layout.formulasWithoutValue)
  }
}
