import Testing

@testable import BenchmarkCore

@Suite struct EfficiencyEdgeCaseTests {
  @Test func `refuses missing, negative and infinite values and units without input, each with its place`() {
    var plan = EfficiencyPlan(
      units: 3, inputs: [1, .nan, 0, 2, .infinity, 0], outputs: [1, -1, 3])
    plan.measures = []
    #expect(
      throws: EfficiencyError.faults([
        .init(unit: 1, role: .input, variable: 0, kind: .missing),
        .init(unit: 1, role: .input, variable: 1, kind: .infinite),
        .init(unit: 1, role: .output, variable: 0, kind: .negative),
        .init(unit: 2, role: .input, variable: 0, kind: .zero),
        .init(unit: 2, role: .input, variable: 1, kind: .zero),
      ])
    ) { try plan.evaluate() }
    plan = EfficiencyPlan(units: 2, inputs: [1, 0], outputs: [1, 3])
    plan.keepsZeroInputs = true
    #expect(throws: EfficiencyError.faults([.init(unit: 1, role: .input, variable: 0, kind: .allInputsZero)])) {
      try plan.evaluate()
    }
  }

  /// One zero among several inputs puts a unit on the frontier by itself, so it is refused unless it is asked for.
  @Test(arguments: EfficiencyPlan.Returns.allCases, EfficiencyPlan.Orientation.allCases)
  func `refuses one input of zero among several, unless it is kept or cannot be scaled`(
    returns: EfficiencyPlan.Returns, orientation: EfficiencyPlan.Orientation
  ) throws {
    var plan = EfficiencyPlan(units: 3, inputs: [2, 3, 4, 1, 0, 2], outputs: [3, 1, 4])
    plan.returns = returns
    plan.orientation = orientation
    #expect(throws: EfficiencyError.faults([.init(unit: 1, role: .input, variable: 1, kind: .zero)])) {
      try plan.evaluate()
    }
    plan.nonDiscretionaryInputs = [1]
    #expect(try plan.evaluate().units[1].status == .ok)
    plan.nonDiscretionaryInputs = []
    plan.keepsZeroInputs = true
    #expect(try plan.evaluate().units[1].status == .ok)
    // What nobody uses is left out, and is no fault.
    plan.keepsZeroInputs = false
    plan.inputs = [2, 3, 4, 0, 0, 0]
    #expect(try plan.evaluate().warnings.contains(.nobodyHas(.input, 1)))
  }

  @Test func `refuses plans that do not fit together`() {
    #expect(throws: EfficiencyError.shape) {
      try EfficiencyPlan(units: 2, inputs: [1, 2, 3], outputs: [1, 2]).evaluate()
    }
    #expect(throws: EfficiencyError.shape) { try EfficiencyPlan(units: 2, inputs: [], outputs: [1, 2]).evaluate() }
    #expect(throws: EfficiencyError.shape) { try EfficiencyPlan(units: -1, inputs: [], outputs: []).evaluate() }
    var plan = EfficiencyPlan(units: 2, inputs: [1, 2], outputs: [1, 2])
    plan.nonDiscretionaryInputs = [1]
    #expect(throws: EfficiencyError.unknownVariable(.input, 1)) { try plan.evaluate() }
    plan.nonDiscretionaryInputs = [0]
    #expect(throws: EfficiencyError.nothingToScale) { try plan.evaluate() }
    plan.orientation = .output
    plan.replicates = 10
    #expect(throws: EfficiencyError.bootstrapNotDefined) { try plan.evaluate() }
    plan.nonDiscretionaryInputs = []
    plan.bandwidth = 0
    #expect(throws: EfficiencyError.bandwidth) { try plan.evaluate() }
    plan.bandwidth = nil
    plan.confidenceLevel = 1
    #expect(throws: EfficiencyError.confidenceLevel) { try plan.evaluate() }
  }

  @Test(arguments: EfficiencyPlan.Returns.allCases, EfficiencyPlan.Orientation.allCases)
  func `gives an outcome for no unit, one unit and two`(
    returns: EfficiencyPlan.Returns, orientation: EfficiencyPlan.Orientation
  ) throws {
    var plan = EfficiencyPlan(units: 0, inputs: [], outputs: [])
    plan.returns = returns
    plan.orientation = orientation
    #expect(try plan.evaluate().units.isEmpty)

    plan.units = 1
    plan.inputs = [2]
    plan.outputs = [3]
    let alone = try plan.evaluate()
    #expect(alone.units[0].status == .tooFew)
    #expect(alone.units[0].efficiency == 1)
    #expect(alone.units[0].superEfficiency == .infeasible)
    #expect(alone.warnings == [.tooFewUnits(units: 1, needed: 6)])

    plan.units = 2
    plan.inputs = [2, 4]
    plan.outputs = [3, 3]
    let two = try plan.evaluate()
    #expect(two.units.map(\.status) == [.ok, .ok])
    let worse =
      switch (returns, orientation) {
      // With the outputs of its only peer it cannot make more, unless it may grow with it.
      case (.vrs, .output), (.drs, .output), (.fdh, .output): 1.0
      default: 0.5
      }
    #expect(two.units.map(\.efficiency) == [1, worse])
  }

  @Test(arguments: EfficiencyPlan.Returns.allCases)
  func `says that identical units cannot be told apart`(returns: EfficiencyPlan.Returns) throws {
    var plan = EfficiencyPlan(
      units: 20, inputs: [Double](repeating: 3, count: 40), outputs: [Double](repeating: 0.1, count: 20))
    plan.returns = returns
    plan.replicates = returns == .fdh ? 0 : 20
    let result = try plan.evaluate()
    #expect(result.warnings == [.identicalUnits])
    for row in result.units {
      #expect(row.efficiency == 1)
      #expect(row.superEfficiency == .score(1))
      #expect(row.status == .zeroSpread)
      if returns != .fdh { #expect(abs(row.biasCorrected - 1) < 1e-12) }
    }
  }

  @Test(arguments: EfficiencyPlan.Returns.allCases, EfficiencyPlan.Orientation.allCases)
  func `leaves out what nobody has and says so`(
    returns: EfficiencyPlan.Returns, orientation: EfficiencyPlan.Orientation
  ) throws {
    var plan = EfficiencyCases.typical(30)
    plan.returns = returns
    plan.orientation = orientation
    let without = try plan.evaluate()
    plan.outputs = [Double](repeating: 0, count: 30) + plan.outputs
    let with = try plan.evaluate()
    #expect(with.warnings == [.nobodyHas(.output, 0)])
    for (left, right) in zip(without.units, with.units) {
      #expect(left.efficiency == right.efficiency)
      #expect(right.outputTargets == [0] + left.outputTargets)
      #expect(right.outputSlacks == [0] + left.outputSlacks)
    }
    plan.outputs = [Double](repeating: 0, count: 30)
    let nothing = try plan.evaluate()
    #expect(nothing.units.allSatisfy { $0.status == .zeroSpread && $0.efficiency.isNaN })
  }

  /// A unit that makes nothing: as small as it is, it is efficient under variable returns, and has no score where
  /// nothing can be scaled up or everything down.
  @Test(arguments: EfficiencyPlan.Returns.allCases, EfficiencyPlan.Orientation.allCases)
  func `gives an outcome for a unit without output`(
    returns: EfficiencyPlan.Returns, orientation: EfficiencyPlan.Orientation
  ) throws {
    var plan = EfficiencyPlan(units: 7, inputs: [1, 2, 3, 4, 5, 6, 7], outputs: [0, 1, 5, 6, 6, 3, 9])
    plan.returns = returns
    plan.orientation = orientation
    plan.replicates = returns == .fdh ? 0 : 20
    let row = try plan.evaluate().units[0]
    switch (returns, orientation) {
    case (.vrs, .input), (.irs, .input), (.fdh, .input):
      #expect(row.efficiency == 1)
      #expect(row.status == .ok)
    default:
      #expect(row.efficiency.isNaN)
      #expect(row.status == .notApplicable)
      #expect(row.superEfficiency == .none)
      #expect(row.biasCorrected.isNaN)
    }
  }

  @Test func `warns when units are too few for the number of variables`() throws {
    #expect(try EfficiencyCases.typical(14).evaluate().warnings == [.tooFewUnits(units: 14, needed: 15)])
    #expect(try EfficiencyCases.typical(15).evaluate().warnings == [])
    #expect(EfficiencyCases.typical(5, inputs: 7, outputs: 6).unitsNeeded == 42)
  }

  @Test func `keeps the numbering of non-discretionary variables when one is left out`() throws {
    var plan = EfficiencyCases.typical(25)
    plan.nonDiscretionaryInputs = [1]
    let without = try plan.evaluate()
    plan.inputs = [Double](repeating: 0, count: 25) + plan.inputs
    plan.nonDiscretionaryInputs = [2]
    let with = try plan.evaluate()
    #expect(without.units.map(\.efficiency) == with.units.map(\.efficiency))
  }
}
