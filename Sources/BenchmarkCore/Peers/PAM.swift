/// Partitioning around medoids: k units such that the sum of the distances of all units to the nearest of them is small.
///
/// Build: the unit with the smallest sum of distances, then each time the one that lowers the sum most. Swap: the exchange
/// of a medoid and another unit that lowers the sum most, until none does.
///
/// - Missing values: none; the matrix is complete.
/// - Edge cases: k is cut to 1 ... n; at a tie the first in the order of the units.
/// - Complexity: O(n²) a swap.
/// - Source: L. Kaufman, P. J. Rousseeuw, Finding Groups in Data (1990), ch. 2; E. Schubert, P. J. Rousseeuw, "Faster
///   k-medoids clustering" (2019).
public struct PAM: Sendable {
  /// In the order of the units.
  public let medoids: [Int]
  /// Groups 0, 1, … in order of first appearance.
  public let groups: [Int]
  /// Sum of the distances to the medoids.
  public let total: Double

  init(_ distances: DistanceMatrix, groups wanted: Int) {
    let n = distances.count
    var medoids = Self.build(distances, count: min(max(wanted, 1), n))
    while let better = Self.bestSwap(distances, medoids) { medoids = better }
    medoids.sort()
    let nearest = (0..<n).map { unit in
      medoids.indices.min { (distances[unit, medoids[$0]], $0) < (distances[unit, medoids[$1]], $1) } ?? 0
    }
    var numbers: [Int: Int] = [:]
    var groups: [Int] = []
    for own in nearest {
      if numbers[own] == nil { numbers[own] = numbers.count }
      groups.append(numbers[own] ?? 0)
    }
    self.medoids = medoids
    self.groups = groups
    total = zip(nearest.indices, nearest).reduce(0) { $0 + distances[$1.0, medoids[$1.1]] }
  }

  private static func build(_ distances: DistanceMatrix, count: Int) -> [Int] {
    let n = distances.count
    var nearest = [Double](repeating: .infinity, count: n)
    var medoids: [Int] = []
    while medoids.count < count {
      var best = -1
      var bestTotal = Double.infinity
      for candidate in 0..<n where !medoids.contains(candidate) {
        var total = 0.0
        for unit in 0..<n { total += min(nearest[unit], distances[unit, candidate]) }
        if total < bestTotal { (best, bestTotal) = (candidate, total) }
      }
      guard best >= 0 else { break }
      medoids.append(best)
      for unit in 0..<n { nearest[unit] = min(nearest[unit], distances[unit, best]) }
    }
    return medoids
  }

  private static func bestSwap(_ distances: DistanceMatrix, _ medoids: [Int]) -> [Int]? {
    let n = distances.count
    var nearest = [Int](repeating: 0, count: n)
    var first = [Double](repeating: .infinity, count: n)
    var second = [Double](repeating: .infinity, count: n)
    for unit in 0..<n {
      for (position, medoid) in medoids.enumerated() {
        let distance = distances[unit, medoid]
        if distance < first[unit] {
          second[unit] = first[unit]
          first[unit] = distance
          nearest[unit] = position
        } else if distance < second[unit] {
          second[unit] = distance
        }
      }
    }
    // What removing each medoid costs when nothing takes its place.
    var removal = [Double](repeating: 0, count: medoids.count)
    for unit in 0..<n { removal[nearest[unit]] += medoids.count > 1 ? second[unit] - first[unit] : 0 }
    let scale = first.reduce(0, +)
    var best: (change: Double, medoid: Int, unit: Int)?
    for candidate in 0..<n where !medoids.contains(candidate) {
      var shared = 0.0
      var change = removal
      for unit in 0..<n {
        let distance = distances[unit, candidate]
        if medoids.count == 1 {
          shared += distance - first[unit]
        } else if distance < first[unit] {
          shared += distance - first[unit]
          change[nearest[unit]] += first[unit] - second[unit]
        } else if distance < second[unit] {
          change[nearest[unit]] += distance - second[unit]
        }
      }
      for position in medoids.indices {
        let total = change[position] + shared
        if total < (best?.change ?? -1e-12 * scale) { best = (total, position, candidate) }
      }
    }
    guard let best else { return nil }
    var swapped = medoids
    swapped[best.medoid] = best.unit
    return swapped
  }
}
