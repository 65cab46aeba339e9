import BenchmarkCore

/// A table of text made from a workbook, a JSON-stat data set or a PX file, with the way back to its cells.
struct MadeTable: Sendable {
  /// Parted by commas, one line a record, the headers first.
  var text: [UInt8] = []
  var origin: RecordOrigin
  var facts: [String: IndicatorFacts] = [:]
  var provenance = Provenance()
  var diagnostics: [Diagnostic] = []
  /// What was already settled is taken out of the options.
  var options: ReadOptions

  /// Puts the records of another table below these. Where its headers differ they stand among the records, and are told.
  mutating func append(_ other: MadeTable) {
    let newline = UInt8(ascii: "\n")
    let header = text.prefix { $0 != newline }
    let lines = text.count { $0 == newline }
    let isSame =
      other.text.starts(with: header) && other.text.count > header.count && other.text[header.count] == newline
    let skipped = isSame ? 1 : 0
    text += other.text.dropFirst(isSame ? header.count + 1 : 0)
    let (own, below) = (origin.place, other.origin.place)
    origin = RecordOrigin { line, field in
      line < lines ? own(line, field) : below(line - lines + skipped, field)
    }
    facts.merge(other.facts) { first, _ in first }
    diagnostics += other.diagnostics
  }
}

/// Where the records of a made table stand in their file.
struct RecordOrigin: Sendable {
  /// Line of the made text from 0, and field: the place in the words of the format.
  let place: @Sendable (Int, Int) -> String?
}

/// What a source says of itself.
struct Provenance: Sendable, Equatable {
  var title: String?
  var source: String?
  /// When the figures were last changed, as the source writes it.
  var updated: String?
  /// Whether sums over categories make sense; nil when the source does not say.
  var isAggregationAllowed: Bool?

  /// Publisher and title, for the source line; nil where the source says neither.
  var name: String? { Self.name(source: source, title: title) }

  static func name(source: String?, title: String?) -> String? {
    let parts = [source, title].compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }

  /// The day of the last change, for the source line.
  var extracted: String? {
    guard let updated, updated.utf8.count >= 10 else { return updated }
    let day = String(updated.prefix(10))
    if Period.parse(day) != .unparsed { return day }
    // PX writes 20250411 08:00.
    let digits = updated.prefix(8)
    guard digits.count == 8, digits.allSatisfy(\.isNumber) else { return nil }
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
  }
}

/// Writes the lines of a made table.
struct MadeText {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      guard needsQuotes else {
        bytes.append(contentsOf: field.utf8)
        continue
      }
      bytes.append(0x22)
      for byte in field.utf8 {
        switch byte {
        case 0x22: bytes.append(contentsOf: [0x22, 0x22])
        // A line a record: what was a line end in a cell is a blank.
        case 0x0A, 0x0D: bytes.append(0x20)
        default: bytes.append(byte)
        }
      }
      bytes.append(0x22)
    }
    bytes.append(0x0A)
  }
}
