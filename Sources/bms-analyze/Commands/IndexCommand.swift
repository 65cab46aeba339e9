import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Compute the index of each perspective and the total.",
    usage: "bms-analyze index <study> [<options>]")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Index") var index: IndexOptions

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.index]
      try index.configure(&plan)
    }
    try run.write({ TableName.index.table(of: findings, $0) }, to: out)
  }
}
