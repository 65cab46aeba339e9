/// Intervals for ranks by simulation from the standard errors.
///
/// Each replicate draws every value anew from a normal distribution with the observed value as mean and its standard
/// error as standard deviation, and ranks the draws. `lower` is the largest rank that at most (1 − level)/2 of the
/// replicates are better than, `upper` the smallest that at most (1 − level)/2 are worse than. Units tied within a
/// replicate count with their best rank for `lower` and their worst for `upper`. The interval always holds the ranks
/// of the observed values: drawing around observed values pulls the extremes towards the middle.
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

    let count = units.count
    var stream = stream
    var draws = units.map { Draw(merit: Merit.of(values[$0], direction, target), unit: 0) }
    // Counts of best and worst ranks would take n² places a column; ranks of replicates take replicates · n.
    var best = [Int32](repeating: 0, count: count * replicates)
    var worst = best
    draws.withUnsafeMutableBufferPointer { draws in
      for replicate in 0..<replicates {
        for position in 0..<count {
          let unit = units[position]
          let error = standardErrors[unit]
          let value =
            error > 0 && error.isFinite ? values[unit] + error * stream.normal() : values[unit]
          draws[position] = Draw(merit: Merit.of(value, direction, target), unit: Int32(position))
        }
        draws.sort { $0.merit > $1.merit }
        var start = 0
        while start < count {
          var end = start + 1
          while end < count, draws[end].merit == draws[start].merit { end += 1 }
          for place in start..<end {
            let cell = Int(draws[place].unit) * replicates + replicate
            best[cell] = Int32(start)
            worst[cell] = Int32(end - 1)
          }
          start = end
        }
      }
    }

    // The small slack keeps a share such as 0.025 · 1000 from being rounded below the whole number that it is.
    let allowed = Int((1 - level) / 2 * Double(replicates) + 1e-9)
    let observed = Observed(values, direction, target)
    var counts = [Int](repeating: 0, count: count)
    for position in uncertain {
      let cells = position * replicates..<(position + 1) * replicates
      let from = Self.firstPlace(best[cells], &counts, allowed: allowed)
      let to = Self.lastPlace(worst[cells], &counts, allowed: allowed)
      let unit = units[position]
      lower[unit] = Double(min(from, observed.best(unit)) + 1)
      upper[unit] = Double(max(to, observed.worst(unit)) + 1)
    }
  }

  private struct Draw {
    var merit: Double
    var unit: Int32
  }

  /// Places (from 0) of the observed values.
  private struct Observed {
    private let least: [Double]
    private let most: [Double]

    init(_ values: Span<Double>, _ direction: Direction, _ target: Target?) {
      least = Ranking(values, direction: direction, target: target, ties: .min).rank
      most = Ranking(values, direction: direction, target: target, ties: .max).rank
    }

    func best(_ unit: Int) -> Int { Int(least[unit]) - 1 }
    func worst(_ unit: Int) -> Int { Int(most[unit]) - 1 }
  }

  private static func firstPlace(_ places: ArraySlice<Int32>, _ counts: inout [Int], allowed: Int) -> Int {
    tally(places, &counts)
    var better = 0
    for place in counts.indices {
      better += counts[place]
      if better > allowed { return place }
    }
    return counts.count - 1
  }

  private static func lastPlace(_ places: ArraySlice<Int32>, _ counts: inout [Int], allowed: Int) -> Int {
    tally(places, &counts)
    var worse = 0
    for place in counts.indices.reversed() {
      worse += counts[place]
      if worse > allowed { return place }
    }
    return 0
  }

  private static func tally(_ places: ArraySlice<Int32>, _ counts: inout [Int]) {
    for place in counts.indices { counts[place] = 0 }
    for place in places { counts[Int(place)] += 1 }
  }
}
