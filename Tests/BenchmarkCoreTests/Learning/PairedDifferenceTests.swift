import Glibc
import Testing

@testable import BenchmarkCore

@Suite struct PairedDifferenceTests {
  struct Published: Sendable {
    var x: Double, n: Double, y: Double, m: Double, lower: Double, upper: Double
  }

  /// Newcombe, Stat. Med. 17 (1998) 873–890, table II, method 10; four decimals as printed.
  static let newcombe = [
    Published(x: 56, n: 70, y: 48, m: 80, lower: 0.0524, upper: 0.3339),
    Published(x: 9, n: 10, y: 3, m: 10, lower: 0.1705, upper: 0.8090),
    Published(x: 6, n: 7, y: 2, m: 7, lower: 0.0582, upper: 0.8062),
    Published(x: 5, n: 56, y: 0, m: 29, lower: -0.0381, upper: 0.1926),
    Published(x: 0, n: 10, y: 0, m: 20, lower: -0.1611, upper: 0.2775),
    Published(x: 0, n: 10, y: 0, m: 10, lower: -0.2775, upper: 0.2775),
    Published(x: 10, n: 10, y: 0, m: 20, lower: 0.6791, upper: 1.0000),
    Published(x: 10, n: 10, y: 0, m: 10, lower: 0.6075, upper: 1.0000),
  ]

  @Test(arguments: newcombe) func `Newcombe's published intervals`(row: Published) {
    let found = Newcombe.difference(events: row.x, of: row.n, minus: row.y, of: row.m)
    #expect(abs(found.lower - row.lower) <= 0.5e-4 + 1e-9)
    #expect(abs(found.upper - row.upper) <= 0.5e-4 + 1e-9)
    let scaled = Newcombe.difference(events: row.x, of: row.n, minus: row.y, of: row.m, per: 100)
    #expect(abs(scaled.lower - 100 * found.lower) < 1e-10)
    #expect(abs(scaled.p - found.p) < 1e-12)
  }

  /// At the level 1 − p the interval ends at 0: test and interval never disagree.
  @Test func `p is the level at which the interval ends at zero`() {
    let proportion = Newcombe.difference(events: 56, of: 70, minus: 48, of: 80)
    let rate = MoverRate.difference(events: 30, exposure: 1000, minus: 14, exposure: 1100, per: 1000)
    for (test, repeated) in [
      (proportion, Newcombe.difference(events: 56, of: 70, minus: 48, of: 80, level: 1 - proportion.p)),
      (rate, MoverRate.difference(events: 30, exposure: 1000, minus: 14, exposure: 1100, per: 1000, level: 1 - rate.p)),
    ] {
      #expect(test.p > 0 && test.p < 0.05)
      #expect(test.lower > 0)
      #expect(abs(repeated.lower) < 1e-10)
    }
  }

  @Test func `turning the two round turns the interval`() {
    let one = MoverRate.difference(events: 30, exposure: 1000, minus: 14, exposure: 1100)
    let other = MoverRate.difference(events: 14, exposure: 1100, minus: 30, exposure: 1000)
    #expect(one.lower == -other.upper && one.upper == -other.lower)
    #expect(abs(one.p - other.p) < 1e-12)
    #expect(
      one.reversed == PairedDifference(difference: -one.difference, lower: -one.upper, upper: -one.lower, p: one.p))
  }

  /// SciPy 1.17.1, `ttest_ind_from_stats(equal_var=False)` and the t quantile; 1e-12 relative.
  @Test func `means by Welch`() {
    let first = Welch.difference(mean: 4.8, deviation: 0.9, n: 61, minus: 4.1, deviation: 1.1, n: 33)
    #expect(abs(first.p / 0.0027687831606018447 - 1) < 1e-12)
    #expect(abs(first.lower / 0.25221625280155135 - 1) < 1e-12)
    #expect(abs(first.upper / 1.147783747198449 - 1) < 1e-12)
    let second = Welch.difference(mean: 10, deviation: 2, n: 2, minus: 7, deviation: 5, n: 3)
    #expect(abs(second.p / 0.42497358690262105 - 1) < 1e-12)
    #expect(abs(second.lower / -7.758330790297986 - 1) < 1e-12)
  }

  @Test func `two standard errors give the normal interval`() {
    let found = PairedDifference(
      .estimate(value: 5, standardError: 3), .estimate(value: 0, standardError: 4), level: 0.95)
    #expect(abs(found.lower - (5 - 1.959963984540054 * 5)) < 1e-12)
    #expect(abs(found.p - 2 * Normal.upperTail(1)) < 1e-12)
  }

  @Test func `nothing to tell apart, and nothing known`() {
    #expect(Newcombe.difference(events: 3, of: 10, minus: 3, of: 10).p == 1)
    #expect(MoverRate.difference(events: 0, exposure: 10, minus: 0, exposure: 10).p == 1)
    #expect(Newcombe.difference(events: 0, of: 0, minus: 3, of: 10).p.isNaN)
    #expect(Welch.difference(mean: 1, deviation: 0, n: 5, minus: 0, deviation: 0, n: 5).p.isNaN)
    #expect(Welch.difference(mean: 1, deviation: 1, n: 1, minus: 0, deviation: 1, n: 5).p.isNaN)
    let bare = PairedDifference(.bare(5), .estimate(value: 3, standardError: 1), level: 0.95)
    #expect(bare.difference == 2 && bare.p.isNaN && bare.lower.isNaN)
    #expect(
      PairedDifference(.estimate(value: 1, standardError: 0), .estimate(value: 0, standardError: 0), level: 0.95).p
        .isNaN)
  }

  @Test func `a huge difference has a p of zero, not a hang`() {
    let found = MoverRate.difference(events: 1e9, exposure: 1, minus: 1, exposure: 1)
    #expect(found.p == 0 && found.lower > 0)
  }

  /// Coverage at 95 % over 2,000 draws: not below by more than four Monte-Carlo errors (0.49 points each).
  @Test func `the interval of rates covers`() {
    var stream = RandomStream(seed: 11)
    var covered = 0
    let draws = 2000
    for _ in 0..<draws {
      let counts = [30.0, 20.0].map { mean -> Double in
        // A Poisson number as the events before the clock passes the mean.
        var clock = 0.0
        var events = -1.0
        while clock < mean {
          clock -= log(1 - stream.uniform())
          events += 1
        }
        return events
      }
      let found = MoverRate.difference(events: counts[0], exposure: 10, minus: counts[1], exposure: 10)
      if found.lower <= 1 && found.upper >= 1 { covered += 1 }
    }
    let share = Double(covered) / Double(draws)
    #expect(share > 0.95 - 4 * 0.0049 && share <= 1)
  }
}
