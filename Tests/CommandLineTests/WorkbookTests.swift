import BenchmarkCore
import BenchmarkReport
import Foundation
import Testing

@testable import BenchmarkIO
@testable import bms_analyze

/// The workbook, opened again: it holds what the tables hold and nothing else.
@Suite struct WorkbookTests {
  private static let unzip = "/usr/bin/unzip"
  static let canUnzip = FileManager.default.isExecutableFile(atPath: unzip)

  /// The text of every part of a workbook, by its name.
  static func parts(of file: URL) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: unzip)
    process.arguments = ["-q", file.path, "-d", folder.url.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try folder.contents().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// Cells of a sheet by their address: numbers and texts as they are kept.
  private static func cells(of sheet: String, in parts: [String: String]) throws -> [String: String] {
    let workbook = try #require(parts["xl/workbook.xml"])
    let names = workbook.matches(of: /<sheet name="([^"]+)"/).map { String($0.1) }
    let number = try #require(names.firstIndex(of: sheet)) + 1
    let xml = try #require(parts["xl/worksheets/sheet\(number).xml"])
    let strings = try #require(parts["xl/sharedStrings.xml"])
      .matches(of: /<si>(?:<r>.*?)?<t[^>]*>([^<]*)<\/t>/).map { String($0.1) }
    var cells: [String: String] = [:]
    for match in xml.matches(of: /<c r="([A-Z]+[0-9]+)"([^>]*)>(?:<v>([^<]*)<\/v>)?/) {
      let value = String(match.3 ?? "")
      cells[String(match.1)] = match.2.contains("t=\"s\"") ? "text " + strings[Int(value) ?? 0] : value
    }
    return cells
  }

  @Test(.enabled(if: canUnzip, "unzip is not installed"))
  func keysStayTextAndFormulasStayTexts() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "unit,unit_name,indicator,period,value\n007,=SUM(A1:A9),x,2023,1.5\n0301,+47,x,2023,2\n", to: "keys.csv")
    #expect(try Program.run(["tables", "keys.csv", "--out", "out", "--xlsx"], in: folder.url).status == 0)
    let parts = try Self.parts(of: folder.url.appendingPathComponent("out/tabeller.xlsx"))
    let cells = try Self.cells(of: "Observasjoner", in: parts)
    #expect(cells["A2"] == "text 007" && cells["A3"] == "text 0301")
    #expect(cells["B2"] == "text =SUM(A1:A9)" && cells["B3"] == "text +47")
    for (name, xml) in parts { #expect(!xml.contains("<f>"), "\(name) holds a formula") }
  }

  @Test func aTableThatASheetCannotHoldIsLeftToItsFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("unit,indicator,period,value\na,x,2023,1\nb,x,2023,2\nc,x,2023,3\n", to: "few.csv")
    let study = try #require(
      StudyReader.read(folder.url.appendingPathComponent("few.csv").path, options: ReadOptions()).studies.first)
    let findings = [try Analysis.run(study, plan: StudyPlan())]
    let report = Report(findings: findings, language: .english)
    var workbook = ReportWorkbook(
      findings, tables: TableName.filled(by: findings), decimals: report.decimals(), digits: 10,
      reasons: TableText { _, _, _ in "" }, text: WorkbookText(.english, front: report.frontPage()), parts: [])
    workbook.rowLimit = 3
    let file = folder.url.appendingPathComponent("few.xlsx")
    try workbook.write(to: file.path)
    guard Self.canUnzip else { return }
    let parts = try Self.parts(of: file)
    #expect(parts["xl/workbook.xml"]?.contains("\"Observations\"") == false)
    #expect(parts["xl/workbook.xml"]?.contains("\"Coverage\"") == true)
    #expect(parts["xl/sharedStrings.xml"]?.contains("All of them are in observations.csv.") == true)
  }

  @Test func aFileThatCannotBeWrittenIsAnErrorAndNotACrash() throws {
    let report = Report(findings: [], language: .english)
    let workbook = ReportWorkbook(
      [], tables: [], decimals: [:], digits: 10, reasons: TableText { _, _, _ in "" },
      text: WorkbookText(.english, front: report.frontPage()))
    #expect(throws: WriteError.self) { try workbook.write(to: "/proc/none.xlsx") }
  }

  /// Names of methods, and words that Norwegian shares with English.
  private static let sameInEveryLanguage = [
    "robust-z", "tukey", "log-tukey", "index", "mild", "rate", "dea", "fdh", "crs", "vrs", "drs", "irs",
  ]

  /// A column without an explanation in each language would be in English in a Norwegian workbook.
  @Test func everyColumnIsExplainedInEveryLanguage() throws {
    let path = Program.repository.appendingPathComponent("datasets/sykehjem").path
    let study = try #require(StudyReader.read(path, options: ReadOptions()).studies.first)
    let findings = [
      Findings(
        study: study, plan: StudyPlan(),
        grouping: .init(
          column: nil, labels: [""], names: [""],
          groupOfUnit: Array(repeating: 0, count: study.organisation.units.count)))
    ]
    let format = TableFormat(text: TableText { _, _, _ in "" })
    let tables = TableName.allCases.map { $0.table(of: findings, format) }
    for table in tables {
      let texts =
        [table.schema.description]
        + table.schema.fields.flatMap { field in
          [field.description, field.unit, field.emptyWhen].compactMap { $0 }
        }
      for text in texts {
        #expect(ColumnTranslations.isKnown(text), "\(table.schema.name): add a translation of «\(text)»")
        #expect(ColumnTranslations.text(text, in: .nynorsk) != text || text.count < 12)
      }
    }
    for language in Language.allCases {
      let text = WorkbookText(language, front: Document(language: language))
      for table in TableName.allCases {
        #expect(text.sheets.tables[table.rawValue] != nil, "\(table) has no name in \(language)")
      }
      for field in tables.flatMap(\.schema.fields) where language != .english {
        for word in field.words where !Self.sameInEveryLanguage.contains(word) {
          #expect(text.word(field.name, word) != word, "\(word) of \(field.name) in \(language)")
        }
      }
    }
  }
}
