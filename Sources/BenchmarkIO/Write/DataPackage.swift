/// `datapackage.json`: the tables of a folder as a Frictionless Data Package (version 1), so that any program can read
/// them with the right types, decimal mark and delimiter.
///
/// Source: Frictionless Data, Data Package and Table Schema specifications v1 (specs.frictionlessdata.io).
public enum DataPackage {
  public static let fileName = "datapackage.json"

  /// - Parameters:
  ///   - title: shown by programs that list packages.
  ///   - tables: schema and dialect of each table, in the order of writing.
  public static func json(title: String, tables: [(schema: TableSchema, dialect: CSVDialect)]) -> JSONValue {
    [
      "profile": "tabular-data-package",
      "name": "bms-analyze",
      "title": .string(title),
      "resources": .array(tables.map { resource($0.schema, $0.dialect) }),
    ]
  }

  private static func resource(_ schema: TableSchema, _ dialect: CSVDialect) -> JSONValue {
    [
      "profile": "tabular-data-resource",
      "name": .string(schema.name),
      "path": .string(schema.fileName),
      "description": .string(schema.description),
      "format": "csv",
      "mediatype": "text/csv",
      "encoding": "utf-8",
      "dialect": [
        "delimiter": .string(String(UnicodeScalar(dialect.delimiter))),
        "lineTerminator": .string(dialect.lineEnding.description),
        "quoteChar": "\"",
        "doubleQuote": true,
        "skipInitialSpace": false,
        "header": true,
        "caseSensitiveHeader": true,
      ],
      "schema": [
        "fields": .array(schema.fields.map { field($0, dialect) }),
        "missingValues": [""],
        "primaryKey": .array(schema.primaryKey.map(JSONValue.string)),
      ],
    ]
  }

  private static func field(_ field: TableField, _ dialect: CSVDialect) -> JSONValue {
    var description = field.description
    if let empty = field.emptyWhen { description += " Empty when \(empty)." }
    var members: [JSONValue.Member] = [
      .init("name", .string(field.name)),
      .init("type", .string(field.type.rawValue)),
      .init("description", .string(description)),
    ]
    if let unit = field.unit { members.append(.init("unit", .string(unit))) }
    if field.type == .number {
      members.append(.init("decimalChar", .string(String(UnicodeScalar(dialect.decimalMark)))))
    }
    var constraints: [JSONValue.Member] = []
    if field.emptyWhen == nil { constraints.append(.init("required", true)) }
    if field.isList {
      let word = "(" + field.words.joined(separator: "|") + ")"
      constraints.append(.init("pattern", .string("^\(word)(;\(word))*$")))
    } else if !field.words.isEmpty {
      constraints.append(.init("enum", .array(field.words.map(JSONValue.string))))
    }
    if let minimum = field.minimum { constraints.append(.init("minimum", .number(minimum))) }
    if let maximum = field.maximum { constraints.append(.init("maximum", .number(maximum))) }
    if !constraints.isEmpty { members.append(.init("constraints", .object(constraints))) }
    return .object(members)
  }
}
