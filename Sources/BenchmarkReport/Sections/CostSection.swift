import BenchmarkCore

/// Cost: its level, what explains it, which units differ from what is to be expected, whether results go with it.
///
/// High cost is told with what may explain it, and never as a fault. Of several groups the units that differ are told, and
/// the models are left to the tables.
struct CostSection {
  static let unitsAtEachEnd = 10
  static let namesInStatement = 8
  static let namesInHeadline = 3
  /// Units outside their interval, on either side, whose figures are told in the statement.
  static let fewOutside = 3
  /// Change of an expected cost, in per cent, above which the robust estimate is mentioned.
  static let robustDifference = 2.0
  /// Adjusted R², in per cent, below which the variables are said to explain nothing.
  static let leastShare = 1.0

  let context: ReportContext
  let findings: CostFindings
  let period: Int

  /// - Returns: nil when the findings have no cost up to the reporting period.
  init?(_ context: ReportContext) {
    guard let findings = context.findings.cost, let reporting = context.findings.period else { return nil }
    let periods = findings.units.filter { !$0.cost.isNaN && $0.period <= reporting }.map(\.period)
    guard let period = periods.max() else { return nil }
    self.context = context
    self.findings = findings
    self.period = period
  }

  private var phrase: any CostPhrase { context.language.costPhrase }
  private var numbers: NumberFormat { phrase.numbers }
  private var measure: Measure { context.measures[findings.indicator] }
  private var kind: UnitKind { context.kind }
  /// Units with a cost in the period.
  private var units: [CostFinding] { findings.units.filter { $0.period == period && !$0.cost.isNaN } }
  private var models: [CostModelFinding] { findings.models.filter { $0.period == period } }

  func blocks() -> [Document.Block] {
    let units = units
    var blocks: [Document.Block] = [
      .heading(.init(.section, phrase.label(.costAndResult))), .paragraph(level(units)),
    ]
    blocks += explained().map { .paragraph($0) }
    let modelled = units.filter { $0.expected.isFinite }
    if !modelled.isEmpty {
      blocks.append(.paragraph(outside(modelled)))
      if let quadrant = CostCharts(context: context).quadrant(modelled) { blocks.append(quadrant) }
      blocks.append(.table(table(modelled)))
      blocks.append(.paragraph(reading(modelled)))
    }
    let effects = effects()
    if !effects.isEmpty { blocks.append(.paragraph(effects.joined(separator: " "))) }
    return blocks + CostMakeUp(context: context, findings: findings, period: period).blocks()
  }

  /// What the opening of a report says of cost: its range, what explains it, who is cheaper without weaker results.
  func headline() -> String {
    let sound = units.filter { !$0.isSuspect }
    var sentences: [String] = []
    if let lowest = sound.min(by: { $0.cost < $1.cost }), let highest = sound.max(by: { $0.cost < $1.cost }) {
      let costs = sound.map(\.cost)
      sentences.append(
        context.phrase.spread(
          indicator: context.indicatorName(findings.indicator), lowest: measure.number(lowest.cost),
          by: context.name(lowest.unit), highest: measure.value(highest.cost), by: context.name(highest.unit),
          mean: sound.count < units.count ? nil : measure.value(Moments(costs.span).mean)))
    }
    if models.count == 1, let model = models.first, model.refusal == nil,
      100 * model.adjustedRSquared >= Self.leastShare
    {
      sentences.append(
        phrase.explained(
          variables: model.terms.compactMap(\.name).map(variableName),
          share: percent(100 * model.adjustedRSquared, decimals: 0)))
    }
    let cheaper = sound.filter { $0.cost < $0.lower && [.better, .noClearDifference].contains(verdict($0)) }
    // As many as chance alone would put outside are no news.
    if cheaper.count > byChance(sound.filter(\.expected.isFinite)) {
      let names = cheaper.prefix(Self.namesInHeadline).map { context.name($0.unit) }
      let more = cheaper.count - names.count
      sentences.append(phrase.cheaperNotWeaker(names + (more > 0 ? [context.phrase.andMore(more)] : [])))
    }
    return sentences.joined(separator: " ")
  }

  /// What a leader of the unit should know of its cost: what is usual for a unit like it. Empty without a model that explains.
  func terms(_ unit: Int) -> [Document.Term] {
    guard isExplained, let own = units.first(where: { $0.unit == unit && $0.expected.isFinite }),
      let group = context.findings.grouping.groupOfUnit[unit], let model = models.first(where: { $0.group == group })
    else { return [] }
    let text = phrase.unitCost(
      indicator: context.indicatorName(findings.indicator), cost: measure.value(own.cost),
      expected: measure.number(own.expected), usual: measure.range(own.lower, own.upper),
      variables: model.terms.compactMap(\.name).map { variableName($0).lowercasedFirst },
      isAbove: own.cost > own.upper ? true : own.cost < own.lower ? false : nil)
    return [.init(phrase.label(.cost), [text])]
  }

  /// Whether the model of the period explains anything. Of several groups some model does.
  private var isExplained: Bool {
    models.contains { $0.refusal == nil && 100 * $0.adjustedRSquared >= Self.leastShare }
  }

  // MARK: Level

  private func level(_ all: [CostFinding]) -> String {
    let units = all.filter { !$0.isSuspect }
    let costs = units.map(\.cost)
    let mean = Moments(costs.span).mean
    var sentences = [
      phrase.costLevel(
        indicator: context.indicatorName(findings.indicator), mean: measure.value(mean),
        leavesOut: units.count < all.count, period: context.periodText(period), change(units))
    ]
    if let lowest = units.min(by: { $0.cost < $1.cost }), let highest = units.max(by: { $0.cost < $1.cost }),
      lowest.cost < highest.cost
    {
      sentences.append(
        phrase.costRange(
          lowest: measure.number(lowest.cost), by: context.name(lowest.unit), highest: measure.number(highest.cost),
          by: context.name(highest.unit), difference: measure.value(highest.cost - lowest.cost)))
    }
    let corrected = units.filter { $0.needCorrected.isFinite }
    if let low = corrected.min(by: { $0.needCorrected < $1.needCorrected }),
      let high = corrected.max(by: { $0.needCorrected < $1.needCorrected })
    {
      sentences.append(
        phrase.needCorrected(
          lowest: numbers.fixed(low.needCorrected, decimals: 2), by: context.name(low.unit),
          highest: numbers.fixed(high.needCorrected, decimals: 2), by: context.name(high.unit), kind))
    }
    let aside = all.filter(\.isSuspect)
    if !aside.isEmpty {
      sentences.append(phrase.setAside(aside.map { "\(context.name($0.unit)) (\(measure.number($0.cost)))" }))
    }
    return sentences.joined(separator: " ")
  }

  /// The mean change since the same period a year before, over the units that have both.
  private func change(_ units: [CostFinding]) -> CostChange? {
    let wanted = context.study.panel.periods[period].previousYear
    guard let before = context.study.panel.periods.firstIndex(of: wanted) else { return nil }
    var earlier: [Int: CostFinding] = [:]
    for finding in findings.units where finding.period == before && !finding.cost.isNaN && !finding.isSuspect {
      earlier[finding.unit] = finding
    }
    let pairs = units.compactMap { now in earlier[now.unit].map { (now: now, before: $0) } }
    func sum(_ value: (CostFinding) -> Double, _ side: KeyPath<(now: CostFinding, before: CostFinding), CostFinding>)
      -> Double
    { pairs.reduce(0) { $0 + value($1[keyPath: side]) } }
    guard sum({ $0.cost }, \.before) > 0 else { return nil }
    let percent = 100 * (sum({ $0.cost }, \.now) / sum({ $0.cost }, \.before) - 1)
    let constant = 100 * (sum({ $0.constant }, \.now) / sum({ $0.constant }, \.before) - 1)
    return CostChange(
      percent: numbers.fixed(abs(percent), decimals: 1), isHigher: percent >= 0,
      constantPercent: constant.isFinite ? numbers.fixed(abs(constant), decimals: 1) : nil,
      isHigherInConstantPrices: constant >= 0)
  }

  // MARK: What explains cost

  private func explained() -> [String] {
    if models.count > 1 {
      let fitted = models.count { $0.refusal == nil }
      return [phrase.groupsWithModel(fitted, of: models.count, context.groupKind ?? .group)]
    }
    guard let model = models.first else { return [] }
    var sentences: [String] = []
    if let refusal = model.refusal {
      sentences.append(phrase.refusal(refusal, kind))
    } else {
      let variables = model.terms.compactMap(\.name).map(variableName)
      let share = 100 * model.adjustedRSquared
      sentences.append(
        share >= Self.leastShare
          ? phrase.explained(variables: variables, share: percent(share, decimals: 0))
          : phrase.notExplained(variables: variables))
      let alpha = 1 - context.findings.plan.confidenceLevel
      let clear = model.terms.filter { $0.name != nil && $0.p < alpha }
      sentences.append(
        clear.isEmpty
          ? phrase.noClearTerms(variables.count)
          : phrase.clearTerms(
            clear.map { term in
              let name = term.name ?? ""
              let text = "\(variableName(name)) \(signedPercent(term.quartileEffect))"
              return ExplanatoryVariable.category(of: name) == nil ? text : phrase.againstMostCommon(text)
            }, kind))
      let robust = units.filter { $0.expected.isFinite && $0.robust.isFinite }
        .map { abs(100 * ($0.robust / $0.expected - 1)) }.max()
      if let robust, robust > Self.robustDifference {
        sentences.append(phrase.robustDiffers(percent(robust, decimals: 0)))
      }
    }
    if !model.omitted.isEmpty {
      let reasons = ExplanatoryVariable.Omission.allCases.compactMap { reason -> String? in
        let names = model.omitted.filter { $0.reason == reason }.map { variableName($0.name) }
        return names.isEmpty ? nil : "\(phrase.list(names)) (\(phrase.omission(reason)))"
      }
      sentences.append(phrase.omitted(reasons))
    }
    return [sentences.joined(separator: " ")]
  }

  private func variableName(_ name: String) -> String { context.variableName(name) }

  private func percent(_ value: Double, decimals: Int) -> String { numbers.percent(value, decimals: decimals) }
  private func signedPercent(_ value: Double) -> String {
    numbers.fixed(value, decimals: 0, signed: true) + numbers.percentSign
  }

  // MARK: Units that differ

  private func verdict(_ finding: CostFinding) -> ResultVerdict {
    guard finding.score.isFinite else { return .missing }
    guard finding.scoreInterval.lower.isFinite else { return .uncertaintyUnknown }
    if finding.scoreInterval.lower > 0 { return .better }
    return finding.scoreInterval.upper < 0 ? .weaker : .noClearDifference
  }

  private func outside(_ modelled: [CostFinding]) -> String {
    let dearer = modelled.filter { $0.cost > $0.upper }.sorted {
      ($1.residualPercent, $0.unit) < ($0.residualPercent, $1.unit)
    }
    let cheaper = modelled.filter { $0.cost < $0.lower }
      .sorted { ($0.residualPercent, $0.unit) < ($1.residualPercent, $1.unit) }
    let widths = modelled.map { 100 * ($0.upper / $0.expected - 1) }
    let width = percent(median(of: widths.span), decimals: 0)
    guard !dearer.isEmpty || !cheaper.isEmpty else {
      return phrase.allAsExpected(modelled.count, width: width, explained: isExplained, kind)
    }
    func named(_ units: [CostFinding]) -> [String] {
      let texts = units.prefix(Self.namesInStatement).map { unit in
        // The figures of many stand in the table below.
        guard max(dearer.count, cheaper.count) <= Self.fewOutside else { return context.name(unit.unit) }
        let verdict = verdict(unit)
        let isSaid = !findings.results.isEmpty && verdict != .uncertaintyUnknown && verdict != .missing
        return phrase.outsideUnit(
          name: context.name(unit.unit), cost: measure.number(unit.cost), expected: measure.number(unit.expected),
          result: isSaid ? phrase.result(verdict) : nil)
      }
      return texts + (units.count > texts.count ? [context.phrase.andMore(units.count - texts.count)] : [])
    }
    let told = phrase.outside(
      dearer: named(dearer), cheaper: named(cheaper), rest: modelled.count - dearer.count - cheaper.count,
      width: width, explained: isExplained, kind)
    return told + " " + phrase.outsideByChance(byChance(modelled), of: modelled.count, kind)
  }

  /// Units that would be outside their intervals, above or below, if none differed; at least one.
  private func byChance(_ modelled: [CostFinding]) -> Int {
    max(1, Int(((1 - context.findings.plan.confidenceLevel) * Double(modelled.count)).rounded()))
  }

  /// Dearest against expected first; of many units both ends.
  private func table(_ modelled: [CostFinding]) -> Document.Table {
    let asked = context.options.units.compactMap { context.study.organisation.index(of: $0) }
    var shown = modelled.sorted { ($1.residualPercent, $0.unit) < ($0.residualPercent, $1.unit) }
    if shown.count > context.options.fewUnits {
      let ends = Set(
        (shown.prefix(Self.unitsAtEachEnd) + shown.suffix(Self.unitsAtEachEnd)).map(\.unit) + asked)
      shown = shown.filter { ends.contains($0.unit) }
    }
    let hasResults = shown.contains { $0.scoreInterval.lower.isFinite }
    let hasNeed = shown.contains { $0.needCorrected.isFinite }
    var columns: [Document.Table.Column] = [
      .init(phrase.noun(kind).singular.capitalisedFirst, wraps: true), .init(phrase.label(.cost), .right),
      .init(phrase.label(.expected), .right), .init(phrase.label(.usual), .right),
      .init(phrase.label(.versusExpected)),
    ]
    if hasNeed { columns.append(.init(phrase.label(.needCorrected), .right)) }
    if hasResults { columns.append(.init(phrase.label(.results))) }
    let rows = shown.map { unit in
      let word: CostLabel? = unit.cost > unit.upper ? .above : unit.cost < unit.lower ? .below : nil
      var cells = [
        context.tableName(unit.unit), measure.number(unit.cost), measure.number(unit.expected),
        measure.range(unit.lower, unit.upper),
        signedPercent(unit.residualPercent) + (word.map { " " + phrase.label($0) } ?? ""),
      ]
      if hasNeed { cells.append(numbers.fixed(unit.needCorrected, decimals: 2)) }
      if hasResults { cells.append(phrase.result(verdict(unit))) }
      return Document.Table.Row(cells)
    }
    return Document.Table(columns: columns, rows: rows)
  }

  private func reading(_ modelled: [CostFinding]) -> String {
    var sentences: [String] = []
    if findings.results.isEmpty {
      sentences.append(phrase.noResults())
    } else {
      let isKnown = modelled.contains { $0.scoreInterval.lower.isFinite }
      for quadrant in CostQuadrant.allCases where quadrant != .notDistinguishable {
        let placed = modelled.filter { $0.quadrant == quadrant }
        guard !placed.isEmpty else { continue }
        let names = placed.prefix(Self.namesInStatement).map { context.name($0.unit) }
        let more = placed.count - names.count
        sentences.append(phrase.placed(quadrant, names + (more > 0 ? [context.phrase.andMore(more)] : [])))
      }
      if sentences.isEmpty {
        sentences.append(isKnown ? phrase.nonePlaced(kind) : phrase.nonePlacedForUncertainty())
      }
      if isKnown { sentences.append(phrase.resultsOf(findings.results.map(context.indicatorName))) }
    }
    sentences.append(phrase.causesOfHighCost())
    return sentences.joined(separator: " ")
  }

  // MARK: Results that go with cost

  private func effects() -> [String] {
    guard models.count == 1 else { return [] }
    let own = findings.effects.filter { $0.period == period && $0.result != nil }
    var unclear: [String] = []
    var better: [String] = []
    var weaker: [String] = []
    var untested: [String] = []
    var inseparable: [String] = []
    var suggestive: [String] = []
    for finding in own {
      guard let result = finding.result else { continue }
      guard finding.effect.status == .ok else {
        if finding.effect.status == .zeroSpread || finding.effect.status == .singular {
          inseparable.append(context.indicatorName(result))
        } else {
          untested.append(context.indicatorName(result))
        }
        continue
      }
      let isClear = finding.pAdjusted < context.findings.plan.falseDiscoveryRate
      let direction = context.study.indicators[result].direction
      if isClear, direction == .higher || direction == .lower {
        if (finding.effect.estimate > 0) == (direction == .higher) {
          better.append(text(finding, result, first: better.isEmpty))
        } else {
          weaker.append(text(finding, result, first: weaker.isEmpty))
        }
      } else {
        unclear.append(text(finding, result, first: unclear.isEmpty))
        let change = finding.effect.change
        if change.lower > 0 || change.upper < 0 { suggestive.append(context.indicatorName(result)) }
      }
    }
    var sentences: [String] = []
    if !better.isEmpty { sentences.append(phrase.clearEffect(better: true, effects: better, kind)) }
    if !weaker.isEmpty { sentences.append(phrase.clearEffect(better: false, effects: weaker, kind)) }
    if !unclear.isEmpty { sentences.append(phrase.noEffect(unclear, kind)) }
    if !suggestive.isEmpty { sentences.append(phrase.notClearTogether(suggestive)) }
    if let controls = own.first(where: { $0.effect.status == .ok })?.effect.controls, !controls.isEmpty {
      sentences.append(phrase.controls(controls.map(variableName)))
    }
    if !untested.isEmpty { sentences.append(phrase.effectNotTested(untested, kind)) }
    if !inseparable.isEmpty { sentences.append(phrase.effectNotSeparable(inseparable)) }
    return sentences
  }

  private func text(_ finding: CostEffectFinding, _ result: Int, first: Bool) -> String {
    let measure = context.measures[result]
    // Two digits of the uncertainty.
    let half = (finding.effect.change.upper - finding.effect.change.lower) / 2
    let decimals = half >= 100 ? 0 : half >= 1 ? 1 : half >= 0.1 ? 2 : half >= 0.01 ? 3 : 4
    func number(_ value: Double) -> String { numbers.fixed(value, decimals: decimals) }
    return phrase.effect(
      result: context.indicatorName(result), change: number(finding.effect.estimate), unit: measure.ownChangeUnit,
      lower: number(finding.effect.change.lower), upper: number(finding.effect.change.upper), first: first)
  }
}
