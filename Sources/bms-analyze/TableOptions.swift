import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

/// Which tables and columns.
struct TableOptions: ParsableArguments {
  @Option(
    name: .customLong("tables"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only these tables, for example: observations trends index (default: all that have rows).", valueName: "name ...")
  )
  var chosen: [TableName] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only these columns of observations.csv; the others are not computed (default: all).", valueName: "name ..."))
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

  /// The workbook of the tables, and of what its parts ask for.
  func workbook(
    _ findings: [Findings], run: StudyRun, report: Report,
    parts: Set<ReportWorkbook.Part> = Set(ReportWorkbook.Part.allCases)
  ) -> ReportWorkbook {
    let format = run.format(toFile: true)
    return ReportWorkbook(
      withColumns(findings), tables: names(filledBy: findings), decimals: report.decimals(),
      digits: format.digits,
      reasons: format.text, text: WorkbookText(run.language, front: report.frontPage()), parts: parts)
  }

  /// The findings with the plan of the columns that are asked for.
  private func withColumns(_ findings: [Findings]) -> [Findings] {
    guard !columns.isEmpty else { return findings }
    var findings = findings
    for index in findings.indices { findings[index].plan.columns = Set(columns) }
    return findings
  }

  func write(_ findings: [Findings], to folder: OutputFolder, run: StudyRun) throws(WriteError) {
    let format = run.format(toFile: true)
    let findings = withColumns(findings)
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
    case .funnel: .funnel
    case .control: .control
    case .cost, .costModels, .costEffects, .decomposition: .cost
    case .peers, .peerGroups: .peers
    case .learning, .learningPower, .brightSpots: .learning
    case .actions, .plan, .accounts: .actions
    case .efficiency, .efficiencyTargets: .efficiency
    case .coverage: .coverage
    case .summary: .summary
    case .treated: .normalised
    case .rollup: .rollup
    case .disclosure, .units, .indicators: nil
    }
  }
}

extension TableName: ExpressibleByArgument {}
extension ObservationColumn: ExpressibleByArgument {}
