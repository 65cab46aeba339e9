import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct ScaledReferenceTests {
  /// COINr with `npara = c(0, 50)` and `scale_factor = 10`; the project scales to 100.
  @Test func aKnownScale() throws {
    var plan = NormalisationPlan(method: .scaled)
    plan.scale = 0...50
    let higher = COINrColumns.directions.filter { $0.direction == .higher }.map(\.indicator)
    try COINrColumns.expectScores(of: plan, match: "scaled_0_50_10.csv", factor: 10, only: Set(higher))
  }

  /// For a negative indicator COINr turns the values and not the scale: the scores differ by 100 exactly.
  @Test func aNegativeIndicatorTurnsTheScaleToo() throws {
    var plan = NormalisationPlan(method: .scaled)
    plan.scale = 0...50
    let input = try ReferenceTable("coinr/values.csv")
    let output = try ReferenceTable("coinr/scaled_0_50_10.csv")
    var workspace = Normalisation.Workspace()
    for indicator in ["Tariff", "CO2"] {
      let values = try input.numbers(indicator)
      let scores = NormalisedColumn(
        values.span, plan: plan, yardstick: Yardstick(direction: .lower),
        workspace: &workspace
      ).scores
      COINrColumns.expectEqual(scores, try output.numbers(indicator).map { 10 * $0 + 100 }, "\(indicator)")
    }
  }
}
