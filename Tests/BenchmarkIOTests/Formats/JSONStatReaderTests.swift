import Testing

@testable import BenchmarkIO

@Suite struct JSONStatReaderTests {
  /// A data set of version 2 with two dimensions; the last members are free.
  static func dataset(_ rest: String, size: String = "[2,2]") -> [UInt8] {
    Array(
      """
      {"version":"2.0","class":"dataset","label":"T","id":["enhet","år"],"size":\(size),
       "role":{"time":["år"]},
       "dimension":{
        "enhet":{"label":"Enhet","category":{"index":{"b":1,"a":0},"label":{"a":"Ask","b":"Bjørk"}}},
        "år":{"category":{"index":["2023","2024"]}}},
       \(rest)}
      """.utf8)
  }

  private func cube(_ rest: String) throws -> Cube {
    try #require(try JSONStatReader.read(Self.dataset(rest)).first)
  }

  private func issue(_ bytes: [UInt8]) -> FormatError.Issue? {
    do throws(FormatError) {
      _ = try JSONStatReader.read(bytes)
      return nil
    } catch { return error.issue }
  }

  @Test func denseValuesFillTheCellsInRowMajorOrder() throws {
    let cube = try cube(#""value":[1,-2.5,null,1e3]"#)
    #expect(cube.dimensions.map(\.id) == ["enhet", "år"])
    #expect(cube.dimensions[0].categories.map(\.code) == ["a", "b"])
    #expect(cube.dimensions[0].categories.map(\.label) == ["Ask", "Bjørk"])
    #expect(cube.dimensions.map(\.role) == [.other, .time])
    #expect(cube.values[0] == 1 && cube.values[1] == -2.5 && cube.values[2].isNaN && cube.values[3] == 1000)
    #expect(cube.position(of: 2) == [1, 0])
    #expect(cube.statuses.isEmpty && cube.notices.isEmpty)
  }

  @Test func sparseValuesLeaveTheOtherCellsMissing() throws {
    let cube = try cube(#""value":{"3":4,"0":1}"#)
    #expect(cube.values[0] == 1 && cube.values[1].isNaN && cube.values[2].isNaN && cube.values[3] == 4)
  }

  @Test func anEmptyObjectOfValuesIsATableWithoutOneNumber() throws {
    let cube = try cube(#""value":{}"#)
    #expect(cube.values.count == 4 && cube.values.allSatisfy(\.isNaN))
    #expect(!cube.isMetadataOnly)
  }

  @Test func anEmptyArrayOfValuesIsTheDescriptionOfATable() throws {
    let cube = try cube(#""value":[]"#)
    #expect(cube.isMetadataOnly && cube.notices == [.metadataOnly])
  }

  @Test(
    arguments: [
      (#""status":{"1":".","2":":"}"#, [nil, ".", ":", nil]),
      (#""status":[null,".",":",""]"#, [nil, ".", ":", nil]),
      (#""status":"p""#, ["p", "p", "p", "p"]),
      (#""status":["e"]"#, ["e", "e", "e", "e"]),
      (#""status":{}"#, [nil, nil, nil, nil]),
      (#""status":null"#, [nil, nil, nil, nil]),
    ] as [(String, [String?])])
  func statusComesAsObjectArrayOrOneText(_ status: String, _ expected: [String?]) throws {
    let cube = try cube(#""value":[1,null,null,4],"# + status)
    #expect((0..<4).map { cube.statuses[$0] } == expected)
  }

  @Test func aStatusMayStandBesideAValue() throws {
    let cube = try cube(#""value":[1,2,3,4],"status":{"0":"*"}"#)
    #expect(cube.values[0] == 1 && cube.statuses[0] == "*")
  }

  @Test func textsAmongTheValuesAreKept() throws {
    let cube = try cube(#""value":["x",2,"y","x"]"#)
    #expect(cube.values[0].isNaN && cube.texts[0] == "x" && cube.texts[1] == nil && cube.texts[3] == "x")
    #expect(cube.notices == [.textCells(count: 3)])
  }

  @Test func theDescriptionOfPxWebApiReachesTheCube() throws {
    let cube = try cube(
      #"""
      "value":[1,2,3,4],"source":"SSB","updated":"2025-04-11T06:00:00Z","note":["a","b"],"href":"https://x",
      "extension":{"px":{"tableid":"13615","aggregallowed":false,"language":"no","heading":["a","b"]},"contact":[{"name":"N"}]}
      """#)
    #expect(cube.id == "13615" && cube.language == "no" && cube.isAggregationAllowed == false)
    #expect(cube.source == "SSB" && cube.updated == "2025-04-11T06:00:00Z" && cube.notes == ["a", "b"])
    #expect(cube.property("px.heading") == "a, b" && cube.property("contact.0.name") == "N")
    #expect(cube.property("href") == "https://x")
  }

  @Test func theMetricHasUnitsAndDecimals() throws {
    let text = """
      {"class":"dataset","id":["m"],"size":[2],"role":{"metric":["m"]},"value":[1,2],"dimension":{"m":{"label":"mål",
      "category":{"label":{"a":"A","b":"B"},"index":["a","b"],"note":{"b":["n"]},
      "unit":{"a":{"base":"kroner","decimals":0},"b":{"label":"prosent","decimals":1}}}}}}
      """
    let metric = try #require(try JSONStatReader.read(Array(text.utf8)).first?.dimensions.first)
    #expect(metric.role == .metric)
    #expect(metric.categories.map(\.unit) == ["kroner", "prosent"])
    #expect(metric.categories.map(\.decimals) == [0, 1])
    #expect(metric.categories[1].notes == ["n"])
  }

  @Test func oneCategoryNeedsNoIndex() throws {
    let text =
      #"{"class":"dataset","id":["a"],"size":[1],"dimension":{"a":{"category":{"label":{"x":"X"}}}},"value":[7]}"#
    let cube = try #require(try JSONStatReader.read(Array(text.utf8)).first)
    #expect(cube.dimensions[0].categories == [CubeCategory(code: "x", label: "X")])
    #expect(cube.values == [7])
  }

  @Test func aTableWithoutDimensionsHasOneCell() throws {
    let text = #"{"class":"dataset","id":[],"size":[],"dimension":{},"value":[7]}"#
    let cube = try #require(try JSONStatReader.read(Array(text.utf8)).first)
    #expect(cube.values == [7] && cube.cellCount == 1)
  }

  @Test func codesThatAreNumbersKeepTheirLeadingZeros() throws {
    let text = """
      {"class":"dataset","id":["k"],"size":[3],"value":[1,2,3],
      "dimension":{"k":{"category":{"index":{"0301":0,"1101":1,"11":2},"label":{"0301":"Oslo","11":"Rogaland"}}}}}
      """
    let cube = try #require(try JSONStatReader.read(Array(text.utf8)).first)
    #expect(cube.dimensions[0].categories.map(\.code) == ["0301", "1101", "11"])
    #expect(cube.dimensions[0].categories.map(\.label) == ["Oslo", "1101", "Rogaland"])
  }

  @Test func hierarchiesGiveTheChildrenOfEachCategory() throws {
    let text = """
      {"class":"dataset","id":["k"],"size":[3],"value":[1,2,3],
      "dimension":{"k":{"category":{"index":["T","1","2"],"child":{"T":["1","2"]}}}}}
      """
    let cube = try #require(try JSONStatReader.read(Array(text.utf8)).first)
    #expect(cube.dimensions[0].children == [[1, 2], [], []])
  }

  @Test func aCircularHierarchyIsRefused() {
    let text = """
      {"class":"dataset","id":["k"],"size":[2],"value":[1,2],
      "dimension":{"k":{"category":{"index":["a","b"],"child":{"a":["b"],"b":["a"]}}}}}
      """
    #expect(issue(Array(text.utf8)) == .circularHierarchy("a"))
  }

  @Test func version1HasSizesAndRolesWithinTheDimensions() throws {
    let text = """
      {"en":{"label":"L","value":{"0":5},"dimension":{"id":["t","k"],"size":[1,2],"role":{"time":["t"]},
      "t":{"label":"år","category":{"index":{"2012":0}}},"k":{"category":{"index":{"a":0,"b":1}}}}},
      "to":{"value":[1],"dimension":{"id":["t"],"size":[1],"t":{"category":{"index":["x"]}}}}}
      """
    let cubes = try JSONStatReader.read(Array(text.utf8))
    #expect(cubes.map(\.id) == ["en", "to"])
    #expect(cubes[0].dimensions.map(\.role) == [.time, .other])
    #expect(cubes[0].values[0] == 5 && cubes[0].values[1].isNaN)
    #expect(cubes[1].values == [1])
  }

  @Test func collectionsGiveTheirDataSetsAndListTheirLinks() throws {
    let inner = #"{"class":"dataset","id":["a"],"size":[1],"dimension":{"a":{"category":{"index":["x"]}}},"value":[7]}"#
    let text = """
      {"class":"collection","link":{"item":[\(inner),{"class":"dataset","href":"https://x/y"},
      {"class":"collection","link":{"item":[\(inner)]}}]}}
      """
    let cubes = try JSONStatReader.read(Array(text.utf8))
    #expect(cubes.count == 2)
    #expect(cubes[0].notices == [.linksNotFollowed(["https://x/y"])])
  }

  @Test func utf16WithAMarkIsRead() throws {
    let text = String(decoding: Self.dataset(#""value":[1,2,3,4]"#), as: UTF8.self)
    let units = [0xFEFF] + Array(text.utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let big = units.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try JSONStatReader.read(little) == JSONStatReader.read(Array(text.utf8)))
    #expect(try JSONStatReader.read(big) == JSONStatReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8)))
  }

  @Test(arguments: [
    (#""value":[1,2,3]"#, FormatError.Issue.count(of: "values", found: 3, expected: 4)),
    (#""value":{"4":1}"#, .unknownReference("4", to: "cell of the table")),
    (#""value":{"1":1,"1":2}"#, .duplicate("the name \"1\"")),
    (#""measure":[1]"#, .missing("\"value\"")),
    (#""value":[1,2,3,4],"status":[".","."]"#, .count(of: "statuses", found: 2, expected: 4)),
    (#""value":[1,2,3,4],"label":"U""#, .duplicate("the name \"label\"")),
    (#""value":[1e999,2,3,4]"#, .numberOutOfRange("1e999")),
  ])
  func contradictionsAreRefused(_ rest: String, _ expected: FormatError.Issue) {
    #expect(issue(Self.dataset(rest)) == expected)
  }

  @Test func sizesMustAgreeWithTheCategories() {
    #expect(
      issue(Self.dataset(#""value":[1,2,3,4,5,6]"#, size: "[2,3]"))
        == .count(of: "categories", found: 2, expected: 3))
    #expect(
      issue(Self.dataset(#""value":[1]"#, size: "[2]")) == .count(of: "sizes", found: 1, expected: 2))
  }

  @Test func errorsSayWhereInTheTextAndInTheDocument() throws {
    let bytes = Self.dataset("\"value\":[1,2,\n  x]")
    let offset = try #require(bytes.lastIndex(of: UInt8(ascii: "x")))
    let error = #expect(throws: FormatError.self) { try JSONStatReader.read(bytes) }
    #expect(error?.path == "$.value[2]")
    #expect(error?.place == .text(offset: offset, line: 7, column: 3))
    #expect(error?.description.contains("7:3, $.value[2]") == true)
  }

  @Test(arguments: [
    "[01]", "[1.]", "[.5]", "[+1]", "[1,]", "[1 2]", "{\"a\":1,}", "{a:1}", "[NaN]", "[tru]", "[\"a\nb\"]", "[\"\\x\"]",
    "[\"\\ud800\"]", "[1]x", "[", "{\"a\"", "[1e]", "[--1]", "[\"", "{\"1\":1 \"2\":2}",
  ])
  func whatIsNotJSONIsRefused(_ text: String) {
    guard case .syntax? = issue(Array(text.utf8)) else {
      Issue.record("\(text) was not refused as syntax: \(String(describing: issue(Array(text.utf8))))")
      return
    }
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    #expect(
      issue(Array("{\"label\":\"".utf8) + [0xE5] + Array("\"}".utf8))
        == .syntax(found: "bytes that are not UTF-8", expected: "UTF-8"))
  }

  @Test func escapesAreResolved() throws {
    let cube = try cube(#""value":[1,2,3,4],"source":"\u00e5 \ud83d\ude00 \n\t\/\"\\""#)
    #expect(cube.source == "å 😀 \n\t/\"\\")
  }

  @Test(arguments: [
    ("{\"a\":1}", FormatError.Issue.noData("JSON of another kind")),
    ("{\"class\":\"dimension\",\"category\":{}}", .noData("a single dimension")),
    ("{\"class\":\"collection\",\"link\":{\"item\":[{\"href\":\"u\"}]}}", .noData("a list of links to 1 data sets")),
    ("", .disguised(.empty)), ("<html><body>", .disguised(.html)), ("PK\u{3}\u{4}", .disguised(.zipArchive)),
    ("CHARSET=\"ANSI\";", .disguised(.px)),
  ])
  func otherFilesAreNamed(_ text: String, _ expected: FormatError.Issue) {
    #expect(issue(Array(text.utf8)) == expected)
  }
}
