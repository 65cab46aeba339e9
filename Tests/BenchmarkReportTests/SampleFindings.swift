import BenchmarkCore

/// Findings made by hand, small enough to read the report against.
enum SampleFindings {
  /// Five nursing homes in one tertial: a survey mean that is tested, a proportion with a hidden figure, and a cost
  /// without a standard error whose last value has lost a decimal.
  static func small() -> Findings {
    let names = ["Solbakken", "Fjellsiden", "Løvås", "Nordåsen", "Æsane"]
    let units = names.enumerated().map { Unit(id: "10\($0)", name: $1, type: "sykehjem") }
    var survey = Indicator(
      id: "tilfredshet", name: LocalizedText(bokmal: "Tilfredshet", nynorsk: "Tilfredsheit", english: "Satisfaction"),
      perspective: "brukere", kind: .mean,
      unit: LocalizedText(bokmal: "poeng (1–6)", nynorsk: "poeng (1–6)", english: "points (1–6)"), direction: .higher,
      target: .value(5), decimals: 1)
    survey.limits = Limits(green: 5, red: 4.5)
    let share = Indicator(
      id: "gjennomgang",
      name: LocalizedText(
        bokmal: "Legemiddelgjennomgang", nynorsk: "Legemiddelgjennomgang", english: "Medication review"),
      perspective: "brukere", kind: .proportion, unit: LocalizedText("prosent"), direction: .higher, target: .value(90),
      decimals: 0, per: 100)
    let cost = Indicator(
      id: "kostnad",
      name: LocalizedText(bokmal: "Kostnad per døgn", nynorsk: "Kostnad per døgn", english: "Cost per day"),
      perspective: "okonomi", kind: .amount, unit: LocalizedText("kroner"), direction: .lower, decimals: 0)
    let card = Card(
      id: "sykehjem",
      name: LocalizedText(
        bokmal: "Styringskort for sykehjem", nynorsk: "Styringskort for sjukeheimar", english: "Nursing-home scorecard"),
      version: "2026", unitType: "sykehjem", approval: .init(by: nil, on: "2026-01-20"),
      perspectives: [
        Perspective(id: "brukere", name: LocalizedText(bokmal: "Brukere", nynorsk: "Brukarar", english: "Users")),
        Perspective(id: "okonomi", name: LocalizedText(bokmal: "Økonomi", nynorsk: "Økonomi", english: "Finance")),
      ], indicators: [survey, share, cost], cost: .init(indicator: "kostnad"), synthetic: true)

    var first = Series(cells: 5)
    first.values = [5.4, 5.1, 5.0, 4.1, .nan]
    first.status = [.ok, .ok, .ok, .ok, .absent]
    first.n = [61, 40, 38, 33, .nan]
    var second = Series(cells: 5)
    second.values = [96, 88, .nan, 92, 90]
    second.status = [.ok, .preliminary, .suppressed, .ok, .ok]
    second.denominator = [50, 42, .nan, 25, 30]
    var third = Series(cells: 5)
    third.values = [3100, 3350, 2980, 4410, 31_900]
    third.status = [.ok, .ok, .ok, .ok, .ok]
    let panel = Panel(unitCount: 5, periods: [.tertial(2026, 2)], series: [first, second, third])
    let study = Study(
      card: card, organisation: Organisation(units: units), indicators: card.indicators, panel: panel,
      sources: [.init(path: "studie/verdier.csv", bytes: 900, sha256: "0f1e2d3c4b5a69788796", rows: 14)],
      extracted: "2026-09-14")
    var findings = Findings(
      study: study, plan: StudyPlan(),
      grouping: Grouping(column: nil, labels: [""], names: [""], groupOfUnit: [0, 0, 0, 0, 0]))
    findings.period = 0
    findings.comparisons = [surveyComparison(), shareComparison(), costComparison()]
    var trend = TrendFinding(unit: 2, indicator: 0, first: 0, last: 0, n: 6, status: .ok)
    trend.slope = 0.12
    trend.direction = .improving
    var flat = TrendFinding(unit: 0, indicator: 0, first: 0, last: 0, n: 6, status: .ok)
    flat.direction = .unclear
    findings.trends = [flat, trend]
    findings.suppressed = [SuppressedCell(unit: 2, indicator: 1, period: 0, rule: .minimumN)]
    return findings
  }

  private static func surveyComparison() -> Comparison {
    var comparison = Comparison()
    comparison.lower = [5.2, 4.8, 4.7, 3.8, .nan]
    comparison.upper = [5.6, 5.4, 5.3, 4.4, .nan]
    comparison.light = [.green, .green, .green, .red, .grey]
    comparison.rank = [1, 2, 3, 4, .nan]
    comparison.tied = [false, false, false, false, false]
    comparison.rankLower = [1, 1, 2, 4, .nan]
    comparison.rankUpper = [2, 3, 3, 4, .nan]
    comparison.groupMean = [4.9, 4.9, 4.9, 4.9, 4.9]
    comparison.versusGroup = [.better, .noClearDifference, .noClearDifference, .worse, .notJudged]
    return comparison
  }

  private static func shareComparison() -> Comparison {
    var comparison = Comparison()
    comparison.lower = [86, 75, .nan, 75, 74]
    comparison.upper = [99, 95, .nan, 98, 97]
    comparison.light = [.green, .yellow, .grey, .green, .green]
    comparison.rank = [1, 4, .nan, 2, 3]
    comparison.tied = [false, false, false, false, false]
    comparison.groupMean = [91.5, 91.5, 91.5, 91.5, 91.5]
    comparison.versusGroup = [
      .noClearDifference, .noClearDifference, .notJudged, .noClearDifference, .noClearDifference,
    ]
    return comparison
  }

  private static func costComparison() -> Comparison {
    var comparison = Comparison()
    comparison.light = [.grey, .grey, .grey, .grey, .grey]
    comparison.rank = [2, 3, 1, 4, 5]
    comparison.tied = [false, false, false, false, false]
    comparison.groupMean = [9148, 9148, 9148, 9148, 9148]
    comparison.versusGroup = [.notJudged, .notJudged, .notJudged, .notJudged, .notJudged]
    comparison.outliers[4] = .init(
      severity: .extreme,
      reason: OutlierReason(
        methods: [.robustZ, .tukey], high: true, groupMedian: 3350, ratioToMedian: 31_900 / 3350, previousValue: 3150))
    return comparison
  }

  /// A study drawn from a seed and analysed: `unitCount` schools in `groupCount` municipalities over six school years.
  ///
  /// - Parameter hidden: values that the rules must hide, planted with n = 2, one a period and unit from the first on.
  static func drawn(
    seed: UInt64, unitCount: Int, groupCount: Int = 1, direction: Direction = .higher, distinct: Int = 300,
    hidden: [Double] = [], minimumN: Int? = nil
  ) throws -> Findings {
    var state = seed
    func next(_ bound: Int) -> Int {
      // Numerical Recipes' 64-bit linear congruential generator: any fixed sequence serves.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let periods = (2020..<2026).map { Period.schoolYear(startingIn: $0) }
    let indicators = [
      Indicator(id: "lesing", name: LocalizedText("Lesing"), kind: .mean, direction: direction, target: .value(50)),
      Indicator(id: "utgift", name: LocalizedText("Utgift"), kind: .amount, direction: .none),
    ]
    let units = (0..<unitCount).map {
      Unit(id: "U\($0)", name: "Skole med et langt navn nummer \($0) på øya", type: "skole")
    }
    let column = Organisation.Column(name: "kommune", values: units.indices.map { "46\($0 % groupCount)" })
    let cells = unitCount * periods.count
    var reading = Series(cells: cells)
    var spending = Series(cells: cells)
    reading.n = [Double](repeating: .nan, count: cells)
    reading.standardError = reading.n
    for cell in 0..<cells {
      reading.values[cell] = 40 + Double(next(distinct)) * 20 / Double(distinct)
      reading.n?[cell] = Double(5 + next(60))
      reading.standardError?[cell] = 0.5 + Double(next(20)) / 10
      reading.status[cell] = .ok
      spending.values[cell] = Double(90_000 + next(60_000))
      spending.status[cell] = .ok
    }
    for (position, value) in hidden.enumerated() {
      let cell = position * periods.count + (periods.count - 1 - position % 2)
      reading.values[cell] = value
      reading.n?[cell] = 2
      spending.status[cell] = .missing
      spending.values[cell] = .nan
    }
    let study = Study(
      card: nil, organisation: Organisation(units: units, columns: [column]), indicators: indicators,
      panel: Panel(unitCount: unitCount, periods: periods, series: [reading, spending]))
    var plan = StudyPlan()
    plan.groupColumn = groupCount > 1 ? "kommune" : nil
    plan.rankReplicates = 50
    plan.minimumN = minimumN
    return try Analysis.run(study, plan: plan)
  }
}
