import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct CostNodeTests {
  private func read(_ cost: String) throws -> CardFile {
    let yaml = """
      card: c
      periods: tertial
      indicators:
        - { id: kost, kind: amount }
        - { id: dogn, kind: count }
      cost:

      """ + cost
    return CardFile(try SourceText(MappedFile(Array(yaml.utf8), path: "styringskort.yaml")))
  }

  @Test func everyKeyIsRead() throws {
    let file = try read(
      """
        indicator: kost
        volume: plasser
        need: [bistand, dogn]
        context: [bydelstype]
        need_key: behov
        deflator: { 2024: 100, 2025T2: 103.5 }
        decomposition:
          factors:
            - { id: dekning, name: { nb: Dekning, en: Coverage }, ratio: [dogn, innbyggere], times: 1000, decimals: 2 }
          parts:
            - - { id: lonn, ratio: [kost.teller, kost.nevner] }
              - { id: tid, ratio: [dogn.numerator, dogn.denominator] }
            - - { id: mat, ratio: [dogn, plasser] }
          rest: { id: annet, name: Annet }
      """)
    #expect(file.diagnostics.isEmpty)
    let cost = try #require(file.card?.cost)
    #expect(cost.volume == ["plasser"] && cost.need == ["bistand", "dogn"] && cost.context == ["bydelstype"])
    #expect(cost.needKey == "behov")
    #expect(
      cost.deflator == [
        PriceLevel(period: .year(2024), index: 100), PriceLevel(period: .tertial(2025, 2), index: 103.5),
      ])
    let plan = try #require(cost.decomposition)
    #expect(
      plan.factors == [
        .init(
          id: "dekning", name: LocalizedText(bokmal: "Dekning", english: "Coverage"), numerator: .init("dogn"),
          denominator: .init("innbyggere"), times: 1000, decimals: 2)
      ])
    #expect(plan.parts.map { $0.factors.map(\.id) } == [["lonn", "tid"], ["mat"]])
    #expect(plan.parts[0].factors[0].numerator == .init("kost", .numerator))
    #expect(plan.parts[0].factors[1].denominator == .init("dogn", .denominator))
    #expect(plan.restID == "annet" && plan.restName == LocalizedText("Annet"))
    // Names that are not indicators are looked up in the register later.
    #expect(file.contextPlaces.map(\.name) == ["plasser", "bistand", "bydelstype", "behov"])
  }

  @Test func withoutContextTheCardsOwnCounts() throws {
    #expect(try read("  indicator: kost").card?.cost?.context == nil)
    #expect(try read("  context: []").card?.cost?.context == [])
  }

  @Test(arguments: [
    ("  volum: plasser", Diagnostic.Issue.unknownKey(key: "volum", nearest: "volume")),
    ("  decomposition: { rest: { id: a } }", .missingKey("factors")),
    ("  decomposition: { factors: [{ id: a }] }", .missingKey("ratio")),
    ("  decomposition: { factors: [{ id: a, ratio: [x] }] }", .wrongShape(key: "ratio", expected: .list, found: "[…]")),
    (
      "  decomposition: { factors: [{ id: a, ratio: [x, y] }, { id: a, ratio: [x, y] }] }",
      .duplicateID(id: "a", .factor)
    ),
    ("  decomposition: { parts: [{ id: a }] }", .wrongShape(key: "parts", expected: .list, found: "{…}")),
    ("  deflator: { våren: 100 }", .periodNotParsed("våren")),
    ("  indicator: kos", .unknownIndicator(id: "kos", nearest: "kost")),
  ])
  func faultsAreSaidOnceWithTheirPlace(yaml: String, issue: Diagnostic.Issue) throws {
    let file = try read(yaml)
    #expect(file.diagnostics.filter { $0.issue == issue }.count == 1)
    #expect(file.diagnostics.first { $0.issue == issue }?.location?.line ?? 0 >= 7)
    #expect(file.diagnostics.contains { $0.severity == .error })
  }
}
