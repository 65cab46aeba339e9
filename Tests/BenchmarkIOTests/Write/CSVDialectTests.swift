import Testing

@testable import BenchmarkIO

@Suite struct CSVDialectTests {
  private func cell(_ text: String, _ dialect: CSVDialect, as role: TextRole = .label) -> String {
    var buffer = ByteBuffer(capacity: 64)
    dialect.append(text, as: role, to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func onlyWhatNeedsQuotesIsQuoted() {
    #expect(cell("Blåbærtoppen", .rfc4180) == "Blåbærtoppen")
    #expect(cell("a,b", .rfc4180) == "\"a,b\"")
    #expect(cell("a,b", .norwegian) == "a,b")
    #expect(cell("a;b", .norwegian) == "\"a;b\"")
    #expect(cell("a;b", .rfc4180) == "a;b")
    #expect(cell("si \"ja\"", .rfc4180) == "\"si \"\"ja\"\"\"")
    #expect(cell("to\nlinjer", .rfc4180) == "\"to\nlinjer\"")
    #expect(cell("to\rlinjer", .norwegian) == "\"to\rlinjer\"")
    #expect(cell(" blank", .rfc4180) == "\" blank\"")
    #expect(cell("blank ", .rfc4180) == "\"blank \"")
    #expect(cell("", .rfc4180) == "")
  }

  @Test(arguments: ["=1+1", "+47", "-Sør", "@hjem", "\tx", "\rx"])
  func labelsThatASpreadsheetWouldRunAreGuardedInTheSpreadsheetDialect(text: String) {
    let guarded = cell(text, .norwegian)
    #expect(guarded == (text.contains("\r") ? "\"'\(text)\"" : "'\(text)"))
    #expect(!cell(text, .rfc4180).contains("'"))
  }

  @Test(arguments: CSVDialect.allCases)
  func keysAreExactInEveryDialect(dialect: CSVDialect) {
    for key in ["=A1", "-5", "+x", "@y", "0301"] { #expect(cell(key, dialect, as: .key) == key) }
  }

  @Test func aGuardedLabelCanAlsoBeQuoted() {
    #expect(cell("=a;\"b\"", .norwegian) == "\"'=a;\"\"b\"\"\"")
  }
}
