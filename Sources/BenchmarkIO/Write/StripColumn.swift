/// A column of a table and how it fills its cells for many rows at a time.
struct StripColumn<Rows>: Sendable {
  let field: TableField
  /// Fills one cell for each row, or one for all.
  typealias Fill = @Sendable (_ rows: Rows, _ strip: inout CellStrip) -> Void

  let fill: Fill

  init(_ field: TableField, fill: @escaping Fill) {
    self.field = field
    self.fill = fill
  }

  /// All columns as one function, the strip of each at its number.
  ///
  /// A function taken out of an array is retained and released for every call, and threads that do so to the same
  /// functions hold each other up.
  static func chain(_ columns: [StripColumn]) -> RowAssembly.Fill<Rows> {
    var chain: RowAssembly.Fill<Rows> = { _, _ in }
    for (number, column) in columns.enumerated() {
      let (before, fill) = (chain, column.fill)
      chain = { rows, strips in
        before(rows, strips)
        fill(rows, &strips[number])
      }
    }
    return chain
  }
}

extension StripColumn<Range<Int>> {
  /// A column whose cells are filled one by one.
  init(_ field: TableField, _ append: @escaping @Sendable (_ row: Int, _ buffer: inout ByteBuffer) -> Void) {
    self.init(field, fill: { rows, strip in for row in rows { strip.append { append(row, &$0) } } })
  }
}
