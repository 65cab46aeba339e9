import Testing

@testable import BenchmarkCore

@Suite struct SortedValuesTests {
  private func sorted(_ values: [Double]) -> SortedValues {
    var sorted = SortedValues()
    sorted.load(values.span)
    return sorted
  }

  private func column(_ count: Int, seed: UInt64) -> [Double] {
    var stream = RandomStream(seed: seed)
    return (0..<count).map { index in
      if index % 17 == 3 { return .nan }
      if index % 11 == 5 { return Double(stream.bounded(5)) - 2 }
      return stream.normal() * (index % 7 == 0 ? 1e12 : 1e-3)
    }
  }

  @Test(arguments: [0, 1, 2, 3, 199, 200, 201, 3_000])
  func valuesStandInOrderAndKnowTheirPlaces(count: Int) {
    let values = column(count, seed: UInt64(count) + 1)
    let order = sorted(values)
    let expected = values.filter { !$0.isNaN }.sorted()
    #expect(order.count == expected.count)
    #expect((0..<order.count).allSatisfy { order[$0] == expected[$0] })
    #expect((0..<order.count).allSatisfy { values[order.place($0)] == order[$0] })
    #expect(Set((0..<order.count).map { order.place($0) }).count == order.count)
  }

  /// Numbers that huddle together beside a few far out share their leading bits.
  @Test(arguments: 0..<6)
  func theShapeOfTheColumnDoesNotMatter(shape: Int) {
    var stream = RandomStream(seed: 21)
    let values = (0..<2_000).map { index -> Double in
      switch shape {
      case 0: index == 7 ? 1e300 : index == 8 ? -1e300 : 100 + stream.uniform() * 1e-9
      case 1: -Double(index)
      case 2: index % 2 == 0 ? 5 : 5.000_000_000_000_001
      case 3: stream.uniform() - 0.5
      case 4: index % 3 == 0 ? -0.0 : 0
      default: stream.normal() * 1e-300 * 1e-10
      }
    }
    let order = sorted(values)
    let expected = values.indices.sorted {
      values[$0] == values[$1]
        ? (values[$0].sign == values[$1].sign ? $0 < $1 : values[$0].sign == .minus) : values[$0] < values[$1]
    }
    #expect((0..<order.count).map { order.place($0) } == expected)
  }

  @Test func equalValuesKeepTheirOrder() {
    let values = (0..<500).map { Double($0 % 3) }
    let order = sorted(values)
    #expect((1..<500).allSatisfy { order[$0] > order[$0 - 1] || order.place($0) > order.place($0 - 1) })
  }

  @Test func aBufferThatSawALongerColumnForgetsIt() {
    var order = SortedValues()
    let long = column(1_000, seed: 4)
    let short: [Double] = [3, .nan, 1]
    order.load(long.span)
    order.load(short.span)
    #expect(order.count == 2 && order[0] == 1 && order[1] == 3 && order.place(0) == 2)
  }

  @Test(arguments: [0, 1, 2, 5, 301])
  func negatingGivesTheOrderOfTheOppositeValues(count: Int) {
    let values = column(count, seed: 9)
    let opposite = values.map { -$0 }
    var order = sorted(values)
    order.negate()
    let expected = sorted(opposite)
    #expect(order.count == expected.count)
    #expect((0..<order.count).allSatisfy { order[$0] == expected[$0] && opposite[order.place($0)] == order[$0] })
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 200, 2_001])
  func theMedianDeviationIsThatOfSortedDeviations(count: Int) {
    for seed in 1...5 {
      let values = column(count, seed: UInt64(seed))
      let moments = RobustMoments(values.span)
      let fromOrder = RobustMoments(sorted(values))
      #expect(fromOrder.count == moments.count)
      #expect(fromOrder.median == moments.median || (fromOrder.median.isNaN && moments.median.isNaN))
      let (own, other) = (fromOrder.medianAbsoluteDeviation, moments.medianAbsoluteDeviation)
      #expect(own == other || (own.isNaN && other.isNaN))
    }
  }
}
