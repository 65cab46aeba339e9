/// The second stage: what is left to gain for a unit after its proportional change, at the most.
///
/// Formula: maximise Σ w_i s_i with Σ λ_j x_j + s = θ·x_o, Σ λ_j y_j − s = y_o (output orientation: x_o and φ·y_o), the sum
/// of λ as the returns say. Only units on the frontier can have a weight, so only they are columns; ``PreciseSimplex`` goes
/// on from the basis of the first stage.
enum Slacks {
  /// What the second stage gives for one unit: weights of the scaled columns by unit, ascending.
  enum Outcome: Sendable {
    case solved([(unit: Int, weight: Double)])
    case failed
  }

  /// Second stages of the units that need one, in fixed chunks.
  ///
  /// - Parameter weights: w, one a variable, for slacks in the data's own units; 0 for what cannot be changed.
  static func solve(
    _ technology: Technology, scores: RadialScores, weights: [Double], threads: Int
  ) -> [Outcome] {
    let frontier = scores.frontier
    let rowWeights = rowWeights(technology, weights)
    let chunk = 32
    let chunks = (technology.units + chunk - 1) / chunk
    return parallelMap(count: chunks, threads: threads) { index in
      let simplex = PreciseSimplex(technology, candidates: frontier)
      return (index * chunk..<min((index + 1) * chunk, technology.units)).map { unit -> Outcome in
        guard !scores.efficiency[unit].isNaN else { return .solved([]) }
        if scores.isTight[unit] { return .solved(scores.weights[unit]) }
        let value = technology.value(ofEfficiency: scores.efficiency[unit])
        guard
          let solution = simplex.slacks(unit: unit, basis: scores.bases[unit], value: value, weights: rowWeights)
        else { return .failed }
        let found = technology.possible(solution.weights, of: unit)
        return technology.keepsBounds(found, of: unit, at: value) ? .solved(found) : .failed
      }
    }.flatMap { $0 }
  }

  /// A slack of the scaled row counts for its size in the data. The smallest weights are raised to where they decide only
  /// between solutions that are otherwise alike.
  private static func rowWeights(_ technology: Technology, _ weights: [Double]) -> [Double] {
    var rowWeights = zip(weights, technology.scales).map { $0 * $1 }
    let largest = rowWeights.max() ?? 0
    for row in rowWeights.indices where rowWeights[row] > 0 { rowWeights[row] = max(rowWeights[row] / largest, 1e-6) }
    return rowWeights + [Double](repeating: 0, count: technology.rows - technology.variables)
  }
}
