import Benchmark
import BenchmarkCore

/// Each treatment of one cross-section of 5,000 units.
@Sendable func treatmentBenchmarks() {
  Benchmark("winsorise") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(Winsorising(Sample.values.span)) }
  }
  Benchmark("log") { treat(.log, $0) }
  Benchmark("log-ct") { treat(.logCT, $0) }
  Benchmark("box-cox") { treat(.boxCox, $0) }
}

private func treat(_ transformation: Transformation, _ benchmark: Benchmark) {
  let treatment = Treatment(transformation: transformation)
  for _ in benchmark.scaledIterations { blackHole(treatment.apply(to: Sample.values.span)) }
}
