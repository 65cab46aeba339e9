import BenchmarkCore
import Glibc
import Testing

@testable import BenchmarkIO

/// docs/tables.md is written from the schemas. `BMS_RECORD=1` writes it anew, and then fails, so that it is looked at.
@Suite struct TableDocumentationTests {
  private static let path = #filePath.replacing(
    "Tests/BenchmarkIOTests/Write/TableDocumentationTests.swift", with: "docs/tables.md")

  private static var expected: String {
    let format = SampleFindings.format()
    let several = [SampleFindings.make(), SampleFindings.make()]
    let tables = TableName.allCases.map { $0.table(of: several, format).schema }
    let analyses = [
      NormaliseTable.make(several, format), RankTable.make(several, format),
      AssessTable.make(several, format),
    ].map(\.schema)
    return introduction
      + tables.map { section($0, "`\($0.fileName)`") }.joined()
      + "# Tables of single analyses\n\n"
      + "Printed by the command of the same name, with a row for every observation of a compared unit.\n\n"
      + analyses.map { section($0, "`bms-analyze \($0.name)`") }.joined(separator: "")
  }

  private static let introduction = """
    # Tables

    What `bms-analyze report` and `bms-analyze tables` write, column by column. The same descriptions stand in
    `datapackage.json` beside the tables, for programs. `run.json` says what was run, on which files and how.

    **Rows** are sorted by unit, indicator and period, in the order of the register, the card and time. Observations of
    units that are not compared (of another type or level, or not selected) are listed with empty results.

    **Dialects.** `--csv rfc4180`: UTF-8, comma, decimal point, LF. `--csv norwegian`: UTF-8 with byte order mark,
    semicolon, decimal comma, CRLF. An empty cell is a missing value in both. Texts are quoted where they hold the
    delimiter, a quote or a line break, or begin or end with a blank.

    **Numbers** are plain decimals without grouping: `1250`, `0.00001`, `4.37`; integers have no decimals and zero has no
    sign. Below 10⁻⁷ and from 10²¹ on they are written `1.5e-12`. Values of the input are written with as many digits
    as it takes to read back the same number. Results are rounded half away from zero to 10 significant digits
    (`--digits 17` for all of them).

    **Texts that look like formulas.** A spreadsheet may run a text that begins with `=`, `+`, `-` or `@`. In the
    `norwegian` dialect, names and sentences that begin so get an apostrophe in front. Keys, words of closed lists and
    the columns of the register are exact in both dialects, because tables are joined on them; in `rfc4180`, meant for
    programs, every text is exact.

    **Privacy.** A suppressed observation keeps its row, with `suppressed` in `status`. Its value, n, numerator,
    denominator, standard error, interval and every result drawn from them are empty.

    **Several cards.** The rows of each card follow each other in one table. `coverage.csv` and `rollup.csv` then have
    a last column `card`; with one card they do not.


    """

  private static func section(_ schema: TableSchema, _ title: String) -> String {
    var text =
      "## \(title)\n\n\(schema.description)\n\n| column | type | unit | meaning | empty when |\n|---|---|---|---|---|\n"
    for field in schema.fields where !(schema.name == "units" && field.name == "bydel") {
      var meaning = field.description
      if !field.words.isEmpty { meaning += " Words: " + field.words.map { "`\($0)`" }.joined(separator: " ") + "." }
      text +=
        "| `\(field.name)` | \(field.type.rawValue) | \(field.unit ?? "") | \(meaning) | \(field.emptyWhen ?? "never") |\n"
    }
    if schema.name == "units" {
      text +=
        "| … | string |  | Every further column of the register, as it was read. | the register does not give it |\n"
    }
    return text + "\n"
  }

  @Test func theTablePageIsThatOfTheSchemas() {
    var written = ""
    if let file = fopen(Self.path, "r") {
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      var all: [UInt8] = []
      while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { all += chunk[..<count] }
      fclose(file)
      written = String(decoding: all, as: UTF8.self)
    }
    if getenv("BMS_RECORD") != nil, let file = fopen(Self.path, "w") {
      fputs(Self.expected, file)
      fclose(file)
      Issue.record("docs/tables.md is written anew: look at the change and run again without BMS_RECORD")
    }
    #expect(written == Self.expected)
  }
}
