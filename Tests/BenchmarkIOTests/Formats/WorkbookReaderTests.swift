import Testing

@testable import BenchmarkIO

@Suite struct WorkbookReaderTests {
  private func rows(_ data: String, strings: String? = nil, styles: String? = nil, uses1904: Bool = false) throws
    -> [SheetRow]
  {
    let builder = WorkbookBuilder(
      sheets: [.init(name: "Ark1", body: "<sheetData>\(data)</sheetData>")], strings: strings, styles: styles,
      uses1904: uses1904)
    return try #require(try WorkbookReader.read(builder.bytes()).sheets.first).rows
  }

  private func failure(_ bytes: [UInt8], limits: FormatLimits = .standard) -> FormatError? {
    do throws(FormatError) {
      _ = try WorkbookReader.read(bytes, limits: limits)
      return nil
    } catch { return error }
  }

  @Test func everyTypeOfCellIsRead() throws {
    let rows = try rows(
      """
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c>
      <c r="C2"><v>1.5</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#NUM!</v></c>
      <c r="F2" t="str"><f>A1</f><v>text</v></c><c r="G2" t="d"><v>2024-05-01</v></c><c r="H2" s="1"/><c r="J2"><f>1+1</f><v>2</v></c></row>
      """, strings: "<si><t>a</t></si><si><t>Bjørk &amp; Ask</t></si>")
    #expect(rows.count == 1 && rows[0].number == 2)
    #expect(rows[0].cells.map(\.column) == [1, 2, 3, 4, 5, 6, 7, 10])
    #expect(
      rows[0].cells.map(\.value) == [
        .text("Bjørk & Ask"), .text("in line"), .number(1.5), .boolean(true), .error("#NUM!"), .text("text"),
        .date("2024-05-01"), .number(2),
      ])
    #expect(rows[0].cells.map(\.isFormula) == [false, false, false, false, false, true, false, true])
    #expect(rows[0].cells.map(\.text) == ["Bjørk & Ask", "in line", "1.5", "TRUE", "#NUM!", "text", "2024-05-01", "2"])
  }

  @Test func sharedStringsJoinTheirRunsAndLeavePhoneticsOut() throws {
    let rows = try rows(
      "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>",
      strings: """
        <si><r><rPr><b/></rPr><t>To</t></r><r><t xml:space="preserve"> deler</t></r><rPh sb="0" eb="1"><t>X</t></rPh></si>
        <si/><si><t>a_x000D_b_x00zz_</t></si>
        """)
    #expect(rows[0].cells.map(\.value) == [.text("To deler"), .text("a\rb_x00zz_")])
    #expect(rows[0].cells.map(\.column) == [1, 3])
  }

  @Test func datesFollowTheirFormatInBothSystems() throws {
    let styles = """
      <numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="171" formatCode="0.0&quot; dager&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="21"/><xf numFmtId="171"/><xf numFmtId="46"/></cellXfs>
      """
    let data = """
      <row><c s="1"><v>45413</v></c><c s="2"><v>45413.520833333336</v></c><c s="3"><v>0.125</v></c><c s="4"><v>0.75</v></c>
      <c s="5"><v>45413</v></c><c s="0"><v>45413</v></c><c s="6"><v>1.5</v></c><c s="1"><v>-1</v></c><c s="99"><v>1</v></c></row>
      """
    let cells = try rows(data, styles: styles)[0].cells
    #expect(
      cells.map(\.value) == [
        .date("2024-05-01"), .date("2024-05-01T12:30:00"), .number(0.125), .date("18:00:00"), .number(45413),
        .number(45413), .number(1.5), .number(-1), .number(1),
      ])
    #expect(
      cells.map(\.format) == [.date, .dateTime, .percent, .time, .general, .general, .duration, .date, .general])
    let in1904 = try rows(
      "<row><c s=\"1\"><v>43951</v></c><c s=\"1\"><v>0</v></c></row>", styles: styles, uses1904: true)
    #expect(in1904[0].cells.map(\.value) == [.date("2024-05-01"), .date("1904-01-01")])
  }

  @Test func sheetsHaveNamesVisibilityMergesAndHiddenParts() throws {
    let builder = WorkbookBuilder(sheets: [
      .init(
        name: "Tittel &amp; tall",
        body: """
          <cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols>
          <sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"/><row r="4"/></sheetData>
          <mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A4"/></mergeCells>
          """),
      .init(name: "Skjult", body: "<sheetData/>", state: "hidden"),
      .init(name: "Svært skjult", body: "<sheetData/>", state: "veryHidden"),
    ])
    let book = try WorkbookReader.read(builder.bytes())
    #expect(book.sheets.map(\.name) == ["Tittel & tall", "Skjult", "Svært skjult"])
    #expect(book.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
    #expect(book.sheets[0].hiddenColumns == [2...3])
    #expect(book.sheets[0].mergedRanges == [CellRange("A1:C1"), CellRange("A2:A4")])
    #expect(book.sheets[0].rows.map(\.number) == [1, 3] && book.sheets[0].rows.map(\.isHidden) == [false, true])
    #expect(book.sheets[1].extent == nil)
    #expect(try WorkbookReader.read(builder.bytes(), sheets: ["Skjult"]).sheets.map(\.name) == ["Skjult"])
    #expect(throws: FormatError.self) { try WorkbookReader.read(builder.bytes(), sheets: ["Nei"]) }
  }

  @Test func cellsOutOfOrderAreSortedAndDoubleOnesRefused() throws {
    let rows = try rows("<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>")
    #expect(rows[0].cells.map(\.column) == [1, 3])
    let double = WorkbookBuilder(sheets: [
      .init(
        name: "A", body: "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData>")
    ])
    #expect(failure(try double.bytes())?.issue == .duplicate("the cell A1"))
  }

  @Test func prefixesOfElementsDoNotMatter() throws {
    let body =
      "<x:sheetData xmlns:x=\"\(WorkbookBuilder.namespace)\"><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData>"
    let book = try WorkbookReader.read(WorkbookBuilder(sheets: [.init(name: "A", body: body)]).bytes())
    #expect(book.sheets[0].rows[0].cells[0].value == .number(7))
  }

  @Test(arguments: [
    (
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>",
      FormatError.Issue.unknownReference("5", to: "shared string")
    ),
    ("<row r=\"1\"><c r=\"A1\"><v>1,5</v></c></row>", .numberOutOfRange("1,5")),
    ("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c></row>", .syntax(found: "\"2\"", expected: "0 or 1")),
  ])
  func badCellsAreNamedByTheirAddress(_ row: String, _ expected: FormatError.Issue) throws {
    let builder = WorkbookBuilder(sheets: [.init(name: "Ark1", body: "<sheetData>\(row)</sheetData>")])
    let error = failure(try builder.bytes())
    #expect(error?.issue == expected)
    #expect(error?.place == .cell(sheet: "Ark1", row: 1, column: 1) && error?.place.text == "Ark1!A1")
  }

  @Test(arguments: [
    ("<row r=\"2\"/><row r=\"1\"/>", "row 1 after row 2"),
    ("<row r=\"1\"><c r=\"B2\"/></row>", "the cell \"B2\" in row 1"),
    ("<row r=\"1\"><c t=\"zz\"/></row>", "the type \"zz\""),
  ])
  func brokenRowsAreRefused(_ data: String, _ found: String) throws {
    let builder = WorkbookBuilder(sheets: [.init(name: "A", body: "<sheetData>\(data)</sheetData>")])
    guard case .syntax(found, _)? = failure(try builder.bytes())?.issue else {
      Issue.record("not refused: \(data)")
      return
    }
  }

  @Test func whatOnlyLooksLikeAWorkbookIsNamed() throws {
    func issue(_ bytes: [UInt8]) -> FormatError.Issue? { failure(bytes)?.issue }
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let encrypted = Array("EncryptedPackage".utf8.map { [$0, 0] }.joined())
    #expect(issue(ole + [UInt8](repeating: 0, count: 600)) == .disguised(.oldExcel))
    #expect(issue(ole + [UInt8](repeating: 0, count: 600) + encrypted) == .disguised(.encryptedWorkbook))
    #expect(issue(Array("\u{FEFF}\n<html xmlns:x=\"x\"><table>".utf8)) == .disguised(.html))
    #expect(
      issue(Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".utf8))
        == .disguised(.excelXML2003))
    #expect(issue(Array("enhet;verdi\nA;1\n".utf8)) == .disguised(.delimitedText))
    #expect(issue(Array("%PDF-1.7".utf8)) == .disguised(.pdf))
    #expect(issue([]) == .disguised(.empty))
    #expect(issue(Array("MIME-Version: 1.0\n".utf8)) == .disguised(.webArchive))
    #expect(issue(try ZipBuilder.archive([("a.txt", [65])])) == .disguised(.zipArchive))
    #expect(
      issue(try ZipBuilder.archive([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))]))
        == .disguised(.openDocument))
    for (target, content) in [("xl/workbook.bin", FileContent.excelBinary), ("word/document.xml", .wordDocument)] {
      let link =
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"\(target)\"/></Relationships>"
      #expect(issue(try ZipBuilder.archive([("_rels/.rels", Array(link.utf8)), (target, [0])])) == .disguised(content))
    }
    for content in FileContent.allCases {
      let text = FormatError(.workbook, .disguised(content)).description
      #expect(text.contains(content.remedy) && !content.remedy.isEmpty)
    }
  }

  @Test func aCutOffArchiveIsDamaged() throws {
    let bytes = try WorkbookBuilder(sheets: [.init(name: "A", body: "<sheetData/>")]).bytes()
    guard case .damaged? = failure(Array(bytes.dropLast(40)))?.issue else {
      Issue.record("not refused")
      return
    }
  }
}

@Suite struct CellReferenceTests {
  @Test func referencesReadBack() {
    for column in 1...20_000 {
      let reference = CellReference(row: column % 7 + 1, column: column)
      #expect(CellReference(reference.text.utf8) == reference)
    }
    #expect(CellReference(row: 1_048_576, column: 16_384).text == "XFD1048576")
    #expect(CellReference("$B$7".utf8) == CellReference(row: 7, column: 2))
  }

  @Test(arguments: ["", "A", "1", "A0", "1A", "A1B", "AAAAAAAA1", "A99999999999", "Å1"])
  func otherTextsAreNoReference(_ text: String) { #expect(CellReference(text.utf8) == nil) }

  @Test func rangesHaveBothCornersInside() throws {
    let range = try #require(CellRange("B2:D4"))
    #expect(
      range.contains(row: 2, column: 2) && range.contains(row: 4, column: 4) && !range.contains(row: 5, column: 4))
    #expect(CellRange("B2") == CellRange("B2:B2"))
    #expect(CellRange("D4:B2") == nil && CellRange("B2:") == nil && CellRange("A1:B2:C3") == nil)
  }
}

@Suite struct CellNumberFormatTests {
  @Test(
    arguments: [
      ("General", .general), ("0", .general), ("#,##0.00", .general), ("0.0%", .percent), ("0\" %\"", .general),
      ("0\\%", .general), ("yyyy-mm-dd", .date), ("dd.mm.yyyy;@", .date), ("mmm", .date), ("m/yy", .date),
      ("mm:ss", .time),
      ("[h]:mm:ss", .duration), ("hh:mm AM/PM", .time), ("d.m.yyyy h:mm", .dateTime), ("[Red]0;[Blue]-0", .general),
      ("[$-414]d. mmmm yyyy", .date), ("0.00E+00", .general), ("_-* #,##0_-", .general), ("\"day\" 0", .general),
      ("@", .general),
      ("kr #,##0", .general), ("0;d", .general), ("", .general), ("\"", .general), ("[", .general), ("\\", .general),
    ] as [(String, CellNumberFormat)])
  func codesAreClassified(_ code: String, _ expected: CellNumberFormat) {
    #expect(CellNumberFormat(code: code) == expected)
  }
}

@Suite struct SerialDateTests {
  /// The leap day that Excel believes in, the days around it, and the ends of the calendar.
  @Test(arguments: [
    (1.0, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"), (61, "1900-03-01"), (25_569, "1970-01-01"),
    (36_585, "2000-02-29"), (45_413, "2024-05-01"), (2_958_465, "9999-12-31"),
  ])
  func daysOf1900(_ serial: Double, _ expected: String) {
    #expect(SerialDate.text(serial, format: .date, uses1904: false) == expected)
  }

  @Test func numbersOutsideTheCalendarAreNoDates() {
    for serial in [-1.0, 2_958_466, .nan, .infinity, 0.5] {
      #expect(SerialDate.text(serial, format: .date, uses1904: false) == nil)
    }
  }

  @Test func timesAreRoundedToMilliseconds() {
    #expect(SerialDate.text(0.999_999_999_9, format: .dateTime, uses1904: false) == "1900-01-01T00:00:00")
    #expect(SerialDate.text(45_413.25, format: .date, uses1904: false) == "2024-05-01T06:00:00")
    #expect(SerialDate.text(0.000_017_361_111, format: .time, uses1904: false) == "00:00:01.500")
  }
}
