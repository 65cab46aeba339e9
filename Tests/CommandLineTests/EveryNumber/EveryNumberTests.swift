import BenchmarkCore
import BenchmarkIO
import BenchmarkReport
import Foundation
import Testing

/// Every number of every report is a number of the tables, about the units and indicators that the sentence or row names.
@Suite struct EveryNumberTests {
  static func documents(_ name: String, _ language: Language) throws -> [(
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

  @Test(arguments: cases)
  func aWrongDigitIsFound(name: String, language: Language) throws {
    let study = try AnalysedStudy.named(name)
    let check = NumberCheck(study.findings, language: language, numbers: study.numbers)
    for (what, document, about) in try Self.documents(name, language) {
      for last in [true, false] {
        check.alter = { $0.altered(last: last) }
        let long = check.findings(in: document, about: about).filter { $0.token.digits >= 2 }
        let found = long.count { !$0.isFound }
        print("CAUGHT \(name) \(language) \(what) last \(last): \(found) of \(long.count)")
        if name == "sosialkontor" { for finding in long where finding.isFound { print("MISSED \(what) \(last) \(finding.candidates) \(finding)") } }
      }
    }
  }
}
