import BenchmarkCore

/// Every word that a workbook shows beyond its tables. The caller gives them, in the language of the run.
public struct WorkbookText: Sendable {
  /// A line of the front page.
  public struct Line: Sendable, Equatable {
    public enum Style: Sendable { case title, fact, notice, heading, statement, text }

    public var style: Style
    /// A number or a term in a column of its own.
    public var label: String?
    public var text: String

    public init(_ style: Style, label: String? = nil, _ text: String) {
      self.style = style
      self.label = label
      self.text = text
    }
  }

  /// What the sheets are called.
  public struct SheetNames: Sendable {
    public var front: String
    public var results: String
    public var figures: String
    public var figureData: String
    public var columns: String
    /// By the name of the table; a table that is not here keeps its name.
    public var tables: [String: String]

    public init(
      front: String, results: String, figures: String, figureData: String, columns: String, tables: [String: String]
    ) {
      self.front = front
      self.results = results
      self.figures = figures
      self.figureData = figureData
      self.columns = columns
      self.tables = tables
    }
  }

  /// Headings and single words.
  public struct Words: Sendable {
    public var contents: String
    public var rows: String
    public var unit: String
    public var name: String
    public var group: String
    public var period: String
    public var target: String
    public var mean: String
    public var lowest: String
    public var highest: String
    public var value: String
    public var light: String
    public var lower: String
    public var upper: String
    public var lowerPart: String
    public var upperPart: String
    public var sheet: String
    public var column: String
    public var explanation: String
    public var measure: String
    public var emptyWhen: String
    public var possibleWords: String
    public var unitNameExplained: String
    public var indicatorNameExplained: String

    public init(
      contents: String, rows: String, unit: String, name: String, group: String, period: String, target: String,
      mean: String, lowest: String, highest: String, value: String, light: String, lower: String, upper: String,
      lowerPart: String, upperPart: String, sheet: String, column: String, explanation: String, measure: String,
      emptyWhen: String, possibleWords: String, unitNameExplained: String, indicatorNameExplained: String
    ) {
      self.contents = contents
      self.rows = rows
      self.unit = unit
      self.name = name
      self.group = group
      self.period = period
      self.target = target
      self.mean = mean
      self.lowest = lowest
      self.highest = highest
      self.value = value
      self.light = light
      self.lower = lower
      self.upper = upper
      self.lowerPart = lowerPart
      self.upperPart = upperPart
      self.sheet = sheet
      self.column = column
      self.explanation = explanation
      self.measure = measure
      self.emptyWhen = emptyWhen
      self.possibleWords = possibleWords
      self.unitNameExplained = unitNameExplained
      self.indicatorNameExplained = indicatorNameExplained
    }
  }

  /// How a column is explained.
  public struct Explanation: Sendable, Equatable {
    public var description: String
    public var unit: String?
    public var emptyWhen: String?

    public init(description: String, unit: String?, emptyWhen: String?) {
      self.description = description
      self.unit = unit
      self.emptyWhen = emptyWhen
    }
  }

  public var front: [Line]
  public var sheets: SheetNames
  public var words: Words
  /// What stands on the sheets of results and figures, above what it explains.
  public var resultsNote: String
  public var figuresNote: String
  public var figureDataNote: String
  /// A table with more rows than a sheet holds: its name and number of rows.
  public var tooManyRows: @Sendable (_ file: String, _ rows: Int) -> String
  /// Figures are not drawn for so many units.
  public var tooManyUnits: @Sendable (_ units: Int) -> String
  public var figureTitle: @Sendable (_ indicator: String, _ unit: String?, _ period: String) -> String
  public var trendTitle: @Sendable (_ indicator: String, _ unit: String?) -> String
  public var explanation: @Sendable (_ table: String, _ field: TableField) -> Explanation
  /// A word of a closed list as people read it.
  public var word: @Sendable (_ column: String, _ word: String) -> String
  public var light: @Sendable (Light) -> String
  /// Why a cell has no number.
  public var absence: @Sendable (Status) -> String
  public var name: @Sendable (LocalizedText) -> String?
  public var period: @Sendable (Period) -> String
  /// A target with two ends.
  public var range: @Sendable (_ low: Double, _ high: Double) -> String

  public init(
    front: [Line], sheets: SheetNames, words: Words, resultsNote: String, figuresNote: String, figureDataNote: String,
    tooManyRows: @escaping @Sendable (String, Int) -> String, tooManyUnits: @escaping @Sendable (Int) -> String,
    figureTitle: @escaping @Sendable (String, String?, String) -> String,
    trendTitle: @escaping @Sendable (String, String?) -> String,
    explanation: @escaping @Sendable (String, TableField) -> Explanation,
    word: @escaping @Sendable (String, String) -> String, light: @escaping @Sendable (Light) -> String,
    absence: @escaping @Sendable (Status) -> String, name: @escaping @Sendable (LocalizedText) -> String?,
    period: @escaping @Sendable (Period) -> String, range: @escaping @Sendable (Double, Double) -> String
  ) {
    self.front = front
    self.sheets = sheets
    self.words = words
    self.resultsNote = resultsNote
    self.figuresNote = figuresNote
    self.figureDataNote = figureDataNote
    self.tooManyRows = tooManyRows
    self.tooManyUnits = tooManyUnits
    self.figureTitle = figureTitle
    self.trendTitle = trendTitle
    self.explanation = explanation
    self.word = word
    self.light = light
    self.absence = absence
    self.name = name
    self.period = period
    self.range = range
  }
}
