/// Text made safe for HTML.
enum HTML {
  /// Escapes what could be read as markup, in text and in quoted attributes; drops control characters.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result.unicodeScalars.append(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Escaped text in which the marks of lights and verdicts carry their colour.
  static func marked(_ text: String) -> String {
    var result = ""
    let text = escaped(text)
    result.reserveCapacity(text.utf8.count)
    for character in text {
      if let name = colours[character] {
        result += "<span class=\"\(name)\">\(character)</span>"
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Marked text for running prose: a range such as `2025–26` does not break, and a wide gap stays one.
  static func prose(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      if word.isEmpty { return "&emsp;" }
      let text = marked(String(word))
      guard word.count <= 24, let dash = word.firstIndex(of: "–"), dash > word.startIndex,
        word[word.index(before: dash)].isNumber
      else { return text }
      return "<span class=\"nb\">\(text)</span>"
    }.joined(separator: " ")
  }

  private static let colours: [Character: String] = ["●": "g", "▲": "y", "■": "r", "○": "o"]

  /// A name for an anchor: letters, digits, `-` and `_` of the text, others as `-` with their number.
  static func identifier(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": result.unicodeScalars.append(scalar)
      default: result += "-" + String(scalar.value, radix: 36)
      }
    }
    return result
  }
}
