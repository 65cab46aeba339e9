/// What is known of the value of one cell, as far as its kind allows: the ground for a comparison with another cell.
enum Evidence: Sendable, Equatable {
  case proportion(events: Double, trials: Double, per: Double)
  case rate(events: Double, exposure: Double, per: Double)
  case mean(value: Double, deviation: Double, n: Double)
  case estimate(value: Double, standardError: Double)
  /// A value without uncertainty.
  case bare(Double)

  /// The same precedence as the intervals of the tables; nil without a value.
  init?(_ series: Series, cell: Int, indicator: Indicator) {
    guard series.status[cell].hasValue, series.values[cell].isFinite else { return nil }
    let value = series.values[cell]
    let numerator = series.numerator?[cell] ?? .nan
    let denominator = series.denominator?[cell] ?? .nan
    let n = series.n?[cell] ?? .nan
    let error = series.standardError?[cell] ?? .nan
    switch indicator.kind {
    case .proportion where numerator >= 0 && denominator > 0 && numerator <= denominator:
      self = .proportion(events: numerator, trials: denominator, per: indicator.per)
    case .proportion where n > 0 && value >= 0 && value <= indicator.per && !(denominator > 0):
      self = .proportion(events: value / indicator.per * n, trials: n, per: indicator.per)
    case .rate where numerator >= 0 && denominator > 0:
      self = .rate(events: numerator, exposure: denominator, per: indicator.per)
    case .count where value >= 0:
      self = .rate(events: value, exposure: 1, per: 1)
    case .mean where n >= 2 && (series.standardDeviation?[cell] ?? .nan) >= 0:
      self = .mean(value: value, deviation: series.standardDeviation?[cell] ?? .nan, n: n)
    case .proportion, .rate, .count, .mean, .amount, .score, .index:
      self = error >= 0 && error.isFinite ? .estimate(value: value, standardError: error) : .bare(value)
    }
  }

  var estimate: Double {
    switch self {
    case .proportion(let events, let trials, let per): events / trials * per
    case .rate(let events, let exposure, let per): events / exposure * per
    case .mean(let value, _, _), .estimate(let value, _), .bare(let value): value
    }
  }

  /// NaN for a bare value. Where no or all events happened, that of one half event more.
  var standardError: Double {
    switch self {
    case .proportion(let events, let trials, let per):
      let share = min(max(events, 0.5), max(trials - 0.5, 0.5)) / trials
      return (max(share * (1 - share), 0) / trials).squareRoot() * per
    case .rate(let events, let exposure, let per): return max(events, 0.5).squareRoot() / exposure * per
    case .mean(_, let deviation, let n): return deviation / n.squareRoot()
    case .estimate(_, let error): return error
    case .bare: return .nan
    }
  }

  /// The interval with the normal quantile z on either side.
  func limits(_ z: Double) -> Interval {
    switch self {
    case .proportion(let events, let trials, let per): Wilson.interval(events: events, of: trials, per: per, z: z)
    case .rate(let events, let exposure, let per): Byar.interval(events: events, exposure: exposure, per: per, z: z)
    case .mean, .estimate:
      Interval(lower: estimate - z * standardError, upper: estimate + z * standardError)
    case .bare: .undefined
    }
  }
}
