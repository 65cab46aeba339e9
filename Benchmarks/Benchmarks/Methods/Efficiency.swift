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

/// `dea`, `fdh`, `super-efficiency`, `scale-efficiency` and `simar-wilson`, five variables.
func efficiencyBenchmarks() {
  for units in [200, 500, 1000, 2000] {
    let plan = typicalUnits(units, inputs: 3, outputs: 2)
    Benchmark("dea-vrs-input-\(units)") { benchmark in
      for _ in benchmark.scaledIterations { blackHole(try plan.evaluate()) }
    }
  }
  let large = typicalUnits(1000, inputs: 3, outputs: 2)
  for (name, measure) in [
    ("dea-slacks-1000", EfficiencyPlan.Measure.slacks), ("super-efficiency-1000", .superEfficiency),
    ("scale-efficiency-1000", .scale),
  ] {
    var plan = large
    plan.measures = [measure]
    let measured = plan
    Benchmark(name) { benchmark in
      for _ in benchmark.scaledIterations { blackHole(try measured.evaluate()) }
    }
  }
  var hull = large
  hull.returns = .fdh
  let hullPlan = hull
  Benchmark("fdh-1000") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try hullPlan.evaluate()) }
  }
  var bootstrap = typicalUnits(200, inputs: 3, outputs: 2)
  bootstrap.replicates = 200
  let bootstrapPlan = bootstrap
  Benchmark("simar-wilson-200x200") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try bootstrapPlan.evaluate()) }
  }
}
