/// Sixteen decimal digits side by side in one word, as they stand in memory: the first in the lowest byte.
///
/// Texts of numbers are made by shifts and two stores instead of digit by digit; nothing depends on where the mark
/// stands, so the processor has nothing to guess.
struct SixteenDigits {
  static let count = 16

  /// 0 ... 9 in each byte.
  private var digits: UInt128

  /// - Parameter number: below 10¹⁶; leading zeros fill up.
  @inline(__always)
  init(_ number: UInt64) {
    let (high, low) = number.quotientAndRemainder(dividingBy: 100_000_000)
    // Most numbers have up to ten digits.
    let first = high < 100 ? DigitWord.two(high) << 48 : DigitWord.eight(high)
    digits = UInt128(DigitWord.eight(low)) << 64 | UInt128(first)
  }

  /// Zeros in front; 16 for the number 0.
  @inline(__always)
  var leadingZeros: Int { digits == 0 ? Self.count : digits.trailingZeroBitCount >> 3 }

  /// Digits up to the last that is not 0.
  @inline(__always)
  var significantCount: Int { Self.count &- digits.leadingZeroBitCount >> 3 }

  /// Takes digits off the front and puts zeros behind.
  @inline(__always)
  mutating func dropFirst(_ count: Int) { digits = digits &>> (UInt128(truncatingIfNeeded: count) &* 8) }

  /// Writes an integer below 10⁸, for which half a word is enough; `end` moves behind it. Bytes written: 8.
  @inline(__always)
  static func write(short number: UInt64, to end: inout UnsafeMutablePointer<UInt8>) {
    let digits = DigitWord.eight(number)
    // The last digit stands, also of zero.
    let unused = min(digits.trailingZeroBitCount >> 3, 7)
    let text = (digits | DigitWord.zeros) &>> UInt64(truncatingIfNeeded: 8 &* unused)
    UnsafeMutableRawPointer(end).storeBytes(of: text.littleEndian, as: UInt64.self)
    end += 8 &- unused
  }

  /// Writes the digits with a mark behind the first `whole` of them, and no zeros at the end of the decimals.
  ///
  /// Bytes written: ``room``; `end` moves behind those that count.
  ///
  /// - Parameter whole: 1 ... 16.
  @inline(__always)
  func write(whole: Int, mark: UInt8, to end: inout UnsafeMutablePointer<UInt8>) {
    let text = text
    let decimals = text &>> (UInt128(truncatingIfNeeded: whole) &* 8)
    let place = UnsafeMutableRawPointer(end)
    place.storeBytes(of: text.littleEndian, as: UInt128.self)
    place.storeBytes(of: mark, toByteOffset: whole, as: UInt8.self)
    place.storeBytes(of: decimals.littleEndian, toByteOffset: whole &+ 1, as: UInt128.self)
    let used = significantCount
    end += used <= whole ? whole : used &+ 1
  }

  /// Bytes that a call of ``write(whole:mark:to:)`` may touch.
  static let room = 2 * count + 1

  @inline(__always)
  private var text: UInt128 { digits | 0x3030_3030_3030_3030_3030_3030_3030_3030 }
}
