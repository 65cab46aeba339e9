/// Intervals for ranks by simulation from the standard errors.
///
/// Each replicate draws every value anew from a normal distribution with the observed value as mean and its standard
/// error as standard deviation, and ranks the draws; ``RankSpread`` makes intervals of the ranks.
///
/// - Missing values: a unit without a value has no interval and is not ranked. A unit with a value and no standard
///   error has no interval; it is held fixed in every replicate.
/// - Edge cases: n = 1 gives 1–1; standard error 0 is a value known exactly; direction `range` without target gives
///   none.
/// - Complexity: O(replicates · n log n) time, O(replicates · n) memory.
/// - Source: H. Goldstein, D. J. Spiegelhalter, "League tables and their limitations" (1996), JRSS A 159, 385–443.
public struct RankInterval: Sendable, Equatable {
  /// Best rank of the interval, one a unit; NaN where there is none.
  public var lower: [Double]
  /// Worst rank of the interval.
  public var upper: [Double]

  /// - Parameters:
  ///   - values: one a unit; NaN = missing.
  ///   - standardErrors: one a unit, in the unit of the values; NaN, negative or infinite = none.
  ///   - direction: which way is better, as in ``Ranking``.
  ///   - target: for direction `range`.
  ///   - level: of confidence, for example 0.95.
  ///   - replicates: at least 1.
  ///   - stream: names the column (indicator, period, group); the result depends on it, not on any thread.
  public init(
    values: Span<Double>, standardErrors: Span<Double>, direction: Direction, target: Target? = nil,
    level: Double = 0.95, replicates: Int = 1000, stream: RandomStream
  ) {
    precondition(values.count == standardErrors.count, "one standard error a value")
    precondition(replicates > 0 && level > 0 && level < 1, "replicates and level must be positive, level below 1")
    lower = [Double](repeating: .nan, count: values.count)
    upper = lower
    let units = values.indices.filter { !Merit.of(values[$0], direction, target).isNaN }
    let uncertain = units.indices.filter { standardErrors[units[$0]] >= 0 && standardErrors[units[$0]].isFinite }
    guard !uncertain.isEmpty else { return }

    var stream = stream
    var spread = RankSpread(units: units.count, replicates: replicates)
    var merits = [Double](repeating: 0, count: units.count)
    for replicate in 0..<replicates {
      for position in units.indices {
        let unit = units[position]
        let error = standardErrors[unit]
        let value = error > 0 && error.isFinite ? values[unit] + error * stream.normal() : values[unit]
        merits[position] = Merit.of(value, direction, target)
      }
      spread.add(merits.span, replicate: replicate)
    }

    let best = Ranking(values, direction: direction, target: target, ties: .min).rank
    let worst = Ranking(values, direction: direction, target: target, ties: .max).rank
    var known = [Bool](repeating: false, count: units.count)
    for position in uncertain { known[position] = true }
    let interval = spread.interval(
      level: level, best: units.map { best[$0] }, worst: units.map { worst[$0] }, known: known)
    for (position, unit) in units.enumerated() {
      lower[unit] = interval.lower[position]
      upper[unit] = interval.upper[position]
    }
  }
}
