import BenchmarkCore
import BenchmarkIO

@testable import BenchmarkReport

extension TableNumbers {
  /// What a report computes from the rows of a table for a sentence: each by the rule that the report documents.
  mutating func derive(_ findings: Findings) {
    deriveAccounts(findings)
    deriveMeans(findings)
    deriveCost(findings)
    deriveEfficiency(findings)
    deriveOutliers(findings)
    deriveLearning(findings)
    deriveCounts(findings)
    // Registers: what makes units alike.
    for column in findings.study.organisation.columns {
      for (unit, text) in zip(findings.study.organisation.units, column.values) {
        if let number = text.flatMap({ Double($0.replacing(",", with: ".")) }) {
          add("register", "", [unit.id], "", [number])
        }
      }
    }
  }

  private func id(_ indicator: Int, _ findings: Findings) -> String { findings.study.indicators[indicator].id }
  private func text(_ period: Int, _ findings: Findings) -> String { findings.study.panel.periods[period].description }

  /// The sum of the units, and its deviation as a share of the budget.
  private mutating func deriveAccounts(_ findings: Findings) {
    for period in Set(findings.study.economy.map(\.period)) {
      let own = findings.study.economy.filter {
        $0.period == period && findings.grouping.groupOfUnit[$0.unit] != nil
      }
      func sum(_ value: (EconomyRow) -> Double) -> Double { own.reduce(0) { $0 + value($1) } }
      let (deviation, budget, at) = (sum { $0.deviation }, sum { $0.budget }, period.description)
      add("actual", "", [], at, [sum { $0.actual }])
      add("budget", "", [], at, [budget])
      add("deviation", "", [], at, [deviation])
      add("year_budget", "", [], at, [sum { $0.yearBudget }])
      add("expected_deviation", "", [], at, [sum { $0.expectedDeviation }])
      add("accounts_share", "", [], at, [100 * deviation / budget])
    }
  }

  private static func ends(_ values: [Double]) -> [Double] {
    guard let low = values.min(), let high = values.max() else { return [] }
    return [low, high]
  }

  private mutating func deriveMeans(_ findings: Findings) {
    for indicator in findings.study.indicators.indices {
      if let summary = findings.summary(of: indicator) { deriveMeans(summary, findings) }
    }
  }

  private mutating func deriveMeans(_ summary: IndicatorSummary, _ findings: Findings) {
    let own = id(summary.indicator, findings)
    let at = text(summary.period, findings)
    let panel = findings.study.panel
    let values = panel.series[summary.indicator].values
    let value = { (unit: Int) in values[panel.cell(unit: unit, period: summary.period)] }
    if summary.mean > 0 {
      // A single unit and the ends, with the mean as 100, of those that need no check.
      let trusted = summary.units.filter { !summary.toCheck.contains($0) }.map(value)
      let mean = trusted.isEmpty ? summary.mean : trusted.reduce(0, +) / Double(trusted.count)
      if let low = trusted.min(), let high = trusted.max() {
        add("index_lowest", own, [], at, [100 * low / mean])
        add("index_highest", own, [], at, [100 * high / mean])
      }
      add("trusted_mean", own, [], at, [mean])
      for unit in summary.units {
        // An audience that does not see the value to check has it in the mean.
        let id = findings.study.organisation.units[unit].id
        add("own_index", own, [id], at, [100 * value(unit) / mean, 100 * value(unit) / summary.mean])
      }
    }
    let rest = summary.noClearDifference.map(value)
    add("rest", own, [], at, Self.ends(rest))
    // What the mean lacks of the target.
    let plan = findings.economicPlan.filter {
      $0.indicator == summary.indicator && !summary.toCheck.contains($0.unit)
    }
    if !plan.isEmpty {
      let mean = plan.map(\.present).reduce(0, +) / Double(plan.count)
      add("plan_mean", own, [], "", [mean])
      add(
        "plan_change", own, [], "",
        [GapToTarget.gap(value: mean, indicator: findings.study.indicators[summary.indicator])])
      add("count", own, [], "", [Double(plan.count { $0.change != 0 }), Double(plan.count)])
    }
    // Units whose development is clear: the ends of their changes.
    var slopes: [Double] = []
    for trend in findings.trends where trend.indicator == summary.indicator {
      if let direction = trend.direction, direction != .unclear, direction != .stable { slopes.append(trend.slope) }
    }
    add("slope_ends", own, [], "", Self.ends(slopes.filter { $0 > 0 }) + Self.ends(slopes.filter { $0 < 0 }))
  }

  private mutating func deriveCost(_ findings: Findings) {
    guard let cost = findings.cost, let period = findings.period else { return }
    let (own, at) = (id(cost.indicator, findings), text(period, findings))
    let units = cost.units.filter { $0.period == period && $0.cost.isFinite && !$0.isSuspect }
    let values = units.map(\.cost)
    guard let low = values.min(), let high = values.max() else { return }
    // The mean leaves out what has to be checked first.
    add("cost_mean", own, [], at, [values.reduce(0, +) / Double(values.count)])
    add("cost_difference", own, [], at, [high - low])
    add("cost_difference", "", [], at, [high - low])
    // The change of the same units since the same period last year.
    if let before = findings.study.panel.periods.firstIndex(of: findings.study.panel.periods[period].previousYear) {
      let earlier = Dictionary(
        cost.units.filter { $0.period == before && $0.cost.isFinite && !$0.isSuspect }.map { ($0.unit, $0) }
      ) { first, _ in first }
      let pairs = units.compactMap { now in earlier[now.unit].map { (now, $0) } }
      for (now, then) in [
        (pairs.map(\.0.cost), pairs.map(\.1.cost)), (pairs.map(\.0.constant), pairs.map(\.1.constant)),
      ] {
        let change = 100 * (now.reduce(0, +) / then.reduce(0, +) - 1)
        add("cost_change", own, [], at, [change])
        add("cost_change", "", [], at, [change])
      }
    }
    for model in cost.models where model.period == period && model.refusal == nil {
      add("explained", "", [], at, [100 * model.adjustedRSquared])
      add("quartile_effect", "", [], at, model.terms.filter { $0.name != nil }.map(\.quartileEffect))
    }
    let modelled = units.filter { $0.expected.isFinite }
    add("count", "", [], at, [Double(modelled.count), Double(modelled.count { $0.score.isFinite })])
    add("count", "", [], at, [Double(modelled.count { $0.cost >= $0.lower && $0.cost <= $0.upper })])
    let widths = modelled.map { 100 * ($0.upper / $0.expected - 1) }
    if !widths.isEmpty { add("cost_width", "", [], at, [median(of: widths.span)]) }
    let robust = modelled.filter { $0.robust.isFinite }.map { abs(100 * ($0.robust / $0.expected - 1)) }
    add("robust", "", [], at, [robust.max()].compactMap { $0 })
    // What parts the dearest unit from the cheapest, by the decomposition of the card.
    let totals = cost.decomposition.filter {
      $0.period == period && $0.against == nil && $0.status == .ok && $0.item == .total
    }
    add("whole", "", [], at, totals.map(\.reference))
    if let dear = totals.max(by: { $0.value < $1.value }), let cheap = totals.min(by: { $0.value < $1.value }),
      let plan = (findings.plan.cost ?? findings.study.card?.cost)?.decomposition,
      let parted = cost.difference(of: dear.unit, against: cheap.unit, period: period, plan: plan)
    {
      add("make_up", "", [], at, parted.contributions + [parted.rest])
      add("cost_difference", "", [], at, [parted.total])
      for total in [dear, cheap] {
        add("make_up", "", [findings.study.organisation.units[total.unit].id], at, [total.value])
      }
    }
  }

  private mutating func deriveEfficiency(_ findings: Findings) {
    guard let efficiency = findings.efficiency, let period = efficiency.period else { return }
    let at = text(period, findings)
    let own = efficiency.units.filter { $0.period == period && $0.hasScore }
    add("shortfall", "", [], at, own.map { 100 * (1 - $0.efficiency) })
    add("scores", "", [], at, own.map(\.efficiency))
    for unit in own {
      let name = findings.study.organisation.units[unit.unit].id
      for peer in unit.peers {
        add(
          "mixture", "", [name, findings.study.organisation.units[peer.unit].id], at, [100 * peer.lambda, peer.lambda])
      }
      // The way to the target, in the unit of the indicator and in per cent.
      for target in unit.targets {
        let difference = target.target - target.value
        add("way", id(target.indicator, findings), [name], at, [difference, 100 * difference / target.value])
      }
    }
    // How many are held against a unit, and how many lie clearly behind.
    let below = own.filter { !$0.isOnFrontier }
    for peer in Set(below.flatMap(\.peers).map(\.unit)) {
      let name = findings.study.organisation.units[peer].id
      add("mixture", "", [name], at, [Double(below.count { $0.peers.contains { $0.unit == peer } })])
    }
    let clear = below.filter { $0.upper.isFinite && $0.upper < EfficiencySection.writtenAsOne }
    let cost = findings.cost
    let usual = clear.filter { cost?.isUsualAtMost(unit: $0.unit, period: period) == true }
    var behind: [EfficiencyFinding] = []
    if let before = findings.study.panel.periods.firstIndex(of: findings.study.panel.periods[period].previousYear) {
      let best = Set(
        efficiency.units.filter {
          $0.period == before && $0.hasScore && $0.efficiency >= EfficiencySection.writtenAsOne
        }.map(\.unit))
      behind = clear.filter { !best.contains($0.unit) }
    }
    add("count", "", [], at, [own.count, below.count, clear.count, usual.count, behind.count].map(Double.init))
  }

  /// A value over the median of its group, in the reason of an outlier.
  private mutating func deriveOutliers(_ findings: Findings) {
    let panel = findings.study.panel
    for (indicator, comparison) in findings.comparisons.enumerated() {
      for (cell, outlier) in comparison.outliers {
        guard let reason = outlier.reason else { continue }
        add(
          "outlier", id(indicator, findings), [findings.study.organisation.units[cell / panel.periods.count].id],
          text(cell % panel.periods.count, findings), [reason.ratioToMedian, reason.groupMedian, reason.previousValue])
      }
    }
  }

  /// What it would take to see a difference: the typical unit.
  private mutating func deriveLearning(_ findings: Findings) {
    guard let learning = findings.learning else { return }
    for indicator in findings.study.indicators.indices {
      let own = learning.outlooks.filter { $0.indicator == indicator && $0.tested > 0 }
      let typical = [own.map(\.n), own.map(\.neededN), own.map(\.detectable)].map(Self.middle)
      let name = id(indicator, findings)
      add("important", name, [], "", own.map(\.importantChange))
      add("power_now", name, [], "", [typical[0]])
      add("power_needed", name, [], "", [Self.roundedUp(typical[1])])
      add("power_seen", name, [], "", [typical[2]])
    }
  }

  private static func middle(_ values: [Double]) -> Double {
    let sorted = values.filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return .nan }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// Two significant digits, upwards.
  private static func roundedUp(_ value: Double) -> Double {
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    return (value / unit).rounded(.up) * unit
  }

  /// How many: over all indicators, each in its own period, and of the study as a whole.
  private mutating func deriveCounts(_ findings: Findings) {
    let study = findings.study
    let summaries = study.indicators.indices.compactMap { findings.summary(of: $0) }
    let indicators = [study.indicators.count, summaries.count]
    let units = [
      findings.grouping.groupOfUnit.count { $0 != nil }, Set(summaries.flatMap(\.units)).count,
      findings.grouping.labels.count,
    ]
    add("indicators", "", [], "", indicators.map(Double.init))
    // Indicators that a unit has a value of in some period.
    for unit in study.organisation.units.indices where findings.grouping.groupOfUnit[unit] != nil {
      let own = study.panel.series.count { series in
        study.panel.periods.indices.contains { series.status[study.panel.cell(unit: unit, period: $0)].hasValue }
      }
      add("indicators", "", [study.organisation.units[unit].id], "", [Double(own)])
    }
    add("units", "", [], "", units.map(Double.init))
    for (name, lights) in [
      ("green", summaries.map(\.green)), ("yellow", summaries.map(\.yellow)), ("red", summaries.map(\.red)),
    ] {
      add(name, "", [], "", [Double(lights.joined().count)])
    }
    var all = [
      findings.actions.count { $0.action != nil },
      findings.actions.count { $0.concerns == [.noAction] },
      findings.actions.count { $0.concerns == [.noAction] && $0.versus != .worse },
    ]
    if let learning = findings.learning {
      all.append(Set(learning.rows.filter { $0.basis == .significant }.map(\.unit)).count)
    }
    all += [summaries.map(\.grey), summaries.map(\.preliminary)].map { $0.joined().count }
    for status in [Status.suppressed, .missing, .absent, .notApplicable] {
      all.append(summaries.reduce(0) { $0 + $1.count(status) })
    }
    all.append(summaries.reduce(0) { $0 + $1.count(.missing) + $1.count(.absent) })
    let outliers = summaries.reduce(0) { sum, summary in
      let own = findings.comparisons[summary.indicator].outliers
      return sum
        + summary.units.count { own[study.panel.cell(unit: $0, period: summary.period)] != nil }
    }
    let toCheck = summaries.reduce(0) { $0 + $1.toCheck.count }
    all += [outliers - toCheck, toCheck, outliers]
    // Series of compared units, and those with a gap where others have a value.
    var (series, ragged) = (0, 0)
    for indicator in study.indicators.indices {
      func has(_ unit: Int, _ period: Int) -> Bool {
        study.panel.series[indicator].status[study.panel.cell(unit: unit, period: period)].hasValue
      }
      let compared = findings.grouping.groupOfUnit.indices.filter { findings.grouping.groupOfUnit[$0] != nil }
      let measured = study.panel.periods.indices.filter { period in compared.contains { has($0, period) } }
      for unit in compared {
        let values = measured.map { has(unit, $0) }
        guard let first = values.firstIndex(of: true), let last = values.lastIndex(of: true), first < last else {
          continue
        }
        series += 1
        if values[first...last].contains(false) { ragged += 1 }
      }
    }
    all += [series, ragged]
    add("count", "", [], "", all.map(Double.init))
    counts.formUnion(all + indicators + units)
    let open = Set(findings.unitsWithFigures.map(\.id))
    for summary in summaries {
      let trends = findings.trends.filter { $0.indicator == summary.indicator && $0.status == .ok }
      let directions = TrendDirection.allCases.map { direction in trends.count { $0.direction == direction } }
      let steady = trends.count { $0.direction == .unclear || $0.direction == .stable }
      let steadyOfOpen = trends.count {
        ($0.direction == .unclear || $0.direction == .stable) && open.contains(study.organisation.units[$0.unit].id)
      }
      let own =
        directions + [
          steady, steadyOfOpen, trends.count - steady,
          summary.units.count, summary.compared, summary.red.count, summary.judged, summary.tested,
          summary.better.count, summary.worse.count, summary.noClearDifference.count,
          summary.better.count + summary.worse.count,
          min(summary.better.count, LargeComparison.clearRowsAtEachEnd)
            + min(summary.worse.count, LargeComparison.clearRowsAtEachEnd),
          summary.count(.suppressed), summary.count(.missing) + summary.count(.absent), summary.count(.notApplicable),
          summary.preliminary.count,
        ]
      add("count", id(summary.indicator, findings), [], "", own.map(Double.init))
      counts.formUnion(own)
    }
  }
}
