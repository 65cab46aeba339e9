import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkIO

/// Files whose expected output came with them: csv-spectrum (commit d30e80f8), csvkit (ba8033dc), PxWebApi (92f4cfa4).
@Suite(.enabled(if: SharedFiles.areHere, "the files of ../shared are not here"))
struct ExpectedOutputTests {
  // MARK: csv-spectrum

  /// The records of a CSV file by header, as the JSON beside it has them.
  @Test(arguments: [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates", "newlines",
    "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ])
  func theGrammarOfCSVGivesTheExpectedRecords(_ name: String) throws {
    let rows = try Self.rows("data/messy-csv-spectrum/csvs/\(name).csv")
    let header = try #require(rows.first)
    var own = rows.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    let json = try JSONSerialization.jsonObject(
      with: Data(try SharedFiles.bytes("data/messy-csv-spectrum/json/\(name).json")))
    var expected = try #require(json as? [[String: String]] ?? (json as? [String: String]).map { [$0] })
    if name == "location_coordinates" {
      // The two files give two telephone numbers.
      for index in own.indices { own[index]["Contact Phone Number"] = nil }
      for index in expected.indices { expected[index]["Contact Phone Number"] = nil }
    }
    // A JSON file may say a line end in its own way: `newlines_crlf.json` kept the carriage returns, others not.
    let plain = { (records: [[String: String]]) in
      records.map { $0.mapValues { $0.replacingOccurrences(of: "\r\n", with: "\n") } }
    }
    #expect(plain(own) == plain(expected))
    #expect(!own.isEmpty)
  }

  /// Every record, in the encoding and with the delimiter that are found out.
  private static func rows(_ path: String) throws -> [[String]] {
    let source = try SourceText(MappedFile(try SharedFiles.bytes(path), path: path))
    let dialect = source.dialect
    var scanner = CSVScanner(
      source.bytes, delimiter: dialect.delimiter, from: dialect.headerStart, line: dialect.headerLine)
    var rows: [[String]] = []
    while scanner.next() { rows.append(scanner.fields.map { scanner.text(of: $0) }) }
    return rows
  }

  // MARK: csvkit

  @Test(arguments: [
    ("test_utf8", ["foo", "bar", "baz"]), ("test_utf8_bom", ["foo", "bar", "baz"]),
    ("test_utf16_big", ["a", "b", "c"]),
    ("test_utf16_little", ["a", "b", "c"]),
  ])
  func tablesInFourEncodingsAreTheSame(_ name: String, _ headers: [String]) throws {
    #expect(try Self.rows("data/messy-csvkit/\(name).csv") == [headers, ["1", "2", "3"], ["4", "5", "ʤ"]])
  }

  @Test func otherEncodingsAndLineEndsGiveTheirText() throws {
    #expect(try Self.rows("data/messy-csvkit/test_latin1.csv").last == ["4", "5", "©"])
    #expect(
      try Self.rows("data/messy-csvkit/mac_newlines.csv") == [
        ["a", "b", "c"], ["1", "2", "3"], ["Once upon\ra time", "5", "6"],
      ])
    #expect(try Self.rows("data/messy-csvkit/sniff_limit.csv") == [["a", "b", "c"], ["1", "2", "3"]])
    #expect(try Self.rows("data/messy-csvkit/optional_quote_characters.csv") == [["a", "b", "c"], ["1", "2", "3"]])
    #expect(try Self.rows("data/messy-csvkit/test_skip_lines.csv") == [["a", "b", "c"], ["1", "2", "3"]])
  }

  /// `1,7` and `200.000.000` of a European table are the numbers that the converted file has.
  @Test func numbersOfAnotherCountryAreTheConvertedOnes() throws {
    func numbers(_ name: String) throws -> [Double] {
      var options = StudyImport.Options()
      options.reading.columns[.unit] = "#"
      options.reading.assumedPeriod = .year(2000)
      let (study, _, diagnostics) = StudyImport.read(
        ["\(SharedFiles.folder)/data/messy-csvkit/\(name).csv"], options: options)
      #expect(!diagnostics.contains { $0.severity == .error })
      return study.rows.map(\.value)
    }
    #expect(try numbers("test_locale") == [1.7, 200_000_000])
    #expect(try numbers("test_locale_converted") == [1.7, 200_000_000])
  }

  /// What stands for a missing value is one.
  @Test func blanksAreWhatTheConverterMakesOfThem() throws {
    let row = try #require(try Self.rows("data/messy-csvkit/blanks.csv").last)
    let converted = try #require(try Self.rows("data/messy-csvkit/blanks_converted.csv").last)
    #expect(converted.allSatisfy(\.isEmpty) && row.count == converted.count)
    for text in row { #expect(SourceProfile.generic.meaning(of: text) != nil, "\(text)") }
  }

  /// Sheets against the CSV that csvkit made of them. A column without a header gets a letter there, and times stand with
  /// their day here.
  @Test(arguments: [
    ("test.xlsx", "Sheet1", "testxlsx_converted.csv", 0),
    ("test_skip_lines.xlsx", "Sheet1", "testxlsx_converted.csv", 3),
    ("sheets.xlsx", "data", "sheetsxlsx_converted.csv", 0),
    ("sheets.xlsx", "ʤ", "testxlsx_unicode_converted.csv", 0),
    ("dummy.xlsx", "Sheet1", "testxlsx_unicode_converted.csv", 0),
  ])
  func sheetsAreThoseOfTheConvertedTables(_ file: String, _ name: String, _ converted: String, _ titles: Int) throws {
    let book = try WorkbookReader.read(try SharedFiles.bytes("data/messy-csvkit/\(file)"))
    let table = SheetTable(try #require(book.sheets.first { $0.name == name }))
    let expected = try Self.rows("data/messy-csvkit/\(converted)")
    #expect(table.rowCount == expected.count + titles)
    var compared = 0
    for (column, header) in expected[0].enumerated() {
      // By header, since one file has a column that the other lacks.
      guard !header.isEmpty, header != "h",
        let own = (0..<table.columnCount).first(where: { table.text(row: titles, column: $0) == header })
      else { continue }
      for row in expected.dropFirst() where column < row.count {
        // The same records in another order.
        guard let place = (titles + 1..<table.rowCount).first(where: { table.text(row: $0, column: 0) == row[0] })
        else {
          Issue.record("\(file): no row \(row[0])")
          continue
        }
        let text = row[column]
        let shown = text == "True" ? "TRUE" : text == "False" ? "FALSE" : text
        let cell = table.text(row: place, column: own)
        let day = cell.hasSuffix("T00:00:00") ? String(cell.dropLast(9)) : cell
        #expect([cell, day].contains(shown), "\(file) \(row[0]) \(header): \(cell) for \(shown)")
        compared += 1
      }
    }
    #expect(compared >= 3)
  }

  // MARK: PX and JSON-stat

  /// The description that PxWebApi gives for a table, with the figures of the PX file written into it as JSON-stat has
  /// them, gives the same study to the byte: observations, units, and what is known of the indicators.
  @Test(arguments: [("001", 5940), ("003", 2448), ("004", 4312)])
  func pxAndJSONStatGiveTheSameStudy(_ number: String, _ cells: Int) throws {
    let folder = "data/px-jsonstat-pairs-a"
    var json = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try SharedFiles.bytes("\(folder)/expected/MetadataById_tab\(number)_js2.json"))) as? [String: Any])
    // The figures as they stand after DATA=, read without the reader under test.
    let text = String(decoding: try SharedFiles.bytes("\(folder)/TAB\(number).px"), as: UTF8.self)
    let start = try #require(text.range(of: "\nDATA=")).upperBound
    let words = text[start...].split { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == ";" }
    #expect(words.count == cells)
    var status: [String: String] = [:]
    json["value"] = words.enumerated().map { index, word -> Any in
      if let number = Double(word) { return number }
      status["\(index)"] = word.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
      return NSNull()
    }
    json["status"] = status
    let scratch = try TestFolder()
    let made = try scratch.write([UInt8](try JSONSerialization.data(withJSONObject: json)), as: "tab.json")
    var options = StudyImport.Options()
    options.reading.profile = try #require(SourceProfile(rawValue: "px"))
    let left = StudyImport.read(["\(SharedFiles.folder)/\(folder)/TAB\(number).px"], options: options)
    let right = StudyImport.read([made], options: options)
    #expect(!(left.diagnostics + right.diagnostics).contains { $0.severity == .error })
    #expect(left.study.rows.count == cells)
    let sameObservations = left.study.observationsTable == right.study.observationsTable
    let sameUnits = left.study.unitsTable == right.study.unitsTable
    #expect(sameObservations && sameUnits)
    #expect(left.study.facts == right.study.facts)
    // One description has a placeholder for the time of its last change.
    if number != "004" { #expect(left.record.extracted == right.record.extracted) }
  }
}
