/// A finite positive number as decimal digits: `significand · 10^exponent`, without trailing zeros.
struct DecimalNumber: Equatable {
  var significand: UInt64
  var exponent: Int

  /// The shortest decimal that reads back to `value`, rounded half away from zero to `digits` significant digits.
  ///
  /// Rounding starts from the shortest decimal, not from the binary fraction behind it, so that 2.675 becomes 2.68 as
  /// a reader of the full number expects.
  ///
  /// - Parameters:
  ///   - value: finite and above zero.
  ///   - digits: 1 ... 17; 17 keeps every digit.
  init(_ value: Double, digits: Int) {
    precondition(value.isFinite && value > 0)
    if digits < 15, let (significand, lead) = Self.rounded(value, digits: digits, limit: Self.limit(digits: digits)) {
      self = DecimalNumber(significand: significand, exponent: lead - digits + 1).stripped()
    } else if digits >= 15, let written = Self.fewDecimals(value) ?? Self.fifteenDigits(value) {
      self = written
    } else {
      self = Self(shortest: value).rounded(to: digits)
    }
  }

  private init(significand: UInt64, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  // MARK: - Quick path

  /// Powers of ten from 10^−22 on. Those from 1 on are exact as Double, the others rounded as division rounds them.
  private static let powers: [Double] = [
    1e-22, 1e-21, 1e-20, 1e-19, 1e-18, 1e-17, 1e-16, 1e-15, 1e-14, 1e-13, 1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6,
    1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  private static let largestPower = 22

  @inline(__always)
  private static func power(_ exponent: Int) -> Double { powers[exponent &+ largestPower] }

  static let integerPowers: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  /// The number as ten-thousandths, when it is a decimal with at most four places, as most data are; nil for any other.
  ///
  /// With up to 15 digits two decimals never read back to the same Double, so one that reads back is the shortest.
  ///
  /// - Returns: below 10¹⁵.
  @inline(__always)
  static func tenThousandths(_ value: Double) -> UInt64? {
    guard value < 1e11 else { return nil }
    // The nearest integer stands in the last bits of the sum.
    let sum = value * 10_000 + 0x1p52
    guard (sum - 0x1p52) / 10_000 == value else { return nil }
    return sum.bitPattern & 0xF_FFFF_FFFF_FFFF
  }

  @inline(__always)
  private static func fewDecimals(_ value: Double) -> DecimalNumber? {
    guard let significand = tenThousandths(value), significand > 0 else { return nil }
    return DecimalNumber(significand: significand, exponent: -4).stripped()
  }

  /// The value with exactly so many digits, or nil where one multiplication cannot prove it.
  ///
  /// The scaled value decides the rounding as long as it is further from a half than its error: three roundings of half
  /// a unit in the last place.
  ///
  /// - Parameters:
  ///   - digits: 1 ... 14.
  ///   - limit: 10^digits.
  /// - Returns: 10^(digits − 1) ..< 10^digits, and the exponent of its first digit.
  @inline(__always)
  static func rounded(_ value: Double, digits: Int, limit: Double) -> (significand: UInt64, lead: Int)? {
    let lead = leadingExponent(of: value)
    guard let scaled = scaled(value, by: digits &- 1 &- lead) else { return nil }
    // Below 2^52 the nearest integer stands in the last bits of the sum.
    let sum = scaled + 0x1p52
    let whole = sum - 0x1p52
    // At the limit the exponent was guessed too small, or the value is rounded up to the next power of ten.
    guard whole < limit, 0.5 - (scaled - whole).magnitude > scaled * 1e-15 else { return nil }
    return (sum.bitPattern & 0xF_FFFF_FFFF_FFFF, lead)
  }

  /// 10^digits, up to 10²².
  static func limit(digits: Int) -> Double { power(digits) }

  /// The number as the decimal of 15 digits that reads back to it; nil where there is none, or where one operation cannot
  /// tell.
  @inline(__always)
  private static func fifteenDigits(_ value: Double) -> DecimalNumber? {
    let shift = 14 &- leadingExponent(of: value)
    guard shift <= largestPower, let scaled = scaled(value, by: shift), scaled <= power(15) else { return nil }
    let significand = UInt64(scaled + 0.5)
    let back = shift >= 0 ? Double(significand) / power(shift) : Double(significand) * power(-shift)
    return back == value ? DecimalNumber(significand: significand, exponent: -shift).stripped() : nil
  }

  /// value · 10^shift with at most two roundings; nil far out.
  @inline(__always)
  private static func scaled(_ value: Double, by shift: Int) -> Double? {
    if shift >= 0 && shift <= largestPower { return value * power(shift) }
    if shift < 0 && shift >= -largestPower { return value / power(-shift) }
    if shift > largestPower && shift <= 2 * largestPower {
      return value * power(largestPower) * power(shift - largestPower)
    }
    return nil
  }

  /// The exponent of the first decimal digit, or one less beyond 10^±22; within, it is at most one off right at a power of
  /// ten that is not exact as Double, which rounding makes good.
  @inline(__always)
  private static func leadingExponent(of value: Double) -> Int {
    // 78913 / 2^18 = log10(2) to seven digits. Below the normal numbers the answer is far out in any case.
    let binary = Int(truncatingIfNeeded: value.bitPattern >> 52) &- 1023
    let estimate = (binary &* 78913) >> 18
    let next = estimate &+ 1
    guard next >= -largestPower, next <= largestPower else { return estimate }
    return value >= power(next) ? next : estimate
  }

  // MARK: - Exact path

  /// The shortest decimal that reads back to `value`, by the algorithm of the standard library.
  private init(shortest value: Double) {
    var significand: UInt64 = 0
    var exponent = 0
    var written = 0
    var inFraction = false
    var inExponent = false
    var negativeExponent = false
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): inFraction = true
      case UInt8(ascii: "e"): inExponent = true
      case UInt8(ascii: "-"): negativeExponent = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        if inExponent {
          written = written * 10 + digit
        } else {
          significand = significand * 10 + UInt64(digit)
          if inFraction { exponent -= 1 }
        }
      default: break
      }
    }
    exponent += negativeExponent ? -written : written
    while significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.init(significand: significand, exponent: exponent)
  }

  private func rounded(to digits: Int) -> DecimalNumber {
    let surplus = digitCount - digits
    guard surplus > 0 else { return self }
    let unit = Self.integerPowers[surplus]
    let (quotient, rest) = significand.quotientAndRemainder(dividingBy: unit)
    let up: UInt64 = rest >= unit - rest ? 1 : 0
    return DecimalNumber(significand: quotient + up, exponent: exponent + surplus).stripped()
  }

  /// Decimal digits of the significand.
  var digitCount: Int { Self.digitCount(of: significand) }

  /// Decimal digits of a number below 10¹⁹; 1 for zero.
  @inline(__always)
  static func digitCount(of number: UInt64) -> Int {
    let bits = UInt64.bitWidth - number.leadingZeroBitCount
    // 1233 / 2^12 = log10(2) to four digits, enough up to 2^64.
    let estimate = (bits &* 1233) >> 12
    return max(number >= integerPowers[estimate] ? estimate &+ 1 : estimate, 1)
  }

  @inline(__always)
  private func stripped() -> DecimalNumber {
    // Nine of ten results end in another digit.
    guard significand % 10 == 0 else { return self }
    var digits = significand
    var zeros = 0
    if digits % 100_000_000 == 0 {
      digits /= 100_000_000
      zeros += 8
    }
    if digits % 10_000 == 0 {
      digits /= 10_000
      zeros += 4
    }
    if digits % 100 == 0 {
      digits /= 100
      zeros += 2
    }
    if digits % 10 == 0 {
      digits /= 10
      zeros += 1
    }
    return DecimalNumber(significand: digits, exponent: exponent + zeros)
  }
}
