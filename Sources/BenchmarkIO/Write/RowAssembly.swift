/// Puts rows together from the strips of their columns.
struct RowAssembly {
  private let strips: [CellStrip]
  private let lineEnding: StaticString
  private var columns: [Column] = []

  private struct Column {
    var bytes: UnsafeRawPointer
    var starts: UnsafePointer<Int>
    /// 0 where all rows share one cell, else all bits.
    var mask: Int
  }

  /// - Parameter strips: one a column. A strip with one cell has it for all rows.
  init(_ strips: [CellStrip], lineEnding: StaticString) {
    self.strips = strips
    self.lineEnding = lineEnding
  }

  /// Adds so many rows to the buffer.
  mutating func append(_ rows: Int, to buffer: inout ByteBuffer) {
    columns.removeAll(keepingCapacity: true)
    var size = rows * lineEnding.utf8CodeUnitCount
    for strip in strips {
      precondition(strip.count == rows || strip.count == 1, "a column has a cell for each row, or one for all")
      guard let bytes = strip.bytes.baseAddress else { continue }
      let isShared = strip.count < rows
      columns.append(Column(bytes: bytes, starts: strip.cellStarts, mask: isShared ? 0 : -1))
      size += strip.bytes.count * (isShared ? rows : 1)
    }
    // Cells are copied in whole steps; what a step puts behind a cell is written over by the next.
    let first = buffer.room(for: size + ByteBuffer.slack)
    var end = UnsafeMutableRawPointer(first)
    columns.withUnsafeBufferPointer { columns in
      for row in 0..<rows {
        for column in columns {
          let place = row & column.mask
          let start = column.starts[place]
          let count = column.starts[place + 1] - start
          Self.copy(column.bytes + start, to: end, count: count)
          end += count
        }
        // The line ending takes the place of the last delimiter.
        end -= 1
        end.copyMemory(from: lineEnding.utf8Start, byteCount: lineEnding.utf8CodeUnitCount)
        end += lineEnding.utf8CodeUnitCount
      }
    }
    buffer.advance(by: end - UnsafeMutableRawPointer(first))
  }

  /// Copies in steps of ``ByteBuffer/slack``, the last of which may reach beyond the count.
  @inline(__always)
  private static func copy(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, count: Int) {
    var place = 0
    repeat {
      target.storeBytes(
        of: source.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self), toByteOffset: place,
        as: SIMD16<UInt8>.self)
      place += ByteBuffer.slack
    } while place < count
  }
}
