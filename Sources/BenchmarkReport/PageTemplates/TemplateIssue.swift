/// What is wrong with a page template, and where.
public struct TemplateIssue: Error, Sendable, Equatable {
  public enum Fault: Sendable, Equatable {
    /// A tag names a field that is not there. With the fields that are.
    case unknownField(String, known: [String])
    case unknownFunction(String)
    case emptyTag
    /// `{{` without `}}`.
    case unclosedTag
    case unclosedSection(String)
    case wrongEnd(found: String, expected: String?)
    /// A kind of tag that templates here do not have: blocks, parents, delimiters, settings.
    case unsupportedTag(String)
    case noPartial(String)
    /// The name of a partial would lead out of the folder of the template.
    case partialElsewhere(String)
    case partialInItself(String)
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)
    case notText
    /// The template engine refused what the check let through.
    case notUnderstood
  }

  public var fault: Fault
  /// File as it was named, or the name of a template that comes with the program.
  public var file: String
  /// From 1; nil where it is about the whole file.
  public var line: Int?
  public var column: Int?

  public init(_ fault: Fault, file: String, line: Int? = nil, column: Int? = nil) {
    self.fault = fault
    self.file = file
    self.line = line
    self.column = column
  }
}
