import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct NumberParserTests {
  private func parse(_ text: String, _ mark: Diagnostic.DecimalMark = .comma) -> NumberParser.Result {
    var text = text
    return text.withUTF8 { NumberParser(decimalMark: mark).parse(UnsafeRawBufferPointer($0)) }
  }

  private static let spellings: [(String, Double)] = [
    ("0", 0.0), ("-0", 0), ("12", 12), ("12,5", 12.5), ("12.5", 12.5), ("-3,25", -3.25), ("+7", 7),
    ("56 929", 56929), ("56\u{A0}929", 56929), ("56\u{202F}929,5", 56929.5), ("1 234 567", 1_234_567),
    (" -1 362 250 ", -1_362_250), ("−2,4", -2.4), ("–2,4", -2.4), ("12,5 %", 12.5), ("100%", 100),
    ("1.234.567", 1_234_567), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("0,125", 0.125), ("0.125", 0.125),
    ("1'234", 1234), (",5", 0.5), (".5", 0.5), ("5,", 5), ("1e3", 1000), ("1.5E-3", 0.0015),
    ("000123", 123), ("12   ", 12), ("1 100-", -1100), ("12,5−", -12.5), ("1 400,-", 1400),
  ]

  @Test(arguments: spellings)
  func aSpellingIsThisNumber(text: String, expected: Double) {
    let result = parse(text)
    #expect(result.kind == .number, "\(text)")
    #expect(result.value == expected, "\(text)")
  }

  @Test(arguments: [
    "12 5", "1 23", "1.23.456", "12a", "a", "1,2,3", "--1", "1-2", "%", "1e", "e5", "12 34567", "0x10", "1 234.567.890",
    "-1-", "1--", "-", ",-",
    "1.-",
  ])
  func thisIsNoNumber(text: String) {
    #expect(parse(text).kind == .notANumber, "\(text)")
  }

  @Test func emptyAndInfinite() {
    #expect(parse("").kind == .empty)
    #expect(parse("   ").kind == .empty)
    #expect(parse("Inf").kind == .infinite)
    #expect(parse("-∞").kind == .infinite)
    #expect(parse("1e999").kind == .infinite)
  }

  @Test func oneMarkBeforeThreeDigitsFollowsTheColumn() {
    #expect(parse("1.234", .comma).value == 1234)
    #expect(parse("1.234", .point).value == 1.234)
    #expect(parse("1,234", .comma).value == 1.234)
    #expect(parse("1,234", .point).value == 1234)
    #expect(parse("1.234").marks == .doubtfulPoint)
    #expect(parse("1234.567").marks == .decimalPoint)
  }

  /// The nearest Double is what `Double(String)` of the standard library gives, which rounds correctly.
  @Test func everyNumberIsTheNearestDouble() {
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<20_000 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      let digits = Int(state % 22) + 1
      var text = state & 256 == 0 ? "-" : ""
      var rest = state
      for _ in 0..<digits {
        rest = rest &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += String((rest >> 33) % 10)
      }
      text += "."
      for _ in 0..<Int((state >> 20) % 19 + 1) {
        rest = rest &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += String((rest >> 33) % 10)
      }
      #expect(parse(text, .point).value == Double(text), "\(text)")
    }
  }

  @Test(arguments: [Diagnostic.DecimalMark.point, .comma]) func `eight bytes at a time read what one at a time does`(
    mark: Diagnostic.DecimalMark
  ) {
    let parser = NumberParser(decimalMark: mark)
    let digits = ["", "0", "7", "12", "007", "358", "1000", "99999", "123456", "1234567", "12345678", "1234567890123"]
    var numbers = 0
    for delimiter in [",", ";", "\t"] {
      for sign in ["", "-", "--", "+"] {
        for (whole, decimals) in digits.flatMap({ whole in digits.map { (whole, $0) } }) {
          for between in ["", ".", ",", "..", " ", ":", "/", "æ"] {
            for end in [delimiter, "\n", "\r\n", " ", "x", "%"] {
              let text = sign + whole + between + (between.isEmpty ? "" : decimals) + end
              let read = [text, text + String(repeating: "9", count: 24)].map { text in
                Array(text.utf8).withUnsafeBytes { bytes in
                  // Beside the limit the bytes are taken one at a time.
                  parser.plain(
                    in: bytes, at: 0, before: text.utf8.count, delimiter: delimiter.utf8.first ?? 0)
                }
              }
              #expect(read[0]?.end == read[1]?.end)
              #expect(read[0]?.result.kind == read[1]?.result.kind)
              #expect(read[0]?.result.value.bitPattern == read[1]?.result.value.bitPattern)
              #expect(read[0]?.result.marks == read[1]?.result.marks)
              numbers += read[1]?.result.kind == .number ? 1 : 0
            }
          }
        }
      }
    }
    #expect(numbers > 1000)
  }
}
