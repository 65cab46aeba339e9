import BenchmarkCore
import Testing

@testable import BenchmarkIO

/// Workbooks as people make them: titles that span the table, several tables on a sheet, hidden sheets, merged figures,
/// formats that say what a number is.
@Suite struct WorkbookShapeTests {
  private func sheet(_ rows: [[String]], column: Int = 1) -> String {
    var body = "<sheetData>"
    for (index, row) in rows.enumerated() {
      body += "<row r=\"\(index + 1)\">"
      for (offset, text) in row.enumerated() where !text.isEmpty {
        let place = "\(CellReference.columnName(column + offset))\(index + 1)"
        let parts = text.split(separator: "|")
        let style = parts.count == 2 ? " s=\"\(parts[1])\"" : ""
        body +=
          Double(parts[0]) == nil
          ? "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
          : "<c r=\"\(place)\"\(style)><v>\(parts[0])</v></c>"
      }
      body += "</row>"
    }
    return body + "</sheetData>"
  }

  private func merged(_ ranges: String...) -> String {
    "<mergeCells>" + ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
  }

  /// Style 1: percentages; style 2: four digits with leading zeros.
  private static let styles =
    "<numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"0000\"/></numFmts>"
    + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"170\"/></cellXfs>"

  private func read(
    _ sheets: [WorkbookBuilder.SheetPart], _ change: (inout ReadOptions) -> Void = { _ in }
  ) throws -> ReadResult {
    var options = ReadOptions()
    change(&options)
    let folder = try TestFolder()
    let book = WorkbookBuilder(sheets: sheets, styles: Self.styles)
    return StudyReader.read(try folder.write(try book.bytes(), as: "t.xlsx"), options: options)
  }

  private func read(_ body: String) throws -> ReadResult { try read([.init(name: "T", body: body)]) }

  private static let header = ["enhet", "år", "trivsel", "fravær"]
  private static let rows = [
    ["A", "2023", "4.5", "7"], ["B", "2023", "4.1", "8"], ["A", "2024", "4.6", "7"], ["B", "2024", "4.2", "9"],
  ]

  @Test func aTitleThatSpansTheTableIsNoHeader() throws {
    let plain = try read(
      sheet([["Tabell 5. Trivsel"], ["Kilde: oss"], [], Self.header] + Self.rows) + merged("A1:D1"))
    #expect(plain.errors.isEmpty && plain.value("B", "fravær", .year(2024)) == 9)
    // Wider than the table, over stacked headers.
    let stacked = try read(
      sheet([
        ["Styringskort"], ["Enhet", "Trivsel", "", "Fravær", ""], ["", "2023", "2024", "2023", "2024"],
        ["A", "1", "2", "3", "4"], ["B", "5", "6", "7", "8"], ["C", "9", "10", "11", "12"],
      ]) + merged("A1:H1", "B2:C2", "D2:E2"))
    #expect(stacked.errors.isEmpty && stacked.value("C", "Fravær", .year(2023)) == 11)
    #expect(!stacked.diagnostics.contains { if case .columnAssumed = $0.issue { true } else { false } })
  }

  @Test func anotherTableBesideIsToldAndNotMixedIn() throws {
    let other = [["enhet", "år", "plasser"], ["B", "2023", "20"], ["A", "2023", "30"], ["", "", ""], ["", "", ""]]
    let both = zip([Self.header] + Self.rows, other).map { $0 + [""] + $1 }
    let result = try read(sheet(both))
    #expect(result.errors.isEmpty && result.studies.first?.indicators.map(\.id) == ["trivsel", "fravær"])
    let told = try #require(
      result.diagnostics.first { $0.issue == .source(.tablesOnOneSheet(used: "T!A1", others: ["T!F1"])) })
    #expect(told.severity == .warning && told.location?.cell == "T!F1")
    // Without a gap, where both keys come again.
    let close = zip([Self.header] + Self.rows, other).map { $0 + $1 }
    #expect(
      try read(sheet(close)).diagnostics.contains {
        $0.issue == .source(.tablesOnOneSheet(used: "T!A1", others: ["T!E1"]))
      })
  }

  @Test func aTableBelowIsToldAndNotMixedIn() throws {
    for other in [["enhet", "år", "plasser"], ["skole", "periode", "elever"]] {
      let body = sheet(
        [Self.header] + Self.rows + [[], ["Tabell 2"], other, ["A", "2023", "30"], ["B", "2023", "20"]])
      let result = try read(body)
      #expect(result.errors.isEmpty, "\(result.errors)")
      #expect(result.value("A", "trivsel", .year(2023)) == 4.5)
      #expect(result.studies.first?.organisation.units.map(\.id) == ["A", "B"])
      #expect(
        result.diagnostics.contains { $0.issue == .source(.tablesOnOneSheet(used: "T!A1", others: ["T!A8"])) })
    }
    // An empty row alone parts nothing.
    let gap = try read(sheet([Self.header] + Self.rows + [[], ["C", "2023", "4", "5"], ["D", "2023", "..", "5"]]))
    #expect(gap.value("C", "fravær", .year(2023)) == 5)
    #expect(!gap.diagnostics.contains { if case .source(.tablesOnOneSheet) = $0.issue { true } else { false } })
  }

  @Test func hiddenSheetsAreReadWhenTheyAreAskedFor() throws {
    let sheets: [WorkbookBuilder.SheetPart] = [
      .init(
        name: "Gammel", body: sheet([Self.header, ["X", "2020", "1", "2"], ["Y", "2020", "3", "4"]]), state: "hidden"),
      .init(name: "Tall", body: sheet([Self.header] + Self.rows)),
    ]
    let result = try read(sheets)
    #expect(result.studies.first?.organisation.units.map(\.id) == ["A", "B"])
    let told = try #require(result.diagnostics.first { $0.issue == .source(.sheetsHidden(["Gammel"])) })
    #expect(told.severity == .warning)
    #expect(try read(sheets) { $0.sheets = ["Gammel"] }.value("Y", "fravær", .year(2020)) == 4)
    // Nothing else is there.
    #expect(try read([sheets[0]]).value("X", "trivsel", .year(2020)) == 1)
    // Lists behind a form are worth a note.
    let lists = try read([
      sheets[1], .init(name: "Lister", body: sheet([["kode", "navn"], ["1", "a"], ["2", "b"]]), state: "hidden"),
    ])
    #expect(lists.diagnostics.first { $0.issue == .source(.sheetsHidden(["Lister"])) }?.severity == .note)
  }

  @Test func aMergedFigureIsThatOfItsFirstRow() throws {
    let body =
      sheet([["enhet", "år", "x"], ["A", "2023", "4.5"], ["B", "2023"], ["C", "2023", "3"], ["D", "2023", "2"]])
      + merged("C2:C3")
    let result = try read(body)
    #expect(result.value("A", "x", .year(2023)) == 4.5 && result.status("B", "x", .year(2023)) == .missing)
    let told = try #require(result.diagnostics.first { $0.issue == .source(.mergedFigure(text: "4.5")) })
    #expect(told.location?.cell == "T!C3" && told.severity == .warning)
    // Keys are merged over their rows.
    let keys = try read(
      sheet([
        ["enhet", "år", "x"], ["4601", "2023", "1"], ["", "2024", "2"], ["301", "2023", "3"], ["", "2024", "4"],
      ])
        + merged("A2:A3", "A4:A5"))
    #expect(keys.errors.isEmpty && keys.value("4601", "x", .year(2024)) == 2)
  }

  @Test func percentagesBesidePlainNumbersAreTold() throws {
    let rows = [["A", "2023", "0.45|1"], ["B", "2023", "0.41|1"], ["C", "2023", "46"], ["D", "2023", "0"]]
    let result = try read(sheet([["enhet", "år", "andel"]] + rows))
    let told = try #require(
      result.diagnostics.first { $0.issue == .source(.percentFormatsMixed(column: "andel", plain: 1, percent: 2)) })
    #expect(told.location?.cell == "T!C4")
    let years = try read(
      sheet([
        ["Enhet", "Andel", ""], ["", "2023", "2024"], ["A", "0.1|1", "0.2|1"], ["B", "0.3|1", "0.4|1"],
        ["C", "0.3|1", "0.4|1"],
      ]) + merged("B1:C1"))
    #expect(years.value("B", "Andel", .year(2024)) == 40)
    #expect(!years.diagnostics.contains { if case .source(.percentFormatsMixed) = $0.issue { true } else { false } })
  }

  @Test func zerosOfTheFormatArePartOfACode() throws {
    let result = try read(sheet([["kommunenr", "år", "x"], ["301|2", "2023", "1"], ["4601|2", "2023", "2"]]))
    #expect(result.studies.first?.organisation.units.map(\.id) == ["0301", "4601"])
  }

  @Test func sheetsMayBeUnitsOrPeriods() throws {
    let long = [["indikator", "periode", "verdi"], ["trivsel", "2023", "4"], ["trivsel", "2024", "5"]]
    let units = try read([.init(name: "Fjell", body: sheet(long)), .init(name: "Dal", body: sheet(long))])
    #expect(units.errors.isEmpty && units.value("Dal", "trivsel", .year(2024)) == 5)
    let wide = [["enhet", "trivsel"], ["A", "4"], ["B", "5"]]
    let years = try read([
      .init(name: "Om", body: sheet([["Laget av oss"]])), .init(name: "2023", body: sheet(wide)),
      .init(name: "2024", body: sheet(wide)),
    ])
    #expect(years.errors.isEmpty && years.value("B", "trivsel", .year(2024)) == 5)
    #expect(years.diagnostics.contains { $0.issue == .columnAssumed(name: "sheet", role: .period) })
    // A table that has periods keeps them.
    let own = try read([.init(name: "2024", body: sheet([Self.header] + Self.rows))])
    #expect(own.studies.first?.panel.periods == [.year(2023), .year(2024)])
  }
}
