import BenchmarkCore
import Testing

struct MomentsTests {
  @Test func `has no mean without values`() {
    let none: [Double] = []
    let moments = Moments(none.span)
    #expect(moments.count == 0)
    #expect(moments.mean.isNaN && moments.variance.isNaN && moments.standardDeviation.isNaN)
    let missing = [Double](repeating: .nan, count: 3)
    #expect(Moments(missing.span).count == 0)
    #expect(Moments(missing.span).mean.isNaN)
  }

  @Test func `has no variance with one value`() {
    let one = [4.5]
    let moments = Moments(one.span)
    #expect(moments.count == 1 && moments.mean == 4.5)
    #expect(moments.variance.isNaN && moments.standardError.isNaN)
  }

  @Test func `divides by n minus 1`() {
    let two = [1.0, 4.0]
    let moments = Moments(two.span)
    #expect(moments.mean == 2.5 && moments.variance == 4.5)
    #expect(abs(moments.standardError - 1.5) < 1e-15)
  }

  @Test func `skips missing values`() {
    let present = [2.0, 7, 1, 8]
    let holes = [.nan, 2.0, 7, .nan, 1, 8, .nan]
    #expect(Moments(present.span) == Moments(holes.span))
  }

  @Test(arguments: [0.1, 1.0 / 3, 1e9 + 0.3, -7.7e-5], [2, 3, 10, 997])
  func `finds no spread at all in a constant column`(value: Double, count: Int) {
    let column = [Double](repeating: value, count: count)
    let moments = Moments(column.span)
    #expect(moments.mean == value)
    #expect(moments.variance == 0)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `follows a change of unit and origin`(seed: UInt64) {
    var stream = RandomStream(seed: seed)
    let values = (0..<50).map { _ in stream.normal() }
    let moved = values.map { 100 - 8 * $0 }
    let a = Moments(values.span)
    let b = Moments(moved.span)
    #expect(abs(b.mean - (100 - 8 * a.mean)) < 1e-12)
    #expect(abs(b.standardDeviation - 8 * a.standardDeviation) < 1e-12)
  }

  @Test func `passes over the boundary of narrow columns without a step`() {
    // Spread just above and just below a thousandth of the level.
    let offsets = [-1.5, -0.5, 0.5, 1.5]
    for level in [1290.0, 1292] {
      let values = offsets.map { level + $0 }
      #expect(abs(Moments(values.span).variance - 5.0 / 3) < 1e-15)
    }
  }
}
