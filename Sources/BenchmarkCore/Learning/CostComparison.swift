/// Whether a partner is dearer, by the cost indicator of the card in its reporting period.
struct CostComparison: Sendable {
  let indicator: Indicator
  private let evidence: [Evidence?]
  private let values: [Double]
  private let tolerance: Double
  private let level: Double

  /// - Parameters:
  ///   - panel: after disclosure control, with the cost as its series at `position`.
  ///   - period: of the panel.
  ///   - suspects: units whose cost needs a check; their cost counts as not known.
  init(panel: Panel, position: Int, indicator: Indicator, period: Int, suspects: Set<Int>, plan: StudyPlan) {
    self.indicator = indicator
    tolerance = plan.learning.costTolerance
    level = plan.confidenceLevel
    let series = panel.series[position]
    let cells = (0..<panel.unitCount).map { panel.cell(unit: $0, period: period) }
    evidence = cells.map { Evidence(series, cell: $0, indicator: indicator) }
    values = cells.enumerated().map { unit, cell in suspects.contains(unit) ? .nan : series.values[cell] }
  }

  /// Cost of the other less that of the unit; NaN where one is not known.
  func gap(from unit: Int, to other: Int) -> Double { values[other] - values[unit] }

  /// Dearer by more than the tolerance, and clearly so where the uncertainty is known. A cost that is not known is not
  /// dearer.
  func isDearer(_ other: Int, than unit: Int) -> Bool {
    let gap = gap(from: unit, to: other)
    guard !gap.isNaN, gap > tolerance * abs(values[unit]) else { return false }
    guard let one = evidence[other], let own = evidence[unit] else { return false }
    let test = PairedDifference(one, own, level: level)
    return test.lower.isNaN || test.lower > 0
  }
}
