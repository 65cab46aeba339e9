import Benchmark
import BenchmarkCore

/// A thousand intervals of each kind.
@Sendable func intervalBenchmarks() {
  Benchmark("wilson") { benchmark in
    let method = Wilson()
    repeated(benchmark) { method.interval(events: $0, of: 1_000) }
  }
  Benchmark("clopper-pearson") { benchmark in
    let method = ClopperPearson()
    repeated(benchmark) { method.interval(events: $0, of: 1_000) }
  }
  Benchmark("byar") { benchmark in
    let method = Byar()
    repeated(benchmark) { method.interval(events: $0, exposure: 1_000) }
  }
  Benchmark("exact-poisson") { benchmark in
    let method = ExactPoisson()
    repeated(benchmark) { method.interval(events: $0, exposure: 1_000) }
  }
  Benchmark("t-interval") { benchmark in
    let method = MeanTInterval()
    repeated(benchmark) { method.interval(mean: $0, standardDeviation: 5, count: 2 + $0) }
  }
  Benchmark("normal-interval") { benchmark in
    let method = NormalInterval()
    repeated(benchmark) { method.interval(estimate: $0, standardError: 5) }
  }
}

private func repeated(_ benchmark: Benchmark, _ interval: (Double) -> Interval) {
  for _ in benchmark.scaledIterations {
    for events in 0..<1_000 { blackHole(interval(Double(events))) }
  }
}
