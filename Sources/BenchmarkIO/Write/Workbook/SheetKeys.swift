import BenchmarkCore

/// The names behind the keys, which people read and tables lack.
struct SheetKeys: Sendable {
  /// Columns that hold keys of units.
  static let unitColumns: Set<String> = ["unit", "peer", "partner", "node"]
  private let units: [String: String]
  private let indicators: [String: String]

  init(_ findings: [Findings], text: WorkbookText) {
    var units: [String: String] = [:]
    var indicators: [String: String] = [:]
    for findings in findings {
      for unit in findings.study.organisation.units where units[unit.id] == nil { units[unit.id] = unit.name }
      for indicator in findings.study.indicators where indicators[indicator.id] == nil {
        indicators[indicator.id] = text.name(indicator.name) ?? indicator.id
      }
    }
    self.units = units
    self.indicators = indicators
  }

  /// A column of a sheet: one of the table, or the names behind one.
  enum Column {
    case field(Int, TableField)
    case name(of: Int, header: String)

    var header: String {
      switch self {
      case .field(_, let field): field.name
      case .name(_, let header): header
      }
    }
  }

  /// The columns of a table with the names after the keys, where the table has none.
  func columns(of schema: TableSchema) -> [Column] {
    var columns: [Column] = []
    for (index, field) in schema.fields.enumerated() {
      columns.append(.field(index, field))
      let header = field.name + "_name"
      let isKey = Self.unitColumns.contains(field.name) || field.name == "indicator"
      let hasNames =
        schema.name == "units" || schema.name == "indicators" || schema.fields.contains { $0.name == header }
      if isKey, !hasNames { columns.append(.name(of: index, header: header)) }
    }
    return columns
  }

  func name(of key: String, in column: String) -> String {
    (column == "indicator" ? indicators[key] : units[key]) ?? ""
  }
}
