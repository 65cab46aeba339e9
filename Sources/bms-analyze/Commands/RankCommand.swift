import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Rank the units, with the ranks that the uncertainty allows.",
    usage: "bms-analyze rank <study> [<options>]")

  @OptionGroup var options: StudyOptions

  @Option(help: "Rank of equal values.")
  var ties: RankTies = .min

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.observations]
      plan.columns = [.rank, .of, .tied, .rankLower, .rankUpper, .quartile]
      plan.ties = ties
    }
    try run.write({ RankTable.make(findings, $0) }, to: out)
  }
}
