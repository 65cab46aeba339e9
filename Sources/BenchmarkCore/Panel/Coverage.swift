/// How many of the compared units have a value, and why the others have none.
///
/// One row for each indicator and period in which any compared unit has a row in the input. A unit without a row
/// counts as missing.
func coverage(of panel: Panel, grouping: Grouping) -> [CoverageRow] {
  let units = grouping.groupOfUnit.indices.filter { grouping.groupOfUnit[$0] != nil }
  var rows: [CoverageRow] = []
  for (indicator, series) in panel.series.enumerated() {
    for period in panel.periods.indices {
      var row = CoverageRow(
        indicator: indicator, period: period, units: units.count, withValue: 0, missing: 0, suppressed: 0,
        notApplicable: 0)
      var present = false
      for unit in units {
        let status = series.status[panel.cell(unit: unit, period: period)]
        present = present || status != .absent
        switch status {
        case .ok, .preliminary: row.withValue += 1
        case .suppressed: row.suppressed += 1
        case .notApplicable: row.notApplicable += 1
        case .missing, .absent, .tooFew, .zeroSpread, .singular, .infeasible, .notConverged, .break:
          row.missing += 1
        }
      }
      if present { rows.append(row) }
    }
  }
  return rows
}
