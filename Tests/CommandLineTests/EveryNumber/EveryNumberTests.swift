import BenchmarkCore
import BenchmarkIO
import BenchmarkReport
import Foundation
import Testing

/// Every number of every report is a number of the tables, about the units and indicators that the sentence or row names.
@Suite struct EveryNumberTests {
  private struct Analysed: Sendable {
    var findings: [Findings]
    var numbers: TableNumbers
  }

  private static let names = ["sykehjem", "skole", "barnehage", "sosialkontor"]

  /// Read and analysed once for all tests.
  private static let studies: [String: Analysed] = Dictionary(
    uniqueKeysWithValues: names.compactMap { name in
      let path = Program.repository.appendingPathComponent("datasets/\(name)").path
      let studies = StudyReader.read(path, options: ReadOptions()).studies
      guard let findings = try? studies.map({ try Analysis.run($0, plan: StudyPlan()) }), !findings.isEmpty else { return nil }
      return (name, Analysed(findings: findings, numbers: TableNumbers(findings)))
    })

  private static func documents(_ name: String, _ language: Language) throws -> [(what: String, document: Document, about: String)] {
    let findings = try #require(studies[name]).findings
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

  @Test(arguments: names, Language.allCases)
  func everyNumberOfTheDocumentsIsInTheTables(name: String, language: Language) throws {
    let study = try #require(Self.studies[name])
    let check = NumberCheck(study.findings, language: language, numbers: study.numbers)
    for (what, document, about) in try Self.documents(name, language) {
      let findings = check.findings(in: document, about: about)
      #expect(findings.count > 20)
      for finding in findings where !finding.isFound { Issue.record("\(what): \(finding)") }
    }
  }
}
