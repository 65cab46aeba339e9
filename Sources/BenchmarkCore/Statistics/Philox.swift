/// The counter-based generator Philox 4×32-10: a keyed bijection of 128-bit counters.
///
/// Every block is a function of (key, counter) alone, so any part of a sequence can be computed anywhere, in any
/// order, on any thread.
///
/// Source: Salmon, Moraes, Dror, Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11.
enum Philox {
  /// - Parameters:
  ///   - counter: four 32-bit words.
  ///   - key: two 32-bit words.
  /// - Returns: four 32-bit words, ten rounds after the counter.
  @inlinable
  static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (x0, x1, x2, x3) = (counter.x, counter.y, counter.z, counter.w)
    var (k0, k1) = (key.x, key.y)
    for _ in 0..<10 {
      let first = UInt64(0xD251_1F53) &* UInt64(x0)
      let second = UInt64(0xCD9E_8D57) &* UInt64(x2)
      let y0 = UInt32(truncatingIfNeeded: second >> 32) ^ x1 ^ k0
      let y2 = UInt32(truncatingIfNeeded: first >> 32) ^ x3 ^ k1
      x1 = UInt32(truncatingIfNeeded: second)
      x3 = UInt32(truncatingIfNeeded: first)
      x0 = y0
      x2 = y2
      // The key moves by the golden ratio and by √3 − 1 between rounds.
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(x0, x1, x2, x3)
  }
}
