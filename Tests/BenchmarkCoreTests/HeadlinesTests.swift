import Testing

@testable import BenchmarkCore

@Suite struct HeadlinesTests {
  /// Findings over one period: per indicator the value and verdict of each unit.
  private static func findings(
    _ columns: [(indicator: Indicator, values: [Double], verdicts: [VersusGroup], lights: [Light])],
    cost: String? = nil
  ) -> Findings {
    let count = columns.first?.values.count ?? 0
    let series = columns.map { column in
      var series = Series(cells: count)
      series.values = column.values
      series.status = column.values.map { $0.isNaN ? .missing : .ok }
      return series
    }
    let card = Card(id: "c", name: LocalizedText("c"), cost: cost.map { .init(indicator: $0) })
    let study = Study(
      card: card, organisation: Organisation(units: (0..<count).map { Unit(id: "\($0)") }),
      indicators: columns.map(\.indicator), panel: Panel(unitCount: count, periods: [.year(2025)], series: series))
    var findings = Findings(
      study: study, plan: StudyPlan(),
      grouping: Grouping(
        column: nil, labels: [""], names: [""], groupOfUnit: [Int?](repeating: 0, count: count)))
    findings.period = 0
    findings.comparisons = columns.map { column in
      var comparison = Comparison()
      comparison.versusGroup = column.verdicts
      comparison.light = column.lights
      return comparison
    }
    return findings
  }

  private static func indicator(_ id: String, kind: IndicatorKind = .mean, weight: Double = 1) -> Indicator {
    Indicator(id: id, kind: kind, direction: .higher, weight: weight)
  }

  private static let unclear = [VersusGroup](repeating: .noClearDifference, count: 4)
  private static let untested = [VersusGroup](repeating: .notJudged, count: 4)
  private static let grey = [Light](repeating: .grey, count: 4)

  @Test func `no study gives no statement`() {
    #expect(Headlines(Self.findings([])).selected() == [])
    let missing = Self.findings([(Self.indicator("a"), [.nan, .nan, .nan, .nan], Self.untested, Self.grey)])
    #expect(Headlines(missing).selected() == [])
  }

  @Test func `one unit is neither compared nor spread`() {
    let one = Self.findings([(Self.indicator("a"), [3], [.notJudged], [.grey])])
    #expect(Headlines(one).selected() == [.notTested(indicators: 1, withoutDirection: false)])
  }

  @Test func `clear differences name the units furthest from the mean first`() {
    let findings = Self.findings([
      (Self.indicator("a"), [5, 6, 1, 2], [.better, .better, .worse, .noClearDifference], Self.grey)
    ])
    #expect(
      Headlines(findings).selected() == [
        .differences(indicator: 0, period: 0, better: [1, 0], worse: [2], unclear: 1)
      ])
  }

  @Test func `the indicator with most clear differences times its weight comes first`() {
    let verdicts: [VersusGroup] = [.better, .noClearDifference, .noClearDifference, .worse]
    let fewer: [VersusGroup] = [.better, .noClearDifference, .noClearDifference, .noClearDifference]
    let light = Self.findings([
      (Self.indicator("a"), [4, 3, 2, 1], fewer, Self.grey), (Self.indicator("b"), [4, 3, 2, 1], verdicts, Self.grey),
    ])
    guard case .differences(let first, _, _, _, _) = Headlines(light).selected(limit: 1).first else {
      Issue.record("no difference selected")
      return
    }
    #expect(first == 1)
    let heavy = Self.findings([
      (Self.indicator("a", weight: 5), [4, 3, 2, 1], fewer, Self.grey),
      (Self.indicator("b"), [4, 3, 2, 1], verdicts, Self.grey),
    ])
    guard case .differences(let second, _, _, _, _) = Headlines(heavy).selected(limit: 1).first else {
      Issue.record("no difference selected")
      return
    }
    #expect(second == 0)
  }

  @Test func `when nothing is clear that is the statement`() {
    let findings = Self.findings([(Self.indicator("a"), [1, 1, 1, 1], Self.unclear, Self.grey)])
    #expect(Headlines(findings).selected() == [.noDifferences(indicators: 1, tests: 4)])
  }

  @Test func `without tests the spread is told, and why there is no judgement`() {
    var context = Self.indicator("a")
    context.direction = .none
    let findings = Self.findings([(context, [1, 2, 3, .nan], Self.untested, Self.grey)])
    #expect(
      Headlines(findings).selected() == [
        .notTested(indicators: 1, withoutDirection: true), .spread(indicator: 0, period: 0),
      ])
  }

  @Test func `the spread of the cost is told once`() {
    let columns = [
      (Self.indicator("cost", kind: .amount), [1.0, 2, 3, 4], Self.untested, Self.grey),
      (Self.indicator("a", kind: .amount), [1.0, 2, 3, 4], Self.untested, Self.grey),
    ]
    let both = Headlines(Self.findings(columns, cost: "cost")).selected()
    #expect(both.contains(.spread(indicator: 1, period: 0)) && both.contains(.cost(indicator: 0, period: 0)))
    let alone = Headlines(Self.findings([columns[0]], cost: "cost")).selected()
    #expect(alone.contains(.cost(indicator: 0, period: 0)) && !alone.contains(.spread(indicator: 0, period: 0)))
  }

  @Test func `amounts rise and fall, and come after developments that are judged`() {
    var findings = Self.findings([
      (Self.indicator("cost", kind: .amount), [1, 2, 3, 4], Self.untested, Self.grey),
      (Self.indicator("a"), [1, 2, 3, 4], Self.unclear, Self.grey),
    ])
    func trend(_ unit: Int, _ indicator: Int, _ slope: Double, _ direction: TrendDirection) -> TrendFinding {
      var trend = TrendFinding(unit: unit, indicator: indicator, first: 0, last: 0, n: 6, status: .ok)
      trend.slope = slope
      trend.direction = direction
      return trend
    }
    findings.trends = [
      trend(0, 0, 9, .worsening), trend(1, 0, 8, .worsening), trend(0, 1, 0.5, .improving), trend(1, 1, 0, .unclear),
    ]
    let headlines = Headlines(findings).selected()
    #expect(
      headlines.contains(
        .developments(
          indicator: 1, improving: [.init(unit: 0, slope: 0.5, first: 0, last: 0)], worsening: [], unclear: 1)))
    findings.trends = Array(findings.trends.prefix(2))
    guard case .movements(0, let rising, let falling, 0) = Headlines(findings).selected().last else {
      Issue.record("amounts are not told as movements")
      return
    }
    #expect(rising.map(\.unit) == [0, 1] && falling.isEmpty)
  }

  @Test func `a limit is kept and the order of statements stands`() {
    let verdicts: [VersusGroup] = [.better, .noClearDifference, .noClearDifference, .worse]
    let columns = (0..<5).map {
      (Self.indicator("\($0)"), [4.0, 3, 2, 1], verdicts, [Light.green, .green, .red, .red])
    }
    let findings = Self.findings(columns, cost: "2")
    for limit in 1...6 { #expect(Headlines(findings).selected(limit: limit).count <= limit) }
    let all = Headlines(findings).selected()
    guard case .differences = all.first, case .cost(2, 0) = all.last else {
      Issue.record("order: \(all)")
      return
    }
    #expect(
      all.contains(
        .patterns(
          better: [.init(unit: 0, indicators: 5, tested: 5)], worse: [.init(unit: 3, indicators: 5, tested: 5)])))
  }

  @Test(arguments: [
    (53.9, 5.9, 6.7, 10.0 as Double?), (1.84, 19, 18, 0.1), (9600, 95, 96, 100), (5.9, 5.9, 6.7, nil),
    (40, 5, 38, nil), (30, 3.1, .nan, 10), (-30, 3, .nan, nil), (0, 3, 3, nil),
  ])
  func `a displaced decimal is suspected only where the unit's own past and the others agree`(
    value: Double, median: Double, previous: Double, expected: Double?
  ) {
    let ratio = value > 0 ? value / median : .nan
    let reason = OutlierReason(
      methods: [.robustZ], high: value > median, groupMedian: median, ratioToMedian: ratio, previousValue: previous)
    #expect(reason.suspectedPowerOfTen == expected)
    // Among units of all sizes only the own past can tell.
    var spread = reason
    spread.isFarInRatio = false
    #expect(spread.suspectedPowerOfTen == (previous.isNaN ? nil : expected))
  }

  @Test(arguments: [false, true])
  func `large units among units of all sizes are no mistakes, a lost decimal is one`(withZeros: Bool) throws {
    let count = 60
    func doubtful(_ values: [Double]) throws -> [Int] {
      var series = Series(cells: count)
      series.values = values
      series.status = [Status](repeating: .ok, count: count)
      let study = Study(
        card: nil, organisation: Organisation(units: (0..<count).map { Unit(id: "u\($0)") }),
        indicators: [Indicator(id: "pupils")],
        panel: Panel(unitCount: count, periods: [.year(2025)], series: [series]))
      var plan = StudyPlan()
      plan.steps = [.observations, .outliers]
      let findings = try Analysis.run(study, plan: plan)
      return (0..<count).filter { findings.needsCheck(unit: $0, indicator: 0, period: 0) }
    }
    // From 5 to 1,500, each a tenth larger than the one before: the largest are 17 times the median.
    var sizes: [Double] = [5]
    while sizes.count < count { sizes.append(1.1 * (sizes.last ?? 5)) }
    var alike: [Double] = (0..<count).map { 95 + Double($0 % 10) }
    alike[40] *= 10
    if withZeros {
      sizes[0] = 0
      alike[0] = 0
    }
    #expect(try doubtful(sizes).isEmpty)
    #expect(try doubtful(alike).contains(40))
  }

  @Test func `an extreme value needs a check unless its uncertainty is known or the unit's own level explains it`() {
    func needsCheck(
      _ verdict: VersusGroup, _ severity: Severity, previous: Double, interval: ClosedRange<Double>? = nil
    ) -> Bool {
      var findings = Self.findings([
        (Self.indicator("a"), [9, 1, 1, 1], [verdict, .notJudged, .notJudged, .notJudged], Self.grey)
      ])
      findings.comparisons[0].outliers[0] = .init(
        severity: severity,
        reason: OutlierReason(
          methods: [.robustZ], high: true, groupMedian: 4, ratioToMedian: 2.25, previousValue: previous))
      if let interval {
        findings.comparisons[0].lower = [interval.lowerBound, .nan, .nan, .nan]
        findings.comparisons[0].upper = [interval.upperBound, .nan, .nan, .nan]
      }
      return findings.needsCheck(unit: 0, indicator: 0, period: 0)
    }
    #expect(needsCheck(.notJudged, .extreme, previous: .nan))
    #expect(needsCheck(.notJudged, .extreme, previous: 4))
    #expect(!needsCheck(.notJudged, .extreme, previous: 4, interval: 8...10))
    #expect(!needsCheck(.noClearDifference, .extreme, previous: 4))
    #expect(!needsCheck(.worse, .extreme, previous: 4))
    #expect(!needsCheck(.notJudged, .extreme, previous: 8.5))
    #expect(!needsCheck(.notJudged, .mild, previous: .nan))
  }

  @Test func `an indicator without a figure in the period speaks of its last one`() {
    var findings = Self.findings([(Self.indicator("a"), [1, 2, 3, 4], Self.unclear, Self.grey)])
    var series = Series(cells: 4)
    series.values = [1, .nan, 3, .nan]
    series.status = [.ok, .missing, .ok, .absent]
    findings.study.panel = Panel(unitCount: 2, periods: [.year(2024), .year(2025)], series: [series])
    findings.grouping.groupOfUnit = [0, 0]
    findings.comparisons = [Comparison()]
    findings.period = 1
    #expect(findings.reportingPeriod(of: 0) == 0)
    let summary = findings.summary(of: 0)
    #expect(summary?.mean == 2 && summary?.lowestUnits == [0] && summary?.highestUnits == [1])
    #expect(summary?.tested == 0 && summary?.grey.count == 2)
  }
}
