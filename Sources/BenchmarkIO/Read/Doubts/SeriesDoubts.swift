import BenchmarkCore

/// Figures that are suspicious beside the others of their indicator: another scale, a count without its value.
struct SeriesDoubts {
  private(set) var issues: [Diagnostic.SourceIssue] = []

  /// Most cases of one kind that are told for a table.
  private static let listed = 10
  /// Percent against share, and thousands against units.
  private static let factors = [100.0, 1000.0]
  /// A factor is met within this share of itself.
  private static let tolerance = 0.15
  /// A series needs as many other figures to tell its scale by.
  private static let fewestOthers = 3

  init(_ series: [Series], indicators: [Indicator], organisation: Organisation, periods: [Period]) {
    let unitCount = organisation.units.count
    for (indicator, one) in zip(indicators, series) {
      let medians = periods.indices.map { period in
        Self.median((0..<unitCount).map { abs(one.values[$0 * periods.count + period]) })
      }
      let shifts = betweenPeriods(medians, indicator: indicator.id, periods: periods)
      // A whole period on another scale is one thing to say, not one for each unit.
      if shifts == 0 { withinUnits(one, indicator: indicator.id, organisation, periods) }
      counts(one, indicator: indicator.id)
    }
  }

  private mutating func betweenPeriods(_ medians: [Double], indicator: String, periods: [Period]) -> Int {
    var found = 0
    for index in medians.indices.dropFirst() {
      guard let factor = Self.factor(medians[index - 1], medians[index]) else { continue }
      found += 1
      guard found <= Self.listed else { continue }
      issues.append(
        .scaleShiftBetweenPeriods(
          indicator: indicator, from: periods[index - 1], to: periods[index], factor: factor))
    }
    return found
  }

  private mutating func withinUnits(
    _ series: Series, indicator: String, _ organisation: Organisation, _ periods: [Period]
  ) {
    guard periods.count > Self.fewestOthers else { return }
    var found = 0
    for unit in organisation.units.indices {
      let cells = (unit * periods.count)..<((unit + 1) * periods.count)
      let present = cells.filter { !series.values[$0].isNaN }
      guard present.count > Self.fewestOthers else { continue }
      let median = Self.median(present.map { abs(series.values[$0]) })
      for cell in present {
        guard let factor = Self.factor(median, abs(series.values[cell])) else { continue }
        // A series that wanders over two powers of ten has no scale of its own.
        let others = present.filter { $0 != cell }.map { abs(series.values[$0]) }
        guard let low = others.min(), let high = others.max(), low > 0, high / low < 5 else { continue }
        found += 1
        guard found <= Self.listed else { return }
        issues.append(
          .scaleShift(
            unit: organisation.units[unit].id, indicator: indicator, period: periods[cell - cells.lowerBound],
            factor: factor))
      }
    }
  }

  /// Values without the count that stands behind most others, and counts without a value.
  private mutating func counts(_ series: Series, indicator: String) {
    guard let n = series.n else { return }
    var both = 0
    var onlyValue = 0
    var onlyCount = 0
    for cell in series.values.indices where series.status[cell] != .absent {
      switch (series.values[cell].isNaN, n[cell].isNaN) {
      case (false, false): both += 1
      case (false, true): onlyValue += 1
      case (true, false) where n[cell] > 0 && series.status[cell] == .missing: onlyCount += 1
      case (true, false), (true, true): break
      }
    }
    guard both > 0 else { return }
    if onlyValue > 0 { issues.append(.valuesWithoutCount(indicator: indicator, count: onlyValue)) }
    if onlyCount > 0 { issues.append(.countsWithoutValue(indicator: indicator, count: onlyCount)) }
  }

  /// The factor between two magnitudes when it is near one of those that a change of unit makes.
  private static func factor(_ from: Double, _ to: Double) -> Double? {
    guard from > 0, to > 0, from.isFinite, to.isFinite else { return nil }
    let ratio = to > from ? to / from : from / to
    guard let factor = factors.first(where: { abs(ratio / $0 - 1) <= tolerance }) else { return nil }
    return to > from ? factor : 1 / factor
  }

  /// NaN for no figures.
  private static func median(_ values: [Double]) -> Double {
    let present = values.filter { !$0.isNaN }.sorted()
    guard !present.isEmpty else { return .nan }
    return present[present.count / 2]
  }
}
