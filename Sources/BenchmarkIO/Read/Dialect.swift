import BenchmarkCore

/// How a text is parted into fields, and where its header is.
struct Dialect: Equatable {
  var delimiter: UInt8
  /// First byte and line of the header record, after a `sep=` line and titles above the table.
  var headerStart: Int
  var headerLine: Int
  /// First byte and line of the text after a `sep=` line.
  var textStart: Int
  var textLine: Int
  /// Records that the headers take.
  var headerRecords = 1
  /// Fewer than half of the records have as many fields as the header.
  var isUnclear: Bool

  /// Looks at the first records, at most 64 KiB, with every delimiter in use.
  ///
  /// A first line `sep=X` settles the delimiter, as it does in Excel. Otherwise the delimiter wins that parts the
  /// records most evenly, and of two equally even ones that which parts the header into more fields; so `a;1,5` is
  /// parted by semicolons.
  ///
  /// - Parameter delimiter: the delimiter where it is known.
  init(detecting bytes: UnsafeRawBufferPointer, delimiter: UInt8? = nil) {
    var start = 0
    var line = 1
    if let delimiter {
      let trial = Trial(bytes, delimiter: delimiter, start: start, line: line)
      self.init(
        delimiter: delimiter, headerStart: trial.headerStart, headerLine: trial.headerLine, textStart: start,
        textLine: line, isUnclear: false)
      return
    }
    if let (declared, next) = Self.declaredDelimiter(bytes) {
      start = next
      line = 2
      let trial = Trial(bytes, delimiter: declared, start: start, line: line)
      self.init(
        delimiter: declared, headerStart: trial.headerStart, headerLine: trial.headerLine, textStart: start,
        textLine: line, isUnclear: false)
      return
    }
    let trials = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")].map {
      Trial(bytes, delimiter: $0, start: start, line: line)
    }
    var best = trials[3]
    for trial in trials where trial.headerFields > 1 && trial.isBetter(than: best) { best = trial }
    if Self.hasQuotesPartedBySpaces(bytes) {
      let spaced = Trial(bytes, delimiter: UInt8(ascii: " "), start: start, line: line)
      if spaced.headerFields > 2, spaced.evenness >= 0.9 { best = spaced }
    }
    self.init(
      delimiter: best.delimiter, headerStart: best.headerStart, headerLine: best.headerLine, textStart: start,
      textLine: line, isUnclear: best.headerFields > 1 && best.evenness < 0.5)
  }

  private init(
    delimiter: UInt8, headerStart: Int, headerLine: Int, textStart: Int, textLine: Int, isUnclear: Bool
  ) {
    self.delimiter = delimiter
    self.headerStart = headerStart
    self.headerLine = headerLine
    self.textStart = textStart
    self.textLine = textLine
    self.isUnclear = isUnclear
  }

  /// Whether the first line is texts in quotes with one space between each, as PxWeb writes them when asked for spaces.
  private static func hasQuotesPartedBySpaces(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.first == UInt8(ascii: "\"") else { return false }
    var isOpen = false
    var gaps = 0
    for index in 0..<min(bytes.count, 4096) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        isOpen.toggle()
      } else if !isOpen {
        if byte == 0x0A || byte == 0x0D { return gaps > 1 }
        guard byte == UInt8(ascii: " "), bytes[index - 1] == UInt8(ascii: "\"") else { return false }
        gaps += 1
      }
    }
    return false
  }

  /// A text that was made here: parted by commas, the header first.
  static let made = Dialect(
    delimiter: UInt8(ascii: ","), headerStart: 0, headerLine: 1, textStart: 0, textLine: 1, isUnclear: false)

  /// Stands at the first record after the headers.
  func scannerAfterHeader(_ bytes: UnsafeRawBufferPointer) -> CSVScanner {
    var scanner = CSVScanner(bytes, delimiter: delimiter, from: headerStart, line: headerLine)
    for _ in 0..<headerRecords { _ = scanner.next() }
    return scanner
  }

  /// The delimiter of a first line `sep=X`, quoted or not, and the first byte after that line.
  private static func declaredDelimiter(_ bytes: UnsafeRawBufferPointer) -> (UInt8, Int)? {
    var index = 0
    if bytes.first == UInt8(ascii: "\"") { index = 1 }
    guard bytes.count >= index + 5,
      bytes[index..<(index + 4)].elementsEqual("sep=".utf8) || bytes[index..<(index + 4)].elementsEqual("SEP=".utf8)
    else { return nil }
    let delimiter = bytes[index + 4]
    guard delimiter != 0x0A, delimiter != 0x0D, delimiter < 0x80 else { return nil }
    index += 5
    while index < min(bytes.count, 16), bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    guard index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D else { return nil }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    return (delimiter, index + 1)
  }

  /// The first records parted by one delimiter.
  private struct Trial {
    let delimiter: UInt8
    let headerStart: Int
    let headerLine: Int
    let headerFields: Int
    /// Lines above the header.
    let titles: Int
    /// Share of the records after the header with as many fields.
    let evenness: Double

    init(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8, start: Int, line: Int) {
      self.delimiter = delimiter
      let window = min(bytes.count, start + 1 << 16)
      var scanner = CSVScanner(bytes, delimiter: delimiter, from: start, to: window, line: line)
      var records: [(start: Int, line: Int, fields: Int, filled: Int)] = []
      while records.count < 200, scanner.next() {
        let filled = scanner.fields.count { field in
          !bytes[field.start..<field.end].allSatisfy { $0 == 0x20 }
        }
        records.append((scanner.recordStart, scanner.recordLine, scanner.fields.count, filled))
      }
      // The window may have cut the last record.
      if window < bytes.count, records.count > 1 { records.removeLast() }
      // Titles above the table fill one field; the table fills several.
      var header = 0
      let filledLater = records.dropFirst(2).prefix(20).map(\.filled).sorted()
      if let typical = filledLater.isEmpty ? nil : filledLater[filledLater.count / 2], typical > 1 {
        while header + 1 < records.count, header < 10, records[header].filled <= 1 { header += 1 }
      }
      headerStart = header < records.count ? records[header].start : start
      headerLine = header < records.count ? records[header].line : line
      let fields = header < records.count ? records[header].fields : 0
      headerFields = fields
      titles = header
      let rest = records.dropFirst(header + 1)
      evenness = rest.isEmpty ? 1 : Double(rest.count { $0.fields == fields }) / Double(rest.count)
    }

    func isBetter(than other: Trial) -> Bool {
      if other.headerFields < 2 { return true }
      let (own, others) = (evenness >= 0.9, other.evenness >= 0.9)
      if own != others { return own }
      // What looks like a title above the table may be a header that this delimiter does not part.
      if own, titles != other.titles { return titles < other.titles }
      return own ? headerFields > other.headerFields : evenness > other.evenness
    }
  }
}
