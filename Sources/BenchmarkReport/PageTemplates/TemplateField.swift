/// A field that a page template can ask for.
///
/// A number is there twice: `name` as people write it, and `name_raw` in full, with a decimal point, for templates that
/// other programs read.
public struct TemplateField: Sendable, Equatable {
  public indirect enum Kind: Sendable, Equatable {
    case text, number, flag
    case list([TemplateField])
    case record([TemplateField])
  }

  public static let rawSuffix = "_raw"

  public let name: String
  public let kind: Kind
  /// What it holds, for the documentation.
  public let summary: String

  init(_ name: String, _ kind: Kind, _ summary: String) {
    self.name = name
    self.kind = kind
    self.summary = summary
  }

  /// Fields of a list or a record.
  public var fields: [TemplateField] {
    switch kind {
    case .list(let fields), .record(let fields): fields
    case .text, .number, .flag: []
    }
  }
}
