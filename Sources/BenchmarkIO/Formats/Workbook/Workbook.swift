/// The content of an Excel workbook: what stands in its cells, and nothing of how it is drawn.
public struct Workbook: Sendable, Equatable {
  public var sheets: [Sheet]
  /// Dates count from 1904 instead of 1900. They are ISO dates here either way.
  public var uses1904: Bool

  /// The first sheet of that name.
  public func sheet(named name: String) -> Sheet? { sheets.first { $0.name == name } }
}

/// One sheet of a workbook.
public struct Sheet: Sendable, Equatable {
  /// Whether Excel shows a sheet.
  public enum Visibility: String, Sendable {
    case visible, hidden
    /// Hidden so that only a macro brings it back.
    case veryHidden
  }

  public var name: String
  public var visibility: Visibility
  /// Rows with at least one cell that is not empty, or that are hidden; in rising order.
  public var rows: [SheetRow]
  public var mergedRanges: [CellRange]
  /// Columns that Excel does not show, counted from 1.
  public var hiddenColumns: [ClosedRange<Int>]
  /// Cells with a formula whose result the file does not hold, as in files that no spreadsheet program has saved.
  public var formulasWithoutValue: [CellReference] = []

  /// The smallest rectangle that holds every cell with content; nil for an empty sheet.
  public var extent: CellRange? {
    let filled = rows.filter { !$0.cells.isEmpty }
    guard let first = filled.first, let last = filled.last else { return nil }
    let left = filled.reduce(Int.max) { min($0, $1.cells.first?.column ?? Int.max) }
    let right = filled.reduce(0) { max($0, $1.cells.last?.column ?? 0) }
    return CellRange(
      first: CellReference(row: first.number, column: left), last: CellReference(row: last.number, column: right))
  }
}

/// One row of a sheet.
public struct SheetRow: Sendable, Equatable {
  /// Counted from 1.
  public var number: Int
  public var isHidden: Bool
  /// Cells with content, in rising order of column.
  public var cells: [SheetCell]

  public init(number: Int, isHidden: Bool = false, cells: [SheetCell] = []) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  /// The cell of a column; nil when it is empty.
  public subscript(column: Int) -> SheetCell? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? cells[low] : nil
  }
}

/// One cell with content.
public struct SheetCell: Sendable, Equatable {
  public enum Value: Sendable, Equatable {
    case text(String)
    case number(Double)
    case boolean(Bool)
    /// `#NUM!`, `#N/A`, `#DIV/0!` …
    case error(String)
    /// `2024-05-01`, `2024-05-01T12:30:00` or `12:30:00`.
    case date(String)
  }

  /// Counted from 1.
  public var column: Int
  public var value: Value
  /// How Excel shows a number. A percentage is stored as a share: 12 % is 0.12.
  public var format: CellNumberFormat
  public var isFormula: Bool

  public init(column: Int, value: Value, format: CellNumberFormat = .general, isFormula: Bool = false) {
    self.column = column
    self.value = value
    self.format = format
    self.isFormula = isFormula
  }

  /// The content as text: numbers in the shortest form that reads back to the same value.
  public var text: String {
    switch value {
    case .text(let text), .error(let text), .date(let text): text
    case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    }
  }
}
