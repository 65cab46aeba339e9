import BenchmarkCore

/// A column of a table and how a row fills its cell.
struct TableColumn<Row>: Sendable {
  let field: TableField
  let append: @Sendable (Row, inout ByteBuffer) -> Void

  init(_ field: TableField, _ append: @escaping @Sendable (Row, inout ByteBuffer) -> Void) {
    self.field = field
    self.append = append
  }
}

/// Rows of a table that come from one study, divided into blocks that any thread can write alone.
struct TableSection: Sendable {
  let rowCount: Int
  let blockCount: Int
  let append: @Sendable (_ blocks: Range<Int>, _ buffer: inout ByteBuffer) -> Void

  init(
    rowCount: Int, blockCount: Int,
    append: @escaping @Sendable (_ blocks: Range<Int>, _ buffer: inout ByteBuffer) -> Void
  ) {
    self.rowCount = rowCount
    self.blockCount = blockCount
    self.append = append
  }

  /// A section of records, one row each.
  init<Row: Sendable>(_ rows: [Row], _ columns: [TableColumn<Row>], dialect: CSVDialect) {
    let writer = RowWriter(columns, dialect: dialect)
    self.init(rowCount: rows.count, blockCount: rows.count) { blocks, buffer in
      for row in blocks { writer.append(rows[row], &buffer) }
    }
  }
}

extension TableSection {
  /// A section whose columns look their rows up by number: for records that are too large to hand from cell to cell.
  init(rowCount: Int, _ columns: [StripColumn<Range<Int>>], dialect: CSVDialect) {
    let count = columns.count
    let fill = StripColumn.chain(columns)
    self.init(rowCount: rowCount, blockCount: rowCount) { blocks, buffer in
      var assembly = RowAssembly(columns: count, dialect: dialect)
      for start in stride(from: blocks.lowerBound, to: blocks.upperBound, by: Self.rowsAtATime) {
        let rows = start..<min(start + Self.rowsAtATime, blocks.upperBound)
        assembly.append(rows.count, of: rows, to: &buffer, fill: fill)
      }
    }
  }

  /// Records that stay in the nearest cache while column after column reads them.
  private static let rowsAtATime = 64
}

/// Writes whole rows.
///
/// The columns are chained into one function instead of kept in an array: a function taken out of an array is retained
/// and released for every cell, and threads that do so to the same functions hold each other up.
struct RowWriter<Row>: Sendable {
  /// Writes one row, its line ending included.
  let append: @Sendable (Row, inout ByteBuffer) -> Void

  init(_ columns: [TableColumn<Row>], dialect: CSVDialect) {
    let delimiter = dialect.delimiter
    let lineEnding = dialect.lineEnding
    var chain: (@Sendable (Row, inout ByteBuffer) -> Void)?
    for column in columns {
      let cell = column.append
      if let before = chain {
        chain = { row, buffer in
          before(row, &buffer)
          buffer.append(delimiter)
          cell(row, &buffer)
        }
      } else {
        chain = cell
      }
    }
    let cells = chain ?? { _, _ in }
    append = { row, buffer in
      cells(row, &buffer)
      buffer.append(lineEnding)
    }
  }
}

/// A table ready to be written.
///
/// Rows are made while they are written, in chunks on several threads, and leave in order: the bytes are the same at any
/// thread count.
public struct CSVTable: Sendable {
  public let schema: TableSchema
  public let dialect: CSVDialect
  let sections: [TableSection]

  init(schema: TableSchema, dialect: CSVDialect, sections: [TableSection]) {
    self.schema = schema
    self.dialect = dialect
    self.sections = sections
  }

  public var rowCount: Int { sections.reduce(0) { $0 + $1.rowCount } }

  /// Rows that a thread makes at a time: enough to hide the change of hands, little enough to stay in the cache.
  private static let rowsPerChunk = 4096

  private struct Chunk {
    var section: Int
    var blocks: Range<Int>
  }

  private var chunks: [Chunk] {
    var chunks: [Chunk] = []
    for (index, section) in sections.enumerated() {
      let rowsPerBlock = Double(section.rowCount) / Double(max(section.blockCount, 1))
      let step = max(1, Int(Double(Self.rowsPerChunk) / max(rowsPerBlock, 0.01)))
      for start in stride(from: 0, to: section.blockCount, by: step) {
        chunks.append(Chunk(section: index, blocks: start..<min(start + step, section.blockCount)))
      }
    }
    return chunks
  }

  private final class ChunkSpace {
    var buffer = ByteBuffer(capacity: 1 << 20)
  }

  /// Writes byte order mark, header and rows.
  ///
  /// - Parameters:
  ///   - sink: a file, a stream or memory.
  ///   - threads: threads to use; does not change the bytes.
  /// - Throws: what the first write that failed met; the rest is then not made.
  public func write(to sink: ByteSink, threads: Int = 1) throws(WriteError) {
    var header = ByteBuffer()
    appendHeader(to: &header)
    try sink.write(header.bytes)
    let chunks = chunks
    let turns = Turnstile()
    let errors = parallelMap(
      count: chunks.count, threads: threads, workspace: { ChunkSpace() },
      { index, space -> WriteError? in
        space.buffer.clear()
        if !turns.isStopped {
          sections[chunks[index].section].append(chunks[index].blocks, &space.buffer)
        }
        let bytes = space.buffer.bytes
        do throws(WriteError) {
          let place = try turns.inTurn(index) { () throws(WriteError) in try sink.claim(bytes) }
          if let place { try sink.fill(place, with: bytes) }
          return nil
        } catch {
          turns.stop()
          return error
        }
      })
    if let error = errors.lazy.compactMap({ $0 }).first { throw error }
  }

  /// The whole table in memory.
  public func bytes(threads: Int = 1) throws(WriteError) -> [UInt8] {
    let sink = ByteSink.memory()
    try write(to: sink, threads: threads)
    return sink.collected
  }

  private func appendHeader(to buffer: inout ByteBuffer) {
    if dialect.hasByteOrderMark { buffer.append([0xEF, 0xBB, 0xBF]) }
    for (index, field) in schema.fields.enumerated() {
      if index > 0 { buffer.append(dialect.delimiter) }
      dialect.append(field.name, as: .key, to: &buffer)
    }
    buffer.append(dialect.lineEnding)
  }
}
