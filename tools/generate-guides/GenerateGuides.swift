import CommandGuides
import Foundation

/// Writes guides from what a built program says of itself: `generate-guides PROGRAM cli FOLDER` the pages of `docs/cli`,
/// `generate-guides PROGRAM man FOLDER` the manual pages.
@main
enum GenerateGuides {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 3, let kind = Kind(rawValue: arguments[1]) else {
      FileHandle.standardError.write(Data("usage: generate-guides PROGRAM cli|man FOLDER\n".utf8))
      exit(64)
    }
    let help = try JSONDecoder().decode(ProgramHelp.self, from: output(of: arguments[0], "--experimental-dump-help"))
    let pages: [(name: String, text: String)]
    switch kind {
    case .cli:
      pages = CommandPage.pages(help)
    case .man:
      let version = String(decoding: try output(of: arguments[0], "--version"), as: UTF8.self)
      pages = ManualPage.pages(help, version: version.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    let folder = URL(fileURLWithPath: arguments[2])
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for page in pages {
      try Data(page.text.utf8).write(to: folder.appendingPathComponent(page.name), options: .atomic)
    }
  }

  private enum Kind: String {
    case cli, man
  }

  private static func output(of program: String, _ argument: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [argument]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    // Read before waiting: a pipe that nobody reads fills up.
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableRuntimeMismatch) }
    return data
  }
}
