import Testing

@testable import BenchmarkIO

/// Hostile and broken files: each is refused by a limit that the message names, before memory is set aside.
@Suite struct FormatLimitTests {
  private func limit(_ body: () throws -> Void) -> FormatLimits.Name? {
    do {
      try body()
      return nil
    } catch let error as FormatError {
      guard case .limit(let name, _, let allowed) = error.issue else { return nil }
      // The message names the limit and its value.
      #expect(error.description.contains("\(name.rawValue) = \(allowed)"))
      return name
    } catch { return nil }
  }

  // MARK: JSON-stat

  @Test func deepJSONIsRefused() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let depth = 200_000
      let text = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
      #expect(limit { _ = try JSONStatReader.read(Array(text.utf8)) } == .nesting)
    }
  }

  @Test func jsonUpToTheDepthLimitIsParsed() throws {
    let text = String(repeating: "[", count: 512) + "{}" + String(repeating: "]", count: 512)
    #expect(limit { _ = try JSONStatReader.read(Array(text.utf8)) } == .nesting)
    let fits = "{\"a\":" + String(repeating: "[", count: 511) + "1" + String(repeating: "]", count: 511) + "}"
    let error = #expect(throws: FormatError.self) { try JSONStatReader.read(Array(fits.utf8)) }
    #expect(error?.issue == .noData("JSON of another kind"))
  }

  @Test func hugeTextsInJSONAreRefused() {
    let long = String(repeating: "x", count: 2 << 20)
    #expect(limit { _ = try JSONStatReader.read(Array("{\"a\":\"\(long)\"}".utf8)) } == .textLength)
    #expect(limit { _ = try JSONStatReader.read(Array("{\"a\":\"\\n\(long)\"}".utf8)) } == .textLength)
    #expect(limit { _ = try JSONStatReader.read(Array("{\"\(long)\":1}".utf8)) } == .textLength)
  }

  @Test func sparseTablesOfABillionCellsAreRefused() {
    let text = """
      {"class":"dataset","id":["a","b"],"size":[1,1],"value":{"0":1},"dimension":{"a":{"category":{"index":["x"]}},
      "b":{"category":{"index":["x"]}}}}
      """
    var limits = FormatLimits.standard
    limits.sparseCells = 0
    #expect(limit { _ = try JSONStatReader.read(Array(text.utf8), limits: limits) } == .sparseCells)
    let huge = text.replacing("[1,1]", with: "[999999999999,1]")
    #expect(limit { _ = try JSONStatReader.read(Array(huge.utf8)) } == .categories)
  }

  @Test func tooManyValuesNodesAndDimensionsAreRefused() {
    var limits = FormatLimits.standard
    limits.denseCells = 3
    #expect(
      limit { _ = try JSONStatReader.read(JSONStatReaderTests.dataset("\"value\":[1,2,3,4]"), limits: limits) }
        == .denseCells)
    limits = .standard
    limits.nodes = 10
    #expect(
      limit { _ = try JSONStatReader.read(JSONStatReaderTests.dataset("\"value\":[1,2,3,4]"), limits: limits) }
        == .nodes)
    limits = .standard
    limits.dimensions = 1
    #expect(
      limit { _ = try JSONStatReader.read(JSONStatReaderTests.dataset("\"value\":[1,2,3,4]"), limits: limits) }
        == .dimensions)
    limits = .standard
    limits.inputBytes = 10
    #expect(limit { _ = try JSONStatReader.read(Array("{\"a\":[1,2,3]}".utf8), limits: limits) } == .inputBytes)
    #expect(limit { _ = try PXReader.read(Array("CODEPAGE=\"utf-8\";".utf8), limits: limits) } == .inputBytes)
    #expect(limit { _ = try WorkbookReader.read([UInt8](repeating: 1, count: 11), limits: limits) } == .inputBytes)
  }

  // MARK: PX

  private func px(_ sizes: [Int], keys: Bool = false) -> [UInt8] {
    var text = "CODEPAGE=\"utf-8\";\nSTUB=\(sizes.indices.map { "\"v\($0)\"" }.joined(separator: ","));\n"
    for (index, size) in sizes.enumerated() {
      text += "VALUES(\"v\(index)\")=\((0..<size).map { "\"\($0)\"" }.joined(separator: ","));\n"
      if keys { text += "KEYS(\"v\(index)\")=VALUES;\n" }
    }
    return Array((text + "DATA=\n1 2 3;").utf8)
  }

  @Test func aBillionDeclaredCellsAreRefused() {
    #expect(limit { _ = try PXReader.read(px([1000, 1000, 1000])) } == .denseCells)
    #expect(limit { _ = try PXReader.read(px([1000, 1000, 1000], keys: true)) } == .sparseCells)
    #expect(limit { _ = try PXReader.read(px([Int](repeating: 1000, count: 8))) } == .denseCells)
  }

  @Test func declaredCellsThatTheFileCannotHoldAreRefusedAtOnce() {
    let error = #expect(throws: FormatError.self) { try PXReader.read(px([1000, 1000, 100])) }
    #expect(error?.issue == .count(of: "cells at most", found: 4, expected: 100_000_000))
  }

  @Test func longTextsAndManyKeywordsOfPXAreRefused() {
    let long = String(repeating: "x", count: 2 << 20)
    let pieces = String(repeating: "\"\(String(repeating: "x", count: 1 << 16))\"\n", count: 20)
    #expect(limit { _ = try PXReader.read(Array("CODEPAGE=\"utf-8\";NOTE=\"\(long)\";DATA=1;".utf8)) } == .textLength)
    #expect(limit { _ = try PXReader.read(Array("CODEPAGE=\"utf-8\";NOTE=\(pieces);DATA=1;".utf8)) } == .textLength)
    #expect(limit { _ = try PXReader.read(Array("CODEPAGE=\"utf-8\";NOTE=\(long);DATA=1;".utf8)) } == .textLength)
    var limits = FormatLimits.standard
    limits.keywords = 5
    let many = (0..<10).map { "A\($0)=1;" }.joined()
    #expect(
      limit { _ = try PXReader.read(Array("CODEPAGE=\"utf-8\";\(many)DATA=1;".utf8), limits: limits) } == .keywords)
    limits = .standard
    limits.dimensions = 2
    #expect(limit { _ = try PXReader.read(px([1, 1, 3]), limits: limits) } == .dimensions)
    limits = .standard
    limits.categories = 2
    #expect(limit { _ = try PXReader.read(px([3]), limits: limits) } == .categories)
  }

  // MARK: Workbooks

  private func book(_ body: String, prologue: String = "", strings: String? = nil) throws -> [UInt8] {
    try WorkbookBuilder(sheets: [.init(name: "A", body: body)], strings: strings, prologue: prologue).bytes()
  }

  @Test func bombsAreStoppedByTheirRatio() throws {
    // 40 MB of the same element pack a thousand to one.
    let bomb = try book(String(repeating: "<a/>", count: 10_000_000))
    #expect(bomb.count < 200_000)
    #expect(limit { _ = try WorkbookReader.read(bomb) } == .compressionRatio)
  }

  @Test func theUnpackedBytesOfAllPartsAreCounted() throws {
    var limits = FormatLimits.standard
    limits.unpackedBytes = 10_000
    let rows = try book("<sheetData>" + String(repeating: "<row/>", count: 5_000) + "</sheetData>")
    #expect(limit { _ = try WorkbookReader.read(rows, limits: limits) } == .unpackedBytes)
  }

  @Test func entitiesAndDocumentTypesAreNotExpanded() throws {
    var laughs = "<!DOCTYPE w [<!ENTITY a0 \"ha\">"
    for level in 1..<30 { laughs += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">" }
    laughs += "]>"
    let cases = [
      (laughs, "&a29;"), ("<!DOCTYPE w SYSTEM \"http://localhost:9/x.dtd\">", ""), ("<!DOCTYPE w>", ""),
      ("<!DOCTYPE w [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>", "&f;"),
      ("<!DOCTYPE w [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>", ""),
    ]
    for (prologue, content) in cases {
      let bytes = try book("<sheetData><row><c t=\"str\"><v>\(content)</v></c></row></sheetData>", prologue: prologue)
      let error = #expect(throws: FormatError.self) { try WorkbookReader.read(bytes) }
      guard case .forbidden? = error?.issue else {
        Issue.record("not forbidden: \(String(describing: error))")
        continue
      }
    }
    let unknown = try book("<sheetData><row><c t=\"str\"><v>&unknown;</v></c></row></sheetData>")
    #expect(throws: FormatError.self) { try WorkbookReader.read(unknown) }
  }

  @Test func deepXMLIsRefused() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(limit { _ = try WorkbookReader.read(try book(deep)) } == .nesting)
  }

  @Test func aTextOfTenMillionBytesIsRefused() throws {
    let long = String(repeating: "x", count: 10_000_001)
    let cell = try book("<sheetData><row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row></sheetData>")
    #expect(limit { _ = try WorkbookReader.read(cell) } == .textLength)
    let attribute = try book("<sheetData><row spans=\"\(long)\"/></sheetData>")
    #expect(limit { _ = try WorkbookReader.read(attribute) } == .textLength)
  }

  @Test func rowsAndColumnsBeyondExcelAreRefused() throws {
    let row = try book("<sheetData><row r=\"1048577\"><c><v>1</v></c></row></sheetData>")
    #expect(limit { _ = try WorkbookReader.read(row) } == .rows)
    let column = try book("<sheetData><row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row></sheetData>")
    #expect(limit { _ = try WorkbookReader.read(column) } == .columns)
    let last = try book("<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")
    #expect(try WorkbookReader.read(last).sheets[0].rows[0].cells[0].column == 16_384)
    // Their text table is as large as Excel's sheet and takes memory for its rows only.
    #expect(SheetTable(try WorkbookReader.read(last).sheets[0]).text(row: 1_048_575, column: 16_383) == "1")
  }

  @Test func everyOtherLimitOfAWorkbookIsKept() throws {
    func name(_ bytes: [UInt8], _ change: (inout FormatLimits) -> Void) -> FormatLimits.Name? {
      var limits = FormatLimits.standard
      change(&limits)
      return limit { _ = try WorkbookReader.read(bytes, limits: limits) }
    }
    let cells = try book(
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>",
      strings: "<si><t>abcdef</t></si>")
    #expect(name(cells) { $0.cells = 1 } == .cells)
    #expect(name(cells) { $0.mergedRanges = 0 } == .mergedRanges)
    #expect(name(cells) { $0.sharedStringBytes = 21 } == .sharedStringBytes)
    #expect(name(cells) { $0.sharedStringBytes = 22 } == nil)
    #expect(name(cells) { $0.textLength = 5 } == .textLength)
    #expect(name(cells) { $0.archiveEntries = 2 } == .archiveEntries)
    #expect(name(cells) { $0.sheets = 0 } == .sheets)
    #expect(name(cells) { _ in } == nil)
  }

  @Test func aMergeOfTheWholeSheetCostsNothing() throws {
    let whole = try book(
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c></row></sheetData>"
        + "<mergeCells>" + String(repeating: "<mergeCell ref=\"A1:XFD1048576\"/>", count: 1_000) + "</mergeCells>")
    #expect(SheetTable(try WorkbookReader.read(whole).sheets[0]).text(row: 5, column: 5) == "")
  }

  @Test func manyMergesAndNotesDoNotCostTheirProduct() throws {
    // 20,000 merged ranges over 900 rows each; 20,000 notes on one of 20,000 categories each.
    let merges = (0..<20_000).map { column in
      let name = CellReference.columnName(column % 16_000 + 1)
      return "<mergeCell ref=\"\(name)1:\(name)900\"/>"
    }
    let body =
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"900\"><c r=\"XFD900\"><v>2</v></c></row></sheetData>"
    let sheet = try WorkbookReader.read(try book(body + "<mergeCells>\(merges.joined())</mergeCells>")).sheets[0]
    let table = SheetTable(sheet)
    #expect((0..<16_384).count { table.text(row: 500, column: $0) == "1" } == 1)
    var px = "CODEPAGE=\"utf-8\";HEADING=\"x\";"
    px += "VALUES(\"x\")=\((0..<20_000).map { "\"\($0)\"" }.joined(separator: ","));"
    px += (0..<20_000).map { "VALUENOTE(\"x\",\"\($0)\")=\"n\";" }.joined()
    px += "DATA=" + String(repeating: "1 ", count: 20_000) + ";"
    #expect(try PXReader.read(Array(px.utf8)).dimensions[0].categories.allSatisfy { $0.notes == ["n"] })
  }
}
