import Testing

@testable import BenchmarkCore

struct DoubleDoubleTests {
  @Test func `keeps what a double loses`() {
    let sum = DoubleDouble.sum(1e16, 1) + -1e16
    #expect(sum.value == 1)
    let product = DoubleDouble.product(1 + 0x1p-30, 1 - 0x1p-30)
    #expect(product == DoubleDouble(1, -0x1p-60))
    let quotient = DoubleDouble(1) / 3
    #expect((quotient * 3 - DoubleDouble(1)).value.magnitude < 0x1p-100)
  }

  @Test func `reads short decimals as they were written`() {
    // 10 · (a tenth) is 1 without rest only when the tenth is not the rounded one.
    let tenth = DoubleDouble.asWritten(0.1)
    #expect((tenth * 10 - DoubleDouble(1)).value.magnitude < 0x1p-100)
    let filip = DoubleDouble.asWritten(-6.860120914)
    #expect((filip * 1e9 - DoubleDouble(-6_860_120_914)).value.magnitude < 0x1p-70)
  }

  @Test(arguments: [0.0, 7, -3, 1e300, 1.0 / 3, 0x1p-1060, .leastNonzeroMagnitude, 0.1 + 0.2])
  func `leaves other numbers as they are`(value: Double) {
    #expect(DoubleDouble.asWritten(value) == DoubleDouble(value))
  }
}
