import BenchmarkCore

/// How tables are written: dialect, digits, and the words of the cells that hold sentences.
public struct TableFormat: Sendable {
  public var dialect: CSVDialect
  /// Significant digits of results; values of the input are always written as they were read.
  public var digits: Int
  public var text: TableText

  public init(dialect: CSVDialect = .rfc4180, digits: Int = 10, text: TableText) {
    self.dialect = dialect
    self.digits = digits
    self.text = text
  }

  /// For numbers of the input: the shortest text that reads back.
  var inputs: NumberText { NumberText(decimalMark: dialect.decimalMark) }

  /// For results of analyses.
  var results: NumberText { NumberText(decimalMark: dialect.decimalMark, digits: digits) }
}

/// Sentences that tables carry. The caller gives them, in the language of the run.
public struct TableText: Sendable {
  /// Why a value is flagged: the reason, its indicator and the value.
  public var outlierReason: @Sendable (OutlierReason, Indicator, Double) -> String

  public init(outlierReason: @escaping @Sendable (OutlierReason, Indicator, Double) -> String) {
    self.outlierReason = outlierReason
  }
}
