import ArgumentParser
import BenchmarkCore
import BenchmarkIO

/// Which tables and columns.
struct TableOptions: ParsableArguments {
  @Option(
    name: .customLong("tables"), parsing: .upToNextOption,
    help: ArgumentHelp("Only these tables, for example: observations trends index.", valueName: "name"))
  var chosen: [TableName] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only these columns of observations.csv; the others are not computed.", valueName: "name"))
  var columns: [ObservationColumn] = []

  /// Leaves out of the plan what no table asks for.
  func restrict(_ plan: inout StudyPlan) {
    if !columns.isEmpty { plan.columns = Set(columns) }
    guard !chosen.isEmpty else { return }
    plan.steps = Set(chosen.compactMap(\.step))
    // Actions are held against lights, comparisons and developments.
    if plan.steps.contains(.actions) {
      plan.steps.formUnion([.observations, .trends])
      if !columns.isEmpty { plan.columns.formUnion([.light, .versusGroup]) }
    }
  }

  func names(filledBy findings: [Findings]) -> [TableName] {
    let filled = TableName.filled(by: findings)
    return chosen.isEmpty ? filled : filled.filter(chosen.contains)
  }

  func write(_ findings: [Findings], to folder: OutputFolder, run: StudyRun) throws(WriteError) {
    let format = run.format(toFile: true)
    var findings = findings
    if !columns.isEmpty {
      for index in findings.indices { findings[index].plan.columns = Set(columns) }
    }
    for name in names(filledBy: findings) {
      try folder.write(name.table(of: findings, format), threads: run.threads)
    }
    let manifest = Manifest(
      version: BMSAnalyze.version, command: RecordedCommand(Array(CommandLine.arguments.dropFirst())))
    try folder.commit(manifest, of: findings)
  }
}

extension TableName {
  /// The step of the plan that fills the table; nil for those that every run has.
  fileprivate var step: StudyPlan.Step? {
    switch self {
    case .observations: .observations
    case .trends: .trends
    case .index: .index
    case .outliers: .outliers
    case .cost, .costModels, .costEffects, .decomposition: .cost
    case .peers, .peerGroups: .peers
    case .learning, .learningPower, .brightSpots: .learning
    case .actions, .plan: .actions
    case .efficiency, .efficiencyTargets: .efficiency
    case .coverage: .coverage
    case .treated: .normalised
    case .rollup: .rollup
    case .disclosure, .units, .indicators: nil
    }
  }
}

extension TableName: ExpressibleByArgument {}
extension ObservationColumn: ExpressibleByArgument {}
