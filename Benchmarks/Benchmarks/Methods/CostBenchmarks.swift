import Benchmark
import BenchmarkCore

/// Cost against result, on 420 units with three conditions.
@Sendable func costBenchmarks() {
  Benchmark("expected-cost") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(ExpectedCost(cost: CostSample.cost, variables: CostSample.variables, level: 0.95))
    }
  }
  Benchmark("hc3") { benchmark in
    for _ in benchmark.scaledIterations {
      if case .model(let model) = LinearModel.fit(CostSample.design, CostSample.cost.span) {
        blackHole(model.standardErrors(.hc3))
      }
    }
  }
  Benchmark("huber") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(HuberRegression(CostSample.design, CostSample.cost.span)) }
  }
  Benchmark("result-score") { benchmark in
    let results = (0..<3).map { _ in
      ResultScore.Result(values: CostSample.cost, standardErrors: CostSample.need, direction: .lower)
    }
    for _ in benchmark.scaledIterations { blackHole(ResultScore(results, units: CostSample.cost.count)) }
  }
  Benchmark("cost-effect") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(
        CostEffect(result: CostSample.need, cost: CostSample.cost, controls: CostSample.variables, level: 0.95))
    }
  }
  Benchmark("cost-decomposition") { benchmark in
    let other = CostDecomposition.Side(total: 3500, factors: [1.1], parts: [[0.008, 330_000, 1.01]])
    for _ in benchmark.scaledIterations {
      for cost in CostSample.cost {
        blackHole(
          CostDecomposition(
            CostDecomposition.Side(total: cost, factors: [1.2], parts: [[0.0079, 331_000, 1.02]]), against: other))
      }
    }
  }
  Benchmark("need-correction") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(NeedCorrection.index(cost: CostSample.cost, need: CostSample.need))
    }
  }
  Benchmark("constant-prices") { benchmark in
    let levels = (2010...2030).map { PriceLevel(period: .year($0), index: Double($0)) }
    for _ in benchmark.scaledIterations {
      let prices = ConstantPrices(levels, base: .year(2026))
      for year in 2010...2030 { blackHole(prices.factor(of: .tertial(year, 2))) }
    }
  }
  Benchmark("action-review") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(ActionReview(CostSample.findings).rows()) }
  }
}

/// Seeded numbers of the size of a real comparison.
private enum CostSample {
  static let size = column(20...500, stream: 1)
  static let need = column(40...90, stream: 2)
  static let share = column(0...60, stream: 3)
  static let cost = zip(size, need).map { 3000 + 20 * $1 - $0 }
  static let design = Matrix(columns: [size, need, share])
  static let variables = [
    ExplanatoryVariable(name: "size", values: size, isLogarithmic: true),
    ExplanatoryVariable(name: "need", values: need, isLogarithmic: false),
    ExplanatoryVariable(name: "share", values: share, isLogarithmic: false),
  ]

  /// One indicator for all units in one period, half of them with an action.
  static let findings: Findings = {
    var series = Series(cells: cost.count)
    series.values = cost
    series.status = cost.map { _ in .ok }
    var study = Study(
      card: nil, organisation: Organisation(units: cost.indices.map { Unit(id: "u\($0)") }),
      indicators: [Indicator(id: "a", direction: .lower, target: .value(4000))],
      panel: Panel(unitCount: cost.count, periods: [.year(2026)], series: [series]))
    study.actions = cost.indices.filter { $0 % 2 == 0 }.map { Action(unit: $0, indicator: "a", text: "x") }
    var findings = Findings(
      study: study, plan: StudyPlan(),
      grouping: Grouping(column: nil, labels: [""], names: [""], groupOfUnit: cost.map { _ in 0 }))
    findings.period = 0
    return findings
  }()

  private static func column(_ range: ClosedRange<Double>, stream id: UInt64) -> [Double] {
    var stream = RandomStream(seed: 1).substream(id)
    return (0..<420).map { _ in range.lowerBound + (range.upperBound - range.lowerBound) * stream.uniform() }
  }
}
