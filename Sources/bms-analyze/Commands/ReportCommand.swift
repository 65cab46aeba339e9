import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Compare the units of a study and write reports and tables.",
    usage: "bms-analyze report <study> [<options>]")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Tables") var tables: TableOptions
  @OptionGroup(title: "Index") var index: IndexOptions
  @OptionGroup(title: "Audience") var audience: AudienceOptions

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var out = "bms-out"

  func validate() throws { try audience.requireUnit(options.selection.unit) }

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.findings { plan in
      plan.audience = audience.audience
      // The audience decides which units are shown.
      if audience.audience != nil { plan.units = [] }
      try index.configure(&plan)
    }
    try run.checkOwn(findings, for: audience.audience)
    var reportOptions = ReportOptions()
    reportOptions.units = options.selection.unit
    reportOptions.audience = audience.audience
    let report = Report(findings: findings, language: run.language, options: reportOptions)
    let document = report.document()
    let shown = audience.shown(findings, own: options.selection.unit)
    let name = run.language == .english ? "report" : "rapport"
    try run.writing { () throws(WriteError) in
      let folder = try OutputFolder(out)
      try folder.write(TextRenderer().render(document), to: name + ".txt")
      try folder.write(MarkdownRenderer().render(document), to: name + ".md")
      try folder.write(HTMLRenderer().render(document), to: name + ".html")
      try folder.write(tables.workbook(shown, run: run, report: report), to: name + ".xlsx")
      try tables.write(shown, to: folder, run: run)
    }
    run.console.note(Message.reportWritten(report: "\(out)/\(name).html", tables: out).text(in: run.language))
    try run.finish()
  }
}
