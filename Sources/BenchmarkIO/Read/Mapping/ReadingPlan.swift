import BenchmarkCore

/// How one table is read: the mapping of its profile with what the options say on top.
struct ReadingPlan {
  let profile: SourceProfile
  let options: ReadOptions
  /// Records that are used.
  let rows: [RowFilter]
  let fold: [FoldedColumn]

  var mapping: SourceMapping { profile.mapping }
  var sheets: [String] { options.sheets.isEmpty ? mapping.sheets : options.sheets }
  var skipRows: Int { options.skipRows ?? mapping.skipRows }
  var headerRows: Int? { options.headerRows ?? mapping.headerRows }
  var delimiter: UInt8? { options.delimiter ?? mapping.delimiter }
  var ignored: [String] { mapping.ignored + options.ignored }
  var periods: Period.Kind? { options.periods ?? mapping.periods }
  var unitsInColumns: Bool { options.unitsInColumns || mapping.unitsInColumns }

  init(_ options: ReadOptions) {
    self.options = options
    profile = options.profile
    let mapping = options.profile.mapping
    var rows = mapping.rows.filter { own in !options.rows.contains { Self.isSame($0.column, own.column) } }
    rows += options.rows
    if !options.bySex, let sex = mapping.sex, let column = sex.column,
      !rows.contains(where: { Self.isSame($0.column, column) })
    {
      // A record without a text for sex is about both.
      rows.append(RowFilter(column: column, values: sex.both + [""]))
    }
    self.rows = rows
    let added = options.fold.filter { name in !mapping.fold.contains { Self.isSame($0.column, name) } }
    fold = mapping.fold + added.map { FoldedColumn(column: $0) }
  }

  /// The period of a table that has no column for it.
  var assumedPeriod: Period? {
    if let period = options.assumedPeriod { return period }
    guard let text = mapping.period else { return nil }
    switch Period.parse(text, hint: periods) {
    case .period(let period): return period
    case .ambiguous(let readings): return readings.first
    case .unparsed: return nil
    }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    HeaderNames.normalised(left) == HeaderNames.normalised(right)
  }
}
