import BenchmarkCore
import Testing

@Suite struct YearlyChangesTests {
  /// One indicator, two years, one unit a pair.
  private func findings(
    _ before: [Double], _ after: [Double], breaks: [Period] = [], reportPeriod: Int? = 1
  ) -> Findings {
    var series = Series(cells: 2 * before.count)
    for (unit, pair) in zip(before, after).enumerated() {
      for (period, value) in [pair.0, pair.1].enumerated() {
        series.values[2 * unit + period] = value
        series.status[2 * unit + period] = value.isFinite ? .ok : .suppressed
      }
    }
    let study = Study(
      card: nil, organisation: Organisation(units: before.indices.map { Unit(id: "\($0)") }),
      indicators: [Indicator(id: "x", direction: .higher, breaks: breaks)],
      panel: Panel(unitCount: before.count, periods: [.tertial(2025, 1), .tertial(2026, 1)], series: [series]))
    var findings = Findings(
      study: study, plan: StudyPlan(),
      grouping: Grouping(
        column: nil, labels: [""], names: [""], groupOfUnit: [Int?](repeating: 0, count: before.count)))
    findings.period = reportPeriod
    return findings
  }

  /// Student's sleep data: R 4.3.1, t.test(extra ~ group, data = sleep, paired = TRUE): mean of differences -1.58 (group 1
  /// less group 2), p-value = 0.002832890. Tolerance: the digits that R prints.
  @Test func `the test is the paired t-test`() throws {
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let change = try #require(YearlyChanges(findings(first, second)).changes[0])
    #expect(abs(change.mean - 1.58) < 1e-12)
    #expect(abs(change.pAdjusted - 0.002832890) < 5e-9)
  }

  @Test func `units without one of the values are left out`() throws {
    let whole = try #require(YearlyChanges(findings([1, 2, 4, 7], [2, 2.5, 6, 7.5])).changes[0])
    let ragged = try #require(
      YearlyChanges(findings([1, 2, .nan, 4, 7, 9], [2, 2.5, 8, 6, 7.5, .nan])).changes[0])
    #expect(whole == ragged)
  }

  @Test func `too few units, no spread and no units give no test`() throws {
    let two = try #require(YearlyChanges(findings([1, 2], [2, 4])).changes[0])
    #expect(two.mean == 1.5 && two.pAdjusted.isNaN)
    let same = try #require(YearlyChanges(findings([1, 2, 3], [2, 3, 4])).changes[0])
    #expect(same.mean == 1 && same.pAdjusted.isNaN)
    #expect(YearlyChanges(findings([.nan, .nan], [1, 2])).changes == [nil])
    #expect(YearlyChanges(findings([], [], reportPeriod: nil)).changes == [nil])
  }

  @Test func `nothing is compared across a break`() {
    #expect(YearlyChanges(findings([1, 2, 3], [2, 3, 5], breaks: [.tertial(2026, 1)])).changes == [nil])
    #expect(YearlyChanges(findings([1, 2, 3], [2, 3, 5], breaks: [.tertial(2025, 1)])).changes[0] != nil)
  }
}
