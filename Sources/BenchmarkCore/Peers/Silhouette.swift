/// How well each unit fits its group: (b − a) / max(a, b), a its mean distance to the others of its group, b the smallest
/// mean distance to another group.
///
/// 1 is a clear fit, 0 between two groups, below 0 nearer to another group.
///
/// - Edge cases: 0 for a unit alone in its group and when all distances are 0; NaN throughout with a single group.
/// - Complexity: O(n²).
/// - Source: P. J. Rousseeuw, "Silhouettes: a graphical aid" (1987).
enum Silhouette {
  static func widths(_ distances: DistanceMatrix, groups: [Int]) -> [Double] {
    precondition(groups.count == distances.count, "one group a unit")
    let number = (groups.max() ?? -1) + 1
    guard number > 1 else { return [Double](repeating: .nan, count: groups.count) }
    var sizes = [Double](repeating: 0, count: number)
    for group in groups { sizes[group] += 1 }
    return groups.indices.map { unit in
      let own = groups[unit]
      guard sizes[own] > 1 else { return 0 }
      var sums = [Double](repeating: 0, count: number)
      for other in groups.indices { sums[groups[other]] += distances[unit, other] }
      let within = sums[own] / (sizes[own] - 1)
      var between = Double.infinity
      for group in 0..<number where group != own && sizes[group] > 0 {
        between = min(between, sums[group] / sizes[group])
      }
      let largest = max(within, between)
      return largest > 0 ? (between - within) / largest : 0
    }
  }

  static func mean(_ widths: [Double]) -> Double {
    widths.isEmpty ? .nan : widths.reduce(0, +) / Double(widths.count)
  }
}
