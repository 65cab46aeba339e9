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
  /// Merged ranges that touch a row, by row and in rising order of column; only rows that have any.
  private let merged: [Int: [CellRange]]

  /// Tallest merged range that is filled; a taller one is the frame of a sheet, not a header.
  private static let tallestFill = 1_000
  /// Most rows of merged ranges that are filled, over all ranges.
  private static let mostFilledRows = 1_000_000

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
      var filled = 0
      // In order of column, so that the ranges of each row are too. Excel lets no two ranges overlap.
      let ranges = sheet.mergedRanges.sorted { $0.first.column < $1.first.column }
      for range in ranges where range.first.row <= rowCount && range.last.row - range.first.row < Self.tallestFill {
        let rows = range.first.row...min(range.last.row, rowCount)
        filled += rows.count
        guard filled <= Self.mostFilledRows else { break }
        for row in rows { merged[row, default: []].append(range) }
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
    guard let range = mergedRange(row: row + 1, column: column + 1) else { return nil }
    return stored(row: range.first.row, column: range.first.column)
  }

  /// The cell that the file has there; nil where it is empty or shows what a merged cell holds.
  public func ownCell(row: Int, column: Int) -> SheetCell? { stored(row: row + 1, column: column + 1) }

  /// The first row, from 0, of the merged range that a cell without content of its own belongs to.
  func firstRowOfMerge(row: Int, column: Int) -> Int? {
    guard ownCell(row: row, column: column) == nil else { return nil }
    return mergedRange(row: row + 1, column: column + 1).map { $0.first.row - 1 }
  }

  /// Whether a row has neither a cell of its own nor part of a merged one.
  public func isBlank(row: Int) -> Bool { positions[row] < 0 && merged[row + 1] == nil }

  /// Whether Excel does not show a row.
  public func isHidden(row: Int) -> Bool {
    let position = positions[row]
    return position >= 0 && sheet.rows[Int(position)].isHidden
  }

  /// The range that a cell belongs to: the last one that starts at or before its column, when it reaches that far.
  private func mergedRange(row: Int, column: Int) -> CellRange? {
    guard let ranges = merged[row] else { return nil }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].first.column <= column { low = middle + 1 } else { high = middle }
    }
    guard low > 0, ranges[low - 1].contains(row: row, column: column) else { return nil }
    return ranges[low - 1]
  }

  private func stored(row: Int, column: Int) -> SheetCell? {
    guard row <= rowCount, case let position = positions[row - 1], position >= 0 else { return nil }
    return sheet.rows[Int(position)][column]
  }
}
