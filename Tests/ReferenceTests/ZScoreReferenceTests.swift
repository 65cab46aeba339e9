import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct ZScoreReferenceTests {
  @Test func standardScores() throws {
    try COINrColumns.expectScores(of: NormalisationPlan(method: .zScore), match: "z-score_0_1.csv")
  }

  @Test func rescaledToAGivenMeanAndDeviation() throws {
    var plan = NormalisationPlan(method: .zScore)
    plan.mean = 10
    plan.standardDeviation = 2
    try COINrColumns.expectScores(of: plan, match: "z-score_10_2.csv")
  }
}
