import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct OutliersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outliers", abstract: "Flag values far from those of the other units.",
    usage: "bms-analyze outliers <study> [<options>]")

  @OptionGroup var options: StudyOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Methods (default: all).", valueName: "id ..."))
  var method: [OutlierMethod] = []

  @Flag(help: "Every value with its score, not only those that are flagged.")
  var all = false

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.outliers]
      plan.columns = []
      plan.listsAllOutliers = all
      if !method.isEmpty { plan.outlierMethods = OutlierMethod.allCases.filter(method.contains) }
    }
    try run.write({ TableName.outliers.table(of: findings, $0, allOutliers: all) }, to: out)
  }
}

extension OutlierMethod: ExpressibleByArgument {}
