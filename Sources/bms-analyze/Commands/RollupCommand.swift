import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct RollupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollup", abstract: "Compute the levels above the units from numerators and denominators.",
    usage: "bms-analyze rollup <study> [<options>]")

  @OptionGroup var options: StudyOptions

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { $0.steps = [.rollup] }
    try run.write({ TableName.rollup.table(of: findings, $0) }, to: out)
  }
}
