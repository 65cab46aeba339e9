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
    if digits >= 15, let written = Self.fewDecimals(value) {
      self = written
    } else if let quick = Self.scaled(value, digits: digits) {
      self = quick
    } else {
      self = Self(shortest: value).rounded(to: digits)
    }
  }

  private init(significand: UInt64, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  // MARK: - Quick path

  /// Powers of ten that are exact as Double.
  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// Their inverses, rounded as division rounds them.
  private static let inversePowers: [Double] = [
    1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15, 1e-16, 1e-17,
    1e-18, 1e-19, 1e-20, 1e-21, 1e-22,
  ]

  static let integerPowers: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  /// The number as a decimal with at most four places, as most data are written; nil for any other.
  ///
  /// With up to 15 digits two decimals never read back to the same Double, so one that reads back is the shortest.
  @inline(__always)
  private static func fewDecimals(_ value: Double) -> DecimalNumber? {
    guard value < 1e11 else { return nil }
    let significand = Int64(value * 10_000 + 0.5)
    guard significand > 0, Double(significand) / 10_000 == value else { return nil }
    return DecimalNumber(significand: UInt64(significand), exponent: -4).stripped()
  }

  /// The answer by scaling to an integer, or nil where one multiplication cannot prove it.
  ///
  /// With up to 15 digits two decimals never read back to the same Double, so a decimal of 15 digits that reads back is
  /// the shortest. Where it is longer than asked for, or does not read back, the scaled value decides the rounding as
  /// long as it is further from a half than its error: three roundings of half a unit in the last place.
  @inline(__always)
  private static func scaled(_ value: Double, digits: Int) -> DecimalNumber? {
    let lead = leadingExponent(of: value)
    let kept = min(digits, 15)
    let shift = kept &- 1 &- lead
    let scaled: Double
    if shift >= 0 && shift <= 22 {
      scaled = value * exactPowers[shift]
    } else if shift < 0 && shift >= -22 {
      scaled = value / exactPowers[-shift]
    } else if shift > 22 && shift <= 44 {
      scaled = value * exactPowers[22] * exactPowers[shift - 22]
    } else {
      return nil
    }
    // The exponent was guessed one too small: far out, where the guess is not checked against the powers.
    guard scaled <= exactPowers[kept] else { return nil }
    if digits < 15 {
      // Below 10¹⁵: the conversion is exact, and quicker than to an unsigned number.
      let fraction = scaled - Double(Int64(scaled))
      if abs(fraction - 0.5) <= scaled * 1e-15 { return nil }
      return DecimalNumber(
        significand: UInt64(truncatingIfNeeded: Int64(scaled + 0.5)), exponent: 0 &- shift
      ).stripped()
    }
    let significand = UInt64(scaled + 0.5)
    let back: Double
    if shift >= 0 && shift <= 22 {
      back = Double(significand) / exactPowers[shift]
    } else if shift < 0 {
      back = Double(significand) * exactPowers[-shift]
    } else {
      return nil
    }
    return back == value ? DecimalNumber(significand: significand, exponent: -shift).stripped() : nil
  }

  /// The exponent of the first decimal digit, or one less beyond 10^±22; within, it is at most one off right at a power of
  /// ten that is not exact as Double, which rounding makes good.
  @inline(__always)
  private static func leadingExponent(of value: Double) -> Int {
    // 78913 / 2^18 = log10(2) to seven digits. Below the normal numbers the answer is far out in any case.
    let binary = Int(truncatingIfNeeded: value.bitPattern >> 52) &- 1023
    let estimate = (binary &* 78913) >> 18
    let next = estimate &+ 1
    if next >= 0 && next <= 22 { return value >= exactPowers[next] ? next : estimate }
    if next < 0 && next >= -22 { return value >= inversePowers[-next] ? next : estimate }
    return estimate
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
