import Foundation

/// Files of the repository that tests hold against what the program says.
enum TestFile {
  static var isRecording: Bool { ProcessInfo.processInfo.environment["BMS_RECORD"] == "1" }

  static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  static func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
