/// A sheet as a rectangle that starts at A1, so that row 0 and column 0 are the first of the sheet.
///
/// Titles, stacked headers and footnotes are all rows here: which is which is for the mapping layer to say.
public struct SheetTable: TextTable {
  public let sheet: Sheet
  /// Where merged cells repeat the content of their first cell, so that a stacked header can be read column by column.
  public let fillsMergedCells: Bool
  public let columnCount: Int
  public let rowCount: Int
  /// Position in `sheet.rows` of each row of the rectangle; −1 for an empty one.
  private let positions: [Int32]
  /// Merged ranges that touch a row, by row; only rows that have any.
  private let merged: [Int: [CellRange]]

  /// Tallest merged range that is filled; a taller one is the frame of a sheet, not a header.
  private static let tallestFill = 1_000

  /// - Parameter fillsMergedCells: whether every cell of a merged range shows the content of its first cell.
  public init(_ sheet: Sheet, fillsMergedCells: Bool = true) {
    self.sheet = sheet
    self.fillsMergedCells = fillsMergedCells
    let extent = sheet.extent
    rowCount = extent?.last.row ?? 0
    columnCount = extent?.last.column ?? 0
    var positions = [Int32](repeating: -1, count: rowCount)
    for (position, row) in sheet.rows.enumerated() where row.number <= rowCount {
      positions[row.number - 1] = Int32(truncatingIfNeeded: position)
    }
    self.positions = positions
    var merged: [Int: [CellRange]] = [:]
    if fillsMergedCells {
      for range in sheet.mergedRanges where range.last.row - range.first.row < Self.tallestFill {
        for row in range.first.row...max(range.first.row, min(range.last.row, rowCount)) {
          merged[row, default: []].append(range)
        }
      }
    }
    self.merged = merged
  }

  public var name: String { sheet.name }
  public var headerRowCount: Int? { nil }

  public func text(row: Int, column: Int) -> String { cell(row: row, column: column)?.text ?? "" }

  public func number(row: Int, column: Int) -> Double? {
    if case .number(let number) = cell(row: row, column: column)?.value { number } else { nil }
  }

  public func place(row: Int, column: Int) -> String {
    FormatPlace.cell(sheet: sheet.name, row: row + 1, column: column + 1).text
  }

  /// The cell with its type and format; nil when it is empty.
  public func cell(row: Int, column: Int) -> SheetCell? {
    if let own = stored(row: row + 1, column: column + 1) { return own }
    guard let range = merged[row + 1]?.first(where: { $0.contains(row: row + 1, column: column + 1) }) else {
      return nil
    }
    return stored(row: range.first.row, column: range.first.column)
  }

  /// Whether Excel does not show a row.
  public func isHidden(row: Int) -> Bool {
    let position = positions[row]
    return position >= 0 && sheet.rows[Int(position)].isHidden
  }

  private func stored(row: Int, column: Int) -> SheetCell? {
    guard row <= rowCount, case let position = positions[row - 1], position >= 0 else { return nil }
    return sheet.rows[Int(position)][column]
  }
}
