import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Compare the units of a study and write reports and tables.")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Tables") var tables: TableOptions

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "folder"))
  var out = "bms-out"

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.findings { plan in tables.restrict(&plan, keepingWhatReportsNeed: true) }
    var reportOptions = ReportOptions()
    reportOptions.units = options.selection.unit
    let report = Report(findings: findings, language: run.language, options: reportOptions)
    let document = report.document()
    let name = run.language == .english ? "report" : "rapport"
    try run.writing { () throws(WriteError) in
      let folder = try OutputFolder(out)
      try folder.write(TextRenderer().render(document), to: name + ".txt")
      try folder.write(MarkdownRenderer().render(document), to: name + ".md")
      try folder.write(tables.workbook(findings, report: report, run: run), to: name + ".xlsx")
      try tables.write(findings, to: folder, run: run)
    }
    run.console.note(Message.reportWritten(report: "\(out)/\(name).txt", tables: out).text(in: run.language))
    try run.finish()
  }
}

struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables", abstract: "Write all tables, without prose: for large data and for other programs.")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Tables") var tables: TableOptions

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "folder"))
  var out = "bms-out"

  @Flag(help: "Also an Excel workbook with a sheet a table.")
  var xlsx = false

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.findings { plan in tables.restrict(&plan, keepingWhatReportsNeed: false) }
    let names = tables.names(filledBy: findings)
    try run.writing { () throws(WriteError) in
      let folder = try OutputFolder(out)
      if xlsx {
        let report = Report(findings: findings, language: run.language)
        let name =
          run.language == .english ? "tables.xlsx" : run.language == .nynorsk ? "tabellar.xlsx" : "tabeller.xlsx"
        try folder.write(tables.workbook(findings, report: report, run: run, parts: []), to: name)
      }
      try tables.write(findings, to: folder, run: run)
    }
    run.console.note(Message.tablesWritten(folder: out, count: names.count).text(in: run.language))
    try run.finish()
  }
}

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
  func restrict(_ plan: inout StudyPlan, keepingWhatReportsNeed: Bool) {
    guard !keepingWhatReportsNeed else { return }
    if !columns.isEmpty { plan.columns = Set(columns) }
    guard !chosen.isEmpty else { return }
    plan.steps = Set(chosen.compactMap(\.step))
  }

  func names(filledBy findings: [Findings]) -> [TableName] {
    let filled = TableName.filled(by: findings)
    return chosen.isEmpty ? filled : filled.filter(chosen.contains)
  }

  /// The workbook of the tables, and of what its parts ask for.
  func workbook(
    _ findings: [Findings], report: Report, run: StudyRun, parts: Set<Workbook.Part> = Set(Workbook.Part.allCases)
  ) -> Workbook {
    let format = run.format(toFile: true)
    return Workbook(
      findings, tables: names(filledBy: findings), decimals: report.decimals(), digits: format.digits,
      reasons: format.text, text: WorkbookText(run.language, front: report.frontPage()), parts: parts)
  }

  func write(_ findings: [Findings], to folder: OutputFolder, run: StudyRun) throws(WriteError) {
    let format = run.format(toFile: true)
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
    case .coverage: .coverage
    case .treated: .normalised
    case .rollup: .rollup
    case .disclosure, .units, .indicators: nil
    }
  }
}

extension TableName: ExpressibleByArgument {}
extension ObservationColumn: ExpressibleByArgument {}
