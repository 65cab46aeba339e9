import Benchmark
import BenchmarkCore

/// The fences of one cross-section of 5,000 units. The screen by `robust-z` does the work of the normalisation of that
/// name, which is measured there.
@Sendable func outlierBenchmarks() {
  Benchmark("tukey") { screen(.tukey, $0) }
  Benchmark("log-tukey") { screen(.logTukey, $0) }
}

private func screen(_ method: OutlierMethod, _ benchmark: Benchmark) {
  var sorted = SortedValues()
  for _ in benchmark.scaledIterations { blackHole(method.screen(Sample.values.span, sorted: &sorted)) }
}
