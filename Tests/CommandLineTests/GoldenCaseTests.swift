import Foundation
import Testing

/// Each folder in `Cases/` is a run of the program: `arguments.txt` (one argument a line), the input files, and what
/// came out (`stdout.txt`, `stderr.txt`, `status.txt`).
///
/// `BMS_RECORD=1 swift test` writes down what comes out now, and then fails: a recorded case is to be read first.
@Suite struct GoldenCaseTests {
  static let cases: [String] = {
    let folder = Program.repository.appendingPathComponent("Tests/CommandLineTests/Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test(arguments: cases) func givesWhatWasRecorded(name: String) throws {
    let folder = Program.repository.appendingPathComponent("Tests/CommandLineTests/Cases/\(name)")
    let text = try String(contentsOf: folder.appendingPathComponent("arguments.txt"), encoding: .utf8)
    let arguments = text.split(separator: "\n").map(String.init)
    let input = try? Data(contentsOf: folder.appendingPathComponent("stdin.txt"))
    let result = try Program.run(arguments, in: folder, input: input)
    let found = [
      ("stdout.txt", result.output), ("stderr.txt", result.errors), ("status.txt", "\(result.status)\n"),
    ]
    if ProcessInfo.processInfo.environment["BMS_RECORD"] == "1" {
      for (file, text) in found { try Data(text.utf8).write(to: folder.appendingPathComponent(file)) }
      Issue.record("recorded \(name): read it, then run without BMS_RECORD")
      return
    }
    for (file, text) in found {
      let expected = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      #expect(text == expected, "\(name)/\(file)")
    }
  }
}
