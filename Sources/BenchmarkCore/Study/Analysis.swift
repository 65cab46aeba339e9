/// The way of the data through the core: select, disclose, compare.
///
/// Disclosure control stands before every analysis, so a suppressed number can reach no rank, mean, difference or total.
public enum Analysis {
  /// Where a long run is.
  public struct Progress: Sendable {
    public enum Stage: Sendable { case disclosure, comparison, trends, index, rollup, efficiency, learning }

    public var stage: Stage
    public var done: Int
    public var of: Int
  }

  /// Analyses one study.
  ///
  /// - Parameters:
  ///   - study: checked.
  ///   - plan: what to compute. Steps and columns that it does not ask for are left empty.
  ///   - progress: called on the calling thread.
  /// - Throws: ``PlanError`` when the plan names something that the study does not have.
  /// - Returns: the same findings for the same study, plan and version, at any number of threads.
  public static func run(
    _ study: Study, plan: StudyPlan, progress: (Progress) -> Void = { _ in }
  ) throws(PlanError) -> Findings {
    let whole = study
    let selection = try Selection(study, plan: plan)
    let grouping = selection.grouping
    var study = selection.study
    progress(Progress(stage: .disclosure, done: 0, of: 1))
    let suppressed = MinimumN.suppress(&study, override: plan.minimumN, audience: plan.audience)

    var findings = Findings(study: study, plan: plan, grouping: grouping)
    findings.suppressed = suppressed
    findings.disclosureOff = study.indicators.contains {
      MinimumN.threshold(override: plan.minimumN, indicator: $0, card: study.card, audience: plan.audience) == 0
    }
    findings.period = lastPeriodWithValues(study.panel, grouping: grouping)
    if let wanted = plan.period { findings.period = study.panel.periods.firstIndex(of: wanted) }

    if plan.steps.contains(.coverage) { findings.coverage = coverage(of: study.panel, grouping: grouping) }
    if plan.steps.contains(.observations) || plan.steps.contains(.outliers) {
      let outcome = Comparisons(study, plan: plan, grouping: grouping).outcome { done, of in
        progress(Progress(stage: .comparison, done: done, of: of))
      }
      findings.comparisons = outcome.comparisons
      findings.outliers = outcome.outliers.sorted {
        ($0.unit, $0.indicator, $0.period) < ($1.unit, $1.indicator, $1.period)
      }
    }
    if plan.steps.contains(.summary) { findings.figures = Findings.groupFigures(findings) }
    if plan.steps.contains(.trends) {
      progress(Progress(stage: .trends, done: 0, of: 1))
      findings.trends = Trends(study, plan: plan, grouping: grouping).findings()
    }
    if plan.steps.contains(.funnel) {
      findings.funnel = Funnels(study, plan: plan, grouping: grouping).findings()
    }
    if plan.steps.contains(.control) {
      findings.control = ControlCharts(study, plan: plan, grouping: grouping).findings()
    }
    if plan.steps.contains(.index) {
      findings.index = IndexScores(study, plan: plan, grouping: grouping).findings { done, of in
        progress(Progress(stage: .index, done: done, of: of))
      }
    }
    if plan.steps.contains(.normalised) {
      let scores = NormalisedScores(study, plan: plan, grouping: grouping)
      findings.normalised = scores.series
      findings.treated = scores.treated
    }
    if plan.steps.contains(.rollup) {
      progress(Progress(stage: .rollup, done: 0, of: 1))
      findings.rollup = RollUp.rows(
        organisation: study.organisation, panel: study.panel, indicators: study.indicators)
    }
    if plan.steps.contains(.peers) || plan.steps.contains(.learning) {
      progress(Progress(stage: .learning, done: 0, of: 1))
      let search = PeerSearch(study, plan: plan, grouping: grouping)
      if search.isPossible { findings.peers = try search.findings(period: findings.period) }
    }
    if plan.steps.contains(.learning), let peers = findings.peers {
      findings.learning = try learning(whole, findings: findings, peers: peers)
    }
    if plan.steps.contains(.cost) {
      findings.cost = CostAnalysis(study, plan: plan, grouping: grouping)?.findings(reporting: findings.period)
    }
    if plan.steps.contains(.actions) {
      findings.actions = ActionReview(findings).rows()
      findings.economicPlan = EconomicPlan(findings).rows()
    }
    if plan.steps.contains(.efficiency),
      let scores = try EfficiencyScores(study, plan: plan, grouping: grouping)
    {
      findings.efficiency = try scores.findings(reporting: findings.period) { done, of in
        progress(Progress(stage: .efficiency, done: done, of: of))
      }
    }
    return findings
  }

  /// What it takes to say which values need a check.
  private static let columnsOfChecks: Set<ObservationColumn> = [.outlier, .outlierReason, .versusGroup]

  /// Learning needs outliers, tests and trends, whatever else the plan asks for; and the cost, also where the plan leaves
  /// it out.
  private static func learning(
    _ whole: Study, findings: Findings, peers: PeerFindings
  ) throws(PlanError) -> LearningFindings {
    var basis = findings
    let (study, grouping) = (findings.study, findings.grouping)
    var plan = findings.plan
    if !plan.steps.contains(.observations) || !plan.columns.isSuperset(of: columnsOfChecks) {
      plan.columns = columnsOfChecks
      plan.listsAllOutliers = false
      basis.comparisons = Comparisons(study, plan: plan, grouping: grouping).outcome { _, _ in }.comparisons
    }
    if !plan.steps.contains(.trends) { basis.trends = Trends(study, plan: plan, grouping: grouping).findings() }
    return LearningSearch(
      study: study, plan: findings.plan, grouping: grouping, peers: peers, findings: basis,
      cost: try cost(whole, plan: findings.plan, grouping: grouping)
    ).result()
  }

  private static func cost(
    _ whole: Study, plan: StudyPlan, grouping: Grouping
  ) throws(PlanError) -> CostComparison? {
    guard let id = whole.card?.cost?.indicator, whole.indicators.contains(where: { $0.id == id }) else { return nil }
    var own = plan
    own.indicators = [id]
    var study = try Selection(whole, plan: own).study
    _ = MinimumN.suppress(&study, override: plan.minimumN, audience: plan.audience)
    var findings = Findings(study: study, plan: own, grouping: grouping)
    findings.period = lastPeriodWithValues(study.panel, grouping: grouping)
    if let wanted = plan.period { findings.period = study.panel.periods.firstIndex(of: wanted) }
    guard let period = findings.reportingPeriod(of: 0) else { return nil }
    own.columns = columnsOfChecks
    own.listsAllOutliers = false
    findings.comparisons = Comparisons(study, plan: own, grouping: grouping).outcome { _, _ in }.comparisons
    let suspects = grouping.groupOfUnit.indices.filter {
      grouping.groupOfUnit[$0] != nil && findings.needsCheck(unit: $0, indicator: 0, period: period)
    }
    return CostComparison(
      panel: study.panel, position: 0, indicator: study.indicators[0], period: period, suspects: Set(suspects),
      plan: plan)
  }

  private static func lastPeriodWithValues(_ panel: Panel, grouping: Grouping) -> Int? {
    panel.periods.indices.last { period in
      panel.series.contains { series in
        grouping.groupOfUnit.indices.contains { unit in
          grouping.groupOfUnit[unit] != nil
            && series.status[panel.cell(unit: unit, period: period)].hasValue
        }
      }
    }
  }
}
