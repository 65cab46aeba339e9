import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct FunnelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "funnel",
    abstract: "Hold proportions and rates against the limits of chance for units of their size.",
    usage: "bms-analyze funnel <study> [<options>]",
    discussion: """
      Within each period and group. The limits are those of 95 % and 99.8 %, of chance alone and adjusted for differences
      between units beyond chance. Indicators of other kinds have no rows.
      """)

  @OptionGroup var options: StudyOptions

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { $0.steps = [.funnel] }
    try run.write({ TableName.funnel.table(of: findings, $0) }, to: out)
  }
}
