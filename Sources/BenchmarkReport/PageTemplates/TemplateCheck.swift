/// Holds the tags of a template against the fields that there are, before it is rendered.
///
/// The engine writes nothing where it does not know a field; here that is an error with its place. Everything is
/// checked, also what stands in the section of a list that happens to be empty.
struct TemplateCheck {
  static let deepest = 40
  /// Functions in a list: the engine knows the place of the row.
  static let functions = ["first()", "last()", "index()"]

  /// Texts of the partials by name; throws where one cannot be read.
  let partial: (String) throws -> String?
  let file: String

  /// - Throws: the first fault.
  func check(_ text: String, against fields: [TemplateField]) throws {
    try check(text, file: file, scopes: [Scope(fields: fields, isList: false)], within: [])
  }

  private struct Scope {
    var fields: [TemplateField]
    var isList: Bool
  }

  private func check(_ text: String, file: String, scopes outer: [Scope], within partials: [String]) throws {
    var scopes = outer
    var open: [TemplateTag] = []
    for tag in try TemplateTag.tags(in: text, file: file) {
      func issue(_ fault: TemplateIssue.Fault) -> TemplateIssue {
        TemplateIssue(fault, file: file, line: tag.line, column: tag.column)
      }
      switch tag.kind {
      case .comment: break
      case .value: _ = try field(tag.name, scopes, issue)
      case .section, .inverted:
        guard scopes.count + open.count < Self.deepest else { throw issue(.tooDeep(limit: Self.deepest)) }
        let found = try field(tag.name, scopes, issue)
        open.append(tag)
        // Where there is none, there is no scope of it either.
        let inner = tag.kind == .section ? found?.fields ?? [] : []
        var isList = false
        if case .list = found?.kind, tag.kind == .section { isList = true }
        scopes.append(Scope(fields: inner, isList: isList))
      case .end:
        guard let last = open.last else { throw issue(.wrongEnd(found: tag.name, expected: nil)) }
        guard last.name == tag.name else { throw issue(.wrongEnd(found: tag.name, expected: last.name)) }
        open.removeLast()
        scopes.removeLast()
      case .partial:
        guard tag.name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }) else {
          throw issue(.partialElsewhere(tag.name))
        }
        guard !partials.contains(tag.name) else { throw issue(.partialInItself(tag.name)) }
        guard scopes.count < Self.deepest else { throw issue(.tooDeep(limit: Self.deepest)) }
        guard let text = try partial(tag.name) else { throw issue(.noPartial(tag.name)) }
        try check(
          text, file: PageTemplate.fileName(ofPartial: tag.name), scopes: scopes, within: partials + [tag.name])
      }
    }
    if let last = open.last {
      throw TemplateIssue(.unclosedSection(last.name), file: file, line: last.line, column: last.column)
    }
  }

  /// The field of a name as the engine finds it: the first part in the innermost scope that has it, the others below it.
  ///
  /// - Returns: nil for a function and for the raw form of a number.
  private func field(
    _ name: String, _ scopes: [Scope], _ issue: (TemplateIssue.Fault) -> TemplateIssue
  ) throws -> TemplateField? {
    if name.contains("(") {
      guard Self.functions.contains(name), scopes.contains(where: \.isList) else {
        throw issue(.unknownFunction(name))
      }
      return nil
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let reachable = scopes.reversed().flatMap(\.fields)
    var candidates = reachable
    var found: TemplateField?
    for (position, part) in parts.enumerated() {
      found = candidates.first { $0.name == part }
      let isLast = position == parts.count - 1
      if let found {
        if isLast { return found }
        if case .record(let fields) = found.kind {
          candidates = fields
          continue
        }
      } else if isLast, candidates.contains(where: { $0.kind == .number && $0.name + TemplateField.rawSuffix == part })
      {
        return nil
      }
      throw issue(.unknownField(name, known: Self.names(reachable)))
    }
    return found
  }

  /// Every name that a tag in these scopes can have.
  private static func names(_ fields: [TemplateField]) -> [String] {
    fields.flatMap { field -> [String] in
      switch field.kind {
      case .text, .flag, .list: [field.name]
      case .number: [field.name, field.name + TemplateField.rawSuffix]
      case .record(let inner): [field.name] + names(inner).map { field.name + "." + $0 }
      }
    }
  }
}
