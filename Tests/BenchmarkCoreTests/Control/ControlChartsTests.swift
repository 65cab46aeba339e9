import Testing

@testable import BenchmarkCore

@Suite struct ControlChartsTests {
  /// One unit, a value a year from 2010; nil is missing.
  private func findings(
    _ values: [Double?], direction: Direction = .higher, target: Target? = nil, breaks: [Period] = [],
    fixedAfter: Int? = nil
  ) throws -> [ControlFinding] {
    let periods = values.indices.map { Period.year(2010 + $0) }
    let indicator = Indicator(
      id: "a", kind: .amount, direction: direction, target: target, breaks: breaks)
    var series = Series(cells: values.count)
    series.values = values.map { $0 ?? .nan }
    series.status = values.map { $0 == nil ? .missing : .ok }
    let study = Study(
      card: nil, organisation: Organisation(units: [Unit(id: "1")]), indicators: [indicator],
      panel: Panel(unitCount: 1, periods: periods, series: [series]))
    var plan = StudyPlan()
    plan.steps = [.control]
    plan.minimumN = 0
    plan.controlFixedAfter = fixedAfter
    return try Analysis.run(study, plan: plan).control
  }

  private let calm: [Double?] = [10, 12, 11, 10, 12, 11, 10, 12, 11, 10, 12, 11]

  @Test func aFarValueIsOutsideAndTheOthersAreCommon() throws {
    // Moving ranges 2 1 1 2 1 1 2 1 1 2 8: their mean is 2, so 8 is left out, and m = 14/10.
    var values = calm
    values[11] = 20
    let rows = try findings(values, target: .value(9))
    #expect(rows.count == 12)
    #expect(abs(rows[0].centre - 141.0 / 12) < 1e-12)
    #expect(abs(rows[0].upper - (141.0 / 12 + 2.66 * 1.4)) < 1e-12)
    #expect(rows[11].rules == [.outsideHigh] && rows[11].variation == [.improvement])
    #expect(rows[0].rules.isEmpty && rows[0].variation == [.common])
    #expect(rows.allSatisfy { $0.assurance == .inconsistent })
  }

  @Test(arguments: [
    (Direction.higher, ControlVariation.improvement), (.lower, .concern), (.none, .neutralHigh), (.range, .neutralHigh),
  ])
  func theDirectionDecidesTheWord(direction: Direction, word: ControlVariation) throws {
    var values = calm
    values[11] = 20
    #expect(try findings(values, direction: direction)[11].variation == [word])
  }

  @Test func aRunOfSevenRisesAndConflictsAreShown() throws {
    // Seven rising values that begin below the lower limit: m = 10.5/11, centre = 631.5/13.
    let rising: [Double?] = [50, 51, 50, 51, 50, 51, 44, 45, 46, 47, 48, 49, 49.5]
    let rows = try findings(rising)
    #expect(rows[6].rules == [.outsideLow, .trendUp])
    #expect(rows[6...12].allSatisfy { $0.rules.contains(.trendUp) })
    #expect(rows[6].variation == [.improvement, .concern])
  }

  @Test func missingValuesArePassedOver() throws {
    var values = calm
    values.insert(nil, at: 5)
    let rows = try findings(values)
    #expect(rows[5].status == .missing && rows[5].value.isNaN && rows[5].rules.isEmpty && rows[5].variation.isEmpty)
    #expect(rows[4].upper == (try findings(calm))[4].upper)
  }

  @Test func eachSegmentHasItsLimitsAndAShortOneHasNone() throws {
    let rows = try findings(calm + [110, 112, 111], breaks: [.year(2022)])
    #expect(rows[0].upper < 20 && rows[11].upper == rows[0].upper)
    #expect(rows[12...].allSatisfy { $0.status == .tooFew && $0.upper.isNaN && $0.assurance == .none })
    #expect(try findings(Array(calm.prefix(9))).allSatisfy { $0.status == .tooFew })
    #expect(try findings([]).isEmpty)
  }

  @Test func aConstantSeriesHasItsLimitsAtTheConstant() throws {
    let rows = try findings(Array(repeating: 5, count: 12), target: .value(4))
    #expect(rows.allSatisfy { $0.lower == 5 && $0.upper == 5 && $0.rules.isEmpty && $0.assurance == .pass })
  }

  @Test func theTargetIsReachedAlwaysNeverOrByChance() throws {
    func assurance(_ direction: Direction, _ target: Target?) throws -> ControlAssurance {
      try findings(calm, direction: direction, target: target)[0].assurance
    }
    #expect(try assurance(.higher, .value(1)) == .pass)
    #expect(try assurance(.higher, .value(11)) == .inconsistent)
    #expect(try assurance(.higher, .value(30)) == .fail)
    #expect(try assurance(.lower, .value(30)) == .pass)
    #expect(try assurance(.lower, .value(1)) == .fail)
    #expect(try assurance(.range, .range(low: 0, high: 30)) == .pass)
    #expect(try assurance(.range, .range(low: 0, high: 11)) == .inconsistent)
    #expect(try assurance(.range, .range(low: 40, high: 50)) == .fail)
    #expect(try assurance(.higher, nil) == .none && assurance(.none, .value(1)) == .none)
  }

  @Test func limitsCanComeFromTheFirstValues() throws {
    let later = calm + [20, 21, 20]
    let rows = try findings(later, fixedAfter: 12)
    #expect(rows[0].upper == (try findings(calm))[0].upper)
    #expect(rows[12...].allSatisfy { $0.rules.contains(.outsideHigh) })
  }
}
