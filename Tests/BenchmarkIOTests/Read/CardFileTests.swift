import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct CardFileTests {
  private func read(_ yaml: String) throws -> CardFile {
    CardFile(try SourceText(MappedFile(Array(yaml.utf8), path: "styringskort.yaml")))
  }

  @Test func everyKeyIsRead() throws {
    let file = try read(
      """
      card: sykehjem
      name: { nb: Styringskort for sykehjem, nn: Styringskort for sjukeheimar, en: Nursing-home scorecard }
      version: 2026
      unit_type: sykehjem
      vision: { nb: Trygt og trivelig }
      owner: Byrådsavdeling for helse og omsorg
      approved: { by: Kommunaldirektør, on: 2026-01-20 }
      periods: tertial
      disclosure: { minimum_n: 5, secondary: true, small_numerators: true }
      coverage: 0.5
      synthetic: true
      perspectives:
        - { id: brukere, name: { nb: Brukere }, weight: 2, goal: Trygge, success_factors: [Tid, { nb: Ro }] }
      indicators:
        - id: parorende
          name: { nb: Pårørende, en: Next of kin }
          perspective: brukere
          kind: mean
          unit: "poeng (1–6)"
          better: higher
          target: 5.0
          limits: { green: 5.0, red: 4.5 }
          tolerance: 0.05
          weight: 3
          decimals: 1
          minimum_n: 7
          group_wide: true
          breaks: ["2024T1", 3/2022]
          per: 1
          scale: [1, 6]
          important_change: 0.2
          source: Pårørendeundersøkelsen
          definition: Snitt
        - { id: avvik, kind: amount, perspective: brukere, better: range, target: [97, 100], limits: { red: [95, 103] } }
      context: [plasser]
      context_names: { plasser: { nb: Antall plasser, en: Places } }
      peers: { count: 7, weights: { plasser: 1.5 } }
      cost: { indicator: avvik, results: [parorende], inputs: [avvik], outputs: [parorende] }
      """)
    #expect(file.diagnostics.isEmpty)
    let card = try #require(file.card)
    let indicator = Indicator(
      id: "parorende", name: LocalizedText(bokmal: "Pårørende", english: "Next of kin"), perspective: "brukere",
      kind: .mean, unit: LocalizedText("poeng (1–6)"), direction: .higher, target: .value(5),
      limits: Limits(green: 5, red: 4.5), tolerance: 0.05, weight: 3, decimals: 1, minimumN: 7, groupWide: true,
      breaks: [.tertial(2022, 3), .tertial(2024, 1)], per: 1, scale: 1...6, importantChange: 0.2,
      source: LocalizedText("Pårørendeundersøkelsen"), definition: LocalizedText("Snitt"))
    let range = Indicator(
      id: "avvik", perspective: "brukere", kind: .amount, direction: .range, target: .range(low: 97, high: 100),
      limits: Limits(redRange: 95...103))
    #expect(
      card
        == Card(
          id: "sykehjem",
          name: LocalizedText(
            bokmal: "Styringskort for sykehjem", nynorsk: "Styringskort for sjukeheimar",
            english: "Nursing-home scorecard"),
          version: "2026", unitType: "sykehjem", vision: LocalizedText(bokmal: "Trygt og trivelig"),
          owner: LocalizedText("Byrådsavdeling for helse og omsorg"),
          approval: Card.Approval(by: "Kommunaldirektør", on: "2026-01-20"), periods: .tertial,
          disclosure: Card.Disclosure(minimumN: 5, smallNumerators: true, secondary: true),
          perspectives: [
            Perspective(
              id: "brukere", name: LocalizedText(bokmal: "Brukere"), weight: 2, goal: LocalizedText("Trygge"),
              successFactors: [LocalizedText("Tid"), LocalizedText(bokmal: "Ro")])
          ], indicators: [indicator, range], context: ["plasser"],
          contextNames: ["plasser": LocalizedText(bokmal: "Antall plasser", english: "Places")],
          peers: Card.Peers(count: 7, weights: ["plasser": 1.5]),
          cost: Card.Cost(indicator: "avvik", results: ["parorende"], inputs: ["avvik"], outputs: ["parorende"]),
          coverage: 0.5, synthetic: true))
  }

  @Test func aFaultInContextIsToldOnceAndAnIndicatorIsNone() throws {
    let file = try read(
      """
      card: a
      indicators:
        - { id: x, kind: amount, better: higher }
      context: [plasser, x, [behov]]
      """)
    let faults = file.diagnostics.filter {
      if case .wrongShape(key: "context", _, _) = $0.issue { true } else { false }
    }
    #expect(faults.count == 1)
    #expect(faults.first?.location?.line == 4)
    #expect(file.contextPlaces.map(\.name) == ["plasser"])
  }

  @Test func faultsHaveLineAndColumn() throws {
    let file = try read(
      """
      card: a
      persepctives: []
      perspectives:
        - { id: brukere }
        - { id: brukere }
      periods: tertiall
      coverage: 2
      indicators:
        - id: x
          kind: meen
          perspective: bruker
          better: higher
          target: "5,0"
          limits: { green: 4, red: 5 }
        - id: y
          kind: amount
          perspective: brukere
          better: range
          target: 5
          scale: [6, 1]
          breaks: [i fjor]
          weight: -1
          group_wide: kanskje
        - { id: x, kind: amount, perspective: brukere }
        - tekst
      cost: { indicator: z }
      """)
    func place(_ issue: Diagnostic.Issue) -> [Int?]? {
      file.diagnostics.first { $0.issue == issue }.map { [$0.location?.line, $0.location?.column] }
    }
    #expect(place(.unknownKey(key: "persepctives", nearest: "perspectives")) == [2, 1])
    #expect(place(.duplicateID(id: "brukere", .perspective))?.first == 5)
    #expect(
      place(
        .unknownWord(
          key: "periods", word: "tertiall", allowed: Period.Kind.allCases.map(\.rawValue), nearest: "tertial"))
        == [6, 10])
    #expect(place(.outOfBounds(key: "coverage", value: 2, low: 0, high: 1)) == [7, 11])
    #expect(
      place(
        .unknownWord(key: "kind", word: "meen", allowed: IndicatorKind.allCases.map(\.rawValue), nearest: "mean"))
        == [10, 11])
    #expect(place(.unknownPerspective(id: "bruker", nearest: "brukere")) == [11, 18])
    #expect(place(.wrongShape(key: "target", expected: .numberOrRange, found: "5,0"))?.first == 13)
    #expect(place(.limitsContradictDirection(indicator: "x", direction: .higher))?.first == 14)
    #expect(place(.targetContradictsDirection(indicator: "y", direction: .range))?.first == 19)
    #expect(place(.wrongShape(key: "scale", expected: .range, found: "[…]"))?.first == 20)
    #expect(place(.periodNotParsed("i fjor"))?.first == 21)
    #expect(place(.outOfBounds(key: "weight", value: -1, low: 0, high: nil))?.first == 22)
    #expect(place(.wrongShape(key: "group_wide", expected: .yesOrNo, found: "kanskje"))?.first == 23)
    #expect(place(.duplicateID(id: "x", .indicator))?.first == 24)
    #expect(place(.wrongShape(key: "indicators", expected: .mapping, found: "tekst"))?.first == 25)
    #expect(place(.unknownIndicator(id: "z", nearest: "x"))?.first == 26)
    #expect(file.card?.indicators.map(\.id) == ["x", "y"])
  }

  @Test func textThatIsNoYAMLIsRefusedWithItsPlace() throws {
    let file = try read("card: a\nindicators: [\n  - x: {\n")
    #expect(file.card == nil)
    guard case .yamlSyntax? = file.diagnostics.first?.issue else {
      Issue.record("expected a syntax error, got \(file.diagnostics)")
      return
    }
    #expect(file.diagnostics.first?.location?.line != nil)
    #expect(try read("card: a\ncard: b\nindicators: []\n").diagnostics.map(\.issue) == [.duplicateKey("card")])
    #expect(try read("# bare en kommentar\n").diagnostics.map(\.issue) == [.emptyFile])
    #expect(try read("- a\n- b\n").card == nil)
  }

  @Test func hostileNestingNeverReachesTheParser() throws {
    for text in [String(repeating: "[", count: 50_000), String(repeating: "- ", count: 50_000)] {
      let file = try read(text)
      #expect(file.card == nil)
      #expect(file.diagnostics.map(\.issue) == [.yamlSyntax(problem: "nesting deeper than 64")])
    }
  }

  @Test(arguments: [
    ("tilfredshet", "tilfredshte", 1), ("abc", "abc", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func spellingsHaveADistance(left: String, right: String, expected: Int) {
    #expect(NearestSpelling.distance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == expected)
  }

  @Test func onlyNearSpellingsAreSuggested() {
    #expect(NearestSpelling.of("Perspektiver", among: ["perspectives", "peers"]) == "perspectives")
    #expect(NearestSpelling.of("0301", among: ["301", "4601"]) == "301")
    #expect(NearestSpelling.of("helt annet", among: ["card", "name"]) == nil)
    #expect(NearestSpelling.of("", among: ["a"]) == nil)
  }
}
