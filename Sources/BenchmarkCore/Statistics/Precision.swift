/// Standard error and interval of every cell of a series, from what the kind of the indicator allows.
///
/// | kind | interval | standard error |
/// |---|---|---|
/// | `proportion` with numerator and denominator, or value and n | Wilson or Clopper–Pearson | √(p(1 − p)/n)·per; at 0 or all events half the interval over z |
/// | `rate`, `count` | Byar, exact Poisson below 10 events | √events/exposure·per; at 0 events half the interval over z |
/// | `mean` with sd and n | t with n − 1 | sd/√n |
/// | any kind with a standard error | normal | as given |
///
/// Everything else has neither: the uncertainty of an amount that was simply counted up is not known.
///
/// - Missing values: a cell without value has NaN in all three.
struct Precision {
  var standardError: [Double]
  var lower: [Double]
  var upper: [Double]

  /// Whether any cell of a series can have a standard error.
  static func isKnown(of series: Series, kind: IndicatorKind) -> Bool {
    switch kind {
    case .proportion, .rate, .count, .mean: true
    case .amount, .score, .index: series.standardError != nil
    }
  }

  init(of series: Series, indicator: Indicator, plan: StudyPlan) {
    let cells = series.values.count
    standardError = [Double](repeating: .nan, count: cells)
    lower = standardError
    upper = standardError
    let methods = Methods(indicator: indicator, plan: plan)
    for cell in 0..<cells where series.status[cell].hasValue {
      guard let estimate = methods.estimate(series, cell) else { continue }
      standardError[cell] = estimate.standardError
      lower[cell] = estimate.interval.lower
      upper[cell] = estimate.interval.upper
    }
  }

  private struct Estimate {
    var standardError: Double
    var interval: Interval
  }

  /// The interval methods of one indicator, made once for all its cells.
  private struct Methods {
    let kind: IndicatorKind
    let per: Double
    let proportion: ProportionInterval
    let byarForAll: Bool
    let wilson: Wilson
    let clopperPearson: ClopperPearson
    let byar: Byar
    let exactPoisson: ExactPoisson
    let mean: MeanTInterval
    let normal: NormalInterval
    let z: Double

    init(indicator: Indicator, plan: StudyPlan) {
      let level = plan.confidenceLevel
      kind = indicator.kind
      per = indicator.per
      proportion = plan.proportionInterval
      byarForAll = plan.byarForAll
      wilson = Wilson(level: level)
      clopperPearson = ClopperPearson(level: level)
      byar = Byar(level: level)
      exactPoisson = ExactPoisson(level: level)
      mean = MeanTInterval(level: level)
      normal = NormalInterval(level: level)
      z = Normal.upperTailQuantile((1 - level) / 2)
    }

    func estimate(_ series: Series, _ cell: Int) -> Estimate? {
      let value = series.values[cell]
      let own: Estimate? =
        switch kind {
        case .proportion: proportionEstimate(series, cell)
        case .rate:
          events(
            series.numerator?[cell] ?? .nan, exposure: series.denominator?[cell] ?? .nan)
        case .count: events(value, exposure: 1)
        case .mean: meanEstimate(series, cell)
        case .amount, .score, .index: nil
        }
      if let own { return own }
      guard let error = series.standardError?[cell], error >= 0 else { return nil }
      return Estimate(
        standardError: error, interval: normal.interval(estimate: value, standardError: error))
    }

    private func proportionEstimate(_ series: Series, _ cell: Int) -> Estimate? {
      let events: Double
      let trials: Double
      if let numerator = series.numerator?[cell], let denominator = series.denominator?[cell],
        denominator > 0, numerator >= 0
      {
        (events, trials) = (numerator, denominator)
      } else if let n = series.n?[cell], n > 0 {
        (events, trials) = (series.values[cell] / per * n, n)
      } else {
        return nil
      }
      guard events <= trials else { return nil }
      let interval =
        switch proportion {
        case .wilson: wilson.interval(events: events, of: trials, per: per)
        case .clopperPearson: clopperPearson.interval(events: events, of: trials, per: per)
        }
      let share = events / trials
      let error = (share * (1 - share) / trials).squareRoot() * per
      return Estimate(
        standardError: error > 0 ? error : (interval.upper - interval.lower) / (2 * z), interval: interval)
    }

    private func events(_ events: Double, exposure: Double) -> Estimate? {
      guard events >= 0, exposure > 0 else { return nil }
      let multiplier = kind == .count ? 1 : per
      let interval =
        events >= 10 || byarForAll
        ? byar.interval(events: events, exposure: exposure, per: multiplier)
        : exactPoisson.interval(events: events, exposure: exposure, per: multiplier)
      let error = events.squareRoot() / exposure * multiplier
      return Estimate(
        standardError: error > 0 ? error : (interval.upper - interval.lower) / (2 * z), interval: interval)
    }

    private func meanEstimate(_ series: Series, _ cell: Int) -> Estimate? {
      guard let deviation = series.standardDeviation?[cell], deviation >= 0, let n = series.n?[cell], n >= 2
      else { return nil }
      return Estimate(
        standardError: deviation / n.squareRoot(),
        interval: mean.interval(mean: series.values[cell], standardDeviation: deviation, count: n))
    }
  }
}
