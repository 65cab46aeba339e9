import BenchmarkCore
import Testing

@Suite struct VersusGroupTests {
  private func tests(
    _ values: [Double], _ errors: [Double], _ direction: Direction = .higher, target: Target? = nil,
    halfWidths: [Double]? = nil
  ) -> [VersusGroupTest] {
    let widths = halfWidths ?? errors.map { $0 * 1.959963984540054 }
    let lower = zip(values, widths).map { $0 - $1 }
    let upper = zip(values, widths).map { $0 + $1 }
    return VersusGroupTest.tests(
      values: values.span, lower: lower.span, upper: upper.span, standardErrors: errors.span, direction: direction,
      target: target)
  }

  /// d = 4 − 2 = 2, √(1 + (1 + 1)/4) = √1.5; p = 2·(1 − Φ(2/√1.5)) = 0.10247043 (R 4.2: 2*pnorm(-2/sqrt(1.5))).
  @Test func aKnownCase() {
    let result = tests([4, 1, 3], [1, 1, 1])[0]
    #expect(result.difference == 2)
    #expect(abs(result.standardError - 1.5.squareRoot()) < 1e-14)
    #expect(abs(result.p - 0.10247043485974927) < 1e-12)
    #expect(result.better)
  }

  @Test func theWordNeedsBothPAndDirection() {
    let higher = tests([40, 1, 3, 2], [1, 1, 1, 1])
    #expect(higher[0].verdict(adjustedP: higher[0].p, falseDiscoveryRate: 0.05) == .better)
    let lower = tests([40, 1, 3, 2], [1, 1, 1, 1], .lower)
    #expect(lower[0].verdict(adjustedP: lower[0].p, falseDiscoveryRate: 0.05) == .worse)
    #expect(lower[0].verdict(adjustedP: 0.06, falseDiscoveryRate: 0.05) == .noClearDifference)
    #expect(VersusGroupTest().verdict(adjustedP: .nan, falseDiscoveryRate: 0.05) == .notJudged)
  }

  @Test func contextIsNotJudged() {
    #expect(tests([40, 1, 3, 2], [1, 1, 1, 1], .none).allSatisfy { $0.p.isNaN })
  }

  @Test func aLoneUnitAndMissingValuesHaveNoTest() {
    #expect(tests([], []).isEmpty)
    #expect(tests([4], [1])[0].p.isNaN)
    #expect(tests([4, .nan], [1, 1]).allSatisfy { $0.p.isNaN })
    #expect(tests([4, .nan, 5], [1, 1, 1])[1].p.isNaN)
    #expect(!tests([4, .nan, 5], [1, 1, 1])[0].p.isNaN)
  }

  @Test func aUnitWithoutIntervalIsNotJudgedButCounts() {
    let result = tests([4, 5, 9, 6], [1, 1, .nan, 1])
    #expect(result[2].p.isNaN)
    #expect(abs(result[0].difference - (4 - 20.0 / 3)) < 1e-14)
    // It counts with the mean squared error of the others: √(1 + 3/9).
    #expect(abs(result[0].standardError - (4.0 / 3).squareRoot()) < 1e-14)
  }

  @Test func fewerThanHalfWithErrorsIsNotJudged() {
    #expect(tests([4, 5, 9, 6], [1, .nan, .nan, 1])[0].p.isNaN)
    #expect(tests([4, 5, 9], [1, .nan, 1])[0].p.isNaN == false)
  }

  @Test func equalValuesGivePOne() {
    #expect(tests([5, 5, 5], [1, 1, 1]).allSatisfy { $0.p == 1 })
  }

  /// Whole points with a standard error of 0.15: 50 beside 49.5 is no clear difference, 52 is.
  @Test func roundingIsUncertaintyToo() {
    func first(_ value: Double) -> VersusGroupTest {
      let values = [value, 50, 49, 50, 49]
      let errors = [Double](repeating: 0.15, count: 5)
      let lower = values.map { $0 - 0.15 * 1.959963984540054 }
      let upper = values.map { $0 + 0.15 * 1.959963984540054 }
      return VersusGroupTest.tests(
        values: values.span, lower: lower.span, upper: upper.span, standardErrors: errors.span,
        rounding: 1.0 / 12, direction: .higher)[0]
    }
    #expect(abs(first(50).standardError - ((0.0225 + 1.0 / 12) * 1.25).squareRoot()) < 1e-12)
    #expect(first(50).p > 0.1)
    #expect(first(52).p < 1e-4)
    #expect(tests([50, 50, 49, 50, 49], [Double](repeating: 0.15, count: 5))[0].p < 0.01)
  }

  @Test func noUncertaintyAtAllIsNotJudged() {
    #expect(tests([5, 6, 7], [0, 0, 0]).allSatisfy { $0.p.isNaN })
  }

  /// 0 of n has standard error 0, yet an interval with an upper end above 0.
  @Test func zeroEventsKeepTheirUncertainty() {
    let values: [Double] = [0, 10, 12, 11]
    let lower: [Double] = [0, 8, 10, 9]
    let upper: [Double] = [15, 12, 14, 13]
    let errors: [Double] = [0, 1, 1, 1]
    let result = VersusGroupTest.tests(
      values: values.span, lower: lower.span, upper: upper.span, standardErrors: errors.span, direction: .lower)
    #expect(result[0].p > 0.05 && result[0].better)
    #expect(
      abs(result[0].standardError - ((15 / 1.959963984540054) * (15 / 1.959963984540054) + 1.0 / 3).squareRoot())
        < 1e-12)
  }

  @Test func aRangeIsJudgedOnlyOnTheSameSide() {
    let target = Target.range(low: 97, high: 100)
    let outside = tests([120, 104, 105, 106], [1, 1, 1, 1], .range, target: target)
    #expect(outside[0].p < 0.001 && !outside[0].better)
    #expect(outside[1].better)
    let across = tests([80, 104, 105, 106], [1, 1, 1, 1], .range, target: target)
    #expect(across[0].p.isNaN)
    #expect(tests([120, 104, 105], [1, 1, 1], .range).allSatisfy { $0.p.isNaN })
  }
}
