import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct FormatStudyTests {
  private func read(
    _ bytes: [UInt8], as name: String, _ change: (inout ReadOptions) -> Void = { _ in }
  ) throws -> ReadResult {
    var options = ReadOptions()
    change(&options)
    let folder = try TestFolder()
    return StudyReader.read(try folder.write(bytes, as: name), options: options)
  }

  @Test func jsonStatIsAStudy() throws {
    let result = try read(
      JSONStatReaderTests.dataset(
        #""value":[1.5,null,null,4],"status":{"1":"..","2":":"},"updated":"2025-04-11T06:00:00Z""#),
      as: "t.json"
    ) { $0.profile = .ssb }
    #expect(result.errors.isEmpty)
    let study = try #require(result.studies.first)
    #expect(
      study.organisation.units.map(\.id) == ["a", "b"] && study.organisation.units.map(\.name) == ["Ask", "Bjørk"])
    #expect(study.panel.periods == [.year(2023), .year(2024)])
    #expect(study.extracted == "2025-04-11")
    #expect(result.value("a", "T", .year(2023)) == 1.5 && result.value("b", "T", .year(2024)) == 4)
    #expect(result.status("a", "T", .year(2024)) == .missing && result.status("b", "T", .year(2023)) == .suppressed)
  }

  @Test func pxGivesNamesUnitsAndDecimals() throws {
    let result = try read(PXReaderTests.file("DATA=\n1 2 \"..\" 4\n5 6 7.5 -8 \n;"), as: "t.px") { $0.profile = .ssb }
    #expect(result.errors.isEmpty)
    let study = try #require(result.studies.first)
    #expect(study.organisation.units.map(\.id) == ["01", "02"])
    #expect(study.indicators.map(\.name.bokmal) == ["Andel", "Antall"])
    #expect(study.indicators.map(\.unit?.bokmal) == ["prosent", "enheter"])
    #expect(study.indicators.map(\.decimals) == [1, 0])
    #expect(result.status("01", study.indicators[1].id, .year(2023)) == .missing)
    #expect(result.value("02", study.indicators[1].id, .year(2024)) == -8)
  }

  /// `-` is how PX writes a zero, and no doubt beside it.
  @Test func aDashBesideAZeroIsThatZero() throws {
    let result = try read(PXReaderTests.file("DATA=\n1 - \"-\" 4\n5 6 7.5 -8 \n;"), as: "t.px") { $0.profile = .ssb }
    let study = try #require(result.studies.first)
    #expect(study.panel.series.flatMap(\.values).filter { $0 == 0 }.count == 2)
    #expect(!result.diagnostics.contains { if case .source(.valueBesideSymbol) = $0.issue { true } else { false } })
  }

  @Test func jsonInUTF16AndPreliminaryNothing() throws {
    let bytes = JSONStatReaderTests.dataset(#""value":[1.5,null,2,4],"status":{"1":"p","2":"p"}"#)
    let text = String(decoding: bytes, as: UTF8.self)
    for wide in [utf16LittleEndian(text), [0xFF, 0xFE] + utf16LittleEndian(text)] {
      let result = try read(wide, as: "t.json") { $0.profile = .ssb }
      #expect(result.errors.isEmpty && result.value("b", "T", .year(2024)) == 4)
      #expect(result.status("a", "T", .year(2024)) == .missing && result.status("b", "T", .year(2023)) == .preliminary)
    }
  }

  @Test func severalDataSetsOfACollectionAreStacked() throws {
    func set(_ label: String, _ year: String, _ values: String) -> String {
      #"{"class":"dataset","label":"\#(label)","id":["enhet","mål","tid"],"size":[2,1,1],"role":{"geo":["enhet"],"#
        + #""metric":["mål"],"time":["tid"]},"dimension":{"enhet":{"category":{"index":["a","b"]}},"#
        + #""mål":{"category":{"index":["m"]}},"tid":{"category":{"index":["\#(year)"]}}},"value":\#(values)}"#
    }
    let sets = [set("Ett", "2023", "[1,2]"), set("To", "2024", "[3,4]"), set("Tre", "2025", "[5,6]")]
    let bytes = Array(
      #"{"version":"2.0","class":"collection","link":{"item":[\#(sets.joined(separator: ","))]}}"#.utf8)
    let first = try read(bytes, as: "c.json")
    #expect(first.diagnostics.contains { $0.issue == .source(.tableChosen(used: "Ett", others: ["To", "Tre"])) })
    let both = try read(bytes, as: "c.json") { $0.sheets = ["Tre", "ett"] }
    #expect(both.errors.isEmpty && both.studies.first?.panel.periods == [.year(2023), .year(2025)])
    #expect(both.value("b", "m", .year(2025)) == 6 && both.value("a", "m", .year(2023)) == 1)
  }

  /// As the interface of Kolada answers, and as lists of records are written.
  @Test func recordsInJSONAreATable() throws {
    let kolada = Array(
      #"""
      {"count":2,"values":[
       {"kpi":"N1","municipality":"0180","period":2020,"values":[
        {"gender":"T","count":1,"status":"","value":35.5},{"gender":"K","count":1,"status":"","value":36}]},
       {"kpi":"N1","municipality":"1480","period":2020,"values":[
        {"gender":"T","count":1,"status":"Missing","value":null},{"gender":"K","count":1,"status":"Private","value":null}]}]}
      """#.utf8)
    let result = try read(kolada, as: "k.json") {
      $0.profile = .kolada
      $0.fold = ["gender"]
    }
    #expect(result.errors.isEmpty, "\(result.errors)")
    #expect(result.value("0180", "N1, T", .year(2020)) == 35.5 && result.value("0180", "N1, K", .year(2020)) == 36)
    #expect(result.status("1480", "N1, T", .year(2020)) == .missing)
    #expect(result.status("1480", "N1, K", .year(2020)) == .suppressed)
    // The count is of municipalities: no persons, and nothing to hide.
    #expect(result.studies.first?.panel.series.allSatisfy { $0.n == nil } == true)

    let plain = Array(
      (#"[{"enhet":"A","år":2023,"mål":{"x":1.25}},{"enhet":"B","år":2023,"mål":{"x":"tull","y":3}}"#
        + (0..<5).map { #",{"enhet":"C\#($0)","år":2023,"mål":{"x":2,"y":null}}"# }.joined() + "]").utf8)
    let records = try read(plain, as: "r.json")
    #expect(records.value("A", "mål.x", .year(2023)) == 1.25 && records.value("B", "mål.y", .year(2023)) == 3)
    #expect(records.diagnostics.contains { $0.location?.cell == "$[1].mål.x" })
    for other in ["{}", "[]", #"[{"a":"1"}]"#, #"{"a":[1,2]}"#, "[[1,2],[3,4]]", " { }"] {
      let issues = try read(Array(other.utf8), as: "o.json").errors.map(\.issue)
      #expect(
        issues == [.source(.format(name: "JSON-stat", .noData("JSON of another kind"), path: "$"))],
        "\(other): \(issues)")
    }
  }

  @Test func dimensionsCanBeChosenAndFolded() throws {
    let bytes = Array(
      #"""
      {"version":"2.0","class":"dataset","label":"Salg","id":["vare","kjede","tid"],"size":[2,2,1],
       "dimension":{"vare":{"category":{"index":["01","02"],"label":{"01":"Bensin","02":"Diesel"}}},
        "kjede":{"label":"Kjede","category":{"index":["k1","k2"]}},"tid":{"category":{"index":["2024"]}}},
       "value":[1,2,3,4]}
      """#.utf8)
    let plain = try read(bytes, as: "s.json")
    #expect(plain.studies.first?.organisation.units.map(\.id) == ["01", "02"])
    #expect(plain.studies.first?.indicators.map(\.id) == ["k1", "k2"])
    #expect(plain.diagnostics.contains { $0.issue == .source(.dimensionsFolded(["kjede"])) })
    let chosen = try read(bytes, as: "s.json") {
      $0.columns[.unit] = "Kjede"
      $0.rows = [RowFilter(column: "vare", values: ["Diesel"])]
    }
    #expect(chosen.errors.isEmpty)
    #expect(chosen.studies.first?.organisation.units.map(\.id) == ["k1", "k2"])
    #expect(chosen.value("k2", "Salg", .year(2024)) == 4)
    let wrong = try read(bytes, as: "s.json") { $0.columns[.unit] = "kjde" }
    #expect(
      wrong.errors.map(\.issue) == [
        .source(
          .columnNotFound(
            option: "--read unit=", column: "kjde", nearest: "kjede", headers: ["vare", "kjede", "tid"]))
      ])
  }

  private func sheet(_ rows: [[String]], from first: Int = 1, column: Int = 1) -> String {
    var body = "<sheetData>"
    for (index, row) in rows.enumerated() {
      body += "<row r=\"\(first + index)\">"
      for (offset, text) in row.enumerated() where !text.isEmpty {
        let place = "\(CellReference.columnName(column + offset))\(first + index)"
        body +=
          Double(text) == nil
          ? "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>" : "<c r=\"\(place)\"><v>\(text)</v></c>"
      }
      body += "</row>"
    }
    return body + "</sheetData>"
  }

  @Test func aWorkbookWithATitleAndAFootnoteIsAStudy() throws {
    let book = WorkbookBuilder(sheets: [
      .init(name: "Om", body: sheet([["Laget av oss"]])),
      .init(
        name: "Tall",
        body: sheet([
          ["Tabell 1"], [], ["enhet", "år", "trivsel", "fravær"], ["Nord", "2023", "4.5", "7"],
          ["Sør", "2023", "tull", "8"],
          ["Øst", "2023", "3", "8"], ["Vest", "2023", "3", "8"], ["Dal", "2023", "2", "8"], ["Kilde: oss"],
        ])),
    ])
    let result = try read(try book.bytes(), as: "t.xlsx")
    #expect(result.value("Nord", "trivsel", .year(2023)) == 4.5 && result.value("Sør", "fravær", .year(2023)) == 8)
    let found = try #require(
      result.diagnostics.first { $0.issue == .textInNumberColumn(column: "trivsel", text: "tull") })
    #expect(found.location?.cell == "Tall!C5")
  }

  @Test func notesUnderTheTableAreToldAndNoUnits() throws {
    let body = sheet([
      ["Tabell 3"], [], ["enhet", "indikator", "år", "verdi"], ["A", "x", "2023", "1"], ["B", "x", "2023", "2"], [],
      ["1) Foreløpige tall."], ["Regnskapet"],
    ])
    let long = try read(try WorkbookBuilder(sheets: [.init(name: "T", body: body)]).bytes(), as: "t.xlsx")
    #expect(long.errors.isEmpty && long.studies.first?.organisation.units.map(\.id) == ["A", "B"])
    #expect(long.diagnostics.map(\.issue) == [.source(.rowsLeftOut(count: 2, example: "1) Foreløpige tall."))])
    // Where the periods stand in the headers a unit may be without figures, but not one of this name.
    let wide = try readTable("enhet;2022;2023\nA;1;2\nB;3;4\nC;;\nKilde: SSB;;\n")
    #expect(wide.studies.first?.organisation.units.map(\.id) == ["A", "B", "C"])
    #expect(wide.diagnostics.contains { $0.issue == .source(.rowsLeftOut(count: 1, example: "Kilde: SSB")) })
  }

  @Test func headersMergedOverYearsAndOverTwoRowsAreReadTogether() throws {
    let body =
      sheet([
        ["enhet", "Trivsel", "", "Fravær", ""], ["", "2023", "2024", "2023", "2024"], ["A", "1", "2", "3", "4"],
        ["B", "5", "6", "7", "8"], ["C", "9", "10", "11", "12"],
      ]) + "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:E1\"/></mergeCells>"
    let result = try read(try WorkbookBuilder(sheets: [.init(name: "T", body: body)]).bytes(), as: "t.xlsx")
    #expect(result.errors.isEmpty)
    #expect(result.value("A", "Trivsel", .year(2024)) == 2 && result.value("C", "Fravær", .year(2023)) == 11)
  }

  @Test func aFormulaWithoutItsResultIsTold() throws {
    let body = sheet([["enhet", "år", "x"], ["A", "2023", "1"], ["B", "2023", "2"]])
      .replacing(
        "<c r=\"C3\"><v>2</v></c>",
        with: "<c r=\"C3\"><f>1+1</f><v></v></c><c r=\"D3\" t=\"str\"><f>\"\"</f><v></v></c>")
    let result = try read(try WorkbookBuilder(sheets: [.init(name: "T", body: body)]).bytes(), as: "t.xlsx")
    let told = try #require(
      result.diagnostics.first { $0.issue == .source(.formatNotice(.formulasWithoutValue(count: 1))) })
    #expect(told.location?.cell == "T!C3" && told.severity == .warning)
    #expect(result.status("B", "x", .year(2023)) == .missing)
  }

  @Test func aCellFarOutsideTheTableIsNoHindrance() throws {
    let table = sheet([["enhet", "år", "trivsel"], ["Nord", "2023", "1"], ["Sør", "2023", "2"]])
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row></sheetData>"
    let body = table.replacing("</sheetData>", with: far)
    let result = try read(try WorkbookBuilder(sheets: [.init(name: "A", body: body)]).bytes(), as: "t.xlsx")
    #expect(result.value("Nord", "trivsel", .year(2023)) == 1 && result.value("Sør", "trivsel", .year(2023)) == 2)
  }

  @Test func tablesSideBySideAndSheetsOfOneHeaderAreStacked() throws {
    let header = ["enhet", "år", "trivsel"]
    let left = [header, ["Nord", "2023", "1"], ["Sør", "2023", "2"]]
    let right = [header, ["Øst", "2023", "3"], ["Vest", "2023", "4"]]
    let both = zip(left, right).map { $0 + [""] + $1 }
    let book = WorkbookBuilder(sheets: [.init(name: "A", body: sheet(both, from: 2, column: 2))])
    let result = try read(try book.bytes(), as: "t.xlsx")
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.organisation.units.map(\.id) == ["Nord", "Sør", "Øst", "Vest"])
    #expect(result.value("Vest", "trivsel", .year(2023)) == 4)

    // A sheet for each unit.
    let own = [["år", "trivsel"], ["2022", "1"], ["2023", "2"]]
    let units = WorkbookBuilder(sheets: [
      .init(name: "Fjell skole", body: sheet(own)), .init(name: "Dal skole", body: sheet(own)),
    ])
    let stacked = try read(try units.bytes(), as: "u.xlsx")
    #expect(stacked.errors.isEmpty)
    #expect(stacked.studies.first?.organisation.units.map(\.id) == ["Fjell skole", "Dal skole"])
    #expect(stacked.value("Dal skole", "trivsel", .year(2023)) == 2)
  }

  @Test func aSheetIsChosenByItsName() throws {
    let book = WorkbookBuilder(sheets: [
      .init(name: "A", body: sheet([["enhet", "år", "x"], ["a", "2023", "1"]])),
      .init(name: "B", body: sheet([["enhet", "år", "y", "z"], ["b", "2023", "2", "3"]])),
    ])
    let bytes = try book.bytes()
    let first = try read(bytes, as: "t.xlsx")
    #expect(first.diagnostics.contains { $0.issue == .source(.tableChosen(used: "A", others: ["B"])) })
    #expect(try read(bytes, as: "t.xlsx") { $0.sheets = ["B"] }.value("b", "z", .year(2023)) == 3)
    let wrong = try read(bytes, as: "t.xlsx") { $0.sheets = ["C"] }
    #expect(wrong.errors.contains { $0.issue == .source(.sheetNotFound("C", sheets: ["A", "B"])) })
  }

  @Test func whatIsNoneOfTheFormatsSaysWhatItIs() throws {
    let cases: [([UInt8], Diagnostic.FileNature)] = [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600), .oldExcel),
      (Array("<html><body><table><tr><td>1</td></tr></table></body></html>".utf8), .html),
    ]
    for (bytes, nature) in cases {
      #expect(try read(bytes, as: "t.xlsx").errors.map(\.issue) == [.unsupportedFile(nature)])
    }
    let broken = try read(Array(#"{"class":"dataset","id":["#.utf8), as: "t.json")
    #expect(broken.errors.count == 1)
    if case .source(.format(name: "JSON-stat", _, _))? = broken.errors.first?.issue {
    } else {
      Issue.record("\(broken.errors)")
    }
    let metadata = try read(JSONStatReaderTests.dataset(#""value":[]"#), as: "t.json")
    #expect(metadata.errors.contains { $0.issue == .source(.formatNotice(.metadataOnly)) })
  }

  @Test func anImportKeepsTheCodePage() throws {
    let folder = try TestFolder()
    let text = String(decoding: PXReaderTests.file("DATA=\n1 2 3 4\n5 6 7.5 -8 \n;"), as: UTF8.self)
    let latin = text.replacing("CODEPAGE=\"utf-8\"", with: "CODEPAGE=\"iso-8859-1\"")
    let path = try folder.write(latin.unicodeScalars.map { UInt8($0.value) }, as: "t.px")
    let (_, record, diagnostics) = StudyImport.read([path], options: .init(profile: .ssb))
    #expect(!diagnostics.contains { $0.severity == .error } && record.sources.first?.encoding == "Windows-1252")
  }

  @Test func anImportKeepsWhatTheSourceSays() throws {
    let folder = try TestFolder()
    let path = try folder.write(PXReaderTests.file("DATA=\n1 2 3 4\n5 6 7.5 -8 \n;"), as: "t.px")
    let result = try StudyImport.run([path], options: .init(profile: .ssb), to: folder.path + "/ut")
    #expect(result.observations == 8)
    let record = try #require(ImportRecord.read(folder.path + "/ut/import.json"))
    #expect(record.sources.first?.source == "Kilde" && record.sources.first?.aggregationAllowed == false)
    #expect(record.sources.first?.encoding == "UTF-8")
    let back = StudyReader.read(folder.path + "/ut")
    #expect(back.errors.isEmpty)
    #expect(back.studies.first?.indicators.map(\.unit?.bokmal) == ["prosent", "enheter"])
    #expect(back.studies.first?.extracted == "2024-01-02")
    let origins = try #require(back.studies.first?.origins)
    #expect(origins.count == 1 && origins[0].hasPrefix("Kilde"))
    // The file itself says the same.
    #expect(
      try read(PXReaderTests.file("DATA=\n1 2 3 4\n5 6 7.5 -8 \n;"), as: "t.px") { $0.profile = .ssb }
        .studies.first?.origins == origins)
  }

  @Test func aSourceWithoutANameIsToldByItsFile() throws {
    let folder = try TestFolder()
    let path = try folder.write("enhet;indikator;periode;verdi\nA;x;2024;1\n", as: "tall.csv")
    _ = try StudyImport.run([path], options: .init(profile: .generic), to: folder.path + "/ut")
    #expect(StudyReader.read(folder.path + "/ut").studies.first?.origins == ["tall.csv"])
  }
}
