import BenchmarkCore
import Testing

/// A made-up study: homes of two districts on a mean with sd and n, a proportion and an amount.
private func madeUpStudy(units: Int = 12, periods: Int = 7, seed: UInt64 = 7) -> Study {
  var stream = RandomStream(seed: seed)
  var register = [Unit(id: "by", name: "Byen", type: "by")]
  var district: [String?] = [nil]
  for unit in 0..<units {
    register.append(Unit(id: "h\(unit)", name: "Heim \(unit)", type: "sykehjem", parent: "by"))
    district.append(unit % 2 == 0 ? "nord" : "sør")
  }
  let organisation = Organisation(units: register, columns: [.init(name: "bydel", values: district)])
  let panelPeriods = (0..<periods).map { Period.year(2018 + $0) }
  let cells = register.count * periods
  var mean = Series(cells: cells)
  var share = Series(cells: cells)
  var cost = Series(cells: cells)
  mean.n = [Double](repeating: .nan, count: cells)
  mean.standardDeviation = mean.n
  share.numerator = mean.n
  share.denominator = mean.n
  for unit in 1...units {
    for period in 0..<periods {
      let cell = unit * periods + period
      let n = 3 + stream.bounded(60)
      mean.values[cell] = 4.5 + 0.4 * stream.normal()
      mean.n?[cell] = Double(n)
      mean.standardDeviation?[cell] = 0.9
      let denominator = 8 + stream.bounded(80)
      let numerator = stream.bounded(denominator + 1)
      share.numerator?[cell] = Double(numerator)
      share.denominator?[cell] = Double(denominator)
      share.values[cell] = 100 * Double(numerator) / Double(denominator)
      cost.values[cell] = 3500 + 200 * stream.normal() + 100 * Double(period)
      for status in [cell] {
        mean.status[status] = .ok
        share.status[status] = .ok
        cost.status[status] = .ok
      }
    }
  }
  let card = Card(
    id: "sykehjem", name: LocalizedText("Sykehjem"), unitType: "sykehjem",
    perspectives: [
      Perspective(id: "brukere", name: LocalizedText("Brukere")),
      Perspective(id: "okonomi", name: LocalizedText("Økonomi")),
    ],
    indicators: [
      Indicator(id: "tilfredshet", perspective: "brukere", kind: .mean, direction: .higher, target: .value(4.8)),
      Indicator(id: "andel", perspective: "brukere", kind: .proportion, direction: .higher, per: 100),
      Indicator(id: "kostnad", perspective: "okonomi", kind: .amount, direction: .lower),
    ])
  return Study(
    card: card, organisation: organisation, indicators: card.indicators,
    panel: Panel(unitCount: register.count, periods: panelPeriods, series: [mean, share, cost]))
}

/// The default plan with fewer simulations: these tests run without optimisation.
private func quickPlan() -> StudyPlan {
  var plan = StudyPlan()
  plan.rankReplicates = 40
  return plan
}

@Suite struct AnalysisTests {
  @Test func suppressedNumbersReachNoResult() throws {
    let study = madeUpStudy()
    var changed = study
    var planted = 0
    for cell in study.panel.series[0].values.indices {
      if let n = study.panel.series[0].n?[cell], n < 5 {
        changed.panel.series[0].values[cell] = 1
        planted += 1
      }
    }
    #expect(planted > 0)
    let plan = quickPlan()
    let findings = try Analysis.run(study, plan: plan)
    let other = try Analysis.run(changed, plan: plan)
    #expect(findings.suppressed.count == planted)
    // Nothing may depend on a hidden value: changing all of them changes nothing.
    let isSame = describe(findings) == describe(other)
    #expect(isSame)
    for cell in findings.suppressed.map({ $0.unit * study.panel.periods.count + $0.period }) {
      #expect(findings.study.panel.series[0].values[cell].isNaN)
      #expect(findings.comparisons[0].rank[cell].isNaN)
      #expect(findings.comparisons[0].versusGroup[cell] == .notJudged)
    }
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    let study = madeUpStudy(units: 30)
    var plan = quickPlan()
    let one = try Analysis.run(study, plan: plan)
    plan.threads = 3
    let three = try Analysis.run(study, plan: plan)
    let isSame = describe(one) == describe(three)
    #expect(isSame)
  }

  @Test func theSeedMovesOnlyWhatIsSimulated() throws {
    let study = madeUpStudy()
    var plan = quickPlan()
    let first = try Analysis.run(study, plan: plan)
    plan.seed = 2
    let second = try Analysis.run(study, plan: plan)
    #expect(first.comparisons[0].rank.description == second.comparisons[0].rank.description)
    #expect(first.comparisons[0].rankLower.description != second.comparisons[0].rankLower.description)
  }

  @Test func groupsAreComparedApart() throws {
    let study = madeUpStudy()
    var plan = quickPlan()
    plan.groupColumn = "bydel"
    let findings = try Analysis.run(study, plan: plan)
    #expect(findings.grouping.labels == ["nord", "sør"])
    let period = study.panel.periods.count - 1
    let ranks = findings.grouping.members(of: 0).map {
      findings.comparisons[2].rank[findings.study.panel.cell(unit: $0, period: period)]
    }
    #expect(ranks.sorted() == [1, 2, 3, 4, 5, 6])
  }

  @Test func unitsOfOtherTypesAreNotCompared() throws {
    var study = madeUpStudy()
    study.panel.series[2].values[0] = 1
    study.panel.series[2].status[0] = .ok
    let findings = try Analysis.run(study, plan: quickPlan())
    #expect(findings.grouping.groupOfUnit[0] == nil)
    #expect(findings.comparisons[2].rank[0].isNaN)
    #expect(findings.comparisons[2].of[study.panel.periods.count] == 12)
  }

  @Test func withoutACardTypesAreGroupsOfTheirOwn() throws {
    var study = madeUpStudy()
    study.card = nil
    let findings = try Analysis.run(study, plan: quickPlan())
    #expect(findings.grouping.column == "type")
    #expect(findings.grouping.labels == ["by", "sykehjem"])
  }

  @Test func aReportOnAPeriodDoesNotLookPastIt() throws {
    let study = madeUpStudy()
    var plan = quickPlan()
    plan.period = .year(2022)
    let findings = try Analysis.run(study, plan: plan)
    #expect(findings.study.panel.periods.last == .year(2022))
    #expect(findings.period == 4)
  }

  @Test func whatTheStudyDoesNotHaveIsSaid() {
    let study = madeUpStudy()
    func error(_ change: (inout StudyPlan) -> Void) -> PlanError? {
      var plan = quickPlan()
      change(&plan)
      do {
        _ = try Analysis.run(study, plan: plan)
        return nil
      } catch {
        return error
      }
    }
    #expect(
      error { $0.indicators = ["tilfredshett"] }
        == .unknownIndicator("tilfredshett", known: ["tilfredshet", "andel", "kostnad"]))
    #expect(error { $0.units = ["h99"] } == .unknownUnit("h99", known: study.organisation.units))
    #expect(
      error { $0.groupColumn = "byde" } == .unknownColumn("byde", known: ["type", "parent", "level", "bydel"]))
    #expect(
      error { $0.conditions = [.init(column: "bydel", value: "vest")] }
        == .noUnitsMeet(column: "bydel", value: "vest"))
    #expect(error { $0.level = "skole" } == .unknownLevel("skole", known: []))
    #expect(error { $0.period = .year(1999) } == .noPeriod(.year(1999), known: study.panel.periods))
  }

  @Test func theIndexIsTheMeanOfItsPerspectives() throws {
    let study = madeUpStudy()
    let findings = try Analysis.run(study, plan: quickPlan())
    let rows = findings.index.filter { $0.unit == 3 && $0.period == 6 }
    #expect(rows.map(\.perspective) == ["brukere", "okonomi", nil])
    #expect(abs((rows[0].score + rows[1].score) / 2 - rows[2].score) < 1e-12)
    #expect(rows[2].rankLower <= rows[2].rank && rows[2].rank <= rows[2].rankUpper)
    // Cost has no standard error, so the order on it alone is known.
    #expect(rows[1].rankLower.isNaN)
  }

  @Test func anEmptyPanelGivesEmptyFindings() throws {
    let study = Study(
      card: nil, organisation: Organisation(units: []), indicators: [],
      panel: Panel(unitCount: 0, periods: [], series: []))
    let findings = try Analysis.run(study, plan: quickPlan())
    #expect(findings.period == nil)
    #expect(findings.comparisons.isEmpty && findings.index.isEmpty && findings.trends.isEmpty)
  }

  @Test(arguments: [0, 1, 2]) func fewUnitsAreNoError(units: Int) throws {
    let study = madeUpStudy(units: max(units, 1), periods: max(units, 1))
    let findings = try Analysis.run(study, plan: quickPlan())
    #expect(findings.outliers.isEmpty)
    #expect(findings.trends.allSatisfy { $0.status == .tooFew })
  }

  /// Everything found, as text: equal text means equal findings (NaN equals NaN).
  private func describe(_ findings: Findings) -> String {
    let comparisons = findings.comparisons.map { comparison -> String in
      var dense = comparison
      dense.outliers = [:]
      return "\(dense)\(comparison.outliers.sorted { $0.key < $1.key })"
    }
    return "\(comparisons)\(findings.trends)\(findings.index)\(findings.outliers)\(findings.coverage)\(findings.rollup)"
  }
}

@Suite struct ShowingTests {
  @Test func whatIsShownWasComparedWithAll() throws {
    let study = madeUpStudy()
    let all = try Analysis.run(study, plan: quickPlan())
    let some = all.showing(units: ["h3"], period: .year(2023))
    let cell = study.panel.cell(unit: 4, period: 5)
    let present = some.study.panel.series[2].status.indices.filter { some.study.panel.series[2].status[$0] != .absent }
    #expect(present == [cell])
    #expect(some.comparisons[2].rank[cell] == all.comparisons[2].rank[cell])
    #expect(some.comparisons[2].of[cell] == 12)
    #expect(some.index.allSatisfy { $0.unit == 4 && $0.period == 5 } && !some.index.isEmpty)
    #expect(some.trends.map(\.unit) == [4, 4, 4])
  }

  @Test func askingForNothingShowsEverything() throws {
    let findings = try Analysis.run(madeUpStudy(), plan: quickPlan())
    let shown = findings.showing(units: [], period: nil)
    #expect(shown.index == findings.index)
    #expect(shown.study.panel.series[0].status == findings.study.panel.series[0].status)
  }
}
