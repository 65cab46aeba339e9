/// JSON that is no cube but a list of records, as the interfaces of Kolada and others answer: `[{…}, …]`, or an object
/// with such a list in it.
///
/// A member that is an object gives columns `outer.inner`; one that is a list of objects gives a row for each of them,
/// with what stands around it repeated, as in Kolada's `values`. Lists of scalars are left out.
struct JSONRows {
  /// Names of the members, in the order in which they are first met.
  private(set) var columns: [String] = []
  /// Cells by column; shorter where the last members are not there.
  private(set) var rows: [[String]] = []
  /// Path of each row within the document.
  private(set) var paths: [String] = []
  private var numbers: [String: Int] = [:]
  private var hasNumber = false
  private let limits: FormatLimits

  /// - Returns: nil when the document is no list of records, or there is no number in it.
  init?(_ bytes: UnsafeRawBufferPointer, limits: FormatLimits = .standard) throws(FormatError) {
    self.limits = limits
    let root: JSONNode = try PlainText.withUTF8(bytes) { text throws(FormatError) in
      var parser = JSONParser(text, limits: limits)
      return try parser.parse()
    }
    guard let (list, path) = Self.list(root) else { return nil }
    for (index, node) in list.enumerated() { try add(node, path: "\(path)[\(index)]") }
    guard hasNumber else { return nil }
  }

  private static func list(_ root: JSONNode) -> (elements: [JSONNode], path: String)? {
    if let elements = records(root) { return (elements, "$") }
    guard let members = root.members else { return nil }
    let lists = members.compactMap { member in records(member.node).map { ($0, "$.\(member.name)") } }
    return lists.count == 1 ? lists[0] : nil
  }

  /// The elements of a list that holds nothing but objects.
  private static func records(_ node: JSONNode) -> [JSONNode]? {
    guard case .array(let elements) = node.value, !elements.isEmpty, elements.allSatisfy({ $0.members != nil }) else {
      return nil
    }
    return elements
  }

  private mutating func add(_ node: JSONNode, path: String) throws(FormatError) {
    var row: [Int: String] = [:]
    var inner: (elements: [JSONNode], name: String)?
    read(node, prefix: "", into: &row, inner: &inner)
    guard let inner else { return try append(row, path: path) }
    for (index, element) in inner.elements.enumerated() {
      var own = row
      var deeper: (elements: [JSONNode], name: String)?
      read(element, prefix: "", into: &own, inner: &deeper)
      try append(own, path: "\(path).\(inner.name)[\(index)]")
    }
  }

  private mutating func read(
    _ node: JSONNode, prefix: String, into row: inout [Int: String], inner: inout (elements: [JSONNode], name: String)?
  ) {
    for member in node.members ?? [] {
      if let elements = Self.records(member.node) {
        if inner == nil { inner = (elements, member.name) }
      } else if member.node.members != nil {
        read(member.node, prefix: prefix + member.name + ".", into: &row, inner: &inner)
      } else if let text = member.node.scalarText {
        if case .number = member.node.value { hasNumber = true }
        row[column(prefix + member.name)] = text
      } else if member.node.isNull {
        row[column(prefix + member.name)] = ""
      }
    }
  }

  private mutating func column(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = columns.count
    columns.append(name)
    return columns.count - 1
  }

  private mutating func append(_ row: [Int: String], path: String) throws(FormatError) {
    guard columns.count <= limits.columns else {
      throw FormatError(.jsonStat, .limit(.columns, found: columns.count, allowed: limits.columns), path: path)
    }
    guard (rows.count + 1) * columns.count <= limits.cells else {
      throw FormatError(
        .jsonStat, .limit(.cells, found: (rows.count + 1) * columns.count, allowed: limits.cells), path: path)
    }
    rows.append((0..<((row.keys.max() ?? -1) + 1)).map { row[$0] ?? "" })
    paths.append(path)
  }
}
