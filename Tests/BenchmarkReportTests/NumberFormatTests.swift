import Testing

@testable import BenchmarkReport

@Suite struct NumberFormatTests {
  private let norwegian = NumberFormat(.bokmal)
  private let english = NumberFormat(.english)

  @Test(arguments: [
    (2.675, 2, "2,68"), (-2.675, 2, "−2,68"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-0.5, 0, "−1"),
    (1.005, 2, "1,01"), (0.05, 1, "0,1"), (0.04, 1, "0,0"), (-0.04, 1, "0,0"), (9.99, 1, "10,0"), (99.95, 1, "100,0"),
    (0, 2, "0,00"), (1e-7, 2, "0,00"), (0.0006, 3, "0,001"), (4.8, 3, "4,800"), (1e15, 0, "1 000 000 000 000 000"),
    (1.5e20, 0, "150 000 000 000 000 000 000"),
  ])
  func `rounds half away from zero on the decimal digits`(value: Double, decimals: Int, expected: String) {
    let plain = norwegian.fixed(value, decimals: decimals).replacingHardSpaces
    #expect(plain == expected)
  }

  @Test func `groups thousands from five digits in Norwegian and from four in English`() {
    #expect(norwegian.fixed(2980, decimals: 0) == "2980")
    #expect(norwegian.fixed(12_345.6, decimals: 1) == "12\u{00A0}345,6")
    #expect(norwegian.fixed(-1_234_567, decimals: 0) == "−1\u{00A0}234\u{00A0}567")
    #expect(english.fixed(2980, decimals: 0) == "2,980")
    #expect(english.fixed(1_234_567.5, decimals: 1) == "1,234,567.5")
    #expect(norwegian.integer(-10_000) == "−10\u{00A0}000")
    #expect(norwegian.integer(Int.min).hasPrefix("−9\u{00A0}223"))
  }

  @Test func `puts a hard space before the sign of percent in Norwegian only`() {
    #expect(norwegian.percent(96, decimals: 0) == "96\u{00A0}%")
    #expect(english.percent(96.5, decimals: 1) == "96.5%")
  }

  @Test func `writes ranges with an en dash, and with a word where an end is negative`() {
    #expect(norwegian.range(5.2, 5.6, decimals: 1) == "5,2–5,6")
    #expect(norwegian.range(-0.6, 0.2, decimals: 1) == "−0,6 til 0,2")
    #expect(english.range(-1.1, -0.6, decimals: 1) == "−1.1 to −0.6")
    #expect(norwegian.range(0.5, 1, decimals: 1, signed: true) == "+0,5 til +1,0")
  }

  @Test func `signs changes but not zero`() {
    #expect(norwegian.fixed(0.12, decimals: 2, signed: true) == "+0,12")
    #expect(norwegian.fixed(0.001, decimals: 2, signed: true) == "0,00")
    #expect(norwegian.fixed(-0.001, decimals: 2, signed: true) == "0,00")
  }

  @Test func `writes two dots for what is not a number`() {
    #expect(norwegian.fixed(.nan, decimals: 1) == "..")
    #expect(norwegian.fixed(.infinity, decimals: 1) == "..")
    #expect(norwegian.significant(.nan) == "..")
  }

  @Test(arguments: [(9.734, "9,73"), (0.0987, "0,0987"), (1234.5, "1235"), (3.0, "3"), (0, "0"), (45.67, "45,7")])
  func `keeps three significant digits`(value: Double, expected: String) {
    #expect(norwegian.significant(value) == expected)
  }

  @Test func `counts the decimals that a value carries`() {
    #expect(DecimalRounding.decimals(of: 12, limit: 3) == 0)
    #expect(DecimalRounding.decimals(of: 4.8, limit: 3) == 1)
    #expect(DecimalRounding.decimals(of: 1.0 / 3, limit: 3) == 3)
    #expect(DecimalRounding.decimals(of: 1e-5, limit: 9) == 5)
    #expect(DecimalRounding.decimals(of: .nan, limit: 3) == 0)
  }
}

extension String {
  fileprivate var replacingHardSpaces: String { String(map { $0 == "\u{00A0}" ? " " : $0 }) }
}
