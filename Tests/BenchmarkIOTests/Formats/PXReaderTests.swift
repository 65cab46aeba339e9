import Testing

@testable import BenchmarkIO

@Suite struct PXReaderTests {
  static let header = """
    CHARSET="ANSI";
    AXIS-VERSION="2013";
    CODEPAGE="utf-8";
    LANGUAGE="no";
    LANGUAGES="no","en";
    DECIMALS=1;
    MATRIX="T1";
    AGGREGALLOWED=NO;
    TITLE="Tabell";
    TITLE[en]="Table";
    CONTENTS="Innhold";
    STUB="enhet";
    STUB[en]="unit";
    HEADING="mål","år";
    HEADING[en]="measure","year";
    CONTVARIABLE="mål";
    VARIABLECODE("enhet")="Enhet";
    VALUES("enhet")="Ask","Bjørk";
    VALUES[en]("unit")="Ash","Birch";
    CODES("enhet")="01","02";
    VALUES("mål")="Andel","Antall";
    VALUES[en]("measure")="Share","Count";
    CODES("mål")="A","N";
    VALUES("år")="2023","2024";
    TIMEVAL("år")=TLIST(A1),"2023","2024";
    UNITS="enheter";
    UNITS("Andel")="prosent";
    UNITS[en]("Share")="per cent";
    PRECISION("mål","Antall")=0;
    LAST-UPDATED("Andel")="20240102 08:00";
    SOURCE="Kilde";
    NOTE="En"
    " lang linje#ny linje##neste";
    VALUENOTE("enhet","Bjørk")="merknad";
    DATASYMBOL2="mangler";

    """

  static func file(_ data: String, header: String = header) -> [UInt8] { Array((header + data).utf8) }

  private func issue(_ bytes: [UInt8]) -> FormatError.Issue? {
    do throws(FormatError) {
      _ = try PXReader.read(bytes)
      return nil
    } catch { return error.issue }
  }

  @Test func theHeaderDescribesTheTable() throws {
    let cube = try PXReader.read(Self.file("DATA=\n1 2 3 4\n5 6 7 8 \n;"))
    #expect(cube.id == "T1" && cube.label == "Tabell" && cube.source == "Kilde" && cube.language == "no")
    #expect(cube.isAggregationAllowed == false && cube.updated == "2024-01-02T08:00")
    #expect(cube.dimensions.map(\.id) == ["Enhet", "mål", "år"])
    #expect(cube.dimensions.map(\.label) == ["enhet", "mål", "år"])
    #expect(cube.dimensions.map(\.role) == [.other, .metric, .time])
    #expect(cube.dimensions[2].timeUnit == "A1")
    #expect(cube.dimensions[0].categories.map(\.code) == ["01", "02"])
    #expect(cube.dimensions[0].categories[1].notes == ["merknad"])
    #expect(cube.dimensions[1].categories.map(\.unit) == ["prosent", "enheter"])
    #expect(cube.dimensions[1].categories.map(\.decimals) == [1, 0])
    // Without CODES the values are the codes.
    #expect(cube.dimensions[2].categories.map(\.code) == ["2023", "2024"])
    #expect(cube.notes == ["En lang linje\nny linje", "neste"])
    #expect(cube.values == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(cube.contents == nil && cube.statuses.isEmpty && cube.notices.isEmpty)
    #expect(cube.property("px.axis-version") == "2013")
  }

  @Test func anotherLanguageGivesItsLabelsAndTheSameCodes() throws {
    let cube = try PXReader.read(Self.file("DATA=1 2 3 4 5 6 7 8;"), language: "en")
    #expect(cube.label == "Table" && cube.language == "en")
    #expect(cube.dimensions.map(\.label) == ["unit", "measure", "year"])
    #expect(cube.dimensions.map(\.id) == ["Enhet", "mål", "år"])
    #expect(cube.dimensions[0].categories.map(\.label) == ["Ash", "Birch"])
    #expect(cube.dimensions[0].categories.map(\.code) == ["01", "02"])
    #expect(cube.dimensions[1].categories.map(\.unit) == ["per cent", "enheter"])
    #expect(cube.dimensions[1].categories.map(\.decimals) == [1, 0])
    #expect(cube.dimensions.map(\.role) == [.other, .metric, .time])
  }

  @Test func aLanguageThatIsNotThereIsSaid() throws {
    let cube = try PXReader.read(Self.file("DATA=1 2 3 4 5 6 7 8;"), language: "fi")
    #expect(cube.label == "Tabell" && cube.notices == [.languageNotFound(asked: "fi", used: "no")])
  }

  @Test func symbolsKeepTheirTextAndADashIsZero() throws {
    let cube = try PXReader.read(Self.file("DATA=\n\"-\" \"..\" \".\" -4.5\n.. - \":\" \".......\";"))
    #expect((0..<8).map { cube.statuses[$0] } == ["-", "mangler", ".", nil, "mangler", "-", ":", "......."])
    #expect(cube.values[0] == 0 && cube.values[3] == -4.5 && cube.values[5] == 0)
    #expect([1, 2, 4, 6, 7].allSatisfy { cube.values[$0].isNaN })
    #expect(cube.statuses.distinct == ["-", "mangler", ".", ":", "......."])
  }

  @Test(arguments: [
    "DATA=1,2,3,4,5,6,7,8;", "DATA=1;2;3;4;5;6;7;8;", "DATA=\r\n1\t2 3,4\r\n5 6\t7 8\r\n;\r\n\u{1A}",
    "DATA=1 2 3 4 5 6 7 8",
  ])
  func everySeparatorOfTheFormatSeparates(_ data: String) throws {
    #expect(try PXReader.read(Self.file(data)).values == [1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test func rowsByKeyFillTheirRowAndTheOthersAreZero() throws {
    let header = Self.header + "KEYS(\"enhet\")=CODES;\n"
    let cube = try PXReader.read(Self.file("DATA=\n\"02\",5 \"..\" 7 8 \n;", header: header))
    #expect(Array(cube.values[..<5]) == [0, 0, 0, 0, 5] && cube.values[5].isNaN && cube.values[7] == 8)
    #expect(cube.statuses[5] == "mangler" && cube.notices == [.zeroRowsLeftOut(count: 1)])
    let byValue = Self.header + "KEYS(\"enhet\")=VALUES;\n"
    let both = try PXReader.read(
      Self.file("DATA=\n\"Bjørk\",5 6 7 8\n\"Ask\",1 2 3 4;", header: byValue), language: "en")
    #expect(both.values == [1, 2, 3, 4, 5, 6, 7, 8] && both.notices.isEmpty)
  }

  @Test func faultsInRowsByKeyAreRefused() {
    let header = Self.header + "KEYS(\"enhet\")=CODES;\n"
    #expect(
      issue(Self.file("DATA=\"03\",1 2 3 4;", header: header))
        == .unknownReference("\"03\"", to: "key of \"enhet\""))
    #expect(
      issue(Self.file("DATA=\"01\",1 2 3 4 \"01\",1 2 3 4;", header: header)) == .duplicate("the row with these keys"))
    #expect(
      issue(Self.file("DATA=\"01\",1 2;", header: header))
        == .count(of: "cells in the row", found: 2, expected: 4))
  }

  @Test func withoutAMetricTheTableItselfHasTheUnit() throws {
    let text = """
      CHARSET="ANSI";CODEPAGE="utf-8";MATRIX="M";CONTENTS="Folketall";UNITS="personer";DECIMALS=0;TITLE="T";
      HEADING="år";VALUES("år")="2023","2024";DATA=1 2;
      """
    let cube = try PXReader.read(Array(text.utf8))
    #expect(cube.contents == CubeCategory(code: "M", label: "Folketall", unit: "personer", decimals: 0))
    #expect(cube.dimensions.map(\.role) == [.other])
    #expect(cube.isAggregationAllowed == nil)
  }

  @Test(
    arguments: [
      ("CHARSET=\"ANSI\";", [0xC6, 0xF8, 0xE5]), ("CHARSET=\"ANSI\";CODEPAGE=\"iso-8859-1\";", [0xC6, 0xF8, 0xE5]),
      ("CODEPAGE=\"windows-1252\";", [0xC6, 0xF8, 0xE5]), ("CODEPAGE=\"850\";", [0x92, 0x9B, 0x86]),
      ("", [0x92, 0x9B, 0x86]),
      ("CODEPAGE=\"utf-8\";", Array("Æøå".utf8)),
    ] as [(String, [UInt8])])
  func codePagesAreRead(_ declaration: String, _ label: [UInt8]) throws {
    let bytes =
      Array("\(declaration)HEADING=\"x\";VALUES(\"x\")=\"".utf8) + label + Array("\";DATA=1;".utf8)
    let cube = try PXReader.read(Array("AXIS-VERSION=\"2013\";".utf8) + bytes)
    #expect(cube.dimensions[0].categories[0].label == "Æøå")
    #expect(cube.notices.isEmpty)
  }

  @Test func bytesThatContradictTheirCodePageAreReadAsTheyAreAndSaid() throws {
    func file(_ page: String, _ label: [UInt8]) -> [UInt8] {
      Array("CHARSET=\"ANSI\";CODEPAGE=\"\(page)\";HEADING=\"x\";VALUES(\"x\")=\"".utf8) + label
        + Array("\";DATA=1;".utf8)
    }
    let utf8 = try PXReader.read(file("iso-8859-1", Array("Æøå".utf8)))
    #expect(utf8.dimensions[0].categories[0].label == "Æøå")
    #expect(utf8.notices == [.encodingDiffers(declared: "iso-8859-1", used: "utf-8")])
    let latin = try PXReader.read(file("utf-8", [0xC6, 0xF8, 0xE5]))
    #expect(latin.dimensions[0].categories[0].label == "Æøå")
    #expect(latin.notices == [.encodingDiffers(declared: "utf-8", used: "windows-1252")])
    #expect(issue(file("koi8-r", [0xC6, 0xF8, 0xE5])) == .unknownEncoding("koi8-r"))
  }

  @Test(arguments: [
    ("DATA=1 2 3 4 5 6 7\n\n\n;", FormatError.Issue.count(of: "cells", found: 7, expected: 8)),
    ("DATA=1 2 3 4 5 6 7 8 9;", .count(of: "cells or more", found: 9, expected: 8)),
    ("DATA=1 2;", .count(of: "cells at most", found: 2, expected: 8)),
    ("DATA=1 2 3 x 5 6 7 8;", .syntax(found: "\"x\"", expected: "a number or a data symbol")),
    ("DATA=1 2 3 \"4 5 6 7 8;", .syntax(found: "an open quote", expected: "the closing quote")),
    ("DATA=1 2 3 1e999 5 6 7 8;", .syntax(found: "\"1e999\"", expected: "a number or a data symbol")),
    ("DATA=1 2 3 4x 5 6 7 8;", .syntax(found: "\"4x\"", expected: "a number or a data symbol")),
  ])
  func faultsInTheCellsAreRefused(_ data: String, _ expected: FormatError.Issue) {
    #expect(issue(Self.file(data)) == expected)
  }

  @Test func errorsSayLineAndColumn() {
    let error = #expect(throws: FormatError.self) { try PXReader.read(Self.file("DATA=\n1 2 3 4\n5 x 7 8;")) }
    let line = Self.header.utf8.count { $0 == 0x0A } + 3
    guard case .text(_, let found, let column)? = error?.place else {
      Issue.record("no place")
      return
    }
    #expect(found == line && column == 3)
  }

  @Test(arguments: [
    ("HEADING=\"x\";VALUES(\"x\")=\"a\",\"a\";DATA=1 2;", FormatError.Issue.duplicate("the category \"a\" of \"x\"")),
    ("HEADING=\"x\";DATA=1;", .missing("VALUES(\"x\")")),
    ("TITLE=\"x\";DATA=1;", .missing("STUB or HEADING")),
    ("HEADING=\"x\";VALUES(\"x\")=\"a\";", .missing("DATA")),
    (
      "HEADING=\"x\";VALUES(\"x\")=\"a\";CODES(\"x\")=\"1\",\"2\";DATA=1;",
      .count(of: "codes of \"x\"", found: 2, expected: 1)
    ),
    ("HEADING=\"x\";HEADING=\"y\";DATA=1;", .duplicate("HEADING")),
    ("HEADING=\"x\";VALUES(\"x\")=\"a;DATA=1;", .syntax(found: "the end of the file", expected: "the closing quote")),
  ])
  func faultsInTheHeaderAreRefused(_ text: String, _ expected: FormatError.Issue) {
    #expect(issue(Array(("CODEPAGE=\"utf-8\";" + text).utf8)) == expected)
  }

  /// The same table in both formats.
  @Test func pxAndJSONStatOfOneTableGiveTheSameDimensionsAndCells() throws {
    let px = try PXReader.read(Self.file("DATA=\n1 \"..\" 3.5 4\n5 6 \".\" 8;"))
    let text = """
      {"class":"dataset","label":"Tabell","source":"Kilde","id":["Enhet","mål","år"],"size":[2,2,2],
      "role":{"time":["år"],"metric":["mål"]},"dimension":{
      "Enhet":{"label":"enhet","category":{"index":{"01":0,"02":1},"label":{"01":"Ask","02":"Bjørk"},"note":{"02":["merknad"]}}},
      "mål":{"label":"mål","category":{"index":{"A":0,"N":1},"label":{"A":"Andel","N":"Antall"},
      "unit":{"A":{"base":"prosent","decimals":1},"N":{"base":"enheter","decimals":0}}}},
      "år":{"label":"år","category":{"index":{"2023":0,"2024":1},"label":{"2023":"2023","2024":"2024"}}}},
      "extension":{"px":{"tableid":"T1","aggregallowed":false,"language":"no"}},
      "value":[1,null,3.5,4,5,6,null,8],"status":{"1":"mangler","6":"."}}
      """
    let json = try #require(try JSONStatReader.read(Array(text.utf8)).first)
    var dimensions = px.dimensions
    // PX alone says how long a period is.
    dimensions[2].timeUnit = nil
    #expect(dimensions == json.dimensions)
    #expect(zip(px.values, json.values).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN })
    #expect(px.values.count == json.values.count && px.statuses == json.statuses)
    #expect(px.id == json.id && px.label == json.label && px.source == json.source && px.language == json.language)
    #expect(px.isAggregationAllowed == json.isAggregationAllowed)
  }
}
