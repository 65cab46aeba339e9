import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read a study, say everything that is doubtful or wrong, and show its coverage.",
    usage: "bms-analyze check <study> [<options>]")

  @OptionGroup(title: "Input") var input: InputOptions

  @Option(
    help: ArgumentHelp("Period of a table without a column for it (default: that of the table).", valueName: "period"))
  var period: String?

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let console = Console(output)
    var reading = try input.readOptions(threads: 1)
    let kind = reading.profile.periodKind
    reading.assumedPeriod = try period.map { try PeriodArgument.parse($0, kind: kind, console: console) }
    let result = StudyReader.read(input.study, options: reading)
    let report = DiagnosticReport(result.diagnostics)
    for diagnostic in report.diagnostics { print(diagnostic.text(in: output.lang)) }
    let notes = result.diagnostics.count - report.errors - report.warnings
    print(
      Message.checked(errors: report.errors, warnings: report.warnings, notes: notes).text(in: output.lang))
    guard report.errors == 0 else { throw report.exitStatus.code }
    var plan = StudyPlan()
    plan.steps = [.coverage]
    var findings: [Findings] = []
    for study in result.studies {
      do throws(PlanError) {
        findings.append(try Analysis.run(study, plan: plan))
      } catch {
        console.error(error.text(in: output.lang))
        throw ExitStatus.internalFailure.code
      }
    }
    let document = CoverageReport(findings: findings, language: output.lang).document()
    print()
    print(TextRenderer().render(document), terminator: "")
    if output.strict && report.warnings > 0 { throw ExitStatus.warnings.code }
  }
}
