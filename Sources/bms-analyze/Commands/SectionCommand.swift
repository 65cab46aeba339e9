import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport
import Glibc

struct SectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "section", abstract: "Write the benchmark section of a tertial or annual report, ready to paste.",
    usage: "bms-analyze section <study> [<options>]",
    discussion: "With --unit the comparison follows that unit; otherwise the mean of all.")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Page") var page: PageOptions
  @OptionGroup(title: "Audience") var audience: AudienceOptions

  func validate() throws {
    guard options.selection.unit.count <= 1 else { throw ValidationError("section follows one unit: give one --unit.") }
    try audience.requireUnit(options.selection.unit)
    if page.format == .docx, page.out == nil { throw ValidationError("--format docx needs --out.") }
  }

  func run() throws {
    var run = StudyRun(options)
    let template = try page.template(console: run.console)
    let findings = try run.findings { plan in
      plan.audience = audience.audience
      plan.units = []
      // What came after the period is not part of its report.
      if let period = plan.period { plan.to = period }
    }
    let compared = findings.flatMap(\.comparedUnits)
    if let unit = options.selection.unit.first, !compared.contains(where: { $0.id == unit }) {
      run.console.error(Message.unitNotCompared(unit, known: compared).text(in: run.language))
      throw ExitStatus.usage.code
    }
    try run.checkOwn(findings, for: audience.audience)
    let section = TertialSection(
      findings: findings, language: run.language, unit: options.selection.unit.first, audience: audience.audience)
    let bytes =
      try template.map { try page.bytes($0, section.templateContent(), console: run.console) }
      ?? page.bytes(section.document(), console: run.console)
    try run.writing { () throws(WriteError) in
      guard let out = page.out else {
        try ByteSink.stream(STDOUT_FILENO, path: "-").write(bytes)
        return
      }
      try OutputFile.write(to: out) { sink throws(WriteError) in try sink.write(bytes) }
    }
    if let out = page.out { run.console.note(Message.sectionWritten(place: out).text(in: run.language)) }
    try run.finish()
  }
}
