import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct ControlCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Hold every value against the usual variation of its own series (XmR chart).",
    usage: "bms-analyze control <study> [<options>]",
    discussion: """
      For each unit and indicator, between declared breaks, where a series has ten values or more. All rules that a value
      fires are listed. Each rule fires by chance now and then, and no adjustment is made for the number of series: take a
      row as a question to ask, not as a finding.
      """)

  @OptionGroup var options: StudyOptions

  @Option(help: ArgumentHelp("Limits from the first N values of each segment (default: from all).", valueName: "n"))
  var fix: Int?

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func validate() throws {
    if let fix, fix < XmR.fewest {
      throw ValidationError("--fix takes \(XmR.fewest) or more: fewer values give no limits.")
    }
  }

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.control]
      plan.controlFixedAfter = fix
    }
    try run.write({ TableName.control.table(of: findings, $0) }, to: out)
  }
}
