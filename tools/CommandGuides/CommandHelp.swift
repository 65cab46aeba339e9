/// What the program says of itself with `--experimental-dump-help`, as far as the guides need it.
public struct ProgramHelp: Decodable, Sendable {
  public var command: CommandHelp
}

/// One command: what it does and what it takes.
public struct CommandHelp: Decodable, Sendable {
  public var commandName: String
  public var abstract: String?
  public var discussion: String?
  public var shouldDisplay: Bool
  public var subcommands: [CommandHelp]?
  public var arguments: [ArgumentHelp]?

  /// The commands to describe, in the order of the help. `help` itself needs no page.
  public var shownSubcommands: [CommandHelp] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  public var shownArguments: [ArgumentHelp] { (arguments ?? []).filter(\.shouldDisplay) }

  /// What is written on the command line, the positional arguments first: an option that takes several values would
  /// otherwise take them too.
  func usage(program: String) -> String {
    let positional = shownArguments.filter { $0.kind == .positional }.map { argument in
      let name = "<\(argument.valueName ?? "value")>" + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    return ([program, commandName] + positional + ["[<options>]"]).joined(separator: " ")
  }

  /// The arguments in sections: what is the command's own, then the groups that it shares with others, then help.
  var sections: [(title: String, arguments: [ArgumentHelp])] {
    var own: [ArgumentHelp] = []
    var help: [ArgumentHelp] = []
    var shared: [(title: String, arguments: [ArgumentHelp])] = []
    for argument in shownArguments {
      guard let title = argument.sectionTitle else {
        if argument.isAboutTheProgram { help.append(argument) } else { own.append(argument) }
        continue
      }
      if let index = shared.firstIndex(where: { $0.title == title }) {
        shared[index].arguments.append(argument)
      } else {
        shared.append((title, [argument]))
      }
    }
    let sections = [(title: "Options of \(commandName)", arguments: own)] + shared + [("Help", help)]
    return sections.filter { !$0.arguments.isEmpty }
  }
}

/// One argument, option or flag.
public struct ArgumentHelp: Decodable, Sendable {
  public enum Kind: String, Decodable, Sendable {
    case positional, option, flag
  }

  public struct Name: Decodable, Sendable {
    public var kind: String
    public var name: String

    /// As it is typed.
    public var typed: String { (kind == "long" ? "--" : "-") + name }
  }

  public var kind: Kind
  public var shouldDisplay: Bool
  public var sectionTitle: String?
  public var isOptional: Bool
  public var isRepeating: Bool
  public var names: [Name]?
  public var valueName: String?
  public var defaultValue: String?
  public var allValues: [String]?
  public var abstract: String?

  /// As it is typed, with its value.
  public var typed: String {
    let value = valueName.map { "<\($0)>" } ?? ""
    switch kind {
    case .positional: return value
    case .flag: return typedNames
    case .option: return typedNames + " " + value
    }
  }

  var isAboutTheProgram: Bool { (names ?? []).contains { ["help", "version"].contains($0.name) } }

  private var typedNames: String { (names ?? []).map(\.typed).joined(separator: ", ") }

  /// What it is for, its values and its default.
  var explanation: [String] {
    var lines = [abstract ?? ""]
    if let allValues, kind != .flag { lines.append("Values: " + allValues.joined(separator: ", ") + ".") }
    if let defaultValue, kind != .flag { lines.append("Default: " + defaultValue + ".") }
    return lines
  }
}
