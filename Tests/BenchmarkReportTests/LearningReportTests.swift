import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkReport

/// Whom to learn from, in words. `BMS_RECORD=1` writes the goldens anew, and then fails.
@Suite struct LearningReportTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  private func text(_ language: Language) throws -> String {
    let context = ReportContext(try LearningSample.findings(), language: language, options: ReportOptions())
    var blocks = LearningSection(context: context).blocks()
    for unit in context.compared {
      blocks.append(.heading(.init(.item, context.name(unit))))
      blocks.append(.terms(UnitLearning(context)?.terms(unit) ?? []))
    }
    return TextRenderer().render(Document(language: language, blocks: blocks))
  }

  @Test(arguments: Language.allCases)
  func `the learning parts stand as recorded`(language: Language) throws {
    let file = Self.folder.appending(path: "learning.\(language.rawValue).txt")
    let text = try text(language)
    if ProcessInfo.processInfo.environment["BMS_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent): read it, then run again without BMS_RECORD")
      return
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func `a dear home and a hidden figure teach nobody, and no line passes 80 columns`() throws {
    let findings = try LearningSample.findings()
    let rows = findings.learning?.rows ?? []
    #expect(rows.contains { $0.partner == 0 && $0.basis == .significant })
    #expect(!rows.contains { $0.partner == 4 && $0.indicator == 0 })
    #expect(!rows.contains { ($0.partner == 5 || $0.unit == 5) && $0.indicator == 0 })
    for language in Language.allCases {
      let lines = try text(language).split(separator: "\n").map(String.init)
      #expect(lines.allSatisfy { $0.displayWidth <= 80 })
    }
  }

  @Test func `only a tested match is called clear`() throws {
    let findings = try LearningSample.findings()
    let context = ReportContext(findings, language: .bokmal, options: ReportOptions())
    for unit in context.compared {
      let told = (UnitLearning(context)?.terms(unit) ?? []).flatMap(\.lines).joined(separator: " ")
      let isClear = findings.learning?.rows.contains { $0.unit == unit && $0.basis == .significant } ?? false
      #expect(told.contains("klar forskjell") == isClear)
    }
  }

  @Test func `the rate stands beside clear differences, and what is not known where there are none`() throws {
    func text(_ findings: Findings) -> String {
      let context = ReportContext(findings, language: .bokmal, options: ReportOptions())
      let blocks = LearningSection(context: context).blocks()
      return TextRenderer().render(Document(language: .bokmal, blocks: blocks))
        .replacing(NumberFormat.hardSpace, with: " ").replacing(/\n */, with: " ")
    }
    var findings = try LearningSample.findings()
    let rate = "høyst 5 % av de klare forskjellene tilfeldige"
    #expect(text(findings).contains(rate))
    findings.learning?.rows.removeAll { $0.basis == .significant }
    #expect(!text(findings).contains(rate))
    #expect(text(findings).contains("bare at tallene ikke skiller dem"))
    findings.learning?.tests = 0
    #expect(text(findings).contains("Usikkerheten i tallene er ukjent"))
    #expect(!text(findings).contains("En forskjell viser ikke årsaken"))
    // What was not tested has not come out equal.
    #expect(!text(findings).contains("Ingen er klart bedre"))
    findings.peers?.links = []
    #expect(text(findings).contains("Ingen er sammenlignet med like enheter"))
    #expect(!text(findings).contains("som ligner mest"))
  }

  @Test func `a run without learning says nothing of it`() throws {
    let context = ReportContext(SampleFindings.small(), language: .bokmal, options: ReportOptions())
    #expect(LearningSection(context: context).blocks().isEmpty)
    #expect(UnitLearning(context) == nil)
  }

  @Test(arguments: LearningLabel.allCases)
  func `every label has a word in every language`(label: LearningLabel) {
    let words = Language.allCases.map { $0.learning.label(label) }
    #expect(words.allSatisfy { !$0.isEmpty })
    #expect(words[0] != words[2])
  }

  @Test func `every theme and question is told in every language, and differs`() {
    let context = ContextText(name: "x", theirs: "1", yours: "2")
    let questions =
      LearningTheme.allCases.map(QuestionText.howTheyWork) + [
        .whatChanged(indicator: "X", since: "2020"), .connection(context), .sameCost, .successFactor("X"),
      ]
    for question in questions {
      let told = Language.allCases.map { $0.learning.question(question) }
      #expect(Set(told).count == 3)
      #expect(told.allSatisfy { $0.hasSuffix("?") })
    }
  }

  @Test func `a first letter is lowered in words, not in abbreviations`() {
    #expect("Sykefravær i prosent".lowercasedFirst == "sykefravær i prosent")
    #expect("KVP i jobb".lowercasedFirst == "KVP i jobb")
    #expect("Å lese".lowercasedFirst == "å lese")
    #expect("".lowercasedFirst.isEmpty)
  }
}
