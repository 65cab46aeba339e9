import Testing

@testable import BenchmarkCore

@Suite struct FunnelTests {
  @Test func `a unit is outside when its own interval leaves out the common value`() {
    let limits = FunnelLimits(level: 0.95)
    let wilson = Wilson(level: 0.95)
    let poisson = ExactPoisson(level: 0.95)
    for size in [7.0, 40, 333] {
      for centre in [0.02, 0.3, 0.9] {
        let funnel = limits.proportion(centre, trials: size)
        for events in stride(from: 0.0, through: size, by: 1) {
          let own = wilson.interval(events: events, of: size)
          let isOutside = events / size > funnel.upper + 1e-12 || events / size < funnel.lower - 1e-12
          let leavesOut = own.lower > centre + 1e-12 || own.upper < centre - 1e-12
          #expect(isOutside == leavesOut)
        }
        let rates = limits.rate(centre, exposure: size)
        for events in stride(from: 0.0, through: 3 * size, by: 1) {
          let own = poisson.interval(events: events, exposure: size)
          let isOutside = events / size > rates.upper + 1e-12 || events / size < rates.lower - 1e-12
          #expect(isOutside == (own.lower > centre + 1e-12 || own.upper < centre - 1e-12))
        }
      }
    }
  }

  @Test func `limits close in as units grow and hold more at a higher level`() {
    let (inner, outer) = (FunnelLimits(level: 0.95), FunnelLimits(level: 0.998))
    var last = Interval(lower: 0, upper: .infinity)
    for size in [5.0, 50, 500, 5e3, 5e6] {
      let found = inner.rate(0.2, exposure: size)
      #expect(found.lower >= last.lower && found.upper < last.upper)
      #expect(found.lower <= 0.2 && found.upper > 0.2)
      let wide = outer.rate(0.2, exposure: size)
      #expect(wide.lower <= found.lower && wide.upper > found.upper)
      last = found
    }
    #expect(abs(last.upper - 0.2) < 0.001)
  }

  @Test func `edges of the limits`() {
    let limits = FunnelLimits(level: 0.95)
    #expect(limits.proportion(0, trials: 10) == Interval(lower: 0, upper: 0))
    #expect(limits.proportion(1, trials: 10) == Interval(lower: 1, upper: 1))
    #expect(limits.rate(0, exposure: 10) == Interval(lower: 0, upper: 0))
    for size in [0, -1, Double.nan] {
      #expect(limits.proportion(0.5, trials: size).lower.isNaN)
      #expect(limits.rate(0.5, exposure: size).upper.isNaN)
    }
    #expect(limits.proportion(.nan, trials: 5).lower.isNaN && limits.rate(.nan, exposure: 5).lower.isNaN)
    // Three events expected: even none are not too few.
    #expect(limits.rate(0.3, exposure: 10).lower == 0)
    #expect(limits.rate(1e-3, exposure: 1e9).lower > 0)
  }

  @Test func `alike units are not overdispersed, and few say nothing`() throws {
    let sizes = [Double](repeating: 50, count: 6)
    let events = [Double](repeating: 10, count: 6)
    let alikeFound = Overdispersion(.proportion, events: events.span, sizes: sizes.span, centre: 0.2)
    let alike = try #require(alikeFound)
    #expect(abs(alike.phi) < 1e-12 && alike.tau2 == 0)
    let few = [Double](repeating: 10, count: 4)
    let ofFew = Overdispersion(.rate, events: few.span, sizes: few.span, centre: 1)
    #expect(ofFew == nil)
    let none = [Double](repeating: 0, count: 6)
    let ofNone = Overdispersion(.rate, events: none.span, sizes: sizes.span, centre: 0)
    #expect(ofNone == nil)
  }

  private static func study(_ values: [(events: Double, size: Double)?], kind: IndicatorKind) -> Study {
    let units = values.indices.map { Unit(id: "u\($0)") }
    var series = Series(cells: values.count)
    series.numerator = values.map { $0?.events ?? .nan }
    series.denominator = values.map { $0?.size ?? .nan }
    for (cell, entry) in values.enumerated() {
      series.values[cell] = entry.map { 100 * $0.events / $0.size } ?? .nan
      series.status[cell] = entry == nil ? .missing : .ok
    }
    return Study(
      card: nil,
      organisation: Organisation(units: units), indicators: [Indicator(id: "x", kind: kind, per: 100)],
      panel: Panel(unitCount: values.count, periods: [Period.year(2026)], series: [series]))
  }

  private static func findings(_ study: Study) throws -> Findings {
    var plan = StudyPlan()
    plan.steps = [.funnel]
    return try Analysis.run(study, plan: plan)
  }

  @Test func `a far unit is an alarm, and the missing one has no row`() throws {
    var values: [(events: Double, size: Double)?] = (0..<20).map { (Double(18 + $0 % 5), 100) }
    values.append((45, 100))
    values.append(nil)
    let found = try Self.findings(Self.study(values, kind: .proportion)).funnel
    #expect(found.count == 21)
    #expect(found.map(\.unit) == Array(0..<21))
    #expect(found.last?.zone == .alarmHigh)
    #expect(found.dropLast().allSatisfy { $0.zone == .inside || $0.zone == .alertLow })
    let centre = 100 * values.compactMap { $0?.events }.reduce(0, +) / 2100
    #expect(found.allSatisfy { abs($0.expected - centre) < 1e-9 })
    // Without differences beyond chance the adjusted limits are those of chance.
    #expect(found.allSatisfy { $0.tau2 > 0 || $0.adjusted95 == $0.limits95 })
  }

  @Test func `differences beyond chance widen the limits`() throws {
    let values: [(events: Double, size: Double)?] = (0..<30).map { (Double(200 + 40 * ($0 % 7)), 1000) }
    for kind in [IndicatorKind.proportion, .rate] {
      let found = try Self.findings(Self.study(values, kind: kind)).funnel
      let first = try #require(found.first)
      #expect(first.phi > 1 && first.tau2 > 0)
      #expect(first.adjusted95.upper > first.limits95.upper && first.adjusted95.lower < first.limits95.lower)
      #expect(found.allSatisfy { !$0.zone.isAlarm })
    }
  }

  @Test func `other kinds and single units have no funnel`() throws {
    let values: [(events: Double, size: Double)?] = [(1, 10), (2, 10), (3, 10)]
    for kind in [IndicatorKind.mean, .amount, .count, .score, .index] {
      #expect(try Self.findings(Self.study(values, kind: kind)).funnel.isEmpty)
    }
    #expect(try Self.findings(Self.study([(3, 10)], kind: .rate)).funnel.isEmpty)
    let two = try Self.findings(Self.study([(3, 10), (5, 10)], kind: .rate)).funnel
    #expect(two.count == 2 && two.allSatisfy { $0.phi.isNaN && $0.adjusted95.lower.isNaN && $0.zone == .inside })
  }
}
