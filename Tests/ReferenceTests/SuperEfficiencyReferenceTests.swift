import BenchmarkCore
import Testing

@Suite struct SuperEfficiencyReferenceTests {
  /// Benchmarking prints ∞ or −∞ where there is no solution, and φ (at or below 1 for an efficient unit) for outputs.
  @Test(arguments: EfficiencyPlan.Orientation.allCases, [EfficiencyPlan.Returns.vrs, .crs])
  func `gives the super-efficiency of Benchmarking for the schools`(
    orientation: EfficiencyPlan.Orientation, returns: EfficiencyPlan.Returns
  ) throws {
    var plan = try EfficiencyReference.schools()
    plan.orientation = orientation
    plan.returns = returns
    plan.measures = [.superEfficiency]
    let suffix = orientation == .input ? "in" : "out"
    let printed = try ReferenceTable("benchmarking_dea/out_charnes_super.csv")
      .numbers("super_\(returns.rawValue)_\(suffix)")
    var infeasible = 0
    for (row, value) in zip(try plan.evaluate().units, printed) {
      switch row.superEfficiency {
      case .score(let score): #expect(relativeError(score, orientation == .input ? value : 1 / value) < 1e-9)
      case .infeasible:
        infeasible += 1
        #expect(value.isInfinite)
      case .none: Issue.record("no outcome")
      }
    }
    #expect(infeasible == printed.filter(\.isInfinite).count)
  }

  /// deaR leaves the cell empty where there is no solution.
  @Test(arguments: [EfficiencyPlan.Returns.vrs, .crs])
  func `gives the super-efficiency of deaR for the companies`(returns: EfficiencyPlan.Returns) throws {
    var plan = try EfficiencyReference.companies()
    plan.returns = returns
    plan.measures = [.superEfficiency]
    let printed = try ReferenceTable("dear_rdea/out_Fortune500_models.csv").numbers("super_\(returns.rawValue)")
    for (row, value) in zip(try plan.evaluate().units, printed) {
      switch row.superEfficiency {
      case .score(let score): #expect(relativeError(score, value) < 1e-9)
      case .infeasible: #expect(value.isNaN)
      case .none: Issue.record("no outcome")
      }
    }
  }
}
