import BenchmarkCore
import Testing

@testable import BenchmarkIO

/// Damaged files of every format through the whole way to a study, and damaged mapping files: nothing crashes.
///
/// 2,000 a format, or as many as `BMS_FUZZ` says; `BMS_FUZZ_SEED` gives another seed.
@Suite(.serialized) struct SourceMutationTests {
  /// Mutates and reads; some must come through, and not all, or the test does not reach far.
  private func run(
    _ sources: [[UInt8]], words: [String], stream: UInt64, _ read: ([UInt8]) -> Bool
  ) {
    var mutator = FormatFuzzTests.Mutator(
      random: RandomStream(seed: FormatFuzzTests.seed, stream: stream), words: words)
    var taken = 0
    for _ in 0..<FormatFuzzTests.count {
      let bytes = mutator.mutate(sources[mutator.random.bounded(sources.count)])
      if !bytes.isEmpty, read(bytes) { taken += 1 }
    }
    #expect(taken > 0 && taken < FormatFuzzTests.count)
  }

  @Test func damagedDataSetsNeverCrash() {
    let words = [
      "\"..\"", "null", "[", "]", "\"role\":{", "\"size\":[9,9]", "1e999", "\"status\":\"p\"", "2024T1", ",",
    ]
    run(
      [JSONStatReaderTests.dataset(#""value":[1,-2.5,null,1e3],"status":{"1":"."}"#)], words: words, stream: 21
    ) { readInMemory($0, path: "t.json", profile: .ssb) }
  }

  @Test func damagedListsOfRecordsNeverCrash() {
    let nested = """
      {"count":2,"values":[
       {"kpi":"N1","municipality":"0114","period":2023,"values":[{"gender":"T","value":12.5},{"gender":"K","value":null}]},
       {"kpi":"N1","municipality":"0115","period":2023,"values":[{"gender":"T","value":7,"status":"Private"}]}]}
      """
    let flat = #"[{"enhet":"A","år":2023,"trivsel":4.5,"om":{"n":20}},{"enhet":"B","år":2024,"trivsel":4.1}]"#
    let words = ["{", "}", "[", "]", "[{", "}]", "\"values\":[", "null", "1e999", "\"a\":{\"b\":", ",", "\\u0000"]
    run([nested, flat].map { Array($0.utf8) }, words: words, stream: 25) { readInMemory($0, path: "t.json") }
  }

  @Test func damagedPXFilesNeverCrash() {
    let words = [
      "\"", ";", "=", "HEADING=", "STUB=\"år\";", "DATA=", "\"..\"", "-", "TIMEVAL(\"år\")=TLIST(A1);", "CODES(",
    ]
    run(
      [PXReaderTests.file("DATA=\n1 2 \"..\" 4\n5 6 7.5 -8 \n;")], words: words, stream: 22
    ) { readInMemory($0, path: "t.px", profile: .ssb) }
  }

  @Test func damagedSheetsNeverCrash() throws {
    let rows = [["enhet", "år", "trivsel", "trivsel_n"], ["Nord", "2023", "4.5", "20"], ["Sør", "2024", "..", "7"]]
    var body = "<sheetData>"
    for (index, row) in rows.enumerated() {
      body += "<row r=\"\(index + 1)\">"
      for (column, text) in row.enumerated() {
        body +=
          "<c r=\"\(CellReference.columnName(column + 1))\(index + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      body += "</row>"
    }
    let book = WorkbookBuilder(sheets: [.init(name: "A", body: body + "</sheetData>")], isStored: true)
    let words = [
      "<row r=\"9\">", "<c r=\"XFD1\">", "</c>", "<v>7</v>", "t=\"s\"", "enhet", "2023", "&amp;",
      "<mergeCell ref=\"A1:C1\"/>",
    ]
    let parts = book.parts
    var mutator = FormatFuzzTests.Mutator(
      random: RandomStream(seed: FormatFuzzTests.seed, stream: 23), words: words)
    var taken = 0
    for _ in 0..<FormatFuzzTests.count {
      var changed = parts
      let index = mutator.random.bounded(parts.count)
      changed[index].content = mutator.mutate(parts[index].content)
      if readInMemory(try ZipBuilder.archive(changed, isStored: true), path: "t.xlsx") { taken += 1 }
    }
    #expect(taken > 0 && taken < FormatFuzzTests.count)
  }

  @Test func damagedMappingFilesNeverCrash() {
    let sources = BuiltInMapping.texts.filter { ["udir", "skoleporten", "eng-unit-costs-2015"].contains($0.name) }
      .map { Array($0.text.utf8) }
    let words = [
      "{", "}", "[", "]", ": ", "- ", "(", ")*", "(a+)+$", "\\", "'", "\"", "based_on: ssb\n", "header_rows: 3\n", "~",
    ]
    let table = Array(
      "Enhetsnavn;Periode;Trinn;Kjønn;Verdi\nA;2014-2015;Trinn 5;Jenter;5\nB;2014-2015;Trinn 5;Gutter;.\n".utf8)
    run(sources, words: words, stream: 24) { bytes in
      guard let mapping = MappingFile(String(decoding: bytes, as: UTF8.self), path: "import.yaml").mapping else {
        return false
      }
      _ = readInMemory(table, profile: SourceProfile(name: "x", mapping: mapping))
      return true
    }
  }
}
