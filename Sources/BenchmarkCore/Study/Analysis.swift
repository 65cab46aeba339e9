/// The way of the data through the core: select, disclose, compare.
///
/// Disclosure control stands before every analysis, so a suppressed number can reach no rank, mean, difference or total.
public enum Analysis {
  /// Where a long run is.
  public struct Progress: Sendable {
    public enum Stage: Sendable { case disclosure, comparison, trends, index, rollup }

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
    let selection = try Selection(study, plan: plan)
    let grouping = selection.grouping
    var study = selection.study
    progress(Progress(stage: .disclosure, done: 0, of: 1))
    let suppressed = MinimumN.suppress(&study, override: plan.minimumN)

    var findings = Findings(study: study, plan: plan, grouping: grouping)
    findings.suppressed = suppressed
    findings.disclosureOff = study.indicators.contains {
      MinimumN.threshold(override: plan.minimumN, indicator: $0, card: study.card) == 0
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
    if plan.steps.contains(.trends) {
      progress(Progress(stage: .trends, done: 0, of: 1))
      findings.trends = Trends(study, plan: plan, grouping: grouping).findings()
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
    if plan.steps.contains(.cost) {
      findings.cost = CostAnalysis(study, plan: plan, grouping: grouping)?.findings(reporting: findings.period)
    }
    if plan.steps.contains(.actions) {
      findings.actions = ActionReview(findings).rows()
      findings.economicPlan = EconomicPlan(findings).rows()
    }
    return findings
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
