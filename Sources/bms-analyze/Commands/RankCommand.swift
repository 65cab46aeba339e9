import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Rank the units, with the ranks that the uncertainty allows.")

  @OptionGroup var options: StudyOptions

  @Option(help: "Rank of equal values: min, average, dense or max.")
  var ties: RankTies = .min

  @Option(help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"))
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
