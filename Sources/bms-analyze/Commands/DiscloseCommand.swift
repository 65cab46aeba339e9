import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct DiscloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclose", abstract: "List the cells that are suppressed, and by which rule.",
    usage: "bms-analyze disclose <study> [<options>]")

  @OptionGroup var options: StudyOptions

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { $0.steps = [] }
    try run.write({ TableName.disclosure.table(of: findings, $0) }, to: out)
  }
}
