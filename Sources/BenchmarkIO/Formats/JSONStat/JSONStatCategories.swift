/// The categories of one dimension of a JSON-stat data set.
struct JSONStatCategories {
  let document: JSONStatDocument
  /// The dimension.
  let node: JSONNode
  let path: String

  func dimension(id: String, size: Int, role: CubeDimension.Role) throws(FormatError) -> CubeDimension {
    guard let category = node["category"] else { throw error(.missing("\"category\""), "category") }
    let labels = try texts(of: "label", in: category)
    let codes = try codes(of: category, size: size, labels: labels)
    var positions: [String: Int] = [:]
    positions.reserveCapacity(codes.count)
    for (position, code) in codes.enumerated() where positions.updateValue(position, forKey: code) != nil {
      throw error(.duplicate("the category \"\(code)\""), "category.index")
    }

    var categories = codes.map { CubeCategory(code: $0, label: $0) }
    for (code, label) in labels {
      guard let position = positions[code] else {
        throw error(.unknownReference(code, to: "category of \(id)"), "category.label")
      }
      categories[position].label = label
    }
    try readUnits(of: category, into: &categories, positions)
    if let notes = category["note"]?.members {
      for member in notes {
        if let position = positions[member.name] {
          categories[position].notes = JSONStatDocument.texts(member.node)
        }
      }
    }
    return CubeDimension(
      id: id, label: node["label"]?.scalarText ?? id, role: role, categories: categories,
      notes: JSONStatDocument.texts(node["note"]), children: try children(of: category, codes, positions))
  }

  /// The codes in their order.
  private func codes(
    of category: JSONNode, size: Int, labels: [(String, String)]
  ) throws(FormatError) -> [String] {
    let codes: [String]
    if let index = category["index"], !index.isNull {
      if let elements = index.elements {
        codes = elements.compactMap(\.scalarText)
        guard codes.count == elements.count else {
          throw error(.syntax(found: "something else", expected: "codes"), "category.index")
        }
      } else {
        codes = try ordered(index)
      }
    } else if labels.count == 1 {
      // The index may be left out where there is only one category.
      codes = [labels[0].0]
    } else {
      throw error(.missing("\"index\""), "category.index")
    }
    guard codes.count == size else {
      throw error(.count(of: "categories", found: codes.count, expected: size), "category.index")
    }
    return codes
  }

  /// The codes of an index that gives each its position.
  private func ordered(_ index: JSONNode) throws(FormatError) -> [String] {
    guard let members = index.members else {
      throw error(.syntax(found: "something else", expected: "an array or an object of codes"), "category.index")
    }
    var codes = [String?](repeating: nil, count: members.count)
    for member in members {
      guard let position = JSONStatDocument.count(member.node) else {
        throw error(.syntax(found: "no position", expected: "a whole number"), "category.index.\(member.name)")
      }
      guard position < codes.count else {
        throw error(.unknownReference("\(position)", to: "position"), "category.index.\(member.name)")
      }
      guard codes[position] == nil else {
        throw error(.duplicate("the position \(position)"), "category.index.\(member.name)")
      }
      codes[position] = member.name
    }
    return codes.compactMap { $0 }
  }

  private func texts(of name: String, in category: JSONNode) throws(FormatError) -> [(String, String)] {
    guard let node = category[name], !node.isNull else { return [] }
    guard let members = node.members else {
      throw error(.syntax(found: "something else", expected: "an object of texts"), "category.\(name)")
    }
    return members.compactMap { member in member.node.scalarText.map { (member.name, $0) } }
  }

  private func readUnits(
    of category: JSONNode, into categories: inout [CubeCategory], _ positions: [String: Int]
  ) throws(FormatError) {
    guard let units = category["unit"]?.members else { return }
    for member in units {
      guard let position = positions[member.name] else {
        throw error(.unknownReference(member.name, to: "category"), "category.unit")
      }
      let unit = member.node
      categories[position].unit = unit["base"]?.scalarText ?? unit["label"]?.scalarText ?? unit["symbol"]?.scalarText
      categories[position].decimals = unit["decimals"].flatMap(JSONStatDocument.count)
    }
  }

  private func children(
    of category: JSONNode, _ codes: [String], _ positions: [String: Int]
  ) throws(FormatError) -> [[Int]] {
    guard let parents = category["child"]?.members, !parents.isEmpty else { return [] }
    var children = [[Int]](repeating: [], count: codes.count)
    for member in parents {
      guard let parent = positions[member.name] else {
        throw error(.unknownReference(member.name, to: "category"), "category.child")
      }
      for code in JSONStatDocument.texts(member.node) {
        guard let child = positions[code] else {
          throw error(.unknownReference(code, to: "category"), "category.child.\(member.name)")
        }
        children[parent].append(child)
      }
    }
    if let cyclic = CubeDimension.cycle(in: children) {
      throw error(.circularHierarchy(codes[cyclic]), "category.child")
    }
    return children
  }

  private func error(_ issue: FormatError.Issue, _ name: String) -> FormatError {
    document.error(issue, at: node, path: "\(path).\(name)")
  }
}
