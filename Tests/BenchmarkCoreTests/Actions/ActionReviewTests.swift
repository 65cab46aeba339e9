import Testing

@testable import BenchmarkCore

@Suite struct ActionReviewTests {
  private static func date(_ text: String) -> CalendarDate? { CalendarDate(text) }

  /// One unit, one indicator with target 5, one period ending 31 August 2026.
  private static func findings(
    _ actions: [Action], light: Light, trend: TrendDirection?, versus: VersusGroup = .noClearDifference,
    value: Double = 4
  ) -> Findings {
    var series = Series(cells: 1)
    series.values = [value]
    series.status = [value.isNaN ? .missing : .ok]
    let indicator = Indicator(id: "a", direction: .higher, target: .value(5))
    var study = Study(
      card: nil, organisation: Organisation(units: [Unit(id: "u")]), indicators: [indicator],
      panel: Panel(unitCount: 1, periods: [.tertial(2026, 2)], series: [series]))
    study.actions = actions
    var findings = Findings(
      study: study, plan: StudyPlan(), grouping: Grouping(column: nil, labels: [""], names: [""], groupOfUnit: [0]))
    findings.period = 0
    var comparison = Comparison()
    comparison.light = [light]
    comparison.versusGroup = [versus]
    findings.comparisons = [comparison]
    if let trend {
      var finding = TrendFinding(unit: 0, indicator: 0, first: 0, last: 0, n: 5, status: .ok)
      finding.direction = trend
      findings.trends = [finding]
    }
    return findings
  }

  private static func concerns(
    _ progress: Action.Progress?, due: String?, light: Light = .red, trend: TrendDirection? = .unclear
  ) -> [ActionFinding.Concern] {
    let action = Action(unit: 0, indicator: "a", text: "x", due: due.flatMap(date), progress: progress)
    return ActionReview(findings([action], light: light, trend: trend)).rows().first { $0.action != nil }?.concerns
      ?? []
  }

  @Test func `an open action is overdue when its time was up before the period ended`() {
    #expect(Self.concerns(.started, due: "2026-08-30", trend: .improving) == [.overdue])
    #expect(Self.concerns(.started, due: "2026-08-31", trend: .improving) == [])
    #expect(Self.concerns(.finished, due: "2026-01-01", trend: .improving) == [])
    #expect(Self.concerns(.started, due: nil, trend: .improving) == [])
    #expect(Self.concerns(nil, due: "2026-08-30", trend: .improving) == [.overdue])
  }

  @Test func `an action is without movement when it should have shown`() {
    #expect(Self.concerns(.finished, due: nil) == [.notMoved])
    #expect(Self.concerns(.delayed, due: "2026-06-15") == [.notMoved, .overdue])
    #expect(Self.concerns(.started, due: "2026-12-01") == [])
    #expect(Self.concerns(.started, due: "2026-12-01", trend: .worsening) == [.notMoved])
    #expect(Self.concerns(.planned, due: "2026-12-01", trend: .worsening) == [])
    #expect(Self.concerns(.finished, due: nil, light: .green) == [])
    #expect(Self.concerns(.finished, due: nil, trend: .improving) == [])
    #expect(Self.concerns(.finished, due: nil, trend: nil) == [])
    #expect(Self.concerns(.cancelled, due: "2026-01-01", trend: .worsening) == [])
  }

  @Test func `a weak result asks for an open action`() {
    func rows(_ progress: Action.Progress?, _ light: Light, _ versus: VersusGroup) -> [ActionFinding] {
      let actions = progress.map { [Action(unit: 0, indicator: "a", text: "x", progress: $0)] } ?? []
      return ActionReview(Self.findings(actions, light: light, trend: nil, versus: versus)).rows()
    }
    #expect(rows(nil, .red, .noClearDifference).map(\.concerns) == [[.noAction]])
    #expect(rows(nil, .grey, .worse).map(\.concerns) == [[.noAction]])
    #expect(rows(nil, .yellow, .noClearDifference).isEmpty)
    #expect(rows(.started, .red, .worse).map(\.concerns) == [[]])
    #expect(rows(.finished, .red, .worse).map(\.concerns) == [[], [.noAction]])
  }

  @Test func `actions on other cards and units without figures are left alone`() {
    let other = Action(unit: 0, indicator: "elsewhere", text: "x")
    #expect(ActionReview(Self.findings([other], light: .green, trend: nil)).rows().isEmpty)
    let own = Action(unit: 0, indicator: "a", text: "x", progress: .finished)
    let rows = ActionReview(Self.findings([own], light: .grey, trend: nil, value: .nan)).rows()
    #expect(rows.map(\.concerns) == [[]])
  }

  @Test func `the plan says what is lacking, with its sign`() {
    func plan(_ direction: Direction, _ target: Target, _ value: Double) -> PlanFinding? {
      var findings = Self.findings([], light: .grey, trend: nil, value: value)
      findings.study.indicators[0].direction = direction
      findings.study.indicators[0].target = target
      return EconomicPlan(findings).rows().first
    }
    #expect(plan(.higher, .value(5), 4)?.change == 1)
    #expect(plan(.higher, .value(5), 6)?.change == 0)
    #expect(plan(.lower, .value(5), 8)?.change == -3)
    let range = Target.range(low: 97, high: 100)
    #expect(plan(.range, range, 95) == PlanFinding(unit: 0, indicator: 0, present: 95, change: 2, target: 97))
    #expect(plan(.range, range, 101) == PlanFinding(unit: 0, indicator: 0, present: 101, change: -1, target: 100))
    #expect(plan(.range, range, 98)?.change == 0)
    #expect(plan(.none, .value(5), 4) == nil)
    #expect(plan(.higher, .value(5), .nan) == nil)
  }

  @Test func `dates are read as people write them`() {
    #expect(CalendarDate("2026-12-01")?.description == "2026-12-01")
    #expect(CalendarDate("1.12.2026")?.description == "2026-12-01")
    #expect(CalendarDate("29.02.2024") != nil && CalendarDate("29.02.2025") == nil && CalendarDate("29.02.1900") == nil)
    for text in ["", "2026", "2026-13-01", "31.04.2026", "i morgen", "1-2-3", "12/01/2026"] {
      #expect(CalendarDate(text) == nil, "\(text)")
    }
    #expect(Period.tertial(2026, 2).lastDay?.description == "2026-08-31")
    #expect(Period.schoolYear(startingIn: 2025).lastDay?.description == "2026-07-31")
    #expect(Period.month(2024, 2).lastDay?.description == "2024-02-29")
  }
}
