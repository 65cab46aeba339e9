import BenchmarkCore
import Testing

struct ExactPoissonReferenceTests {
  @Test(arguments: [(0.95, "95_0cl"), (0.998, "99_8cl")])
  func `gives the limits of PHEindicatormethods below ten events`(level: Double, suffix: String) throws {
    let table = try ReferenceTable("phe/out_rate_byar_95_998_x100000.csv")
    let methods = try table.text("method")
    let events = try table.numbers("obs")
    let exposure = try table.numbers("pop")
    let lower = try table.numbers("lower" + suffix)
    let upper = try table.numbers("upper" + suffix)
    let exact = ExactPoisson(level: level)
    let rows = methods.indices.filter { methods[$0] == "Exact" }
    #expect(rows.count == 6)
    for row in rows {
      let interval = exact.interval(events: events[row], exposure: exposure[row], per: 100_000)
      #expect(relativeError(interval.lower, lower[row]) < 1e-12)
      #expect(relativeError(interval.upper, upper[row]) < 1e-12)
    }
  }

  @Test func `gives the limits of poisson test in R`() throws {
    let table = try ReferenceTable("r-stats/out_poisson_exact.csv")
    let events = try table.numbers("x")
    let lower = try table.numbers("lo")
    let upper = try table.numbers("hi")
    let exact = ExactPoisson()
    #expect(events.count == 7)
    for row in events.indices {
      let interval = exact.interval(events: events[row])
      #expect(relativeError(interval.lower, lower[row]) < 1e-13)
      #expect(relativeError(interval.upper, upper[row]) < 1e-13)
    }
  }
}
