import Benchmark
import BenchmarkCore

/// Learning partners, and the tests behind them: a thousand differences of each kind.
@Sendable func learningBenchmarks() {
  let study = LikeUnitsSample.study(units: 300, variables: 4)
  Benchmark("learning-partners") { learn(study, replicates: 200, $0) }
  Benchmark("bright-spot") { learn(study, replicates: 0, $0) }
  Benchmark("newcombe") { benchmark in
    repeated(benchmark) { Newcombe.difference(events: $0, of: 1_000, minus: 500, of: 900) }
  }
  Benchmark("mover-rate") { benchmark in
    repeated(benchmark) { MoverRate.difference(events: $0, exposure: 1_000, minus: 500, exposure: 900) }
  }
  Benchmark("welch") { benchmark in
    repeated(benchmark) {
      Welch.difference(mean: $0, deviation: 90, n: 40, minus: 500, deviation: 110, n: 55)
    }
  }
}

private func learn(_ study: Study, replicates: Int, _ benchmark: Benchmark) {
  var plan = LikeUnitsSample.plan
  plan.steps = [.learning]
  plan.learning.replicates = replicates
  for _ in benchmark.scaledIterations { blackHole(try? Analysis.run(study, plan: plan)) }
}

private func repeated(_ benchmark: Benchmark, _ difference: (Double) -> PairedDifference) {
  for _ in benchmark.scaledIterations {
    for events in 0..<1_000 { blackHole(difference(Double(events))) }
  }
}
