import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct PeriodMediansTests {
  /// Unit-major columns of so many units, each with a size of its own.
  private func values(units: Int, sizes: [Double], seed: UInt64) -> [Double] {
    var stream = RandomStream(seed: seed)
    return (0..<units * sizes.count).map { cell in
      cell % 37 == 5 ? .nan : sizes[cell % sizes.count] * (stream.uniform() - 0.3)
    }
  }

  @Test(arguments: [5, 1_024, 1_501])
  func mediansAreThoseOfTheMagnitudes(units: Int) {
    let sizes = [1.0, 90, 9_000, 0]
    let values = values(units: units, sizes: sizes, seed: 3)
    let medians = PeriodMedians(values, periodCount: sizes.count)
    for period in sizes.indices {
      let own = stride(from: period, to: values.count, by: sizes.count).map { abs(values[$0]) }.filter { !$0.isNaN }
      #expect(medians[period] == own.sorted()[own.count / 2])
    }
  }

  /// The rough look may ask for the exact medians in vain, but never the other way round.
  @Test func noDifferenceIsPassedOver() {
    let sizes = (0..<40).map { Double($0 + 1) * Double($0 + 1) * 0.7 }
    let values = values(units: 1_100, sizes: sizes, seed: 8)
    let medians = PeriodMedians(values, periodCount: sizes.count)
    var ruledOut = 0
    for one in sizes.indices {
      for other in sizes.indices {
        let (small, large) = (min(medians[one], medians[other]), max(medians[one], medians[other]))
        if !medians.mayDiffer(one, other, by: 84) {
          ruledOut += 1
          #expect(large / small < 84)
        }
      }
    }
    #expect(ruledOut > 600)
  }

  @Test func periodsWithoutFiguresHaveNoMedian() {
    let medians = PeriodMedians([Double](repeating: .nan, count: 2_048), periodCount: 2)
    #expect(medians[0].isNaN && !medians.mayDiffer(0, 1, by: 84))
    #expect(PeriodMedians.median([]).isNaN)
  }
}
