/// A UTF-8 copy of text that was stored in another encoding.
final class TranscodedText: Sendable {
  nonisolated(unsafe) private let base: UnsafeMutablePointer<UInt8>
  private let count: Int
  /// Characters that had no meaning in the source encoding and became U+FFFD.
  let replaced: Int

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  private init(base: UnsafeMutablePointer<UInt8>, count: Int, replaced: Int) {
    self.base = base
    self.count = count
    self.replaced = replaced
  }

  deinit { base.deallocate() }

  static func copy(of text: [UInt8]) -> TranscodedText {
    var sink = Sink(capacity: text.count)
    for byte in text { sink.appendByte(byte) }
    return sink.finish()
  }

  static func fromUTF16(_ source: UnsafeRawBufferPointer, bigEndian: Bool) -> TranscodedText {
    let units = source.count / 2
    var sink = Sink(capacity: units * 3 + 4)
    func unit(_ index: Int) -> UInt32 {
      let first = UInt32(source[index * 2])
      let second = UInt32(source[index * 2 + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var index = 0
    while index < units {
      let value = unit(index)
      index += 1
      switch value {
      case 0xD800...0xDBFF:
        if index < units, case let low = unit(index), (0xDC00...0xDFFF).contains(low) {
          sink.append(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
          index += 1
        } else {
          sink.appendReplacement()
        }
      case 0xDC00...0xDFFF: sink.appendReplacement()
      default: sink.append(value)
      }
    }
    if source.count % 2 == 1 { sink.appendReplacement() }
    return sink.finish()
  }

  static func fromWindows1252(_ source: UnsafeRawBufferPointer) -> TranscodedText {
    var sink = Sink(capacity: source.count * 3)
    for byte in source {
      if byte < 0x80 || byte >= 0xA0 {
        sink.append(UInt32(byte))
      } else if case let scalar = upper[Int(byte) - 0x80], scalar != 0 {
        sink.append(scalar)
      } else {
        sink.appendReplacement()
      }
    }
    return sink.finish()
  }

  /// Keeps well-formed sequences and replaces every other byte.
  static func repairingUTF8(_ source: UnsafeRawBufferPointer) -> TranscodedText {
    var sink = Sink(capacity: source.count * 3)
    var index = 0
    while index < source.count {
      let length = source[index] < 0x80 ? 1 : UTF8Validity.sequenceLength(source, at: index)
      if length == 0 {
        sink.appendReplacement()
        index += 1
      } else {
        for offset in 0..<length { sink.appendByte(source[index + offset]) }
        index += length
      }
    }
    return sink.finish()
  }

  /// 0x80 ... 0x9F of Windows-1252; 0 where nothing is defined.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// A buffer with room for the longest result, so that appending needs no check.
  private struct Sink {
    let base: UnsafeMutablePointer<UInt8>
    var count = 0
    var replaced = 0

    init(capacity: Int) { base = .allocate(capacity: max(capacity, 1)) }

    @inline(__always)
    mutating func appendByte(_ byte: UInt8) {
      base[count] = byte
      count += 1
    }

    @inline(__always)
    mutating func append(_ scalar: UInt32) {
      switch scalar {
      case 0..<0x80:
        appendByte(UInt8(scalar))
      case 0x80..<0x800:
        appendByte(UInt8(0xC0 | scalar >> 6))
        appendByte(UInt8(0x80 | scalar & 0x3F))
      case 0x800..<0x10000:
        appendByte(UInt8(0xE0 | scalar >> 12))
        appendByte(UInt8(0x80 | scalar >> 6 & 0x3F))
        appendByte(UInt8(0x80 | scalar & 0x3F))
      default:
        appendByte(UInt8(0xF0 | scalar >> 18 & 0x07))
        appendByte(UInt8(0x80 | scalar >> 12 & 0x3F))
        appendByte(UInt8(0x80 | scalar >> 6 & 0x3F))
        appendByte(UInt8(0x80 | scalar & 0x3F))
      }
    }

    mutating func appendReplacement() {
      append(0xFFFD)
      replaced += 1
    }

    func finish() -> TranscodedText { TranscodedText(base: base, count: count, replaced: replaced) }
  }
}
