/// The texts that the cells of a workbook share.
struct SharedStrings {
  private(set) var texts: [String] = []

  init() {}

  init(_ part: XMLPart, limits: FormatLimits) throws(FormatError) {
    let item = part.intern("si")
    let run = part.intern("t")
    let phonetic = part.intern("rPh")
    var collector = TextCollector(limits: limits)
    var total = 0
    var isInPhonetic = false
    while let event = try part.next() {
      switch event {
      case .start(let isEmpty):
        if part.name == item {
          collector.clear()
          if isEmpty { try append("", part, total: &total, limits) }
        } else if part.name == phonetic {
          isInPhonetic = !isEmpty
        } else if part.name == run {
          collector.isOpen = !isEmpty && !isInPhonetic
        }
      case .text: if collector.isOpen { try collector.append(part) }
      case .end:
        if part.name == run {
          collector.isOpen = false
        } else if part.name == phonetic {
          isInPhonetic = false
        } else if part.name == item {
          try append(collector.text, part, total: &total, limits)
        }
      }
    }
  }

  /// An empty text counts too: it takes its place in the list.
  private mutating func append(
    _ text: String, _ part: XMLPart, total: inout Int, _ limits: FormatLimits
  ) throws(FormatError) {
    total += text.utf8.count + MemoryLayout<String>.size
    guard total <= limits.sharedStringBytes else {
      throw part.error(.limit(.sharedStringBytes, found: total, allowed: limits.sharedStringBytes))
    }
    texts.append(text)
  }

  subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }
}

/// Gathers a text that comes in pieces.
struct TextCollector {
  private var bytes: [UInt8] = []
  private let limits: FormatLimits
  /// The reader stands within an element whose text counts.
  var isOpen = false

  init(limits: FormatLimits) { self.limits = limits }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ part: XMLPart) throws(FormatError) {
    bytes.append(contentsOf: part.value)
    guard bytes.count <= limits.textLength else {
      throw part.error(.limit(.textLength, found: bytes.count, allowed: limits.textLength))
    }
  }

  /// The text, with `_x000D_` and the like resolved.
  var text: String {
    guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
    var content: [UInt8] = []
    content.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let scalar = escape(at: index) {
        content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index += 7
      } else {
        content.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: content, as: UTF8.self)
  }

  private func escape(at index: Int) -> Unicode.Scalar? {
    guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var code: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      code = code << 4 | UInt32(digit)
    }
    return Unicode.Scalar(code)
  }

  /// The content as a number; nil when it is none.
  var number: Double? {
    bytes.withUnsafeBytes { buffer in
      var end = buffer.count
      while end > 0, buffer[end - 1] <= 0x20 { end -= 1 }
      var position = 0
      while position < end, buffer[position] <= 0x20 { position += 1 }
      guard let value = DecimalText.read(buffer, at: &position, to: end), position == end, value.isFinite else {
        return nil
      }
      return value
    }
  }

  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }
}
