import BenchmarkCore

@testable import BenchmarkIO

/// A small study made by hand: names with commas, quotes and Norwegian letters, a suppressed value whose figures are
/// still in the arrays, a missing one, an absent one, and a unit that is not compared.
enum SampleFindings {
  static let periods: [Period] = [.tertial(2024, 1), .tertial(2024, 2)]

  static func make() -> Findings {
    let organisation = Organisation(
      units: [
        Unit(id: "0301", name: "Blåbærtoppen, avd. \"Øst\"", type: "sykehjem", parent: "B1", level: "unit"),
        Unit(id: "338000", name: "=Ærlig & Åpen", type: "sykehjem", parent: "B1", level: "unit"),
        Unit(id: "30000S", name: " Myra", type: "sykehjem", parent: "B1", level: "unit"),
        Unit(id: "B1", name: "Bydel 1", type: "bydel", level: "district"),
      ],
      columns: [Organisation.Column(name: "bydel", values: ["Nord; ytre", "-Sør", nil, nil])])
    let card = Card(
      id: "sykehjem", name: LocalizedText(bokmal: "Styringskort", english: "Scorecard"), version: "2026",
      unitType: "sykehjem", approval: Card.Approval(by: "Kommunaldirektør", on: "2026-01-20"),
      perspectives: [Perspective(id: "brukere", name: LocalizedText("Brukere"))],
      indicators: [], synthetic: true)
    let indicators = [
      Indicator(
        id: "tilfredshet", name: LocalizedText(bokmal: "Tilfredshet, pårørende", english: "Satisfaction"),
        perspective: "brukere", kind: .mean, unit: LocalizedText(bokmal: "poeng (1–6)"), direction: .higher,
        target: .value(5), limits: Limits(green: 5, red: 4.5), decimals: 1, minimumN: 5,
        breaks: [.tertial(2024, 1), .year(2023)], scale: 1...6,
        definition: LocalizedText(bokmal: "Snitt av \"alle\";\nikke vektet")),
      Indicator(
        id: "vekt", direction: .range, target: .range(low: 97, high: 100),
        limits: Limits(redRange: 90...105)),
    ]
    // Cells: unit 0 T1, T2; unit 1 T1, T2; ...
    var first = Series(cells: 8)
    first.values = [4.75, 0.1 + 0.2, .nan, 5.25, .nan, 1e-7, 4.5, .nan]
    first.status = [.ok, .preliminary, .suppressed, .ok, .missing, .ok, .ok, .absent]
    first.n = [40, 41, 3, 1_250_000, 7, 12, .nan, .nan]
    first.numerator = [190, .nan, 17, .nan, .nan, .nan, .nan, .nan]
    first.denominator = [40, .nan, 3, .nan, .nan, .nan, .nan, .nan]
    var second = Series(cells: 8)
    second.values = [98, .nan, -0.0, .nan, -12345.678, .nan, .nan, .nan]
    second.status = [.ok, .absent, .ok, .absent, .ok, .notApplicable, .absent, .absent]
    var findings = Findings(
      study: Study(
        card: card, organisation: organisation, indicators: indicators,
        panel: Panel(unitCount: 4, periods: periods, series: [first, second]),
        sources: [
          Study.Source(
            path: "/home/kari/studier/sykehjem/verdier.csv", bytes: 812, sha256: String(repeating: "ab", count: 32),
            profile: "generic", rows: 9)
        ]),
      plan: StudyPlan(),
      grouping: Grouping(column: nil, labels: [""], names: [""], groupOfUnit: [0, 0, 0, nil]))
    findings.period = 1
    findings.comparisons = [comparison(), Comparison()]
    findings.trends = trends()
    findings.index = [
      IndexFinding(
        unit: 0, period: 1, perspective: "brukere", score: 200.0 / 3, rank: 1, of: 2, rankLower: 1, rankUpper: 2,
        coverage: 0.75, indicators: 3),
      IndexFinding(
        unit: 1, period: 1, perspective: nil, score: .nan, rank: .nan, of: 0, rankLower: .nan, rankUpper: .nan,
        coverage: 0.5, indicators: 1),
    ]
    findings.outliers = [
      OutlierFinding(
        unit: 0, indicator: 0, period: 0, value: 4.75, method: .tukey, score: 1.6, lower: .nan, upper: 4.6,
        severity: .mild, reason: reason),
      OutlierFinding(
        unit: 1, indicator: 0, period: 1, value: 5.25, method: .robustZ, score: 0.5, lower: 1, upper: 6,
        severity: nil, reason: nil),
    ]
    findings.coverage = [
      CoverageRow(
        indicator: 0, period: 0, units: 3, withValue: 1, missing: 1, suppressed: 1, notApplicable: 0),
      CoverageRow(
        indicator: 1, period: 1, units: 0, withValue: 0, missing: 0, suppressed: 0, notApplicable: 0),
    ]
    findings.treated = [
      TreatedRow(unit: 2, indicator: 1, period: 0, value: -12345.678, treated: -10, treatment: "winsorise")
    ]
    findings.rollup = [
      RollupRow(
        node: 3, indicator: 0, period: 0, value: 4.5, numerator: 207, denominator: 46, n: 46, units: 2, status: .ok),
      RollupRow(
        node: 3, indicator: 0, period: 1, value: 4.4, numerator: 9, denominator: 3, n: 3, units: 1,
        status: .suppressed),
    ]
    findings.efficiency = efficiency
    findings.suppressed = [SuppressedCell(unit: 1, indicator: 0, period: 0, rule: .minimumN)]
    return findings
  }

  private static var efficiency: EfficiencyFindings {
    var found = EfficiencyFindings(inputs: [1], outputs: [0], period: 1)
    found.comparisons = [EfficiencyComparison(period: 1, group: 0, units: 2, unitsNeeded: 6, replicates: 100)]
    var best = EfficiencyFinding(unit: 0, period: 1, status: .ok)
    best.efficiency = 1
    best.biasCorrected = 0.9
    best.lower = 0.8
    best.upper = 0.95
    best.scale = 1
    best.scaleClass = .crs
    best.superEfficiency = .infeasible
    best.peers = [.init(unit: 0, lambda: 1)]
    var other = EfficiencyFinding(unit: 1, period: 1, status: .preliminary)
    other.efficiency = 2.0 / 3
    other.superEfficiency = .score(2.0 / 3)
    other.peers = [.init(unit: 0, lambda: 0.75), .init(unit: 2, lambda: 0.25)]
    other.targets = [
      .init(indicator: 1, role: .input, value: 0.1 + 0.2, target: 0.2, slack: 0),
      .init(indicator: 0, role: .output, value: 5.25, target: 16.0 / 3, slack: 1.0 / 12),
    ]
    found.units = [best, other, EfficiencyFinding(unit: 2, period: 1, status: .suppressed)]
    return found
  }

  static let reason = OutlierReason(
    methods: [.tukey], high: true, groupMedian: 4.1, ratioToMedian: 1.16, previousValue: .nan)

  static let z: [Double] = [.nan, 2.0 / 3, 77, 1, .nan, -5.0 / 3, 77, .nan]
  static let robustZ: [Double] = [.nan, 0, 77, 1, .nan, -1, 77, .nan]
  static let minMax: [Double] = [.nan, 100.0 / 7, 77, 100, .nan, 0, 77, .nan]

  /// Results of the first indicator. Those of the suppressed cell (2) and of the unit that is not compared (6) are
  /// filled too: the writer must not let them out.
  private static func comparison() -> Comparison {
    var comparison = Comparison()
    comparison.standardError = [0.1, .nan, 0.9, 1.0 / 3, .nan, .nan, 0.2, .nan]
    comparison.lower = [4.554, .nan, 0.8, 4.6, .nan, .nan, 4.1, .nan]
    comparison.upper = [4.946, .nan, 9.8, 5.9, .nan, .nan, 4.9, .nan]
    comparison.gap = [-0.25, -4.7, 77, 0.25, .nan, -4.9999999, 77, .nan]
    comparison.light = [.yellow, .red, .grey, .green, .grey, .red, .red, .grey]
    comparison.rank = [1, 2, 77, 1, .nan, 3, 77, .nan]
    comparison.of = [1, 3, 77, 3, 0, 3, 77, 0]
    comparison.tied = [false, false, true, true, false, false, true, false]
    comparison.rankLower = [1, .nan, 77, 1.5, .nan, .nan, 77, .nan]
    comparison.rankUpper = [1, .nan, 77, 2, .nan, .nan, 77, .nan]
    comparison.quartile = [1, 2, 4, 1, 0, 3, 4, 0]
    comparison.z = CellScores(z)
    comparison.robustZ = CellScores(robustZ)
    comparison.minMax = CellScores(minMax)
    comparison.percentile = [.nan, 50, 77, 100, .nan, 0, 77, .nan]
    comparison.index100 = [100, 99.99999999999, 77, 101, .nan, 0, 77, .nan]
    comparison.groupMean = [4.75, 1.85, 4.75, 1.85, 4.75, 1.85, .nan, .nan]
    comparison.groupMedian = [4.75, 0.3, 4.75, 0.3, 4.75, 0.3, .nan, .nan]
    comparison.versusGroup = [
      .noClearDifference, .worse, .notJudged, .better, .notJudged, .notJudged, .notJudged, .notJudged,
    ]
    comparison.outliers = [
      0: Comparison.Outlier(severity: .mild, reason: reason),
      2: Comparison.Outlier(severity: .extreme, reason: reason),
      6: Comparison.Outlier(severity: .extreme, reason: reason),
    ]
    return comparison
  }

  private static func trends() -> [TrendFinding] {
    var clear = TrendFinding(unit: 0, indicator: 0, first: 0, last: 1, n: 6, status: .ok)
    clear.slope = 1.0 / 3
    clear.standardError = 0.1
    clear.lower = 0.125
    clear.upper = 0.5
    clear.p = 1.25e-12
    clear.pAdjusted = 0.00002
    clear.direction = .improving
    clear.change = 0.5
    clear.changePercent = 10
    clear.forecast = 5
    clear.forecastLower = 4.5
    clear.forecastUpper = 5.5
    clear.targetPeriod = .tertial(2025, 1)
    return [clear, TrendFinding(unit: 1, indicator: 0, first: nil, last: nil, n: 0, status: .tooFew)]
  }

  static func format(_ dialect: CSVDialect = .rfc4180, digits: Int = 10) -> TableFormat {
    TableFormat(
      dialect: dialect, digits: digits,
      text: TableText { reason, indicator, value in
        "\(indicator.id) \(reason.high ? "above" : "below"), \(value)"
      })
  }
}

/// The table as text, without byte order mark.
func text(_ table: CSVTable, threads: Int = 1) throws -> String {
  var bytes = try table.bytes(threads: threads)
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
  return String(decoding: bytes, as: UTF8.self)
}
