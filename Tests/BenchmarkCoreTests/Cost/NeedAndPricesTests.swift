import Testing

@testable import BenchmarkCore

@Suite struct NeedAndPricesTests {
  @Test func `the group is one, and need explains cost`() {
    let index = NeedCorrection.index(cost: [100, 120, 110], need: [1, 1.2, 1.1])
    for value in index { #expect(abs(value - 1) < 1e-15) }
    let uneven = NeedCorrection.index(cost: [100, 120], need: [1, 1], volume: [3, 1])
    #expect(abs(uneven[0] - 100.0 / 105) < 1e-15 && abs(uneven[1] - 120.0 / 105) < 1e-15)
    // Volume-weighted, the indices come back to 1.
    #expect(abs((3 * uneven[0] + uneven[1]) / 4 - 1) < 1e-15)
  }

  @Test func `the scale of the need does not matter, and gaps do not count`() {
    let one = NeedCorrection.index(cost: [100, 130, .nan], need: [0.9, 1.1, 1])
    let other = NeedCorrection.index(cost: [100, 130, .nan], need: [90, 110, 100])
    for unit in 0..<2 { #expect(abs(one[unit] - other[unit]) < 1e-14) }
    #expect(one[2].isNaN)
    #expect(NeedCorrection.index(cost: [5], need: [2]) == [1])
    #expect(NeedCorrection.index(cost: [5, 6], need: [0, -1]).allSatisfy { $0.isNaN })
    #expect(NeedCorrection.index(cost: [], need: []).isEmpty)
  }

  @Test func `a year's index serves its tertials, and the nearest one wins`() {
    let levels = [
      PriceLevel(period: .year(2024), index: 100), PriceLevel(period: .year(2025), index: 110),
      PriceLevel(period: .tertial(2025, 2), index: 112),
    ]
    let prices = ConstantPrices(levels, base: .tertial(2025, 1))
    #expect(prices.factor(of: .tertial(2024, 3)) == 1.1)
    #expect(prices.factor(of: .tertial(2025, 1)) == 1)
    #expect(abs(prices.factor(of: .tertial(2025, 2)) - 110.0 / 112) < 1e-15)
    #expect(prices.factor(of: .tertial(2023, 1)).isNaN)
    #expect(ConstantPrices(levels, base: .year(2030)).factor(of: .year(2024)).isNaN)
    #expect(ConstantPrices([], base: .year(2024)).factor(of: .year(2024)).isNaN)
  }

  @Test func `register texts are read with comma and point`() {
    func numbers(_ values: [String?]) -> [Double]? { Organisation.Column(name: "x", values: values).numbers() }
    #expect(numbers(["72,5", "64.4", "1 250", "-3", "\u{2212}2,5"]) == [72.5, 64.4, 1250, -3, -2.5])
    #expect(numbers(["1.250,5", "1,250.5", "1,250,000"]) == [1250.5, 1250.5, 1_250_000])
    let gap = numbers([nil, "", "4"])
    #expect(gap?[0].isNaN == true && gap?[1].isNaN == true && gap?[2] == 4)
    #expect(numbers(["kommunal", "4"]) == nil)
    #expect(numbers([nil, nil]) == nil)
    #expect(numbers(["4-5"]) == nil)
  }
}
