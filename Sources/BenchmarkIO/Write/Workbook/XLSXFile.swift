import CXlsxWriter
import Glibc

/// A workbook file being written: the typed layer over libxlsxwriter.
///
/// The same calls give the same bytes: the date of creation is given, never taken from the clock.
final class XLSXFile {
  /// Rows that a sheet holds, the header included.
  static let rowLimit = 1_048_576
  /// UTF-16 code units that a cell holds; no text of as many bytes has more.
  private static let textLimit = 32_767

  let path: String
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var sheetNames: Set<String> = []
  private var isOpen = true
  /// A cell's text with its end mark; kept between cells.
  private var scratch: [CChar] = []

  /// - Parameters:
  ///   - path: where the file comes to lie; written by ``close()``.
  ///   - title: shown by file managers.
  ///   - created: seconds since 1970, in UTC.
  ///   - keepsRowsOnDisk: rows wait in a temporary file instead of in memory, for large tables.
  init(path: String, title: String, created: Int, keepsRowsOnDisk: Bool) throws(WriteError) {
    self.path = path
    var options = lxw_workbook_options()
    options.constant_memory = keepsRowsOnDisk ? 1 : 0
    options.use_zip64 = keepsRowsOnDisk ? 1 : 0
    guard let book = workbook_new_opt(path, &options) else {
      throw .cannotWrite(path: path, cause: WriteError.Cause(errno))
    }
    self.book = book
    title.withMutableCopy { title in
      "bms-analyze".withMutableCopy { tool in
        var properties = lxw_doc_properties()
        properties.title = title
        properties.author = tool
        properties.created = time_t(created)
        workbook_set_properties(book, &properties)
      }
    }
  }

  deinit { if isOpen { lxw_workbook_free(book) } }

  /// Adds a sheet. The name is made one that the format allows and that is not taken.
  func addSheet(_ name: String) -> Sheet? {
    let name = freeName(name)
    guard let sheet = workbook_add_worksheet(book, name) else { return nil }
    sheetNames.insert(name.lowercased())
    return Sheet(pointer: sheet, name: name, file: self)
  }

  /// At most 31 characters, none of `[]:*?/\`, no apostrophe at the ends.
  private func freeName(_ wanted: String) -> String {
    var base = String(wanted.map { "[]:*?/\\".contains($0) ? " " : $0 })
    while base.first == "'" || base.first == " " { base.removeFirst() }
    while base.last == "'" || base.last == " " { base.removeLast() }
    if base.isEmpty { base = "-" }
    func cut(_ length: Int) -> String {
      var text = base
      while text.utf16.count > length { text.removeLast() }
      return text
    }
    var name = cut(31)
    var number = 2
    while sheetNames.contains(name.lowercased()) {
      let suffix = " \(number)"
      name = cut(31 - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  /// Writes the file.
  func close() throws(WriteError) {
    isOpen = false
    errno = 0
    guard workbook_close(book) == LXW_NO_ERROR else {
      throw .cannotWrite(path: path, cause: WriteError.Cause(errno == 0 ? EIO : errno))
    }
  }

  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if style == .plain { return nil }
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(book) else { return nil }
    style.apply(to: format)
    formats[style] = format
    return format
  }

  func chart(_ type: lxw_chart_type) -> UnsafeMutablePointer<lxw_chart>? {
    workbook_add_chart(book, UInt8(type.rawValue))
  }

  /// The bytes as a text of the C library, cut at a character where a cell cannot hold them.
  fileprivate func withText<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    var count = bytes.count
    if count > Self.textLimit {
      count = Self.textLimit
      while count > 0, bytes[count] & 0xC0 == 0x80 { count -= 1 }
    }
    scratch.removeAll(keepingCapacity: true)
    for byte in bytes[..<count] { scratch.append(CChar(bitPattern: byte)) }
    scratch.append(0)
    return scratch.withUnsafeBufferPointer { buffer in
      // Never empty: the end mark is in it.
      body(buffer.baseAddress.unsafelyUnwrapped)
    }
  }

  /// A sheet of the file.
  struct Sheet {
    let pointer: UnsafeMutablePointer<lxw_worksheet>
    let name: String
    fileprivate let file: XLSXFile

    func text(_ row: Int, _ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ style: CellStyle = .plain) {
      let format = file.format(style)
      _ = file.withText(bytes) {
        worksheet_write_string(pointer, lxw_row_t(row), lxw_col_t(column), $0, format)
      }
    }

    func text(_ row: Int, _ column: Int, _ text: String, _ style: CellStyle = .plain) {
      var text = text
      text.withUTF8 { self.text(row, column, $0, style) }
    }

    /// A number; an empty cell for NaN and infinities.
    func number(_ row: Int, _ column: Int, _ value: Double, _ style: CellStyle) {
      guard value.isFinite else { return blank(row, column, style) }
      worksheet_write_number(pointer, lxw_row_t(row), lxw_col_t(column), value, file.format(style))
    }

    /// A number as a table writes it, with a decimal point.
    func number(_ row: Int, _ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ style: CellStyle) {
      number(row, column, file.withText(bytes) { strtod($0, nil) }, style)
    }

    func boolean(_ row: Int, _ column: Int, _ value: Bool) {
      worksheet_write_boolean(pointer, lxw_row_t(row), lxw_col_t(column), value ? 1 : 0, nil)
    }

    /// An empty cell, kept only where the style shows.
    func blank(_ row: Int, _ column: Int, _ style: CellStyle) {
      guard style.fill != .none else { return }
      worksheet_write_blank(pointer, lxw_row_t(row), lxw_col_t(column), file.format(style))
    }

    /// A link to another sheet.
    func link(_ row: Int, _ column: Int, to sheet: String, text: String) {
      let target = "internal:'\(sheet.replacing("'", with: "''"))'!A1"
      let format = file.format(CellStyle(weight: .link))
      worksheet_write_url_opt(pointer, lxw_row_t(row), lxw_col_t(column), target, format, text, nil)
    }

    /// - Parameter characters: width in characters of the standard font.
    func width(of columns: ClosedRange<Int>, characters: Double) {
      worksheet_set_column(
        pointer, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound), characters, nil)
    }

    func height(of row: Int, points: Double) { worksheet_set_row(pointer, lxw_row_t(row), points, nil) }

    /// Keeps the rows above and the columns to the left in sight.
    func freeze(rows: Int, columns: Int) {
      worksheet_freeze_panes(pointer, lxw_row_t(rows), lxw_col_t(columns))
    }

    func filter(headerRow: Int, lastRow: Int, columns: Int) {
      worksheet_autofilter(pointer, lxw_row_t(headerRow), 0, lxw_row_t(lastRow), lxw_col_t(columns - 1))
    }

    /// Keys that look like numbers are texts on purpose: no warning marks in their cells.
    func allowsNumbersAsText(lastRow: Int, lastColumn: Int) {
      worksheet_ignore_errors(
        pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:\(Self.columnName(lastColumn))\(lastRow + 1)")
    }

    /// A4 across, as wide as one page, with the header on each page.
    func printsAcross(repeating header: ClosedRange<Int>? = nil) {
      worksheet_set_landscape(pointer)
      worksheet_set_paper(pointer, 9)
      worksheet_fit_to_pages(pointer, 1, 0)
      if let header {
        worksheet_repeat_rows(pointer, lxw_row_t(header.lowerBound), lxw_row_t(header.upperBound))
      }
    }

    /// A4 upright, as wide as one page.
    func printsUpright() {
      worksheet_set_paper(pointer, 9)
      worksheet_fit_to_pages(pointer, 1, 0)
    }

    /// A4 upright at a scale, with a new page before each of these rows. Excel takes no notice of page breaks in a sheet
    /// that is fitted to the width of a page.
    func printsUpright(percent: Int, breaksBefore rows: [Int]) {
      worksheet_set_paper(pointer, 9)
      worksheet_set_print_scale(pointer, UInt16(percent))
      var breaks = rows.map { lxw_row_t($0) } + [0]
      worksheet_set_h_pagebreaks(pointer, &breaks)
    }

    func hidesGridLines() { worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }

    /// - Parameters:
    ///   - width: in pixels.
    ///   - description: read out in place of the picture.
    func insert(
      _ chart: UnsafeMutablePointer<lxw_chart>, row: Int, column: Int, width: Double, height: Double,
      description: String
    ) {
      description.withMutableCopy { text in
        var options = lxw_chart_options()
        // The standard size of a chart is 480 × 288 pixels.
        options.x_scale = width / 480
        options.y_scale = height / 288
        options.description = text
        worksheet_insert_chart_opt(pointer, lxw_row_t(row), lxw_col_t(column), chart, &options)
      }
    }

    /// `A`, `B`, …, `Z`, `AA`.
    private static func columnName(_ column: Int) -> String {
      var name = ""
      var rest = column + 1
      while rest > 0 {
        name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
        rest = (rest - 1) / 26
      }
      return name
    }
  }
}

extension String {
  /// The text as the C library takes it where its types lack `const`; it copies the text and never changes it.
  func withMutableCopy<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    var copy = utf8CString
    return copy.withUnsafeMutableBufferPointer { buffer in body(buffer.baseAddress.unsafelyUnwrapped) }
  }
}
