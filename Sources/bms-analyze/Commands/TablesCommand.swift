import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables", abstract: "Write all tables, without prose: for large data and for other programs.")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Tables") var tables: TableOptions
  @OptionGroup(title: "Index") var index: IndexOptions

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "folder"))
  var out = "bms-out"

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.findings { plan in
      tables.restrict(&plan)
      try index.configure(&plan)
    }
    let names = tables.names(filledBy: findings)
    try run.writing { () throws(WriteError) in
      let folder = try OutputFolder(out)
      try tables.write(findings, to: folder, run: run)
    }
    run.console.note(Message.tablesWritten(folder: out, count: names.count).text(in: run.language))
    try run.finish()
  }
}
