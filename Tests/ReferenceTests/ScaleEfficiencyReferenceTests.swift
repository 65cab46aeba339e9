import BenchmarkCore
import Testing

@Suite struct ScaleEfficiencyReferenceTests {
  @Test func `gives scale efficiency and class of the schools as computed with Benchmarking`() throws {
    let table = try ReferenceTable("benchmarking_dea/out_charnes_scale.csv")
    var plan = try EfficiencyReference.schools()
    plan.measures = [.scale]
    let scale = try table.numbers("scale_eff")
    let region = try table.text("region")
    for (unit, row) in try plan.evaluate().units.enumerated() {
      #expect(relativeError(row.scale, scale[unit]) < 1e-9)
      #expect(row.scaleClass?.rawValue.uppercased() == region[unit])
    }
  }
}
