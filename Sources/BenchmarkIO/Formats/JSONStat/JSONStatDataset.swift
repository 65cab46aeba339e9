/// One data set of a JSON-stat document on its way to a cube.
struct JSONStatDataset {
  let document: JSONStatDocument
  let node: JSONNode
  let path: String

  func cube(named name: String?) throws(FormatError) -> Cube {
    let dimension = try required("dimension", in: node, path)
    // Version 1 has id, size and role within `dimension`, version 2 beside it.
    let isVersion1 = node["id"] == nil && dimension["id"] != nil
    let owner = isVersion1 ? dimension : node
    let ownerPath = isVersion1 ? "\(path).dimension" : path
    let ids = try identities(in: owner, ownerPath)
    let sizes = try sizes(in: owner, ownerPath, count: ids.count)
    let roles = try roles(in: owner, ownerPath, ids: ids)

    var dimensions: [CubeDimension] = []
    for (id, size) in zip(ids, sizes) {
      let place = "\(path).dimension.\(id)"
      let content = try required(id, in: dimension, "\(path).dimension")
      let reader = JSONStatCategories(document: document, node: content, path: place)
      dimensions.append(
        try reader.dimension(id: id, size: size, role: roles[id] ?? .other))
    }

    var cube = Cube(label: node["label"]?.scalarText ?? name ?? "", dimensions: dimensions, values: [])
    try readValues(into: &cube, sizes: sizes)
    try readStatus(into: &cube, sizes: sizes)
    describe(&cube, name: name, dimension: dimension)
    return cube
  }

  // MARK: Axes

  private func identities(in owner: JSONNode, _ path: String) throws(FormatError) -> [String] {
    let node = try required("id", in: owner, path)
    guard let elements = node.elements, case let ids = elements.compactMap(\.scalarText), ids.count == elements.count
    else { throw error(.syntax(found: "something else", expected: "an array of texts"), at: node, "\(path).id") }
    guard ids.count <= document.limits.dimensions else {
      throw error(.limit(.dimensions, found: ids.count, allowed: document.limits.dimensions), at: node, "\(path).id")
    }
    var seen = Set<String>()
    for id in ids where !seen.insert(id).inserted {
      throw error(.duplicate("the dimension \"\(id)\""), at: node, "\(path).id")
    }
    return ids
  }

  private func sizes(in owner: JSONNode, _ path: String, count: Int) throws(FormatError) -> [Int] {
    let node = try required("size", in: owner, path)
    guard let elements = node.elements, case let sizes = elements.compactMap(JSONStatDocument.count),
      sizes.count == elements.count
    else {
      throw error(.syntax(found: "something else", expected: "an array of whole numbers"), at: node, "\(path).size")
    }
    guard sizes.count == count else {
      throw error(.count(of: "sizes", found: sizes.count, expected: count), at: node, "\(path).size")
    }
    for size in sizes where size > document.limits.categories {
      throw error(.limit(.categories, found: size, allowed: document.limits.categories), at: node, "\(path).size")
    }
    return sizes
  }

  private func roles(
    in owner: JSONNode, _ path: String, ids: [String]
  ) throws(FormatError) -> [String: CubeDimension.Role] {
    var roles: [String: CubeDimension.Role] = [:]
    guard let node = owner["role"], !node.isNull else { return roles }
    for role in [CubeDimension.Role.time, .geo, .metric] {
      for id in JSONStatDocument.texts(node[role.rawValue]) {
        guard ids.contains(id) else {
          throw error(.unknownReference(id, to: "dimension of the table"), at: node, "\(path).role.\(role.rawValue)")
        }
        roles[id] = role
      }
    }
    return roles
  }

  // MARK: Cells

  private func readValues(into cube: inout Cube, sizes: [Int]) throws(FormatError) {
    let place = "\(path).value"
    let value = try required("value", in: node, path)
    let count = Cube.cellCount(of: sizes)
    switch value.value {
    case .cells(let cells) where cells.count == 0 && count != 0:
      cube.notices.append(.metadataOnly)
    case .cells(let cells):
      guard cells.count == count else {
        throw error(.count(of: "values", found: cells.count, expected: count ?? Int.max), at: value, place)
      }
      cube.values = cells.numbers
      cube.texts = cells.texts
    case .sparse, .object:
      let sparse: JSONSparse
      switch value.value {
      case .sparse(let cells): sparse = cells
      case .object(let members) where members.isEmpty: sparse = JSONSparse()
      default: throw notCells(value, place)
      }
      guard let count, count <= document.limits.sparseCells else {
        throw error(
          .limit(.sparseCells, found: count ?? Int.max, allowed: document.limits.sparseCells), at: value, place)
      }
      cube.values = [Double](repeating: .nan, count: count)
      for (position, cell) in sparse.indices.enumerated() {
        guard cell < count else { throw error(.unknownReference("\(cell)", to: "cell of the table"), at: value, place) }
        cube.values[cell] = sparse.cells.numbers[position]
        if let text = sparse.cells.texts[position] { cube.texts.set(text, at: cell) }
      }
    case .null, .bool, .number, .text, .array: throw notCells(value, place)
    }
    let texts = cube.texts.count(of: cube.values.count)
    if texts > 0 { cube.notices.append(.textCells(count: texts)) }
  }

  private func notCells(_ value: JSONNode, _ path: String) -> FormatError {
    error(
      .syntax(found: "something else", expected: "an array of numbers, or an object by cell number"), at: value, path)
  }

  private func readStatus(into cube: inout Cube, sizes: [Int]) throws(FormatError) {
    guard let status = node["status"], !status.isNull, !cube.values.isEmpty else { return }
    let place = "\(path).status"
    let count = cube.values.count
    switch status.value {
    case .text(let text):
      if !text.isEmpty { cube.statuses = CellTexts(all: text) }
    case .cells(let cells) where cells.count == 1 && count > 1:
      if let text = cells.node(0, at: status.offset).scalarText, !text.isEmpty { cube.statuses = CellTexts(all: text) }
    case .cells(let cells):
      guard cells.count == count || cells.count == 0 else {
        throw error(.count(of: "statuses", found: cells.count, expected: count), at: status, place)
      }
      for cell in 0..<cells.count { cube.statuses.set(cells, cell, at: cell) }
    case .sparse(let sparse):
      for (position, cell) in sparse.indices.enumerated() {
        guard cell < count else {
          throw error(.unknownReference("\(cell)", to: "cell of the table"), at: status, place)
        }
        cube.statuses.set(sparse.cells, position, at: cell)
      }
    case .object(let members) where members.isEmpty: break
    case .null, .bool, .number, .array, .object:
      throw error(
        .syntax(found: "something else", expected: "a text, an array of texts, or an object by cell number"),
        at: status, place)
    }
  }

  // MARK: Description

  private func describe(_ cube: inout Cube, name: String?, dimension: JSONNode) {
    cube.source = node["source"]?.scalarText
    cube.updated = node["updated"]?.scalarText
    cube.notes = JSONStatDocument.texts(node["note"])
    if let link = node["href"]?.scalarText { cube.properties.append(Cube.Property(name: "href", value: link)) }
    if let members = node["extension"]?.members {
      for member in members { JSONStatDocument.flatten(member.node, member.name, into: &cube.properties) }
    }
    for axis in cube.dimensions {
      guard let members = dimension[axis.id]?["extension"]?.members else { continue }
      for member in members {
        JSONStatDocument.flatten(member.node, "dimension.\(axis.id).\(member.name)", into: &cube.properties)
      }
    }
    cube.id = cube.property("px.tableid") ?? name
    cube.language = cube.property("px.language")
    switch cube.property("px.aggregallowed") {
    case "true"?: cube.isAggregationAllowed = true
    case "false"?: cube.isAggregationAllowed = false
    default: break
    }
  }

  private func required(_ name: String, in owner: JSONNode, _ path: String) throws(FormatError) -> JSONNode {
    guard let found = owner[name] else { throw error(.missing("\"\(name)\""), at: owner, "\(path).\(name)") }
    return found
  }

  private func error(_ issue: FormatError.Issue, at node: JSONNode, _ path: String) -> FormatError {
    document.error(issue, at: node, path: path)
  }
}

extension CellTexts {
  /// Takes over the text of a cell, a number as text; null and the empty text are none.
  fileprivate mutating func set(_ cells: JSONCells, _ position: Int, at cell: Int) {
    if let text = cells.texts[position] {
      if !text.isEmpty { set(text, at: cell) }
    } else if !cells.numbers[position].isNaN {
      set(JSONCells.text(of: cells.numbers[position]), at: cell)
    }
  }
}
