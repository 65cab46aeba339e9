import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct CompositeIndexReferenceTests {
  /// The sustainability half of the ASEM index: 19 normalised indicators, three perspectives, one total.
  @Test func theExampleIndex() throws {
    let structure = try ReferenceTable("coinr/index_structure.csv")
    let names = try structure.text("indicator")
    let parents = try structure.text("parent")
    let weights = try structure.numbers("weight")
    var card = Card(id: "asem", name: LocalizedText("ASEM"))
    var indicators: [Indicator] = []
    for row in names.indices {
      if parents[row] == "Sust" {
        card.perspectives.append(Perspective(id: names[row], name: LocalizedText(names[row]), weight: weights[row]))
      } else {
        // The scores are turned already.
        indicators.append(
          Indicator(id: names[row], perspective: parents[row], direction: .higher, weight: weights[row]))
      }
    }
    let index = CompositeIndex(indicators: indicators, card: card, plan: IndexPlan())
    let normalised = try ReferenceTable("coinr/index_normalised.csv")
    let expected = try ReferenceTable("coinr/index_aggregated.csv")
    #expect(try normalised.text("uCode") == expected.text("uCode"))
    let columns = try indicators.map { try normalised.numbers($0.id) }
    let results = columns[0].indices.map { unit in
      let scores = columns.map { $0[unit] }
      return index.scores(of: scores.span)
    }
    for (part, perspective) in card.perspectives.enumerated() {
      COINrColumns.expectEqual(
        results.map(\.parts[part].score), try expected.numbers(perspective.id), "\(perspective.id)")
    }
    COINrColumns.expectEqual(results.map(\.total.score), try expected.numbers("Sust"), "Sust")
  }
}
