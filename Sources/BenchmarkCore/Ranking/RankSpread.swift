/// Collects the ranks of units over replicates and turns them into intervals.
///
/// `lower` is the largest rank that at most (1 − level)/2 of the replicates are better than, `upper` the smallest that
/// at most (1 − level)/2 are worse than. Units tied within a replicate count with their best rank for `lower` and their
/// worst for `upper`. The interval always holds the observed ranks: drawing around observed values pulls the extremes
/// towards the middle.
///
/// - Complexity: O(n log n) a replicate; O(replicates · n) memory.
struct RankSpread {
  private let units: Int
  private let replicates: Int
  // Counting places a unit would take n² numbers; the places of the replicates take replicates · n. −1: not ranked.
  private var best: [Int32]
  private var worst: [Int32]
  /// The units in the order of the last replicate.
  private var draws: [Draw]

  private struct Draw {
    var merit: Double
    var unit: Int32
  }

  init(units: Int, replicates: Int) {
    self.units = units
    self.replicates = replicates
    best = [Int32](repeating: -1, count: units * replicates)
    worst = best
    draws = (0..<units).map { Draw(merit: .nan, unit: Int32($0)) }
  }

  /// Ranks one replicate.
  ///
  /// - Parameter merits: one a unit, larger is better; NaN is not ranked.
  mutating func add(_ merits: Span<Double>, replicate: Int) {
    let row = replicate * units
    for place in draws.indices {
      let merit = merits[Int(draws[place].unit)]
      // Without a score: behind all others.
      draws[place].merit = merit.isNaN ? -.infinity : merit
    }
    draws.withUnsafeMutableBufferPointer { draws in
      Self.sort(draws)
      var start = 0
      while start < units, draws[start].merit > -.infinity {
        var end = start + 1
        while end < units, draws[end].merit == draws[start].merit { end += 1 }
        for place in start..<end {
          best[row + Int(draws[place].unit)] = Int32(start)
          worst[row + Int(draws[place].unit)] = Int32(end - 1)
        }
        start = end
      }
    }
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

  /// - Parameters:
  ///   - level: of confidence, for example 0.95.
  ///   - best: observed ranks with ties `min`; NaN = not ranked.
  ///   - worst: observed ranks with ties `max`.
  ///   - known: units that get an interval.
  func interval(level: Double, best observedBest: [Double], worst observedWorst: [Double], known: [Bool])
    -> (lower: [Double], upper: [Double])
  {
    var lower = [Double](repeating: .nan, count: units)
    var upper = lower
    // The small slack keeps a share such as 0.025 · 1000 from being rounded below the whole number that it is.
    let allowed = Int((1 - level) / 2 * Double(replicates) + 1e-9)
    var counts = [Int](repeating: 0, count: units)
    for unit in 0..<units where known[unit] && !observedBest[unit].isNaN {
      tally(best, unit, &counts)
      let from = Self.firstPlace(counts, allowed: allowed)
      tally(worst, unit, &counts)
      let to = Self.lastPlace(counts, allowed: allowed)
      lower[unit] = Double(min(from + 1, Int(observedBest[unit])))
      upper[unit] = Double(max(to + 1, Int(observedWorst[unit])))
    }
    return (lower, upper)
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

  private func tally(_ places: [Int32], _ unit: Int, _ counts: inout [Int]) {
    for place in counts.indices { counts[place] = 0 }
    for replicate in 0..<replicates {
      let place = places[replicate * units + unit]
      if place >= 0 { counts[Int(place)] += 1 }
    }
  }
}
