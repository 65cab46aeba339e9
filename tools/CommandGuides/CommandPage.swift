/// The page of a command in `docs/cli`.
public enum CommandPage {
  /// Every page by its file name: one for each command, and `README.md` that lists them.
  public static func pages(_ help: ProgramHelp) -> [(name: String, text: String)] {
    let program = help.command
    return [("README.md", overview(program))]
      + program.shownSubcommands.map { ($0.commandName + ".md", page($0, program: program.commandName)) }
  }

  private static let origin = "<!-- Made from the help of the program by make guides. -->"

  private static func overview(_ program: CommandHelp) -> String {
    var lines = [origin, "", "# \(program.commandName)", "", program.abstract ?? "", ""]
    if let discussion = program.discussion { lines += [discussion, ""] }
    lines += ["| command | |", "|---|---|"]
    for command in program.shownSubcommands {
      lines.append("| [`\(command.commandName)`](\(command.commandName).md) | \(cell(command.abstract ?? "")) |")
    }
    lines += ["", "## Exit status", "", "| status | |", "|---|---|"]
    lines += GuideText.exitStatuses.map { "| \($0.status) | \(cell($0.meaning)) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func page(_ command: CommandHelp, program: String) -> String {
    var lines = [origin, "", "# \(program) \(command.commandName)", "", command.abstract ?? "", ""]
    lines += ["```", command.usage(program: program), "```", ""]
    if let discussion = command.discussion { lines += [discussion, ""] }
    let examples = GuideText.examples(of: command.commandName)
    if !examples.isEmpty {
      lines += [examples.count == 1 ? "Example:" : "Examples:", "", "```console"] + examples.map { "$ \($0)" }
      lines += ["```", ""]
    }
    for section in command.sections {
      lines += ["## \(section.title)", "", "| option | |", "|---|---|"]
      for argument in section.arguments {
        lines.append("| `\(argument.typed)` | \(cell(argument.explanation.joined(separator: " "))) |")
      }
      lines.append("")
    }
    lines.append("[All commands](README.md)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text that stays in its cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ").replacing("|", with: "\\|").replacing("<", with: "&lt;")
  }
}
