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

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var out = "bms-out"

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.findings(index.configure)
    var reportOptions = ReportOptions()
    reportOptions.units = options.selection.unit
    let document = Report(findings: findings, language: run.language, options: reportOptions).document()
    let name = run.language == .english ? "report" : "rapport"
    try run.writing { () throws(WriteError) in
      let folder = try OutputFolder(out)
      try folder.write(TextRenderer().render(document), to: name + ".txt")
      try folder.write(MarkdownRenderer().render(document), to: name + ".md")
      try folder.write(HTMLRenderer().render(document), to: name + ".html")
      try folder.write(tables.workbook(findings, run: run, options: reportOptions), to: name + ".xlsx")
      try tables.write(findings, to: folder, run: run)
    }
    run.console.note(Message.reportWritten(report: "\(out)/\(name).html", tables: out).text(in: run.language))
    try run.finish()
  }
}
