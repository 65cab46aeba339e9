import BenchmarkCore
import Testing

/// R package trend and SciPy on made-up series; see `Reference/mannkendall`.
struct MannKendallReferenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var series: String
    var s: Int
    var variance: Double
    var tau: Double
    /// Normal approximation; NaN where it was not made.
    var p: Double
    /// Without ties only.
    var exactP: Double
    var slope: Double
    var limits95: (Double, Double)
    var limits90: (Double, Double)

    var testDescription: String { series }
  }

  static let cases = [
    Case(
      series: "trend20", s: 134, variance: 950, tau: 0.70526315789473681, p: 1.5953803552499684e-05,
      exactP: 2.1264996492297583e-06, slope: 0.36524999999999996, limits95: (0.26080000000000003, 0.44899999999999995),
      limits90: (0.26983333333333331, 0.43831249999999999)),
    Case(
      series: "notrend40", s: -28, variance: 7366.666666666667, tau: -0.035897435897435902, p: 0.75308213589613592,
      exactP: 0.754641859245541, slope: -0.0090725806451612961,
      limits95: (-0.064928571428571474, 0.047538461538461564), limits90: (-0.055100000000000017, 0.038000000000000256)),
    Case(
      series: "ar60", s: 776, variance: 24583.333333333332, tau: 0.43841807909604519, p: 7.6971247174677489e-07,
      exactP: 3.0173246547810916e-07, slope: 0.056192763157894732,
      limits95: (0.037323529411764707, 0.074461538461538454), limits90: (0.041478260869565228, 0.070826086956521733)),
    Case(
      series: "ties30", s: 140, variance: 3006, tau: 0.34991253279883411, p: 0.011236799934484194, exactP: .nan,
      slope: 0.1111111111111111, limits95: (0, 0.19047619047619047), limits90: (0, 0.17647058823529413)),
    Case(
      series: "withnan24", s: -169, variance: 1257.6666666666667, tau: -0.7316017316017316, p: .nan,
      exactP: 1.261986798158992e-07, slope: -0.09621428571428571,
      limits95: (-0.12283333333333332, -0.07039999999999998), limits90: (-0.11944444444444441, -0.07422222222222224)),
    Case(
      series: "monthly48", s: 89, variance: 12657.666666666666, tau: 0.07893570620947882, p: 0.43410970902603468,
      exactP: .nan, slope: 0.024409090909090943, limits95: (-0.030844444444444442, 0.063347826086956478),
      limits90: (-0.024181818181818183, 0.056866666666666649)),
  ]

  @Test(arguments: cases) func `gives what R and SciPy give`(reference: Case) throws {
    let table = try ReferenceTable("mannkendall/input_series.csv")
    let names = try table.text("series")
    let rows = names.indices.filter { names[$0] == reference.series }
    let allTimes = try table.numbers("t")
    let allValues = try table.numbers("y")
    let times = rows.map { allTimes[$0] }
    let values = rows.map { allValues[$0] }
    let test = MannKendall(values.span, significance: .normal)
    #expect(test.s == reference.s)
    #expect(relativeError(test.variance, reference.variance) < 1e-12)
    #expect(relativeError(test.tau, reference.tau) < 1e-12)
    if !reference.p.isNaN { #expect(relativeError(test.p, reference.p) < 1e-10) }
    if !reference.exactP.isNaN {
      let exact = MannKendall(values.span, significance: .exact)
      #expect(relativeError(exact.p, reference.exactP) < 1e-10)
    }
    for (level, limits) in [(0.95, reference.limits95), (0.9, reference.limits90)] {
      let sen = TheilSen(times: times.span, values: values.span, test: test, level: level)
      #expect(relativeError(sen.slope, reference.slope) < 1e-12)
      #expect(relativeError(sen.interval.lower, limits.0) < 1e-12)
      #expect(relativeError(sen.interval.upper, limits.1) < 1e-12)
    }
  }
}
