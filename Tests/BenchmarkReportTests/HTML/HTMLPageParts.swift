import Foundation

/// Takes a page apart, as far as the tests need.
struct HTMLPageParts {
  struct Tag {
    var name: String
    var isClosing: Bool
    var attributes: [String: String]
  }

  struct Table {
    var label: String
    var columns: [String]
    var rows: [[String]]
  }

  let text: String

  /// Without style sheet and script, which are no markup.
  var markup: String {
    text.replacing(/<style>[\s\S]*?<\/style>/, with: "<style></style>")
      .replacing(/<script>[\s\S]*?<\/script>/, with: "<script></script>")
  }

  var tags: [Tag] {
    markup.matches(of: /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/).map { match in
      var attributes: [String: String] = [:]
      for attribute in String(match.3).matches(of: /([a-zA-Z-]+)(?:="([^"]*)")?/) {
        attributes[String(attribute.1)] = attribute.2.map(String.init) ?? ""
      }
      return Tag(name: String(match.2), isClosing: !match.1.isEmpty, attributes: attributes)
    }
  }

  /// The tables with a label of their own: those that hold the data of charts.
  var chartTables: [Table] {
    markup.matches(of: /<table[^>]* aria-label="([^"]*)">([\s\S]*?)<\/table>/).map { match in
      let rows = String(match.2).matches(of: /<tr[^>]*>([\s\S]*?)<\/tr>/).map { row in
        String(row.1).matches(of: /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/).map { Self.plain(String($0.1)) }
      }
      return Table(label: Self.plain(String(match.1)), columns: rows.first ?? [], rows: Array(rows.dropFirst()))
    }
  }

  static func plain(_ markup: String) -> String {
    markup.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
