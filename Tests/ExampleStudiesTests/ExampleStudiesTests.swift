import BenchmarkCore
import Foundation
import Testing

@testable import ExampleStudies

/// The studies are drawn once for all tests.
let exampleStudies = ExampleStudy.all()

extension ExampleStudy: CustomTestStringConvertible {
  public var testDescription: String { id }
}

@Suite("Example studies: files")
struct ExampleStudyFileTests {
  static let datasets = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("datasets")

  @Test("the generator gives the files in datasets, byte for byte", arguments: exampleStudies)
  func regenerated(study: ExampleStudy) throws {
    let folder = Self.datasets.appendingPathComponent(study.id)
    for file in study.files {
      let stored = try Data(contentsOf: folder.appendingPathComponent(file.name))
      #expect(stored == Data(file.text.utf8), "\(study.id)/\(file.name): run `swift run generate-datasets`")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == study.files.map(\.name).sorted())
  }

  @Test("a second run gives the same files")
  func deterministic() {
    let again = ExampleStudy.all()
    #expect(again.map(\.id) == exampleStudies.map(\.id))
    #expect(again.map(\.files) == exampleStudies.map(\.files))
  }

  @Test("another seed gives other numbers but the same cells")
  func seedMatters() {
    var design = exampleStudies[3].design
    let rows = exampleStudies[3].observations
    design.seed += 1
    let others = Simulation(design).observations()
    #expect(rows.map(\.place.code) == others.map(\.place.code))
    #expect(rows.map(\.indicator) == others.map(\.indicator))
    #expect(zip(rows, others).filter { $0.value == $1.value }.count < rows.count / 3)
  }

  @Test("tables are in the Norwegian dialect", arguments: exampleStudies)
  func dialect(study: ExampleStudy) {
    for file in study.files where file.name.hasSuffix(".csv") {
      let bytes = Array(file.text.utf8)
      #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
      #expect(bytes.suffix(2) == [0x0D, 0x0A])
      #expect(bytes.filter { $0 == 0x0A }.count == bytes.filter { $0 == 0x0D }.count)
      #expect(!file.text.contains("\""))
      let widths = Set(
        file.text.split(separator: "\r\n").map { $0.split(separator: ";", omittingEmptySubsequences: false).count })
      #expect(widths.count == 1, "\(study.id)/\(file.name)")
      #expect(!file.text.contains(" ;") && !file.text.contains(" \r\n"))
    }
  }

  @Test("every file that tells of the study says that it is synthetic", arguments: exampleStudies)
  func marked(study: ExampleStudy) {
    let readme = study.files.first { $0.name == "README.md" }?.text ?? ""
    #expect(readme.contains("**Tallene er syntetiske."))
    #expect(readme.contains("*English: synthetic data."))
    let card = study.files.first { $0.name == "styringskort.yaml" }?.text ?? ""
    #expect(card.contains("\nsynthetic: true\n"))
    for indicator in study.design.card.indicators {
      #expect(indicator.source?.bokmal?.hasSuffix("(syntetiske tall)") == true)
      #expect(indicator.source?.nynorsk?.hasSuffix("(syntetiske tal)") == true)
      #expect(indicator.source?.english?.hasSuffix("(synthetic figures)") == true)
    }
  }
}
