import Benchmark
import BenchmarkCore

let benchmarks: @Sendable () -> Void = {
  Benchmark("period-order") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(Period.year(2024) < Period.year(2025)) }
  }
  efficiencyBenchmarks()
}
