import Testing

@testable import BenchmarkCore

@Suite struct PairSlopesTests {
  /// All slopes in order, one by one.
  private static func sorted(_ times: [Double], _ values: [Double]) -> [Double] {
    var slopes: [Double] = []
    for later in values.indices where !values[later].isNaN {
      for earlier in 0..<later where !values[earlier].isNaN {
        slopes.append((values[later] - values[earlier]) / (times[later] - times[earlier]))
      }
    }
    return slopes.sorted()
  }

  /// Values with ties, gaps, a value far out and every size.
  private static func values(_ count: Int, _ shape: Int, _ random: inout RandomStream) -> [Double] {
    let scale = [1, 0x1p-1030, 1e300, 1e-5, 1, 1][shape]
    return (0..<count).map { index in
      var value = random.uniform() * 10 + Double(index)
      if shape == 3 { value = (random.uniform() * 4).rounded() }
      if shape == 4, index % 5 == 2 { value = .nan }
      if shape == 5, index == count / 2 { value *= 1000 }
      return value * scale
    }
  }

  @Test(arguments: 0..<6) func `every surrounding leads to the slopes that sorting gives`(shape: Int) {
    let slopes = PairSlopes()
    var random = RandomStream(seed: 7, stream: 1)
    var checked = 0
    for count in Array(1...40) + [3, 20, 100] {
      let values = Self.values(count, shape, &random)
      // Years, and months, whose lengths are no exact numbers.
      let times = (0..<count).map { 2000 + Double($0) / (count % 2 == 0 ? 1 : 12) }
      let expected = Self.sorted(times, values)
      slopes.load(times: times.span, values: values.span)
      #expect(slopes.count == expected.count)
      guard !expected.isEmpty else { continue }
      let middle = expected.count / 2
      let centre = expected[middle]
      let width = expected[expected.count * 3 / 4] - expected[expected.count / 4]
      for (lower, upper) in [(0, expected.count - 1), (expected.count / 3, expected.count * 2 / 3), (middle, middle)] {
        let right = PairSlopes.AtPlaces(
          lower: expected[lower], belowMiddle: expected[max(middle - 1, 0)], middle: expected[middle],
          upper: expected[upper])
        // Wide and narrow, beside the middle, of no width, and of no use.
        let surroundings: [PairSlopes.Surrounding?] = [
          nil, .init(centre: centre, reach: width), .init(centre: centre, reach: 20 * width),
          .init(centre: centre + width, reach: 1.5 * width), .init(centre: centre, reach: 0),
          .init(centre: centre, reach: .nan), .init(centre: .nan, reach: 1), .init(centre: centre, reach: 1e308),
          .init(centre: -centre, reach: width / 10),
        ]
        for surrounding in surroundings {
          slopes.load(times: times.span, values: values.span)
          #expect(slopes.at(lower: lower, upper: upper, near: surrounding) == right)
          checked += 1
        }
      }
    }
    #expect(checked > 1000)
  }

  @Test func `what was loaded before does not matter`() {
    let slopes = PairSlopes()
    let long = (0..<60).map { Double($0 * $0) }
    let longTimes = (0..<60).map(Double.init)
    slopes.load(times: longTimes.span, values: long.span)
    let times: [Double] = [1, 2, 4]
    let values: [Double] = [0, 3, 1]
    slopes.load(times: times.span, values: values.span)
    #expect(slopes.count == 3)
    let found = slopes.at(lower: 0, upper: 2, near: nil)
    #expect(found == PairSlopes.AtPlaces(lower: -1, belowMiddle: -1, middle: 1.0 / 3, upper: 3))
  }

  @Test func `a p that is looked up is the p of the formula`() {
    let tails = KendallTails(upTo: 100)
    var random = RandomStream(seed: 8, stream: 1)
    var looked = 0
    for count in 10...KendallTails.most + 2 {
      for ties in [false, true] {
        let values = (0..<count).map { _ in ties ? (random.uniform() * 5).rounded() : random.uniform() }
        let pairs = PairSlopes()
        let places = (0..<count).map(Double.init)
        pairs.load(times: places.span, values: values.span)
        #expect(MannKendall(pairs, of: values.span, tails: tails) == MannKendall(values.span))
        looked += tails.twoSided(MannKendall(values.span).s, count: count) == nil ? 0 : 1
      }
    }
    #expect(looked == 2 * (KendallTails.most - MannKendall.exactCount))
    #expect(KendallTails(upTo: 3).twoSided(1, count: 3) == nil)
  }
}
