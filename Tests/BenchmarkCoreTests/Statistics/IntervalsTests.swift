import BenchmarkCore
import Testing

struct IntervalsTests {
  func undefined(_ interval: Interval) -> Bool { interval.lower.isNaN && interval.upper.isNaN }

  @Test func `proportions without trials or outside 0 to n have no interval`() {
    for (x, n) in [(0.0, 0.0), (-1, 5), (6, 5), (.nan, 5), (1, .nan), (1, .infinity)] {
      #expect(undefined(Wilson().interval(events: x, of: n)))
      #expect(undefined(ClopperPearson().interval(events: x, of: n)))
    }
    for level in [-0.1, 1, .nan] {
      #expect(undefined(Wilson(level: level).interval(events: 1, of: 5)))
      #expect(undefined(ClopperPearson(level: level).interval(events: 1, of: 5)))
    }
  }

  @Test(arguments: [1.0, 2, 5, 70, 1e6])
  func `no events end at exactly 0 and all events at exactly 1`(n: Double) {
    for per in [1.0, 100] {
      #expect(Wilson().interval(events: 0, of: n, per: per).lower == 0)
      #expect(Wilson().interval(events: n, of: n, per: per).upper == per)
      #expect(ClopperPearson().interval(events: 0, of: n, per: per).lower == 0)
      #expect(ClopperPearson().interval(events: n, of: n, per: per).upper == per)
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `proportion intervals stay inside 0 to 1, hold the estimate and mirror`(seed: UInt64) {
    var stream = RandomStream(seed: seed)
    for _ in 0..<100 {
      let n = Double(1 + stream.bounded(300))
      let x = Double(stream.bounded(Int(n) + 1))
      let level = 0.5 + stream.uniform() * 0.499
      let wilson = Wilson(level: level).interval(events: x, of: n)
      let mirrored = Wilson(level: level).interval(events: n - x, of: n)
      let exact = ClopperPearson(level: level).interval(events: x, of: n)
      for interval in [wilson, exact] {
        #expect(interval.lower >= 0 && interval.upper <= 1)
        #expect(interval.lower <= x / n && x / n <= interval.upper)
      }
      #expect(abs(wilson.lower + mirrored.upper - 1) < 1e-14)
    }
  }

  @Test func `counts without exposure or below 0 have no interval`() {
    for (x, e) in [(1.0, 0.0), (-1, 5), (.nan, 5), (1, .nan), (1, -2)] {
      #expect(undefined(Byar().interval(events: x, exposure: e)))
      #expect(undefined(ExactPoisson().interval(events: x, exposure: e)))
    }
  }

  @Test func `no events give a rate from exactly 0`() {
    #expect(Byar().interval(events: 0).lower == 0)
    #expect(ExactPoisson().interval(events: 0).lower == 0)
    // -ln(0.025), the classic upper limit of no events.
    #expect(abs(ExactPoisson().interval(events: 0).upper - 3.6888794541139363) < 1e-14)
    #expect(Byar(level: 0.99999).interval(events: 1).lower == 0)
  }

  @Test func `Byar comes close to the exact limits from ten events`() {
    for x in stride(from: 10.0, through: 400, by: 13) {
      let byar = Byar().interval(events: x, exposure: 50, per: 1000)
      let exact = ExactPoisson().interval(events: x, exposure: 50, per: 1000)
      #expect(abs(byar.lower / exact.lower - 1) < 0.002)
      #expect(abs(byar.upper / exact.upper - 1) < 0.001)
    }
  }

  @Test func `means need two values and a spread that is not negative`() {
    let method = MeanTInterval()
    #expect(undefined(method.interval(mean: 1, standardDeviation: 1, count: 1)))
    #expect(undefined(method.interval(mean: 1, standardDeviation: 1, count: 0)))
    #expect(undefined(method.interval(mean: 1, standardDeviation: -1, count: 5)))
    #expect(undefined(method.interval(mean: .nan, standardDeviation: 1, count: 5)))
    #expect(undefined(method.interval(mean: 1, standardDeviation: .nan, count: 5)))
    let none = method.interval(mean: 1, standardDeviation: 0, count: 2)
    #expect(none == Interval(lower: 1, upper: 1))
  }

  @Test func `a margin is a 95 percent half-width`() {
    let se = NormalInterval.standardError(ofMargin: 3)
    let interval = NormalInterval().interval(estimate: 50, standardError: se)
    #expect(abs(interval.lower - 47) < 1e-6 && abs(interval.upper - 53) < 1e-6)
    #expect(undefined(NormalInterval().interval(estimate: 1, standardError: .nan)))
    #expect(undefined(NormalInterval().interval(estimate: 1, standardError: -1)))
    #expect(undefined(NormalInterval().interval(estimate: .nan, standardError: 1)))
    #expect(NormalInterval().interval(estimate: 1, standardError: 0) == Interval(lower: 1, upper: 1))
  }

  @Test func `a higher level is wider`() {
    for (low, high) in [(0.5, 0.8), (0.8, 0.95), (0.95, 0.998)] {
      let pairs = [
        (Wilson(level: low).interval(events: 3, of: 9), Wilson(level: high).interval(events: 3, of: 9)),
        (ClopperPearson(level: low).interval(events: 3, of: 9), ClopperPearson(level: high).interval(events: 3, of: 9)),
        (Byar(level: low).interval(events: 12), Byar(level: high).interval(events: 12)),
        (ExactPoisson(level: low).interval(events: 4), ExactPoisson(level: high).interval(events: 4)),
        (
          MeanTInterval(level: low).interval(mean: 1, standardDeviation: 2, count: 6),
          MeanTInterval(level: high).interval(mean: 1, standardDeviation: 2, count: 6)
        ),
      ]
      for (narrow, wide) in pairs { #expect(wide.lower < narrow.lower && narrow.upper < wide.upper) }
    }
  }
}
