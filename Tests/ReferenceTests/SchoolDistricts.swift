import Foundation
import Testing

/// A table of the school districts that J. H. Stock and M. W. Watson work on. It lies beside the project, or in the folder
/// that `BMS_SHARED` names.
struct SchoolDistricts {
  private let lines: [[String]]
  private let header: [String]

  static func path(_ file: String) -> String {
    (ProcessInfo.processInfo.environment["BMS_SHARED"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared").path)
      + "/data/us-school-districts-ca-ma/" + file
  }

  init(path: String) throws {
    lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
    }
    header = try #require(lines.first)
  }

  func column(_ name: String) throws -> [Double] {
    let index = try #require(header.firstIndex(of: name))
    return try lines.dropFirst().map { try #require(Double($0[index])) }
  }
}
