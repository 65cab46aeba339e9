import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct MinMaxReferenceTests {
  @Test func zeroToHundred() throws {
    try COINrColumns.expectScores(of: NormalisationPlan(method: .minMax), match: "min-max_0_100.csv")
  }

  @Test func anotherScale() throws {
    var plan = NormalisationPlan(method: .minMax)
    plan.scale = 1...10
    try COINrColumns.expectScores(of: plan, match: "min-max_1_10.csv")
  }
}
