import BenchmarkCore
import Testing

struct ClopperPearsonReferenceTests {
  @Test func `gives the limits of binom test in R`() throws {
    let table = try ReferenceTable("r-stats/out_clopper_pearson.csv")
    let events = try table.numbers("x")
    let trials = try table.numbers("n")
    let lower = try table.numbers("cp_lo")
    let upper = try table.numbers("cp_hi")
    let exact = ClopperPearson()
    #expect(events.count == 14)
    for row in events.indices {
      let interval = exact.interval(events: events[row], of: trials[row])
      #expect(relativeError(interval.lower, lower[row]) < 1e-13)
      #expect(relativeError(interval.upper, upper[row]) < 1e-13)
    }
  }
}
