/// Super-efficiency: the score of an efficient unit against all others, 1 or above.
///
/// The programme of the unit without its own column. In output orientation, and in input orientation when returns do not
/// let others shrink or grow to it, there may be no solution: that is an outcome.
///
/// Source: P. Andersen, N. C. Petersen, "A procedure for ranking efficient units in data envelopment analysis" (1993).
enum SuperEfficiencyMethod {
  static func scores(
    _ technology: Technology, of scores: RadialScores, threads: Int
  ) -> [UnitEfficiency.SuperEfficiency] {
    let efficient = scores.frontier
    let found = parallelMap(
      count: efficient.count, threads: threads, workspace: { RadialSimplex(technology) },
      { index, simplex in score(of: efficient[index], technology, simplex) })
    var all = scores.efficiency.map { $0.isNaN ? UnitEfficiency.SuperEfficiency.none : .score($0) }
    for (unit, score) in zip(efficient, found) { all[unit] = score }
    return all
  }

  private static func score(
    of unit: Int, _ technology: Technology, _ simplex: RadialSimplex
  ) -> UnitEfficiency.SuperEfficiency {
    guard technology.units > 1 else { return .infeasible }
    simplex.reset(excluding: unit)
    technology.point(of: unit, bound: simplex.bound, direction: simplex.direction)
    let value: Double
    switch simplex.solve(selfColumn: nil) {
    case .optimal where isKept(simplex, technology, unit): value = simplex.value
    case .infeasible: return .infeasible
    case .optimal, .unsolved:
      switch RadialProgramme.solve(technology, of: simplex, excluding: unit) {
      case .optimal(let solution): value = solution.value
      case .infeasible: return .infeasible
      case .unsolved: return .none
      }
    }
    // Where the others reach none of what the unit makes, no factor brings it to them.
    guard value > 1e-12 else { return .infeasible }
    let score = technology.efficiency(ofValue: value)
    return .score(abs(score - 1) < 1e-10 ? 1 : score)
  }

  /// Whether the mixture keeps the bounds of the unit; one that reaches none of what it makes has none to keep.
  private static func isKept(_ simplex: RadialSimplex, _ technology: Technology, _ unit: Int) -> Bool {
    guard simplex.value > 1e-12 else { return true }
    let weights = technology.possible(simplex.weights, of: unit)
    return technology.keepsBounds(weights, of: unit, at: simplex.value)
  }
}
