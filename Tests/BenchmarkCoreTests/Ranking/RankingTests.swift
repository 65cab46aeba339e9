import BenchmarkCore
import Testing

@Suite struct RankingTests {
  private func ranking(
    _ values: [Double], _ direction: Direction = .higher, _ target: Target? = nil, _ ties: RankTies = .min
  ) -> Ranking {
    Ranking(values.span, direction: direction, target: target, ties: ties)
  }

  @Test func oneIsBestForTheDirection() {
    #expect(ranking([3, 9, 5]).rank == [3, 1, 2])
    #expect(ranking([3, 9, 5], .lower).rank == [1, 3, 2])
    #expect(ranking([3, 9, 5], .none).rank == [3, 1, 2])
    #expect(ranking([96, 98, 103], .range, .range(low: 97, high: 100)).rank == [2, 1, 3])
  }

  @Test func tiesFollowTheRule() {
    let values: [Double] = [30, 20, 20, 10]
    #expect(ranking(values, .higher, nil, .min).rank == [1, 2, 2, 4])
    #expect(ranking(values, .higher, nil, .average).rank == [1, 2.5, 2.5, 4])
    #expect(ranking(values, .higher, nil, .dense).rank == [1, 2, 2, 3])
    #expect(ranking(values, .higher, nil, .max).rank == [1, 3, 3, 4])
    for ties in RankTies.allCases {
      #expect(ranking(values, .higher, nil, ties).tied == [false, true, true, false])
      #expect(ranking(values, .higher, nil, ties).quartile == [1, 2, 2, 4])
    }
  }

  @Test func missingUnitsHaveNoRankAndDoNotCount() {
    let result = ranking([.nan, 5, .nan, 7])
    #expect(result.of == 2)
    #expect(result.rank[0].isNaN && result.rank[1] == 2 && result.rank[3] == 1)
    #expect(result.quartile == [0, 3, 0, 1])
  }

  @Test func emptySingleAndConstantColumns() {
    #expect(ranking([]).of == 0)
    #expect(ranking([.nan]).of == 0)
    #expect(ranking([4]).rank == [1] && ranking([4]).quartile == [1] && ranking([4]).tied == [false])
    #expect(ranking([4, 4, 4]).rank == [1, 1, 1] && ranking([4, 4, 4]).quartile == [1, 1, 1])
    #expect(ranking([1, 2], .range).of == 0)
  }

  @Test func quartilesSplitByTheLowestRank() {
    let values = (0..<8).map { Double(-$0) }
    #expect(ranking(values).quartile == [1, 1, 2, 2, 3, 3, 4, 4])
  }

  @Test func ranksCountTheBetterUnits() {
    var stream = RandomStream(seed: 5)
    let values = (0..<200).map { _ in Double(stream.bounded(40)) }
    let result = ranking(values)
    for unit in values.indices {
      #expect(result.rank[unit] == Double(1 + values.filter { $0 > values[unit] }.count))
    }
  }
}
