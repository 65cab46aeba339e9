import Glibc
import Testing

@testable import BenchmarkCore

/// Data on which doubles alone give out: values over ten powers of ten, many zeros, levels that differ by a billionth.
@Suite struct ExtremeDataTests {
  enum Kind: String, CaseIterable {
    case wide, zeros, wideWithZeros, nearlyAlike
    /// Levels that differ by a billionth, where the last digit of the data moves the score.
    case hardlyApart
  }

  static func plan(_ kind: Kind, units: Int = 60, seed: UInt64) -> EfficiencyPlan {
    var stream = RandomStream(seed: seed, stream: 0x6578_7472)
    func value(_ variable: Int) -> Double {
      switch kind {
      case .wide: exp(3 * stream.normal()) * pow(10, Double(variable))
      case .zeros: stream.bounded(10) < 3 ? 0 : exp(0.5 * stream.normal())
      case .wideWithZeros: stream.bounded(10) < 3 ? 0 : exp(2 * stream.normal())
      case .nearlyAlike: Double(1 + stream.bounded(3)) * (1 + 1e-6 * stream.normal())
      case .hardlyApart: Double(1 + stream.bounded(3)) * (1 + 1e-9 * stream.normal())
      }
    }
    var used = [Double](repeating: 0, count: 3 * units)
    var made = [Double](repeating: 0, count: 2 * units)
    for unit in 0..<units {
      for variable in 0..<3 { used[variable * units + unit] = value(variable) }
      if (0..<3).allSatisfy({ used[$0 * units + unit] == 0 }) { used[unit] = 1 }
      for variable in 0..<2 { made[variable * units + unit] = value(3 + variable) }
    }
    var plan = EfficiencyPlan(units: units, inputs: used, outputs: made)
    plan.keepsZeroInputs = true
    return plan
  }

  /// Kinds whose scores the data hold to a billionth.
  private static let measured = Kind.allCases.filter { $0 != .hardlyApart }
  private static let returns: [EfficiencyPlan.Returns] = [.crs, .vrs, .drs, .irs]

  /// Every programme ends, and the mixture keeps each bound to a millionth of it.
  @Test(arguments: measured, EfficiencyPlan.Orientation.allCases)
  func `both stages end, and mixtures keep their bounds`(
    kind: Kind, orientation: EfficiencyPlan.Orientation
  ) throws {
    for seed in UInt64(1)...2 {
      for returns in Self.returns {
        var plan = Self.plan(kind, seed: seed)
        plan.returns = returns
        plan.orientation = orientation
        plan.measures = [.slacks]
        for (unit, row) in try plan.evaluate().units.enumerated() {
          #expect(row.status == .ok || row.status == .notApplicable)
          guard row.status == .ok else { continue }
          for variable in 0..<5 {
            func value(_ unit: Int) -> Double {
              variable < 3
                ? plan.inputs[variable * plan.units + unit] : plan.outputs[(variable - 3) * plan.units + unit]
            }
            let mixture = row.peers.reduce(0) { $0 + $1.lambda * value($1.unit) }
            if variable < 3 {
              let bound = value(unit) * (orientation == .input ? row.efficiency : 1)
              #expect(mixture <= bound * (1 + 1e-6), "\(returns) \(seed) unit \(unit) input \(variable)")
            } else {
              let bound = value(unit) / (orientation == .output ? row.efficiency : 1)
              #expect(mixture >= bound * (1 - 1e-6), "\(returns) \(seed) unit \(unit) output \(variable - 3)")
            }
          }
        }
      }
    }
  }

  /// 2^20 is the power of two next to a million, and rounds nothing: what is left of a change would be the method's own. A
  /// million rounds the sixteenth digit of the data.
  private static let scalings: [(kind: Kind, factor: Double, room: Double)] =
    Kind.allCases.map { ($0, 1_048_576, 0) } + measured.map { ($0, 1e6, 1e-9) }

  @Test(arguments: scalings, EfficiencyPlan.Orientation.allCases)
  func `other units of measurement change no score by more than they round`(
    scaling: (kind: Kind, factor: Double, room: Double), orientation: EfficiencyPlan.Orientation
  ) throws {
    for returns in Self.returns {
      var plan = Self.plan(scaling.kind, seed: 3)
      plan.returns = returns
      plan.orientation = orientation
      plan.measures = []
      let before = try plan.evaluate().units.map(\.efficiency)
      for variable in [0, 2] {
        for unit in 0..<plan.units { plan.inputs[variable * plan.units + unit] *= scaling.factor }
      }
      for unit in 0..<plan.units { plan.outputs[unit] *= scaling.factor }
      for (left, right) in zip(before, try plan.evaluate().units.map(\.efficiency)) {
        #expect(left.isNaN ? right.isNaN : abs(left - right) <= scaling.room)
      }
    }
  }

  /// The sum of slacks is the largest there is: Clp solves the whole second stage on data that it can solve.
  @Test(arguments: returns, EfficiencyPlan.Orientation.allCases)
  func `finds the sum of slacks that Clp finds`(
    returns: EfficiencyPlan.Returns, orientation: EfficiencyPlan.Orientation
  ) throws {
    var plan = EfficiencyCases.typical(50, seed: 4)
    plan.returns = returns
    plan.orientation = orientation
    plan.measures = [.slacks]
    let result = try plan.evaluate()
    let technology = plan.technology(returns)
    let units = technology.units
    // Constant returns are solved in input orientation, whatever is asked for.
    guard technology.orientation == orientation else { return }
    var matrix: [Double] = []
    for row in 0..<technology.rows { matrix += technology.columns[row * units..<(row + 1) * units] }
    let cost = (0..<units).map { column in
      (0..<technology.variables).reduce(0.0) {
        $0 - technology.scales[$1] * technology.columns[$1 * units + column]
      }
    }
    /// The largest sum of slacks, in the unit of the data, with a little room around the score.
    func most(_ unit: Int, room: Double) throws -> Double {
      let bounds = (0..<technology.rows).map { row -> (lower: Double, upper: Double) in
        var bound = technology.columns[row * units + unit]
        if row < technology.variables, technology.scaled[row] {
          let score = result.units[unit].efficiency
          bound *= orientation == .input ? score : 1 / score
        }
        let found = technology.bounds(ofRow: row, at: bound)
        return row < technology.variables ? (found.lower - room, found.upper) : found
      }
      let model = try #require(
        ClpModel(
          rows: technology.rows, columns: units, matrix: matrix, cost: cost, lower: bounds.map(\.lower),
          upper: bounds.map(\.upper)))
      #expect(model.solve() == .optimal)
      var sum = 0.0
      for (column, weight) in model.solution.enumerated() { sum -= cost[column] * weight }
      for variable in 0..<technology.variables { sum -= technology.scales[variable] * (bounds[variable].lower + room) }
      return sum / technology.factors[unit]
    }
    for (unit, row) in result.units.enumerated() where row.status == .ok {
      // The sum can be steep in the score: from two rooms to none along a line. Clp's own tolerance is 1e-10.
      let whole = 2 * (try most(unit, room: 1e-8)) - (try most(unit, room: 2e-8))
      let sum = (row.inputSlacks + row.outputSlacks).reduce(0, +)
      #expect(abs(sum - whole) < 1e-6 * max(1, sum))
    }
  }
}
