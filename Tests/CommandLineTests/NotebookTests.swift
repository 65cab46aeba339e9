import Foundation
import Testing

/// The notebook: the shape that the format asks for, and that it runs.
@Suite struct NotebookTests {
  /// The jupyter to run it with, from the environment or the path.
  static let jupyter: String? = {
    if let named = ProcessInfo.processInfo.environment["BMS_JUPYTER"] { return named }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/jupyter-nbconvert" }.first(where: FileManager.default.isExecutableFile)
      .map { String($0.dropLast("-nbconvert".count)) }
  }()

  private struct Notebook: Decodable {
    struct Cell: Decodable {
      var id: String
      var type: String
      var source: [String]
      var outputs: [Output]?

      enum CodingKeys: String, CodingKey {
        case id, source, outputs
        case type = "cell_type"
      }
    }
    struct Output: Decodable {
      var type: String

      enum CodingKeys: String, CodingKey {
        case type = "output_type"
      }
    }
    var nbformat: Int
    var minor: Int
    var cells: [Cell]

    enum CodingKeys: String, CodingKey {
      case nbformat, cells
      case minor = "nbformat_minor"
    }
  }

  private static func notebook(_ file: URL) throws -> Notebook {
    try JSONDecoder().decode(Notebook.self, from: Data(contentsOf: file))
  }

  @Test func hasTheShapeOfTheFormatInEveryLanguage() throws {
    let folder = try TemporaryFolder()
    let study = Program.repository.appendingPathComponent("datasets/sosialkontor").path
    var ids: [[String]] = []
    for (language, tables) in [("nb", "tabeller"), ("nn", "tabellar"), ("en", "tables")] {
      let arguments = ["notebook", study, "--out", language, "--lang", language, "--quiet"]
      #expect(try Program.run(arguments, in: folder.url).status == 0)
      let file = folder.url.appendingPathComponent("\(language)/sosialkontor.ipynb")
      let notebook = try Self.notebook(file)
      #expect(notebook.nbformat == 4 && notebook.minor == 5)
      #expect(Set(notebook.cells.map(\.id)).count == notebook.cells.count)
      for cell in notebook.cells {
        #expect(cell.id.wholeMatch(of: /[A-Za-z0-9_-]{1,64}/) != nil)
        #expect(cell.source.dropLast().allSatisfy { $0.hasSuffix("\n") })
        #expect((cell.type == "code") == (cell.outputs != nil))
      }
      let load = try #require(notebook.cells.first { $0.id == "load" })
      #expect(load.source.contains("TABLES = Path(\"sosialkontor-\(tables)\")\n"))
      #expect(
        FileManager.default.fileExists(
          atPath: folder.url.appendingPathComponent("\(language)/sosialkontor-\(tables)/datapackage.json").path))
      ids.append(notebook.cells.map(\.id))
      let first = try Data(contentsOf: file)
      #expect(try Program.run(arguments, in: folder.url).status == 0)
      #expect(try Data(contentsOf: file) == first)
    }
    #expect(Set(ids).count == 1)
  }

  @Test(
    .enabled(if: jupyter != nil, "Jupyter is not installed: set BMS_JUPYTER to run the notebook"),
    arguments: ["nb", "en"])
  func runsWithoutEditing(language: String) throws {
    let jupyter = try #require(Self.jupyter)
    let folder = try TemporaryFolder()
    if language == "nb" {
      let study = Program.repository.appendingPathComponent("datasets/sosialkontor").path
      #expect(try Program.run(["notebook", study, "--out", ".", "--name", "n"], in: folder.url).status == 0)
    } else {
      // A bare table: no card, no names, no intervals, one period; keys that look like numbers.
      try folder.write("unit,indicator,period,value\n007,x,2023,1\nb,x,2023,2\nc,x,2023,\n", to: "few.csv")
      let arguments = ["notebook", "few.csv", "--out", ".", "--name", "n", "--lang", "en", "--csv", "rfc4180"]
      #expect(try Program.run(arguments, in: folder.url).status == 0)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: jupyter)
    process.arguments = ["nbconvert", "--to", "notebook", "--execute", "--output", "executed.ipynb", "n.ipynb"]
    process.currentDirectoryURL = folder.url
    let log = folder.url.appendingPathComponent("log")
    try Data().write(to: log)
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\((try? String(contentsOf: log, encoding: .utf8)) ?? "")")
    let executed = try Self.notebook(folder.url.appendingPathComponent("executed.ipynb"))
    let outputs = executed.cells.flatMap { $0.outputs ?? [] }.map(\.type)
    #expect(outputs.count > (language == "nb" ? 10 : 3))
    #expect(!outputs.contains("error"))
  }

  @Test func theExampleIsWhatTheProgramWrites() throws {
    let folder = try TemporaryFolder()
    let script = try String(
      contentsOf: Program.repository.appendingPathComponent("tools/render-notebook.sh"), encoding: .utf8)
    let command = try #require(script.firstMatch(of: /notebook (datasets[^\n]*)\\\n([^\n]*)\n/))
    let arguments = (String(command.1) + String(command.2)).split(separator: " ").map(String.init)
      .map { $0 == "\"$out\"" ? folder.url.path : $0 }
    #expect(try Program.run(["notebook"] + arguments, in: Program.repository).status == 0)
    let fresh = try Self.notebook(folder.url.appendingPathComponent("eksempel-sykehjem.ipynb"))
    let example = try Self.notebook(
      Program.repository.appendingPathComponent("notebooks-export/eksempel-sykehjem.ipynb"))
    #expect(fresh.cells.map(\.id) == example.cells.map(\.id))
    #expect(fresh.cells.map { $0.source.joined() } == example.cells.map { $0.source.joined() })
    #expect(example.cells.contains { $0.outputs?.isEmpty == false }, "the example is executed")
    let tables = "eksempel-sykehjem-tabeller/observations.csv"
    #expect(
      try Data(contentsOf: folder.url.appendingPathComponent(tables))
        == Data(contentsOf: Program.repository.appendingPathComponent("notebooks-export/\(tables)")))
  }
}
