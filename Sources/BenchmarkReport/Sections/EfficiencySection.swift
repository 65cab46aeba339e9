import BenchmarkCore

/// What units use held against what they make: scores with intervals, and whom each unit is held against.
///
/// A score is a distance to the best among the units compared, not a verdict. A distance is told only where the whole
/// interval lies below 1 as it is written. The score knows nothing of need, so beside a distance stands what the
/// cost model says of the units. Groups with too few units for the number of inputs and outputs are not told.
struct EfficiencySection {
  static let namesInStatement = 5
  static let namesInHeadline = 3
  /// A score at which `0,995` is written as `1,00`.
  static let writtenAsOne = 0.995
  /// Scale efficiency at or below which size is mentioned.
  static let notableScale = 0.95

  let context: ReportContext
  let findings: EfficiencyFindings
  let period: Int

  /// - Returns: nil when no unit has a score up to the reporting period.
  init?(_ context: ReportContext) {
    guard let findings = context.findings.efficiency, let period = findings.period,
      findings.units.contains(where: { $0.period == period && $0.hasScore })
    else { return nil }
    self.context = context
    self.findings = findings
    self.period = period
  }

  private var phrase: any EfficiencyPhrase { context.language.efficiencyPhrase }
  private var numbers: NumberFormat { phrase.numbers }
  private var kind: UnitKind { context.kind }
  private var group: UnitKind { context.groupKind ?? .group }

  private var comparisons: [EfficiencyComparison] {
    findings.comparisons.filter { $0.period == period && $0.units > 0 }
  }

  /// Units with a score in a comparison that is told.
  private var told: [EfficiencyFinding] {
    let few = context.isGrouped ? comparisons.filter(\.hasTooFewUnits).map(\.group) : []
    return findings.units.filter { finding in
      guard finding.period == period, finding.hasScore, let own = context.findings.grouping.groupOfUnit[finding.unit]
      else { return false }
      return !few.contains(own)
    }
  }

  func blocks() -> [Document.Block] {
    let told = told
    var blocks: [Document.Block] = [
      .heading(.init(.section, phrase.label(.section))), .paragraph(introduction),
    ]
    blocks += warnings.map { .notice($0) }
    let closing = Document.Block.paragraph((absences + [phrase.elsewhere()]).joined(separator: " "))
    guard !told.isEmpty, !areIdentical else { return blocks + [closing] }
    blocks.append(.paragraph(phrase.caution(kind)))
    blocks.append(.bullets(statements(told)))
    let shown = shown(told)
    if shown.isEmpty {
      blocks.append(.paragraph(phrase.unitsOnRequest(kind)))
    } else {
      blocks.append(.table(table(shown)))
      if let replicates = comparisons.map(\.replicates).max(), replicates > 0 {
        blocks.append(
          .paragraph(phrase.intervals(level: context.levelText, replicates: numbers.integer(replicates))))
      }
    }
    // Several groups have a frontier each.
    if !context.isGrouped, !shown.isEmpty,
      let chart = EfficiencyCharts(context: context, findings: findings, units: shown).block()
    {
      blocks.append(chart)
    }
    return blocks
      + EfficiencyPeers(
        context: context, findings: findings, all: told,
        shown: context.options.units.isEmpty ? shown.filter { verdict($0) != .accounted } : shown
      ).blocks() + [closing]
  }

  /// What the opening of a report says: how many lie clearly behind, by how much; nil where none does.
  func headline() -> String? {
    let told = told
    let distant = told.filter { verdict($0) == .distance }
    let shortfalls = distant.map { 100 * (1 - $0.efficiency) }
    let dearer = distant.filter(isDearer)
    guard !areIdentical, let low = shortfalls.min(), let high = shortfalls.max() else { return nil }
    return phrase.headline(
      inputs: findings.inputs.map(context.indicatorName), outputs: findings.outputs.map(context.indicatorName),
      distance: phrase.distances(
        shortfalls.count, of: told.count, low: numbers.fixed(low, decimals: 0),
        high: numbers.fixed(high, decimals: 0), findings.orientation),
      isDearer: !dearer.isEmpty,
      dearer: dearer.count <= Self.namesInHeadline ? dearer.map { context.name($0.unit) } : [])
  }

  private func isDearer(_ unit: EfficiencyFinding) -> Bool {
    context.findings.cost?.isUsualAtMost(unit: unit.unit, period: period) == false
  }

  /// Of the units at a distance those whose cost is usual for what the cost model takes into account; nil without a model.
  private func accounted(_ distant: [EfficiencyFinding]) -> String? {
    guard let cost = context.findings.cost else { return nil }
    let model = cost.models.first { $0.period == period && $0.refusal == nil }
    let usual = distant.count { verdict($0) == .accounted }
    guard let model, usual > 0 else { return nil }
    let dearer = distant.filter(isDearer).map { context.name($0.unit) }
    return phrase.accounted(
      usual, of: distant.count, compared: findings.variables.map(context.indicatorName),
      variables: model.terms.compactMap(\.name).map(context.variableName),
      dearer: dearer.count <= Self.namesInStatement ? dearer : [], kind)
  }

  private var areIdentical: Bool {
    !context.isGrouped && comparisons.contains { $0.warnings.contains(.identicalUnits) }
  }

  // MARK: What is compared

  private var introduction: String {
    let units = comparisons.reduce(0) { $0 + $1.units }
    var sentences = [
      phrase.compared(
        inputs: findings.inputs.map(context.indicatorName), outputs: findings.outputs.map(context.indicatorName),
        period: context.periodText(period), units: units, kind),
      phrase.meaning(findings.orientation, hull: findings.returns == .fdh, kind),
    ]
    if !findings.nonDiscretionary.isEmpty {
      sentences.append(phrase.fixed(findings.nonDiscretionary.map(context.indicatorName)))
    }
    return sentences.joined(separator: " ")
  }

  private var warnings: [String] {
    var warnings: [String] = []
    let few = comparisons.filter(\.hasTooFewUnits)
    if let first = few.first {
      warnings.append(
        context.isGrouped
          ? phrase.tooFewInGroups(few.count, of: comparisons.count, needed: first.unitsNeeded, group, kind)
          : phrase.tooFew(
            units: first.units, needed: first.unitsNeeded, variables: findings.variables.count, kind))
    }
    guard !context.isGrouped, let comparison = comparisons.first else { return warnings + ratios }
    var nobody: [String] = []
    for warning in comparison.warnings {
      switch warning {
      case .tooFewUnits: break
      case .nobodyHas(.input, let variable): nobody.append(context.indicatorName(findings.inputs[variable]))
      case .nobodyHas(.output, let variable): nobody.append(context.indicatorName(findings.outputs[variable]))
      case .identicalUnits: if comparison.units > 1 { warnings.append(phrase.identical(kind)) }
      }
    }
    if !nobody.isEmpty { warnings.append(phrase.nobodyHas(nobody, kind)) }
    return warnings + ratios
  }

  /// Mixtures add quantities up; what is not a quantity cannot be added up.
  private var ratios: [String] {
    let found = findings.variables.filter { indicator in
      switch context.study.indicators[indicator].kind {
      case .amount, .count: false
      case .mean, .proportion, .rate, .score, .index: true
      }
    }
    return found.isEmpty ? [] : [phrase.ratios(found.map(context.indicatorName))]
  }

  // MARK: What was found

  private func verdict(_ unit: EfficiencyFinding) -> EfficiencyVerdict {
    // With fdh, and for a unit that makes nothing, there is no scale: nobody does better, perhaps for want of likes.
    if unit.isOnFrontier { return unit.scale >= Self.writtenAsOne ? .best : .bestForSize }
    if !unit.upper.isFinite { return .notJudged }
    guard unit.upper < Self.writtenAsOne else { return .unclear }
    if scoreBefore(unit.unit).map({ $0 >= Self.writtenAsOne }) == true { return .recent }
    return context.findings.cost?.isUsualAtMost(unit: unit.unit, period: period) == true ? .accounted : .distance
  }

  private func statements(_ units: [EfficiencyFinding]) -> [String] {
    func own(_ verdict: EfficiencyVerdict) -> [EfficiencyFinding] { units.filter { self.verdict($0) == verdict } }
    func named(_ units: [EfficiencyFinding]) -> (names: [String], more: Int) {
      let shown = units.count <= Self.namesInStatement ? units[...] : units.prefix(Self.namesInStatement - 1)
      return (shown.map { context.name($0.unit) }, units.count - shown.count)
    }
    var statements: [String] = []
    let distant = own(.distance) + own(.accounted)
    let shortfalls = distant.map { 100 * (1 - $0.efficiency) }
    if let low = shortfalls.min(), let high = shortfalls.max() {
      var text = phrase.distances(
        distant.count, of: units.count, low: numbers.fixed(low, decimals: 0), high: numbers.fixed(high, decimals: 0),
        findings.orientation)
      let before = distant.count { scoreBefore($0.unit) != nil }
      if before > 0 { text += " " + phrase.alsoYearBefore(without: distant.count - before, kind) }
      statements.append(text)
      if let accounted = accounted(distant) { statements.append(accounted) }
    } else if own(.notJudged).isEmpty, own(.recent).isEmpty {
      statements.append(phrase.noDistances(kind))
    }
    if context.isLarge {
      let scores = units.map(\.efficiency).sorted()
      func score(_ share: Double) -> String { numbers.fixed(quantile(ofSorted: scores.span, share), decimals: 2) }
      statements.append(phrase.spread(lowest: score(0), lower: score(0.25), median: score(0.5), upper: score(0.75)))
    }
    let recent = named(own(.recent))
    if !recent.names.isEmpty { statements.append(phrase.notYearBefore(recent.names, more: recent.more)) }
    let unclear = own(.unclear).count
    if unclear > 0 { statements.append(phrase.unclear(unclear, kind)) }
    let open = own(.notJudged).count
    if open > 0 { statements.append(phrase.notJudged(open, beyond: beyondStandard, kind)) }
    let best = named(own(.best))
    if !best.names.isEmpty { statements.append(phrase.best(best.names, more: best.more, kind)) }
    let forSize = named(own(.bestForSize))
    if !forSize.names.isEmpty { statements.append(phrase.bestForSize(forSize.names, more: forSize.more)) }
    statements += size(units).map { [$0] } ?? []
    return statements
  }

  /// The number of units up to which intervals are computed unasked, where that is what keeps them away.
  private var beyondStandard: String? {
    let most = EfficiencySettings.unitsInStandardBootstrap
    let plan = context.findings.plan.efficiency
    guard plan.allowsBootstrap, plan.replicates == nil, comparisons.contains(where: { $0.units > most }) else {
      return nil
    }
    return numbers.integer(most)
  }

  /// Under other returns than variable ones, size is a part of the score.
  private func size(_ units: [EfficiencyFinding]) -> String? {
    guard findings.returns == .vrs else { return nil }
    let notable = units.filter { $0.scale <= Self.notableScale }
    let (smaller, larger) = (notable.count { $0.scaleClass == .irs }, notable.count { $0.scaleClass == .drs })
    guard smaller + larger > 0 else { return nil }
    return phrase.size(
      smaller: smaller, larger: larger, share: numbers.percent(100 * (1 - Self.notableScale), decimals: 0), kind)
  }

  /// The score in the same period a year earlier; nil where there is none.
  private func scoreBefore(_ unit: Int) -> Double? {
    let wanted = context.study.panel.periods[period].previousYear
    guard let before = context.study.panel.periods.firstIndex(of: wanted) else { return nil }
    return findings.units.first { $0.unit == unit && $0.period == before && $0.hasScore }?.efficiency
  }

  // MARK: The table

  /// Highest score first; of very many those asked for.
  private func shown(_ units: [EfficiencyFinding]) -> [EfficiencyFinding] {
    let asked = Set(context.options.units.compactMap(context.study.organisation.index(of:)))
    let wanted = asked.isEmpty ? (context.isLarge ? [] : units) : units.filter { asked.contains($0.unit) }
    func corrected(_ unit: EfficiencyFinding) -> Double { unit.biasCorrected.isFinite ? unit.biasCorrected : 0 }
    return wanted.sorted { (-$0.efficiency, -corrected($0), $0.unit) < (-$1.efficiency, -corrected($1), $1.unit) }
  }

  private func table(_ rows: [EfficiencyFinding]) -> Document.Table {
    let hasIntervals = rows.contains { $0.upper.isFinite }
    let before = rows.map { scoreBefore($0.unit) }
    let hasBefore = before.contains { $0 != nil }
    var columns: [Document.Table.Column] = [
      .init(phrase.noun(kind).singular.capitalisedFirst, wraps: true), .init(phrase.label(.score), .right),
    ]
    if context.isGrouped { columns.insert(.init(phrase.noun(group).singular.capitalisedFirst, wraps: true), at: 1) }
    if hasIntervals {
      columns += [.init(phrase.label(.corrected), .right), .init(phrase.label(.interval), .right)]
    }
    if hasBefore { columns.append(.init(phrase.label(.yearBefore), .right)) }
    columns.append(.init(phrase.label(.versusBest)))
    func score(_ value: Double) -> String { value.isFinite ? numbers.fixed(value, decimals: 2) : "" }
    return Document.Table(
      columns: columns,
      rows: zip(rows, before).map { unit, before in
        let mark = unit.status == .preliminary ? Mark.preliminary : ""
        var cells = [context.tableName(unit.unit)]
        if context.isGrouped {
          cells.append(context.findings.grouping.groupOfUnit[unit.unit].map(context.groupName) ?? "")
        }
        cells.append(mark + score(unit.efficiency))
        if hasIntervals {
          cells.append(score(unit.biasCorrected))
          cells.append(unit.upper.isFinite ? numbers.range(unit.lower, unit.upper, decimals: 2) : "")
        }
        if hasBefore { cells.append(before.map(score) ?? "") }
        cells.append(phrase.verdict(verdict(unit)))
        return .init(cells)
      })
  }

  // MARK: Units without a score

  private var absences: [String] {
    let faulty = Set(findings.faults.filter { $0.period == period }.map(\.unit))
    var reasons: [(reason: EfficiencyAbsence, lacking: [Int], units: [Int])] = []
    for unit in findings.units where unit.period == period && !unit.hasScore {
      let reason: EfficiencyAbsence =
        switch unit.status {
        case .suppressed: .suppressed
        case .notApplicable:
          !faulty.contains(unit.unit) ? .notApplicable : unit.lacking.isEmpty ? .faulty : .displaced
        case .notConverged: .notConverged
        case .ok, .preliminary, .missing, .absent, .tooFew, .zeroSpread, .singular, .infeasible, .break: .missing
        }
      if let index = reasons.firstIndex(where: { $0.reason == reason && $0.lacking == unit.lacking }) {
        reasons[index].units.append(unit.unit)
      } else {
        reasons.append((reason, unit.lacking, [unit.unit]))
      }
    }
    return reasons.map { entry in
      let named = context.named(entry.units, limit: Self.namesInStatement, context.name)
      let more = named.count - named.names.count
      return phrase.without(
        entry.reason, named.names + (more > 0 ? [context.phrase.andMore(more)] : []),
        lacking: entry.lacking.map(context.indicatorName))
    }
  }
}
