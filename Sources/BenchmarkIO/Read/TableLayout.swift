import BenchmarkCore

/// What each column of a table of observations holds.
///
/// A record gives one observation for each group of columns. The long form has one group and reads indicator and
/// period from the record; the wide form has a group for each indicator; packed headers have one for each indicator
/// and period.
struct TableLayout {
  struct Group {
    /// nil: read from the indicator column.
    var indicator: String?
    /// nil: read from the period column.
    var period: String?
    /// Fields of this group; at most one for each role.
    var fields: [Diagnostic.ColumnRole: Int] = [:]

    /// The field to point at when something is the matter with the observation.
    var mainField: Int { fields[.value] ?? fields[.numerator] ?? fields.values.min() ?? 0 }
  }

  var unit: Int
  var unitName: Int?
  var indicator: Int?
  var period: Int?
  /// Status of every observation of the record.
  var status: Int?
  var groups: [Group]
  /// Columns that are none of these: they may describe the unit.
  var extras: [(name: String, field: Int)] = []
  var headers: [String]
  /// Decides doubtful numbers; one a field.
  var decimalMarks: [Diagnostic.DecimalMark]

  /// Fields that hold numbers, in order.
  var numberFields: [Int] {
    var fields: [Int] = []
    for group in groups {
      for (role, field) in group.fields where role != .status { fields.append(field) }
    }
    return fields.sorted()
  }
}

/// What the first records of a table show of each column.
struct ColumnSample {
  var numbers = 0
  var symbols = 0
  var texts = 0
  var empty = 0
  var marks: NumberParser.Marks = []
  /// Different texts, counted to eight.
  var distinct: Int { firstTexts.count }
  private var firstTexts: Set<String> = []

  var looksNumeric: Bool { numbers > 0 && texts * 4 <= numbers }
  var isText: Bool { texts > 0 && !looksNumeric }

  /// Reads the first records after the header.
  static func sample(
    _ text: UnsafeRawBufferPointer, dialect: Dialect, columns: Int, profile: SourceProfile
  ) -> [ColumnSample] {
    var samples = [ColumnSample](repeating: ColumnSample(), count: columns)
    var scanner = CSVScanner(text, delimiter: dialect.delimiter, from: dialect.headerStart, line: dialect.headerLine)
    guard scanner.next() else { return samples }
    let parser = NumberParser(decimalMark: .comma)
    var records = 0
    while records < 2000, scanner.next() {
      records += 1
      for (index, field) in scanner.fields.prefix(columns).enumerated() {
        let bytes = UnsafeRawBufferPointer(rebasing: text[field.start..<field.end])
        let result = parser.parse(bytes)
        if samples[index].firstTexts.count < 8 { samples[index].firstTexts.insert(scanner.text(of: field)) }
        switch result.kind {
        case .number, .infinite:
          samples[index].numbers += 1
          samples[index].marks.formUnion(result.marks)
        case .empty: samples[index].empty += 1
        case .notANumber:
          let content = scanner.text(of: field).trimmingBlanks()
          if content.utf8.count <= 8, profile.meaning(of: content) != nil {
            samples[index].symbols += 1
          } else {
            samples[index].texts += 1
          }
        }
      }
    }
    return samples
  }
}

extension String {
  /// Without spaces, tabs and hard spaces at either end.
  func trimmingBlanks() -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
