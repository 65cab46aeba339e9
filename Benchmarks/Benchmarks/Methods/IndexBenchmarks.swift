import Benchmark
import BenchmarkCore

/// The index of one unit from a hundred indicators.
@Sendable func indexBenchmarks() {
  Benchmark("arithmetic-index") { benchmark in
    let indicators = (0..<100).map { Indicator(id: "i\($0)", direction: .higher) }
    let structure = CompositeIndex(indicators: indicators, card: nil, plan: IndexPlan())
    let scores = Array(Sample.values[..<100])
    var workspace = CompositeIndex.Workspace()
    var results: [CompositeIndex.Score] = []
    for _ in benchmark.scaledIterations {
      structure.score(scores.span, workspace: &workspace, into: &results)
      blackHole(results)
    }
  }
}
