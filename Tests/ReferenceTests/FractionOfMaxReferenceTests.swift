import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct FractionOfMaxReferenceTests {
  @Test func fractionOfTheBest() throws {
    let higher = COINrColumns.directions.filter { $0.direction == .higher }.map(\.indicator)
    try COINrColumns.expectScores(
      of: NormalisationPlan(method: .fractionOfMax), match: "fraction-of-max.csv", only: Set(higher))
  }

  /// COINr gives x/min for a negative indicator: larger is worse there. The project gives its reciprocal.
  @Test func aNegativeIndicatorGivesTheReciprocal() throws {
    let values = try ReferenceTable("coinr/values.csv").numbers("CO2")
    let expected = try ReferenceTable("coinr/fraction-of-max.csv").numbers("CO2").map { 1 / $0 }
    var workspace = Normalisation.Workspace()
    let column = NormalisedColumn(
      values.span, plan: NormalisationPlan(method: .fractionOfMax), yardstick: Yardstick(direction: .lower),
      workspace: &workspace)
    COINrColumns.expectEqual(column.scores, expected, "CO2")
  }

  /// Where COINr divides by a minimum of 0 and gives Inf.
  @Test func aBestValueOfZeroHasNoFraction() throws {
    let values = try ReferenceTable("coinr/values.csv").numbers("Tariff")
    var workspace = Normalisation.Workspace()
    let column = NormalisedColumn(
      values.span, plan: NormalisationPlan(method: .fractionOfMax), yardstick: Yardstick(direction: .lower),
      workspace: &workspace)
    #expect(column.status == .notApplicable)
  }
}
