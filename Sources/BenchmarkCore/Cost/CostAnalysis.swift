/// Cost against result over the periods and groups of a study.
struct CostAnalysis {
  private let study: Study
  private let plan: StudyPlan
  private let grouping: Grouping
  private let cost: Card.Cost
  private let indicator: Int
  private let results: [Int]
  private let precision: [Precision]

  /// - Returns: nil when neither plan nor card names a cost indicator that the study has.
  init?(_ study: Study, plan: StudyPlan, grouping: Grouping) {
    guard let cost = plan.cost ?? study.card?.cost,
      let indicator = study.indicators.firstIndex(where: { $0.id == cost.indicator })
    else { return nil }
    self.study = study
    self.plan = plan
    self.grouping = grouping
    self.cost = cost
    self.indicator = indicator
    results = cost.results.compactMap { id in study.indicators.firstIndex { $0.id == id } }
    precision = results.map {
      Precision(of: study.panel.series[$0], indicator: study.indicators[$0], plan: plan)
    }
  }

  /// - Parameter reporting: the period whose prices constant prices are in.
  func findings(reporting: Int?) -> CostFindings {
    var findings = CostFindings(indicator: indicator, results: results)
    let prices = reporting.flatMap { base in
      cost.deflator.isEmpty ? nil : ConstantPrices(cost.deflator, base: study.panel.periods[base])
    }
    for period in study.panel.periods.indices {
      for group in grouping.labels.indices {
        let section = CostCrossSection(study: study, period: period, group: group, units: grouping.members(of: group))
        analyse(section, prices: prices, into: &findings)
      }
    }
    findings.units.sort { ($0.unit, $0.period) < ($1.unit, $1.period) }
    let p = findings.effects.map(\.effect.p)
    let adjusted = MultipleTesting.benjaminiHochberg.adjusted(p.span)
    for index in findings.effects.indices { findings.effects[index].pAdjusted = adjusted[index] }
    findings.decomposition = Decompositions(study, plan: plan, grouping: grouping, cost: cost, indicator: indicator)
      .findings()
    return findings
  }

  private func analyse(_ section: CostCrossSection, prices: ConstantPrices?, into findings: inout CostFindings) {
    let series = study.panel.series[indicator]
    let read = section.gather(series.values)
    guard read.contains(where: { !$0.isNaN }) else { return }
    let costs = section.plausible(read, of: series)
    let (variables, unusable) = section.variables(of: cost, context: study.card?.context ?? [])
    let model = ExpectedCost(cost: costs, variables: variables, level: plan.confidenceLevel)
    findings.models.append(
      CostModelFinding(
        period: section.period, group: section.group, refusal: model.refusal, omitted: unusable + model.omitted,
        terms: model.terms, count: model.count, rSquared: model.rSquared,
        residualStandardDeviation: model.residualStandardDeviation))
    let measured = results.indices.map { measuredResult($0, section) }
    let score = ResultScore(measured.map(\.result), units: section.units.count)
    addEffects(section, costs, variables, measured, score, to: &findings)

    let z = Normal.upperTailQuantile((1 - plan.confidenceLevel) / 2)
    let corrected = needCorrected(section, costs)
    let factor = prices?.factor(of: study.panel.periods[section.period]) ?? .nan
    for (position, unit) in section.units.enumerated() {
      let status = series.status[study.panel.cell(unit: unit, period: section.period)]
      guard status != .absent else { continue }
      var finding = CostFinding(unit: unit, period: section.period, status: status, cost: read[position])
      if status.hasValue {
        finding.expected = model.expected[position]
        finding.lower = model.lower[position]
        finding.upper = model.upper[position]
        finding.robust = model.robust[position]
        finding.needCorrected = corrected[position]
        finding.constant = costs[position] * factor
        finding.isSuspect = costs[position].isNaN
        if finding.expected.isNaN { finding.status = Self.reason(model.refusal, cost: costs[position]) }
      }
      finding.score = score.score[position]
      finding.scoreInterval = score.interval(of: position, z: z)
      finding.quadrant = CostQuadrant(
        score: finding.score, result: finding.scoreInterval, cost: finding.cost,
        expected: Interval(lower: finding.lower, upper: finding.upper))
      findings.units.append(finding)
    }
  }

  private static func reason(_ refusal: ExpectedCost.Refusal?, cost: Double) -> Status {
    switch refusal {
    case .tooFew: .tooFew
    case .noVariables: .missing
    case .zeroSpread: .zeroSpread
    case nil: cost > 0 ? .missing : .infeasible
    }
  }

  // MARK: Results

  private struct MeasuredResult {
    var result: ResultScore.Result
    var raw: [Double]
    var period: Int
  }

  /// The values of a result in the period of the section, or in the latest one before it, at most a year back, in which
  /// any of its units has one: surveys are rarer than accounts.
  private func measuredResult(_ position: Int, _ section: CostCrossSection) -> MeasuredResult {
    let panel = study.panel
    let indicator = results[position]
    let series = panel.series[indicator]
    let earliest = panel.periods[section.period].firstMonth - 12
    var chosen = section.period
    for candidate in (0...section.period).reversed() {
      guard panel.periods[candidate].firstMonth >= earliest else { break }
      if section.units.contains(where: { !series.values[panel.cell(unit: $0, period: candidate)].isNaN }) {
        chosen = candidate
        break
      }
    }
    let cells = section.units.map { panel.cell(unit: $0, period: chosen) }
    let values = cells.map { series.values[$0] }
    return MeasuredResult(
      result: ResultScore.Result(
        values: values, standardErrors: cells.map { precision[position].standardError[$0] },
        direction: study.indicators[indicator].direction, target: study.indicators[indicator].target),
      raw: values, period: chosen)
  }

  private func addEffects(
    _ section: CostCrossSection, _ costs: [Double], _ variables: [ExplanatoryVariable], _ measured: [MeasuredResult],
    _ score: ResultScore, to findings: inout CostFindings
  ) {
    for (position, result) in measured.enumerated() where result.raw.contains(where: { !$0.isNaN }) {
      findings.effects.append(
        CostEffectFinding(
          period: section.period, group: section.group, result: results[position], resultPeriod: result.period,
          effect: CostEffect(
            result: result.raw, cost: costs, controls: variables, level: plan.confidenceLevel,
            isLinear: plan.costIsLinear)))
    }
    guard score.used.count > 1 else { return }
    var effect = CostEffect(
      result: score.score, cost: costs, controls: variables, level: plan.confidenceLevel, isLinear: plan.costIsLinear)
    // A score with mean 0 has no per cent change.
    effect.elasticity = .nan
    effect.elasticityInterval = .undefined
    findings.effects.append(
      CostEffectFinding(
        period: section.period, group: section.group, result: nil, resultPeriod: section.period, effect: effect))
  }

  // MARK: Need

  /// (cost/need)/(Σ w·cost/Σ w·need) with w the volume behind the cost where the source gives it, else 1.
  private func needCorrected(_ section: CostCrossSection, _ costs: [Double]) -> [Double] {
    let none = [Double](repeating: .nan, count: costs.count)
    guard let key = cost.needKey, case .success(let need) = section.numbers(key) else { return none }
    let denominators = study.panel.series[indicator].denominator.map(section.gather)
    return NeedCorrection.index(cost: costs, need: need, volume: denominators)
  }
}
