/// Reads PX files (PC-Axis, PxWeb) of every version up to 2013.
///
/// - The dimensions are those of `STUB`, then those of `HEADING`; `VARIABLECODE` gives their identity where it is there.
/// - The variable of `CONTVARIABLE` is the metric, one with `TIMEVAL` is time, one with `MAP` or type `G` is geography.
/// - Data symbols: a cell `.` to `......` is missing, `-` is zero by the rules of the format; either keeps its symbol as a
///   status, as `DATASYMBOL1` … `DATASYMBOLNIL` spell it.
/// - With `KEYS`, rows that the file leaves out are zero, by the rules of the format; their number is in the notices.
/// - A file whose bytes contradict its code page is read by its bytes, with a notice.
///
/// Source: PX file format specification, AXIS-VERSION 2013 (Statistics Sweden).
public enum PXReader {
  /// Reads a file.
  /// - Parameters:
  ///   - language: the language of the labels, where the file has several; the default language of the file otherwise.
  /// - Throws: ``FormatError`` with line and column.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, language: String? = nil, limits: FormatLimits = .standard
  ) throws(FormatError) -> Cube {
    guard bytes.count <= limits.inputBytes else {
      throw FormatError(.px, .limit(.inputBytes, found: bytes.count, allowed: limits.inputBytes))
    }
    switch FileContent.detect(bytes) {
    case .px?, .delimitedText?: break
    case nil: throw FormatError(.px, .disguised(.zipArchive))
    case let content?: throw FormatError(.px, .disguised(content))
    }
    return try PlainText.withUTF8(bytes) { text throws(FormatError) in
      guard let data = PXScanner.data(in: text) else { throw try Self.withoutData(text, limits: limits) }
      let header = try PXHeader(
        UnsafeRawBufferPointer(rebasing: text[..<data.keyword]), language: language, limits: limits)
      let layout = try PXLayout(header, limits: limits)
      var cube = try layout.cube()
      try PXCells(bytes: text, start: data.cells, layout: layout, limits: limits).read(into: &cube)
      return cube
    }
  }

  /// The code page that the texts of a file are read with; nil for a file that cannot be read.
  static func encoding(of bytes: UnsafeRawBufferPointer) -> PXEncoding? {
    let found = try? PlainText.withUTF8(bytes) { text throws(FormatError) -> PXEncoding? in
      guard let data = PXScanner.data(in: text) else { return nil }
      return try PXHeader(UnsafeRawBufferPointer(rebasing: text[..<data.keyword]), language: nil, limits: .standard)
        .encoding
    }
    return found ?? nil
  }

  /// Reads a file that is in memory.
  public static func read(
    _ bytes: [UInt8], language: String? = nil, limits: FormatLimits = .standard
  ) throws(FormatError) -> Cube {
    try PlainText.withBytes(of: bytes) { buffer throws(FormatError) in
      try read(buffer, language: language, limits: limits)
    }
  }

  /// The first fault of a text in which no `DATA=` is found: where its grammar breaks, else that it is missing.
  private static func withoutData(
    _ text: UnsafeRawBufferPointer, limits: FormatLimits
  ) throws(FormatError) -> FormatError {
    var scanner = PXScanner(text, encoding: .windows1252, limits: limits)
    while try scanner.next() != nil {}
    return FormatError(.px, .missing("DATA"))
  }
}
