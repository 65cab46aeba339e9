import BenchmarkCore
import FoundationEssentials
import Testing

@testable import BenchmarkIO

@Suite struct ManifestTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Dialect: Decodable { var delimiter, lineTerminator: String }
      struct Schema: Decodable {
        struct Field: Decodable {
          var name, type, description: String
          var decimalChar: String?
        }
        var fields: [Field]
        var missingValues: [String]
        var primaryKey: [String]
      }
      var name, path: String
      var dialect: Dialect
      var schema: Schema
    }
    var profile: String
    var resources: [Resource]
  }

  private func manifest(_ arguments: [String] = ["report", "sykehjem"]) -> Manifest {
    Manifest(version: "1.2.3", command: RecordedCommand(arguments))
  }

  @Test(arguments: CSVDialect.allCases)
  func thePackageListsEveryColumnOfEveryTable(dialect: CSVDialect) throws {
    let tables = TableName.allCases.map { $0.table(of: [SampleFindings.make()], SampleFindings.format(dialect)) }
    let json = DataPackage.json(title: "Prøve", tables: tables.map { (schema: $0.schema, dialect: $0.dialect) })
    let package = try JSONDecoder().decode(Package.self, from: Data(json.text.utf8))
    #expect(package.profile == "tabular-data-package")
    #expect(package.resources.map(\.name) == TableName.allCases.map(\.rawValue))
    for (table, resource) in zip(tables, package.resources) {
      let delimiter = try #require(resource.dialect.delimiter.first)
      let lineEnd = resource.dialect.lineTerminator
      let header = try text(table).prefix { $0 != "\n" && $0 != "\r\n" }
      #expect(resource.schema.fields.map(\.name) == header.split(separator: delimiter).map(String.init))
      #expect(try text(table).hasSuffix(lineEnd))
      #expect(resource.path == resource.name + ".csv")
      #expect(resource.schema.missingValues == [""])
      let names = Set(resource.schema.fields.map(\.name))
      #expect(names.count == resource.schema.fields.count)
      #expect(names.isSuperset(of: resource.schema.primaryKey))
      for field in resource.schema.fields {
        #expect(!field.description.isEmpty)
        #expect(["string", "number", "integer", "boolean"].contains(field.type))
        #expect((field.decimalChar != nil) == (field.type == "number"))
        if let mark = field.decimalChar { #expect(mark == (dialect == .norwegian ? "," : ".")) }
      }
    }
  }

  @Test func cellsOfColumnsThatAreNeverEmptyAreNeverEmpty() throws {
    for name in TableName.allCases where name != .indicators {
      let table = name.table(of: [SampleFindings.make()], SampleFindings.format(.norwegian))
      // No text of the sample holds a semicolon except the quoted ones of the register and of the peers.
      let rows = try text(table).replacing("\"Nord; ytre\"", with: "Nord")
        .replacing("\"0301:0,75;30000S:0,25\"", with: "0301:0,75").split(separator: "\r\n").dropFirst()
      #expect(rows.count == table.rowCount)
      for row in rows {
        let cells = row.split(separator: ";", omittingEmptySubsequences: false)
        #expect(cells.count == table.schema.fields.count)
        for (cell, field) in zip(cells, table.schema.fields) {
          if field.emptyWhen == nil { #expect(!cell.isEmpty, "\(name).\(field.name)") }
          if !field.words.isEmpty && !cell.isEmpty { #expect(field.words.contains(String(cell))) }
          switch field.type {
          case .integer: #expect(cell.isEmpty || Int(cell) != nil)
          case .number: #expect(cell.isEmpty || Double(cell.replacing(",", with: ".")) != nil)
          case .boolean: #expect(["", "true", "false"].contains(cell))
          case .string: break
          }
        }
      }
    }
  }

  @Test func theRunSaysWhatWasDone() throws {
    let text = manifest().json([SampleFindings.make()], tables: [.init(name: "index", rows: 2)], files: ["run.json"])
      .text
    for part in [
      #""version": "1.2.3""#, #""synthetic": true"#, #""card_approved": true"#, #""by": "Kommunaldirektør""#,
      #""path": "verdier.csv""#, #""sha256": "\#(String(repeating: "ab", count: 32))""#, #""observations": 11"#,
      #""with_value": 8"#, #""suppressed": 1"#, #""units_compared": 3"#, #""seed": 1"#, #""level": 0.95"#,
      #""ties": "min""#, #""rows": 2"#, #""first_period": "2024T1""#,
    ] { #expect(text.contains(part), "\(part)") }
    #expect(!text.contains("/home"))
  }

  @Test func threadsDoNotShow() {
    var many = SampleFindings.make()
    many.plan.threads = 8
    let one = manifest(["report", "S"]).json([SampleFindings.make()], tables: [], files: [])
    #expect(manifest(["report", "S", "--threads", "8"]).json([many], tables: [], files: []) == one)
  }

  @Test func theCommandKeepsWhatDecidesTheResult() {
    let command = RecordedCommand([
      "report", "/home/kari/sykehjem", "--threads", "2", "--seed", "3", "--out=/tmp/ut", "--quiet", "--card",
      "/a/b/kort.yaml", "--units=/a/enheter.csv", "--progress=never", "--no-color", "--minimum-n", "0", "--out", "x",
      "--indicator", "a", "b", "../nabo",
    ])
    #expect(
      command.arguments == [
        "report", "sykehjem", "--seed", "3", "--card", "kort.yaml", "--units=enheter.csv", "--minimum-n", "0",
        "--indicator", "a", "b", "../nabo",
      ])
    #expect(RecordedCommand([]).arguments == [])
    #expect(RecordedCommand(["rank", "/", "--threads"]).arguments == ["rank", "/"])
  }

  @Test func jsonIsEscapedAndKeepsItsOrder() {
    let value: JSONValue = [
      "z": "a\"b\\c\n\r\t\u{1}æ", "a": [1, true, .number(0.1), .number(.nan), .null], "tom": [], "o": .object([]),
    ]
    #expect(
      value.text == """
        {
          "z": "a\\"b\\\\c\\n\\r\\t\\u0001æ",
          "a": [
            1,
            true,
            0.1,
            null,
            null
          ],
          "tom": [],
          "o": {}
        }

        """)
  }
}
