import BenchmarkCore
import Testing

@testable import BenchmarkReport

@Suite struct EfficiencySectionTests {
  /// Homes that use 10 thousand kroner a day more or less; `scores` decides how much more than the best.
  private static func findings(
    _ excess: [Double], before: [Double]? = nil, replicates: Int? = 60, kind: IndicatorKind = .count, groups: Int = 1,
    _ change: (inout Series, inout Series) -> Void = { _, _ in }
  ) throws -> Findings {
    let units = excess.indices.map { Unit(id: "h\($0)", name: "Heim \($0)", type: "sykehjem") }
    let periods: [Period] = before == nil ? [.year(2025)] : [.year(2024), .year(2025)]
    var used = Series(cells: units.count * periods.count)
    var made = used
    for unit in units.indices {
      for (position, factors) in ([before, excess].compactMap { $0 }).enumerated() {
        let cell = unit * periods.count + position
        made.values[cell] = 1000 + 100 * Double(unit)
        used.values[cell] = 3 * made.values[cell] * factors[unit]
        (used.status[cell], made.status[cell]) = (.ok, .ok)
      }
    }
    change(&used, &made)
    let indicators = [
      Indicator(
        id: "utgift", name: LocalizedText(bokmal: "Utgift", english: "Spending"), unit: LocalizedText("tusen kroner"),
        decimals: 0),
      Indicator(
        id: "dogn", name: LocalizedText(bokmal: "Døgn", english: "Days"), kind: kind, unit: LocalizedText("døgn"),
        decimals: 0),
    ]
    let card = Card(
      id: "k", name: LocalizedText("K"), indicators: indicators, cost: .init(inputs: ["utgift"], outputs: ["dogn"]))
    let study = Study(
      card: card,
      organisation: Organisation(
        units: units, columns: [.init(name: "bydel", values: units.indices.map { "\($0 % groups)" })]),
      indicators: indicators, panel: Panel(unitCount: units.count, periods: periods, series: [used, made]))
    var plan = StudyPlan()
    plan.steps = [.efficiency]
    plan.minimumN = 0
    plan.efficiency.returns = .crs
    plan.efficiency.replicates = replicates
    plan.groupColumn = groups > 1 ? "bydel" : nil
    return try Analysis.run(study, plan: plan)
  }

  private static func text(_ findings: Findings, _ language: Language = .bokmal, units: [String] = []) -> String {
    var options = ReportOptions()
    options.units = units
    let context = ReportContext(findings, language: language, options: options)
    let blocks = EfficiencySection(context)?.blocks() ?? []
    return TextRenderer(width: 400).render(Document(language: language, blocks: blocks))
  }

  private static let scattered = [1, 1.3, 1.2, 1.1, 1.4, 1.25, 1.15, 1.5, 1.35]

  @Test func `without efficiency there is no section`() {
    let context = ReportContext(SampleFindings.small(), language: .bokmal, options: ReportOptions())
    #expect(EfficiencySection(context) == nil)
  }

  @Test func `it says what a score cannot mean before it shows any`() throws {
    let report = Self.text(try Self.findings(Self.scattered))
    let caution = try #require(report.range(of: "ikke et bevis på sløsing"))
    let table = try #require(report.range(of: "Korrigert"))
    #expect(caution.lowerBound < table.lowerBound)
  }

  @Test func `peers and the difference in kroner are told in words`() throws {
    let report = Self.text(try Self.findings(Self.scattered))
    // Heim 7 makes 1700 days for 7650 thousand; at the price of Heim 0 it would be 5100.
    #expect(
      report.contains("Holdt mot 1,7 ganger Heim\u{00A0}0: Utgift −2550\u{00A0}tusen kroner (−33\u{00A0}%).")
        || report.contains("Holdt mot 1,7 ganger Heim 0: Utgift −2550 tusen kroner (−33 %)."))
  }

  @Test func `a distance is told only where the interval lies below one`() throws {
    let told = Self.text(try Self.findings(Self.scattered))
    #expect(told.contains("For 8 av 9 klarer blandingen seg med"))
    let withoutIntervals = Self.text(try Self.findings(Self.scattered, replicates: 0))
    #expect(!withoutIntervals.contains("klarer blandingen seg") && withoutIntervals.contains("ikke vurdert"))
    // A score that is written as 1,00 is no distance.
    var nearly = Self.scattered
    nearly[3] = 1.001
    #expect(Self.text(try Self.findings(nearly)).contains("uten klar avstand") == false)
    var findings = try Self.findings(nearly)
    for index in findings.efficiency?.units.indices ?? 0..<0 where findings.efficiency?.units[index].unit == 3 {
      findings.efficiency?.units[index].upper = 0.998
    }
    #expect(Self.text(findings).contains("Ett\u{00A0}sykehjem har skår under 1,00 uten klar avstand."))
  }

  @Test func `a distance that was not there the year before is told apart`() throws {
    var before = Self.scattered
    before[4] = 1
    let report = Self.text(try Self.findings(Self.scattered, before: before))
    #expect(report.contains("For 7 av 9 klarer blandingen seg med"))
    #expect(report.contains("De hadde skår under 1,00 også året før."))
    #expect(report.contains("Avstand nå, men 1,00 året før: Heim\u{00A0}4."))
  }

  @Test func `units with figures to check are not the ones to ask`() throws {
    var findings = try Self.findings(Self.scattered)
    #expect(Self.text(findings).contains("Spør dem først."))
    findings.comparisons = [Comparison(), Comparison()]
    let reason = OutlierReason(
      methods: [.logTukey], high: false, groupMedian: 3000, ratioToMedian: 0.1, previousValue: .nan)
    findings.comparisons[0].outliers[0] = .init(severity: .extreme, reason: reason)
    let doubtful = Self.text(findings)
    #expect(doubtful.contains("Resultatet hviler på tall som bør sjekkes, ved Heim\u{00A0}0."))
    #expect(!doubtful.contains("Spør dem først."))
  }

  @Test func `a lost decimal moves no score`() throws {
    let right = try Self.findings(Self.scattered, before: Self.scattered)
    let wrong = try Self.findings(Self.scattered, before: Self.scattered) { used, _ in used.values[2 * 7 + 1] /= 10 }
    let scores = [right, wrong].map { findings in
      (findings.efficiency?.units ?? []).filter { $0.period == 1 && $0.unit != 7 }.map(\.efficiency)
    }
    #expect(scores[0] == scores[1] && !scores[0].isEmpty)
    #expect(wrong.efficiency?.faults == [.init(unit: 7, period: 1, kind: .displaced(indicator: 0))])
    #expect(Self.text(wrong).contains("Uten skår: Heim\u{00A0}7 (mulig kommafeil i Utgift; bør sjekkes)."))
    // In a single period a small unit is none.
    let small = try Self.findings(Self.scattered) { used, made in
      (used.values[7], made.values[7]) = (used.values[7] / 10, made.values[7] / 10)
    }
    #expect(small.efficiency?.faults.isEmpty == true)
  }

  @Test func `where there are too many units for intervals, it says how to get them`() throws {
    let many = (0..<201).map { 1 + 0.002 * Double($0 % 100) }
    let report = Self.text(try Self.findings(many, replicates: nil))
    #expect(report.contains("det blir regnet for inntil 200 enheter, for flere med efficiency --replicates."))
    #expect(!Self.text(try Self.findings(Self.scattered, replicates: 0)).contains("--replicates"))
  }

  /// Costs of what the model expects times a factor; usual is a tenth to either side.
  private static func cost(_ factors: [Double]) -> CostFindings {
    var cost = CostFindings(indicator: 0, results: [])
    cost.units = factors.enumerated().map { unit, factor in
      var finding = CostFinding(unit: unit, period: 0, status: .ok, cost: 100 * factor)
      (finding.expected, finding.lower, finding.upper) = (100, 90, 110)
      return finding
    }
    cost.models = [
      CostModelFinding(
        period: 0, group: 0, refusal: nil, omitted: [],
        terms: [
          .init(
            name: "dogn", isLogarithmic: true, coefficient: 1, standardError: 0.1, lower: 0.8, upper: 1.2, p: 0.001,
            robust: 1, quartileDistance: 0.5)
        ], count: factors.count,
        rSquared: 0.8, residualStandardDeviation: 0.05)
    ]
    return cost
  }

  @Test func `a distance that size and need account for is no claim, and no headline`() throws {
    var findings = try Self.findings(Self.scattered)
    findings.cost = Self.cost([Double](repeating: 1.05, count: 9))
    let accounted = Self.text(findings)
    #expect(accounted.contains("har alle disse en kostnad som er vanlig eller lavere"))
    #expect(accounted.contains("avstand, vanlig kostnad"))
    #expect(!accounted.contains("Holdt mot 1,7"))
    #expect(Self.text(findings, units: ["h7"]).contains("Holdt mot 1,7"))
    func isHeadline(_ findings: Findings) -> Bool {
      Headlines(findings).selected().contains { if case .efficiency = $0 { true } else { false } }
    }
    #expect(!isHeadline(findings))
    findings.cost = nil
    #expect(isHeadline(findings))

    findings.cost = Self.cost([1, 1, 1, 1, 1, 1, 1, 1.2, 1])
    let dearer = Self.text(findings)
    #expect(dearer.contains("har 7 av disse 8 en kostnad som er vanlig eller lavere"))
    #expect(dearer.contains("Høyere kostnad enn ventet har Heim\u{00A0}7."))
    #expect(isHeadline(findings))
    let context = ReportContext(findings, language: .bokmal, options: ReportOptions())
    let headline = try #require(EfficiencySection(context)?.headline())
    #expect(headline.contains("For 1 av 9") && headline.contains("Heim\u{00A0}7 koster også mer enn ventet."))
  }

  @Test func `too few units are warned of`() throws {
    #expect(Self.text(try Self.findings([1, 1.2, 1.3])).contains("FOR FÅ: tre\u{00A0}sykehjem er lite for to"))
    #expect(!Self.text(try Self.findings(Self.scattered)).contains("FOR FÅ"))
    #expect(Self.text(try Self.findings([1, 1.2, 1.3]), .english).contains("TOO FEW"))
  }

  @Test func `groups with too few units are named and not told`() throws {
    let report = Self.text(try Self.findings(Self.scattered, groups: 3))
    #expect(report.contains("FOR FÅ: 3 av 3\u{00A0}bydeler"))
    #expect(!report.contains("Heim"))
  }

  @Test func `units that are all alike get no table`() throws {
    let report = Self.text(
      try Self.findings([1, 1, 1, 1, 1, 1, 1]) { used, made in
        for cell in used.values.indices { (used.values[cell], made.values[cell]) = (5, 5) }
      })
    #expect(report.contains("Alle har de samme tallene"))
    #expect(!report.contains("Korrigert"))
  }

  @Test func `a mean or a share among the quantities is questioned`() throws {
    #expect(Self.text(try Self.findings(Self.scattered, kind: .mean)).contains("er ikke en mengde"))
    #expect(!Self.text(try Self.findings(Self.scattered)).contains("er ikke en mengde"))
  }

  @Test func `units without a score are named with the reason`() throws {
    let report = Self.text(
      try Self.findings(Self.scattered) { used, made in
        made.values[1] = .nan
        made.status[1] = .suppressed
        made.values[2] = .nan
        made.status[2] = .missing
        used.values[3] = 0
      })
    #expect(report.contains("Uten skår: Heim\u{00A0}1 (Døgn er skjermet)."))
    #expect(report.contains("Uten skår: Heim\u{00A0}2 (mangler Døgn)."))
    #expect(report.contains("Uten skår: Heim\u{00A0}3 (negativt tall, eller 0 i innsats; bør sjekkes)."))
  }

  @Test func `of very many units only those asked for are shown`() throws {
    let many = (0..<60).map { 1 + Double($0 % 17) / 20 }
    let findings = try Self.findings(many, replicates: 0)
    let report = Self.text(findings)
    #expect(report.contains("er skårene ikke vist her") && report.contains("Den midterste skåren"))
    #expect(!report.contains("Mot de beste"))
    let asked = Self.text(findings, units: ["h13"])
    #expect(asked.contains("Heim\u{00A0}13") && asked.contains("Mot de beste") && !asked.contains("Heim\u{00A0}14"))
  }

  @Test(arguments: Language.allCases)
  func `no line is wider than 80 columns`(language: Language) throws {
    let context = ReportContext(
      try Self.findings(Self.scattered, before: Self.scattered.reversed()), language: language, options: ReportOptions()
    )
    let document = Document(language: language, blocks: EfficiencySection(context)?.blocks() ?? [])
    let lines = TextRenderer().render(document).split(separator: "\n").map(String.init)
    #expect(lines.count > 20)
    for line in lines where line.displayWidth > 80 { Issue.record("\(line.displayWidth): \(line)") }
  }
}
