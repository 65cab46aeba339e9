import BenchmarkCore

/// Figures that are suspicious beside the others of their indicator: another scale than the unit's own or than that of
/// the other units, a count without its value.
struct SeriesDoubts {
  private(set) var issues: [Diagnostic.SourceIssue] = []
  /// Units that are like each other.
  private let kinds: [[Int]]

  /// Most cases of one kind that are told for a table.
  private static let listed = 10
  /// Percent against share, and thousands against units.
  private static let factors = [100.0, 1000.0]
  /// A factor is met within this share of itself.
  private static let tolerance = 0.15
  /// Two figures closer than this are no factor apart, whatever the rounding.
  private static let smallestRatio = 0.99 * factors[0] * (1 - tolerance)
  /// A series needs as many other figures to tell its scale by.
  private static let fewestOthers = 3

  init(
    _ series: [Series], indicators: [Indicator], organisation: Organisation, periods: [Period], threads: Int = 1
  ) {
    let kinds = Self.kinds(of: organisation)
    self.kinds = kinds
    issues = parallelMap(count: series.count, threads: threads) { index in
      var doubts = SeriesDoubts(kinds: kinds)
      doubts.look(at: series[index], indicator: indicators[index].id, organisation, periods)
      return doubts.issues
    }.flatMap { $0 }
  }

  private init(kinds: [[Int]]) { self.kinds = kinds }

  /// Units of one type and level together, in the order of the register.
  private static func kinds(of organisation: Organisation) -> [[Int]] {
    struct Kind: Hashable {
      var type: String?
      var level: String?
    }
    var numbers: [Kind: Int] = [:]
    var kinds: [[Int]] = []
    for (index, unit) in organisation.units.enumerated() {
      let kind = Kind(type: unit.type, level: unit.level)
      if numbers[kind] == nil {
        numbers[kind] = kinds.count
        kinds.append([])
      }
      kinds[numbers[kind, default: 0]].append(index)
    }
    return kinds
  }

  private mutating func look(
    at series: Series, indicator: String, _ organisation: Organisation, _ periods: [Period]
  ) {
    let shifts = betweenPeriods(PeriodMedians(series.values, periodCount: periods.count), indicator, periods)
    // A whole period on another scale is one thing to say, not one for each unit.
    let told = shifts == 0 ? withinUnits(series, indicator: indicator, organisation, periods) : []
    betweenUnits(series, indicator: indicator, organisation, periods, told: told)
    counts(series, indicator: indicator, organisation, periods)
  }

  private mutating func betweenPeriods(_ medians: PeriodMedians, _ indicator: String, _ periods: [Period]) -> Int {
    var found = 0
    for index in periods.indices.dropFirst() {
      // Most neighbours are of like size, and need not be known exactly.
      guard medians.mayDiffer(index - 1, index, by: Self.smallestRatio),
        let factor = Self.factor(medians[index - 1], medians[index])
      else { continue }
      found += 1
      guard found <= Self.listed else { continue }
      issues.append(
        .scaleShiftBetweenPeriods(
          indicator: indicator, from: periods[index - 1], to: periods[index], factor: factor))
    }
    return found
  }

  /// - Returns: the units of which something was said.
  private mutating func withinUnits(
    _ series: Series, indicator: String, _ organisation: Organisation, _ periods: [Period]
  ) -> Set<Int> {
    var told: Set<Int> = []
    guard periods.count > Self.fewestOthers else { return told }
    var found = 0
    for unit in organisation.units.indices {
      let cells = (unit * periods.count)..<((unit + 1) * periods.count)
      guard Self.spans(series.values.span.extracting(cells), ratio: Self.smallestRatio) else { continue }
      let present = cells.filter { !series.values[$0].isNaN }
      guard present.count > Self.fewestOthers else { continue }
      let median = PeriodMedians.median(present.map { abs(series.values[$0]) })
      for cell in present {
        guard let factor = Self.factor(median, abs(series.values[cell])) else { continue }
        // A series that wanders over two powers of ten has no scale of its own.
        let others = present.filter { $0 != cell }.map { abs(series.values[$0]) }
        guard let low = others.min(), let high = others.max(), low > 0, high / low < 5 else { continue }
        found += 1
        told.insert(unit)
        guard found <= Self.listed else { return told }
        issues.append(
          .scaleShift(
            unit: organisation.units[unit].id, indicator: indicator, period: periods[cell - cells.lowerBound],
            factor: factor))
      }
    }
    return told
  }

  /// Units that alone are on another scale than the others of their type and level, each once, in its first such period.
  private mutating func betweenUnits(
    _ series: Series, indicator: String, _ organisation: Organisation, _ periods: [Period], told: Set<Int>
  ) {
    var told = told
    var found = 0
    for period in periods.indices {
      let section = SectionScale(
        series.values, period: period, periodCount: periods.count, factors: Self.factors, tolerance: Self.tolerance)
      for kind in kinds {
        for (unit, factor) in section.others(among: kind) where told.insert(unit).inserted {
          found += 1
          guard found <= Self.listed else { return }
          issues.append(
            .scaleShiftBetweenUnits(
              unit: organisation.units[unit].id, indicator: indicator, period: periods[period], factor: factor))
        }
      }
    }
  }

  /// Values without the count that stands behind most others, and counts without a value.
  private mutating func counts(
    _ series: Series, indicator: String, _ organisation: Organisation, _ periods: [Period]
  ) {
    guard let n = series.n else { return }
    var both = 0
    var onlyValue: [Int] = []
    var onlyCount: [Int] = []
    for cell in series.values.indices where series.status[cell] != .absent {
      switch (series.values[cell].isNaN, n[cell].isNaN) {
      case (false, false): both += 1
      case (false, true): onlyValue.append(cell)
      case (true, false) where n[cell] > 0 && series.status[cell] == .missing: onlyCount.append(cell)
      case (true, false), (true, true): break
      }
    }
    guard both > 0 else { return }
    func place(_ cell: Int) -> (unit: String, period: Period) {
      (organisation.units[cell / periods.count].id, periods[cell % periods.count])
    }
    if let first = onlyValue.first.map(place) {
      issues.append(
        .valuesWithoutCount(indicator: indicator, count: onlyValue.count, unit: first.unit, period: first.period))
    }
    if let first = onlyCount.first.map(place) {
      issues.append(
        .countsWithoutValue(indicator: indicator, count: onlyCount.count, unit: first.unit, period: first.period))
    }
  }

  /// Whether the largest magnitude is at least so many times the smallest above zero.
  private static func spans(_ values: Span<Double>, ratio: Double) -> Bool {
    var smallest = Double.infinity
    var largest = 0.0
    for index in values.indices {
      let magnitude = abs(values[index])
      if magnitude > largest { largest = magnitude }
      if magnitude < smallest, magnitude > 0 { smallest = magnitude }
    }
    return largest / smallest >= ratio
  }

  /// The factor between two magnitudes when it is near one of those that a change of unit makes.
  private static func factor(_ from: Double, _ to: Double) -> Double? {
    guard from > 0, to > 0, from.isFinite, to.isFinite else { return nil }
    let ratio = to > from ? to / from : from / to
    guard let factor = factors.first(where: { abs(ratio / $0 - 1) <= tolerance }) else { return nil }
    return to > from ? factor : 1 / factor
  }
}
