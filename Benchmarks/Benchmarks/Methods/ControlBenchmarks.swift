import Benchmark
import BenchmarkCore

/// Limits and rules of a thousand series of 36 months.
@Sendable func controlBenchmarks() {
  var stream = RandomStream(seed: 1, stream: 0)
  let series = (0..<1_000).map { _ in (0..<36).map { _ in 50 + 4 * stream.normal() } }
  Benchmark("xmr") { benchmark in
    for _ in benchmark.scaledIterations {
      for values in series {
        guard let chart = XmR(values.span) else { continue }
        blackHole(ControlRule.fired(by: values.span, in: chart))
      }
    }
  }
}
