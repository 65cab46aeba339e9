import BenchmarkCore

/// The headers of a table, also where they take several records one above the other.
///
/// The first record is always a header. A record below it is one too while its cells are texts where the column holds
/// numbers further down, or, below a header with gaps or repetitions, while it has no key and holds only years. Titles
/// that fill the first columns only are passed over.
struct TableHeader {
  /// One a column; the parts of stacked headers joined.
  let headers: [String]
  /// The parts of each column from the top, without the labels of `Kjønn: Alle`; one part in a plain table.
  let parts: [[String]]
  /// Records from the start of the header to the first record of data.
  let records: Int
  /// The header takes more than one record.
  let isStacked: Bool

  /// Records that are looked at: headers and enough data to know the columns by.
  static let window = 60
  /// Most records that headers are looked for in.
  private static let mostHeaders = 12

  private enum Kind { case empty, number, year, symbol, text }

  /// - Parameters:
  ///   - records: from the first header record on.
  ///   - declared: header records as the mapping or the options say; with 0 the columns are called by their numbers.
  init(_ records: [[String]], declared: Int?, profile: SourceProfile) {
    let width = records.map(\.count).max() ?? 0
    guard let first = records.first, width > 0 else {
      headers = records.first ?? []
      parts = []
      self.records = min(1, records.count)
      isStacked = false
      return
    }
    if declared == 0 {
      headers = (1...width).map { String($0) }
      parts = headers.map { [$0] }
      self.records = 0
      isStacked = false
      return
    }
    let parser = NumberParser(decimalMark: .comma)
    let kinds = records.map { $0.map { Self.kind(of: $0, parser: parser, profile: profile) } }
    let count = declared.map { min($0, records.count) } ?? Self.headerCount(kinds, records, width: width)
    self.records = count
    var rows = records[..<count].map { $0 + [String](repeating: "", count: width - $0.count) }
    if count > 1 { rows = rows.filter { !Self.isTitle($0, width: width) } }
    guard rows.count > 1 else {
      var texts = rows.first ?? first
      while texts.count > 1, texts.last == "" { texts.removeLast() }
      headers = texts
      parts = texts.map { [$0] }
      isStacked = false
      return
    }
    isStacked = true
    let dataWidth = max(records[count...].map(\.count).max() ?? width, 1)
    let filled = rows.indices.map { $0 == rows.count - 1 ? rows[$0] : Self.filledFromLeft(rows[$0]) }
    let stripped = filled.map(Self.withoutLabel)
    let columns = min(width, max(dataWidth, 1))
    var headers: [String] = []
    var parts: [[String]] = []
    for column in 0..<columns {
      let own = stripped.map { $0[column] }
      parts.append(own)
      var shown: [String] = []
      for row in filled.indices {
        let text = stripped[row][column]
        if !text.isEmpty, !shown.contains(text) { shown.append(text) }
      }
      headers.append(shown.joined(separator: ", "))
    }
    self.headers = headers
    self.parts = parts
  }

  // MARK: Where the data begin

  private static func kind(of text: String, parser: NumberParser, profile: SourceProfile) -> Kind {
    var text = text.trimmingBlanks()
    guard !text.isEmpty else { return .empty }
    let result = text.withUTF8 { parser.parse(UnsafeRawBufferPointer($0)) }
    switch result.kind {
    case .empty: return .empty
    case .number:
      return text.utf8.count == 4 && result.value >= 1900 && result.value < 2100 ? .year : .number
    case .infinite: return .text
    case .notANumber: return profile.isSymbol(text) ? .symbol : .text
    }
  }

  private static func headerCount(_ kinds: [[Kind]], _ records: [[String]], width: Int) -> Int {
    guard kinds.count > 2, let first = records.first else { return 1 }
    // The columns of numbers, by the later half of what is seen.
    let later = kinds[max(1, kinds.count / 2)...]
    var numeric: [Int] = []
    var others: [Int] = []
    for column in 0..<width {
      var numbers = 0
      var texts = 0
      for row in later where column < row.count {
        switch row[column] {
        case .number, .year: numbers += 1
        case .text: texts += 1
        case .empty, .symbol: break
        }
      }
      if numbers > 0, texts * 4 <= numbers { numeric.append(column) } else { others.append(column) }
    }
    guard numeric.count > 1, !others.isEmpty else { return 1 }
    let shown = numeric.filter { $0 < first.count }.map { first[$0] }
    // A header with gaps or repetitions stands above another one.
    let hasGaps = shown.contains("") || Set(shown).count < shown.count
    var count = 1
    var row = 1
    let most = min(kinds.count - 1, mostHeaders)
    while row < most {
      let cells = numeric.filter { $0 < kinds[row].count }.map { kinds[row][$0] }
      let texts = cells.count { $0 == .text }
      let numbers = cells.count { $0 == .number || $0 == .symbol }
      let years = cells.count { $0 == .year }
      // A heading over both rows, as merged cells give it, is no key.
      let hasKey = others.contains { column in
        column < kinds[row].count && kinds[row][column] != .empty
          && !(column < first.count && records[row][column] == first[column])
      }
      // Years above columns of numbers.
      let isYears = hasGaps && !hasKey && numbers == 0 && texts == 0 && years > 1
      let isTexts = texts * 2 > numbers + years + texts && (hasGaps || !hasKey || texts > 1)
      if isTexts || isYears {
        count = row + 1
      } else if hasKey {
        break
      }
      // Without a key it is a row of codes, or a blank one, when a header follows.
      row += 1
    }
    // Texts to the end of the window: the table holds texts, and no header is stacked.
    return count >= most ? 1 : count
  }

  /// Fills the first two columns at most, in a table that is wider.
  private static func isTitle(_ row: [String], width: Int) -> Bool {
    let filled = row.indices.filter { !row[$0].isEmpty }
    return filled.isEmpty || (width > 3 && filled.allSatisfy { $0 < 2 } && filled.count <= 2)
  }

  // MARK: Parts

  /// A cell that spans several columns stands in the first of them.
  private static func filledFromLeft(_ row: [String]) -> [String] {
    var result = row
    var last = ""
    // What stands above the key columns does not reach over the figures.
    for index in row.indices {
      if !row[index].isEmpty { last = row[index] } else if index > 0 { result[index] = last }
    }
    return result
  }

  /// Takes off a label that every cell of the row has: `Kjønn: Alle`.
  private static func withoutLabel(_ row: [String]) -> [String] {
    let labels = row.map { text in text.range(of: ": ").map { text[..<$0.lowerBound] } }
    let present = Set(labels.compactMap { $0 })
    let labelled = labels.compactMap { $0 }
    guard present.count == 1, labelled.count > 1 else { return row }
    return row.map { text in text.range(of: ": ").map { String(text[$0.upperBound...]) } ?? text }
  }
}
