import Testing

@testable import BenchmarkIO

/// The real files beside the repository. Counts and sums were taken from the same files with other tools: Python's `json`
/// module for JSON-stat, a regular expression over the data part for PX, openpyxl 3.1.5 for workbooks.
@Suite(.enabled(if: SharedFiles.areHere, "the files of ../shared are not here"))
struct SharedFormatFileTests {
  @Test(arguments: [
    ("galicia-2.0.json", [6, 22, 3, 2, 5, 1], 3956, 87_493_659.0, 0),
    ("galicia-ds.json", [6, 22, 3, 2, 5, 1], 3956, 87_493_659, 0),
    ("galicia.json", [6, 22, 3, 2, 5, 1], 3956, 87_493_659, 0), ("ons.json", [1, 87, 3, 1, 1], 261, 780_296, 0),
    ("rjstat_canada.json", [1, 1, 20, 2, 3], 120, 140_121.4, 120), ("rjstat_collection.json", [1], 1, 1, 0),
    ("rjstat_dataset.json", [1], 1, 1, 0), ("rjstat_dataset2.json", [1], 1, 1, 0),
    ("rjstat_hierarchy.json", [132], 0, 0, 0),
    ("rjstat_oecd.json", [1, 36, 12], 432, 3323.825331657999, 72),
    ("rjstat_oecd_tidy.json", [1, 36, 12], 432, 3323.825331657999, 72), ("rjstat_order.json", [3, 2, 4], 0, 0, 0),
    ("../../fixtures/ssb_13615_jsonstat2_with_status.json", [10, 2, 1, 5], 70, 3_005_952, 30),
    ("../../fixtures/pxwebapi2_metadata_tab003_js2.json", [9, 34, 2, 4], 0, 0, 0),
  ])
  func jsonStatFilesHaveTheirCounts(_ file: String, _ shape: [Int], _ numbers: Int, _ sum: Double, _ statuses: Int)
    throws
  {
    let cubes = try JSONStatReader.read(try SharedFiles.bytes("data/jsonstat-a/\(file)"))
    let cube = try #require(cubes.first)
    #expect(cubes.count == 1 && cube.shape == shape)
    #expect(cube.values.count { !$0.isNaN } == numbers)
    // Sums in the same order as Python's, to the last bit of what compensated summation may differ by.
    #expect(abs(cube.values.reduce(0) { $1.isNaN ? $0 : $0 + $1 } - sum) <= abs(sum) * 1e-14)
    #expect(cube.statuses.count(of: cube.values.count) == statuses)
  }

  @Test(arguments: ["oecd-canada.json", "rjstat_oecd-canada-col.json"])
  func bundlesAndCollectionsHoldBothTables(_ file: String) throws {
    let cubes = try JSONStatReader.read(try SharedFiles.bytes("data/jsonstat-a/\(file)"))
    #expect(cubes.map(\.shape) == [[1, 36, 12], [1, 1, 20, 2, 3]])
    #expect(cubes[0].dimensions.map(\.role) == [.metric, .geo, .time])
  }

  @Test func whatHoldsNoFiguresIsRefusedByWhatItIs() throws {
    func issue(_ path: String) throws -> FormatError.Issue? {
      let bytes = try SharedFiles.bytes(path)
      return #expect(throws: FormatError.self) { try JSONStatReader.read(bytes) }?.issue
    }
    #expect(try issue("data/jsonstat-a/dimension.json") == .noData("a single dimension"))
    #expect(try issue("data/jsonstat-a/rjstat_collection_sample.json") == .noData("a list of links to 8 data sets"))
    #expect(try issue("data/jsonstat-a/sample_data.json") == .missing("\"value\""))
    // Says size 1 and lists 102 ages: an example of a specification that contradicts itself.
    #expect(
      try issue("data/jsonstat-a/pxapi2_table-metadata-example-jsonstat-nocomments.json")
        == .count(of: "categories", found: 102, expected: 1))
    for file in ["GetApiConfiguration", "ListAllTables", "TableById_tab004"] {
      #expect(try issue("data/px-jsonstat-pairs-a/expected/\(file).json") == .noData("JSON of another kind"))
    }
  }

  @Test func theTableOfSSBHasItsStatusUnitAndSource() throws {
    let bytes = try SharedFiles.bytes("fixtures/ssb_13615_jsonstat2_with_status.json")
    let cube = try #require(try JSONStatReader.read(bytes).first)
    #expect(cube.id == "13615" && cube.source == "Statistisk sentralbyrå" && cube.updated == "2025-04-11T06:00:00Z")
    #expect(cube.isAggregationAllowed == true && cube.language == "no" && cube.notes.count == 2)
    #expect(cube.dimensions.map(\.role) == [.other, .other, .metric, .time])
    #expect(cube.dimensions[2].categories[0].unit == "1 000 liter" && cube.dimensions[2].categories[0].decimals == 0)
    #expect(cube.statuses.distinct == ["."] && cube.statuses[50] == "." && cube.statuses[65] == nil)
    #expect(cube.values[65] == 22_995)
  }

  /// The expected flat table: its rows become a sparse JSON-stat, and the cube gives every row back with its value; the
  /// three combinations that it lacks come out empty.
  @Test func theFlatTableIsReproduced() throws {
    let lines = try SharedFiles.text("data/jsonstat-a/fill_category.csv").split(separator: "\n")
    let header = lines[0].split(separator: ",").map { String($0) }
    let rows = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
    #expect(rows.count == 21)
    var categories = [[String]](repeating: [], count: 4)
    for row in rows {
      for axis in 0..<4 where !categories[axis].contains(row[axis]) { categories[axis].append(row[axis]) }
    }
    func quoted(_ texts: [String]) -> String { texts.map { "\"\($0)\"" }.joined(separator: ",") }
    var values: [String] = []
    for row in rows where !row[4].isEmpty {
      var cell = 0
      for axis in 0..<4 {
        cell = cell * categories[axis].count + (try #require(categories[axis].firstIndex(of: row[axis])))
      }
      values.append("\"\(cell)\":\(row[4])")
    }
    let dimensions = (0..<4).map { "\"\(header[$0])\":{\"category\":{\"index\":[\(quoted(categories[$0]))]}}" }
    let text = """
      {"class":"dataset","id":[\(quoted(Array(header.prefix(4))))],"size":\(categories.map(\.count)),
      "dimension":{\(dimensions.joined(separator: ","))},"value":{\(values.joined(separator: ","))}}
      """
    let table = CubeTable(try #require(try JSONStatReader.read(Array(text.utf8)).first))
    #expect(table.rowCount == 25)
    var flat: [[String]: String] = [:]
    for row in 1..<table.rowCount {
      flat[stride(from: 1, to: 8, by: 2).map { table.text(row: row, column: $0) }] = table.text(row: row, column: 8)
    }
    #expect(flat.count == 24)
    for row in rows { #expect(flat[Array(row.prefix(4))].map { Double($0) } == Double(row[4])) }
    let named = Set(rows.map { Array($0.prefix(4)) })
    #expect(flat.filter { !named.contains($0.key) }.map(\.value) == ["", "", ""])
  }

  @Test(arguments: [
    ("TAB001", [30, 3, 22, 1, 3], 3681, 6_943_770_852.0, 2259),
    ("TAB002", [30, 3, 22, 5, 1, 2], 9879, 7_452_698_116, 9921),
    ("TAB003", [9, 34, 2, 4], 2430, 1_162_846_580, 18), ("TAB004", [14, 11, 1, 28], 3209, 56_187_261, 1103),
    ("TAB005", [291, 11, 1, 2], 6295, 454_352_667, 107),
  ])
  func pxFilesHaveTheirCounts(_ file: String, _ shape: [Int], _ numbers: Int, _ sum: Double, _ missing: Int) throws {
    let bytes = try SharedFiles.bytes("data/px-jsonstat-pairs-a/\(file).px")
    for language in [nil, "sv"] {
      let cube = try PXReader.read(bytes, language: language)
      #expect(cube.shape == shape && cube.id == file)
      #expect(cube.values.count { !$0.isNaN } == numbers && cube.values.reduce(0) { $1.isNaN ? $0 : $0 + $1 } == sum)
      #expect(cube.statuses.distinct == [".."] && cube.statuses.count(of: cube.values.count) == missing)
      #expect(cube.notices.isEmpty && cube.language == language ?? "en")
    }
    let swedish = try PXReader.read(bytes, language: "sv")
    let english = try PXReader.read(bytes)
    #expect(swedish.dimensions.map(\.id) == english.dimensions.map(\.id))
    #expect(
      swedish.dimensions.map { $0.categories.map(\.code) } == english.dimensions.map { $0.categories.map(\.code) })
    #expect(swedish.label != english.label)
  }

  /// The PX file and the JSON-stat that PxWebApi gives for the same table.
  @Test(arguments: ["001", "003", "004"])
  func pxAndJSONStatDescribeTheSameTable(_ number: String) throws {
    let folder = "data/px-jsonstat-pairs-a"
    let px = try PXReader.read(try SharedFiles.bytes("\(folder)/TAB\(number).px"))
    let json = try #require(
      try JSONStatReader.read(try SharedFiles.bytes("\(folder)/expected/MetadataById_tab\(number)_js2.json")).first)
    var dimensions = px.dimensions
    // PX alone says how long a period is.
    for index in dimensions.indices { dimensions[index].timeUnit = nil }
    #expect(dimensions == json.dimensions)
    #expect(px.id == json.id && px.label == json.label && px.source == json.source && px.notes == json.notes)
    #expect(px.language == json.language && px.isAggregationAllowed == json.isAggregationAllowed)
    #expect(px.property("px.infofile") == json.property("px.infofile"))
    #expect(json.isMetadataOnly && !px.isMetadataOnly)
  }

  @Test func anExtractOfATableHasTheCellOfTheTable() throws {
    let extract = try PXReader.read(try SharedFiles.bytes("fixtures/px_tab4_fewcells.px"))
    #expect(
      extract.values == [445] && extract.dimensions.map { $0.categories[0].code } == ["7.0", "CO2", "Emission", "2017"])
    #expect(extract.notices == [.encodingDiffers(declared: "iso-8859-1", used: "utf-8")])
    let whole = CubeTable(try PXReader.read(try SharedFiles.bytes("data/px-jsonstat-pairs-a/TAB004.px")))
    let row = try #require(
      (1..<whole.rowCount).first { row in
        [0, 2, 4, 6].map { whole.text(row: row, column: $0) } == ["7.0", "CO2", "Emission", "2017"]
      })
    #expect(whole.number(row: row, column: 8) == 445)
  }

  @Test(arguments: [
    ("eng-school-ks4-ks5-2019/Grammars-in-England-by-location.xlsx", 1, 816, 13366.0, 2),
    ("folkehelseundersokelsen-telemark-2025/variabeltitler_og_teksttitler.xlsx", 1, 153, 0.0, 0),
    ("messy-csvkit/dummy.xlsx", 1, 6, 6.0, 0), ("messy-csvkit/realdata/ne_1033_data.xlsx", 1, 14514, 47_793_010.72, 0),
    ("messy-csvkit/sheets.xlsx", 3, 34, 41_800_275.28, 0), ("messy-csvkit/test.xlsx", 1, 28, 41_800_269.28, 0),
    ("messy-csvkit/test_skip_lines.xlsx", 1, 28, 41_800_269.28, 0),
    ("nav-arbeidsledighet/2025-03-05.xlsx", 3, 2410, 60_977_668.3, 0),
    ("nav-arbeidsledighet/2025-07-05.xlsx", 9, 8129, 271_442_648.3, 0),
    ("nav-arbeidsledighet/2025-11-05.xlsx", 9, 8408, 282_576_747.0, 0),
    ("nav-arbeidsledighet/2026-02-05.xlsx", 9, 7791, 257_888_389.3, 0),
    ("phe-indicator-methods/testdata_Byars_Wilson.xlsx", 1, 76, 19161.870369, 0),
    ("phe-indicator-methods/testdata_DSR_ISR.xlsx", 12, 1898, 5_033_769.892945, 0),
    ("phe-indicator-methods/testdata_Mean.xlsx", 2, 98, 361_719.420387, 0),
    ("phe-indicator-methods/testdata_Proportion.xlsx", 2, 308, 30_288_576_988.1424, 0),
    ("phe-indicator-methods/testdata_Quantiles.xlsx", 1, 17452, 69_477_127.550046, 0),
    ("phe-indicator-methods/testdata_Rate.xlsx", 2, 325, 30_293_595_201.56037, 0),
    ("phe-indicator-methods/testdata_SII.xlsx", 1, 7617, 73_118_399.907552, 0),
    ("udir-np-stavanger-long/tabeller.xlsx", 6, 23072, 170714.0, 0),
  ])
  func workbooksHaveTheirCounts(_ file: String, _ sheets: Int, _ cells: Int, _ sum: Double, _ merges: Int) throws {
    let book = try WorkbookReader.read(try SharedFiles.bytes("data/\(file)"))
    #expect(book.sheets.count == sheets)
    #expect(book.sheets.reduce(0) { $0 + $1.mergedRanges.count } == merges)
    let all = book.sheets.flatMap(\.rows).flatMap(\.cells)
    #expect(all.count == cells)
    let total = all.reduce(0.0) { if case .number(let number) = $1.value { $0 + number } else { $0 } }
    // The reference is rounded to six decimals.
    #expect(abs(total - sum) <= 1e-6 + abs(sum) * 1e-13)
  }

  @Test func theSheetsOfNAVHaveTheExtentThatTheirCardNames() throws {
    let book = try WorkbookReader.read(try SharedFiles.bytes("data/nav-arbeidsledighet/2025-03-05.xlsx"))
    #expect(book.sheets.map(\.name) == ["Fylker", "Landet", "Telemark"])
    #expect(book.sheets.map { $0.extent?.last.text } == ["R92", "R8", "R103"])
    #expect(book.sheets.map { $0.extent?.first.text } == ["B2", "B2", "B2"])
  }

  @Test func datesAndTruthValuesAreThoseOfTheConvertedTable() throws {
    let book = try WorkbookReader.read(try SharedFiles.bytes("data/messy-csvkit/test.xlsx"))
    let table = SheetTable(try #require(book.sheets.first))
    let lines = try SharedFiles.text("data/messy-csvkit/testxlsx_converted.csv").split(separator: "\n")
    #expect(table.rowCount == lines.count)
    for (row, line) in lines.enumerated() {
      let expected = line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      for (column, text) in expected.enumerated() where column < table.columnCount {
        // The converter gives the last column, which has no header, the name of its letter.
        if row == 0, column == 7 { continue }
        let own = table.text(row: row, column: column)
        // The converter writes truth values in its own way.
        #expect(own == (text == "True" ? "TRUE" : text == "False" ? "FALSE" : text), "row \(row), column \(column)")
      }
    }
  }

  @Test(arguments: [
    "data/eng-adult-social-care-costs/2007/UnitCostsSummary2006-07v2.xls", "data/messy-csvkit/dummy.xls",
    "data/messy-csvkit/sheets.xls", "data/messy-csvkit/test.xls", "data/messy-csvkit/test_skip_lines.xls",
  ])
  func oldWorkbooksAreNamed(_ file: String) throws {
    let bytes = try SharedFiles.bytes(file)
    #expect(#expect(throws: FormatError.self) { try WorkbookReader.read(bytes) }?.issue == .disguised(.oldExcel))
  }
}
