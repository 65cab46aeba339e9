import BenchmarkCore
import Testing

@testable import ExampleStudies

@Suite("Example studies: draws and number text")
struct DrawTests {
  @Test("binomial draws have the mean and variance of the distribution")
  func binomial() {
    var stream = RandomStream(seed: 7, stream: 1)
    let draws = (0..<4000).map { _ in Double(stream.binomial(40, 0.3)) }
    // Four standard errors: mean 12 with variance 8.4, and its variance with se of about variance · √(2/n).
    #expect(abs(mean(draws) - 12) < 4 * (8.4 / 4000).squareRoot())
    #expect(abs(variance(draws) - 8.4) < 4 * 8.4 * (2.0 / 4000).squareRoot())
    #expect(stream.binomial(0, 0.5) == 0)
    #expect(stream.binomial(-1, 0.5) == 0)
    #expect(stream.binomial(9, 1) == 9)
    #expect(stream.binomial(9, 0) == 0)
  }

  @Test("Poisson draws have mean and variance alike, also where the mean is split", arguments: [0.5, 8.0, 75.0])
  func poisson(expected: Double) {
    var stream = RandomStream(seed: 7, stream: 2)
    let draws = (0..<4000).map { _ in Double(stream.poisson(expected)) }
    #expect(abs(mean(draws) - expected) < 4 * (expected / 4000).squareRoot())
    // The fourth moment of a small mean widens the error of the variance.
    let spread = (2 * expected * expected + expected).squareRoot() / 4000.0.squareRoot()
    #expect(abs(variance(draws) - expected) < 4 * spread)
    #expect(stream.poisson(0) == 0)
  }

  @Test("normal numbers are cut at the bound")
  func cut() {
    var stream = RandomStream(seed: 7, stream: 3)
    let draws = (0..<2000).map { _ in stream.cutNormal(1.5) }
    #expect(draws.max() == 1.5)
    #expect(draws.min() == -1.5)
  }

  @Test(
    "numbers are rounded half away from zero and written with a fixed number of decimals",
    arguments: [
      (2.5, 0, "3"), (-2.5, 0, "-3"), (0.125, 2, "0,13"), (-0.04, 1, "0,0"), (0.04, 1, "0,0"), (1234.5, 1, "1234,5"),
      (0.05, 2, "0,05"), (-12.0, 2, "-12,00"), (0, 0, "0"),
    ])
  func decimalText(value: Double, decimals: Int, expected: String) {
    #expect(DecimalText.text(value, decimals) == expected)
  }

  @Test("cells with a separator, a quote or a line break are quoted")
  func quoting() {
    var table = TableText(header: ["a", "b"])
    table.append(["x;y", "said \"no\""])
    #expect(table.text == "\u{FEFF}a;b\r\n\"x;y\";\"said \"\"no\"\"\"\r\n")
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  private func variance(_ values: [Double]) -> Double {
    let centre = mean(values)
    return values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(values.count - 1)
  }
}
