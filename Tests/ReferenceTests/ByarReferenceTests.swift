import BenchmarkCore
import Testing

/// PHEindicatormethods takes Byar's limits from ten events and exact Poisson limits below.
struct ByarReferenceTests {
  @Test(arguments: [(0.95, "95_0cl"), (0.998, "99_8cl")])
  func `gives the limits of PHEindicatormethods from ten events`(level: Double, suffix: String) throws {
    let table = try ReferenceTable("phe/out_rate_byar_95_998_x100000.csv")
    let methods = try table.text("method")
    let events = try table.numbers("obs")
    let exposure = try table.numbers("pop")
    let lower = try table.numbers("lower" + suffix)
    let upper = try table.numbers("upper" + suffix)
    let byar = Byar(level: level)
    let rows = methods.indices.filter { methods[$0] == "Byars" }
    #expect(rows.count == 6)
    for row in rows {
      let interval = byar.interval(events: events[row], exposure: exposure[row], per: 100_000)
      #expect(relativeError(interval.lower, lower[row]) < 1e-12)
      #expect(relativeError(interval.upper, upper[row]) < 1e-12)
    }
  }
}
