import BenchmarkCore
import Testing

@Suite struct RankIntervalTests {
  private func interval(
    _ values: [Double], _ errors: [Double], _ direction: Direction = .higher, target: Target? = nil,
    level: Double = 0.95, replicates: Int = 1000, stream: UInt64 = 0
  ) -> RankInterval {
    RankInterval(
      values: values.span, standardErrors: errors.span, direction: direction, target: target, level: level,
      replicates: replicates, stream: RandomStream(seed: 1, stream: stream))
  }

  @Test func valuesKnownExactlyHaveTheirRank() {
    let result = interval([5, 9, 7], [0, 0, 0])
    #expect(result.lower == [3, 1, 2] && result.upper == [3, 1, 2])
  }

  @Test func exactTiesSpanTheirPlaces() {
    let result = interval([5, 5, 1], [0, 0, 0])
    #expect(result.lower == [1, 1, 3] && result.upper == [2, 2, 3])
  }

  @Test func unitsFarApartAreCertainAndUnitsCloseTogetherAreNot() {
    let result = interval([100, 50, 50.1, 0], [1, 1, 1, 1])
    #expect(result.lower == [1, 2, 2, 4] && result.upper == [1, 3, 3, 4])
  }

  @Test func unitsWithoutValueOrErrorHaveNone() {
    let result = interval([5, .nan, 7, 9], [1, 1, .nan, 1])
    #expect(result.lower[1].isNaN && result.lower[2].isNaN)
    #expect(!result.lower[0].isNaN && !result.lower[3].isNaN)
    #expect(result.upper.filter { !$0.isNaN }.allSatisfy { $0 <= 3 })
  }

  @Test func emptyAndSingleColumns() {
    #expect(interval([], []).lower.isEmpty)
    #expect(interval([.nan], [1]).lower[0].isNaN)
    #expect(interval([4], [2]) == interval([9], [0]))
    #expect(interval([4], [2]).lower == [1])
    #expect(interval([1, 2], [1, 1], .range).lower.allSatisfy { $0.isNaN })
  }

  @Test func theIntervalHoldsTheRank() {
    var stream = RandomStream(seed: 9)
    let values = (0..<60).map { _ in stream.normal() }
    let errors = [Double](repeating: 3, count: 60)
    let result = interval(values, errors, replicates: 200)
    let rank = Ranking(values.span, direction: .higher).rank
    for unit in values.indices {
      #expect(result.lower[unit] <= rank[unit] && rank[unit] <= result.upper[unit])
    }
  }

  /// Two units with values d apart and standard error 1 change places with probability Φ(−d/√2): 0.0786 for d = 2 and
  /// 0.0169 for d = 3. At 95 % (2.5 % to each side) the first pair is open and the second settled.
  @Test func theIntervalFollowsTheProbabilityOfChangingPlaces() {
    #expect(interval([2, 0], [1, 1], replicates: 4000) == interval([0.1, 0], [1, 1]))
    #expect(interval([3, 0], [1, 1], replicates: 4000).upper == [1, 2])
    #expect(interval([3, 0], [1, 1], level: 0.99, replicates: 4000).upper == [2, 2])
  }

  @Test func theDirectionTurnsTheInterval() {
    let higher = interval([100, 50, 50.1, 0], [1, 1, 1, 1])
    let lower = interval([100, 50, 50.1, 0], [1, 1, 1, 1], .lower)
    #expect(lower.lower == higher.upper.map { 5 - $0 } && lower.upper == higher.lower.map { 5 - $0 })
    let range = interval([98, 80, 130], [0.1, 0.1, 0.1], .range, target: .range(low: 97, high: 100))
    #expect(range.lower == [1, 2, 3] && range.upper == [1, 2, 3])
  }

  @Test func theSameStreamGivesTheSameIntervalAndAnotherDoesNotShareDraws() {
    let values = (0..<40).map { Double($0) / 10 }
    let errors = [Double](repeating: 1, count: 40)
    #expect(interval(values, errors) == interval(values, errors))
    #expect(interval(values, errors, replicates: 100) != interval(values, errors, replicates: 100, stream: 1))
  }
}
