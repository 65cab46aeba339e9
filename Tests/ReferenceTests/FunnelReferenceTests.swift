import BenchmarkCore
import Testing

/// Limits of PHEindicatormethods; phi, tau² and adjusted limits of FunnelPlotR.
struct FunnelReferenceTests {
  @Test(arguments: [(0.95, "2s"), (0.998, "3s")])
  func `limits of proportions are those of PHEindicatormethods`(level: Double, name: String) throws {
    let table = try ReferenceTable("phe/out_funnel_prop_limits.csv")
    let sizes = try table.numbers("Population")
    let centres = try table.numbers("baseline")
    let lower = try table.numbers("lower_\(name)_limit")
    let upper = try table.numbers("upper_\(name)_limit")
    let limits = FunnelLimits(level: level)
    #expect(sizes.count > 10)
    for row in sizes.indices {
      let found = limits.proportion(centres[row] / 100, trials: sizes[row])
      #expect(relativeError(100 * found.lower, lower[row]) < 1e-11)
      #expect(relativeError(100 * found.upper, upper[row]) < 1e-12)
    }
  }

  /// The package gives the expected events at which a number of events is at the limit: here the way back.
  @Test(arguments: [(0.95, "2s"), (0.998, "3s")])
  func `limits of rates lead back to the events of PHEindicatormethods`(level: Double, name: String) throws {
    let table = try ReferenceTable("phe/out_funnel_ratio_limits.csv")
    let events = try table.numbers("Observed_events")
    let atLower = try table.numbers("lower_\(name)_exp_events")
    let atUpper = try table.numbers("upper_\(name)_exp_events")
    let limits = FunnelLimits(level: level)
    #expect(events.count > 5)
    for row in events.indices {
      #expect(relativeError(limits.rate(1, exposure: atLower[row]).lower * atLower[row], events[row]) < 1e-5)
      #expect(relativeError(limits.rate(1, exposure: atUpper[row]).upper * atUpper[row], events[row]) < 1e-5)
    }
  }

  @Test func `overdispersion of proportions is that of FunnelPlotR`() throws {
    let table = try ReferenceTable("funnelplotr/out_PR_units.csv")
    let sizes = try table.numbers("denominator")
    let events = try table.numbers("numerator")
    let centre = events.reduce(0, +) / sizes.reduce(0, +)
    let result = Overdispersion(.proportion, events: events.span, sizes: sizes.span, centre: centre)
    let found = try #require(result)
    #expect(relativeError(found.phi, 2.4574135318310852) < 1e-10)
    #expect(relativeError(found.tau2, 0.0011008379516461841) < 1e-10)
    for (level, name) in [(0.95, "OD95"), (0.998, "OD99")] {
      let limits = FunnelLimits(level: level)
      let lower = try table.numbers(name + "LCL")
      let upper = try table.numbers(name + "UCL")
      for row in sizes.indices {
        let interval = found.limits(size: sizes[row], limits)
        #expect(relativeError(interval.lower, lower[row]) < 1e-6)
        #expect(relativeError(interval.upper, upper[row]) < 1e-6)
      }
    }
  }

  @Test(arguments: [(0.1, 4.0517090287904916, 0.0087923962568125392), (0.05, 5.0552588821623612, 0.011668057143898587)])
  func `overdispersion of ratios is that of FunnelPlotR`(share: Double, phi: Double, tau2: Double) throws {
    let table = try ReferenceTable("funnelplotr/out_SR_CQC_units.csv")
    let sizes = try table.numbers("denominator")
    let events = try table.numbers("numerator")
    let result = Overdispersion(.rate, events: events.span, sizes: sizes.span, centre: 1, winsorisedShare: share)
    let found = try #require(result)
    #expect(relativeError(found.phi, phi) < 1e-10)
    #expect(relativeError(found.tau2, tau2) < 1e-10)
    guard share == 0.1 else { return }
    let limits = FunnelLimits(level: 0.95)
    let lower = try table.numbers("OD95LCL")
    let upper = try table.numbers("OD95UCL")
    for row in sizes.indices {
      let interval = found.limits(size: sizes[row], limits)
      #expect(relativeError(interval.lower.squareRoot(), max(0, lower[row])) < 1e-6)
      #expect(relativeError(interval.upper.squareRoot(), upper[row]) < 1e-6)
    }
  }
}
