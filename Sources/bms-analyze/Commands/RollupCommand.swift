import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct RollupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollup", abstract: "Compute the levels above the units from numerators and denominators.")

  @OptionGroup var options: StudyOptions

  @Option(help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"))
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { $0.steps = [.rollup] }
    try run.write({ TableName.rollup.table(of: findings, $0) }, to: out)
  }
}
