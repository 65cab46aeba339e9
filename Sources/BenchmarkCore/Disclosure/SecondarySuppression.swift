/// Secondary suppression: a hidden value must not follow from a total in the source and the values beside it.
///
/// A unit of the register with figures of its own is the sum of the units right below it, as far as the input has rows for
/// them. Where just one of these numbers is not there and it is one that is hidden, another is hidden too: the one with
/// the fewest persons, the first of the register among equals, or the total where nothing else is left. The same where
/// the hidden ones are several and together have fewer persons than the threshold. It goes on until no sum gives a hidden
/// number away, upwards and downwards.
///
/// - Missing values: a unit that is missing is not known either, so it protects what is hidden beside it.
/// - Edge cases: numbers that do not add up (an index; a score without n) are no sum. A total that the input does not have
///   needs no protection: the roll-up adds what is shown.
/// - Source: convention of the project, after the practice of frequency tables.
enum SecondarySuppression {
  /// Hides what gives a hidden number of one series away.
  ///
  /// - Parameters:
  ///   - children: the units right below each unit.
  /// - Returns: the cells hidden here, by unit and period.
  static func suppress(
    _ series: inout Series, indicator: Int, kind: IndicatorKind, periods: Int, threshold: Int, children: [[Int]]
  ) -> [SuppressedCell] {
    guard series.status.contains(.suppressed) else { return [] }
    var hidden: [SuppressedCell] = []
    let totals = children.indices.filter { !children[$0].isEmpty }
    for period in 0..<periods {
      var isSettled = false
      while !isSettled {
        isSettled = true
        for total in totals {
          guard
            let unit = cellToHide(
              series, kind: kind, threshold: Double(threshold), total: total,
              parts: children[total], cell: { $0 * periods + period })
          else { continue }
          MinimumN.wipe(&series, unit * periods + period)
          series.status[unit * periods + period] = .suppressed
          hidden.append(SuppressedCell(unit: unit, indicator: indicator, period: period, rule: .secondary))
          isSettled = false
        }
      }
    }
    return hidden.sorted { ($0.unit, $0.period) < ($1.unit, $1.period) }
  }

  /// The unit to hide so that a total gives nothing away; nil where it gives nothing away.
  private static func cellToHide(
    _ series: Series, kind: IndicatorKind, threshold: Double, total: Int, parts: [Int], cell: (Int) -> Int
  ) -> Int? {
    func isThere(_ unit: Int) -> Bool { ![.absent, .notApplicable].contains(series.status[cell(unit)]) }
    guard isThere(total) else { return nil }
    let parts = parts.filter(isThere)
    let unknown = ([total] + parts).filter { !adds(series, cell($0), kind) }
    guard unknown.contains(where: { series.status[cell($0)] == .suppressed }) else { return nil }
    let known = parts.filter { adds(series, cell($0), kind) }
    if unknown.count > 1 {
      guard !unknown.contains(total) else { return nil }
      let rest = known.reduce(MinimumN.persons(series, cell: cell(total), kind: kind)) {
        $0 - MinimumN.persons(series, cell: cell($1), kind: kind)
      }
      guard rest > 0 && rest < threshold else { return nil }
    }
    func persons(_ unit: Int) -> Double {
      let persons = MinimumN.persons(series, cell: cell(unit), kind: kind)
      return persons.isNaN ? .infinity : persons
    }
    return known.min { (persons($0), $0) < (persons($1), $1) } ?? (unknown.contains(total) ? nil : total)
  }

  /// Whether a cell has what a sum needs.
  private static func adds(_ series: Series, _ cell: Int, _ kind: IndicatorKind) -> Bool {
    guard !series.values[cell].isNaN else { return false }
    let hasCounts = series.numerator?[cell].isNaN == false && series.denominator?[cell].isNaN == false
    return switch kind {
    case .amount, .count: true
    case .mean, .score: series.n?[cell].isNaN == false || hasCounts
    case .proportion, .rate: hasCounts || series.n?[cell].isNaN == false || series.denominator?[cell].isNaN == false
    case .index: hasCounts
    }
  }
}
