/// A dense matrix of doubles, column-major: element (i, j) is at i + j · rows.
public struct Matrix: Sendable, Equatable {
  public let rows: Int
  public let columns: Int
  /// Column after column; the leading dimension is `rows`.
  public var elements: [Double]

  /// A matrix of zeros, or of another value.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative size")
    self.rows = rows
    self.columns = columns
    elements = [Double](repeating: value, count: rows * columns)
  }

  /// - Parameter elements: rows · columns values, column after column.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(rows >= 0 && columns >= 0 && elements.count == rows * columns, "size and elements disagree")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// - Parameter columns: all of one length.
  public init(columns: [[Double]]) {
    let rows = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rows }, "columns of different lengths")
    self.init(rows: rows, columns: columns.count, elements: columns.flatMap { $0 })
  }

  @inlinable
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "outside the matrix")
      return elements[row + column * rows]
    }
    set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "outside the matrix")
      elements[row + column * rows] = newValue
    }
  }

  /// True when no element is NaN or infinite.
  public var isFinite: Bool { elements.allSatisfy { $0.isFinite } }
}
