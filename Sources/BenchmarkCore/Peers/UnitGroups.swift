/// A unit and its group of like units.
public struct UnitGroupRow: Sendable, Equatable {
  public var unit: Int
  /// Counted from 1, in the order of the register.
  public var group: Int
  /// Fit of the unit to its group, −1 ... 1; NaN with a single group.
  public var silhouette: Double
  /// Whether the group stands around this unit (`pam` only).
  public var isMedoid: Bool
}

/// Divides the units of one type into groups of like units.
enum UnitGroups {
  /// The most groups that are tried when the plan leaves the number open.
  private static let most = 10

  static func rows(
    _ context: ContextMatrix, space: ContextSpace, plan: UnitGroupPlan, threads: Int
  ) -> [UnitGroupRow] {
    let rows = DistanceMatrix.complete(in: space)
    guard rows.count > 1 else { return [] }
    let distances = DistanceMatrix(space, rows: rows, threads: threads)
    let ward = plan.method == .ward ? Ward(distances) : nil
    func divide(_ count: Int) -> (groups: [Int], medoids: [Int]) {
      if let ward { return (ward.cut(into: count), []) }
      let pam = PAM(distances, groups: count)
      return (pam.groups, pam.medoids)
    }
    var chosen = divide(plan.count ?? 2)
    var widths = Silhouette.widths(distances, groups: chosen.groups)
    if plan.count == nil, rows.count > 3 {
      for count in 3...min(max(most, 3), rows.count - 1) {
        let candidate = divide(count)
        let own = Silhouette.widths(distances, groups: candidate.groups)
        if Silhouette.mean(own) > Silhouette.mean(widths) { (chosen, widths) = (candidate, own) }
      }
    }
    return rows.indices.map { position in
      UnitGroupRow(
        unit: context.units[rows[position]], group: chosen.groups[position] + 1, silhouette: widths[position],
        isMedoid: chosen.medoids.contains(position))
    }
  }
}
