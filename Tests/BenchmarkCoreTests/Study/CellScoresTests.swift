import Testing

@testable import BenchmarkCore

@Suite struct CellScoresTests {
  private static let units = 23
  private static let periods: [Period] = [.year(2022), .year(2023), .year(2024)]

  private func study(_ direction: Direction, target: Target?) -> Study {
    var stream = RandomStream(seed: 5)
    var series = Series(cells: Self.units * Self.periods.count)
    for cell in series.values.indices where cell % 11 != 4 {
      // The last period is the same for all, and has nothing to compare.
      series.values[cell] = cell % 3 == 2 ? 7 : (stream.normal() * 100).rounded() / 10
      series.status[cell] = .ok
    }
    var indicator = Indicator(id: "x")
    indicator.direction = direction
    indicator.target = target
    return Study(
      card: nil, organisation: Organisation(units: (0..<Self.units).map { Unit(id: "\($0)") }), indicators: [indicator],
      panel: Panel(unitCount: Self.units, periods: Self.periods, series: [series]))
  }

  @Test(arguments: [Direction.higher, .lower, .none, .range], [nil, Target.range(low: -2, high: 3)])
  func scoresAreThoseOfTheNormalisations(direction: Direction, target: Target?) {
    let study = study(direction, target: target)
    let groups = (0..<Self.units).map { $0 == 6 ? nil : $0 % 2 }
    let grouping = Grouping(column: nil, labels: ["a", "b"], names: ["a", "b"], groupOfUnit: groups)
    var plan = StudyPlan()
    plan.columns = [.z, .robustZ, .minMax]
    let comparison = Comparisons(study, plan: plan, grouping: grouping).outcome { _, _ in }.comparisons[0]
    let values = study.panel.series[0].values
    for (method, scores) in [
      (Normalisation.zScore, comparison.z), (.robustZ, comparison.robustZ), (.minMax, comparison.minMax),
    ] {
      var workspace = Normalisation.Workspace()
      var expected = [Double](repeating: .nan, count: values.count)
      for period in Self.periods.indices {
        for group in 0..<2 {
          let members = grouping.members(of: group)
          let column = members.map { values[$0 * Self.periods.count + period] }
          let normalised = NormalisedColumn(
            column.span, plan: NormalisationPlan(method: method), yardstick: Yardstick(study.indicators[0]),
            workspace: &workspace)
          for (position, unit) in members.enumerated() {
            expected[unit * Self.periods.count + period] = normalised.scores[position]
          }
        }
      }
      var found: [Double] = []
      for unit in 0..<Self.units {
        var own = [Double](repeating: 0, count: Self.periods.count)
        var span = own.mutableSpan
        scores.copy(unit: unit, to: &span)
        found += own
      }
      #expect(!scores.isEmpty)
      #expect(zip(found, expected).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) })
    }
  }

  @Test func scoresThatNobodyAskedForAreNone() {
    var plan = StudyPlan()
    plan.columns = [.rank]
    let grouping = Grouping(
      column: nil, labels: [""], names: [""], groupOfUnit: (0..<Self.units).map { _ in 0 })
    let comparison = Comparisons(study(.higher, target: nil), plan: plan, grouping: grouping).outcome { _, _ in }
      .comparisons[0]
    #expect(comparison.z.isEmpty && comparison.robustZ.isEmpty && comparison.minMax.isEmpty)
    #expect(comparison.rank.contains(1))
  }
}
