import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct DistanceToTargetReferenceTests {
  private func scores(
    _ direction: Direction = .higher, _ change: (inout NormalisationPlan) -> Void
  ) throws -> [Double] {
    var plan = NormalisationPlan(method: .distanceToTarget)
    change(&plan)
    var workspace = Normalisation.Workspace()
    let values = try ReferenceTable("coinr/distance-to-target_LPI.csv").numbers("LPI")
    return NormalisedColumn(
      values.span, plan: plan, yardstick: Yardstick(direction: direction), workspace: &workspace
    ).scores
  }

  private func expected(_ column: String) throws -> [Double] {
    try ReferenceTable("coinr/distance-to-target_LPI.csv").numbers(column)
  }

  @Test func goalposts() throws {
    COINrColumns.expectEqual(try scores { $0.goalposts = 2...4 }, try expected("goalposts_2_4_100_notrunc"), "open")
    let capped = try scores {
      $0.goalposts = 2...4
      $0.capped = true
    }
    COINrColumns.expectEqual(capped, try expected("goalposts_2_4_100"), "capped")
  }

  @Test func goalpostsOfANegativeIndicator() throws {
    let capped = try scores(.lower) {
      $0.goalposts = 2...4
      $0.capped = true
    }
    COINrColumns.expectEqual(capped, try expected("goalposts_neg"), "turned")
  }

  @Test func target() throws {
    COINrColumns.expectEqual(try scores { $0.target = 3.8 }, try expected("dist2targ_3.8"), "open")
    let capped = try scores {
      $0.target = 3.8
      $0.capped = true
    }
    COINrColumns.expectEqual(capped, try expected("dist2targ_3.8_cap"), "capped")
  }

  @Test func targetOfANegativeIndicator() throws {
    COINrColumns.expectEqual(
      try scores(.lower) { $0.target = 2.5 }, try expected("dist2targ_neg_2.5"), "turned")
  }
}
