import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
  struct Result: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The folder with the build products: that of the test bundle.
  static let executable: URL = {
    let arguments = (try? String(contentsOfFile: "/proc/self/cmdline", encoding: .utf8)) ?? ""
    let bundle = arguments.split(separator: "\0").first { $0.contains(".xctest") }
    let folder = bundle.map { URL(fileURLWithPath: String($0)).deletingLastPathComponent() }
    return (folder ?? repository.appendingPathComponent(".build/debug")).appendingPathComponent("bms-analyze")
  }()

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs the program in a folder. Output goes to files: a pipe that nobody reads fills up at 64 KiB.
  static func run(
    _ arguments: [String], in folder: URL, input: Data? = nil, executable: URL = executable
  ) throws -> Result {
    let scratch = try TemporaryFolder()
    let outputFile = scratch.url.appendingPathComponent("stdout")
    let errorFile = scratch.url.appendingPathComponent("stderr")
    let inputFile = scratch.url.appendingPathComponent("stdin")
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    try (input ?? Data()).write(to: inputFile)

    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
  }
}

/// A folder that is removed with its owner.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("bms-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file into the folder.
  @discardableResult
  func write(_ text: String, to name: String) throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// Every file below the folder by its path, with its bytes.
  func contents(of subfolder: String = "") throws -> [String: Data] {
    let root = subfolder.isEmpty ? url : url.appendingPathComponent(subfolder)
    var files: [String: Data] = [:]
    guard let walker = FileManager.default.enumerator(atPath: root.path) else { return files }
    for case let path as String in walker {
      let file = root.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }

  /// Every text of every file below a folder, with what is packed in it.
  func texts(of subfolder: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for (name, data) in try contents(of: subfolder) {
      if name.hasSuffix(".xlsx") || name.hasSuffix(".docx") {
        for (part, text) in try WorkbookTests.parts(of: url.appendingPathComponent(subfolder + "/" + name)) {
          texts[name + "/" + part] = text
        }
      } else {
        texts[name] = String(decoding: data, as: UTF8.self)
      }
    }
    return texts
  }
}
