import Benchmark
import BenchmarkCore

/// Comparison and assessment.
@Sendable func comparisonBenchmarks() {
  Benchmark("rank-interval") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(
        RankInterval(
          values: Sample.smallValues.span, standardErrors: Sample.smallErrors.span, direction: .higher,
          stream: RandomStream(seed: 1)))
    }
  }
  Benchmark("versus-group") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(
        VersusGroupTest.tests(
          values: Sample.values.span, lower: Sample.lower.span, upper: Sample.upper.span,
          standardErrors: Sample.errors.span, direction: .higher))
    }
  }
  Benchmark("traffic-light") { benchmark in
    let indicator = Indicator(id: "a", direction: .higher, target: .value(110))
    for _ in benchmark.scaledIterations {
      for value in Sample.values { blackHole(TrafficLight.light(value: value, indicator: indicator)) }
    }
  }
}
