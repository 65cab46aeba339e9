/// What is normalised together: the units of a group in one period, or pooled over all periods.
struct NormalisationSection {
  let units: [Int]
  let periods: Range<Int>
  let group: Int

  static func sections(of panel: Panel, grouping: Grouping, plan: NormalisationPlan) -> [NormalisationSection] {
    let spans = plan.pooled ? [panel.periods.indices] : panel.periods.indices.map { $0..<$0 + 1 }
    let members = grouping.labels.indices.map(grouping.members)
    return spans.flatMap { span in
      members.indices.map { NormalisationSection(units: members[$0], periods: span, group: $0) }
    }
  }

  /// Number of cells: units × periods, unit-major.
  var count: Int { units.count * periods.count }

  /// The cell of the panel behind an entry.
  func cell(_ entry: Int, in panel: Panel) -> Int {
    panel.cell(unit: units[entry / periods.count], period: periods.lowerBound + entry % periods.count)
  }

  func values(_ column: [Double], in panel: Panel) -> [Double] {
    var gathered = [Double](repeating: .nan, count: count)
    var target = gathered.mutableSpan
    let source = column.span
    var entry = 0
    for unit in units {
      let first = panel.cell(unit: unit, period: periods.lowerBound)
      for cell in first..<first + periods.count {
        target[entry] = source[cell]
        entry += 1
      }
    }
    return gathered
  }

  /// What the values of the indicator are measured against, with the value of the reference unit where the plan names one.
  func yardstick(of indicator: Indicator, values: [Double], plan: NormalisationPlan, organisation: Organisation)
    -> Yardstick
  {
    guard plan.method == .distanceToReference, case .unit(let id) = plan.reference,
      let unit = organisation.index(of: id), let position = units.firstIndex(of: unit)
    else { return Yardstick(indicator) }
    let own = Array(values[position * periods.count..<(position + 1) * periods.count])
    return Yardstick(indicator, referenceValue: Moments(own.span).mean)
  }
}
