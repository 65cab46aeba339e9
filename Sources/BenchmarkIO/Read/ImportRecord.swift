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
    /// What the source says of itself.
    var title: String?
    var source: String?
    var updated: String?
    /// Whether sums over categories make sense; absent when the source does not say.
    var aggregationAllowed: Bool?
  }

  var profile: String
  var sources: [Source]
  /// Latest date that the sources give for their extraction, ISO.
  var extracted: String?
  var units: Int
  var indicators: [String]
  var observations: Int
  /// Kind of the periods where all are of one, so that `2008-09` is read back as what it is.
  var periodKind: String?
  /// Name, unit and decimals of the indicators that the source describes.
  var facts: [String: IndicatorFacts]?

  /// What the sources call themselves, or the names of their files; each once.
  var origins: [String] {
    var names: [String] = []
    for source in sources {
      let name = Provenance.name(source: source.source, title: source.title) ?? source.path
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

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
