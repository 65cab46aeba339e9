import Testing

@testable import BenchmarkIO

@Suite struct TextTableTests {
  @Test func aCubeIsALongTable() throws {
    let cube = try PXReader.read(PXReaderTests.file("DATA=\n1 \"..\" 3.5 4\n5 6 7 8;"))
    let table = CubeTable(cube)
    #expect(table.rowCount == 9 && table.headerRowCount == 1)
    func row(_ index: Int) -> [String] { (0..<table.columnCount).map { table.text(row: index, column: $0) } }
    #expect(row(0) == ["Enhet", "enhet", "mål", "mål", "år", "år", "value", "status"])
    #expect(row(2) == ["01", "Ask", "A", "Andel", "2024", "2024", "", "mangler"])
    #expect(row(3) == ["01", "Ask", "N", "Antall", "2023", "2023", "3.5", ""])
    #expect(row(8) == ["02", "Bjørk", "N", "Antall", "2024", "2024", "8", ""])
    #expect(table.number(row: 3, column: 6) == 3.5 && table.number(row: 2, column: 6) == nil)
    #expect(table.number(row: 3, column: 0) == nil)
    #expect(table.place(row: 2, column: 6) == "T1[01, A, 2024]")
  }

  @Test func aTableWithoutFiguresHasOnlyItsHeader() throws {
    let cube = try #require(try JSONStatReader.read(JSONStatReaderTests.dataset("\"value\":[]")).first)
    #expect(CubeTable(cube).rowCount == 1)
  }

  @Test func aSheetIsARectangleFromA1AndMergedHeadersAreFilled() throws {
    let body = """
      <sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>Menn</t></is></c><c r="D2" t="inlineStr"><is><t>Alle</t></is></c></row>
      <row r="4"><c r="B4"><v>1</v></c><c r="C4"><v>2.5</v></c></row></sheetData>
      <mergeCells><mergeCell ref="B2:C3"/></mergeCells>
      """
    let book = try WorkbookReader.read(WorkbookBuilder(sheets: [.init(name: "Ark1", body: body)]).bytes())
    let table = SheetTable(book.sheets[0])
    #expect(table.rowCount == 4 && table.columnCount == 4 && table.headerRowCount == nil)
    func row(_ index: Int, _ table: SheetTable) -> [String] {
      (0..<table.columnCount).map { table.text(row: index, column: $0) }
    }
    #expect(row(0, table) == ["", "", "", ""])
    #expect(row(1, table) == ["", "Menn", "Menn", "Alle"])
    #expect(row(2, table) == ["", "Menn", "Menn", ""])
    #expect(row(3, table) == ["", "1", "2.5", ""])
    #expect(row(1, SheetTable(book.sheets[0], fillsMergedCells: false)) == ["", "Menn", "", "Alle"])
    #expect(table.place(row: 3, column: 2) == "Ark1!C4" && table.number(row: 3, column: 2) == 2.5)
    #expect(!table.isHidden(row: 0))
  }

  @Test func anEmptySheetIsAnEmptyTable() throws {
    let book = try WorkbookReader.read(WorkbookBuilder(sheets: [.init(name: "A", body: "<sheetData/>")]).bytes())
    #expect(SheetTable(book.sheets[0]).rowCount == 0 && SheetTable(book.sheets[0]).columnCount == 0)
  }
}
