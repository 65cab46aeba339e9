import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct NormaliseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalise", abstract: "Bring indicators to a common scale.",
    usage: "bms-analyze normalise <study> [<options>]")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Normalisation") var normalisation: NormalisationOptions

  @Option(help: ArgumentHelp("Method.", valueName: "id"))
  var method: Normalisation = .minMax

  @Flag(help: "List the values that treatment changed instead of the scores.")
  var treated = false

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.normalised]
      plan.columns = []
      plan.normalisation = try normalisation.plan(method: method)
    }
    let changed = findings.reduce(0) { $0 + $1.treated.count }
    if changed > 0 && !treated { run.console.note(Message.treated(changed).text(in: run.language)) }
    try run.write({ treated ? TableName.treated.table(of: findings, $0) : NormaliseTable.make(findings, $0) }, to: out)
  }
}
