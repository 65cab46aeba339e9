/// A value of a JSON document and the byte where it starts.
struct JSONNode {
  var offset: Int
  var value: ParsedJSON

  /// The members of an object; nil for anything else.
  var members: [JSONMember]? {
    switch value {
    case .object(let members): members
    case .sparse(let sparse): sparse.members(at: offset)
    case .null, .bool, .number, .text, .cells, .array: nil
    }
  }

  /// The member of that name; nil when this is no object or has none.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = value else { return members?.first { $0.name == name }?.node }
    return members.first { $0.name == name }?.node
  }

  /// The elements of an array; nil for anything else.
  var elements: [JSONNode]? {
    switch value {
    case .array(let elements): elements
    case .cells(let cells): cells.nodes(at: offset)
    case .null, .bool, .number, .text, .sparse, .object: nil
    }
  }

  /// A text, or a number or truth value as text; nil for anything else.
  var scalarText: String? {
    switch value {
    case .text(let text): text
    case .number(let number): JSONCells.text(of: number)
    case .bool(let flag): flag ? "true" : "false"
    case .null, .cells, .sparse, .array, .object: nil
    }
  }

  var isNull: Bool { if case .null = value { true } else { false } }
}

/// JSON, with arrays of figures kept as arrays of figures.
indirect enum ParsedJSON {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  /// An array of numbers, texts and nulls.
  case cells(JSONCells)
  /// An object whose names are all whole numbers and whose values are numbers, texts and nulls.
  case sparse(JSONSparse)
  case array([JSONNode])
  case object([JSONMember])
}

struct JSONMember {
  var name: String
  var node: JSONNode
}

/// Scalars in a row: eight bytes a number, nothing for a null.
struct JSONCells {
  /// NaN where the element is null or a text.
  var numbers: [Double] = []
  var texts = CellTexts()

  var count: Int { numbers.count }

  func node(_ index: Int, at offset: Int) -> JSONNode {
    if let text = texts[index] { return JSONNode(offset: offset, value: .text(text)) }
    let number = numbers[index]
    return JSONNode(offset: offset, value: number.isNaN ? .null : .number(number))
  }

  func nodes(at offset: Int) -> [JSONNode] { numbers.indices.map { node($0, at: offset) } }

  /// A number as text: whole numbers without a point.
  static func text(of number: Double) -> String {
    Int(exactly: number).map { String($0) } ?? String(number)
  }
}

/// Cells by number.
struct JSONSparse {
  var indices: [Int] = []
  var cells = JSONCells()
  /// The numbers stand in rising order, so that none can stand twice.
  var isAscending = true

  func members(at offset: Int) -> [JSONMember] {
    indices.indices.map { JSONMember(name: String(indices[$0]), node: cells.node($0, at: offset)) }
  }
}
