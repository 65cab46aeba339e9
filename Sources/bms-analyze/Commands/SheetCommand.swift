import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport
import Glibc

struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Write one unit on one page, for the conversation with its leader.",
    usage: "bms-analyze sheet <study> [<options>]",
    discussion: "Name the unit with --unit, or take --all with a folder for --out.")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Page") var page: PageOptions
  @OptionGroup(title: "Audience") var audience: AudienceOptions

  @Flag(help: "A sheet for each compared unit with figures.")
  var all = false

  func validate() throws {
    guard all != !options.selection.unit.isEmpty else {
      throw ValidationError("sheet takes --unit ID (one or more), or --all.")
    }
    let several = all || options.selection.unit.count > 1
    if several, page.out == nil, page.format == .html || page.format == .docx {
      throw ValidationError("several sheets as \(page.format.rawValue) need --out FOLDER.")
    }
    if page.format == .docx, page.out == nil { throw ValidationError("--format docx needs --out.") }
    if let audience = audience.audience, audience.isAggregated {
      throw ValidationError(
        "a sheet is about one unit: --audience \(audience.rawValue) sees groups. Use section or report.")
    }
  }

  func run() throws {
    var run = StudyRun(options)
    let template = try page.template(console: run.console)
    let findings = try run.findings { plan in
      plan.audience = audience.audience
      // The sheet compares the unit with all, and the units are chosen below.
      plan.units = []
      if let period = plan.period { plan.to = period }
    }
    try run.checkOwn(findings, for: audience.audience)
    var sheets: [(unit: String, bytes: [UInt8])] = []
    let compared = findings.flatMap(\.comparedUnits)
    // Asked for by name, a unit without figures has a sheet that says so.
    let wanted = all ? findings.flatMap(\.unitsWithFigures).map(\.id) : options.selection.unit
    for unit in wanted {
      let made = findings.lazy.compactMap {
        UnitSheet($0, unit: unit, language: run.language, audience: audience.audience)
      }.first
      guard let made else {
        run.console.error(Message.unitNotCompared(unit, known: compared).text(in: run.language))
        throw ExitStatus.usage.code
      }
      let bytes =
        try template.map { try page.bytes($0, made.templateContent(), console: run.console) }
        ?? page.bytes(made.document(), console: run.console)
      sheets.append((unit, bytes))
    }
    try write(sheets, run)
    try run.finish()
  }

  private func write(_ pages: [(unit: String, bytes: [UInt8])], _ run: StudyRun) throws {
    try run.writing { () throws(WriteError) in
      guard let out = page.out else {
        let output = ByteSink.stream(STDOUT_FILENO, path: "-")
        for (position, page) in pages.enumerated() {
          if position > 0 { try output.write("\n\u{0C}") }
          try output.write(page.bytes)
        }
        return
      }
      if pages.count == 1, !all {
        try OutputFile.write(to: out) { sink throws(WriteError) in try sink.write(pages[0].bytes) }
        return
      }
      let folder = try OutputFolder(out)
      for entry in pages {
        let name = String(entry.unit.map { "/\\:*?\"<>|".contains($0) ? "-" : $0 })
        try folder.write(name + "." + page.format.fileExtension) { sink throws(WriteError) in
          try sink.write(entry.bytes)
        }
      }
      try folder.commit(keepingEarlierRun: true)
    }
    guard let out = page.out else { return }
    run.console.note(Message.sheetsWritten(place: out, count: pages.count).text(in: run.language))
  }
}
