/// The second stage: what is left to gain for a unit after its proportional change, at the most.
///
/// Formula: maximise Σ w_i s_i with Σ λ_j x_j + s = θ·x_o, Σ λ_j y_j − s = y_o (output orientation: x_o and φ·y_o), the sum
/// of λ as the returns say. Only units on the frontier can have a weight, so only they are columns; from unit to unit only
/// the right-hand side changes, and Clp starts from the basis before.
struct Slacks {
  /// What the second stage gives for one unit: weights of the scaled columns by unit, ascending.
  enum Outcome: Sendable {
    case solved([(unit: Int, weight: Double)])
    case failed
  }

  private let technology: Technology
  private let frontier: [Int]
  private let model: ClpModel?

  /// - Parameters:
  ///   - frontier: the units with score 1, ascending.
  ///   - weights: w, one a variable, for slacks in the data's own units; 0 for what cannot be changed.
  init(_ technology: Technology, frontier: [Int], weights: [Double]) {
    self.technology = technology
    self.frontier = frontier
    // A slack of the scaled row counts for its size in the data. Clp would take prices below its tolerance for zero, so
    // the smallest weights are raised to where they decide only between solutions that are otherwise alike.
    var rowWeights = zip(weights, technology.scales).map { $0 * $1 }
    let largest = rowWeights.max() ?? 0
    for row in rowWeights.indices where rowWeights[row] > 0 { rowWeights[row] = max(rowWeights[row] / largest, 1e-6) }
    let width = frontier.count
    var matrix = [Double](repeating: 0, count: technology.rows * width)
    var cost = [Double](repeating: 0, count: width)
    for row in 0..<technology.rows {
      for (place, unit) in frontier.enumerated() {
        let value = technology.columns[row * technology.units + unit]
        matrix[row * width + place] = value
        // The sum of slacks is that of the weighted rows, less a constant.
        if row < technology.variables { cost[place] -= rowWeights[row] * value }
      }
    }
    let zero = (0..<technology.rows).map { technology.bounds(ofRow: $0, at: 0) }
    model = ClpModel(
      rows: technology.rows, columns: width, matrix: matrix, cost: cost, lower: zero.map(\.lower),
      upper: zero.map(\.upper))
  }

  /// The weights of the mixture that leaves the largest slacks to a unit with this score.
  func solve(unit: Int, efficiency: Double) -> Outcome {
    let rows = (0..<technology.rows).map { row in
      var bound = technology.columns[row * technology.units + unit]
      if row < technology.variables, technology.scaled[row] {
        switch technology.orientation {
        case .input: bound *= efficiency
        case .output: bound /= efficiency
        }
      }
      return technology.bounds(ofRow: row, at: bound)
    }
    guard let model else { return .failed }
    model.setRows(lower: rows.map(\.lower), upper: rows.map(\.upper))
    guard case .optimal = model.solve() else { return .failed }
    return .solved(zip(frontier, model.solution).filter { $0.1 > 0 }.map { (unit: $0.0, weight: $0.1) })
  }

  /// Second stages of the units that need one, in fixed chunks with a model each.
  static func solve(
    _ technology: Technology, scores: RadialScores, weights: [Double], threads: Int
  ) -> [Outcome] {
    let frontier = scores.frontier
    let chunk = 32
    let chunks = (technology.units + chunk - 1) / chunk
    return parallelMap(count: chunks, threads: threads) { index in
      var slacks: Slacks?
      return (index * chunk..<min((index + 1) * chunk, technology.units)).map { unit -> Outcome in
        let efficiency = scores.efficiency[unit]
        guard !efficiency.isNaN else { return .solved([]) }
        if scores.isTight[unit] { return .solved(scores.weights[unit]) }
        let stage = slacks ?? Slacks(technology, frontier: frontier, weights: weights)
        slacks = stage
        return stage.solve(unit: unit, efficiency: efficiency)
      }
    }.flatMap { $0 }
  }
}
