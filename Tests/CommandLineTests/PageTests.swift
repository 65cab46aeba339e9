import Foundation
import Testing

@testable import bms_analyze

/// `sheet` and `section` as files.
@Suite struct PageTests {
  private static let study = Program.repository.appendingPathComponent("datasets/sosialkontor").path

  @Test(arguments: ["text", "markdown", "html"])
  func aSheetForEachUnit(format: String) throws {
    let folder = try TemporaryFolder()
    // What an earlier run wrote into the folder stays.
    #expect(try Program.run(["tables", Self.study, "--out", "o", "--tables", "units"], in: folder.url).status == 0)
    let result = try Program.run(["sheet", Self.study, "--all", "--format", format, "--out", "o"], in: folder.url)
    #expect(result.status == 0)
    let files = try folder.contents(of: "o")
    #expect(files.keys.contains("units.csv") && files.keys.contains("run.json"))
    let suffix = ["text": ".txt", "markdown": ".md", "html": ".html"][format] ?? ""
    let sheets = files.filter { $0.key.hasSuffix(suffix) }
    #expect(sheets.count > 5)
    for (name, data) in sheets {
      let text = String(decoding: data, as: UTF8.self)
      #expect(
        format == "html" ? text.contains("</html>") : text.contains("Sosialkontor") || text.contains("sosialkontor"))
      if format == "text" {
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 61, "\(name)")
      }
    }
  }

  /// A slip of the decimal comma is something to check and nothing to work on.
  @Test func aFigureToCheckIsNothingToWorkOn() throws {
    let study = Program.repository.appendingPathComponent("datasets/sykehjem").path
    let result = try Program.run(
      ["sheet", study, "--unit", "338080", "--format", "markdown", "--quiet"], in: Program.repository)
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    let about = lines.filter { $0.contains("Innleie og overtid") && !$0.hasPrefix("|") }
    #expect(about.count == 1 && about[0].contains("9,1 ganger medianen"), "\(about)")
    #expect(result.output.contains("Sjekk") && result.output.contains("Arbeid med"))
  }

  @Test func theFormatFollowsTheEndingUnlessItIsGiven() throws {
    let folder = try TemporaryFolder()
    for arguments in [
      ["--out", "a.html"], ["--out", "a.md"], ["--out", "a.txt"], ["--out", "b.md", "--format", "html"],
    ] {
      #expect(try Program.run(["section", Self.study, "--quiet"] + arguments, in: folder.url).status == 0)
    }
    let files = try folder.contents().mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(files["a.html"]?.contains("</html>") == true && files["b.md"]?.contains("</html>") == true)
    #expect(files["a.md"]?.hasPrefix("# ") == true && files["a.txt"]?.contains("─────") == true)
    #expect(PageFormat(ending: "x.docx") == .docx && PageFormat(ending: "mappe") == nil)
  }

  @Test(.enabled(if: PageFormat.pandoc != nil, "pandoc is not installed"))
  func aWordFileIsTheSameEveryTime() throws {
    let folder = try TemporaryFolder()
    for name in ["a.docx", "b.docx"] {
      let result = try Program.run(["section", Self.study, "--format", "docx", "--out", name], in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
    }
    let files = try folder.contents()
    #expect(files["a.docx"]?.prefix(2) == Data("PK".utf8))
    #expect(files["a.docx"] == files["b.docx"])
  }

  @Test func columnsOfAWordFileAreAsWideAsWhatTheyHold() {
    let table =
      "x\n\n| Navn | A \\| B |\n| --- | ---: |\n| Et langt navn | 1 |\n| **Gruppe med et svært langt navn** |  |\n\n| --- |"
    let lines = ColumnWidths.proportioned(table).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[3] == "|" + String(repeating: "-", count: 17) + "|" + String(repeating: "-", count: 9) + ":|")
    #expect(lines.count == 8 && lines[7] == "| --- |")
    #expect(ColumnWidths.proportioned("").isEmpty)
  }

  @Test func theFiguresAfterThePeriodAreNotPartOfItsReport() throws {
    let folder = try TemporaryFolder()
    var rows = "unit,indicator,period,value\n"
    for unit in 1...6 {
      for year in 2017...2026 { rows += "u\(unit),x,\(year),\(year == 2026 ? 4711 : unit * 10 + year % 7)\n" }
    }
    try folder.write(rows, to: "t.csv")
    let arguments = ["section", "t.csv", "--higher-better", "x"]
    let all = try Program.run(arguments, in: folder.url)
    #expect(all.status == 0 && all.output.contains("4711"))
    let past = try Program.run(arguments + ["--period", "2025"], in: folder.url)
    #expect(past.status == 0 && !past.output.contains("4711"))
  }
}
