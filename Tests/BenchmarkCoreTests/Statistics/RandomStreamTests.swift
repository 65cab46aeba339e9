import Testing

@testable import BenchmarkCore

@Suite struct RandomStreamTests {
  /// Known answers of philox4x32-10 from `kat_vectors` of Random123 1.14 (D. E. Shaw Research); exact.
  @Test func philoxGivesThePublishedKnownAnswers() {
    let ones = UInt32.max
    #expect(
      Philox.block(counter: SIMD4(repeating: 0), key: SIMD2(repeating: 0))
        == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      Philox.block(counter: SIMD4(repeating: ones), key: SIMD2(repeating: ones))
        == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    #expect(
      Philox.block(
        counter: SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), key: SIMD2(0xa409_3822, 0x299f_31d0))
        == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test func aStreamReadsTheWordsOfItsBlocksInOrder() {
    var stream = RandomStream(seed: 0, stream: 0)
    #expect(stream.nextUInt64() == 0xe169_c58d_6627_e8d5)
    #expect(stream.nextUInt64() == 0x9b00_dbd8_bc57_ac4c)
    let second = Philox.block(counter: SIMD4(1, 0, 0, 0), key: SIMD2(0, 0))
    #expect(stream.nextUInt64() == UInt64(second.y) << 32 | UInt64(second.x))
  }

  @Test func theSameSeedAndStreamRepeat() {
    var first = RandomStream(seed: 7, stream: 3)
    var second = RandomStream(seed: 7, stream: 3)
    for _ in 0..<100 { #expect(first.nextUInt64() == second.nextUInt64()) }
  }

  @Test func otherSeedsStreamsAndSubstreamsDiffer() {
    let base = RandomStream(seed: 7, stream: 3)
    var all = [
      base, RandomStream(seed: 8, stream: 3), RandomStream(seed: 7, stream: 4), base.substream(0), base.substream(1),
      base.substream(0).substream(1), base.substream(1).substream(0), RandomStream(seed: 7 << 32, stream: 3),
    ]
    let firsts = all.indices.map { all[$0].nextUInt64() }
    #expect(Set(firsts).count == firsts.count)
  }

  @Test func aSubstreamDoesNotDependOnWhatWasDrawn() {
    let fresh = RandomStream(seed: 7)
    var used = fresh
    for _ in 0..<5 { _ = used.nextUInt64() }
    var (a, b) = (fresh.substream(9), used.substream(9))
    #expect(a.nextUInt64() == b.nextUInt64())
  }

  @Test func uniformNumbersFillTheUnitInterval() {
    var stream = RandomStream(seed: 1)
    let count = 20_000
    var sum = 0.0
    var squares = 0.0
    for _ in 0..<count {
      let x = stream.uniform()
      #expect(x >= 0 && x < 1)
      sum += x
      squares += x * x
    }
    // Five standard errors of the mean (sd √(1/12)) and of the mean square (sd √(4/45)).
    #expect(abs(sum / Double(count) - 0.5) < 5 * (1.0 / 12 / Double(count)).squareRoot())
    #expect(abs(squares / Double(count) - 1.0 / 3) < 5 * (4.0 / 45 / Double(count)).squareRoot())
  }

  @Test func normalNumbersHaveTheMomentsOfTheNormalDistribution() {
    var stream = RandomStream(seed: 1)
    let count = 20_000.0
    var (s1, s2, s3, s4) = (0.0, 0.0, 0.0, 0.0)
    for _ in 0..<Int(count) {
      let x = stream.normal()
      s1 += x
      s2 += x * x
      s3 += x * x * x
      s4 += x * x * x * x
    }
    // Five standard errors; the variances of the powers of a standard normal are 1, 2, 15 and 96.
    #expect(abs(s1 / count) < 5 * (1 / count).squareRoot())
    #expect(abs(s2 / count - 1) < 5 * (2 / count).squareRoot())
    #expect(abs(s3 / count) < 5 * (15 / count).squareRoot())
    #expect(abs(s4 / count - 3) < 5 * (96 / count).squareRoot())
  }

  @Test func boundedNumbersAreEvenlySpreadAndInside() {
    var stream = RandomStream(seed: 2)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[stream.bounded(6)] += 1 }
    // χ² with 5 degrees of freedom; 25.7 is its upper 0.0001 point.
    let chiSquare = counts.reduce(0.0) { $0 + (Double($1) - 10_000) * (Double($1) - 10_000) / 10_000 }
    #expect(chiSquare < 25.7)
    #expect(stream.bounded(1) == 0)
  }

  @Test func boundedRejectsInsteadOfFavouringSmallNumbers() {
    // With a bound of ¾·2⁶³ a plain remainder would favour the lower numbers.
    var stream = RandomStream(seed: 3)
    let bound = 3 << 61
    var low = 0
    let count = 20_000
    for _ in 0..<count where stream.bounded(bound) < bound / 2 { low += 1 }
    #expect(abs(Double(low) - Double(count) / 2) < 5 * (Double(count) / 4).squareRoot())
  }

  @Test func shuffleKeepsTheElementsAndReachesEveryOrderAsOften() {
    var stream = RandomStream(seed: 4)
    var seen: [String: Int] = [:]
    for _ in 0..<6000 {
      var letters = ["a", "b", "c"]
      stream.shuffle(&letters)
      seen[letters.joined(), default: 0] += 1
    }
    #expect(seen.count == 6)
    // Five standard deviations of a binomial with p = 1/6.
    for (_, times) in seen { #expect(abs(Double(times) - 1000) < 5 * (6000.0 * 5 / 36).squareRoot()) }
    var none: [Int] = []
    stream.shuffle(&none)
    #expect(none.isEmpty)
  }
}

@Suite struct NormalInversionTests {
  /// √2·erf⁻¹(2p − 1) with mpmath, 40 digits; relative tolerance 2e-15: the published 1e-16 of the rational functions
  /// plus the rounding of two polynomials of degree seven.
  @Test(arguments: [
    (0.6, 0.25334710313579974132), (0.925, 1.4395314709384562291), (0.93, 1.475791028179171099),
    (0.99, 2.3263478740408407676), (0.9999, 3.7190164854557083867), (1e-5, -4.2648907939228246102),
    (1e-10, -6.3613409024040561991), (1e-12, -7.0344838253011319326), (0x1p-53, -8.2095361516013868556),
    (0.075, -1.4395314709384559349),
  ])
  func quantilesMatchHighPrecision(p: Double, expected: Double) {
    #expect(abs(NormalInversion.quantile(p) - expected) <= 2e-15 * abs(expected))
  }

  @Test func theMedianIsZero() { #expect(NormalInversion.quantile(0.5) == 0) }
}
