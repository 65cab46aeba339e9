/// Finds whom each unit can learn from, among its like units.
///
/// 1. Every unit is tested against each of its like units on every judged indicator in the indicator's reporting period,
///    and p is adjusted by Benjamini–Hochberg over all these tests.
/// 2. A partner is clearly better (`significant`), has clearly improved and is ahead by half the
///    important change (`improved`), or, where no uncertainty is known,
///    stands better by at least the important change (`descriptive`, one for each unit and indicator).
/// 3. A partner must not be dearer: not clearly, and not by more than the tolerance of the plan. On the cost indicator
///    itself a partner must not be clearly worse on a result of the card.
/// 4. Values that need a check are no ground to learn from.
struct LearningSearch {
  /// What the second and third visits to a partner weigh against nearness and stability.
  private static let load = 0.4

  let study: Study
  let plan: StudyPlan
  let grouping: Grouping
  let peers: PeerFindings
  /// With comparisons and trends.
  let findings: Findings
  let cost: CostComparison?

  private struct Judged: Sendable {
    var indicator: Int
    var period: Int
    var importantChange: Double
    /// Of the values; a gap that is no larger may be of rounding alone.
    var roundingStep: Double
    var suspects: Set<Int>
  }

  private struct Test: Sendable {
    var unit: Int
    var link: PeerLink
    var indicator: Int
    var period: Int
    var gain: Gain
    var error: Double
    var partnerError: Double
  }

  func result() -> LearningFindings {
    var result = LearningFindings()
    result.costIndicator = cost.flatMap { own in study.indicators.firstIndex { $0.id == own.indicator.id } }
    let judged = study.indicators.indices.compactMap(judgement)
    let units = grouping.groupOfUnit.indices.filter { grouping.groupOfUnit[$0] != nil }
    let tests = parallelMap(count: units.count, threads: plan.threads) { position in
      judged.map { ownTests(units[position], $0) }
    }
    let flat: [Test] = tests.flatMap { $0.flatMap { $0 } }
    let p = flat.map { $0.gain.p }
    let adjusted = MultipleTesting.benjaminiHochberg.adjusted(p.span)
    result.tests = p.count { !$0.isNaN }

    let trends = trendDirections()
    let worse = clearlyWorse(flat, adjusted)
    let size = NeededSize(level: plan.confidenceLevel, power: plan.learning.power)
    var matches: [MatchStability.Match] = []
    var offset = 0
    for (position, unit) in units.enumerated() {
      for (own, tested) in zip(judged, tests[position]) {
        let ownRows = rows(
          tested, adjusted: adjusted[offset..<offset + tested.count], own, trends: trends, worse: worse)
        for row in ownRows.rows {
          guard let test = tested.first(where: { $0.link.peer == row.partner }) else { continue }
          matches.append(
            MatchStability.Match(
              unit: unit, partner: row.partner, indicator: row.indicator, value: row.value, error: test.error,
              partnerValue: row.partnerValue, partnerError: test.partnerError, isPicked: test.link.source == .card))
        }
        result.rows += ownRows.rows
        if let outlook = outlook(unit, own, tested, better: ownRows.better, partners: ownRows.rows, size) {
          result.outlooks.append(outlook)
        }
        offset += tested.count
      }
    }
    let stability = MatchStability(study: study, plan: plan, grouping: grouping, peers: peers).shares(matches)
    for index in result.rows.indices { result.rows[index].stability = stability[index] }
    suggest(&result.rows)
    result.differences = PartnerDifferences(study: study, plan: plan, findings: findings).between(result.rows)
    result.brightSpots = BrightSpots(study: study, plan: plan, findings: findings, peers: peers).found()
    return result
  }

  // MARK: Tests

  private func judgement(_ indicator: Int) -> Judged? {
    guard study.indicators[indicator].direction != .none, let period = findings.reportingPeriod(of: indicator) else {
      return nil
    }
    let units = grouping.groupOfUnit.indices.filter { grouping.groupOfUnit[$0] != nil }
    let suspects = units.filter { findings.needsCheck(unit: $0, indicator: indicator, period: period) }
    return Judged(
      indicator: indicator, period: period, importantChange: importantChange(indicator, period, units),
      roundingStep: RoundingStep(study.panel.series[indicator], of: study.indicators[indicator]).step,
      suspects: Set(suspects))
  }

  /// The smallest change that matters on the card; without one, half the spread between the units.
  private func importantChange(_ indicator: Int, _ period: Int, _ units: [Int]) -> Double {
    if let stated = study.indicators[indicator].importantChange { return stated }
    let values = units.map { study.panel.series[indicator].values[study.panel.cell(unit: $0, period: period)] }
    return Moments(values.span).standardDeviation / 2
  }

  private func evidence(_ unit: Int, _ own: Judged) -> Evidence? {
    guard !own.suspects.contains(unit) else { return nil }
    return Evidence(
      study.panel.series[own.indicator], cell: study.panel.cell(unit: unit, period: own.period),
      indicator: study.indicators[own.indicator])
  }

  private func ownTests(_ unit: Int, _ own: Judged) -> [Test] {
    guard let evidence = evidence(unit, own) else { return [] }
    let panel = study.panel
    let values = panel.series[own.indicator].values
    return peers.links(of: unit).compactMap { link in
      guard let other = self.evidence(link.peer, own),
        let gain = Gain(
          unit: evidence, value: values[panel.cell(unit: unit, period: own.period)], partner: other,
          partnerValue: values[panel.cell(unit: link.peer, period: own.period)],
          indicator: study.indicators[own.indicator], level: plan.confidenceLevel)
      else { return nil }
      return Test(
        unit: unit, link: link, indicator: own.indicator, period: own.period, gain: gain,
        error: evidence.standardError, partnerError: other.standardError)
    }
  }

  /// By unit and indicator.
  private func trendDirections() -> [[Int]: TrendDirection] {
    var directions: [[Int]: TrendDirection] = [:]
    for trend in findings.trends where trend.status == .ok {
      if let direction = trend.direction { directions[[trend.unit, trend.indicator]] = direction }
    }
    return directions
  }

  /// Pairs of unit and partner in which the partner is clearly worse on a result of the card.
  private func clearlyWorse(_ tests: [Test], _ adjusted: [Double]) -> Set<[Int]> {
    let results = study.card?.cost?.results ?? []
    var pairs: Set<[Int]> = []
    for (test, p) in zip(tests, adjusted)
    where p <= plan.falseDiscoveryRate && test.gain.gap < 0 && results.contains(study.indicators[test.indicator].id) {
      pairs.insert([test.unit, test.link.peer])
    }
    return pairs
  }

  // MARK: Rows

  private func rows(
    _ tests: [Test], adjusted: ArraySlice<Double>, _ own: Judged, trends: [[Int]: TrendDirection], worse: Set<[Int]>
  ) -> (rows: [LearningRow], better: Int) {
    var rows: [LearningRow] = []
    var better = 0
    for (test, p) in zip(tests, adjusted) where test.gain.gap > 0 {
      let trend = trends[[test.link.peer, test.indicator]]
      let basis: LearningRow.Basis
      if p <= plan.falseDiscoveryRate, test.gain.gap > own.roundingStep * (1 + 1e-9) {
        basis = .significant
        better += 1
      } else if trend == .improving, 2 * test.gain.gap >= own.importantChange {
        basis = .improved
      } else if p.isNaN, test.gain.p.isNaN, !test.error.isFinite || !test.partnerError.isFinite,
        test.gain.gap >= own.importantChange
      {
        basis = .descriptive
      } else {
        continue
      }
      let costGap = cost?.gap(from: test.unit, to: test.link.peer) ?? .nan
      let isOwnCost = study.indicators[test.indicator].id == cost?.indicator.id
      if isOwnCost ? worse.contains([test.unit, test.link.peer]) : isDearer(test) { continue }
      let row = LearningRow(
        unit: test.unit, indicator: test.indicator, period: test.period, partner: test.link.peer,
        value: test.gain.value, partnerValue: test.gain.partnerValue, gap: test.gain.gap, lower: test.gain.lower,
        upper: test.gain.upper, pAdjusted: p, distance: test.link.distance, order: test.link.order, stability: .nan,
        costGap: costGap, basis: basis, partnerTrend: trend, isSuggested: false)
      rows.append(row)
    }
    return (rows, better)
  }

  private func isDearer(_ test: Test) -> Bool {
    cost?.isDearer(test.link.peer, than: test.unit) ?? false
  }

  private func outlook(
    _ unit: Int, _ own: Judged, _ tests: [Test], better: Int, partners: [LearningRow], _ size: NeededSize
  ) -> LearningOutlook? {
    guard let evidence = evidence(unit, own) else { return nil }
    let indicator = study.indicators[own.indicator]
    let cell = study.panel.cell(unit: unit, period: own.period)
    let n = evidence.size(study.panel.series[own.indicator], cell: cell)
    let sign: Double
    switch indicator.direction {
    case .higher: sign = 1
    case .lower: sign = -1
    case .range: sign = evidence.estimate > (indicator.targetRange?.upperBound ?? .infinity) ? -1 : 1
    case .none: return nil
    }
    return LearningOutlook(
      unit: unit, indicator: own.indicator, period: own.period, peers: peers.links(of: unit).count,
      tested: tests.count { !$0.gain.p.isNaN }, better: better,
      partners: partners.count { $0.basis == .significant }, importantChange: own.importantChange, n: n,
      neededN: size.n(evidence, change: sign * own.importantChange, n: n), detectable: size.detectable(evidence))
  }

  // MARK: Balance

  /// Marks one partner for each unit and indicator: first where a partner is clearly better, then where one has improved,
  /// then the rest, so that a match that only describes never turns a clear one away. Of rows that only describe, the
  /// marked ones stay.
  private func suggest(_ rows: inout [LearningRow]) {
    var groups: [(basis: LearningRow.Basis, positions: [Int])] = []
    var start = 0
    while start < rows.count {
      let first = rows[start]
      let end = rows[start...].firstIndex { $0.unit != first.unit || $0.indicator != first.indicator } ?? rows.count
      for basis in LearningRow.Basis.allCases {
        let positions = (start..<end).filter { rows[$0].basis == basis }
        if !positions.isEmpty {
          groups.append((basis, positions))
          break
        }
      }
      start = end
    }
    var visits: [Int: Int] = [:]
    for basis in LearningRow.Basis.allCases {
      let requests = groups.filter { $0.basis == basis }.map(\.positions)
      let candidates = requests.map { $0.map { candidate(rows[$0], among: rows, $0) } }
      for (positions, choice) in zip(requests, PartnerAssignment.choose(candidates, load: Self.load, visits: &visits)) {
        if let choice { rows[positions[choice]].isSuggested = true }
      }
    }
    rows.removeAll { $0.basis == .descriptive && !$0.isSuggested }
  }

  /// Stable matches with near units cost least; without uncertainty also those with a large gap.
  private func candidate(_ row: LearningRow, among rows: [LearningRow], _ position: Int) -> PartnerAssignment.Candidate
  {
    let count = max(1, peers.links(of: row.unit).count)
    var cost = 1 - (row.stability.isNaN ? 0 : row.stability) + Double(row.order) / Double(count)
    if row.basis == .descriptive {
      var largest = row.gap
      for neighbour in max(0, position - count)..<min(rows.count, position + count)
      where rows[neighbour].unit == row.unit && rows[neighbour].indicator == row.indicator {
        largest = max(largest, rows[neighbour].gap)
      }
      cost += 1 - row.gap / largest
    }
    return .init(partner: row.partner, cost: cost)
  }
}
