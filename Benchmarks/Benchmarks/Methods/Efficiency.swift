import Benchmark
import BenchmarkCore
import Glibc

/// Log-normal inputs; outputs from a Cobb–Douglas frontier with half-normal inefficiency and noise.
private func typicalUnits(_ units: Int, inputs: Int, outputs: Int) -> EfficiencyPlan {
  var stream = RandomStream(seed: 1)
  var used = [Double](repeating: 0, count: units * inputs)
  var made = [Double](repeating: 0, count: units * outputs)
  for unit in 0..<units {
    var size = 0.0
    for variable in 0..<inputs {
      let value = 0.5 * stream.normal()
      used[variable * units + unit] = exp(value)
      size += 0.8 / Double(inputs) * value
    }
    let inefficiency = abs(0.3 * stream.normal())
    for variable in 0..<outputs { made[variable * units + unit] = exp(size - inefficiency + 0.2 * stream.normal()) }
  }
  var plan = EfficiencyPlan(units: units, inputs: used, outputs: made)
  plan.measures = []
  return plan
}

/// Five variables; 1,000 units where the name does not say otherwise, 200 units and replicates for `simar-wilson`.
func efficiencyBenchmarks() {
  for units in [200, 500, 1000, 2000] {
    let plan = typicalUnits(units, inputs: 3, outputs: 2)
    Benchmark("dea-vrs-input-\(units)") { benchmark in
      for _ in benchmark.scaledIterations { blackHole(try plan.evaluate()) }
    }
  }
  let large = typicalUnits(1000, inputs: 3, outputs: 2)
  Benchmark("dea") { measure(large, $0) }
  Benchmark("dea-slacks") { measure(large, $0, .slacks) }
  Benchmark("super-efficiency") { measure(large, $0, .superEfficiency) }
  Benchmark("scale-efficiency") { measure(large, $0, .scale) }
  var hull = large
  hull.returns = .fdh
  let hullPlan = hull
  Benchmark("fdh") { measure(hullPlan, $0) }
  var bootstrap = typicalUnits(200, inputs: 3, outputs: 2)
  bootstrap.replicates = 200
  let bootstrapPlan = bootstrap
  Benchmark("simar-wilson") { measure(bootstrapPlan, $0) }
}

private func measure(_ plan: EfficiencyPlan, _ benchmark: Benchmark, _ measures: EfficiencyPlan.Measure...) {
  var plan = plan
  plan.measures = Set(measures)
  // The made-up units have no missing value, which is all that `evaluate` refuses.
  for _ in benchmark.scaledIterations { blackHole(try? plan.evaluate()) }
}
