/// A JSON document whose keys keep their order, written the same way every time.
public indirect enum JSONValue: Sendable, Equatable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  case number(Double)
  case integer(Int)
  case boolean(Bool)
  case null

  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The text, indented by two spaces, with a line end after it.
  public var text: String {
    var buffer = ByteBuffer()
    append(to: &buffer, depth: 0)
    buffer.append("\n")
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private func append(to buffer: inout ByteBuffer, depth: Int) {
    switch self {
    case .object(let members):
      Self.append(members, open: "{", close: "}", depth, &buffer) { member, buffer in
        Self.append(member.key, to: &buffer)
        buffer.append(": ")
        member.value.append(to: &buffer, depth: depth + 1)
      }
    case .array(let values):
      Self.append(values, open: "[", close: "]", depth, &buffer) { value, buffer in
        value.append(to: &buffer, depth: depth + 1)
      }
    case .string(let text): Self.append(text, to: &buffer)
    case .number(let number):
      // JSON has no word for a number that is none.
      if number.isFinite { NumberText().append(number, to: &buffer) } else { buffer.append("null") }
    case .integer(let number): NumberText.append(number, to: &buffer)
    case .boolean(let value): buffer.append(value ? "true" : "false")
    case .null: buffer.append("null")
    }
  }

  private static func append<Item>(
    _ items: [Item], open: StaticString, close: StaticString, _ depth: Int, _ buffer: inout ByteBuffer,
    _ body: (Item, inout ByteBuffer) -> Void
  ) {
    buffer.append(open)
    for (index, item) in items.enumerated() {
      buffer.append(index == 0 ? "\n" : ",\n")
      for _ in 0...depth { buffer.append("  ") }
      body(item, &buffer)
    }
    if !items.isEmpty {
      buffer.append("\n")
      for _ in 0..<depth { buffer.append("  ") }
    }
    buffer.append(close)
  }

  private static func append(_ text: String, to buffer: inout ByteBuffer) {
    let hexadecimal = Array("0123456789abcdef".utf8)
    buffer.append("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): buffer.append("\\\"")
      case UInt8(ascii: "\\"): buffer.append("\\\\")
      case UInt8(ascii: "\n"): buffer.append("\\n")
      case UInt8(ascii: "\r"): buffer.append("\\r")
      case UInt8(ascii: "\t"): buffer.append("\\t")
      case 0..<0x20:
        buffer.append("\\u00")
        buffer.append(hexadecimal[Int(byte >> 4)])
        buffer.append(hexadecimal[Int(byte & 15)])
      default: buffer.append(byte)
      }
    }
    buffer.append("\"")
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  public init(stringLiteral text: String) { self = .string(text) }
  public init(arrayLiteral values: JSONValue...) { self = .array(values) }
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(integerLiteral number: Int) { self = .integer(number) }

  /// The text, or null.
  init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
}
