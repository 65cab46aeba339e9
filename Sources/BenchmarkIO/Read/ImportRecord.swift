import BenchmarkCore
import Foundation

/// What an import was made of: written beside the tidy study, so that a report can name its sources.
struct ImportRecord: Codable {
  static let fileName = "import.json"

  struct Source: Codable {
    var path: String
    var bytes: Int
    var sha256: String
    var encoding: String
    var rows: Int
    var periods: [String]
  }

  var profile: String
  var sources: [Source]
  /// Latest date that the sources give for their extraction, ISO.
  var extracted: String?
  var units: Int
  var indicators: [String]
  var observations: Int

  /// nil when the file is not there or is not what an import writes.
  static func read(_ path: String) -> ImportRecord? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try? JSONDecoder().decode(ImportRecord.self, from: data)
  }

  func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data) + [0x0A]
  }
}
