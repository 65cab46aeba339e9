import BenchmarkCore
import Testing

/// Four homes whose scores are known by hand: a, b and c span the frontier, and d lies between b and c at 6 of its 9.
/// The other homes cannot be compared, each for its own reason.
private let homes: [(id: String, group: String, used: Double, made: Double, status: Status)] = [
  ("a", "nord", 2, 1, .ok), ("b", "nord", 4, 4, .ok), ("c", "nord", 8, 6, .ok), ("d", "nord", 9, 5, .ok),
  ("absent", "nord", 5, .nan, .absent), ("hidden", "nord", 5, .nan, .suppressed),
  ("never", "nord", 5, .nan, .notApplicable), ("negative", "nord", 5, -1, .ok), ("none", "nord", 0, 3, .ok),
  ("a2", "sør", 3, 3, .ok), ("b2", "sør", 6, 3, .preliminary),
]

private func study(
  _ homes: [(id: String, group: String, used: Double, made: Double, status: Status)] = homes, periods: Int = 2,
  cost: Card.Cost? = .init(inputs: ["used"], outputs: ["made"])
) -> Study {
  let organisation = Organisation(
    units: homes.map { Unit(id: $0.id) }, columns: [.init(name: "bydel", values: homes.map(\.group))])
  var used = Series(cells: homes.count * periods)
  var made = used
  for (unit, home) in homes.enumerated() {
    for period in 0..<periods {
      let cell = unit * periods + period
      used.values[cell] = home.used
      used.status[cell] = .ok
      made.values[cell] = home.made
      made.status[cell] = home.status
    }
  }
  let indicators = [Indicator(id: "used"), Indicator(id: "made", kind: .count)]
  return Study(
    card: Card(id: "k", name: LocalizedText("K"), indicators: indicators, cost: cost), organisation: organisation,
    indicators: indicators,
    panel: Panel(
      unitCount: homes.count, periods: (0..<periods).map { Period.year(2024 + $0) }, series: [used, made]))
}

private func run(_ study: Study, _ change: (inout StudyPlan) -> Void = { _ in }) throws -> Findings {
  var plan = StudyPlan()
  plan.steps = [.efficiency]
  plan.minimumN = 0
  plan.efficiency.replicates = 0
  change(&plan)
  return try Analysis.run(study, plan: plan)
}

@Suite struct EfficiencyScoresTests {
  @Test func scoresPeersAndTargetsAreThoseOfTheUnits() throws {
    let found = try #require(try run(study(periods: 1)) { $0.groupColumn = "bydel" }.efficiency)
    let d = found.units[3]
    #expect(d.unit == 3 && d.status == .ok)
    #expect(abs(d.efficiency - 6.0 / 9) < 1e-12)
    #expect(d.peers.map(\.unit) == [1, 2])
    #expect(d.peers.allSatisfy { abs($0.lambda - 0.5) < 1e-12 })
    #expect(d.targets.map(\.indicator) == [0, 1])
    #expect(d.targets[0].value == 9 && abs(d.targets[0].target - 6) < 1e-12 && d.targets[0].slack == 0)
    #expect(d.targets[1].value == 5 && abs(d.targets[1].target - 5) < 1e-12)
    // Constant returns: b makes 1 for 1, so c could make do with 6 of its 8.
    #expect(abs(found.units[2].scale - 0.75) < 1e-12 && found.units[2].scaleClass == .drs)
    #expect(found.units[0].scaleClass == .irs)
  }

  @Test func aUnitThatCannotBeComparedIsAnOutcomeWithItsReason() throws {
    let found = try #require(try run(study(periods: 1)).efficiency)
    let status = Dictionary(uniqueKeysWithValues: found.units.map { (homes[$0.unit].id, $0.status) })
    #expect(found.units.count == homes.count)
    #expect(status["absent"] == .missing)
    #expect(status["hidden"] == .suppressed)
    #expect(status["never"] == .notApplicable)
    #expect(status["negative"] == .notApplicable)
    #expect(status["none"] == .notApplicable)
    #expect(status["b2"] == .preliminary)
    #expect(found.units.filter { !$0.hasScore }.allSatisfy { $0.peers.isEmpty && $0.targets.isEmpty })
    #expect(found.units[5].lacking == [1])
  }

  @Test func faultsNameTheUnitAndTheIndicator() throws {
    let findings = try run(study(periods: 1))
    let found = try #require(findings.efficiency)
    #expect(
      found.faults == [
        .init(unit: 7, period: 0, kind: .negative(indicator: 1)), .init(unit: 8, period: 0, kind: .zero(indicator: 0)),
      ])
    #expect(
      found.diagnostics(of: findings.study).map(\.issue) == [
        .negativeQuantity(unit: "negative", indicator: "made", period: .year(2024)),
        .zeroInput(unit: "none", indicator: "used", period: .year(2024)),
      ])
  }

  @Test func groupsAreComparedApart() throws {
    let found = try #require(try run(study(periods: 1)) { $0.groupColumn = "bydel" }.efficiency)
    #expect(found.comparisons.map(\.units) == [4, 2])
    #expect(found.comparisons.allSatisfy { $0.hasTooFewUnits && $0.unitsNeeded == 6 })
    #expect(found.units[10].peers.map(\.unit) == [9])
    #expect(abs(found.units[10].efficiency - 0.5) < 1e-12)
  }

  @Test func aSuppressedValueDecidesNothing() throws {
    var other = study(periods: 1)
    let cell = 5
    #expect(other.panel.series[1].status[cell] == .suppressed)
    other.panel.series[1].values[cell] = 1e9
    #expect(try run(other).efficiency == (try run(study(periods: 1)).efficiency))
  }

  @Test func withoutInputsAndOutputsThereIsNothing() throws {
    #expect(try run(study(cost: nil)).efficiency == nil)
    #expect(try run(study(cost: .init(inputs: ["used"]))).efficiency == nil)
    // The card's output is not among the indicators asked for.
    #expect(try run(study()) { $0.indicators = ["used"] }.efficiency == nil)
    let given = try run(study(cost: nil)) {
      $0.efficiency.inputs = ["used"]
      $0.efficiency.outputs = ["made"]
    }
    #expect(given.efficiency?.units.count == 22)
  }

  @Test func whatCannotBeComputedIsRefusedWithItsReason() throws {
    func refusal(_ change: (inout EfficiencySettings) -> Void) -> PlanError? {
      var settings = EfficiencySettings()
      change(&settings)
      do {
        _ = try run(study()) { $0.efficiency = settings }
        return nil
      } catch {
        return error as? PlanError
      }
    }
    #expect(
      refusal { $0.outputs = ["maid"] }
        == .efficiency(.unknownIndicator(.output, id: "maid", known: ["used", "made"])))
    #expect(refusal { $0.outputs = ["used"] } == .efficiency(.namedTwice("used")))
    #expect(
      refusal { $0.nonDiscretionary = ["x"] } == .efficiency(.notCompared("x", known: ["used", "made"])))
    #expect(refusal { $0.nonDiscretionary = ["used"] } == .efficiency(.method(.nothingToScale)))
    #expect(
      refusal {
        $0.returns = .fdh
        $0.replicates = 20
      } == .efficiency(.method(.bootstrapNotDefined)))
  }

  /// Twelve homes with scattered scores, enough for a bootstrap.
  private func scattered() -> Study {
    var stream = RandomStream(seed: 3)
    return study(
      (0..<12).map { ("h\($0)", "nord", Double($0 + 2) * (1 + stream.uniform()), Double($0 + 1), .ok) })
  }

  @Test func withoutReplicatesOnlyTheReportingPeriodHasIntervals() throws {
    let findings = try run(scattered()) { $0.efficiency.replicates = nil }
    let found = try #require(findings.efficiency)
    #expect(found.period == 1)
    #expect(found.comparisons.map(\.replicates) == [0, 2000])
    for unit in found.units {
      #expect(unit.upper.isFinite == (unit.period == 1))
      if unit.period == 1 { #expect(unit.lower <= unit.biasCorrected && unit.upper <= unit.efficiency) }
    }
    let every = try #require(try run(scattered()) { $0.efficiency.replicates = 40 }.efficiency)
    #expect(every.comparisons.map(\.replicates) == [40, 40])
  }

  @Test func methodsWithoutABootstrapHaveNoIntervalsByDefault() throws {
    let found = try #require(
      try run(scattered()) {
        $0.efficiency.replicates = nil
        $0.efficiency.returns = .fdh
      }.efficiency)
    #expect(found.units.allSatisfy { !$0.upper.isFinite && $0.hasScore })
  }

  @Test func theFindingsDependOnTheSeedAndNotOnTheThreads() throws {
    func found(threads: Int, seed: UInt64 = 1) throws -> EfficiencyFindings? {
      try run(scattered()) {
        $0.efficiency.replicates = 40
        $0.threads = threads
        $0.seed = seed
      }.efficiency
    }
    let one = try found(threads: 1)
    #expect(try found(threads: 3) == one)
    #expect(try found(threads: 1, seed: 2) != one)
  }

  @Test func oneUnitAndUnitsAllAlikeSaySo() throws {
    let one = try #require(try run(study(Array(homes[..<1]), periods: 1)).efficiency)
    #expect(one.units.map(\.status) == [.tooFew] && one.units[0].efficiency == 1)
    let alike = (0..<8).map { (id: "h\($0)", group: "nord", used: 4.0, made: 2.0, status: Status.ok) }
    let same = try #require(try run(study(alike, periods: 1)) { $0.efficiency.replicates = 50 }.efficiency)
    #expect(same.units.allSatisfy { $0.status == .zeroSpread && $0.efficiency == 1 })
    // A bootstrap of scores without spread would give an interval from 1 to 1.
    #expect(same.units.allSatisfy { !$0.upper.isFinite } && same.comparisons[0].replicates == 0)
  }

  @Test func showingKeepsTheUnitsAndThePeriodAskedFor() throws {
    let findings = try run(study()).showing(units: ["d"], period: .year(2025))
    #expect(findings.efficiency?.units.map(\.unit) == [3])
    #expect(findings.efficiency?.units.map(\.period) == [1])
  }
}
