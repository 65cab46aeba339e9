import BenchmarkCore
import Testing

/// Column-major matrix of named columns.
func matrix(_ table: ReferenceTable, _ columns: [String]) throws -> [Double] {
  try columns.flatMap { try table.numbers($0) }
}

enum EfficiencyReference {
  /// Seventy schools, five inputs, three outputs; Charnes, Cooper, Rhodes (1981), as in Benchmarking 0.33.
  static func schools() throws -> EfficiencyPlan {
    let table = try ReferenceTable("benchmarking_dea/input_charnes1981.csv")
    return EfficiencyPlan(
      units: table.rows.count, inputs: try matrix(table, ["x1", "x2", "x3", "x4", "x5"]),
      outputs: try matrix(table, ["y1", "y2", "y3"]))
  }

  static func companies() throws -> EfficiencyPlan {
    let table = try ReferenceTable("dear_rdea/input_Fortune500.csv")
    return EfficiencyPlan(
      units: table.rows.count, inputs: try matrix(table, ["Assets", "Equity", "Employees"]),
      outputs: try matrix(table, ["Revenue", "Profit"]))
  }

  static func hospitals(_ count: Int? = nil) throws -> EfficiencyPlan {
    let table = try ReferenceTable("dear_rdea/input_hospitals.csv")
    let kept = count ?? table.rows.count
    func columns(_ names: [String]) throws -> [Double] { try names.flatMap { try table.numbers($0).prefix(kept) } }
    return EfficiencyPlan(
      units: kept, inputs: try columns(["labor", "capital"]), outputs: try columns(["inpatients", "outpatients"]))
  }
}

/// Benchmarking prints φ ≥ 1 in output orientation; a score here is its reciprocal.
private func score(_ printed: Double, _ orientation: EfficiencyPlan.Orientation) -> Double {
  switch orientation {
  case .input: printed
  case .output: 1 / printed
  }
}

@Suite struct DEAReferenceTests {
  @Test(arguments: EfficiencyPlan.Orientation.allCases, [EfficiencyPlan.Returns.vrs, .crs, .drs, .irs])
  func `gives the scores of Benchmarking for the schools`(
    orientation: EfficiencyPlan.Orientation, returns: EfficiencyPlan.Returns
  ) throws {
    var plan = try EfficiencyReference.schools()
    plan.orientation = orientation
    plan.returns = returns
    plan.measures = []
    let suffix = orientation == .input ? "in" : "out"
    let printed = try ReferenceTable("benchmarking_dea/out_charnes_eff_\(suffix).csv").numbers(returns.rawValue)
    let result = try plan.evaluate()
    for (row, value) in zip(result.units, printed) {
      #expect(relativeError(row.efficiency, score(value, orientation)) < 1e-9)
      #expect(row.status == .ok)
    }
  }

  @Test(arguments: EfficiencyPlan.Orientation.allCases, [EfficiencyPlan.Returns.vrs, .crs])
  func `gives the second-stage slacks of Benchmarking for the schools`(
    orientation: EfficiencyPlan.Orientation, returns: EfficiencyPlan.Returns
  ) throws {
    var plan = try EfficiencyReference.schools()
    plan.orientation = orientation
    plan.returns = returns
    plan.measures = [.slacks]
    let suffix = orientation == .input ? "in" : "out"
    let table = try ReferenceTable("benchmarking_dea/out_charnes_slack_\(returns.rawValue)_\(suffix).csv")
    let sums = try table.numbers("sum")
    let result = try plan.evaluate()
    var largest = 0.0
    for (unit, row) in result.units.enumerated() {
      largest = max(largest, abs((row.inputSlacks + row.outputSlacks).reduce(0, +) - sums[unit]) / max(sums[unit], 1))
    }
    // The sum is what the programme maximises, so it is unique.
    #expect(largest < 1e-7)
    for (index, name) in ["sx1", "sx2", "sx3", "sx4", "sx5", "sy1", "sy2", "sy3"].enumerated() {
      let printed = try table.numbers(name)
      for (unit, row) in result.units.enumerated() {
        let slack = index < 5 ? row.inputSlacks[index] : row.outputSlacks[index - 5]
        #expect(abs(slack - printed[unit]) < 1e-6, "unit \(unit) \(name)")
      }
    }
  }

  @Test(arguments: [true, false])
  func `finds as many efficient schools as Charnes, Cooper and Rhodes when the programmes are run apart`(
    followThrough: Bool
  ) throws {
    let table = try ReferenceTable("benchmarking_dea/input_charnes1981.csv")
    let kept = try table.numbers("pft").map { $0 == (followThrough ? 1 : 0) }
    func columns(_ names: [String]) throws -> [Double] {
      try names.flatMap { try zip(kept, table.numbers($0)).filter(\.0).map(\.1) }
    }
    var plan = EfficiencyPlan(
      units: kept.filter { $0 }.count, inputs: try columns(["x1", "x2", "x3", "x4", "x5"]),
      outputs: try columns(["y1", "y2", "y3"]))
    plan.returns = .crs
    let result = try plan.evaluate()
    // Counts as published; means by lpSolve, four decimals.
    #expect(result.units.count == (followThrough ? 49 : 21))
    #expect(result.units.filter(\.isEfficient).count == (followThrough ? 17 : 8))
    let mean = result.units.map(\.efficiency).reduce(0, +) / Double(result.units.count)
    #expect(abs(mean - (followThrough ? 0.9448 : 0.9582)) < 5e-5)
  }

  @Test func `gives the scores of Benchmarking for six units of one input and one output`() throws {
    let input = try ReferenceTable("benchmarking_dea/input_tiny.csv")
    let table = try ReferenceTable("benchmarking_dea/out_tiny.csv")
    var plan = EfficiencyPlan(units: 6, inputs: try input.numbers("x"), outputs: try input.numbers("y"))
    for (returns, orientation, column) in [
      (EfficiencyPlan.Returns.vrs, EfficiencyPlan.Orientation.input, "vrs_in"), (.crs, .input, "crs_in"),
      (.vrs, .output, "vrs_out"), (.fdh, .input, "fdh_in"),
    ] {
      plan.returns = returns
      plan.orientation = orientation
      for (row, value) in zip(try plan.evaluate().units, try table.numbers(column)) {
        #expect(relativeError(row.efficiency, score(value, orientation)) < 1e-12)
      }
    }
  }

  @Test func `gives the scores of Benchmarking for the dairy farms`() throws {
    let input = try ReferenceTable("benchmarking_dea/input_milkProd.csv")
    let table = try ReferenceTable("benchmarking_dea/out_milkProd_eff.csv")
    var plan = EfficiencyPlan(
      units: input.rows.count, inputs: try matrix(input, ["vet", "energy", "cows"]),
      outputs: try input.numbers("milk"))
    for (returns, orientation, column) in [
      (EfficiencyPlan.Returns.vrs, EfficiencyPlan.Orientation.input, "vrs"), (.crs, .input, "crs"),
      (.vrs, .output, "vrs_out"),
    ] {
      plan.returns = returns
      plan.orientation = orientation
      for (row, value) in zip(try plan.evaluate().units, try table.numbers(column)) {
        #expect(relativeError(row.efficiency, score(value, orientation)) < 1e-9)
      }
    }
  }

  /// deaR's interior tolerance leaves up to 2e-12 in its own scores of efficient units. Its columns of decreasing and
  /// increasing returns carry both names of the same model: `nirs` is drs, `ndrs` is irs.
  @Test(arguments: [
    (EfficiencyPlan.Returns.crs, "crs"), (.vrs, "vrs"), (.drs, "nirs"), (.irs, "ndrs"),
  ])
  func `gives the scores of deaR for the companies`(returns: EfficiencyPlan.Returns, name: String) throws {
    let table = try ReferenceTable("dear_rdea/out_Fortune500_models.csv")
    for (orientation, prefix) in [(EfficiencyPlan.Orientation.input, "io"), (.output, "oo")] {
      var plan = try EfficiencyReference.companies()
      plan.returns = returns
      plan.orientation = orientation
      plan.measures = []
      for (row, value) in zip(try plan.evaluate().units, try table.numbers("basic_\(prefix)_\(name)")) {
        #expect(relativeError(row.efficiency, score(value, orientation)) < 1e-9)
      }
    }
  }

  /// Slacks there are maximal in sum; the solver leaves about 1e-9 of the size of a column (100,000s).
  @Test func `gives the slacks and targets of deaR for the companies`() throws {
    let slacks = try ReferenceTable("dear_rdea/out_Fortune500_slacks_io_vrs.csv")
    let targets = try ReferenceTable("dear_rdea/out_Fortune500_targets_io_vrs.csv")
    let result = try EfficiencyReference.companies().evaluate()
    for (index, name) in ["Assets", "Equity", "Employees", "Revenue", "Profit"].enumerated() {
      let printedSlack = try slacks.numbers(name)
      let printedTarget = try targets.numbers(name)
      for (unit, row) in result.units.enumerated() {
        let slack = index < 3 ? row.inputSlacks[index] : row.outputSlacks[index - 3]
        let target = index < 3 ? row.inputTargets[index] : row.outputTargets[index - 3]
        #expect(abs(slack - printedSlack[unit]) < 1e-3, "\(unit) \(name)")
        #expect(relativeError(target, printedTarget[unit]) < 1e-7, "\(unit) \(name)")
      }
    }
  }

  /// rDEA compares the first 50 with all 958 hospitals.
  @Test func `gives the scores of rDEA for the hospitals`() throws {
    let table = try ReferenceTable("dear_rdea/out_hospitals_naive.csv")
    for (returns, name) in [
      (EfficiencyPlan.Returns.vrs, "variable"), (.crs, "constant"), (.drs, "nonincreasing"),
    ] {
      for orientation in EfficiencyPlan.Orientation.allCases {
        var plan = try EfficiencyReference.hospitals()
        plan.returns = returns
        plan.orientation = orientation
        plan.measures = []
        let result = try plan.evaluate()
        for (unit, value) in try table.numbers("\(orientation.rawValue)_\(name)").enumerated() {
          #expect(relativeError(result.units[unit].efficiency, value) < 1e-9)
        }
      }
    }
  }
}
