/// Cells of one column below each other, each with the delimiter behind it.
///
/// A column fills many cells in one call, and ``RowAssembly`` puts rows together from the strips of all columns. That
/// costs less than to go from column to column in every row.
struct CellStrip: ~Copyable {
  private let delimiter: UInt8
  private var buffer = ByteBuffer(capacity: 1 << 12)
  private var starts: UnsafeMutablePointer<Int>
  private var mostCells: Int
  private(set) var count = 0

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    mostCells = 64
    starts = .allocate(capacity: mostCells + 1)
    starts[0] = 0
  }

  deinit { starts.deallocate() }

  /// The bytes of all cells; those behind them, up to ``ByteBuffer/slack``, can be read. Valid until the strip changes.
  var bytes: UnsafeRawBufferPointer { buffer.bytes }

  /// Where each cell begins, one more entry than cells. Valid until the strip changes.
  var cellStarts: UnsafePointer<Int> { UnsafePointer(starts) }

  /// Empties the strip and makes room for so many cells.
  mutating func clear(for cells: Int) {
    buffer.clear()
    count = 0
    guard cells > mostCells else { return }
    starts.deallocate()
    mostCells = cells
    starts = .allocate(capacity: cells + 1)
    starts[0] = 0
  }

  /// Adds a cell.
  @inline(__always)
  mutating func append(_ cell: (inout ByteBuffer) -> Void) {
    precondition(count < mostCells, "no room for the cell")
    cell(&buffer)
    buffer.append(delimiter)
    count += 1
    starts[count] = buffer.count
  }

  /// Adds so many cells with texts that are ready.
  ///
  /// - Parameter index: which text a cell has; nil leaves it empty.
  @inline(__always)
  mutating func append(_ cells: Int, _ texts: PreparedTexts, index: (_ cell: Int) -> Int?) {
    for cell in 0..<cells {
      append { buffer in
        if let index = index(cell) { texts.append(index, to: &buffer) }
      }
    }
  }

  /// Adds so many cells with numbers.
  ///
  /// - Parameter value: the number of a cell; NaN leaves it empty.
  @inline(__always)
  mutating func append(_ cells: Int, _ text: NumberText, value: (_ cell: Int) -> Double) {
    precondition(count + cells <= mostCells, "no room for the cells")
    let first = buffer.room(for: cells * (NumberText.room + 1))
    let before = buffer.count
    let next = starts + count + 1
    var end = first
    for cell in 0..<cells {
      text.write(value(cell), to: &end)
      end.pointee = delimiter
      end += 1
      next[cell] = before + (end - first)
    }
    count += cells
    buffer.advance(by: end - first)
  }
}
