import BenchmarkCore
import BenchmarkIO
import BenchmarkReport
import Foundation
import Testing

/// Every number of every report is a number of the tables, about the units and indicators that the sentence or row names.
@Suite struct EveryNumberTests {
  private static func documents(_ name: String, _ language: Language) throws -> [(
    what: String, document: Document, about: String
  )] {
    let findings = try AnalysedStudy.named(name).findings
    let unit = try #require(UnitSheet.units(of: findings[0]).first)
    var documents = [
      ("report", Report(findings: findings, language: language).document(), ""),
      ("section", TertialSection(findings: findings, language: language).document(), ""),
      (
        "section of a unit", TertialSection(findings: findings, language: language, unit: unit).document(),
        findings[0].study.organisation.index(of: unit).map { findings[0].study.organisation.units[$0].name } ?? ""
      ),
    ]
    for unit in UnitSheet.units(of: findings[0]).prefix(3) {
      documents.append(("sheet", try #require(UnitSheet(findings[0], unit: unit, language: language)).document(), ""))
    }
    return documents
  }

  /// Each study in bokmål, one in every language.
  private static let cases =
    AnalysedStudy.names.map { ($0, Language.bokmal) } + [
      ("sosialkontor", Language.nynorsk), ("sosialkontor", .english),
    ]

  @Test(arguments: cases)
  func everyNumberOfTheDocumentsIsInTheTables(name: String, language: Language) throws {
    let study = try AnalysedStudy.named(name)
    let check = NumberCheck(study.findings, language: language, numbers: study.numbers)
    for (what, document, about) in try Self.documents(name, language) {
      let findings = check.findings(in: document, about: about)
      #expect(findings.count > 20)
      for finding in findings where !finding.isFound { Issue.record("\(what): \(finding)") }
    }
  }

  /// The check can fail: of the numbers with three digits or more, most are found to be wrong when their last digit is.
  /// The rest happen to be another number of the same unit and indicator, over all periods and tables.
  @Test func aWrongDigitIsFound() throws {
    let study = try AnalysedStudy.named("sosialkontor")
    var check = NumberCheck(study.findings, language: .bokmal, numbers: study.numbers)
    check.alter = { token in
      var token = token
      guard let last = token.text.last?.wholeNumberValue else { return token }
      token.text = String(token.text.dropLast()) + String((last + 1) % 10)
      return token
    }
    let document = Report(findings: study.findings, language: .bokmal).document()
    let long = check.findings(in: document).filter { $0.token.count(where: \.isNumber) >= 3 }
    let found = long.count { !$0.isFound }
    #expect(long.count > 300)
    #expect(Double(found) > 0.6 * Double(long.count), "\(found) of \(long.count)")
  }

  /// What is read on a page, without tags, scripts and drawings.
  private static func visible(_ page: String) -> String {
    page.replacing(/(?s)<(script|style|svg)[ >].*?<\/\1>/, with: " ").replacing(/<[^>]*>/, with: " ")
      .replacing("&nbsp;", with: "\u{00A0}").replacing(/&#?[a-z0-9]+;/, with: " ")
  }

  @Test(arguments: cases)
  func textMarkdownAndHTMLHaveTheNumbersOfTheDocument(name: String, language: Language) throws {
    let study = try AnalysedStudy.named(name)
    let check = NumberCheck(study.findings, language: language, numbers: study.numbers)
    for (what, document, _) in try Self.documents(name, language).prefix(2) {
      let numbers = Set(check.findings(in: document).map { $0.token.prefix { $0 != " " }.description })
      let markdown = MarkdownRenderer().render(document)
      let pages = [
        ("text", TextRenderer().render(document)), ("Markdown", markdown),
        ("HTML", Self.visible(HTMLRenderer().render(document))),
      ]
      for (format, page) in pages {
        let tokens = check.tokens(of: page)
        let texts = Set(tokens.map(\.text))
        for number in numbers where !texts.contains(number) {
          Issue.record("\(what): \(number) is not in the \(format)")
        }
        var missing = 0
        for token in tokens where !numbers.contains(token.text) && missing < 10 {
          // Numbers of statements, of charts and their tables: any number of the tables.
          if token.decimals == 0, token.text.count < 4 { continue }
          let isKnown = check.isWritten(token, from: study.numbers.all, factors: [1, 100, 0.001])
          if !isKnown {
            missing += 1
            Issue.record("\(what): \(token.text) in the \(format) is in no table")
          }
        }
      }
    }
  }
}
