import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "Write a Jupyter notebook over the tables of a study, with the tables beside it.",
    usage: "bms-analyze notebook <study> [<options>]",
    discussion: "It runs without editing in Python 3 with pandas and matplotlib.")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Audience") var audience: AudienceOptions

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var out = "notebooks-export"

  @Option(help: ArgumentHelp("Name of the notebook (default: that of the card or the file).", valueName: "name"))
  var name: String?

  /// What the notebook reads.
  private static let tables: [TableName] = [.observations, .trends, .index, .units, .indicators]
  private static let columns: Set<ObservationColumn> = [
    .unit, .unitName, .indicator, .perspective, .period, .value, .n, .lower, .upper, .status, .target, .light, .rank,
    .of, .rankLower, .rankUpper, .groupMean, .versusGroup,
  ]

  func validate() throws {
    try audience.requireUnit(options.selection.unit)
    if let audience = audience.audience, audience.isAggregated {
      throw ValidationError(
        "a notebook goes through the units: --audience \(audience.rawValue) sees groups. Use report.")
    }
    guard let name else { return }
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else {
      throw ValidationError("--name \(name): the name of a file, without folders.")
    }
  }

  func run() throws {
    var run = StudyRun(options)
    let all = try run.findings { plan in
      plan.audience = audience.audience
      if audience.audience != nil { plan.units = [] }
    }
    try run.checkOwn(all, for: audience.audience)
    var findings = audience.shown(all, own: options.selection.unit)
    for index in findings.indices { findings[index].plan.columns.formIntersection(Self.columns) }
    let name = name ?? Self.name(of: findings, study: options.input.study)
    let folder = name + "-" + Self.tablesWord(run.language)
    let content = AnalysisNotebook(findings: findings, language: run.language, folder: folder)
    let notebook = Notebook(
      title: content.title,
      cells: content.cells().map { Notebook.Cell(id: $0.id, kind: $0.isCode ? .code : .markdown, text: $0.text) })
    let path = out + "/" + name + ".ipynb"
    try run.writing { () throws(WriteError) in
      let tables = try OutputFolder(out + "/" + folder)
      for table in Self.tables {
        try tables.write(table.table(of: findings, run.format(toFile: true)), threads: run.threads)
      }
      let manifest = Manifest(
        version: BMSAnalyze.version, command: RecordedCommand(Array(CommandLine.arguments.dropFirst())))
      try tables.commit(manifest, of: findings)
      try OutputFile.write(notebook.text, to: path)
    }
    run.console.note(Message.notebookWritten(notebook: path, tables: out + "/" + folder).text(in: run.language))
    try run.finish()
  }

  /// The id of the card; without one the name of the study's file or folder.
  private static func name(of findings: [Findings], study: String) -> String {
    let cards = findings.compactMap { $0.study.card?.id }
    let file = study.split(separator: "/").last.map(String.init) ?? study
    let stem = file.split(separator: ".").first.map(String.init) ?? "bms"
    let wanted = cards.count == 1 ? cards[0] : stem
    let safe = wanted.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" }
    return safe.contains { $0 != "-" } ? String(safe) : "bms"
  }

  private static func tablesWord(_ language: Language) -> String {
    switch language {
    case .bokmal: "tabeller"
    case .nynorsk: "tabellar"
    case .english: "tables"
    }
  }
}
