import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct CSVScannerTests {
  private static let texts: [(String, [[String]])] = [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r3,4", [["a", "b"], ["1", "2"], ["3", "4"]]),
    ("a,b,c\n1,\"\",\"\"\n2,3,4\n", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    ("a,b\n\"x, y\",2\n", [["a", "b"], ["x, y", "2"]]),
    ("a,b\n1,\"ha \"\"ha\"\" ha\"\n", [["a", "b"], ["1", "ha \"ha\" ha"]]),
    ("a,b\n\"\"\"q\"\"\",2\n", [["a", "b"], ["\"q\"", "2"]]),
    ("key,val\n1,\"{\"\"type\"\": \"\"Point\"\"}\"\n", [["key", "val"], ["1", "{\"type\": \"Point\"}"]]),
    (
      "a,b,c\n\"Once upon\na time\",5,6\n7,8,9\n",
      [["a", "b", "c"], ["Once upon\na time", "5", "6"], ["7", "8", "9"]]
    ),
    ("a,b\n1,\"ha\r\n\"\"ha\"\"\"\n3,4\n", [["a", "b"], ["1", "ha\r\n\"ha\""], ["3", "4"]]),
    ("a,b\n4,ʤ\n", [["a", "b"], ["4", "ʤ"]]),
    ("a;b\n1,5;2,5\n3,0;4,1\n", [["a", "b"], ["1,5", "2,5"], ["3,0", "4,1"]]),
    ("a|b\n1|2\n", [["a", "b"], ["1", "2"]]),
    ("sep=\t\na\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
    ("\"sep=;\"\na;b\n1;2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n\n1,2\n   \n3,4\n\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
    ("a,b\n5\" tall,2\n", [["a", "b"], ["5\" tall", "2"]]),
    ("a,b\n\"x\" y,2\n", [["a", "b"], ["x y", "2"]]),
    (
      "\"region\" \"år\" \"12134: Nøkkeltall,\"\r\n\"4601 Bergen\" \"2024\" 0.7\r\n\"0301 Oslo\" \"2024\" ..\r\n",
      [["region", "år", "12134: Nøkkeltall,"], ["4601 Bergen", "2024", "0.7"], ["0301 Oslo", "2024", ".."]]
    ),
    ("\"a b\" ,\"c\"\n1,2\n", [["a b", "c"], ["1", "2"]]),
    (
      "Tittel over tabellen\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n",
      [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]]
    ),
  ]

  @Test(arguments: texts)
  func aTextBecomesTheseRecords(text: String, expected: [[String]]) throws {
    #expect(try records(text) == expected)
  }

  @Test func recordsKnowTheirLineAndFieldsTheirColumn() throws {
    let bytes = Array("a,b\n\"x\ny\",2\n\nåæ,\"z\"\n".utf8)
    bytes.withUnsafeBytes { bytes in
      var scanner = CSVScanner(bytes, delimiter: UInt8(ascii: ","))
      var lines: [Int] = []
      while scanner.next() { lines.append(scanner.recordLine) }
      #expect(lines == [1, 2, 5])
      #expect(scanner.column(of: scanner.fields[1]) == 4)
    }
  }

  @Test func aQuoteThatNeverClosesCostsOneField() {
    let bytes = Array("a,b\n\"x,2\n3,\"y\"\n".utf8)
    bytes.withUnsafeBytes { bytes in
      // The quote of line 2 closes at the one before y, so the rest is text after a closing quote.
      var scanner = CSVScanner(bytes, delimiter: UInt8(ascii: ","))
      while scanner.next() {}
      #expect(scanner.recordLine >= 2)
      #expect(scanner.faults == [.unclosedQuote(line: 2, start: 4)])
    }
    let open = Array("a,b\n\"x,2\n3,4\n5,6\n".utf8)
    open.withUnsafeBytes { bytes in
      var scanner = CSVScanner(bytes, delimiter: UInt8(ascii: ","))
      var count = 0
      while scanner.next() { count += 1 }
      #expect(count == 4)
      #expect(scanner.faults == [.unclosedQuote(line: 2, start: 4)])
    }
  }

  @Test func manyOpenQuotesAreReadInLinearTime() {
    var bytes: [UInt8] = []
    for _ in 0..<40_000 { bytes += Array("\"a b,1\n".utf8) }
    bytes.append(UInt8(ascii: "\""))
    bytes.removeLast(2)
    bytes.withUnsafeBytes { bytes in
      var scanner = CSVScanner(bytes, delimiter: UInt8(ascii: ","))
      var count = 0
      while scanner.next() { count += 1 }
      #expect(count > 0)
      #expect(scanner.faults.count <= 1)
    }
  }

  @Test func aFieldBeyondTheLimitAndARowBeyondTheLimitAreReported() {
    let long =
      Array("a,b\n\"".utf8) + [UInt8](repeating: 0x78, count: CSVScanner.maximumFieldLength + 10) + Array("\",2\n".utf8)
    long.withUnsafeBytes { bytes in
      var scanner = CSVScanner(bytes, delimiter: UInt8(ascii: ","))
      while scanner.next() {}
      #expect(scanner.faults == [.fieldTooLong(line: 2, start: 4)])
    }
    let wide = [UInt8](repeating: UInt8(ascii: ","), count: CSVScanner.maximumColumns + 5)
    wide.withUnsafeBytes { bytes in
      var scanner = CSVScanner(bytes, delimiter: UInt8(ascii: ","))
      _ = scanner.next()
      #expect(scanner.fields.count == CSVScanner.maximumColumns)
      #expect(scanner.faults == [.tooManyColumns(line: 1)])
    }
  }
}
