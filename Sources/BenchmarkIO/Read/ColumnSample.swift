import BenchmarkCore

/// What the first records of a table show of each column.
struct ColumnSample {
  var numbers = 0
  var symbols = 0
  var texts = 0
  var empty = 0
  var marks: NumberParser.Marks = []
  /// Different texts, counted to eight.
  private(set) var distinct = 0
  /// No text was met twice, and none was missing.
  private(set) var isUnique = true
  /// Every number was whole, without sign or mark.
  private(set) var isWhole = true
  /// The first text that is no number.
  private(set) var firstText: String?
  /// Bytes of the texts.
  private(set) var shortest = Int.max
  private(set) var longest = 0
  /// Every number began as those of organisations do.
  private var hasOrganisations = true
  /// Some text began with a zero that a number would lose.
  private(set) var hasLeadingZero = false
  private var known: Set<String> = []

  var looksNumeric: Bool { numbers > 0 && texts * 4 <= numbers }
  var isText: Bool { texts > 0 && !looksNumeric }
  var records: Int { numbers + symbols + texts + empty }
  /// Numbers of one length that never repeat, as codes are and measurements are not.
  var looksLikeCodes: Bool {
    numbers > 3 && texts == 0 && isWhole && isUnique && shortest == longest && longest >= 4 || hasLeadingZero
  }

  /// Nine digits from 8 or 9 on, that never repeat: numbers of organisations.
  var looksLikeOrganisations: Bool {
    numbers > 3 && texts == 0 && isWhole && isUnique && shortest == 9 && longest == 9 && hasOrganisations
  }

  /// Most records that are looked at.
  private static let mostRecords = 2000

  /// Reads the first records after the header.
  static func sample(
    _ text: UnsafeRawBufferPointer, dialect: Dialect, columns: Int, profile: SourceProfile
  ) -> [ColumnSample] {
    var samples = [ColumnSample](repeating: ColumnSample(), count: columns)
    var scanner = dialect.scannerAfterHeader(text)
    let parser = NumberParser(decimalMark: .comma)
    var records = 0
    while records < mostRecords, scanner.next() {
      records += 1
      for (index, field) in scanner.fields.prefix(columns).enumerated() {
        let bytes = UnsafeRawBufferPointer(rebasing: text[field.start..<field.end])
        let result = parser.parse(bytes)
        samples[index].note(scanner.text(of: field))
        switch result.kind {
        case .number
        where bytes.contains { $0 | 0x20 == UInt8(ascii: "e") } && bytes.allSatisfy({ $0 != 0x2E && $0 != 0x2C }):
          // `45E341` and `12E5` are codes: a measurement with an exponent has a decimal mark too.
          samples[index].texts += 1
        case .number:
          samples[index].numbers += 1
          samples[index].marks.formUnion(result.marks)
          if samples[index].isWhole, !bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
            samples[index].isWhole = false
          }
          samples[index].shortest = min(samples[index].shortest, bytes.count)
          samples[index].longest = max(samples[index].longest, bytes.count)
          if let first = bytes.first, first != UInt8(ascii: "8"), first != UInt8(ascii: "9") {
            samples[index].hasOrganisations = false
          }
          if bytes.count > 1, bytes[0] == 0x30, (0x30...0x39).contains(bytes[1]) {
            samples[index].hasLeadingZero = true
          }
        case .infinite: samples[index].texts += 1
        case .empty:
          samples[index].empty += 1
          samples[index].isUnique = false
        case .notANumber:
          let content = scanner.text(of: field).trimmingBlanks()
          if profile.isSymbol(content) || content.utf8.count <= 8 && CellReader.isSpreadsheetError(content) {
            samples[index].symbols += 1
          } else if isMarkedNumber(content, parser: parser, profile: profile) {
            samples[index].numbers += 1
            samples[index].isWhole = false
          } else {
            samples[index].texts += 1
            if samples[index].firstText == nil { samples[index].firstText = String(content.prefix(80)) }
          }
        }
      }
      if scanner.fields.count < columns {
        for index in scanner.fields.count..<columns { samples[index].isUnique = false }
      }
    }
    return samples
  }

  /// `~100`, or `12*` where that is a preliminary number.
  private static func isMarkedNumber(_ text: String, parser: NumberParser, profile: SourceProfile) -> Bool {
    var number = CellReader.withoutRounding(text)
    if number == nil, profile.marksPreliminaryWithStar, text.hasSuffix("*") { number = String(text.dropLast()) }
    guard var number else { return false }
    return number.withUTF8 { parser.parse(UnsafeRawBufferPointer($0)) }.kind == .number
  }

  private mutating func note(_ text: String) {
    guard isUnique || distinct < 8 else { return }
    let isNew = known.insert(text).inserted
    if isNew { distinct += 1 } else { isUnique = false }
    // Once a text has come back only the first eight matter.
    if !isUnique, distinct >= 8 { known = [] }
  }
}
