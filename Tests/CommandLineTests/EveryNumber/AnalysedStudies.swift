import BenchmarkCore
import BenchmarkIO
import BenchmarkReport
import Testing

/// The example studies, read and analysed once for all tests that look at what is said of them.
struct AnalysedStudy: Sendable {
  var findings: [Findings]
  var numbers: TableNumbers

  static let names = ["sykehjem", "skole", "barnehage", "sosialkontor"]

  static func named(_ name: String) throws -> AnalysedStudy { try #require(all[name]) }

  private static let all: [String: AnalysedStudy] = Dictionary(
    uniqueKeysWithValues: names.compactMap { name in
      let path = Program.repository.appendingPathComponent("datasets/\(name)").path
      let studies = StudyReader.read(path, options: ReadOptions()).studies
      guard let findings = try? studies.map({ try Analysis.run($0, plan: StudyPlan()) }), !findings.isEmpty else {
        return nil
      }
      return (name, AnalysedStudy(findings: findings, numbers: TableNumbers(findings)))
    })
}
