import Testing

@testable import BenchmarkCore

/// Against ``StudentT``, which is tested against R in `DistributionsReferenceTests`. Tolerance 1e-14 relative, the
/// accuracy that ``StudentTTails`` states.
@Suite struct StudentTTailsTests {
  private let tails = StudentTTails(upTo: 100)

  @Test(arguments: [1, 2, 3, 4, 5, 7, 18, 19, 33, 60, 61])
  func agreesWithTheDistribution(degreesOfFreedom: Int) {
    for step in -40...60 {
      let t = Double(sign: .plus, exponent: step / 4, significand: 1 + Double(abs(step) % 4) / 4)
      let expected = 2 * StudentT.upperTail(t, degreesOfFreedom: Double(degreesOfFreedom))
      let found = tails.twoSided(t, degreesOfFreedom: degreesOfFreedom)
      #expect(abs(found - expected) <= max(1e-14 * expected, .leastNormalMagnitude), "t = \(t)")
    }
  }

  @Test func edgeCases() {
    #expect(tails.twoSided(0, degreesOfFreedom: 5) == 1)
    #expect(tails.twoSided(.infinity, degreesOfFreedom: 5) == 0)
    #expect(tails.twoSided(.nan, degreesOfFreedom: 5).isNaN)
    #expect(tails.twoSided(-2, degreesOfFreedom: 5) == tails.twoSided(2, degreesOfFreedom: 5))
    #expect(StudentTTails(upTo: 0).twoSided(2, degreesOfFreedom: 5) == 2 * StudentT.upperTail(2, degreesOfFreedom: 5))
  }
}
