import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct BordaReferenceTests {
  @Test func bordaPoints() throws {
    try COINrColumns.expectScores(of: NormalisationPlan(method: .borda), match: "borda.csv")
  }
}
