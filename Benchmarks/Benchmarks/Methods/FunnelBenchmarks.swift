import Benchmark
import BenchmarkCore

/// Limits of a thousand units of growing size, and the spread between them.
@Sendable func funnelBenchmarks() {
  let limits = FunnelLimits(level: 0.998)
  let sizes = (1...1_000).map { Double($0) }
  let events = sizes.map { ($0 * 0.2).rounded() }
  Benchmark("funnel") { benchmark in
    for _ in benchmark.scaledIterations {
      for size in sizes {
        blackHole(limits.proportion(0.2, trials: size))
        blackHole(limits.rate(0.2, exposure: size))
      }
    }
  }
  Benchmark("overdispersion") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(Overdispersion(.rate, events: events.span, sizes: sizes.span, centre: 0.2))
    }
  }
}
