/// A column of a table: what it is called, what it holds, and when it is empty.
public struct TableField: Sendable, Equatable {
  /// Types of the Frictionless Table Schema.
  public enum FieldType: String, Sendable, CaseIterable {
    case string, number, integer, boolean
  }

  public var name: String
  public var type: FieldType
  public var description: String
  /// Unit of the numbers, in words.
  public var unit: String?
  /// When a cell is empty; nil where it never is.
  public var emptyWhen: String?
  /// The closed list of words of the column, if there is one.
  public var words: [String]
  /// A cell may hold several of the words, joined by a semicolon.
  public var isList: Bool
  /// Smallest and largest number that can occur.
  public var minimum: Double?
  public var maximum: Double?

  init(
    _ name: String, _ type: FieldType, _ description: String, unit: String? = nil, emptyWhen: String? = nil,
    words: [String] = [], isList: Bool = false, minimum: Double? = nil, maximum: Double? = nil
  ) {
    self.name = name
    self.type = type
    self.description = description
    self.unit = unit
    self.emptyWhen = emptyWhen
    self.words = words
    self.isList = isList
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// What a table holds: its name, one line on it, its columns and the columns that make a row unique.
public struct TableSchema: Sendable, Equatable {
  public var name: String
  public var description: String
  public var fields: [TableField]
  public var primaryKey: [String]

  init(name: String, description: String, fields: [TableField], primaryKey: [String]) {
    self.name = name
    self.description = description
    self.fields = fields
    self.primaryKey = primaryKey
  }

  /// Name of the file that holds the table.
  public var fileName: String { name + ".csv" }
}
