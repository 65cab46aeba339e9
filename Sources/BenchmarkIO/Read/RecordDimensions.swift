import BenchmarkCore

/// What columns beside the observation say of a record: whether it is used, what is put behind the indicator, and what
/// its number is.
struct RecordDimensions {
  private let filters: [(field: Int, texts: Set<String>)]
  private let columns: [(field: Int, column: FoldedColumn)]
  private let distinguish: Int?
  private let leaveOut: TextPattern?
  private let measures: (field: Int, roles: [String: Diagnostic.ColumnRole])?
  let folds: Bool
  private let isPlain: Bool
  private let unitIsOneField: Bool
  private let indicator: Int?

  /// Parts a name from the text that tells series of that name apart, until all files are read.
  static let separator: Character = "\u{1F}"

  init(_ layout: TableLayout) {
    filters = layout.filters
    columns = layout.fold
    distinguish = layout.distinguish
    leaveOut = layout.leaveOut
    measures = layout.measures
    indicator = layout.indicator
    folds = !layout.fold.isEmpty || layout.distinguish != nil
    isPlain = filters.isEmpty && leaveOut == nil
    unitIsOneField = layout.unitParts.isEmpty && !layout.unitIsRecord
  }

  /// True when no record is left out, folded, or measured by another.
  var keepsEveryRecordAsItIs: Bool { isPlain && !folds && measures == nil && unitIsOneField }

  private func text(_ field: Int, _ scanner: CSVScanner) -> String {
    field < scanner.fields.count ? scanner.text(of: scanner.fields[field]).trimmingBlanks() : ""
  }

  /// True for a record that is not asked for, or is no data.
  func leavesOut(_ scanner: CSVScanner) -> Bool {
    guard !isPlain else { return false }
    for filter in filters {
      let text = text(filter.field, scanner)
      let isWanted =
        filter.texts.contains(text.lowercased()) || (filter.texts.contains(RowFilter.anyText) && !text.isEmpty)
      if !isWanted { return true }
    }
    return leaveOut?.matches(text(0, scanner)) ?? false
  }

  /// The number of this record is a value unless a column says otherwise; nil for a measure that is not used.
  func role(_ scanner: CSVScanner) -> Diagnostic.ColumnRole? {
    guard let measures else { return .value }
    return measures.roles[text(measures.field, scanner)]
  }

  /// What the folded columns put behind the name, the first separator included.
  func suffix(_ scanner: CSVScanner) -> String {
    guard folds else { return "" }
    var result = ""
    for (field, column) in columns {
      guard let text = column.text(of: text(field, scanner)) else { continue }
      result += column.separator + text
    }
    if let distinguish { result += String(Self.separator) + text(distinguish, scanner) }
    return result
  }

  /// The text of the indicator column; nil when it is empty.
  func base(_ scanner: CSVScanner) -> String? {
    guard let indicator else { return "" }
    let text = text(indicator, scanner)
    return text.isEmpty ? nil : text
  }

  /// The number of the indicator with what is folded in; a name that was empty begins without a separator.
  func fold(_ base: String, _ suffix: String, _ indicators: inout KeyTable) -> Int32 {
    guard base.isEmpty else { return indicators.intern(base + suffix) }
    var rest = Substring(suffix)
    if let first = columns.first?.column.separator, rest.hasPrefix(first) {
      rest = rest.dropFirst(first.count)
    } else {
      for (_, column) in columns where rest.hasPrefix(column.separator) {
        rest = rest.dropFirst(column.separator.count)
        break
      }
    }
    return indicators.intern(String(rest))
  }
}

/// Names of series that a further column tells apart: only the series with the latest period goes without it.
enum DistinguishedNames {
  /// - Parameters:
  ///   - ids: names with the text behind ``RecordDimensions/separator``.
  ///   - latest: last period of each.
  static func shorten(_ ids: [String], latest: [Period?]) -> [String] {
    func parts(_ id: String) -> (name: String, text: String) {
      let pieces = id.split(separator: RecordDimensions.separator, omittingEmptySubsequences: false)
      return (String(pieces[0]), pieces.count > 1 ? String(pieces[1]) : "")
    }
    var newest: [String: Int] = [:]
    for index in ids.indices {
      guard let period = latest[index] else { continue }
      let name = parts(ids[index]).name
      if let other = newest[name], let known = latest[other], known >= period { continue }
      newest[name] = index
    }
    return ids.indices.map { index in
      let (name, text) = parts(ids[index])
      return newest[name] == index || text.isEmpty ? name : "\(name) (\(text))"
    }
  }
}
