import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct DecimalTextTests {
  @Test func numbersAreTheNearestDouble() {
    var random = RandomStream(seed: 3)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.nextUInt64())
      guard value.isFinite else { continue }
      #expect(DecimalText.value(of: "\(value)") == value)
    }
    for _ in 0..<20_000 {
      let text = "\(random.bounded(2_000_000) - 1_000_000).\(random.bounded(1_000_000))"
      #expect(DecimalText.value(of: text) == Double(text), "\(text)")
    }
  }

  @Test(arguments: [
    ("9007199254740993", 9_007_199_254_740_992.0), ("9007199254740991", 9_007_199_254_740_991),
    ("0.1", 0.1), ("0.30000000000000004", 0.300_000_000_000_000_04),
    ("123456789012345678901234567890", 1.2345678901234568e29),
    ("1e23", 1e23), ("-0", -0.0), ("  7 ", 7), ("+7", 7), ("5.", 5), (".5", 0.5), ("0.000000000000000000000001", 1e-24),
  ])
  func hardCasesAreExact(_ text: String, _ expected: Double) {
    #expect(DecimalText.value(of: text) == expected)
  }

  @Test(arguments: ["", "-", ".", "e5", "1e", "1 2", "0x10", "1,5", "inf", "nan"])
  func otherTextsAreNoNumbers(_ text: String) { #expect(DecimalText.value(of: text) == nil) }
}
