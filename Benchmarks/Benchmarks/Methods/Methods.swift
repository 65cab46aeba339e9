import Benchmark
import BenchmarkCore

/// One benchmark for each method, called by its id.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(metrics: [.wallClock, .throughput])
  normalisationBenchmarks()
  treatmentBenchmarks()
  comparisonBenchmarks()
  intervalBenchmarks()
  trendBenchmarks()
  outlierBenchmarks()
  indexBenchmarks()
  disclosureBenchmarks()
  efficiencyBenchmarks()
  likeUnitsBenchmarks()
  learningBenchmarks()
  funnelBenchmarks()
  controlBenchmarks()
  costBenchmarks()
}
