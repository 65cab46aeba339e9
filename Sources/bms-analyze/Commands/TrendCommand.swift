import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Follow the development of every unit on every indicator.",
    usage: "bms-analyze trend <study> [<options>]")

  @OptionGroup var options: StudyOptions

  @Option(help: "What a slope is per.")
  var per: SlopeUnit = .year

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  enum SlopeUnit: String, ExpressibleByArgument, CaseIterable {
    case year, period
  }

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.trends]
      plan.trendPerPeriod = per == .period
    }
    try run.write({ TableName.trends.table(of: findings, $0) }, to: out)
  }
}
