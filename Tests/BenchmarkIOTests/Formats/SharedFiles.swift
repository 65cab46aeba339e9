import Foundation

/// Real files beside the repository, for tests that are skipped where they are not.
///
/// `BMS_SHARED` names their folder; otherwise it is `../shared`.
enum SharedFiles {
  static let folder: String = {
    if let folder = ProcessInfo.processInfo.environment["BMS_SHARED"] { return folder }
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.deletingLastPathComponent().appendingPathComponent("shared").path
  }()

  static let areHere = FileManager.default.fileExists(atPath: folder + "/data")

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))
  }

  static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
}
