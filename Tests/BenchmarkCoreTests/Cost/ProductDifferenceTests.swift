import Testing

@testable import BenchmarkCore

@Suite struct ProductDifferenceTests {
  private static func product(_ factors: [Double]) -> Double { factors.reduce(1, *) }

  @Test func `parts sum to the difference, whatever the factors`() {
    var stream = RandomStream(seed: 3)
    for _ in 0..<2000 {
      let count = 1 + Int(stream.bounded(5))
      let from = (0..<count).map { _ in 0.01 + 100 * stream.uniform() }
      let to = from.map { $0 * (0.5 + stream.uniform()) }
      let whole = Self.product(to) - Self.product(from)
      let size = max(Self.product(to), Self.product(from))
      let logarithmic = ProductDifference.lmdi(from: from, to: to)
      #expect(logarithmic != nil)
      #expect(abs((logarithmic ?? []).reduce(0, +) - whole) <= 1e-12 * size)
      #expect(abs(ProductDifference.shapley(from: from, to: to).reduce(0, +) - whole) <= 1e-12 * size)
    }
  }

  @Test func `near-equal products keep their digits`() throws {
    let parts = try #require(ProductDifference.lmdi(from: [1000, 3], to: [1000 * (1 + 1e-12), 3]))
    // d(xy) = y·dx: 3 · 1000 · 1e-12, as far as 1 + 1e-12 is a double.
    let step = 1000 * (1 + 1e-12) - 1000
    #expect(abs(parts[0] - 3 * step) <= 1e-9 * abs(3 * step))
    #expect(parts[1] == 0)
  }

  /// Over all orders of change, one by one.
  @Test func `shapley is the mean over all orders`() {
    let from = [2.0, 0.0, 5.0]
    let to = [3.0, 4.0, -1.0]
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    var expected = [0.0, 0.0, 0.0]
    for order in orders {
      var current = from
      for factor in order {
        let before = Self.product(current)
        current[factor] = to[factor]
        expected[factor] += (Self.product(current) - before) / 6
      }
    }
    let found = ProductDifference.shapley(from: from, to: to)
    for index in 0..<3 { #expect(abs(found[index] - expected[index]) < 1e-12) }
  }

  @Test func `neither the order of the factors nor the direction matters`() throws {
    let from = [2.0, 7.0, 0.3]
    let to = [2.5, 6.0, 0.4]
    let forward = try #require(ProductDifference.lmdi(from: from, to: to))
    let reversed = try #require(ProductDifference.lmdi(from: from.reversed(), to: to.reversed()))
    let backward = try #require(ProductDifference.lmdi(from: to, to: from))
    for index in 0..<3 {
      #expect(abs(forward[index] - reversed[2 - index]) < 1e-14)
      #expect(abs(forward[index] + backward[index]) < 1e-14)
    }
  }

  @Test func `a factor of nought has no logarithm, and no factor no parts`() {
    #expect(ProductDifference.lmdi(from: [1, 0], to: [1, 2]) == nil)
    #expect(ProductDifference.lmdi(from: [1, 2], to: [1, .nan]) == nil)
    #expect(ProductDifference.lmdi(from: [], to: []) == [])
    #expect(ProductDifference.shapley(from: [], to: []) == [])
    #expect(ProductDifference.shapley(from: [4], to: [9]) == [5])
  }
}
