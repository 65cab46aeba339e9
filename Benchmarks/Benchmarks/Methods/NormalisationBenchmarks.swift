import Benchmark
import BenchmarkCore

/// Each normalisation on one cross-section of 5,000 units.
@Sendable func normalisationBenchmarks() {
  Benchmark("z-score") { normalise(.zScore, $0) }
  Benchmark("robust-z") { normalise(.robustZ, $0) }
  Benchmark("min-max") { normalise(.minMax, $0) }
  Benchmark("rank") { normalise(.rank, $0) }
  Benchmark("percentile") { normalise(.percentile, $0) }
  Benchmark("borda") { normalise(.borda, $0) }
  Benchmark("distance-to-target") { normalise(.distanceToTarget, $0) }
  Benchmark("distance-to-reference") { normalise(.distanceToReference, $0) }
  Benchmark("fraction-of-max") { normalise(.fractionOfMax, $0) }
  Benchmark("index-100") { normalise(.index100, $0) }
  Benchmark("scaled") { normalise(.scaled, $0) }
}

private func normalise(_ method: Normalisation, _ benchmark: Benchmark) {
  let plan = NormalisationPlan(method: method)
  var workspace = Normalisation.Workspace()
  for _ in benchmark.scaledIterations {
    blackHole(NormalisedColumn(Sample.values.span, plan: plan, yardstick: Sample.higher, workspace: &workspace))
  }
}
