import BenchmarkCore

/// A table of the output folder. The raw value is the name of the file and the value of `--tables`.
public enum TableName: String, Sendable, CaseIterable {
  case observations, trends, index, outliers, funnel, control, cost
  case costModels = "cost_models"
  case costEffects = "cost_effects"
  case decomposition, efficiency
  case efficiencyTargets = "efficiency_targets"
  case peers
  case peerGroups = "peer_groups"
  case learning
  case learningPower = "learning_power"
  case brightSpots = "bright_spots"
  case actions, plan, accounts, summary, coverage, treated, rollup, disclosure, units, indicators

  /// The tables that the findings can fill.
  ///
  /// A table of an analysis that ran is there even without rows: an empty `outliers.csv` says that nothing stands out.
  /// `treated.csv` is there only where something was treated.
  public static func filled(by findings: [Findings]) -> [TableName] {
    allCases.filter { name in findings.contains { name.isFilled(by: $0) } }
  }

  private func isFilled(by findings: Findings) -> Bool {
    switch self {
    case .observations: findings.plan.steps.contains(.observations)
    case .trends: findings.plan.steps.contains(.trends)
    case .index: findings.plan.steps.contains(.index)
    case .outliers: findings.plan.steps.contains(.outliers)
    case .funnel: findings.plan.steps.contains(.funnel) && !findings.funnel.isEmpty
    case .control: findings.plan.steps.contains(.control) && findings.control.contains { !$0.centre.isNaN }
    case .cost, .costModels, .costEffects: findings.cost != nil
    case .decomposition: findings.cost?.decomposition.isEmpty == false
    case .actions: !findings.study.actions.isEmpty && findings.plan.steps.contains(.actions)
    case .plan: !findings.economicPlan.isEmpty
    case .efficiency, .efficiencyTargets: findings.plan.steps.contains(.efficiency) && findings.efficiency != nil
    case .peers: findings.peers != nil
    case .peerGroups: !(findings.peers?.groups.isEmpty ?? true)
    case .learning, .learningPower, .brightSpots: findings.learning != nil
    case .accounts: !findings.study.economy.isEmpty && findings.plan.steps.contains(.actions)
    case .summary: findings.plan.steps.contains(.summary)
    case .coverage: findings.plan.steps.contains(.coverage)
    case .treated: !findings.treated.isEmpty
    case .rollup: findings.plan.steps.contains(.rollup)
    case .disclosure, .units, .indicators: true
    }
  }

  /// The table of these findings; those of several cards follow each other in one table.
  ///
  /// - Parameter allOutliers: `outliers` lists every tested value, not only the flagged ones.
  public func table(of findings: [Findings], _ format: TableFormat, allOutliers: Bool = false) -> CSVTable {
    switch self {
    case .observations: ObservationsTable.make(findings, format)
    case .trends: TrendsTable.make(findings, format)
    case .index: IndexTable.make(findings, format)
    case .outliers: OutliersTable.make(findings, format, all: allOutliers)
    case .funnel: FunnelTable.make(findings, format)
    case .control: ControlTable.make(findings, format)
    case .cost: CostTable.make(findings, format)
    case .costModels: CostModelsTable.make(findings, format)
    case .costEffects: CostEffectsTable.make(findings, format)
    case .decomposition: DecompositionTable.make(findings, format)
    case .actions: ActionsTable.make(findings, format)
    case .plan: PlanTable.make(findings, format)
    case .efficiency: EfficiencyTable.make(findings, format)
    case .efficiencyTargets: EfficiencyTargetsTable.make(findings, format)
    case .peers: PeersTable.make(findings, format)
    case .peerGroups: PeerGroupsTable.make(findings, format)
    case .learning: LearningTable.make(findings, format)
    case .learningPower: LearningPowerTable.make(findings, format)
    case .brightSpots: BrightSpotsTable.make(findings, format)
    case .accounts: AccountsTable.make(findings, format)
    case .summary: SummaryTable.make(findings, format)
    case .coverage: CoverageTable.make(findings, format)
    case .treated: TreatedTable.make(findings, format)
    case .rollup: RollupTable.make(findings, format)
    case .disclosure: DisclosureTable.make(findings, format)
    case .units: UnitsTable.make(findings, format)
    case .indicators: IndicatorsTable.make(findings, format)
    }
  }
}
