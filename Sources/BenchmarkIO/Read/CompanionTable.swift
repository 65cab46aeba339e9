import BenchmarkCore

/// A small table that goes with a study, such as actions or accounts: named columns, one row a line.
struct CompanionTable {
  private var scanner: CSVScanner
  private let names: [String]
  private let headers: [String]
  private let numbers: NumberParser
  let file: String
  let headerLine: Int

  init(_ source: SourceText) throws(ReadFailure) {
    file = source.file.path
    let dialect = Dialect(detecting: source.bytes)
    headerLine = dialect.headerLine
    scanner = CSVScanner(
      source.bytes, delimiter: dialect.delimiter, from: dialect.headerStart, line: dialect.headerLine)
    guard scanner.next() else { throw ReadFailure(.emptyFile, file: file) }
    let scanner = scanner
    headers = scanner.fields.map { scanner.text(of: $0).trimmingBlanks() }
    names = headers.map(HeaderNames.normalised)
    numbers = NumberParser(decimalMark: dialect.delimiter == UInt8(ascii: ",") ? .point : .comma)
  }

  /// The column with one of the headers; nil when there is none.
  func column(_ accepted: [String]) -> Int? {
    for name in accepted {
      if let index = names.firstIndex(of: name) { return index }
    }
    return nil
  }

  /// - Throws: when no column has one of the headers.
  func requiredColumn(_ accepted: [String]) throws(ReadFailure) -> Int {
    guard let index = column(accepted) else {
      throw ReadFailure(.noColumnNamed(Array(accepted.prefix(3))), file: file, line: headerLine)
    }
    return index
  }

  mutating func next() -> Bool { scanner.next() }

  var line: Int { scanner.recordLine }
  var faults: [CSVScanner.Fault] { scanner.faults }
  func header(_ column: Int) -> String { headers[column] }

  /// The text of a cell; nil when it is empty or not there.
  func text(_ column: Int?) -> String? {
    guard let column, column < scanner.fields.count else { return nil }
    let content = scanner.text(of: scanner.fields[column]).trimmingBlanks()
    return content.isEmpty ? nil : content
  }

  /// The number of a cell: NaN when it is empty, nil when it holds a text.
  func number(_ column: Int?) -> Double? {
    guard var text = text(column), !["-", "\u{2013}"].contains(text) else { return .nan }
    let result = text.withUTF8 { numbers.parse(UnsafeRawBufferPointer($0)) }
    return result.kind == .number ? result.value : nil
  }
}
