/// A cube in long form: a row a cell, with the code and the label of each category, the value and the status.
///
/// Nothing is copied: a cell is looked up when it is asked for.
public struct CubeTable: TextTable {
  /// What a column holds.
  public enum Column: Sendable, Equatable {
    /// Code or label of a dimension, by its position.
    case code(Int)
    case label(Int)
    case value, status
  }

  public let cube: Cube
  public let columns: [Column]
  private let strides: [Int]

  public init(_ cube: Cube) {
    self.cube = cube
    columns = cube.dimensions.indices.flatMap { [Column.code($0), .label($0)] } + [.value, .status]
    var strides = [Int](repeating: 1, count: cube.dimensions.count)
    for axis in cube.dimensions.indices.dropLast().reversed() {
      strides[axis] = strides[axis + 1] * cube.dimensions[axis + 1].categories.count
    }
    self.strides = strides
  }

  public var name: String { cube.id ?? cube.label }
  public var columnCount: Int { columns.count }
  /// The header and a row a cell; only the header for a table without figures.
  public var rowCount: Int { 1 + cube.values.count }
  public var headerRowCount: Int? { 1 }

  public func text(row: Int, column: Int) -> String {
    guard row > 0 else { return header(column) }
    let cell = row - 1
    switch columns[column] {
    case .code(let axis): return category(of: cell, axis).code
    case .label(let axis): return category(of: cell, axis).label
    case .value:
      if let text = cube.texts[cell] { return text }
      let value = cube.values[cell]
      return value.isNaN ? "" : Int(exactly: value).map { String($0) } ?? String(value)
    case .status: return cube.statuses[cell] ?? ""
    }
  }

  public func number(row: Int, column: Int) -> Double? {
    guard row > 0, columns[column] == .value, case let value = cube.values[row - 1], !value.isNaN else { return nil }
    return value
  }

  public func place(row: Int, column: Int) -> String {
    guard row > 0 else { return name }
    let codes = cube.dimensions.indices.map { category(of: row - 1, $0).code }
    return "\(name)[\(codes.joined(separator: ", "))]"
  }

  private func header(_ column: Int) -> String {
    switch columns[column] {
    case .code(let axis): cube.dimensions[axis].id
    case .label(let axis): cube.dimensions[axis].label
    case .value: "value"
    case .status: "status"
    }
  }

  private func category(of cell: Int, _ axis: Int) -> CubeCategory {
    let categories = cube.dimensions[axis].categories
    return categories[cell / strides[axis] % categories.count]
  }
}
