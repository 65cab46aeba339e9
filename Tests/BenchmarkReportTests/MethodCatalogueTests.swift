import BenchmarkCore
import Testing

@testable import BenchmarkReport

@Suite struct MethodCatalogueTests {
  @Test(arguments: MethodID.allCases)
  func `every method is described in every language`(id: MethodID) {
    let entries = Language.allCases.map { MethodCatalogue($0).entry(id) }
    for entry in entries {
      #expect(!entry.title.isEmpty && entry.purpose.hasSuffix(".") && entry.assumptions.hasSuffix("."))
      #expect(!entry.formula.isEmpty && !entry.source.isEmpty)
    }
    #expect(Set(entries.map(\.purpose)).count == 3)
    #expect(Set(entries.map(\.assumptions)).count == 3)
  }

  @Test func `method ids are distinct and in kebab case`() {
    for id in MethodID.allCases {
      #expect(id.rawValue.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
    }
    #expect(Set(MethodID.allCases.map(\.rawValue)).count == MethodID.allCases.count)
  }

  @Test func `every normalisation and outlier rule has an entry under its id`() {
    for id in Normalisation.allCases.map(\.rawValue) + OutlierMethod.allCases.map(\.rawValue) {
      #expect(MethodID(rawValue: id) != nil, "\(id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the list and each method fit in 80 columns`(language: Language) {
    let catalogue = MethodCatalogue(language)
    for document in [catalogue.document()] + MethodID.allCases.map({ catalogue.document($0) }) {
      let lines = TextRenderer().render(document).split(separator: "\n").map(String.init)
      #expect(lines.allSatisfy { $0.displayWidth <= 80 })
    }
  }
}
