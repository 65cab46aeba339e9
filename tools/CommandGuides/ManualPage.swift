/// The manual pages (section 1): one of the program and one of each command.
public enum ManualPage {
  /// Every page by its file name.
  public static func pages(_ help: ProgramHelp, version: String) -> [(name: String, text: String)] {
    let program = help.command
    return [(program.commandName + ".1", overview(program, version: version))]
      + program.shownSubcommands.map { command in
        (
          "\(program.commandName)-\(command.commandName).1",
          page(command, program: program.commandName, version: version)
        )
      }
  }

  private static func overview(_ program: CommandHelp, version: String) -> String {
    let name = program.commandName
    var lines = heading(name, version: version, abstract: program.abstract)
    lines += [".SH SYNOPSIS", ".B \(escaped(name))", ".I command study", "[options]", ".SH DESCRIPTION"]
    lines += paragraphs(program.discussion)
    lines.append(".SH COMMANDS")
    for command in program.shownSubcommands {
      lines += [".TP", ".BR \(escaped(name + "-" + command.commandName)) (1)", line(command.abstract ?? "")]
    }
    lines.append(".SH FILES")
    for file in GuideText.studyFiles { lines += [".TP", ".I \(escaped(file.name))", line(file.meaning)] }
    lines.append(".SH EXIT STATUS")
    for entry in GuideText.exitStatuses { lines += [".TP", ".B \(entry.status)", line(entry.meaning)] }
    lines.append(".SH ENVIRONMENT")
    for entry in GuideText.environment { lines += [".TP", ".B \(escaped(entry.name))", line(entry.meaning)] }
    lines.append(".SH EXAMPLES")
    lines += examples(of: "report") + examples(of: "section")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func page(_ command: CommandHelp, program: String, version: String) -> String {
    var lines = heading(program + "-" + command.commandName, version: version, abstract: command.abstract)
    lines += [".SH SYNOPSIS", line(command.usage(program: program))]
    if command.discussion != nil { lines += [".SH DESCRIPTION"] + paragraphs(command.discussion) }
    lines.append(".SH OPTIONS")
    for section in command.sections {
      lines.append(".SS \(escaped(section.title))")
      for argument in section.arguments {
        lines += [".TP", ".B \(escaped(argument.typed))"]
        lines += argument.explanation.map(line)
      }
    }
    let examples = examples(of: command.commandName)
    if !examples.isEmpty { lines += [".SH EXAMPLES"] + examples }
    lines += [".SH SEE ALSO", ".BR \(escaped(program)) (1)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Without a date: the same program gives the same page.
  private static func heading(_ name: String, version: String, abstract: String?) -> [String] {
    let summary = (abstract ?? "").hasSuffix(".") ? String((abstract ?? "").dropLast()) : abstract ?? ""
    return [
      ".TH \"\(name.uppercased())\" 1 \"\" \"bms-analyze \(version)\" \"User Commands\"", ".SH NAME",
      "\(escaped(name)) \\- \(escaped(summary))",
    ]
  }

  private static func paragraphs(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").enumerated().flatMap { index, text in
      index == 0 ? [line(String(text))] : [".br", line(String(text))]
    }
  }

  private static func examples(of command: String) -> [String] {
    GuideText.examples(of: command).flatMap { [".PP", ".nf", ".RS 4", line($0), ".RE", ".fi"] }
  }

  /// A line of text: what begins with a point or an apostrophe would be read as a request.
  private static func line(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
  }
}
