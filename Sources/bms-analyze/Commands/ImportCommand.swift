import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport
import Glibc

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn source files into a tidy study: observations, units and where they came from.",
    usage: "bms-analyze import <sources> ... [<options>]")

  @Argument(help: "The source files; several files may hold several periods of one table.", completion: .file())
  var sources: [String]

  @OptionGroup(title: "Source") var source: SourceOptions

  @Option(
    help: ArgumentHelp("Period of tables without a column for it (default: that of the table).", valueName: "period"))
  var period: String?

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var out = "bms-study"

  @Option(help: ArgumentHelp("Threads; the result does not depend on it (default: one a processor).", valueName: "n"))
  var threads: Int?

  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard threads ?? 1 >= 1 else { throw ValidationError("--threads must be 1 or larger.") }
  }

  func run() throws {
    let console = Console(output)
    var options = StudyImport.Options()
    try source.apply(to: &options.reading)
    let kind = options.reading.profile.periodKind
    options.reading.assumedPeriod = try period.map { try PeriodArgument.parse($0, kind: kind, console: console) }
    options.reading.threads = threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    console.progress(Message.reading.text(in: output.lang))
    let result: StudyImport.Result
    do throws(WriteError) {
      result = try StudyImport.run(sources, options: options, to: out)
    } catch {
      console.error(error.text(in: output.lang))
      throw ExitStatus.cannotWrite.code
    }
    console.endProgress()
    let report = DiagnosticReport(result.diagnostics)
    report.print(to: console)
    guard report.errors == 0, result.observations > 0 else { throw report.exitStatus.code }
    console.note(
      Message.imported(
        folder: out, units: result.units, indicators: result.indicators.count, periods: result.periods.count,
        observations: result.observations
      ).text(in: output.lang))
    if output.strict && report.warnings > 0 { throw ExitStatus.warnings.code }
  }
}
