import BenchmarkCore
import Testing

struct WilsonReferenceTests {
  @Test(arguments: [(0.95, "95_0cl"), (0.998, "99_8cl")])
  func `gives the limits of PHEindicatormethods`(level: Double, suffix: String) throws {
    let table = try ReferenceTable("phe/out_proportion_wilson_95_998_x100.csv")
    let events = try table.numbers("obs")
    let trials = try table.numbers("n")
    let lower = try table.numbers("lower" + suffix)
    let upper = try table.numbers("upper" + suffix)
    let wilson = Wilson(level: level)
    #expect(events.count == 12)
    for row in events.indices {
      let interval = wilson.interval(events: events[row], of: trials[row], per: 100)
      #expect(relativeError(interval.lower, lower[row]) < 1e-12)
      #expect(relativeError(interval.upper, upper[row]) < 1e-12)
    }
  }
}
