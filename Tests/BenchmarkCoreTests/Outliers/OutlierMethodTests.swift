import BenchmarkCore
import Testing

@Suite struct OutlierMethodTests {
  private func screen(_ method: OutlierMethod, _ values: [Double]) -> OutlierScreen {
    var sorted = SortedValues()
    return method.screen(values.span, sorted: &sorted)
  }

  @Test(arguments: OutlierMethod.allCases)
  func fewerThanFiveValuesAreTooFew(method: OutlierMethod) {
    for values in [[], [1], [1, 2], [.nan, .nan, .nan, .nan, .nan], [1, 2, 3, 900, .nan]] {
      let result = screen(method, values)
      #expect(result.status == .tooFew)
      #expect(result.severity == [Severity?](repeating: nil, count: values.count))
      #expect(result.score.allSatisfy { $0.isNaN } && result.lower.isNaN && result.upper.isNaN)
    }
  }

  @Test(arguments: OutlierMethod.allCases)
  func withoutSpreadNothingIsFlaggedAndTheStatusSaysSo(method: OutlierMethod) {
    for values in [[4, 4, 4, 4, 4], [4, 4, 4, 4, 4, 4, 900]] as [[Double]] {
      let result = screen(method, values)
      #expect(result.status == .zeroSpread && result.severity.allSatisfy { $0 == nil })
    }
  }

  /// Median 5, MAD 1.5 · 1.4826 = 2.2239: limits 5 ± 7.7837; 16 lies 4.9 and 30 lies 11.2 of them from the median.
  @Test func robustZFlagsBeyondThreeAndAHalfAndSevenIsExtreme() {
    let result = screen(.robustZ, [1, 3, 4, 5, 5, 6, 7, 16, .nan])
    #expect(result.status == .ok)
    #expect(result.severity == [nil, nil, nil, nil, nil, nil, nil, .mild, nil])
    let spread = 1.4826 * 1.5
    #expect(abs(result.score[7] - 11 / spread) < 1e-13)
    #expect(abs(result.lower - (5 - 3.5 * spread)) < 1e-13 && abs(result.upper - (5 + 3.5 * spread)) < 1e-13)
    #expect(screen(.robustZ, [1, 3, 4, 5, 5, 6, 7, 30]).severity[7] == .extreme)
    #expect(screen(.robustZ, [9, 7, 6, 5, 5, 4, 3, -30]).score[7] < -7)
  }

  /// Type-7 quartiles of 0, 2, 4, 6, x are 2 and 6: fences at 2 − 6 and 6 + 6, the extreme ones at 2 − 12 and 6 + 12.
  @Test func tukeyFlagsBeyondItsFences() {
    let inside = screen(.tukey, [0, 2, 4, 6, 12])
    #expect(inside.lower == -4 && inside.upper == 12)
    #expect(inside.severity[4] == nil && inside.score[4] == 0)
    let mild = screen(.tukey, [0, 2, 4, 6, 14])
    #expect(mild.severity[4] == .mild && mild.score[4] == 0.5)
    #expect(screen(.tukey, [0, 2, 4, 6, 18]).severity[4] == .mild)
    #expect(screen(.tukey, [0, 2, 4, 6, 18.1]).severity[4] == .extreme)
    let low = screen(.tukey, [-14, 2, 4, 6, 8])
    #expect(low.severity[0] == .extreme && low.score[0] == 2.5)
  }

  @Test func logTukeyWorksOnLogarithmsAndGivesLimitsOnTheValues() {
    let values: [Double] = [1, 10, 100, 1000, 1e6]
    let result = screen(.logTukey, values)
    // Quartiles of the logarithms are those of 10 and 1000: fences 10 / 1000 and 1000 · 1000.
    #expect(abs(result.lower / 0.01 - 1) < 1e-12 && abs(result.upper / 1e6 - 1) < 1e-12)
    #expect(screen(.logTukey, [1, 10, 100, 1000, 1e7]).severity[4] == .mild)
    #expect(abs(screen(.logTukey, [1, 10, 100, 1000, 1e8]).score[4] - 1) < 1e-12)
    #expect(screen(.logTukey, [1, 10, 100, 1000, 1e10]).severity[4] == .extreme)
  }

  @Test func logTukeyNeedsPositiveValues() {
    let result = screen(.logTukey, [0, 10, 100, 1000, 1e9])
    #expect(result.status == .notApplicable && result.severity.allSatisfy { $0 == nil })
  }

  @Test(arguments: OutlierMethod.allCases)
  func aFlaggedValueLiesOutsideTheLimitsAndNoOther(method: OutlierMethod) {
    var stream = RandomStream(seed: 3)
    for _ in 0..<50 {
      let values = (0..<30).map { _ in 100 + 10 * stream.normal() / (stream.uniform() + 0.05) }
      let result = screen(method, values)
      guard result.status == .ok else { continue }
      for unit in values.indices {
        #expect((result.severity[unit] != nil) == (values[unit] < result.lower || values[unit] > result.upper))
      }
    }
  }
}
