import BenchmarkCore

/// A study as large as the largest that a page is made for.
enum LargeStudy {
  static func name(_ unit: Int) -> String { "Storbyens barnehage nr. \(unit + 1)" }

  static func findings(units unitCount: Int, indicators indicatorCount: Int, periods periodCount: Int) throws
    -> Findings
  {
    var stream = RandomStream(seed: 20_260_901, stream: 0)
    let periods = (0..<periodCount).map { Period.year(2026 - periodCount + $0) }
    let units = (0..<unitCount).map { Unit(id: "\(300_000 + $0)", name: name($0), type: "barnehage") }
    let indicators = (0..<indicatorCount).map { index in
      Indicator(
        id: "indikator_\(index)", name: LocalizedText("Indikator nummer \(index + 1)"), kind: .mean, direction: .higher,
        target: .value(50), decimals: 1)
    }
    let cells = unitCount * periodCount
    let series = indicators.map { _ in
      var series = Series(cells: cells)
      series.standardError = [Double](repeating: 2, count: cells)
      series.n = [Double](repeating: 40, count: cells)
      for cell in 0..<cells {
        series.values[cell] = 40 + 20 * stream.uniform()
        series.status[cell] = .ok
      }
      return series
    }
    let study = Study(
      card: nil, organisation: Organisation(units: units), indicators: indicators,
      panel: Panel(unitCount: unitCount, periods: periods, series: series))
    var plan = StudyPlan()
    plan.rankReplicates = 10
    return try Analysis.run(study, plan: plan)
  }
}
