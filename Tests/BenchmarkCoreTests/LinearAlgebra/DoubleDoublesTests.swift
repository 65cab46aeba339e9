import Testing

@testable import BenchmarkCore

struct DoubleDoublesTests {
  private typealias Lanes = DoubleDoubles.Lanes

  private static func lanes(_ random: inout RandomStream, size: Double) -> Lanes {
    Lanes((0..<4).map { _ in (random.uniform() - 0.5) * size })
  }

  @Test(arguments: [1e-130, 1, 1e130]) func `products are exact in every lane`(size: Double) {
    var random = RandomStream(seed: 4)
    for _ in 0..<200 {
      let (a, b) = (Self.lanes(&random, size: size), Self.lanes(&random, size: 1 / size))
      let product = DoubleDoubles(a) * DoubleDoubles(b)
      for lane in 0..<4 {
        let expected = DoubleDouble.product(a[lane], b[lane])
        #expect(product.high[lane] == expected.high && product.low[lane] == expected.low)
      }
    }
  }

  @Test func `sums are as exact as their terms`() {
    var random = RandomStream(seed: 9)
    for _ in 0..<50 {
      var sum = DoubleDoubles()
      var exact = DoubleDouble()
      var size = 0.0
      for _ in 0..<100 {
        // Terms of both signs, each a product, so that its low part counts.
        let (a, b) = (Self.lanes(&random, size: 1e6), Self.lanes(&random, size: 1))
        sum = sum + DoubleDoubles(a) * DoubleDoubles(b)
        for lane in 0..<4 {
          exact = exact + DoubleDouble(a[lane]) * DoubleDouble(b[lane])
          size += abs(a[lane] * b[lane])
        }
      }
      #expect((sum.total - exact).value.magnitude < size * 0x1p-100)
    }
    // What a double would lose against 1e16 is kept.
    let kept = DoubleDoubles(Lanes(repeating: 1e16)) + Lanes(repeating: 1) - DoubleDoubles(Lanes(repeating: 1e16))
    #expect(kept.high == Lanes(repeating: 1))
  }

  @Test func `fours are filled up behind the last element`() {
    let values: [Double] = [1, 2, 3, 4, 5, 6]
    #expect(values.span.four(from: 0, else: -1) == Lanes(1, 2, 3, 4))
    #expect(values.span.four(from: 2, else: -1) == Lanes(3, 4, 5, 6))
    #expect(values.span.four(from: 4, else: -1) == Lanes(5, 6, -1, -1))
    #expect(values.span.four(from: 6, else: 0) == .zero)
    #expect([0, 1, 4, 5, 8].map(DoubleDoubles.vectors) == [0, 1, 1, 2, 2])
  }
}
