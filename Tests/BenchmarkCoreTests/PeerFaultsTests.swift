import Glibc
import Testing

@testable import BenchmarkCore

/// What other tools were seen to do wrong with like tasks does not happen here; `docs/methods/peer-faults.md` lists them.
@Suite struct PeerFaultsTests {
  private static let nan = Double.nan

  private static func study(_ series: [Series], kinds: [IndicatorKind], per: Double = 100, periods: Int = 1) -> Study {
    let units = series[0].values.count / periods
    return Study(
      card: nil, organisation: Organisation(units: (0..<units).map { Unit(id: "u\($0)") }),
      indicators: kinds.enumerated().map {
        Indicator(id: "x\($0.offset)", kind: $0.element, direction: .higher, per: per)
      },
      panel: Panel(unitCount: units, periods: (0..<periods).map { .year(2000 + $0) }, series: series))
  }

  private static func series(_ values: [Double], events: [Double]? = nil, sizes: [Double]? = nil) -> Series {
    var series = Series(cells: values.count)
    series.values = values
    series.status = values.map { $0.isNaN ? .missing : .ok }
    if let events { series.numerator = events }
    if let sizes { series.denominator = sizes }
    return series
  }

  private static func run(_ study: Study, _ steps: Set<StudyPlan.Step>) throws -> Findings {
    var plan = StudyPlan()
    plan.minimumN = 0
    plan.steps = steps
    return try Analysis.run(study, plan: plan)
  }

  // MARK: COINr

  @Test(arguments: Normalisation.allCases)
  func `a constant column says so instead of a silent NaN`(method: Normalisation) {
    let values: [Double] = [4, 4, Self.nan, 4]
    var workspace = Normalisation.Workspace()
    let column = NormalisedColumn(
      values.span, plan: NormalisationPlan(method: method),
      yardstick: Yardstick(direction: .higher, target: .value(5), scale: 0...10, referenceValue: .nan),
      workspace: &workspace)
    #expect(column.status == .zeroSpread)
    #expect(column.scores.allSatisfy { $0.isNaN })
  }

  @Test func `the geometric mean goes on with what is there when the coverage suffices`() {
    var plan = IndexPlan()
    plan.aggregation = .geometric
    plan.weights = .equal
    let indicators = (0..<3).map { Indicator(id: "i\($0)", direction: .higher) }
    let index = CompositeIndex(indicators: indicators, card: nil, plan: plan)
    let values: [Double] = [4, Self.nan, 9]
    let total = index.scores(of: values.span).total
    #expect(abs(total.score - 6) < 1e-12 && abs(total.coverage - 2.0 / 3) < 1e-12)
    let few: [Double] = [4, Self.nan, Self.nan]
    #expect(index.scores(of: few.span).total.score.isNaN)
  }

  // MARK: PHEindicatormethods

  @Test func `rates without denominators are an outcome, and the others of the study go on`() throws {
    let events: [Double] = [3, 9, 30, 8, 5, 7]
    let bare = Self.series(events.map { $0 / 10 })
    let whole = Self.series(
      events.map { $0 / 10 }, events: events, sizes: [Double](repeating: 1000, count: events.count))
    let found = try Self.run(Self.study([bare, whole], kinds: [.rate, .rate]), [.observations, .funnel])
    #expect(found.comparisons[0].versusGroup.allSatisfy { $0 == .notJudged })
    #expect(found.comparisons[1].versusGroup.contains { $0 == .better || $0 == .worse })
    #expect(Set(found.funnel.map(\.indicator)) == [1])
  }

  @Test(arguments: [1.0, 100, 1000, 100_000])
  func `limits of a proportion end at its own multiplier, not at a hundred`(per: Double) throws {
    let events: [Double] = [9, 10, 10, 8, 10, 7]
    let sizes = [Double](repeating: 10, count: events.count)
    let found = try Self.run(
      Self.study(
        [Self.series(events.map { per * $0 / 10 }, events: events, sizes: sizes)], kinds: [.proportion], per: per),
      [.funnel]
    ).funnel
    #expect(found.count == events.count)
    for row in found {
      #expect(row.limits95.upper > 0.9 * per && row.limits95.upper <= per)
      #expect(row.limits95.lower >= 0 && row.limits95.lower < row.expected)
    }
  }

  /// Exact limits leave (1 − level)/2 in each tail: sums of Poisson terms, the error that of the sums.
  @Test(arguments: [1, 2, 5, 10, 40, 100], [0.95, 0.998])
  func `limits of a rate hold the probability they promise`(count: Int, level: Double) {
    func upTo(_ count: Int, mean: Double) -> Double {
      var sum = 0.0
      for events in 0...count {
        let x = Double(events)
        sum += exp(x * log(mean) - mean - lgamma(x + 1))
      }
      return sum
    }
    let found = ExactPoisson(level: level).interval(events: Double(count))
    let tail = (1 - level) / 2
    #expect(abs(upTo(count, mean: found.upper) / tail - 1) < 1e-10)
    #expect(abs((1 - upTo(count - 1, mean: found.lower)) - tail) < 1e-12)
  }

  // MARK: FunnelPlotR

  @Test(arguments: [IndicatorKind.proportion, .rate])
  func `a zero count leaves the overdispersion finite`(kind: IndicatorKind) throws {
    let events: [Double] = [0, 12, 25, 8, 31, 19, 14, 40]
    let sizes: [Double] = [90, 100, 120, 80, 110, 100, 95, 130]
    let values = zip(events, sizes).map { 100 * $0 / $1 }
    let found = try Self.run(
      Self.study([Self.series(values, events: events, sizes: sizes)], kinds: [kind]), [.funnel]
    ).funnel
    #expect(found.count == events.count)
    #expect(found.allSatisfy { $0.phi.isFinite && $0.phi > 1 && $0.tau2.isFinite && $0.tau2 > 0 })
    #expect(found.allSatisfy { $0.adjusted95.lower.isFinite && $0.adjusted95.upper.isFinite })
  }

  // MARK: NHSRplotthedots

  @Test func `a constant series has an outcome, and a missing value is a gap`() throws {
    let constant = [Double](repeating: 7, count: 12)
    let gaps: [Double] = [1, 2, .nan, 4, 5.5, 6, 7.2, .nan, 9, 10, 11, 12]
    let found = try Self.run(
      Self.study([Self.series(constant + gaps)], kinds: [.mean], periods: 12), [.trends]
    ).trends
    #expect(found.count == 2)
    #expect(found[0].status == .zeroSpread && found[0].direction != .improving && found[0].direction != .worsening)
    #expect(found[1].status == .ok && found[1].n == 10 && abs(found[1].slope - 1) < 0.05)
  }

  // MARK: pymannkendall

  /// The normal p of a rise of n points, far below what 1 − Φ keeps of it, against the exact one, 2/n!.
  @Test func `a p value far out does not underflow`() {
    for count in [20, 40, 100, 160] {
      let rise = (0..<count).map(Double.init)
      let exact = MannKendall(rise.span, significance: .exact)
      let normal = MannKendall(rise.span, significance: .normal)
      #expect(normal.p > 0 && normal.p < 1e-8)
      let logarithm = log(2) - lgamma(Double(count) + 1)
      #expect(exact.p > 0 && abs(log(exact.p) - logarithm) < 1e-9 * abs(logarithm))
    }
  }

  /// Of 10 pairs 1 is tied: tau-b divides by √(9 · 10), tau-a by 10.
  @Test func `ties are taken out of tau`() {
    let values: [Double] = [1, 2, 2, 3, 4]
    #expect(abs(MannKendall(values.span).tau - 9 / 90.0.squareRoot()) < 1e-12)
  }

  /// White noise without a correction for autocorrelation: the exact test rejects no more than it promises.
  @Test func `noise is called a trend no more often than promised`() {
    var stream = RandomStream(seed: 5, stream: 0x6e6f_6973)
    let runs = 4000
    var rejected = 0
    for _ in 0..<runs {
      let series = (0..<12).map { _ in stream.normal() }
      if MannKendall(series.span).p < 0.05 { rejected += 1 }
    }
    // Three standard errors of a share of 5 %.
    #expect(Double(rejected) / Double(runs) < 0.05 + 3 * (0.05 * 0.95 / Double(runs)).squareRoot())
  }

  // MARK: Benchmarking

  @Test(arguments: EfficiencyPlan.Returns.allCases)
  func `a missing, infinite or zero input is refused with its place, and is no score`(
    returns: EfficiencyPlan.Returns
  ) {
    let kinds: [(Double, EfficiencyError.Fault.Kind)] = [(.nan, .missing), (.infinity, .infinite), (0, .zero)]
    for (value, kind) in kinds {
      var plan = EfficiencyPlan(units: 4, inputs: [1, 2, 3, 4, 2, 2, value, 5], outputs: [1, 2, 2, 3])
      plan.returns = returns
      #expect(throws: EfficiencyError.faults([.init(unit: 2, role: .input, variable: 1, kind: kind)])) {
        try plan.evaluate()
      }
    }
  }
}
