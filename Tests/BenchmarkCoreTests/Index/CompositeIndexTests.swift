import BenchmarkCore
import Glibc
import Testing

@Suite struct CompositeIndexTests {
  private let nan = Double.nan

  private var card: Card {
    Card(
      id: "c", name: LocalizedText("c"),
      perspectives: [
        Perspective(id: "users", name: LocalizedText("users"), weight: 3),
        Perspective(id: "economy", name: LocalizedText("economy"), weight: 1),
        Perspective(id: "empty", name: LocalizedText("empty"), weight: 1),
      ])
  }

  private var indicators: [Indicator] {
    [
      Indicator(id: "a", perspective: "users", direction: .higher, weight: 1),
      Indicator(id: "b", perspective: "users", direction: .higher, weight: 2),
      Indicator(id: "c", perspective: "users", direction: .lower, weight: 2),
      Indicator(id: "d", perspective: "economy", direction: .lower, weight: 1),
      Indicator(id: "context", perspective: "economy", direction: .none, weight: 9),
    ]
  }

  private func index(_ change: (inout IndexPlan) -> Void = { _ in }) -> CompositeIndex {
    var plan = IndexPlan()
    change(&plan)
    return CompositeIndex(indicators: indicators, card: card, plan: plan)
  }

  @Test func perspectivesAreWeightedMeansAndTheTotalTheirs() {
    let values: [Double] = [10, 20, 40, 60, 1000]
    let result = index().scores(of: values.span)
    #expect(result.parts.map(\.score) == [26, 60])
    #expect(result.total.score == 34.5)
    #expect(result.total.coverage == 1 && result.total.indicators == 4)
  }

  @Test func perspectivesWithoutIndicatorsHaveNoPart() {
    #expect(index().parts.map(\.perspective) == ["users", "economy"])
  }

  @Test func equalWeightsAndGivenWeights() {
    let values: [Double] = [10, 20, 60, 60, 1000]
    let equal = index { $0.weights = .equal }.scores(of: values.span)
    #expect(equal.parts[0].score == 30 && equal.total.score == 45)
    let given = index { $0.given = ["a": 4, "economy": 3] }.scores(of: values.span)
    #expect(given.parts[0].score == 25)
    #expect(given.total.score == 42.5)
    let left = index { $0.given = ["a": 0] }.scores(of: values.span)
    #expect(left.parts[0].score == 40 && left.parts[0].indicators == 2)
  }

  /// a and b are 3 of 5: exactly 60 %. a and nothing else is 20 %.
  @Test func aPerspectiveNeedsItsCoverage() {
    let enough: [Double] = [10, 40, nan, 60, nan]
    let result = index().scores(of: enough.span)
    #expect(result.parts[0].score == 30 && result.parts[0].coverage == 0.6 && result.parts[0].indicators == 2)
    #expect(abs(result.total.coverage - 0.7) < 1e-15)
    let short: [Double] = [10, nan, nan, 60, nan]
    let without = index().scores(of: short.span)
    #expect(without.parts[0].score.isNaN && without.parts[0].coverage == 0.2)
    // The economy alone is a quarter of the weight.
    #expect(without.total.score.isNaN && without.total.indicators == 2)
    #expect(!index { $0.coverage = 0.2 }.scores(of: short.span).parts[0].score.isNaN)
  }

  @Test func completeToleratesNothingMissing() {
    let values: [Double] = [nan, 40, 50, 60, nan]
    let result = index { $0.missing = .complete }.scores(of: values.span)
    #expect(result.parts[0].score.isNaN && result.parts[1].score == 60 && result.total.score.isNaN)
  }

  @Test func allMissingGivesNothing() {
    let values = [Double](repeating: nan, count: 5)
    let result = index { $0.coverage = 0 }.scores(of: values.span)
    #expect(result.total.score.isNaN && result.total.coverage == 0 && result.total.indicators == 0)
  }

  @Test func withoutACardAllIndicatorsFormOnePart() {
    let bare = [Indicator(id: "a"), Indicator(id: "b")]
    let values: [Double] = [1, 3]
    let judged = CompositeIndex(indicators: bare, card: nil, plan: IndexPlan())
    #expect(judged.parts.isEmpty && judged.scores(of: values.span).total.score.isNaN)
    let all = CompositeIndex(indicators: bare, card: nil, plan: IndexPlan(), judgedOnly: false)
    #expect(all.parts.map(\.perspective) == [nil] && all.scores(of: values.span).total.score == 2)
  }

  @Test func geometricAndHarmonicRefuseScoresOfZero() {
    let scores: [Double] = [0, 50]
    let weights: [Double] = [1, 1]
    #expect(Aggregation.arithmetic.combine(scores.span, weights: weights.span) == 25)
    #expect(Aggregation.geometric.combine(scores.span, weights: weights.span).isNaN)
    #expect(Aggregation.harmonic.combine(scores.span, weights: weights.span).isNaN)
    let unweighted: [Double] = [0, 1]
    #expect(abs(Aggregation.geometric.combine(scores.span, weights: unweighted.span) - 50) < 1e-12)
  }

  @Test func nothingToCombineIsMissing() {
    let none: [Double] = []
    #expect(Aggregation.arithmetic.combine(none.span, weights: none.span).isNaN)
    let zero: [Double] = [0]
    #expect(Aggregation.arithmetic.combine(zero.span, weights: zero.span).isNaN)
  }

  @Test(arguments: Aggregation.allCases, 1...9)
  func scoresAreCombinedWhateverTheirNumber(aggregation: Aggregation, count: Int) {
    var random = RandomStream(seed: UInt64(count))
    for missing in 0..<1 << count {
      let scores = (0..<count).map { missing >> $0 & 1 == 1 ? .nan : 1 + 99 * random.uniform() }
      let weights = (0..<count).map { $0 == 2 ? 0 : random.uniform() }
      let pairs = zip(scores, weights).filter { !$0.isNaN && $1 > 0 }
      let total = pairs.reduce(0) { $0 + $1.1 }
      let expected: Double =
        switch aggregation {
        case .arithmetic: pairs.reduce(0) { $0 + $1.0 * $1.1 } / total
        case .geometric: exp(pairs.reduce(0) { $0 + $1.1 * log($1.0) } / total)
        case .harmonic: total / pairs.reduce(0) { $0 + $1.1 / $1.0 }
        }
      let combined = aggregation.combine(scores.span, weights: weights.span)
      #expect(pairs.isEmpty ? combined.isNaN : abs(combined - expected) < 1e-12 * expected)
    }
  }
}
