import Testing

@testable import BenchmarkCore

@Suite struct ResultScoreTests {
  private static func result(
    _ values: [Double], _ errors: [Double], _ direction: Direction = .higher, _ target: Target? = nil
  ) -> ResultScore.Result {
    .init(values: values, standardErrors: errors, direction: direction, target: target)
  }

  @Test func `the score is the mean z, turned, with the error of unit and mean`() {
    let score = ResultScore(
      [Self.result([1, 2, 3], [0.3, 0.3, 0.6]), Self.result([30, 20, 40], [3, 3, 3], .lower)], units: 3)
    #expect(score.used == [0, 1])
    // z: (−1, 0, 1) with sd 1; turned (0, 1, −1) with sd 10.
    #expect(score.score == [-0.5, 0.5, 0])
    let first = 4.0 / 9 * 0.09 + (0.09 + 0.36) / 9
    let second = (4.0 / 9 * 9 + 18.0 / 9) / 100
    #expect(abs(score.standardError[0] - (first + second).squareRoot() / 2) < 1e-12)
    let interval = score.interval(of: 0, z: 2)
    #expect(abs(interval.upper - (-0.5 + 2 * score.standardError[0])) < 1e-15)
  }

  @Test func `a unit needs half of the results, and an error for each of them`() {
    let score = ResultScore(
      [
        Self.result([1, 2, 3, .nan], [0.1, .nan, 0.1, 0.1]), Self.result([1, 2, 3, .nan], [0.1, 0.1, 0.1, 0.1]),
        Self.result([2, .nan, 1, 4], [0.1, 0.1, 0.1, 0.1]),
      ], units: 4)
    #expect(score.score[1] == 0 && score.standardError[1].isNaN)
    #expect(score.score[3].isNaN)
    #expect(score.standardError[0].isFinite)
  }

  @Test func `constant, empty and undirected results are left out`() {
    let errors = [0.1, 0.1]
    let score = ResultScore(
      [
        Self.result([2, 2], errors), Self.result([.nan, 1], errors), Self.result([1, 2], errors, .none),
        Self.result([98, 110], errors, .range, .range(low: 97, high: 100)),
      ], units: 2)
    #expect(score.used == [3])
    #expect(score.score[0] > 0)
    #expect(ResultScore([], units: 2).score.allSatisfy { $0.isNaN })
    #expect(ResultScore([], units: 0).score.isEmpty)
  }

  @Test(arguments: [
    (0.5, 80.0, CostQuadrant.betterCheaper), (0.5, 120, .betterDearer), (-0.5, 80, .weakerCheaper),
    (-0.5, 120, .weakerDearer), (0.1, 80, .notDistinguishable), (0.5, 100, .notDistinguishable),
    (0.5, 110, .notDistinguishable),
  ])
  func `a unit is placed only when both are clear`(score: Double, cost: Double, quadrant: CostQuadrant) {
    let interval = Interval(lower: score - 0.2, upper: score + 0.2)
    #expect(
      CostQuadrant(score: score, result: interval, cost: cost, expected: Interval(lower: 90, upper: 110)) == quadrant)
  }

  @Test func `without an uncertainty nothing is placed, and without a number there is no place`() {
    let expected = Interval(lower: 90, upper: 110)
    #expect(CostQuadrant(score: 3, result: .undefined, cost: 50, expected: expected) == .notDistinguishable)
    #expect(CostQuadrant(score: .nan, result: .undefined, cost: 50, expected: expected) == nil)
    #expect(CostQuadrant(score: 1, result: expected, cost: .nan, expected: expected) == nil)
    #expect(CostQuadrant(score: 1, result: expected, cost: 50, expected: .undefined) == nil)
  }
}
