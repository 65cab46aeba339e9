import BenchmarkCore
import Testing

@testable import BenchmarkReport

/// What the sections on cost and actions say of findings made by hand.
@Suite struct CostSectionTests {
  private static func findings(_ change: (inout CostFindings) -> Void = { _ in }) -> Findings {
    var findings = SampleFindings.small()
    var cost = CostFindings(indicator: 2, results: [0])
    for unit in 0..<4 {
      var own = CostFinding(
        unit: unit, period: 0, status: .ok, cost: findings.study.panel.series[2].values[unit])
      own.expected = 3400
      own.lower = 3000
      own.upper = 3800
      own.robust = 3400
      own.score = Double(2 - unit)
      own.scoreInterval = Interval(lower: own.score - 0.5, upper: own.score + 0.5)
      own.quadrant = CostQuadrant(
        score: own.score, result: own.scoreInterval, cost: own.cost,
        expected: Interval(lower: own.lower, upper: own.upper))
      cost.units.append(own)
    }
    var suspect = CostFinding(unit: 4, period: 0, status: .infeasible, cost: 31_900)
    suspect.isSuspect = true
    cost.units.append(suspect)
    cost.models = [
      CostModelFinding(
        period: 0, group: 0, refusal: nil, omitted: [OmittedVariable(name: "andel_demens", reason: .tooFewUnits)],
        terms: [
          .init(
            name: nil, isLogarithmic: false, coefficient: 8, standardError: 0.1, lower: 7.8, upper: 8.2, p: 0,
            robust: 8, quartileDistance: .nan),
          .init(
            name: "plasser", isLogarithmic: true, coefficient: -0.1, standardError: 0.02, lower: -0.14, upper: -0.06,
            p: 0.001, robust: -0.1, quartileDistance: 0.5),
        ], count: 24, rSquared: 0.5, residualStandardDeviation: 0.05)
    ]
    let x = (1...12).map(Double.init)
    // Costs and results without any association but noise.
    var effect = CostEffect(
      result: [4.8, 5.1, 4.7, 5.0, 5.2, 4.6, 5.1, 4.9, 4.7, 5.2, 4.8, 5.0], cost: x, controls: [], level: 0.95)
    effect.controls = ["plasser"]
    var told = CostEffectFinding(period: 0, group: 0, result: 0, resultPeriod: 0, effect: effect)
    told.pAdjusted = effect.p
    cost.effects = [told]
    change(&cost)
    findings.cost = cost
    return findings
  }

  private static func text(_ findings: Findings, _ language: Language = .bokmal) -> String {
    let context = ReportContext(findings, language: language, options: ReportOptions())
    let blocks = CostSection(context)?.blocks() ?? []
    return TextRenderer().render(Document(language: language, blocks: blocks))
      .replacing("\u{00A0}", with: " ").replacing("\n ", with: " ")
  }

  @Test func `the section tells level, causes, units outside and what cannot be seen`() {
    let text = Self.text(Self.findings())
    #expect(text.contains("Kostnad per døgn er i snitt 3460 kroner"))
    #expect(text.contains("Holdt utenfor beregningen til tallet er sjekket: Æsane (31 900)"))
    #expect(text.contains("Plasser forklarer 48 % av forskjellene i kostnad"))
    #expect(text.contains("plasser −5 %"))
    #expect(text.contains("andel demens (for få enheter"))
    #expect(text.contains("Høyere kostnad enn ventet: Nordåsen (4410 mot ventet 3400; resultater: klart svakere)"))
    #expect(text.contains("Lavere kostnad enn ventet: Løvås (2980 mot ventet 3400"))
    #expect(text.contains("Klart svakere resultater og høyere kostnad enn ventet: Nordåsen."))
    #expect(text.contains("Vi kan ikke se at sykehjem som bruker mer, gjør det bedre på tilfredshet"))
    #expect(text.contains("Høy kostnad er ikke i seg selv et dårlig tegn"))
  }

  @Test func `units outside stand beside what chance gives, without results that nothing can be said of`() {
    let outside = "ville havnet utenfor ved ren tilfeldighet."
    let known = Self.text(Self.findings { $0.units[0].cost = 4100 })
    #expect(known.contains("Om lag ett av 4 sykehjem " + outside))
    #expect(known.contains("; resultater: "))
    let within = Self.text(Self.findings { cost in for unit in 0..<4 { cost.units[unit].cost = 3400 } })
    #expect(!within.contains(outside))
    let unknown = Self.text(
      Self.findings { cost in
        cost.units[0].cost = 4100
        for unit in 0..<4 {
          cost.units[unit].scoreInterval = .undefined
          cost.units[unit].quadrant = .notDistinguishable
        }
      })
    #expect(!unknown.contains("; resultater: "))
    #expect(unknown.contains("Usikkerheten i resultatene er ukjent"))
    // A column that says the same for all is left out, and so is what explains it.
    #expect(!unknown.contains("«Resultater» er"))
  }

  @Test func `without results on the card the section says so`() {
    let text = Self.text(Self.findings { $0.results = [] })
    #expect(text.contains("Kortet nevner ingen resultater"))
  }

  @Test func `the figures of many outside are left to the table`() {
    let few = Self.text(Self.findings { cost in for unit in 0..<2 { cost.units[unit].cost = 4100 } })
    #expect(few.contains("(4100 mot ventet 3400"))
    let many = Self.text(Self.findings { cost in for unit in 0..<4 { cost.units[unit].cost = 4100 } })
    #expect(many.contains("Høyere kostnad enn ventet:") && !many.contains("(4100 mot ventet 3400"))
  }

  @Test func `a result that is the same for all is not said to have too few figures`() {
    func text(_ effect: CostEffect) -> String {
      Self.text(
        Self.findings {
          $0.effects = [CostEffectFinding(period: 0, group: 0, result: 0, resultPeriod: 0, effect: effect)]
        })
    }
    let cost = (1...12).map(Double.init)
    let same = text(CostEffect(result: [Double](repeating: 5, count: 12), cost: cost, controls: [], level: 0.95))
    #expect(same.contains("alle har samme resultat eller samme kostnad") && !same.contains("er det for få"))
    let few = text(CostEffect(result: [5, 4, 3], cost: [1, 2, 3], controls: [], level: 0.95))
    #expect(few.contains("er det for få") && !few.contains("alle har samme resultat"))
  }

  @Test func `the opening names cheap units only where chance does not give as many`() throws {
    func headline(_ findings: Findings) throws -> String {
      let context = ReportContext(findings, language: .bokmal, options: ReportOptions())
      return try #require(CostSection(context)).headline()
    }
    let told = "Lavere kostnad enn ventet uten at resultatene er klart svakere"
    #expect(try !headline(Self.findings()).contains(told))
    let two = Self.findings { cost in
      for unit in 0..<2 {
        cost.units[unit].cost = 2900
        cost.units[unit].scoreInterval = Interval(lower: -1, upper: 1)
      }
    }
    #expect(try headline(two).contains(told))
  }

  @Test func `a refusal is said in words`() {
    let text = Self.text(
      Self.findings { cost in
        cost.models[0].refusal = .tooFew(units: 5, needed: 10)
        cost.models[0].terms = []
        for index in cost.units.indices { cost.units[index].expected = .nan }
      }, .english)
    #expect(
      text.contains("The expected cost was not calculated: 5 nursing homes have a cost, and at least 10 are needed."))
    #expect(!text.contains("Against expected"))
  }

  @Test func `a clear association is told as one, not as a cause`() {
    let text = Self.text(
      Self.findings { cost in
        cost.effects[0].effect.estimate = 0.3
        cost.effects[0].effect.change = Interval(lower: 0.1, upper: 0.5)
        cost.effects[0].pAdjusted = 0.01
      })
    #expect(text.contains("Sykehjem som bruker mer, gjør det bedre på tilfredshet"))
    #expect(text.contains("ikke at pengene er årsaken"))
    #expect(!text.contains("Vi kan ikke se"))
  }

  @Test func `an interval without nought that the other tests explain is told so`() {
    let text = Self.text(
      Self.findings { cost in
        cost.effects[0].effect.change = Interval(lower: 0.1, upper: 0.5)
        cost.effects[0].pAdjusted = 0.2
      })
    #expect(text.contains("For tilfredshet er utslaget ikke sikkert"))
  }

  @Test func `without cost there is no section`() {
    let context = ReportContext(SampleFindings.small(), language: .bokmal, options: ReportOptions())
    #expect(CostSection(context) == nil)
  }

  @Test func `actions that should be talked about are named`() {
    var findings = SampleFindings.small()
    let action = Action(
      unit: 3, indicator: "tilfredshet", text: "Pårørendemøter", responsible: "Enhetsleder",
      due: CalendarDate("2026-06-15"), progress: .delayed)
    findings.study.actions = [action]
    findings.actions = [
      ActionFinding(
        unit: 3, indicator: 0, action: action, light: .red, trend: .unclear, versus: .worse,
        concerns: [.notMoved, .overdue]),
      ActionFinding(
        unit: 2, indicator: 1, action: nil, light: .red, trend: nil, versus: .worse, concerns: [.noAction]),
    ]
    findings.economicPlan = [PlanFinding(unit: 3, indicator: 0, present: 4.1, change: 0.9, target: 5)]
    let context = ReportContext(findings, language: .bokmal, options: ReportOptions())
    let text = TextRenderer().render(
      Document(language: .bokmal, blocks: ActionsSection(context: context).blocks())
    ).replacing("\u{00A0}", with: " ").replacing("\n   ", with: " ").replacing("\n ", with: " ")
    #expect(text.contains("Ett tiltak er registrert. Ett er over fristen. For ett har indikatoren ikke bedret seg."))
    #expect(text.contains("Nordåsen, Tilfredshet: Pårørendemøter (Enhetsleder, frist 15.06.2026)"))
    #expect(text.contains("Legemiddelgjennomgang: Løvås."))
    #expect(text.contains("+0,9") && text.contains("1 av 1"))
  }

  @Test func `the means of the economic plan leave out what should be checked`() {
    var findings = SampleFindings.small()
    findings.study.actions = [
      Action(unit: 3, indicator: "tilfredshet", text: "A", responsible: nil, due: nil, progress: .started)
    ]
    findings.economicPlan = [
      PlanFinding(unit: 0, indicator: 0, present: 4.1, change: 0.9, target: 5),
      PlanFinding(unit: 1, indicator: 0, present: 41, change: 0, target: 5),
    ]
    func text() -> String {
      let context = ReportContext(findings, language: .bokmal, options: ReportOptions())
      return TextRenderer().render(Document(language: .bokmal, blocks: ActionsSection(context: context).blocks()))
        .replacing("\n ", with: " ")
    }
    #expect(text().contains("1 av 2") && !text().contains("Holdt utenfor"))
    let cell = findings.study.panel.cell(unit: 1, period: findings.reportingPeriod(of: 0) ?? 0)
    findings.comparisons[0].outliers[cell] = .init(
      severity: .extreme,
      reason: OutlierReason(
        methods: [.robustZ], high: true, groupMedian: 4.2, ratioToMedian: 9.8, previousValue: .nan))
    #expect(text().contains("+0,9") && text().contains("1 av 1"))
    #expect(text().contains("Holdt utenfor beregningen til tallet er sjekket: Tilfredshet (Fjellsiden)."))
  }
}
