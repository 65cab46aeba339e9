import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct DistanceToReferenceReferenceTests {
  @Test func theBest() throws {
    try COINrColumns.expectScores(of: NormalisationPlan(method: .distanceToReference), match: "distance-to-best.csv")
  }

  /// `iref = 5`, the fifth unit (CYP), with `cap_max`.
  @Test func aUnitCapped() throws {
    var plan = NormalisationPlan(method: .distanceToReference)
    plan.reference = .unit("CYP")
    plan.capped = true
    try COINrColumns.expectScores(
      of: plan, match: "distance-to-unit-5_capped.csv",
      yardstick: { values, direction in Yardstick(direction: direction, referenceValue: values[4]) })
  }
}
