/// Use of resources after correction for need, group = 1.
///
/// Formula: (costᵢ/needᵢ)/(Σ wⱼ·costⱼ/Σ wⱼ·needⱼ), w the volume behind the cost. A unit at 1.05 uses 5 % more than the group
/// would on users with the same calculated need.
///
/// - Missing values: a unit without cost, need or volume has NaN and does not count in the group.
/// - Edge cases: a need or volume of 0 or less counts as missing; one unit has 1.
/// - Source: the convention of the ASSS network of Norwegian cities, need-corrected operating expenditure, network = 1.00.
public enum NeedCorrection {
  /// - Parameters:
  ///   - cost: one a unit, per user, place or inhabitant.
  ///   - need: the calculated need of each unit on any scale, above 0.
  ///   - volume: what cost is per; nil weights all units alike.
  public static func index(cost: [Double], need: [Double], volume: [Double]? = nil) -> [Double] {
    precondition(cost.count == need.count, "cost and need differ in length")
    var result = [Double](repeating: .nan, count: cost.count)
    var costs = 0.0
    var needs = 0.0
    let used = cost.indices.filter { unit in
      cost[unit].isFinite && need[unit] > 0 && need[unit].isFinite && volume.map { $0[unit] > 0 } ?? true
    }
    for unit in used {
      let weight = volume?[unit] ?? 1
      costs += weight * cost[unit]
      needs += weight * need[unit]
    }
    guard costs > 0, needs > 0 else { return result }
    for unit in used { result[unit] = cost[unit] / need[unit] / (costs / needs) }
    return result
  }
}
