@testable import BenchmarkCore

/// Made-up units for the tests of efficiency.
enum EfficiencyCases {
  /// Log-normal inputs; outputs from a Cobb–Douglas frontier with half-normal inefficiency and noise.
  static func typical(_ units: Int, inputs: Int = 3, outputs: Int = 2, seed: UInt64 = 1) -> EfficiencyPlan {
    var stream = RandomStream(seed: seed, stream: 0x6465_61)
    var used = [Double](repeating: 0, count: units * inputs)
    var made = [Double](repeating: 0, count: units * outputs)
    for unit in 0..<units {
      var size = 0.0
      for variable in 0..<inputs {
        let value = 0.5 * stream.normal()
        used[variable * units + unit] = exponential(value)
        size += 0.8 / Double(inputs) * value
      }
      let inefficiency = abs(0.3 * stream.normal())
      for variable in 0..<outputs {
        made[variable * units + unit] = exponential(size - inefficiency + 0.2 * stream.normal())
      }
    }
    return EfficiencyPlan(units: units, inputs: used, outputs: made)
  }

  /// Every value one of 0, 1, 2, 3: ties, zeros and duplicates, but some input for every unit.
  static func coarse(_ units: Int, inputs: Int = 2, outputs: Int = 2, seed: UInt64) -> EfficiencyPlan {
    var stream = RandomStream(seed: seed, stream: 0x7469_6573)
    var used = [Double](repeating: 0, count: units * inputs)
    var made = [Double](repeating: 0, count: units * outputs)
    for unit in 0..<units {
      for variable in 0..<inputs { used[variable * units + unit] = Double(stream.bounded(4)) }
      if (0..<inputs).allSatisfy({ used[$0 * units + unit] == 0 }) { used[unit] = 1 }
      for variable in 0..<outputs { made[variable * units + unit] = Double(stream.bounded(4)) }
    }
    var plan = EfficiencyPlan(units: units, inputs: used, outputs: made)
    plan.keepsZeroInputs = true
    return plan
  }

  /// The exponential function by its series after halving, so that the units are the same on every machine.
  private static func exponential(_ x: Double) -> Double {
    let small = x / 1024
    var term = 1.0
    var sum = 1.0
    for order in 1...12 {
      term *= small / Double(order)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }

  /// The same units in another order, or some of them, one row each.
  static func rows(_ plan: EfficiencyPlan, _ rows: [Int]) -> EfficiencyPlan {
    var kept = plan
    kept.units = rows.count
    kept.inputs = (0..<plan.inputCount).flatMap { variable in rows.map { plan.inputs[variable * plan.units + $0] } }
    kept.outputs = (0..<plan.outputCount).flatMap { variable in rows.map { plan.outputs[variable * plan.units + $0] } }
    return kept
  }
}
