/// The radial scores of all units of a technology, against all units.
///
/// One pass by ``RadialSimplex`` finds the frame on its way, so that a unit is compared with the candidates for the
/// frontier; ``PreciseSimplex`` takes over any programme without a certified end.
struct RadialScores: Sendable {
  /// In (0, 1], set to 1 within 1e-10; NaN where there is none.
  var efficiency: [Double]
  var status: [Status]
  /// Weights of the scaled columns by unit, ascending; those of one optimal solution.
  var weights: [[(unit: Int, weight: Double)]]
  /// True where no optimal solution leaves a slack, so that the second stage has nothing to find.
  var isTight: [Bool]
  /// An optimal basis of each unit that the second stage has work with, as codes of ``RadialSimplex``; empty for others.
  var bases: [[Int]]

  /// The units on the frontier, ascending.
  var frontier: [Int] {
    efficiency.indices.filter { efficiency[$0] >= 1 - UnitEfficiency.frontierTolerance }
  }

  init(_ technology: Technology) {
    let units = technology.units
    efficiency = [Double](repeating: .nan, count: units)
    status = [Status](repeating: .ok, count: units)
    weights = [[(unit: Int, weight: Double)]](repeating: [], count: units)
    isTight = [Bool](repeating: false, count: units)
    bases = [[Int]](repeating: [], count: units)
    let simplex = RadialSimplex(technology)
    let precise = PreciseSimplex(technology, candidates: Array(0..<units))
    for unit in 0..<units {
      guard !technology.hasNoScore(unit: unit) else {
        status[unit] = .notApplicable
        continue
      }
      technology.point(of: unit, bound: simplex.bound, direction: simplex.direction)
      let value: Double
      let isSolved = simplex.solve(selfColumn: unit) == .optimal
      // To doubles, a share below 1e-15 of the size of the unit is rounding.
      let found = isSolved ? technology.possible(simplex.weights.filter { $0.weight > 1e-15 }, of: unit) : []
      if isSolved, simplex.isSharp, technology.keepsBounds(found, of: unit, at: simplex.value) {
        value = simplex.value
        weights[unit] = found
        isTight[unit] = simplex.everyRowIsPriced
        if !isTight[unit] { bases[unit] = simplex.codes }
      } else if let solution = precise.radial(unit: unit, from: isSolved ? simplex.codes : []) {
        value = solution.value
        weights[unit] = technology.possible(solution.weights, of: unit)
        bases[unit] = solution.codes
      } else {
        status[unit] = .notConverged
        continue
      }
      guard value > 1e-12 else {
        // What it makes can be made with nothing of what is scaled.
        status[unit] = .notApplicable
        weights[unit] = []
        isTight[unit] = false
        continue
      }
      let score = technology.efficiency(ofValue: value)
      efficiency[unit] = score > 1 - 1e-10 ? 1 : score
    }
  }
}

extension Technology {
  /// Weights of the data from weights of the scaled columns: λ_j = weight · f_j / f_o.
  func peers(of unit: Int, weights: [(unit: Int, weight: Double)], times factor: Double = 1) -> [UnitEfficiency.Peer] {
    weights.map { other, weight in
      UnitEfficiency.Peer(unit: other, lambda: factor * weight * factors[other] / factors[unit])
    }
  }
}
