import BenchmarkCore
import Glibc
import Testing

@testable import BenchmarkIO

@Suite struct NumberTextTests {
  private func text(_ value: Double, digits: Int = 17, comma: Bool = false) -> String {
    NumberText(decimalMark: UInt8(ascii: comma ? "," : "."), digits: digits).string(value)
  }

  @Test(
    arguments: [
      (4.37, "4.37"), (1250, "1250"), (-0.5, "-0.5"), (0.1 + 0.2, "0.30000000000000004"), (1e-5, "0.00001"),
      (1.5e-7, "0.00000015"), (9.5e-8, "9.5e-8"), (1.25e-12, "1.25e-12"), (1e16, "10000000000000000"),
      (9_007_199_254_740_992, "9007199254740992"), (1e20, "100000000000000000000"), (1e21, "1e21"),
      (1.5e300, "1.5e300"), (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e308"),
      (-123456.789, "-123456.789"), (999_999_999, "999999999"), (1_000_000_000, "1000000000"), (100, "100"),
      (9e15, "9000000000000000"), (18_014_398_509_481_984, "18014398509481984"),
    ] as [(Double, String)])
  func fullTextIsThePlainShortestDecimal(value: Double, expected: String) {
    #expect(text(value) == expected)
  }

  @Test(
    arguments: [
      (1.0 / 3, 10, "0.3333333333"), (2.0 / 3, 10, "0.6666666667"), (2.675, 3, "2.68"), (-2.675, 3, "-2.68"),
      (99.99999999999, 10, "100"), (0.1 + 0.2, 10, "0.3"), (12_345_678_905, 10, "12345678910"), (0.5, 1, "0.5"),
      (0.95, 1, "1"), (9.5, 1, "10"), (1_234_567, 3, "1230000"), (4.9999999999999, 12, "5"),
      (1e-9 / 3, 10, "3.333333333e-10"),
      (123_456_789.987_654_3, 16, "123456789.9876543"), (0.12345678905, 10, "0.1234567891"),
    ] as [(Double, Int, String)])
  func roundingIsHalfAwayFromZeroOnTheShortestDecimal(value: Double, digits: Int, expected: String) {
    #expect(text(value, digits: digits) == expected)
  }

  @Test func missingAndInfiniteNumbersAreNoText() {
    #expect(text(.nan) == "")
    #expect(text(.infinity) == "")
    #expect(text(-.infinity) == "")
  }

  @Test func zeroHasNoSign() {
    #expect(text(-0.0) == "0")
    #expect(text(0) == "0")
  }

  @Test func theDecimalMarkIsThatOfTheDialect() {
    #expect(text(-1.5, comma: true) == "-1,5")
    #expect(text(1.25e-12, comma: true) == "1,25e-12")
    #expect(text(0.001, comma: true) == "0,001")
  }

  @Test func integersOfAllLengths() {
    var value = 1
    for _ in 0..<18 {
      for near in [value - 1, value, value + 1] {
        for signed in [near, -near] {
          var buffer = ByteBuffer(capacity: 64)
          NumberText.append(signed, to: &buffer)
          #expect(String(decoding: buffer.bytes, as: UTF8.self) == String(signed))
        }
      }
      value *= 10
    }
    var buffer = ByteBuffer(capacity: 64)
    NumberText.append(Int.min, to: &buffer)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == String(Int.min))
  }

  /// 120,000 doubles of every size and of the shapes that tables hold.
  private static func samples(_ body: (Double) -> Void) {
    var state: UInt64 = 20_240_501
    func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
    for _ in 0..<20_000 {
      let bits = Double(bitPattern: next())
      if bits.isFinite { body(bits) }
      body((unit() - 0.5) * 8)
      body((unit() * 1e7).rounded() / 1000)
      // Next to a half in the tenth digit, where rounding is decided.
      body(((unit() * 1e10).rounded(.down) + 0.5) / 1e10)
      body((unit() * 1e12).rounded() / 32)
      body((unit() * 20).rounded() / 2 * [1e-30, 1e-12, 1e-3, 1, 1e9, 1e18][Int(next() % 6)])
    }
  }

  @Test func fullTextReadsBackToTheSameValue() {
    let numbers = NumberText()
    var checked = 0
    var wrong: [Double] = []
    var longer: [Double] = []
    Self.samples { value in
      let written = numbers.string(value)
      checked += 1
      if Double(written)?.bitPattern != (value == 0 ? 0 : value).bitPattern { wrong.append(value) }
      // As many digits as the standard library needs.
      if digits(of: written) != digits(of: value.description) { longer.append(value) }
    }
    #expect(checked >= 100_000)
    #expect(wrong.prefix(5) == [])
    #expect(longer.prefix(5) == [])
  }

  /// Significant digits of a text, without zeros at either end.
  private func digits(of text: String) -> [UInt8] {
    var digits = text.utf8.prefix { $0 != UInt8(ascii: "e") }.filter {
      $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return Array(digits.drop { $0 == UInt8(ascii: "0") })
  }

  /// Rounds the digits of the shortest text by hand, digit by digit.
  private func exactlyRounded(_ value: Double, to count: Int) -> [UInt8] {
    let zero = UInt8(ascii: "0")
    var all = digits(of: value.description)
    guard all.count > count else { return all }
    let up = all[count] >= UInt8(ascii: "5")
    all.removeLast(all.count - count)
    if up {
      var place = count - 1
      while place >= 0 && all[place] == UInt8(ascii: "9") {
        all[place] = zero
        place -= 1
      }
      if place >= 0 { all[place] += 1 } else { all.insert(UInt8(ascii: "1"), at: 0) }
    }
    while all.last == zero { all.removeLast() }
    return all
  }

  @Test(arguments: [1, 4, 10, 12, 14, 16])
  func roundedTextHasTheDigitsOfTheExactRounding(count: Int) {
    let numbers = NumberText(digits: count)
    var wrong: [Double] = []
    var far: [Double] = []
    Self.samples { value in
      let written = numbers.string(value)
      if digits(of: written) != exactlyRounded(value, to: count) { wrong.append(value) }
      // The digits stand in the right place: half a unit of the last digit, and nothing more.
      if let back = Double(written), abs(back - value) > abs(value) * 5 * pow(10, -Double(count)) + value.ulp {
        far.append(value)
      }
    }
    #expect(wrong.prefix(5) == [])
    #expect(far.prefix(5) == [])
  }

  @Test func roundedTextAgreesWithTheCLibraryExceptOnHalves() {
    let numbers = NumberText(digits: 10)
    var wrong: [Double] = []
    var same = 0
    Self.samples { value in
      let shortest = digits(of: value.description)
      // On a half the library looks at the binary fraction behind the decimal, by definition another rounding.
      if shortest.count == 11 && shortest.last == UInt8(ascii: "5") { return }
      var bytes = [CChar](repeating: 0, count: 64)
      withVaList([value]) { _ = vsnprintf(&bytes, bytes.count, "%.9e", $0) }
      let library = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if digits(of: library) == digits(of: numbers.string(value)) { same += 1 } else { wrong.append(value) }
    }
    #expect(wrong.prefix(5) == [])
    #expect(same > 90_000)
  }

  @Test func wordsOfDigitsHoldEveryExponentAndEveryEnd() {
    // First digits, ends with zeros, and the mark at every place, against the text put together by hand.
    for lead in -9...14 {
      for significand in [1_000_000_000, 1_234_567_890, 9_876_543_210, 1_234_567_891, 5_000_000_001, 9_999_999_999] {
        let value = Double("\(significand)e\(lead - 9)") ?? .nan
        for digits in [10, 17] {
          let written = text(value, digits: digits)
          #expect(Double(written) == value)
          #expect(!written.contains(".") || written.contains("e") || written.last != "0")
          #expect(text(-value, digits: digits) == "-" + written)
        }
      }
    }
    // Ten-thousandths with every number of digits before and behind the mark.
    for whole in [0, 1, 7, 10, 99, 358, 1000, 9999, 10_000] {
      for decimals in [0, 1, 10, 100, 1000, 5000, 5900, 5930, 5937, 9999] {
        let value = Double(whole * 10_000 + decimals) / 10_000
        let plain = value.description
        #expect(text(value) == (plain.hasSuffix(".0") ? String(plain.dropLast(2)) : plain) || value < 1e-3)
        #expect(Double(text(value)) == value)
      }
    }
  }

  @Test func eightDigitsAreTheSameEitherWay() {
    // The two halves do not touch each other, so each of their values once is enough.
    for half in 0..<UInt64(10_000) {
      for number in [half, half * 10_000, half * 10_000 + 9999 - half] {
        #expect(DigitWord.eight(number) == DigitWord.eightByHalving(number))
      }
      let digits = (0..<8).map { UInt8(truncatingIfNeeded: DigitWord.eightByHalving(half) >> (8 * $0)) }
      #expect(digits.reduce(0) { $0 * 10 + UInt64($1) } == half)
    }
  }
}
