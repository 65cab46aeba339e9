import Glibc
import Testing

@testable import BenchmarkCore

/// The way through the pipeline: which values are used, and what a suspect one does.
@Suite struct CostAnalysisTests {
  private static let count = 20

  /// Cost falls with size; satisfaction was asked in the first period only.
  private static func study(cost change: (inout [Double]) -> Void = { _ in }) -> Study {
    var stream = RandomStream(seed: 9)
    let sizes = (0..<count).map { 20 + 5 * $0 }
    var costs = sizes.map { 5000 * exp(-0.2 * log(Double($0)) + 0.03 * stream.normal()) }
    change(&costs)
    let periods: [Period] = [.tertial(2025, 3), .tertial(2026, 1)]
    func series(_ first: [Double], _ second: [Double]) -> Series {
      var series = Series(cells: 2 * count)
      for unit in 0..<count {
        for (period, column) in [first, second].enumerated() {
          series.values[2 * unit + period] = column[unit]
          series.status[2 * unit + period] = column[unit].isNaN ? .absent : .ok
        }
      }
      return series
    }
    let none = [Double](repeating: .nan, count: count)
    var survey = series((0..<count).map { 4 + 0.1 * Double($0 % 7) }, none)
    survey.standardError = [Double](repeating: 0.01, count: 2 * count)
    var cost = series(costs, costs)
    cost.numerator = cost.values.map { $0 * 10 }
    cost.denominator = cost.values.map { $0.isNaN ? .nan : 10 }
    let staff = series(sizes.map { Double($0) * 0.8 }, sizes.map { Double($0) * 0.8 })
    let indicators = [
      Indicator(id: "cost", direction: .lower), Indicator(id: "survey", kind: .mean, direction: .higher),
      Indicator(id: "staff"),
    ]
    let plan = DecompositionPlan(
      factors: [
        .init(id: "staffing", numerator: .init("staff"), denominator: .init("places")),
        .init(id: "volume", numerator: .init("cost", .denominator), denominator: .init("staff")),
      ])
    let card = Card(
      id: "c", name: LocalizedText("c"), indicators: indicators, context: ["places"],
      cost: .init(
        indicator: "cost", results: ["survey"],
        deflator: [
          PriceLevel(period: .year(2025), index: 100), PriceLevel(period: .year(2026), index: 104),
        ], decomposition: plan))
    return Study(
      card: card,
      organisation: Organisation(
        units: (0..<count).map { Unit(id: "u\($0)") },
        columns: [Organisation.Column(name: "places", values: sizes.map(String.init))]),
      indicators: indicators,
      panel: Panel(unitCount: count, periods: periods, series: [cost, survey, staff]))
  }

  private static func cost(_ study: Study, _ change: (inout StudyPlan) -> Void = { _ in }) throws -> CostFindings {
    var plan = StudyPlan()
    plan.steps = [.cost]
    change(&plan)
    return try #require(try Analysis.run(study, plan: plan).cost)
  }

  @Test func `sizes enter as logarithms and are found`() throws {
    let cost = try Self.cost(Self.study())
    let model = try #require(cost.model(period: 1, group: 0))
    #expect(model.terms.count == 2 && model.terms[1].isLogarithmic && model.terms[1].name == "places")
    #expect(model.terms[1].lower < -0.2 && -0.2 < model.terms[1].upper)
    #expect(cost.units.count == 40)
    #expect(cost.units.allSatisfy { $0.status == .ok && $0.quadrant != nil })
  }

  @Test func `a result that is not measured is taken from the period before, at most a year back`() throws {
    let cost = try Self.cost(Self.study())
    let effect = try #require(cost.effects.first { $0.period == 1 })
    #expect(effect.resultPeriod == 0 && effect.effect.status == .ok)
    var old = Self.study()
    old.panel = Panel(
      unitCount: Self.count, periods: [.tertial(2024, 3), .tertial(2026, 1)], series: old.panel.series)
    let later = try Self.cost(old)
    #expect(!later.effects.contains { $0.period == 1 })
    // A survey every other year serves yearly accounts.
    old.panel = Panel(unitCount: Self.count, periods: [.year(2025), .year(2026)], series: old.panel.series)
    let yearly = try Self.cost(old)
    #expect(yearly.effects.first { $0.period == 1 }?.resultPeriod == 0)
  }

  /// Every third unit is private and a fifth dearer.
  @Test func `a column of texts enters as categories against the most common`() throws {
    let isPrivate = (0..<Self.count).map { $0 % 3 == 0 }
    var study = Self.study { costs in
      for unit in costs.indices where isPrivate[unit] { costs[unit] *= 1.2 }
    }
    study.organisation = Organisation(
      units: study.organisation.units,
      columns: study.organisation.columns + [
        .init(name: "driftsform", values: isPrivate.map { $0 ? "privat" : "kommunal" })
      ])
    study.card?.context.append("driftsform")
    let model = try #require(try Self.cost(study).model(period: 1, group: 0))
    #expect(model.terms.map(\.name) == [nil, "places", "driftsform: privat"])
    #expect(model.terms[2].lower < log(1.2) && log(1.2) < model.terms[2].upper && model.terms[2].lower > 0)
    #expect(model.terms[2].quartileDistance == 1 && model.omitted.isEmpty)
    // The name as the reports read it.
    let parts = try #require(ExplanatoryVariable.category(of: "driftsform: privat"))
    #expect(parts.column == "driftsform" && parts.category == "privat")
    #expect(ExplanatoryVariable.category(of: "places") == nil)
  }

  /// A text for each unit, and a category of four: neither sorts the units into groups.
  @Test(arguments: [true, false]) func `texts that are no grouping are refused by name`(areUnique: Bool) throws {
    func text(_ unit: Int) -> String { areUnique ? "\(unit) gate" : (unit < 4 ? "privat" : "kommunal") }
    var study = Self.study()
    study.organisation = Organisation(
      units: study.organisation.units,
      columns: study.organisation.columns + [.init(name: "driftsform", values: (0..<Self.count).map(text))])
    study.card?.context.append("driftsform")
    let model = try #require(try Self.cost(study).model(period: 1, group: 0))
    #expect(model.omitted == [OmittedVariable(name: "driftsform", reason: .notNumeric)])
    #expect(model.terms.map(\.name) == [nil, "places"])
  }

  @Test func `a displaced cost is in no model`() throws {
    let clean = try Self.cost(Self.study())
    var study = Self.study()
    study.panel.series[0].values[2 * 3 + 1] *= 10
    let cost = try Self.cost(study)
    let suspect = try #require(cost.units.first { $0.unit == 3 && $0.period == 1 })
    #expect(suspect.isSuspect && suspect.status == .infeasible && suspect.expected.isNaN && suspect.cost > 10_000)
    let model = try #require(cost.model(period: 1, group: 0))
    #expect(model.count == Self.count - 1)
    #expect(abs(model.terms[1].coefficient - clean.models[1].terms[1].coefficient) < 0.05)
    #expect(!cost.decomposition.contains { $0.unit == 3 && $0.period == 1 })
    // A unit that has always been so dear is unlike the others, not misprinted.
    let always = try Self.cost(Self.study { $0[3] *= 10 })
    #expect(!always.units.contains { $0.isSuspect })
  }

  @Test func `prices of the reporting period are used`() throws {
    let cost = try Self.cost(Self.study())
    for unit in cost.units where unit.unit == 0 {
      #expect(abs(unit.constant / unit.cost - (unit.period == 0 ? 1.04 : 1)) < 1e-12)
    }
  }

  @Test func `the group is one large unit, and rows sum to the total`() throws {
    let study = Self.study()
    let cost = try Self.cost(study) { $0.costPeer = "u1" }
    let rows = cost.decomposition(of: 5, period: 1)
    #expect(rows.map(\.item) == [.total, .factor(0), .factor(1), .rest])
    #expect(abs(rows.dropFirst().reduce(0) { $0 + $1.contribution } - rows[0].contribution) < 1e-9)
    #expect(abs(rows[1].reference - 0.8) < 1e-12)
    let against = cost.decomposition.filter { $0.unit == 5 && $0.period == 1 && $0.against == 1 }
    #expect(against.count == 4)
    #expect(!cost.decomposition.contains { $0.unit == 1 && $0.against == 1 })
    let plan = try #require(study.card?.cost?.decomposition)
    let direct = try #require(cost.difference(of: 5, against: 1, period: 1, plan: plan))
    for (row, expected) in zip(against.dropFirst(), direct.contributions + [direct.rest]) {
      #expect(abs(row.contribution - expected) < 1e-9)
    }
  }

  @Test func `a suppressed cost reaches nothing`() throws {
    var study = Self.study()
    study.panel.series[0].n = [Double](repeating: 2, count: 2 * Self.count)
    for unit in 4..<Self.count {
      for period in 0..<2 { study.panel.series[0].n?[2 * unit + period] = 50 }
    }
    let cost = try Self.cost(study)
    for finding in cost.units where finding.unit < 4 {
      #expect(finding.status == .suppressed && finding.cost.isNaN && finding.expected.isNaN && finding.constant.isNaN)
    }
    #expect(!cost.decomposition.contains { $0.unit < 4 })
  }

  @Test func `without a cost indicator there is nothing`() throws {
    var study = Self.study()
    study.card?.cost = nil
    var plan = StudyPlan()
    plan.steps = [.cost]
    #expect(try Analysis.run(study, plan: plan).cost == nil)
    plan.cost = Card.Cost(indicator: "cost", volume: ["places"])
    #expect(try Analysis.run(study, plan: plan).cost?.units.count == 40)
  }
}
