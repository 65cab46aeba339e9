/// Finds the data sets of a JSON-stat document.
struct JSONStatDocument {
  let bytes: UnsafeRawBufferPointer
  let limits: FormatLimits

  func cubes(_ root: JSONNode) throws(FormatError) -> [Cube] {
    guard root.members != nil else { throw error(.noData("JSON of another kind"), at: root, path: "$") }
    var found: [Cube] = []
    var links: [String] = []
    try collect(root, path: "$", name: nil, into: &found, links: &links)
    guard !found.isEmpty else {
      let what = links.isEmpty ? "JSON of another kind" : "a list of links to \(links.count) data sets"
      throw error(.noData(what), at: root, path: "$")
    }
    if !links.isEmpty { found[0].notices.append(.linksNotFollowed(links)) }
    return found
  }

  private func collect(
    _ node: JSONNode, path: String, name: String?, into cubes: inout [Cube], links: inout [String]
  ) throws(FormatError) {
    guard let members = node.members else {
      throw error(.syntax(found: "no object", expected: "an object of JSON-stat"), at: node, path: path)
    }
    let kind = node["class"]?.scalarText
    if kind == "collection" {
      guard let items = node["link"]?["item"]?.elements else {
        throw error(.missing("link.item"), at: node, path: path)
      }
      for (index, item) in items.enumerated() {
        try collect(item, path: "\(path).link.item[\(index)]", name: nil, into: &cubes, links: &links)
      }
    } else if node["dimension"]?.members != nil {
      cubes.append(try JSONStatDataset(document: self, node: node, path: path).cube(named: name))
    } else if kind == "dimension" {
      throw error(.noData("a single dimension"), at: node, path: path)
    } else if let link = node["href"]?.scalarText, kind == "dataset" || kind == nil && path != "$" {
      links.append(link)
    } else if kind == "dataset" {
      throw error(.missing("dimension"), at: node, path: path)
    } else {
      // A bundle: its members are data sets, whatever they are called.
      for member in members where member.node["dimension"]?.members != nil {
        let identity = member.name == "dataset" ? nil : member.name
        try collect(member.node, path: "\(path).\(member.name)", name: identity, into: &cubes, links: &links)
      }
    }
  }

  func error(_ issue: FormatError.Issue, at node: JSONNode, path: String) -> FormatError {
    FormatError(.jsonStat, issue, at: .byte(node.offset, of: bytes), path: path)
  }

  /// A whole number that is not negative; nil for anything else.
  static func count(_ node: JSONNode) -> Int? {
    guard case .number(let number) = node.value, let count = Int(exactly: number), count >= 0 else { return nil }
    return count
  }

  /// Texts of an array, or the one text that stands where an array may.
  static func texts(_ node: JSONNode?) -> [String] {
    guard let node else { return [] }
    if let text = node.scalarText { return [text] }
    return (node.elements ?? []).compactMap(\.scalarText)
  }

  /// Flattens whatever the document says beyond the format into named texts.
  static func flatten(_ node: JSONNode, _ name: String, into properties: inout [Cube.Property]) {
    if let text = node.scalarText {
      properties.append(Cube.Property(name: name, value: text))
    } else if let members = node.members {
      for member in members { flatten(member.node, "\(name).\(member.name)", into: &properties) }
    } else if let elements = node.elements {
      let texts = elements.compactMap(\.scalarText)
      if texts.count == elements.count {
        if !texts.isEmpty { properties.append(Cube.Property(name: name, value: texts.joined(separator: ", "))) }
      } else {
        for (index, element) in elements.enumerated() { flatten(element, "\(name).\(index)", into: &properties) }
      }
    }
  }
}
