import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct PercentileReferenceTests {
  /// COINr gives shares, the project percentages.
  @Test func percentileRanks() throws {
    try COINrColumns.expectScores(of: NormalisationPlan(method: .percentile), match: "percentile.csv", factor: 100)
  }
}
