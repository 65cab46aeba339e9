/// Gower's distance from one row to all rows: Σ w·d / Σ w over the variables that both have.
///
/// d is |a − b| over the range of the variable for numbers, and 0 or 1 for the same or another category.
///
/// - Missing values: a variable that one of the two lacks is left out of both sums; with less than half of the weight
///   there is no distance (NaN).
/// - Source: J. C. Gower, "A general coefficient of similarity and some of its properties" (1971).
struct GowerKernel: Sendable {
  let rows: Int
  private let variables: [ContextMatrix.Variable]

  init(_ context: ContextMatrix) {
    rows = context.units.count
    variables = context.variables
  }

  /// - Parameters:
  ///   - weights: one a variable, above 0.
  ///   - out: as long as there are rows.
  func distances(from row: Int, weights: [Double], into out: inout [Double]) {
    precondition(out.count == rows && row >= 0 && row < rows && weights.count == variables.count, "one distance a row")
    let totalWeight = weights.reduce(0, +)
    var known = [Double](repeating: 0, count: rows)
    for index in out.indices { out[index] = 0 }
    for (variable, weight) in zip(variables, weights) {
      let own = variable.values[row]
      if own.isNaN { continue }
      for index in 0..<rows {
        let other = variable.values[index]
        if other.isNaN { continue }
        known[index] += weight
        out[index] += weight * Self.difference(own, other, in: variable)
      }
    }
    for index in 0..<rows {
      out[index] = known[index] > 0 && 2 * known[index] >= totalWeight ? out[index] / known[index] : .nan
    }
  }

  /// Between 0 and 1.
  static func difference(_ a: Double, _ b: Double, in variable: ContextMatrix.Variable) -> Double {
    if variable.isCategory { return a == b ? 0 : 1 }
    return abs(a - b) / variable.range
  }
}
