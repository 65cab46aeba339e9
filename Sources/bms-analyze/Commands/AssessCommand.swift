import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Hold the values against the targets and limits of the card.",
    usage: "bms-analyze assess <study> [<options>]")

  @OptionGroup var options: StudyOptions

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.observations]
      plan.columns = [.target, .gap, .light]
    }
    try run.write({ AssessTable.make(findings, $0) }, to: out)
  }
}
