/// The arguments of a run as they stand in `run.json`: what decides the result, and nothing of the machine.
///
/// Left out are the options that do not change what is computed (`--threads`, `--progress`, `--quiet`, `--no-color`) and
/// `--out`, so that the same study gives the same bytes wherever it is run and written. Of an absolute path the last
/// name stays.
public struct RecordedCommand: Sendable, Equatable {
  public let arguments: [String]

  private static let withValue: Set<String> = ["--threads", "--progress", "--out"]
  private static let alone: Set<String> = ["--quiet", "--no-color"]

  /// - Parameter arguments: as given on the command line, without the name of the program.
  public init(_ arguments: [String]) {
    var kept: [String] = []
    var skip = false
    for argument in arguments {
      if skip {
        skip = false
        continue
      }
      let option = argument.prefix { $0 != "=" }
      if Self.withValue.contains(String(option)) {
        skip = option.count == argument.count
        continue
      }
      if Self.alone.contains(argument) { continue }
      if argument.hasPrefix("--"), option.count < argument.count {
        kept.append(option + "=" + Self.withoutFolders(String(argument.dropFirst(option.count + 1))))
      } else {
        kept.append(Self.withoutFolders(argument))
      }
    }
    self.arguments = kept
  }

  /// The last name of an absolute path; anything else unchanged.
  static func withoutFolders(_ path: String) -> String {
    guard path.hasPrefix("/") else { return path }
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}
