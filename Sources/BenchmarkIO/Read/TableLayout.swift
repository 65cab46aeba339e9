import BenchmarkCore

/// What each column of a table of observations holds.
///
/// A record gives one observation for each group of columns. The long form has one group and reads indicator and
/// period from the record; the wide form has a group for each indicator; packed headers have one for each indicator
/// and period.
struct TableLayout {
  struct Group {
    /// nil: read from the unit column.
    var unit: String?
    /// nil: read from the indicator column.
    var indicator: String?
    /// nil: read from the period column.
    var period: String?
    /// Fields of this group; at most one for each role.
    var fields: [Diagnostic.ColumnRole: Int] = [:]

    /// The field to point at when something is the matter with the observation.
    var mainField: Int { fields[.value] ?? fields[.numerator] ?? fields.values.min() ?? 0 }
  }

  /// nil: every group has a unit of its own.
  var unit: Int?
  var unitName: Int?
  var indicator: Int?
  var period: Int?
  /// Status of every observation of the record.
  var status: Int?
  var groups: [Group]
  /// Columns that are none of these: they may describe the unit.
  var extras: [(name: String, field: Int)] = []
  var headers: [String]
  /// Only records with one of the texts in the field are used.
  var filters: [(field: Int, texts: Set<String>)] = []
  /// Texts that are put behind the indicator.
  var fold: [(field: Int, column: FoldedColumn)] = []
  /// A column that tells series of one name apart.
  var distinguish: Int?
  /// Records whose first text matches are no data.
  var leaveOut: TextPattern?
  /// What the number of a record is, by the text of a field.
  var measures: (field: Int, roles: [String: Diagnostic.ColumnRole])?
  var unitKeys = UnitKeyRule()
  /// The year whose numbers of municipalities and counties are wanted.
  var regions: Int?
  var levels: UnitLevels?
  var typeColumn: String?
  var periods: Period.Kind?
  var repeated = RepeatedRecords.report
  /// Further fields whose texts belong to the key of the unit.
  var unitParts: [Int] = []
  /// Every record is a unit of its own, called by its number.
  var unitIsRecord = false
  /// Decides doubtful numbers; one a field.
  var decimalMarks: [Diagnostic.DecimalMark]
  /// The mark that was told for every field.
  var toldDecimalMark: Diagnostic.DecimalMark?

  /// Fields that hold numbers, in order.
  var numberFields: [Int] {
    var fields: [Int] = []
    for group in groups {
      for (role, field) in group.fields where role != .status { fields.append(field) }
    }
    return fields.sorted()
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
