import BenchmarkCore

/// The Excel workbook of a run: front page, results at a glance, figures, a sheet a table, and what every column means.
///
/// The tables come from the same rows as the CSV files, so both hold the same numbers. What is suppressed is in no row
/// and so in no cell. The same input gives the same bytes.
public struct ReportWorkbook: Sendable {
  /// What goes into the workbook beside the tables.
  public enum Part: Sendable, CaseIterable { case results, figures }

  private let findings: [Findings]
  private let tables: [CSVTable]
  private let decimals: [String: Int]
  private let text: WorkbookText
  private let parts: Set<Part>
  /// Rows that a sheet may have, the header included.
  var rowLimit = XLSXFile.rowLimit

  /// - Parameters:
  ///   - tables: those to include, in this order.
  ///   - decimals: of each indicator by its key, as the reports write it.
  ///   - digits: significant digits of results, as in the CSV files.
  ///   - parts: what to add to the tables.
  public init(
    _ findings: [Findings], tables: [TableName], decimals: [String: Int], digits: Int, reasons: TableText,
    text: WorkbookText, parts: Set<Part> = Set(Part.allCases)
  ) {
    self.findings = findings
    let format = TableFormat(dialect: .rfc4180, digits: digits, text: reasons)
    self.tables = tables.map { $0.table(of: findings, format) }
    self.decimals = decimals
    self.text = text
    self.parts = parts
  }

  /// Rows that are kept in memory; more wait on disk.
  private static let rowsInMemory = 100_000

  /// Writes the file. Nothing is at the path before.
  public func write(to path: String) throws(WriteError) {
    let fitting = tables.filter { $0.rowCount < rowLimit }
    let title = text.front.first { $0.style == .title }?.text ?? Manifest.tool
    let file = try XLSXFile(
      path: path, title: title, created: created,
      keepsRowsOnDisk: fitting.reduce(0) { $0 + $1.rowCount } > Self.rowsInMemory)
    guard let front = file.addSheet(text.sheets.front) else { throw .cannotWrite(path: path, cause: .deviceFailed) }
    var contents: [FrontSheet.Entry] = []
    if parts.contains(.results) {
      for findings in findings where findings.period != nil {
        let card = self.findings.count > 1 ? findings.study.card.flatMap { text.name($0.name) ?? $0.id } : nil
        let name = text.sheets.results + (card.map { " " + $0 } ?? "")
        guard let sheet = file.addSheet(name) else { continue }
        ResultsSheet(findings: findings, decimals: decimals, text: text).write(to: sheet, title: card)
        contents.append(.init(sheet: sheet.name, note: text.resultsNote))
      }
    }
    let figures = parts.contains(.figures) ? findings.flatMap { WorkbookFigure.figures(of: $0, text: text) } : []
    var chartSheet: XLSXFile.Sheet?
    if !figures.isEmpty {
      chartSheet = file.addSheet(text.sheets.figures)
      if let chartSheet { contents.append(.init(sheet: chartSheet.name, note: text.figuresNote)) }
    }
    let names = SheetKeys(findings, text: text)
    for table in tables {
      let name = text.sheets.tables[table.schema.name] ?? table.schema.name
      guard table.rowCount < rowLimit else {
        contents.append(.init(sheet: nil, name: name, note: text.tooManyRows(table.schema.fileName, table.rowCount)))
        continue
      }
      guard let sheet = file.addSheet(name) else { continue }
      TableSheet(table: table, keys: names, decimals: decimals, text: text).write(to: sheet)
      contents.append(.init(sheet: sheet.name, rows: table.rowCount, note: description(of: table)))
    }
    if let chartSheet, let data = file.addSheet(text.sheets.figureData) {
      FigureSheets(figures: figures, decimals: decimals, text: text).write(charts: chartSheet, data: data, in: file)
      let units = findings.flatMap { findings in findings.grouping.groupOfUnit.filter { $0 != nil } }.count
      if figures.allSatisfy({ $0.form == .development }), units > WorkbookFigure.unitLimit {
        contents.append(.init(sheet: data.name, note: text.figureDataNote + " " + text.tooManyUnits(units)))
      } else {
        contents.append(.init(sheet: data.name, note: text.figureDataNote))
      }
    }
    if let columns = file.addSheet(text.sheets.columns) {
      ColumnsSheet(tables: fitting, keys: names, text: text).write(to: columns)
      contents.append(.init(sheet: columns.name, note: text.words.explanation))
    }
    FrontSheet(text: text, contents: contents).write(to: front)
    try file.close()
  }

  private func description(of table: CSVTable) -> String {
    text.explanation(table.schema.name, TableField("", .string, table.schema.description)).description
  }

  /// The date of the figures, so that the same input gives the same file; without one the first date of the format.
  private var created: Int {
    let day = findings.lazy.compactMap { findings in findings.study.extracted.flatMap { CalendarDate($0) } }
      .first { $0.year >= 1980 }
    return (day?.daysSince1970 ?? 3652) * 86_400
  }
}

extension OutputFolder {
  /// Writes a workbook.
  public func write(_ workbook: ReportWorkbook, to name: String) throws(WriteError) {
    try writeFile(name) { path throws(WriteError) in try workbook.write(to: path) }
  }
}
