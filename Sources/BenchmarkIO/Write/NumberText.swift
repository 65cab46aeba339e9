/// Numbers as they stand in the tables.
///
/// Plain decimals without grouping: `1250`, `0.00001`, `4.37`. Integers have no decimal mark, zero has no sign, a
/// missing number (NaN) or an infinite one is no text at all. Below 10⁻⁷ and from 10²¹ on, where a plain decimal would
/// be a row of zeros, the text is `1.5e-12`.
///
/// With 17 digits the text is the shortest one that reads back to the same value; with fewer it is that text rounded
/// half away from zero to so many significant digits.
struct NumberText: Sendable {
  let decimalMark: UInt8
  let digits: Int
  /// 10^digits.
  private let limit: Double

  /// - Parameters:
  ///   - decimalMark: point or comma.
  ///   - digits: significant digits at most; below 1 counts as 1, above 17 as 17.
  init(decimalMark: UInt8 = UInt8(ascii: "."), digits: Int = 17) {
    self.decimalMark = decimalMark
    self.digits = min(max(digits, 1), 17)
    limit = DecimalNumber.limit(digits: self.digits)
  }

  /// Bytes that ``write(_:to:)`` may touch, most of them only to be written over by what comes next.
  static let room = 64

  func append(_ value: Double, to buffer: inout ByteBuffer) {
    let start = buffer.room(for: Self.room)
    var end = start
    write(value, to: &end)
    buffer.advance(by: end - start)
  }

  /// The text of a number.
  ///
  /// - Parameter end: has ``room`` bytes behind it, and moves behind the text.
  @inline(__always)
  func write(_ value: Double, to end: inout UnsafeMutablePointer<UInt8>) {
    let magnitude = value.magnitude
    // Ranks, counts and n: most integers are short enough that no rounding can touch them. An integer below 2^52 stands
    // in the last bits of the sum.
    let sum = magnitude + 0x1p52
    if digits >= 8 && magnitude < 1e8 && sum - 0x1p52 == magnitude {
      if value < 0 { Self.put(UInt8(ascii: "-"), &end) }
      SixteenDigits.write(short: sum.bitPattern & 0xF_FFFF_FFFF_FFFF, to: &end)
      return
    }
    guard magnitude > 0, magnitude < .infinity else {
      if value == 0 { Self.put(UInt8(ascii: "0"), &end) }
      return
    }
    // The sign counts only where there is one.
    end.pointee = UInt8(ascii: "-")
    if digits >= 15 {
      guard let tenThousandths = DecimalNumber.tenThousandths(magnitude) else {
        end = writeAny(value, to: end)
        return
      }
      if tenThousandths < 100_000_000 {
        end += value < 0 ? 1 : 0
        return EightDigits(tenThousandths).write(mark: decimalMark, to: &end)
      }
      var number = SixteenDigits(tenThousandths)
      let unused = min(number.leadingZeros, SixteenDigits.count - 5)
      number.dropFirst(unused)
      end += value < 0 ? 1 : 0
      number.write(whole: SixteenDigits.count - 4 - unused, mark: decimalMark, to: &end)
    } else {
      guard let (significand, lead) = DecimalNumber.rounded(magnitude, digits: digits, limit: limit),
        lead >= digits - SixteenDigits.count, lead < SixteenDigits.count, Self.isPlain(lead)
      else {
        end = writeAny(value, to: end)
        return
      }
      if digits == TenDigits.count, lead < TenDigits.mostWhole, let number = TenDigits(significand) {
        end += value < 0 ? 1 : 0
        return number.write(lead: lead, mark: decimalMark, to: &end)
      }
      var number = SixteenDigits(significand)
      // Below one, zeros stay in front.
      number.dropFirst(SixteenDigits.count - digits + min(lead, 0))
      end += value < 0 ? 1 : 0
      number.write(whole: max(lead, 0) + 1, mark: decimalMark, to: &end)
    }
  }

  /// Exponents of the first digit that are written as plain decimals.
  @inline(__always)
  private static func isPlain(_ lead: Int) -> Bool { lead >= -7 && lead <= 20 }

  /// The text of any number but zero; up to 32 bytes: sign, "0.", six zeros and 17 digits, or 21 digits, or an exponent
  /// of three digits.
  ///
  /// - Returns: the place behind it. (Not `inout`: a place whose address is handed on stays in memory, also for the
  ///   numbers that do not come here.)
  @inline(never)
  private func writeAny(_ value: Double, to start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    var end = start
    let number = DecimalNumber(value.magnitude, digits: digits)
    if value < 0 { Self.put(UInt8(ascii: "-"), &end) }
    let count = number.digitCount
    let lead = count &- 1 &+ number.exponent
    if number.exponent >= 0 && Self.isPlain(lead) {
      Self.put(digits: number.significand, count, &end)
      Self.put(zeros: number.exponent, &end)
    } else if lead >= 0 && Self.isPlain(lead) {
      // All digits one place to the right, then the whole part back over the room for the mark.
      var whole = end
      end += 1
      Self.put(digits: number.significand, count, &end)
      for _ in 0...lead {
        whole.pointee = whole[1]
        whole += 1
      }
      whole.pointee = decimalMark
    } else if Self.isPlain(lead) {
      Self.put(UInt8(ascii: "0"), &end)
      Self.put(decimalMark, &end)
      Self.put(zeros: -lead - 1, &end)
      Self.put(digits: number.significand, count, &end)
    } else {
      let unit = DecimalNumber.integerPowers.withUnsafeBufferPointer { $0[count - 1] }
      let (first, rest) = number.significand.quotientAndRemainder(dividingBy: unit)
      Self.put(digits: first, 1, &end)
      if count > 1 {
        Self.put(decimalMark, &end)
        Self.put(digits: rest, count - 1, &end)
      }
      Self.put(UInt8(ascii: "e"), &end)
      if lead < 0 { Self.put(UInt8(ascii: "-"), &end) }
      let exponent = lead.magnitude
      Self.put(digits: UInt64(exponent), exponent < 10 ? 1 : exponent < 100 ? 2 : 3, &end)
    }
    return end
  }

  /// An integer; the same in every dialect.
  static func append(_ value: Int, to buffer: inout ByteBuffer) {
    guard value != 0 else {
      buffer.append(UInt8(ascii: "0"))
      return
    }
    let start = buffer.room(for: 20)
    var end = start
    if value < 0 { put(UInt8(ascii: "-"), &end) }
    let magnitude = UInt64(value.magnitude)
    let count = DecimalNumber.digitCount(of: magnitude)
    put(digits: magnitude, count, &end)
    buffer.advance(by: end - start)
  }

  /// The text as a String, where speed does not matter.
  func string(_ value: Double) -> String {
    var buffer = ByteBuffer(capacity: 64)
    append(value, to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @inline(__always)
  private static func put(_ byte: UInt8, _ end: inout UnsafeMutablePointer<UInt8>) {
    end.pointee = byte
    end += 1
  }

  @inline(__always)
  private static func put(zeros count: Int, _ end: inout UnsafeMutablePointer<UInt8>) {
    end.update(repeating: UInt8(ascii: "0"), count: count)
    end += count
  }

  /// The last `count` digits of `number`, with leading zeros.
  @inline(__always)
  private static func put(digits number: UInt64, _ count: Int, _ end: inout UnsafeMutablePointer<UInt8>) {
    // Parts of eight digits: their divisions do not wait for each other.
    var rest = number
    var length = count
    while length > 8 {
      length &-= 8
      let (high, low) = rest.quotientAndRemainder(dividingBy: 100_000_000)
      putPairs(low, 8, end + length)
      rest = high
    }
    putPairs(rest, length, end)
    end += count
  }

  /// Two digits at a time from the end; at most eight digits, so that 32 bits are enough.
  @inline(__always)
  private static func putPairs(_ number: UInt64, _ count: Int, _ end: UnsafeMutablePointer<UInt8>) {
    var rest = UInt32(truncatingIfNeeded: number)
    var place = count
    while place > 1 {
      place &-= 2
      let quotient = rest / 100
      let pair = Int(truncatingIfNeeded: rest &- quotient &* 100)
      end[place] = pairs[2 &* pair]
      end[place &+ 1] = pairs[2 &* pair &+ 1]
      rest = quotient
    }
    if place == 1 { end[0] = UInt8(truncatingIfNeeded: rest % 10) &+ UInt8(ascii: "0") }
  }

  /// 00, 01 … 99.
  private static var pairs: UnsafePointer<UInt8> {
    let text: StaticString = """
      00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354\
      555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
      """
    return text.utf8Start
  }
}
