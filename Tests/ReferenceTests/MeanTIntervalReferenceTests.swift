import BenchmarkCore
import Testing

struct MeanTIntervalReferenceTests {
  @Test(arguments: [(0.95, "95_0cl"), (0.998, "99_8cl")])
  func `gives the limits of PHEindicatormethods from the answers`(level: Double, suffix: String) throws {
    let answers = try ReferenceTable("phe/input_mean.csv")
    let areas = try answers.text("area")
    let all = try answers.numbers("v")
    let table = try ReferenceTable("phe/out_mean_t_95_998.csv")
    let names = try table.text("area")
    let lower = try table.numbers("lower" + suffix)
    let upper = try table.numbers("upper" + suffix)
    let method = MeanTInterval(level: level)
    #expect(names.count == 3)
    for row in names.indices {
      let values = all.indices.filter { areas[$0] == names[row] }.map { all[$0] }
      let moments = Moments(values.span)
      let interval = method.interval(
        mean: moments.mean, standardDeviation: moments.standardDeviation, count: Double(moments.count))
      #expect(relativeError(interval.lower, lower[row]) < 1e-12)
      #expect(relativeError(interval.upper, upper[row]) < 1e-12)
    }
  }
}
