/// Something about the input that its owner should know: what was found, where, what was expected, what to do.
///
/// Typed, so that each language puts it into its own words.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: String, Sendable, Comparable {
    case note, warning, error

    private var order: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }
  }

  /// Where: a file, and within it a line and column counted from 1.
  public struct Location: Sendable, Equatable {
    public var file: String
    public var line: Int?
    public var column: Int?

    public init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  public var severity: Severity
  public var issue: Issue
  public var location: Location?

  public init(_ severity: Severity, _ issue: Issue, at location: Location? = nil) {
    self.severity = severity
    self.issue = issue
    self.location = location
  }

  /// What is the matter. A new case makes the compiler ask each language for its words.
  public enum Issue: Sendable, Equatable {
    case fileNotFound
  }
}
