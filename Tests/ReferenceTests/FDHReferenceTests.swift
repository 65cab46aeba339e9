import BenchmarkCore
import Testing

@Suite struct FDHReferenceTests {
  @Test(arguments: EfficiencyPlan.Orientation.allCases)
  func `gives the scores of Benchmarking for the schools`(orientation: EfficiencyPlan.Orientation) throws {
    var plan = try EfficiencyReference.schools()
    plan.orientation = orientation
    plan.returns = .fdh
    let suffix = orientation == .input ? "in" : "out"
    let printed = try ReferenceTable("benchmarking_dea/out_charnes_eff_\(suffix).csv").numbers("fdh")
    for (row, value) in zip(try plan.evaluate().units, printed) {
      #expect(relativeError(row.efficiency, orientation == .input ? value : 1 / value) < 1e-12)
    }
  }
}
