import BenchmarkCore
import BenchmarkIO
import BenchmarkReport
import Foundation
import Testing

/// The example studies, and a real one where its files are, read and analysed once for all tests that look at what is said
/// of them.
struct AnalysedStudy: Sendable {
  var findings: [Findings]
  var numbers: TableNumbers

  static let names = ["sykehjem", "skole", "barnehage", "sosialkontor"]

  /// The schools, compared within their districts.
  static let grouped = "skole by district"

  /// The national tests of the schools of one city, from the exports of the source.
  static let real = "nasjonale-prover"
  private static let realFolder =
    ProcessInfo.processInfo.environment["BMS_SHARED"].map { URL(fileURLWithPath: $0).appendingPathComponent("data") }
    ?? Program.repository.deletingLastPathComponent().appendingPathComponent("shared/data")
  private static let realFiles: [String] = {
    let folder = realFolder.appendingPathComponent("udir-np-5trinn")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".csv") }.sorted().map { folder.appendingPathComponent($0).path }
  }()
  static let hasReal = realFiles.count == 4

  static func named(_ name: String) throws -> AnalysedStudy { try #require(all[name]) }

  private static let all: [String: AnalysedStudy] = Dictionary(
    uniqueKeysWithValues: (names + [real, grouped]).compactMap { name in
      let findings =
        switch name {
        case real: try? analysedReal()
        case grouped: try? analysed("skole", groups: "bydel")
        default: try? analysed(name)
        }
      guard let findings, !findings.isEmpty else { return nil }
      return (name, AnalysedStudy(findings: findings, numbers: TableNumbers(findings)))
    })

  private static func analysed(_ name: String, groups: String? = nil) throws -> [Findings] {
    var plan = StudyPlan()
    plan.groupColumn = groups
    let path = Program.repository.appendingPathComponent("datasets/\(name)").path
    return try StudyReader.read(path, options: ReadOptions()).studies.map { try Analysis.run($0, plan: plan) }
  }

  private static func analysedReal() throws -> [Findings] {
    guard hasReal else { return [] }
    let folder = try TemporaryFolder()
    let out = folder.url.appendingPathComponent("study").path
    let result = try Program.run(
      ["import"] + realFiles + ["--profile", "udir", "--out", out, "--quiet"], in: folder.url)
    guard result.status == 0 else { return [] }
    var options = ReadOptions()
    options.higherBetter = ["Engelsk", "Lesing", "Regning"]
    var plan = StudyPlan()
    plan.conditions = [.init(column: "municipality", value: "4601")]
    return try StudyReader.read(out, options: options).studies.map { try Analysis.run($0, plan: plan) }
  }
}

/// A document of a study, and the unit that all of it is about.
struct StudyDocument {
  var what: String
  var document: Document
  var about = ""

  /// Every document that the program writes of a study.
  ///
  /// - Parameter sheets: units that get a sheet of their own, at most.
  static func all(of findings: [Findings], _ language: Language, sheets: Int = .max) -> [StudyDocument] {
    let units = UnitSheet.units(of: findings[0])
    func name(_ id: String) -> String {
      findings[0].study.organisation.index(of: id).map { findings[0].study.organisation.units[$0].name } ?? ""
    }
    var documents = [
      StudyDocument(what: "report", document: Report(findings: findings, language: language).document()),
      StudyDocument(what: "section", document: TertialSection(findings: findings, language: language).document()),
    ]
    for unit in units.prefix(2) {
      documents.append(
        StudyDocument(
          what: "section of \(unit)",
          document: TertialSection(findings: findings, language: language, unit: unit).document(), about: name(unit)))
    }
    for unit in units.prefix(sheets) {
      guard let sheet = UnitSheet(findings[0], unit: unit, language: language) else { continue }
      documents.append(StudyDocument(what: "sheet of \(unit)", document: sheet.document(), about: name(unit)))
    }
    return documents
  }

  /// Those for an audience; `own` is the unit of an audience that is one.
  static func all(of findings: [Findings], _ language: Language, for audience: Audience, own: String)
    -> [StudyDocument]
  {
    let unit = audience.isOfOneUnit ? own : nil
    var options = ReportOptions()
    options.audience = audience
    options.units = unit.map { [$0] } ?? []
    let name =
      findings[0].study.organisation.index(of: own).map { findings[0].study.organisation.units[$0].name } ?? ""
    var documents = [
      StudyDocument(
        what: "report", document: Report(findings: findings, language: language, options: options).document(),
        about: unit == nil ? "" : name),
      StudyDocument(
        what: "section",
        document: TertialSection(findings: findings, language: language, unit: unit, audience: audience).document(),
        about: unit == nil ? "" : name),
    ]
    if !audience.isAggregated,
      let sheet = UnitSheet(findings[0], unit: own, language: language, audience: audience)
    {
      documents.append(StudyDocument(what: "sheet", document: sheet.document(), about: name))
    }
    return documents
  }
}
