import BenchmarkCore

/// Decides what a comma or point means in a column where one text alone would not tell.
enum DecimalMarkChoice {
  struct Outcome: Equatable {
    var mark: Diagnostic.DecimalMark
    /// Nothing in the file settles it.
    var isDoubtful = false
    /// The column holds clear decimals of both kinds.
    var isMixed = false
  }

  /// - Parameters:
  ///   - column: marks seen in the column.
  ///   - file: marks seen in all number columns, which decide for a column without clear ones.
  ///   - delimiter: a table parted by commas is expected to have decimal points, every other decimal commas.
  static func choose(
    column: NumberParser.Marks, file: NumberParser.Marks, delimiter: UInt8
  ) -> Outcome {
    let expected: Diagnostic.DecimalMark = delimiter == UInt8(ascii: ",") ? .point : .comma
    switch (column.contains(.decimalComma), column.contains(.decimalPoint)) {
    case (true, false): return Outcome(mark: .comma)
    case (false, true): return Outcome(mark: .point)
    case (true, true): return Outcome(mark: expected, isMixed: true)
    case (false, false): break
    }
    let isDoubtful = column.contains(.doubtfulComma) || column.contains(.doubtfulPoint)
    guard isDoubtful else { return Outcome(mark: expected) }
    switch (file.contains(.decimalComma), file.contains(.decimalPoint)) {
    case (true, false): return Outcome(mark: .comma)
    case (false, true): return Outcome(mark: .point)
    case (true, true), (false, false):
      // Where commas part the fields, a comma inside quotes parts thousands: `"129,791"`. Otherwise the mark is taken as
      // decimal: a factor of a thousand too small is seen at once in a report.
      let isEnglish = delimiter == UInt8(ascii: ",")
      let mark: Diagnostic.DecimalMark = column.contains(.doubtfulComma) && !isEnglish ? .comma : .point
      return Outcome(mark: mark, isDoubtful: true)
    }
  }
}
