import Mustache

/// A page that users lay out themselves: a text with tags for the fields of the section or the unit sheet.
public struct PageTemplate: Sendable {
  /// What the values are escaped for.
  public enum Escaping: Sendable {
    case none, markdown, html
  }

  /// A template may not be larger, in bytes.
  public static let largest = 1 << 20
  public static let fileExtension = "mustache"

  private let text: String
  private let file: String
  private let partial: @Sendable (String) throws -> String?

  /// - Parameters:
  ///   - text: the template.
  ///   - file: its name, for messages.
  ///   - partial: the text of a partial by name; nil where there is none.
  public init(_ text: String, file: String, partial: @escaping @Sendable (String) throws -> String? = { _ in nil }) {
    self.text = text
    self.file = file
    self.partial = partial
  }

  static func fileName(ofPartial name: String) -> String { "\(name).\(fileExtension)" }

  /// The page.
  ///
  /// - Throws: ``TemplateIssue``, or what reading a partial throws.
  public func render(_ content: TemplateContent, escaping: Escaping) throws -> String {
    try TemplateCheck(partial: partial, file: file).check(text, against: content.fields)
    var library = MustacheLibrary()
    for name in try partials(of: text) {
      guard let text = try partial(name) else { continue }
      library.register(try parsed(text, file: Self.fileName(ofPartial: name), escaping), named: name)
    }
    return try parsed(text, file: file, escaping).render(content.record.rendered, library: library)
  }

  /// Names of the partials, and of those within them.
  private func partials(of text: String) throws -> [String] {
    var names: [String] = []
    var waiting = [text]
    while let text = waiting.popLast() {
      for tag in try TemplateTag.tags(in: text, file: file) where tag.kind == .partial && !names.contains(tag.name) {
        names.append(tag.name)
        if let inner = try partial(tag.name) { waiting.append(inner) }
      }
    }
    return names
  }

  /// The engine escapes for HTML unless told otherwise, in each template and partial anew.
  private func parsed(_ text: String, file: String, _ escaping: Escaping) throws -> MustacheTemplate {
    let type =
      switch escaping {
      case .none: "TEXT"
      case .markdown: MarkdownEscaping.name
      case .html: "HTML"
      }
    MarkdownEscaping.register()
    // The engine fails on a text that ends in an opening brace.
    let ending = text.hasSuffix("\n") ? "" : "\n"
    do {
      let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(type)}}\n" + text + ending)
      return template
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateIssue(
        .notUnderstood, file: file, line: max(1, error.context.lineNumber - 1), column: error.context.columnNumber)
    }
  }
}

/// The fields of a page and what they hold.
public struct TemplateContent: Sendable {
  public let fields: [TemplateField]
  let record: TemplateRecord
}

private struct MarkdownEscaping: MustacheContentType {
  static let name = "MARKDOWN"

  static func register() { MustacheContentTypes.register(MarkdownEscaping(), named: name) }

  func escapeText(_ text: String) -> String { MarkdownRenderer.escaped(text) }
}
