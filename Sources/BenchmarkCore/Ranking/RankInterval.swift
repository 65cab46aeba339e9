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
    let centres = units.map { values[$0] }
    let spreads = units.map { standardErrors[$0] > 0 && standardErrors[$0].isFinite ? standardErrors[$0] : 0 }
    // Counting places a unit would take n² numbers; the places of the replicates take replicates · n.
    var best = [Int32](repeating: 0, count: count * replicates)
    var worst = best
    var draws = centres.indices.map { Draw(merit: Merit.of(centres[$0], direction, target), unit: Int32($0)) }
    draws.sort { $0.merit > $1.merit }
    draws.withUnsafeMutableBufferPointer { draws in
      best.withUnsafeMutableBufferPointer { best in
        worst.withUnsafeMutableBufferPointer { worst in
          var drawn = centres
          for replicate in 0..<replicates {
            for position in 0..<count where spreads[position] > 0 {
              drawn[position] = centres[position] + spreads[position] * stream.normal()
            }
            for place in 0..<count {
              draws[place].merit = Merit.of(drawn[Int(draws[place].unit)], direction, target)
            }
            Self.sort(draws)
            Self.place(draws, &best, &worst, row: replicate * count)
          }
        }
      }
    }

    // The small slack keeps a share such as 0.025 · 1000 from being rounded below the whole number that it is.
    let allowed = Int((1 - level) / 2 * Double(replicates) + 1e-9)
    let observed = Observed(values, direction, target)
    var counts = [Int](repeating: 0, count: count)
    for position in uncertain {
      Self.tally(best, position, &counts)
      let from = Self.firstPlace(counts, allowed: allowed)
      Self.tally(worst, position, &counts)
      let to = Self.lastPlace(counts, allowed: allowed)
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

  /// Best first. Replicates differ little from each other, and the order of the last one is the start of the next:
  /// insertion is the fastest way for short columns.
  private static func sort(_ draws: UnsafeMutableBufferPointer<Draw>) {
    guard draws.count <= 64 else {
      var draws = draws
      draws.sort { $0.merit > $1.merit }
      return
    }
    var end = 1
    while end < draws.count {
      let moving = draws[end]
      var place = end
      while place > 0, draws[place - 1].merit < moving.merit {
        draws[place] = draws[place - 1]
        place -= 1
      }
      draws[place] = moving
      end += 1
    }
  }

  /// Writes the best and worst place (from 0) of each unit among the sorted draws.
  private static func place(
    _ draws: UnsafeMutableBufferPointer<Draw>, _ best: inout UnsafeMutableBufferPointer<Int32>,
    _ worst: inout UnsafeMutableBufferPointer<Int32>, row: Int
  ) {
    var start = 0
    while start < draws.count {
      var end = start + 1
      while end < draws.count, draws[end].merit == draws[start].merit { end += 1 }
      for place in start..<end {
        let cell = row + Int(draws[place].unit)
        best[cell] = Int32(start)
        worst[cell] = Int32(end - 1)
      }
      start = end
    }
  }

  private static func firstPlace(_ counts: [Int], allowed: Int) -> Int {
    var better = 0
    for place in counts.indices {
      better += counts[place]
      if better > allowed { return place }
    }
    return counts.count - 1
  }

  private static func lastPlace(_ counts: [Int], allowed: Int) -> Int {
    var worse = 0
    for place in counts.indices.reversed() {
      worse += counts[place]
      if worse > allowed { return place }
    }
    return 0
  }

  /// Counts the places of one unit over the replicates.
  private static func tally(_ places: [Int32], _ unit: Int, _ counts: inout [Int]) {
    for place in counts.indices { counts[place] = 0 }
    for cell in stride(from: unit, to: places.count, by: counts.count) { counts[Int(places[cell])] += 1 }
  }
}
