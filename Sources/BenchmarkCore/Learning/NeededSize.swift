/// How many persons or how much exposure each of two units needs for a difference to be seen.
///
/// Formula: n = (z_α + z_β)²·(v₁ + v₂)/δ², v the variance of one person: p(1 − p) for a proportion, the rate for a rate,
/// s² for a mean, n·se² where only a standard error is known; the second unit is δ better. z_α is the two-sided quantile
/// of the level, z_β that of the power. The smallest difference that is seen now is (z_α + z_β)·√2·se.
///
/// - Edge cases: NaN where no uncertainty or no n is known, and for δ = 0.
/// - Source: J. L. Fleiss, Statistical Methods for Rates and Proportions (1981), ch. 3, without continuity correction.
struct NeededSize: Sendable {
  private let z: Double

  init(level: Double, power: Double) {
    z = Normal.upperTailQuantile((1 - level) / 2) + Normal.quantile(power)
  }

  /// - Parameters:
  ///   - change: the difference to see, with the sign that is better.
  ///   - n: of a standard error alone; NaN = not known.
  func n(_ evidence: Evidence, change: Double, n: Double) -> Double {
    guard change != 0, change.isFinite else { return .nan }
    let variances: Double
    switch evidence {
    case .proportion(let events, let trials, let per):
      let share = events / trials
      let other = min(max(share + change / per, 0), 1)
      variances = (share * (1 - share) + other * (1 - other)) * per * per
    case .rate(let events, let exposure, let per):
      let rate = events / exposure
      variances = (rate + max(rate + change / per, 0)) * per * per
    case .mean(_, let deviation, _): variances = 2 * deviation * deviation
    case .estimate(_, let error): variances = 2 * error * error * n
    case .bare: return .nan
    }
    let needed = z * z * variances / (change * change)
    return needed > 0 ? needed : .nan
  }

  func detectable(_ evidence: Evidence) -> Double { z * 2.0.squareRoot() * evidence.standardError }
}

extension Evidence {
  /// Persons, answers or exposure behind the value; NaN where not known.
  func size(_ series: Series, cell: Int) -> Double {
    switch self {
    case .proportion(_, let trials, _): trials
    case .rate(_, let exposure, _): exposure
    case .mean(_, _, let n): n
    case .estimate, .bare: series.n?[cell] ?? .nan
    }
  }
}
