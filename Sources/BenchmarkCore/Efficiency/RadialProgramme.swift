/// The radial programme of one unit, whole, by Clp: where ``RadialSimplex`` finds no certified end.
enum RadialProgramme {
  struct Solution {
    var value: Double
    /// By unit, ascending; of the scaled columns.
    var weights: [(unit: Int, weight: Double)]
  }

  enum Outcome {
    case optimal(Solution)
    case infeasible
    case unsolved
  }

  /// - Parameters:
  ///   - simplex: holds the columns to compare with, and b and g of the programme.
  ///   - excluded: a unit that is no candidate.
  static func solve(
    _ technology: Technology, of simplex: RadialSimplex, excluding excluded: Int?
  ) -> Outcome {
    let units = (0..<technology.units).filter { $0 != excluded }
    let width = units.count + 1
    var matrix = [Double](repeating: 0, count: technology.rows * width)
    for row in 0..<technology.rows {
      for (place, unit) in units.enumerated() {
        matrix[row * width + place] = simplex.columns[row * simplex.stride + unit]
      }
      matrix[row * width + units.count] = simplex.direction[row]
    }
    var cost = [Double](repeating: 0, count: width)
    cost[units.count] =
      switch technology.orientation {
      case .input: 1
      case .output: -1
      }
    let rows = (0..<technology.rows).map { technology.bounds(ofRow: $0, at: simplex.bound[$0]) }
    guard
      let model = ClpModel(
        rows: technology.rows, columns: width, matrix: matrix, cost: cost, lower: rows.map(\.lower),
        upper: rows.map(\.upper))
    else { return .unsolved }
    switch model.solve() {
    case .infeasible: return .infeasible
    case .failed: return .unsolved
    case .optimal:
      let solution = model.solution
      guard let value = solution.last, value.isFinite else { return .unsolved }
      let weights = zip(units, solution).filter { $0.1 > 1e-10 }.map { (unit: $0.0, weight: $0.1) }
      return .optimal(Solution(value: value, weights: weights))
    }
  }
}

extension Technology {
  /// What a row of the weighted columns may be.
  func bounds(ofRow row: Int, at bound: Double) -> (lower: Double, upper: Double) {
    let sign = slackSign(ofRow: row)
    if sign < 0 { return (bound, .infinity) }
    if sign > 0 { return (-.infinity, bound) }
    return (bound, bound)
  }
}
