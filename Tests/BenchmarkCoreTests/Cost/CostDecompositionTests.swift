import Testing

@testable import BenchmarkCore

@Suite struct CostDecompositionTests {
  private static func sum(_ difference: CostDecomposition) -> Double {
    difference.contributions.reduce(0, +) + difference.rest
  }

  @Test func `contributions sum to the difference on every shape`() {
    var stream = RandomStream(seed: 11)
    var negativeRests = 0
    for _ in 0..<2000 {
      let factors = Int(stream.bounded(3))
      let parts = (0..<Int(stream.bounded(3))).map { _ in 1 + Int(stream.bounded(3)) }
      func side() -> CostDecomposition.Side {
        CostDecomposition.Side(
          total: 50 + 5000 * stream.uniform(), factors: (0..<factors).map { _ in 0.2 + 3 * stream.uniform() },
          parts: parts.map { count in (0..<count).map { _ in 0.1 + 20 * stream.uniform() } })
      }
      let (own, other) = (side(), side())
      guard let difference = CostDecomposition(own, against: other) else {
        Issue.record("no decomposition")
        return
      }
      if own.rest < 0 { negativeRests += 1 }
      // The rest is what is left after the parts, which may be much larger than the cost.
      let size = max(own.total, other.total, abs(own.rest), abs(other.rest), own.sum, other.sum)
      #expect(difference.total == own.total - other.total)
      #expect(abs(Self.sum(difference) - difference.total) <= 1e-12 * size * 4)
    }
    #expect(negativeRests > 100)
  }

  @Test func `a cost that doubles through one factor is that factor's`() throws {
    let own = CostDecomposition.Side(total: 200, factors: [2, 10], parts: [])
    let other = CostDecomposition.Side(total: 100, factors: [1, 10], parts: [])
    let difference = try #require(CostDecomposition(own, against: other))
    #expect(abs(difference.factors[0] - 100) < 1e-12)
    #expect(difference.factors[1] == 0)
    #expect(abs(difference.rest) < 1e-12)
  }

  /// cost = staff · pay + other, 2 · 30 + 40 = 100 against 3 · 30 + 20 = 110.
  @Test func `a sum hands out what each part has changed`() throws {
    let own = CostDecomposition.Side(total: 110, factors: [], parts: [[3, 30]])
    let other = CostDecomposition.Side(total: 100, factors: [], parts: [[2, 30]])
    let difference = try #require(CostDecomposition(own, against: other))
    #expect(abs(difference.parts[0][0] - 30) < 1e-12)
    #expect(difference.parts[0][1] == 0)
    #expect(abs(difference.rest + 20) < 1e-12)
  }

  @Test func `a part without staff is still told, by Shapley`() throws {
    let own = CostDecomposition.Side(total: 80, factors: [], parts: [[0, 30]])
    let other = CostDecomposition.Side(total: 100, factors: [], parts: [[2, 20]])
    let difference = try #require(CostDecomposition(own, against: other))
    #expect(abs(Self.sum(difference) + 20) < 1e-12)
    // Half of (0 − 2)·(20 + 30), half of (30 − 20)·(2 + 0).
    #expect(abs(difference.parts[0][0] + 50) < 1e-12)
    #expect(abs(difference.parts[0][1] - 10) < 1e-12)
  }

  @Test func `equal costs of different make-up cancel`() throws {
    let own = CostDecomposition.Side(total: 100, factors: [4], parts: [[2, 5]])
    let other = CostDecomposition.Side(total: 100, factors: [2], parts: [[3, 6]])
    let difference = try #require(CostDecomposition(own, against: other))
    #expect(difference.total == 0)
    #expect(abs(Self.sum(difference)) < 1e-11)
    #expect(difference.factors[0] > 0)
  }

  @Test func `a cost or factor of nought or less is refused`() {
    let good = CostDecomposition.Side(total: 100, factors: [2])
    #expect(CostDecomposition(CostDecomposition.Side(total: 0, factors: [2]), against: good) == nil)
    #expect(CostDecomposition(CostDecomposition.Side(total: 100, factors: [-2]), against: good) == nil)
    #expect(CostDecomposition(good, against: CostDecomposition.Side(total: .nan, factors: [2])) == nil)
  }

  @Test func `ratios fill the shape of the plan`() {
    let factor = DecompositionPlan.Factor(id: "a", numerator: .init("x"), denominator: .init("y"))
    let plan = DecompositionPlan(
      factors: [factor], parts: [.init(factors: [factor, factor]), .init(factors: [factor])])
    let side = CostDecomposition.Side(total: 9, ratios: [1, 2, 3, 4], plan: plan)
    #expect(side?.factors == [1])
    #expect(side?.parts == [[2, 3], [4]])
    #expect(CostDecomposition.Side(total: 9, ratios: [1], plan: plan) == nil)
  }
}
