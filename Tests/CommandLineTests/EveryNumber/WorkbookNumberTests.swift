import BenchmarkCore
import BenchmarkReport
import Foundation
import Testing

@testable import BenchmarkIO
@testable import bms_analyze

/// Every number of the Excel workbook is that of the tables of the same run: a sheet a table, the results at a glance, and
/// the numbers behind the figures.
@Suite(.enabled(if: WorkbookTests.canUnzip, "unzip is not installed"))
struct WorkbookNumberTests {
  /// A sheet as rows of cells; texts and numbers as they are kept.
  private struct Sheet {
    enum Cell: Equatable {
      case text(String)
      case number(Double)
    }
    var rows: [Int: [String: Cell]] = [:]

    subscript(column: String, row: Int) -> Cell? { rows[row]?[column] }
    func text(_ column: String, _ row: Int) -> String {
      if case .text(let text) = self[column, row] { text } else { "" }
    }
    func number(_ column: String, _ row: Int) -> Double? {
      if case .number(let number) = self[column, row] { number } else { nil }
    }
  }

  private static func sheets(_ parts: [String: String]) throws -> [String: Sheet] {
    let names = try #require(parts["xl/workbook.xml"]).matches(of: /<sheet name="([^"]+)"/).map { String($0.1) }
    let strings = try #require(parts["xl/sharedStrings.xml"]).matches(of: /<si>(.*?)<\/si>/)
      .map { String($0.1).replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&").replacing("&quot;", with: "\"") }
    var sheets: [String: Sheet] = [:]
    for (index, name) in names.enumerated() {
      let xml = try #require(parts["xl/worksheets/sheet\(index + 1).xml"])
      #expect(!xml.contains("<f>"))
      var sheet = Sheet()
      for cell in xml.split(separator: "<c r=\"").dropFirst() {
        guard let value = cell.firstRange(of: "<v>"), let end = cell.firstRange(of: "</v>") else { continue }
        let place = cell.prefix { $0 != "\"" }
        let column = String(place.prefix { $0.isLetter })
        let row = Int(place.dropFirst(column.count)) ?? 0
        let text = cell[value.upperBound..<end.lowerBound]
        if cell[..<value.lowerBound].contains("t=\"s\"") {
          sheet.rows[row, default: [:]][column] = .text(strings[Int(text) ?? 0])
        } else {
          sheet.rows[row, default: [:]][column] = .number(Double(text) ?? .nan)
        }
      }
      sheets[name] = sheet
    }
    return sheets
  }

  private static func letters(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : letters(index / 26 - 1) + letters(index % 26)
  }

  /// The file library keeps 16 digits.
  private static func agree(_ found: Double?, _ expected: Double) -> Bool {
    guard let found else { return false }
    return abs(found - expected) <= 1e-14 * max(1, abs(expected))
  }

  /// A table as `rfc4180` has it, by its titles.
  private static func table(_ data: Data?) throws -> (titles: [String], rows: [[String]]) {
    var rows: [[String]] = []
    var row = [""]
    var isQuoted = false
    for character in String(decoding: try #require(data), as: UTF8.self) {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: row.append("")
      case "\n" where !isQuoted:
        rows.append(row)
        row = [""]
      default: row[row.count - 1].append(character)
      }
    }
    return (rows[0], Array(rows.dropFirst()))
  }

  @Test(arguments: [
    ("sosialkontor", "nb", []), ("sykehjem", "nb", []), ("skole", "en", []), ("barnehage", "nn", []),
    ("sykehjem", "nb", ["--audience", "avdeling"]), ("skole", "nb", ["--audience", "bystyre", "--group", "bydel"]),
  ])
  func everyNumberIsThatOfTheTables(name: String, code: String, arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let study = Program.repository.appendingPathComponent("datasets/\(name)").path
    let result = try Program.run(
      ["report", study, "--out", "out", "--csv", "rfc4180", "--digits", "17", "--quiet", "--lang", code] + arguments,
      in: folder.url)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let files = try folder.contents(of: "out")
    let workbook = try #require(files.keys.first { $0.hasSuffix(".xlsx") })
    let sheets = try Self.sheets(try WorkbookTests.parts(of: folder.url.appendingPathComponent("out/" + workbook)))
    let language = try #require(Language(rawValue: code))
    let text = WorkbookText(language, front: Document(language: language))

    // A sheet a table.
    var compared = 0
    for table in TableName.allCases {
      guard let data = files[table.rawValue + ".csv"], let title = text.sheets.tables[table.rawValue] else { continue }
      let sheet = try #require(sheets[title], "\(title)")
      let (titles, rows) = try Self.table(data)
      let width = sheet.rows[1]?.count ?? 0
      let columns = Dictionary(
        (0..<width).map { (sheet.text(Self.letters($0), 1), Self.letters($0)) }
      ) { first, _ in first }
      for (number, row) in rows.enumerated() {
        for (title, field) in zip(titles, row) {
          guard let value = Double(field) else { continue }
          let column = try #require(columns[title], "\(title) of \(table)")
          // Keys are kept as texts.
          if sheet.text(column, number + 2) == field { continue }
          if !Self.agree(sheet.number(column, number + 2), value) {
            Issue.record("\(title) in row \(number + 2) of \(table): not \(field)")
          }
          compared += 1
        }
      }
      #expect(sheet.rows.keys.max() == rows.count + 1 || rows.isEmpty, "\(table)")
    }
    #expect(compared > 300)
    try Self.checkResults(sheets, files, text, language)
    try Self.checkFigures(sheets, files, text, language)
  }

  /// What the tables say of an indicator in a period: of a unit, or of all.
  private static func cells(_ files: [String: Data], _ name: String, _ keys: [String]) throws -> [[String]: [String:
    Double]]
  {
    let (titles, rows) = try table(files[name + ".csv"])
    var cells: [[String]: [String: Double]] = [:]
    for row in rows {
      let fields = Dictionary(zip(titles, row)) { first, _ in first }
      if let group = fields["group"], !group.isEmpty { continue }
      cells[keys.map { fields[$0] ?? "" }] = fields.compactMapValues(Double.init)
    }
    return cells
  }

  private static func names(_ files: [String: Data], _ language: Language) throws -> [String: String] {
    let (titles, rows) = try table(files["indicators.csv"])
    return Dictionary(
      rows.map { row in
        let fields = Dictionary(zip(titles, row)) { first, _ in first }
        func pick(_ column: String) -> String? {
          (["_" + language.rawValue, "_nb", "_nn", "_en"]).compactMap { fields[column + $0] }.first { !$0.isEmpty }
        }
        let unit = pick("unit").map { " (\($0))" } ?? ""
        return ((pick("name") ?? "") + unit, fields["indicator"] ?? "")
      }
    ) { first, _ in first }
  }

  /// Units by indicators, with the mean and the target above.
  private static func checkResults(
    _ sheets: [String: Sheet], _ files: [String: Data], _ text: WorkbookText, _ language: Language
  ) throws {
    let sheet = try #require(sheets[text.sheets.results])
    let observations = try cells(files, "observations", ["unit", "indicator", "period"])
    let summary = try cells(files, "summary", ["indicator", "period"])
    let names = try names(files, language)
    var compared = 0
    for (column, title) in sheet.rows[6] ?? [:] {
      guard case .text(let title) = title, let indicator = names[title] else { continue }
      let period = sheet.text(column, 3)
      if let mean = summary[[indicator, period]]?["mean"] {
        #expect(agree(sheet.number(column, 5), mean), "mean of \(title)")
        compared += 1
      } else {
        #expect(sheet.number(column, 5) == nil)
      }
      for row in sheet.rows.keys where row > 6 {
        guard let number = sheet.number(column, row) else { continue }
        let value = observations[[sheet.text("A", row), indicator, period]]?["value"]
        #expect(agree(number, value ?? .nan), "\(title) in row \(row)")
        compared += 1
      }
    }
    // An audience that sees groups only has no row of a unit.
    #expect(compared > 8 || !observations.keys.contains { !$0[0].isEmpty })
  }

  private static func checkFigures(
    _ sheets: [String: Sheet], _ files: [String: Data], _ text: WorkbookText, _ language: Language
  ) throws {
    guard let sheet = sheets[text.sheets.figureData] else { return }
    let observations = try cells(files, "observations", ["unit_name", "indicator", "period"])
    let summary = try cells(files, "summary", ["indicator", "period"])
    let names = try names(files, language)
    let (titles, rows) = try table(files["observations.csv"])
    let place = try #require(titles.firstIndex(of: "period"))
    var periods: [String: String] = [:]
    for period in Set(rows.map { $0[place] }) {
      switch Period.parse(period) {
      case .period(let known): periods[text.period(known)] = period
      case .ambiguous(let readings): for known in readings { periods[text.period(known)] = period }
      case .unparsed: break
      }
    }
    var (indicator, period, compared) = ("", "", 0)
    for row in sheet.rows.keys.sorted() where row > 2 {
      let label = sheet.text("A", row)
      guard let value = sheet.number("B", row) else {
        // A title: of units the indicator and the period, of a development the indicator at the end.
        if let (name, id) = names.first(where: { label.hasPrefix($0.key + ", ") }) {
          (indicator, period) = (id, periods[String(label.dropFirst(name.count + 2))] ?? "")
        } else if let (_, id) = names.filter({ label.hasSuffix($0.key) }).max(by: { $0.key.count < $1.key.count }) {
          (indicator, period) = (id, "")
        }
        continue
      }
      if period.isEmpty {
        let expected = summary[[indicator, label]] ?? [:]
        for (column, name) in [("B", "mean"), ("C", "lowest"), ("D", "highest")] {
          guard let number = sheet.number(column, row) else { continue }
          #expect(agree(number, expected[name] ?? .nan), "\(name) of \(indicator), \(label)")
          compared += 1
        }
      } else {
        let unit = label.split(separator: "  ").first.map(String.init) ?? label
        let expected = observations[[unit, indicator, period]] ?? [:]
        #expect(agree(value, expected["value"] ?? .nan), "\(indicator), \(label)")
        for (column, name) in [("C", "lower"), ("D", "upper")] {
          guard let number = sheet.number(column, row) else { continue }
          #expect(agree(number, expected[name] ?? value), "\(name) of \(indicator), \(label)")
        }
        compared += 1
      }
    }
    #expect(compared > 20)
  }
}
