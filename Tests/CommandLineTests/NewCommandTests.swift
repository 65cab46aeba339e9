import BenchmarkCore
import BenchmarkIO
import BenchmarkReport
import Foundation
import Testing

/// A new study: it checks clean, a report comes out of it at once, and nothing is overwritten.
@Suite struct NewCommandTests {
  private static let cases = StudyTemplateType.allCases.flatMap { type in Language.allCases.map { (type, $0) } }

  @Test(arguments: cases)
  func aFreshStudyIsWithoutFault(type: StudyTemplateType, language: Language) throws {
    let folder = try TemporaryFolder()
    let options = ["--lang", language.rawValue]
    let made = try Program.run(["new", type.rawValue, "--out", "s"] + options, in: folder.url)
    #expect(made.status == 0 && made.output.isEmpty && made.errors.contains("bms-analyze report s"))
    let check = try Program.run(["check", "s", "--strict"] + options, in: folder.url)
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.hasPrefix("0 "))
    let report = try Program.run(["report", "s", "--out", "o"] + options, in: folder.url)
    #expect(report.status == 0)
    let text = try #require(folder.contents(of: "o")[language == .english ? "report.txt" : "rapport.txt"])
    let synthetic = language == .english ? "SYNTHETIC" : language == .nynorsk ? "SYNTETISKE TAL" : "SYNTETISKE TALL"
    #expect(String(decoding: text, as: UTF8.self).contains(synthetic))

    let study = try #require(
      StudyReader.read(folder.url.appendingPathComponent("s").path, options: ReadOptions()).studies.first)
    #expect(
      study.indicators.filter(\.groupWide).map(\.id) == [
        "brukerundersokelse", "internkontroll", "sykefravaer", "medarbeiderkartlegging", "budsjettavvik",
      ])
    #expect(type == .blank ? study.indicators.count == 5 : study.indicators.count > 6)
    for indicator in study.indicators {
      for name in [indicator.name.bokmal, indicator.name.nynorsk, indicator.name.english] { #expect(name != nil) }
    }
    for values in study.panel.series.map(\.values) { #expect(!values.contains { !$0.isFinite }) }
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "s/enheter.csv")
    let result = try Program.run(["new", "skole", "--out", "s"], in: folder.url)
    #expect(result.status == 73)
    #expect(try folder.contents().keys.sorted() == ["s/enheter.csv"])
    #expect(try folder.contents()["s/enheter.csv"] == Data("mine".utf8))
  }

  @Test func anEmptyFolderIsFilled() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("s"), withIntermediateDirectories: false)
    #expect(try Program.run(["new", "tom", "--out", "s"], in: folder.url).status == 0)
    let names = try folder.contents(of: "s").keys.sorted()
    #expect(
      names == ["LES-MEG.md", "enheter.csv", "okonomi.csv", "styringskort.yaml", "tiltak.csv", "verdier.csv"])
  }
}
