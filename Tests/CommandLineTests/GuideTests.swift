import CommandGuides
import Foundation
import Testing

@testable import bms_analyze

/// The guides made from the help: pages of `docs/cli`, manual pages and completions.
@Suite struct GuideTests {
  static let help: ProgramHelp? = {
    guard let folder = try? TemporaryFolder(),
      let dump = try? Program.run(["--experimental-dump-help"], in: folder.url)
    else { return nil }
    return try? JSONDecoder().decode(ProgramHelp.self, from: Data(dump.output.utf8))
  }()

  static let commands: [String] = BMSAnalyze.configuration.subcommands.compactMap { $0.configuration.commandName }

  /// `make guides` writes them anew.
  @Test func thePagesAreThoseOfTheHelp() throws {
    let help = try #require(Self.help)
    let pages = CommandPage.pages(help)
    let folder = Program.repository.appendingPathComponent("docs/cli")
    #expect(pages.map(\.name) == ["README.md"] + Self.commands.map { $0 + ".md" })
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == pages.map(\.name).sorted())
    for page in pages {
      let isCurrent = try String(contentsOf: folder.appendingPathComponent(page.name), encoding: .utf8) == page.text
      #expect(isCurrent, "docs/cli/\(page.name) is out of date: run make guides and read the difference")
    }
  }

  @Test func everyOptionSaysItsDefault() throws {
    let help = try #require(Self.help)
    for command in help.command.shownSubcommands {
      for argument in command.shownArguments {
        let name = "\(command.commandName) \(argument.typed)"
        let text = try #require(argument.abstract, "\(name) has no help")
        #expect(text.hasSuffix("."), "\(name): \(text)")
        guard argument.kind == .option else { continue }
        #expect(argument.defaultValue != nil || text.contains("default"), "\(name) does not say its default")
      }
    }
  }

  @Test func theHelpFitsATerminalOf80Columns() throws {
    let folder = try TemporaryFolder()
    for command in Self.commands {
      let help = try Program.run(["help", command], in: folder.url)
      #expect(help.status == 0)
      // A list of values without blanks cannot be broken; none is that long.
      for line in help.output.split(separator: "\n") { #expect(line.count <= 80, "\(command): \(line)") }
    }
  }

  /// Commands whose runs other suites try; here their examples are only parsed, which is quick.
  static let triedElsewhere: Set = ["report", "tables", "notebook", "sheet", "section", "learn"]

  @Test(arguments: Self.commands)
  func examplesRun(command: String) throws {
    let examples = GuideText.examples(of: command)
    #expect(!examples.isEmpty)
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("datasets"),
      withDestinationURL: Program.repository.appendingPathComponent("datasets"))
    for year in ["2025", "2026"] {
      try folder.write("unit,indicator,period,value\nA,x,\(year),1\nB,x,\(year),2\n", to: "table-\(year).csv")
    }
    for example in examples {
      let words = example.split(separator: " ").map(String.init)
      #expect(words.first == "bms-analyze")
      _ = try BMSAnalyze.parseAsRoot(Array(words.dropFirst()))
      if Self.triedElsewhere.contains(command) { continue }
      let result = try Program.run(Array(words.dropFirst()), in: folder.url)
      #expect(result.status == 0, "\(example): \(result.errors)")
    }
  }

  @Test func theExitStatusesAreThoseOfTheProgram() {
    let told = GuideText.exitStatuses.map(\.status)
    #expect(told == [0, 1, 2, 3, 64, 65, 66, 73, 130])
    #expect(told.dropFirst().allSatisfy { ExitStatus(rawValue: $0) != nil })
  }

  @Test(.enabled(if: Self.manual != nil, "man is not installed")) func theManualPagesAreWithoutFault() throws {
    let manual = try #require(Self.manual)
    let folder = try TemporaryFolder()
    let help = try #require(Self.help)
    let pages = ManualPage.pages(help, version: BMSAnalyze.version)
    #expect(pages.count == Self.commands.count + 1)
    for page in pages {
      let file = try folder.write(page.text, to: page.name)
      let process = Process()
      process.executableURL = manual
      process.arguments = ["--warnings", "--encoding=UTF-8", "--local-file", file.path]
      process.environment = ["LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"]
      let faults = folder.url.appendingPathComponent("faults")
      try Data().write(to: faults)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = try FileHandle(forWritingTo: faults)
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let text = try String(contentsOf: faults, encoding: .utf8)
      #expect(text.isEmpty, "\(page.name)")
    }
  }

  static let manual: URL? = ["/usr/bin/man"].first(where: FileManager.default.isExecutableFile)
    .map { URL(fileURLWithPath: $0) }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsKnowEveryCommand(shell: String) throws {
    let folder = try TemporaryFolder()
    let script = try Program.run(["--generate-completion-script", shell], in: folder.url)
    #expect(script.status == 0)
    for command in Self.commands { #expect(script.output.contains(command)) }
  }
}
