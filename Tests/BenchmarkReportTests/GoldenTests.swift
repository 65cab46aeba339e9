import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkReport

/// The report on findings made by hand, word for word. `BMS_RECORD=1` writes the files anew, and then fails.
@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  @Test(arguments: Language.allCases)
  func `the text report on the small study stands as recorded`(language: Language) throws {
    let document = Report(findings: [SampleFindings.small()], language: language).document()
    try check(TextRenderer().render(document), against: "small.\(language.rawValue).txt")
  }

  @Test func `the Markdown report on the small study stands as recorded`() throws {
    let document = Report(findings: [SampleFindings.small()], language: .bokmal).document()
    try check(MarkdownRenderer().render(document), against: "small.nb.md")
  }

  private func check(_ text: String, against name: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["BMS_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): read it, then run again without BMS_RECORD")
      return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded)
  }
}
