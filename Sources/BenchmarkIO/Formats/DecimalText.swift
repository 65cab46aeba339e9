import Glibc

/// Numbers as JSON, PX and Office XML write them, read to the nearest double.
///
/// Up to 19 digits with a power of ten within ±22 need two exact operands and one rounding (Clinger 1990); the rest goes
/// to the standard library, which rounds correctly.
enum DecimalText {
  /// Reads the number that starts at `position` and moves past it.
  /// - Returns: nil, with `position` unmoved, when no number starts there. A number too large is infinite.
  @inline(__always)
  static func read(_ bytes: UnsafeRawBufferPointer, at position: inout Int, to limit: Int) -> Double? {
    var index = position
    var isNegative = false
    if index < limit, bytes[index] == UInt8(ascii: "-") {
      isNegative = true
      index += 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    let integerStart = index
    while index < limit, case let digit = bytes[index] &- 0x30, digit <= 9 {
      mantissa = mantissa &* 10 &+ UInt64(digit)
      index += 1
    }
    digits = index - integerStart
    var scale = 0
    if index < limit, bytes[index] == UInt8(ascii: ".") {
      let fractionStart = index + 1
      index = fractionStart
      while index < limit, case let digit = bytes[index] &- 0x30, digit <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        index += 1
      }
      scale = fractionStart - index
      digits -= scale
    }
    guard digits > 0 else { return nil }
    if index < limit, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index = exponentEnd(bytes, at: index, to: limit)
      defer { position = index }
      return slow(bytes, from: position, to: index)
    }
    if digits > 19 || mantissa > 1 << 53 || scale < -22 {
      defer { position = index }
      return slow(bytes, from: position, to: index)
    }
    position = index
    let value = scale == 0 ? Double(mantissa) : Double(mantissa) / powers[-scale]
    return isNegative ? -value : value
  }

  /// The end of an exponent that starts with `e`; the `e` itself when digits do not follow.
  private static func exponentEnd(_ bytes: UnsafeRawBufferPointer, at start: Int, to limit: Int) -> Int {
    var index = start + 1
    if index < limit, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    while index < limit, bytes[index] &- 0x30 <= 9 { index += 1 }
    return index == first ? start : index
  }

  @inline(never)
  private static func slow(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Double? {
    // A number of a million digits is no number of a statistic.
    guard end - start <= 1024 else { return .infinity }
    var text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    // The library wants a digit on both sides of the point.
    if text.hasPrefix(".") || text.hasPrefix("-.") { text.replace(".", with: "0.", maxReplacements: 1) }
    if text.hasSuffix(".") { text.append("0") }
    return Double(text) ?? .infinity
  }

  /// Reads a text that is a number and nothing else, blanks around it allowed.
  static func value(of text: String) -> Double? {
    var copy = text
    return copy.withUTF8 { utf8 -> Double? in
      let bytes = UnsafeRawBufferPointer(utf8)
      var start = 0
      var end = bytes.count
      while start < end, bytes[start] <= 0x20 { start += 1 }
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      if start < end, bytes[start] == UInt8(ascii: "+") { start += 1 }
      var position = start
      guard let value = read(bytes, at: &position, to: end), position == end else { return nil }
      return value
    }
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
