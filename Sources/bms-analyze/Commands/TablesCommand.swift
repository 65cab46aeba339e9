import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables", abstract: "Write all tables, without prose: for large data and for other programs.",
    usage: "bms-analyze tables <study> [<options>]")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Tables") var tables: TableOptions
  @OptionGroup(title: "Index") var index: IndexOptions
  @OptionGroup(title: "Audience") var audience: AudienceOptions

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var out = "bms-out"

  @Flag(help: "Also an Excel workbook with a sheet a table.")
  var xlsx = false

  func validate() throws { try audience.requireUnit(options.selection.unit) }

  func run() throws {
    var run = StudyRun(options)
    let all = try run.findings { plan in
      plan.audience = audience.audience
      if audience.audience != nil { plan.units = [] }
      tables.restrict(&plan)
      try index.configure(&plan)
    }
    try run.checkOwn(all, for: audience.audience)
    let findings = audience.shown(all, own: options.selection.unit)
    let names = tables.names(filledBy: findings)
    try run.writing { () throws(WriteError) in
      let folder = try OutputFolder(out)
      if xlsx {
        let report = Report(findings: findings, language: run.language)
        let workbook = tables.workbook(findings, run: run, report: report, parts: [])
        try folder.write(workbook, to: workbookName(run.language))
      }
      try tables.write(findings, to: folder, run: run)
    }
    run.console.note(Message.tablesWritten(folder: out, count: names.count).text(in: run.language))
    try run.finish()
  }

  private func workbookName(_ language: Language) -> String {
    switch language {
    case .bokmal: "tabeller.xlsx"
    case .nynorsk: "tabellar.xlsx"
    case .english: "tables.xlsx"
    }
  }
}
