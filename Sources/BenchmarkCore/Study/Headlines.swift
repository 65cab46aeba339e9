/// Chooses what a report opens with.
///
/// A statement is a candidate only when a test or a rule of the card supports it. Candidates are taken in the order
/// difference, pattern, development, learning, values to check, targets, cost, efficiency, second difference, second development, until
/// `limit` is reached, and then shown in the order of ``Headline``. Where nothing is clear, that is the statement.
/// Ties are settled by the order of the card and of the register.
public struct Headlines: Sendable {
  /// A unit must differ on this many indicators before its pattern is mentioned: fewer is told under the indicator.
  static let patternThreshold = 3
  /// Names in a pattern, on each side.
  static let patternNames = 2

  private let findings: Findings
  private let summaries: [IndicatorSummary]

  public init(_ findings: Findings) {
    self.findings = findings
    summaries = findings.study.indicators.indices.compactMap { findings.summary(of: $0) }
  }

  /// - Parameters:
  ///   - limit: the most statements to give; at least three places are used when there is that much to say.
  ///   - aboutGroups: only what can be told without naming a unit.
  public func selected(limit: Int = 7, aboutGroups: Bool = false) -> [Headline] {
    guard !summaries.isEmpty else { return [] }
    let differences = differences()
    let developments = developments()
    var ordered: [(place: Int, headline: Headline)] = []
    let tests = summaries.reduce(0) { $0 + $1.tested }
    if let first = differences.first {
      ordered.append((0, first))
    } else if tests > 0 {
      ordered.append((0, .noDifferences(indicators: summaries.count { $0.tested > 0 }, tests: tests)))
    } else {
      ordered.append((0, notTested))
      if let spread { ordered.append((1, spread)) }
    }
    if let patterns { ordered.append((2, patterns)) }
    if let first = developments.first {
      ordered.append((3, first))
    } else {
      let series = findings.trends.count { $0.status == .ok }
      if series > 0 { ordered.append((3, .noDevelopments(series: series))) }
    }
    if let learning { ordered.append((8, learning)) }
    let suspects = suspects
    if !suspects.isEmpty { ordered.append((9, .check(suspects))) }
    if let targets { ordered.append((5, targets)) }
    if let costHeadline { ordered.append((6, costHeadline)) }
    if let efficiency { ordered.append((7, efficiency)) }
    if differences.count > 1 { ordered.append((1, differences[1])) }
    if developments.count > 1, !isOfAmount(developments[1]) { ordered.append((4, developments[1])) }
    if aboutGroups { ordered.removeAll { !$0.headline.isAboutGroups } }
    return ordered.prefix(limit).sorted { $0.place < $1.place }.map(\.headline)
  }

  /// Every indicator with a clear development, in the order in which ``selected(limit:)`` would take them.
  public var clearDevelopments: [Headline] { developments() }

  private func isOfAmount(_ headline: Headline) -> Bool {
    guard case .movements(let indicator, _, _, _) = headline else { return false }
    return findings.study.indicators[indicator].followsPrices
  }

  /// Indicators with clear differences, those with the most (times the weight of the indicator) first.
  private func differences() -> [Headline] {
    let clear = summaries.filter { $0.better.count + $0.worse.count > 0 }
    func strength(_ summary: IndicatorSummary) -> Double {
      Double(summary.better.count + summary.worse.count) * findings.study.indicators[summary.indicator].weight
    }
    return clear.sorted { (-strength($0), $0.indicator) < (-strength($1), $1.indicator) }.map { summary in
      .differences(
        indicator: summary.indicator, period: summary.period, better: furthest(summary.better, in: summary),
        worse: furthest(summary.worse, in: summary), unclear: summary.noClearDifference.count)
    }
  }

  /// Units by their distance from the mean of their group, largest first.
  private func furthest(_ units: [Int], in summary: IndicatorSummary) -> [Int] {
    let values = findings.study.panel.series[summary.indicator].values
    let means = findings.comparisons[summary.indicator].groupMean
    func distance(_ unit: Int) -> Double {
      let cell = findings.study.panel.cell(unit: unit, period: summary.period)
      return abs(values[cell] - (means.isEmpty ? summary.mean : means[cell]))
    }
    return units.sorted { (-distance($0), $0) < (-distance($1), $1) }
  }

  private var patterns: Headline? {
    let count = findings.study.organisation.units.count
    var better = [Int](repeating: 0, count: count)
    var worse = better
    var tested = better
    for summary in summaries {
      for unit in summary.better { (better[unit], tested[unit]) = (better[unit] + 1, tested[unit] + 1) }
      for unit in summary.worse { (worse[unit], tested[unit]) = (worse[unit] + 1, tested[unit] + 1) }
      for unit in summary.noClearDifference { tested[unit] += 1 }
    }
    func top(_ counts: [Int]) -> [Headline.UnitPattern] {
      let units = counts.indices.filter { counts[$0] >= Self.patternThreshold }
      let sorted = units.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
      return sorted.prefix(Self.patternNames).map {
        .init(unit: $0, indicators: counts[$0], tested: tested[$0])
      }
    }
    let (strong, weak) = (top(better), top(worse))
    return strong.isEmpty && weak.isEmpty ? nil : .patterns(better: strong, worse: weak)
  }

  private var notTested: Headline {
    let directions = summaries.map { findings.study.indicators[$0.indicator].direction }
    return .notTested(indicators: summaries.count, withoutDirection: directions.allSatisfy { $0 == .none })
  }

  /// The first indicator of the study, when nothing is tested; not the cost, whose spread has a statement of its own.
  private var spread: Headline? {
    let costIndicator = cost?.indicator
    return summaries.first { $0.units.count > 1 && $0.indicator != costIndicator && $0.lowest < $0.highest }
      .map { .spread(indicator: $0.indicator, period: $0.period) }
  }

  /// Indicators with clear developments: judged ones (amounts after the others) before those without direction, money
  /// last, and within each those with the most. Money is told as rising and falling, since prices rise for everyone.
  private func developments() -> [Headline] {
    var found: [(order: Int, count: Int, indicator: Int, headline: Headline)] = []
    let closed = closed
    for indicator in findings.study.indicators.indices {
      let trends = findings.trends.filter {
        $0.indicator == indicator && $0.status == .ok && !closed.contains($0.unit)
      }
      func developments(_ direction: TrendDirection) -> [Headline.Development] {
        trends.filter { $0.direction == direction }
          .sorted { (-abs($0.slope), $0.unit) < (-abs($1.slope), $1.unit) }
          .map { .init(unit: $0.unit, slope: $0.slope, first: $0.first, last: $0.last) }
      }
      func developments(upwards: Bool) -> [Headline.Development] {
        let clear: [TrendDirection] = [.improving, .worsening, .rising, .falling]
        return clear.flatMap(developments).filter { ($0.slope > 0) == upwards }
          .sorted { (-abs($0.slope), $0.unit) < (-abs($1.slope), $1.unit) }
      }
      let isAmount = findings.study.indicators[indicator].followsPrices
      let improving = isAmount ? [] : developments(.improving)
      let worsening = isAmount ? [] : developments(.worsening)
      let rising = isAmount ? developments(upwards: true) : developments(.rising)
      let falling = isAmount ? developments(upwards: false) : developments(.falling)
      let judged = improving.count + worsening.count
      let moving = rising.count + falling.count
      if judged > 0 {
        found.append(
          (
            findings.study.indicators[indicator].kind == .amount ? 1 : 0, judged, indicator,
            .developments(
              indicator: indicator, improving: improving, worsening: worsening, unclear: trends.count - judged)
          ))
      } else if moving > 0 {
        found.append(
          (
            isAmount ? 3 : 2, moving, indicator,
            .movements(indicator: indicator, rising: rising, falling: falling, unclear: trends.count - moving)
          ))
      }
    }
    return found.sorted { ($0.order, -$0.count, $0.indicator) < ($1.order, -$1.count, $1.indicator) }.map(\.headline)
  }

  /// Units whose every time series ends before the period that is reported: they are not counted among those without a
  /// clear development.
  private var closed: Set<Int> {
    let reported = findings.study.indicators.indices.map { findings.reportingPeriod(of: $0) ?? 0 }
    let open = findings.trends.filter { $0.status == .ok && ($0.last ?? 0) >= reported[$0.indicator] }
    return Set(findings.trends.map(\.unit)).subtracting(open.map(\.unit))
  }

  /// The indicator with the largest share of red lights (at least a third of the units with a light), and the
  /// indicators where every unit with a light is green.
  private var targets: Headline? {
    let judged = summaries.filter { $0.judged > 1 }
    guard !judged.isEmpty else { return nil }
    func share(_ summary: IndicatorSummary) -> Double { Double(summary.red.count) / Double(summary.judged) }
    let worst = judged.max { (share($0), -$0.indicator) < (share($1), -$1.indicator) }
    let furthest = worst.flatMap { share($0) >= 1.0 / 3 ? $0 : nil }
    let reached = judged.filter { $0.green.count == $0.judged }.map(\.indicator)
    guard furthest != nil || !reached.isEmpty else { return nil }
    return .targets(furthest: furthest?.indicator, period: furthest?.period, reached: reached)
  }

  /// The values that call for a check, those that look displaced by a power of ten first.
  private var suspects: [Headline.Suspect] {
    var suspects: [Headline.Suspect] = []
    for summary in summaries {
      for unit in summary.toCheck {
        let cell = findings.study.panel.cell(unit: unit, period: summary.period)
        guard let outlier = findings.comparisons[summary.indicator].outliers[cell] else { continue }
        suspects.append(
          .init(
            unit: unit, indicator: summary.indicator, period: summary.period,
            value: findings.study.panel.series[summary.indicator].values[cell], severity: outlier.severity,
            reason: outlier.reason))
      }
    }
    func order(_ suspect: Headline.Suspect) -> Int { suspect.reason?.suspectedPowerOfTen != nil ? 0 : 1 }
    // A stable order by suspicion: within each class the order of card and register stands.
    return suspects.enumerated()
      .sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }.map(\.element)
  }

  /// The match with the smallest p of those suggested; ties by unit, then indicator, in the order of the rows.
  private var learning: Headline? {
    guard let rows = findings.learning?.rows.filter({ $0.basis == .significant }),
      let clearest = rows.filter(\.isSuggested).min(by: { $0.pAdjusted < $1.pAdjusted })
    else { return nil }
    let compared = findings.grouping.groupOfUnit.count { $0 != nil }
    return .learning(units: Set(rows.map(\.unit)).count, of: compared, clearest: clearest)
  }

  /// Only where some unit's whole interval lies below 1 and size and need do not account for its cost; not in groups with
  /// too few units.
  private var efficiency: Headline? {
    guard let found = findings.efficiency, let period = found.period,
      !found.comparisons.contains(where: { $0.period == period && $0.hasTooFewUnits }),
      found.units.contains(where: {
        $0.period == period && $0.hasScore && $0.upper < 1
          && findings.cost?.isUsualAtMost(unit: $0.unit, period: period) != true
      })
    else { return nil }
    return .efficiency(period: period)
  }

  private var costHeadline: Headline? { cost.map { .cost(indicator: $0.indicator, period: $0.period) } }

  /// The cost indicator of the card, where it can be told of.
  private var cost: IndicatorSummary? {
    guard let id = findings.study.card?.cost?.indicator,
      let summary = summaries.first(where: { findings.study.indicators[$0.indicator].id == id }),
      summary.units.count > 1
    else { return nil }
    return summary
  }
}
