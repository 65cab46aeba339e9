import Benchmark
import BenchmarkCore

/// Development over twenty years, and the adjustment of many tests.
@Sendable func trendBenchmarks() {
  Benchmark("ols") { benchmark in
    let trend = SeriesTrend(periods: Sample.periods, breaks: [])
    let series = Array(Sample.values[..<Sample.periods.count])
    for _ in benchmark.scaledIterations { blackHole(trend.ordinaryLeastSquares(series.span)) }
  }
  Benchmark("mann-kendall") { benchmark in
    let trend = SeriesTrend(periods: Sample.periods, breaks: [])
    let series = Array(Sample.values[..<Sample.periods.count])
    for _ in benchmark.scaledIterations { blackHole(trend.mannKendall(series.span)) }
  }
  Benchmark("theil-sen") { benchmark in
    let times = Sample.periods.indices.map(Double.init)
    let series = Array(Sample.values[..<Sample.periods.count])
    let test = MannKendall(series.span)
    for _ in benchmark.scaledIterations { blackHole(TheilSen(times: times.span, values: series.span, test: test)) }
  }
  Benchmark("benjamini-hochberg") { benchmark in
    var stream = RandomStream(seed: 3)
    let p = (0..<100_000).map { _ in stream.uniform() }
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(MultipleTesting.benjaminiHochberg.adjusted(p.span)) }
  }
}
