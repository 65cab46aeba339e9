/// Puts rows together from the strips of their columns.
struct RowAssembly: ~Copyable {
  /// Fills the strips, each with a cell for every row or with one for all.
  typealias Fill<Rows> = @Sendable (_ rows: Rows, _ strips: UnsafeMutablePointer<CellStrip>) -> Void

  private let strips: UnsafeMutableBufferPointer<CellStrip>
  private let lineEnding: StaticString
  private var columns: [Column] = []

  private struct Column {
    var bytes: UnsafeRawPointer
    var starts: UnsafePointer<Int>
    /// 0 where all rows share one cell, else all bits.
    var mask: Int
  }

  init(columns: Int, dialect: CSVDialect) {
    strips = .allocate(capacity: columns)
    for column in 0..<columns { strips.initializeElement(at: column, to: CellStrip(delimiter: dialect.delimiter)) }
    lineEnding = dialect.lineEnding
  }

  deinit {
    strips.deinitialize()
    strips.deallocate()
  }

  /// Adds so many rows to the buffer.
  ///
  /// - Parameters:
  ///   - source: handed on to `fill`.
  ///   - fill: puts the cells of each column to the strip with its number.
  mutating func append<Rows>(_ count: Int, of source: Rows, to buffer: inout ByteBuffer, fill: Fill<Rows>) {
    guard let first = strips.baseAddress, count > 0 else { return }
    for column in strips.indices { strips[column].clear(for: count) }
    fill(source, first)
    assemble(count, to: &buffer)
  }

  private mutating func assemble(_ rows: Int, to buffer: inout ByteBuffer) {
    columns.removeAll(keepingCapacity: true)
    var size = rows * lineEnding.utf8CodeUnitCount
    for index in strips.indices {
      let (cells, bytes) = (strips[index].count, strips[index].bytes)
      precondition(cells == rows || cells == 1, "a column has a cell for each row, or one for all")
      guard let base = bytes.baseAddress else { continue }
      columns.append(Column(bytes: base, starts: strips[index].cellStarts, mask: cells < rows ? 0 : -1))
      size += bytes.count * (cells < rows ? rows : 1)
    }
    // Cells are copied in whole steps; what a step puts behind a cell is written over by the next.
    let first = UnsafeMutableRawPointer(buffer.room(for: size + ByteBuffer.slack))
    var end = first
    columns.withUnsafeBufferPointer { columns in
      for row in 0..<rows {
        for column in columns {
          let place = row & column.mask
          let start = column.starts[place]
          let count = column.starts[place + 1] - start
          ByteBuffer.copy(column.bytes + start, to: end, count: count)
          end += count
        }
        // The line ending takes the place of the last delimiter.
        end -= 1
        end.copyMemory(from: lineEnding.utf8Start, byteCount: lineEnding.utf8CodeUnitCount)
        end += lineEnding.utf8CodeUnitCount
      }
    }
    buffer.advance(by: end - first)
  }
}
