import BenchmarkCore
import Testing

struct QuantilesTests {
  @Test func `has no quantile without values or outside 0 to 1`() {
    let none: [Double] = []
    #expect(quantile(ofSorted: none.span, 0.5).isNaN)
    let some = [1.0, 2]
    for p in [-0.01, 1.01, .nan] { #expect(quantile(ofSorted: some.span, p).isNaN) }
  }

  @Test func `interpolates between order statistics`() {
    let values = [1.0, 2, 4, 8]
    #expect(quantile(ofSorted: values.span, 0) == 1)
    #expect(quantile(ofSorted: values.span, 1) == 8)
    #expect(quantile(ofSorted: values.span, 0.5) == 3)
    #expect(quantile(ofSorted: values.span, 0.25) == 1.75)
    let one = [5.0]
    for p in [0, 0.3, 1] { #expect(quantile(ofSorted: one.span, p) == 5) }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `grows with p and follows a change of unit and origin`(seed: UInt64) {
    var stream = RandomStream(seed: seed)
    let sorted = (0..<37).map { _ in (stream.normal() * 8).rounded() / 8 }.sorted()
    let moved = sorted.map { $0 * 3 - 2 }
    var last = -Double.infinity
    for step in 0...200 {
      let p = Double(step) / 200
      let value = quantile(ofSorted: sorted.span, p)
      #expect(value >= last)
      #expect(abs(quantile(ofSorted: moved.span, p) - (value * 3 - 2)) < 1e-13)
      last = value
    }
  }

  @Test func `takes the middle of the values that are there`() {
    let odd = [9.0, .nan, 1, 5]
    #expect(median(of: odd.span) == 5)
    let even = [9.0, 1, .nan, 5, 6]
    #expect(median(of: even.span) == 5.5)
    let none = [Double.nan]
    #expect(median(of: none.span).isNaN)
    #expect(medianAbsoluteDeviation(of: none.span).isNaN)
  }

  @Test func `has no deviation for one value, a constant, or a majority of ties`() {
    for values in [[3.0], [2, 2, 2, 2], [1, 1, 1, 5, 90]] {
      #expect(medianAbsoluteDeviation(of: values.span) == 0)
    }
  }

  @Test func `multiplies the deviation by 1,4826`() {
    let values = [1.0, 2, 3, 4, 100]
    #expect(medianAbsoluteDeviation(of: values.span) == 1.4826)
  }

  @Test func `works in a buffer of the caller and leaves the input alone`() {
    let values = [4.0, .nan, 2, 9]
    var buffer = [Double](repeating: 0, count: 10)
    var scratch = buffer.mutableSpan
    let inBuffer = RobustMoments(values.span, scratch: &scratch)
    #expect(inBuffer == RobustMoments(values.span))
    #expect(inBuffer.count == 3 && inBuffer.median == 4)
    #expect(values[0] == 4 && values[2] == 2)
  }
}
