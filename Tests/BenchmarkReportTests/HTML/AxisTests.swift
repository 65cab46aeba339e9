import Testing

@testable import BenchmarkReport

@Suite struct AxisTests {
  @Test(arguments: [
    ([4.05, 5.53], [4, 4.2, 4.4, 4.6, 4.8, 5, 5.2, 5.4, 5.6], 1), ([0, 100], [0, 20, 40, 60, 80, 100], 0),
    ([12_345, 98_765], [0, 20_000, 40_000, 60_000, 80_000, 100_000], 0), ([-3, 4], [-3, -2, -1, 0, 1, 2, 3, 4], 0),
    ([0.001, 0.0042], [0.001, 0.0015, 0.002, 0.0025, 0.003, 0.0035, 0.004, 0.0045], 4),
  ])
  func `ticks are round and cover the values`(values: [Double], ticks: [Double], decimals: Int) {
    let axis = Axis(covering: values)
    #expect(axis.ticks.count == ticks.count)
    for (found, expected) in zip(axis.ticks, ticks) { #expect(abs(found - expected) < 1e-9 * max(1, abs(expected))) }
    #expect(axis.decimals == decimals)
    #expect(axis.lower <= values[0] && axis.upper >= values[1])
  }

  @Test func `no value, one value and equal values still make a scale`() {
    #expect(Axis(covering: []).lower == 0 && Axis(covering: []).upper == 1)
    #expect(Axis(covering: [.nan, .infinity]) == Axis(covering: []))
    for value in [-7.0, 0, 5, 1e-9, 1e9] {
      let axis = Axis(covering: [value, value])
      #expect(axis.lower < value && value < axis.upper, "\(value): \(axis)")
      #expect(axis.position(value) > 0 && axis.position(value) < 1)
    }
  }

  @Test(arguments: 1...60)
  func `any two numbers are covered by few distinct ticks`(seed: Int) {
    let low = Double(seed * 7919 % 1000) / 37 - 9
    let high = low + Double(seed * 104_729 % 997 + 1) * [1e-4, 0.01, 1, 100, 1e5][seed % 5]
    let axis = Axis(covering: [low, high])
    #expect(axis.lower <= low && axis.upper >= high)
    #expect((2...12).contains(axis.ticks.count))
    let texts = axis.ticks.map { Language.bokmal.numbers.fixed($0, decimals: axis.decimals) }
    #expect(Set(texts).count == texts.count, "\(texts)")
  }

  @Test func `coordinates are short and the same everywhere`() {
    #expect(SVG.coordinate(1.0 / 3) == "0.3")
    #expect(SVG.coordinate(12, decimals: 2) == "12")
    #expect(SVG.coordinate(-0.04) == "0" && SVG.coordinate(-0.06) == "-0.1")
    #expect(SVG.coordinate(99.999, decimals: 2) == "100")
    #expect(SVG.coordinate(.nan) == "0" && SVG.coordinate(1e300) == "0")
    #expect(SVG.percent(0.12345) == "12.35%" && SVG.percent(0.05) == "5%")
  }
}
