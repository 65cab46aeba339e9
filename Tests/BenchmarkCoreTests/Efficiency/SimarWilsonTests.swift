import Testing

@testable import BenchmarkCore

@Suite struct SimarWilsonTests {
  private func evaluated(_ change: (inout EfficiencyPlan) -> Void = { _ in }) throws -> EfficiencyResult {
    var plan = EfficiencyCases.typical(40, inputs: 2, outputs: 1)
    plan.measures = []
    plan.replicates = 60
    change(&plan)
    return try plan.evaluate()
  }

  @Test(arguments: EfficiencyPlan.Orientation.allCases, [EfficiencyPlan.Returns.crs, .vrs, .drs, .irs])
  func `corrects downwards, inside its interval`(
    orientation: EfficiencyPlan.Orientation, returns: EfficiencyPlan.Returns
  ) throws {
    let result = try evaluated {
      $0.orientation = orientation
      $0.returns = returns
    }
    #expect(result.bandwidth > 0)
    for row in result.units {
      // The frontier of the moved units lies inside that of the units, so a score can only rise.
      #expect(row.biasCorrected < row.efficiency)
      #expect(row.lower <= row.biasCorrected && row.biasCorrected <= row.upper)
      #expect(row.upper <= row.efficiency && row.lower >= 0)
      #expect(row.standardError > 0)
    }
  }

  /// The unit with the largest output stands alone on its part of the frontier, which the moved units leave far behind.
  @Test func `no corrected score is below zero`() throws {
    var plan = EfficiencyPlan(
      units: 12, inputs: [10, 30, 35, 40, 45, 50, 42, 38, 33, 48, 36, 44],
      outputs: [50, 12, 20, 11, 25, 14, 30, 22, 18, 26, 15, 28])
    plan.measures = []
    plan.replicates = 100
    let corrected = try plan.evaluate().units.map(\.biasCorrected)
    #expect(corrected.allSatisfy { $0 >= 0 })
    #expect(corrected.contains(0))
  }

  @Test func `has the same result under constant returns in both orientations`() throws {
    let input = try evaluated { $0.returns = .crs }
    let output = try evaluated {
      $0.returns = .crs
      $0.orientation = .output
    }
    #expect(input.units.map(\.biasCorrected) == output.units.map(\.biasCorrected))
  }

  @Test func `follows its seed`() throws {
    let first = try evaluated()
    #expect(try evaluated().units.map(\.lower) == first.units.map(\.lower))
    #expect(try evaluated { $0.seed = 2 }.units.map(\.lower) != first.units.map(\.lower))
  }

  @Test func `has no interval from one replicate`() throws {
    let result = try evaluated { $0.replicates = 1 }
    #expect(result.units.allSatisfy { $0.lower.isNaN && $0.biasCorrected.isNaN && !$0.efficiency.isNaN })
  }

  @Test func `widens with the level`() throws {
    let narrow = try evaluated { $0.confidenceLevel = 0.8 }
    let wide = try evaluated { $0.confidenceLevel = 0.99 }
    for (inner, outer) in zip(narrow.units, wide.units) {
      #expect(outer.lower < inner.lower && inner.upper < outer.upper)
    }
  }

  /// Distances 1, 1, 1.25, 2: above 1 and mirrored 0, 0.75, 1.25, 2 with mean 1, squares 2.125, s = √(2.125/3), and type-7
  /// quartiles 0.5625 and 1.4375; all four have mean 1.3125 and squares 0.671875. By hand.
  @Test func `computes the bandwidth of the rule`() {
    let s = (2.125 / 3).squareRoot()
    let expected = 0.9 * min(s, 0.875 / 1.34) * 0.757858283255199 * (0.671875 / 3).squareRoot() / s
    #expect(abs(SimarWilson.ruleOfThumb([1, 2, 1, 1.25]) - expected) < 1e-12)
    #expect(SimarWilson.ruleOfThumb([1, 1, 1.5]) == 0)
    #expect(SimarWilson.ruleOfThumb([]) == 0)
  }

  @Test func `draws distances at or above one with the spread of the data`() {
    let distances = [1, 1, 1.1, 1.3, 1.35, 1.5, 1.9, 2.2]
    let spread = Moments(distances.span)
    let bandwidth = 0.1
    let shrink = 1 / (1 + bandwidth * bandwidth / spread.variance).squareRoot()
    var stream = RandomStream(seed: 3)
    var drawn: [Double] = []
    for _ in 0..<2000 { drawn += SimarWilson.draw(from: distances, bandwidth: bandwidth, shrink: shrink, &stream) }
    #expect(drawn.allSatisfy { $0 >= 1 })
    // Reflection lifts the mean by at most the mean of |N(0, h)| for a quarter of the draws; sampling adds 5 errors.
    let moments = Moments(drawn.span)
    #expect(moments.mean > spread.mean - 5 * spread.standardDeviation / 16_000.0.squareRoot())
    #expect(moments.mean < spread.mean + 0.1 * 0.8 / 4 + 5 * spread.standardDeviation / 16_000.0.squareRoot())
  }
}
