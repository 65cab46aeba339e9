/// A tag of a template, as it is written.
struct TemplateTag: Equatable {
  enum Kind: Equatable {
    case value, section, inverted, end, partial, comment
  }

  var kind: Kind
  /// Without blanks and marks.
  var name: String
  /// From 1, in characters.
  var line: Int
  var column: Int

  /// The tags of a template in order.
  static func tags(in text: String, file: String) throws(TemplateIssue) -> [TemplateTag] {
    let characters = Array(text)
    var tags: [TemplateTag] = []
    var (line, column, position) = (1, 1, 0)
    func isAt(_ mark: String, _ place: Int) -> Bool {
      characters[min(place, characters.count)...].starts(with: mark)
    }
    while position < characters.count {
      guard isAt("{{", position) else {
        if characters[position].isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
        position += 1
        continue
      }
      let close = isAt("{{{", position) ? "}}}" : "}}"
      var end = position + 2
      while end < characters.count, !isAt(close, end) { end += 1 }
      guard end < characters.count else { throw TemplateIssue(.unclosedTag, file: file, line: line, column: column) }
      let content = String(characters[(position + close.count)..<max(end, position + close.count)])
      tags.append(try tag(content, isTriple: close.count == 3, file: file, line: line, column: column))
      for character in characters[position..<(end + close.count)] {
        if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
      }
      position = end + close.count
    }
    return tags
  }

  private static func tag(
    _ content: String, isTriple: Bool, file: String, line: Int, column: Int
  ) throws(TemplateIssue) -> TemplateTag {
    let text = content.trimmingBlanks
    func made(_ kind: Kind, dropping count: Int) throws(TemplateIssue) -> TemplateTag {
      let name = String(text.dropFirst(count)).trimmingBlanks
      guard kind == .comment || !name.isEmpty else {
        throw TemplateIssue(.emptyTag, file: file, line: line, column: column)
      }
      return TemplateTag(kind: kind, name: name, line: line, column: column)
    }
    if isTriple { return try made(.value, dropping: 0) }
    switch text.first {
    case "#": return try made(.section, dropping: 1)
    case "^": return try made(.inverted, dropping: 1)
    case "/": return try made(.end, dropping: 1)
    case ">": return try made(.partial, dropping: 1)
    case "!": return try made(.comment, dropping: 1)
    case "&": return try made(.value, dropping: 1)
    case "<", "$", "=", "%", "*":
      throw TemplateIssue(.unsupportedTag("{{\(text)}}"), file: file, line: line, column: column)
    default: return try made(.value, dropping: 0)
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
