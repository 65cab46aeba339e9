import BenchmarkCore
import BenchmarkIO
import Foundation
import Testing

/// Every table, read again as `datapackage.json` describes it: delimiter, columns, types, words and limits.
@Suite struct TableDescriptionTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Dialect: Decodable { let delimiter: String }
      struct Schema: Decodable { let fields: [Field] }
      let path: String
      let dialect: Dialect
      let schema: Schema
    }
    struct Field: Decodable {
      struct Constraints: Decodable {
        let required: Bool?
        let `enum`: [String]?
        let pattern: String?
        let minimum: Double?
        let maximum: Double?
      }
      let name: String
      let type: String
      let decimalChar: String?
      let constraints: Constraints?
    }
    let resources: [Resource]
  }

  @Test(arguments: ["sykehjem", "skole", "barnehage", "sosialkontor"], ["norwegian", "rfc4180"])
  func tablesAreAsDescribed(study: String, dialect: String) throws {
    let folder = try TemporaryFolder()
    let path = Program.repository.appendingPathComponent("datasets/\(study)").path
    let result = try Program.run(["tables", path, "--csv", dialect, "--out", "o", "--quiet"], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    let files = try folder.contents(of: "o")
    let package = try JSONDecoder().decode(Package.self, from: try #require(files["datapackage.json"]))
    #expect(package.resources.count > 15)
    for resource in package.resources {
      let records = Self.records(
        String(decoding: try #require(files[resource.path]), as: UTF8.self),
        delimiter: Character(resource.dialect.delimiter))
      let fields = resource.schema.fields
      #expect(records.first == fields.map(\.name), "\(resource.path)")
      var faults: [String] = []
      for (number, record) in records.enumerated().dropFirst() {
        guard record.count == fields.count else {
          faults.append("\(number + 1): \(record.count) cells, \(record)")
          continue
        }
        for (field, cell) in zip(fields, record) where !Self.fits(cell, field) {
          faults.append("\(number + 1): \(field.name) «\(cell)»")
        }
      }
      #expect(faults.isEmpty, "\(resource.path): \(faults.prefix(3))")
    }
  }

  private static func fits(_ cell: String, _ field: Package.Field) -> Bool {
    guard !cell.isEmpty else { return field.constraints?.required != true }
    if let words = field.constraints?.enum, !words.contains(cell) { return false }
    if let pattern = field.constraints?.pattern, cell.range(of: pattern, options: .regularExpression) == nil {
      return false
    }
    switch field.type {
    case "number", "integer":
      let point = cell.replacingOccurrences(of: field.decimalChar ?? ".", with: ".")
      guard let number = Double(point), field.type == "number" || Int(cell) != nil else { return false }
      return number >= field.constraints?.minimum ?? -.infinity && number <= field.constraints?.maximum ?? .infinity
    case "boolean": return cell == "true" || cell == "false"
    default: return true
    }
  }

  /// Records by RFC 4180, with LF or CRLF.
  private static func records(_ text: String, delimiter: Character) -> [[String]] {
    var records: [[String]] = []
    var record = [""]
    var isQuoted = false
    for character in text.drop(while: { $0 == "\u{FEFF}" }) {
      switch character {
      case "\"": isQuoted.toggle()
      case delimiter where !isQuoted: record.append("")
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        records.append(record)
        record = [""]
      default: record[record.count - 1].append(character)
      }
    }
    return records
  }
}
