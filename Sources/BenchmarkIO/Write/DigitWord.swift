import CDigits

/// Up to eight decimal digits side by side in one word, as they stand in memory: the first in the lowest byte, 0 … 9 each.
enum DigitWord {
  /// Turns eight digits into text.
  static let zeros: UInt64 = 0x3030_3030_3030_3030

  /// Two digits of a number below 100.
  @inline(__always)
  static func two(_ number: UInt64) -> UInt64 {
    let tens = (number &* 103) >> 10
    return tens | (number &- tens &* 10) << 8
  }

  /// Eight digits of a number below 10⁸.
  @inline(__always)
  static func eight(_ number: UInt64) -> UInt64 {
    #if arch(x86_64)
      return bms_eight_digits(UInt32(truncatingIfNeeded: number))
    #else
      return eightByHalving(number)
    #endif
  }

  /// The same on any processor: halved into parts of four, two and one digit, all parts at once.
  @inline(__always)
  static func eightByHalving(_ number: UInt64) -> UInt64 {
    let four = number / 10_000 | (number % 10_000) << 32
    // 10486 / 2^20 = 1 / 100 and 103 / 2^10 = 1 / 10, close enough for four and for two digits.
    let hundreds = (four &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let two = hundreds | (four &- hundreds &* 100) << 16
    let tens = (two &* 103) >> 10 & 0x000F_000F_000F_000F
    return tens | (two &- tens &* 10) << 8
  }
}

/// A number of ten-thousandths below 10⁸: four digits before the mark and four behind it.
struct EightDigits {
  private let digits: UInt64

  @inline(__always)
  init(_ tenThousandths: UInt64) { digits = DigitWord.eight(tenThousandths) }

  /// Writes the number without zeros in front and at the end; `end` moves behind it. Bytes written: 13 at most.
  @inline(__always)
  func write(mark: UInt8, to end: inout UnsafeMutablePointer<UInt8>) {
    // The digit before the mark stands, also of zero.
    let unused = min(digits.trailingZeroBitCount >> 3, 3)
    let text = digits | DigitWord.zeros
    let whole = 4 &- unused
    let place = UnsafeMutableRawPointer(end)
    let shifted = text &>> UInt64(truncatingIfNeeded: 8 &* unused)
    place.storeBytes(of: shifted.littleEndian, as: UInt64.self)
    place.storeBytes(of: mark, toByteOffset: whole, as: UInt8.self)
    place.storeBytes(of: (text >> 32).littleEndian, toByteOffset: whole &+ 1, as: UInt64.self)
    let decimals = UInt32(truncatingIfNeeded: digits >> 32)
    let used = 4 &- decimals.leadingZeroBitCount >> 3
    end += used == 0 ? whole : whole &+ 1 &+ used
  }
}

/// Ten significant digits of which the last two are not both 0, as most results have them.
///
/// Two words take the place of one of 128 bits, and most shifts fall away.
struct TenDigits {
  static let count = 10
  /// Exponents of the first digit below this fit.
  static let mostWhole = 7

  /// The first eight.
  private let first: UInt64
  /// The last two.
  private let last: UInt64

  /// - Parameter significand: 10⁹ ..< 10¹⁰; nil when it ends in two zeros.
  @inline(__always)
  init?(_ significand: UInt64) {
    let hundreds = significand / 100
    let rest = significand &- hundreds &* 100
    guard rest != 0 else { return nil }
    first = DigitWord.eight(hundreds)
    last = DigitWord.two(rest)
  }

  /// Writes the number without zeros at the end of the decimals; `end` moves behind it. Bytes written: 25 at most.
  ///
  /// - Parameter lead: exponent of the first digit, -7 ..< ``mostWhole``.
  @inline(__always)
  func write(lead: Int, mark: UInt8, to end: inout UnsafeMutablePointer<UInt8>) {
    let first = first | DigitWord.zeros
    let last = last | 0x3030
    // Digits before the mark that are not a zero in front; below one, zeros stand between the mark and the digits. By
    // masks instead of conditions: which scores are below one cannot be guessed.
    let below = lead &>> (Int.bitWidth - 1)
    let whole = (lead &+ 1) & ~below
    let markPlace = whole &- below
    let behind = markPlace &+ 1 &+ (~lead & below)
    let shift = UInt64(truncatingIfNeeded: 8 &* whole)
    let place = UnsafeMutableRawPointer(end)
    let isBelow = UInt64(bitPattern: Int64(below))
    let front = (DigitWord.zeros & isBelow) | (first & ~isBelow)
    place.storeBytes(of: front.littleEndian, as: UInt64.self)
    place.storeBytes(of: mark, toByteOffset: markPlace, as: UInt8.self)
    let decimals = first &>> shift | (last << 8) &<< (56 &- shift)
    place.storeBytes(of: decimals.littleEndian, toByteOffset: behind, as: UInt64.self)
    let rest = UInt16(truncatingIfNeeded: last &>> shift)
    place.storeBytes(of: rest.littleEndian, toByteOffset: behind &+ 8, as: UInt16.self)
    let used = Self.count &- (last < 0x3100 ? 1 : 0)
    end += behind &+ used &- whole
  }
}
