import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct RankScoreReferenceTests {
  @Test func tiesTakeTheLowestRank() throws {
    try COINrColumns.expectScores(of: NormalisationPlan(method: .rank), match: "rank_min.csv")
  }

  @Test func tiesShareTheirMeanRank() throws {
    var plan = NormalisationPlan(method: .rank)
    plan.ties = .average
    try COINrColumns.expectScores(of: plan, match: "rank_average.csv")
  }
}
