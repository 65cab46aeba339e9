import Testing

@testable import BenchmarkCore

@Suite struct EfficiencyPropertyTests {
  static let models: [(EfficiencyPlan.Returns, EfficiencyPlan.Orientation)] =
    EfficiencyPlan.Returns.allCases.flatMap { returns in EfficiencyPlan.Orientation.allCases.map { (returns, $0) } }

  private func scores(_ plan: EfficiencyPlan) throws -> [Double] { try plan.evaluate().units.map(\.efficiency) }

  private func plan(
    _ base: EfficiencyPlan, _ model: (EfficiencyPlan.Returns, EfficiencyPlan.Orientation),
    measures: Set<EfficiencyPlan.Measure> = []
  ) -> EfficiencyPlan {
    var plan = base
    plan.returns = model.0
    plan.orientation = model.1
    plan.measures = measures
    return plan
  }

  /// By 1e6, by its reciprocal and by a number that no power of two is near, each variable by itself and all together.
  @Test(arguments: models)
  func `does not depend on units of measurement`(model: (EfficiencyPlan.Returns, EfficiencyPlan.Orientation)) throws {
    let plan = plan(EfficiencyCases.typical(60), model, measures: [.superEfficiency, .scale])
    let before = try plan.evaluate().units
    for factor in [1e6, 1e-6, 1234.567] {
      for variables in [[0], [2], [3], [4], [0, 1, 2, 3, 4]] {
        var scaled = plan
        for variable in variables {
          for unit in 0..<60 {
            if variable < 3 {
              scaled.inputs[variable * 60 + unit] *= factor
            } else {
              scaled.outputs[(variable - 3) * 60 + unit] *= factor
            }
          }
        }
        for (left, right) in zip(before, try scaled.evaluate().units) {
          #expect(abs(left.efficiency - right.efficiency) < 1e-12)
          #expect(left.scale.isNaN ? right.scale.isNaN : abs(left.scale - right.scale) < 1e-12)
          #expect(left.scaleClass == right.scaleClass)
          switch (left.superEfficiency, right.superEfficiency) {
          case (.score(let one), .score(let other)): #expect(abs(one - other) < 1e-11)
          default: #expect(left.superEfficiency == right.superEfficiency)
          }
        }
      }
    }
  }

  @Test(arguments: models)
  func `is not changed by a unit that another dominates`(
    model: (EfficiencyPlan.Returns, EfficiencyPlan.Orientation)
  ) throws {
    let base = EfficiencyCases.typical(40)
    let before = try scores(plan(base, model))
    var more = EfficiencyCases.rows(base, Array(0..<40) + [7])
    for variable in 0..<3 { more.inputs[variable * 41 + 40] *= 1.1 }
    for variable in 0..<2 { more.outputs[variable * 41 + 40] *= 0.9 }
    let after = try scores(plan(more, model))
    for unit in 0..<40 { #expect(abs(before[unit] - after[unit]) < 1e-12) }
    #expect(after[40] < after[7])
  }

  @Test(arguments: models)
  func `gives a duplicate the score of its original and changes nobody else`(
    model: (EfficiencyPlan.Returns, EfficiencyPlan.Orientation)
  ) throws {
    let base = EfficiencyCases.typical(40)
    let before = try scores(plan(base, model))
    let after = try scores(plan(EfficiencyCases.rows(base, Array(0..<40) + Array(0..<40)), model))
    for unit in 0..<80 { #expect(abs(before[unit % 40] - after[unit]) < 1e-12) }
  }

  @Test(arguments: models)
  func `does not depend on the order of units`(model: (EfficiencyPlan.Returns, EfficiencyPlan.Orientation)) throws {
    let base = EfficiencyCases.typical(50)
    let before = try scores(plan(base, model))
    var order = Array(0..<50)
    var stream = RandomStream(seed: 5)
    stream.shuffle(&order)
    let after = try scores(plan(EfficiencyCases.rows(base, order), model))
    for (place, unit) in order.enumerated() { #expect(abs(before[unit] - after[place]) < 1e-12) }
  }

  @Test(arguments: EfficiencyPlan.Orientation.allCases, [UInt64(1), 2, 3])
  func `orders the technologies as they contain one another`(
    orientation: EfficiencyPlan.Orientation, seed: UInt64
  ) throws {
    let base = EfficiencyCases.typical(60, seed: seed)
    let crs = try scores(plan(base, (.crs, orientation)))
    let vrs = try scores(plan(base, (.vrs, orientation)))
    let drs = try scores(plan(base, (.drs, orientation)))
    let irs = try scores(plan(base, (.irs, orientation)))
    let fdh = try scores(plan(base, (.fdh, orientation)))
    for unit in 0..<60 {
      #expect(fdh[unit] >= vrs[unit] - 1e-12)
      #expect(abs(vrs[unit] - max(drs[unit], irs[unit])) < 1e-12)
      #expect(abs(crs[unit] - min(drs[unit], irs[unit])) < 1e-12)
      #expect(crs[unit] > 0 && fdh[unit] <= 1)
    }
    // Some must differ, or the comparison says nothing.
    #expect(zip(crs, vrs).contains { $0 < $1 - 1e-3 })
    #expect(zip(vrs, fdh).contains { $0 < $1 - 1e-3 })
  }

  /// The whole programme by Clp, without frame and warm start: the same optimum, also with zeros, ties and duplicates.
  @Test(arguments: models.filter { $0.0 != .fdh }, [UInt64(1), 2, 3, 4])
  func `finds the optimum that Clp finds`(
    model: (EfficiencyPlan.Returns, EfficiencyPlan.Orientation), seed: UInt64
  ) throws {
    var fixed = EfficiencyCases.typical(40, seed: seed)
    fixed.nonDiscretionaryInputs = [1]
    fixed.nonDiscretionaryOutputs = [0]
    for base in [
      EfficiencyCases.typical(40, seed: seed), EfficiencyCases.coarse(60, seed: seed),
      EfficiencyCases.coarse(30, inputs: 3, outputs: 1, seed: seed), fixed,
    ] {
      let plan = plan(base, model)
      let technology = plan.technology(plan.returns)
      let found = RadialScores(technology)
      let simplex = RadialSimplex(technology)
      for unit in 0..<plan.units where found.status[unit] == .ok {
        technology.point(of: unit, bound: simplex.bound, direction: simplex.direction)
        guard case .optimal(let whole) = RadialProgramme.solve(technology, of: simplex, excluding: nil) else {
          Issue.record("Clp has no solution for unit \(unit)")
          continue
        }
        #expect(abs(found.efficiency[unit] - technology.efficiency(ofValue: whole.value)) < 1e-9)
      }
      #expect(found.status.allSatisfy { $0 == .ok || $0 == .notApplicable })
    }
  }

  @Test(arguments: models.filter { $0.0 != .fdh }, [UInt64(1), 2])
  func `finds the super-efficiency that Clp finds`(
    model: (EfficiencyPlan.Returns, EfficiencyPlan.Orientation), seed: UInt64
  ) throws {
    for base in [EfficiencyCases.typical(30, seed: seed), EfficiencyCases.coarse(25, seed: seed)] {
      let plan = plan(base, model)
      let technology = plan.technology(plan.returns)
      let scores = RadialScores(technology)
      let found = SuperEfficiencyMethod.scores(technology, of: scores, threads: 1)
      let simplex = RadialSimplex(technology)
      for unit in scores.frontier {
        technology.point(of: unit, bound: simplex.bound, direction: simplex.direction)
        switch (RadialProgramme.solve(technology, of: simplex, excluding: unit), found[unit]) {
        case (.optimal(let whole), .score(let score)):
          #expect(abs(score - technology.efficiency(ofValue: whole.value)) < 1e-8 * score)
          #expect(score >= 1)
        case (.optimal(let whole), .infeasible): #expect(whole.value < 1e-9)
        case (.infeasible, .infeasible): break
        default: Issue.record("unit \(unit) of \(model): \(found[unit])")
        }
      }
    }
  }

  /// Peers and weights need not be unique, so they are checked for what they must do.
  @Test(arguments: models, [[Int](), [1]])
  func `names peers and targets that are feasible and on the frontier`(
    model: (EfficiencyPlan.Returns, EfficiencyPlan.Orientation), fixed: [Int]
  ) throws {
    var plan = plan(EfficiencyCases.typical(40), model, measures: [.slacks])
    plan.nonDiscretionaryInputs = Set(fixed)
    let result = try plan.evaluate()
    for (unit, row) in result.units.enumerated() {
      let sum = row.peers.map(\.lambda).reduce(0, +)
      switch plan.returns {
      case .crs: #expect(sum > 0)
      case .vrs, .fdh: #expect(abs(sum - 1) < 1e-9)
      case .drs: #expect(sum < 1 + 1e-9)
      case .irs: #expect(sum > 1 - 1e-9)
      }
      for peer in row.peers {
        #expect(peer.lambda > 0)
        #expect(result.units[peer.unit].isEfficient)
      }
      for variable in 0..<3 {
        let own = plan.inputs[variable * 40 + unit]
        let mixture = row.peers.map { $0.lambda * plan.inputs[variable * 40 + $0.unit] }.reduce(0, +)
        let isScaled = plan.orientation == .input && !fixed.contains(variable)
        #expect(abs(mixture + row.inputSlacks[variable] - (isScaled ? row.efficiency * own : own)) < 1e-8 * own)
        #expect(row.inputTargets[variable] <= own * (1 + 1e-9))
        if fixed.contains(variable) { #expect(row.inputTargets[variable] == own) }
      }
      for variable in 0..<2 {
        let own = plan.outputs[variable * 40 + unit]
        let mixture = row.peers.map { $0.lambda * plan.outputs[variable * 40 + $0.unit] }.reduce(0, +)
        let radial = plan.orientation == .output ? own / row.efficiency : own
        #expect(abs(mixture - row.outputSlacks[variable] - radial) < 1e-8 * mixture)
        #expect(row.outputTargets[variable] >= own * (1 - 1e-9))
      }
    }
  }

  /// A unit moved to its targets is efficient and leaves no slack.
  @Test(arguments: models)
  func `moves a unit to a place where nothing is left to gain`(
    model: (EfficiencyPlan.Returns, EfficiencyPlan.Orientation)
  ) throws {
    let base = plan(EfficiencyCases.typical(30), model, measures: [.slacks])
    let result = try base.evaluate()
    for unit in [3, 11, 20] {
      var moved = EfficiencyCases.rows(base, Array(0..<30) + [unit])
      for variable in 0..<3 { moved.inputs[variable * 31 + 30] = result.units[unit].inputTargets[variable] }
      for variable in 0..<2 { moved.outputs[variable * 31 + 30] = result.units[unit].outputTargets[variable] }
      let row = try moved.evaluate().units[30]
      #expect(abs(row.efficiency - 1) < 1e-8)
      for slack in row.inputSlacks + row.outputSlacks { #expect(slack < 1e-7) }
    }
  }

  /// Kroner against thousands: with slacks in column means targets stay, in their own units they need not.
  @Test func `keeps targets under other units of measurement when slacks are weighted by means`() throws {
    var plan = EfficiencyCases.typical(40)
    plan.slackWeights = .columnMeans
    let before = try plan.evaluate()
    for unit in 0..<40 { plan.inputs[unit] *= 1000 }
    let after = try plan.evaluate()
    for (left, right) in zip(before.units, after.units) {
      #expect(abs(left.inputTargets[0] * 1000 - right.inputTargets[0]) < 1e-6 * right.inputTargets[0])
      #expect(abs(left.outputTargets[0] - right.outputTargets[0]) < 1e-6 * left.outputTargets[0])
    }
  }

  @Test(arguments: models)
  func `gives the same bytes at any number of threads`(
    model: (EfficiencyPlan.Returns, EfficiencyPlan.Orientation)
  ) throws {
    var plan = plan(EfficiencyCases.typical(70), model, measures: Set(EfficiencyPlan.Measure.allCases))
    plan.replicates = model.0 == .fdh ? 0 : 10
    let one = try plan.evaluate()
    for threads in [2, 3] {
      plan.threads = threads
      let other = try plan.evaluate()
      // NaN is not equal to itself, so bits and words are compared.
      #expect("\(one)" == "\(other)")
      #expect(one.units.map(\.efficiency.bitPattern) == other.units.map(\.efficiency.bitPattern))
      #expect(one.units.map(\.biasCorrected.bitPattern) == other.units.map(\.biasCorrected.bitPattern))
    }
  }
}
