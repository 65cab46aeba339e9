/// A reproducible stream of random numbers: the same seed, stream and version give the same numbers everywhere.
///
/// The seed is the key of ``Philox``; the stream fills the upper half of its counter, so two streams of one seed never
/// overlap (each holds 2⁶⁵ numbers). Give every independent piece of work its own stream, named by what it is
/// (indicator, period, group), not by the thread that runs it.
public struct RandomStream: Sendable {
  private let key: SIMD2<UInt32>
  private let stream: UInt64
  private var position: UInt64 = 0
  private var spare: UInt64 = 0
  private var hasSpare = false

  public init(seed: UInt64, stream: UInt64 = 0) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.stream = stream
  }

  /// A stream of its own for a part of the work that this stream stands for.
  ///
  /// The new stream depends on the seed, on this stream and on `id`, not on how many numbers were drawn.
  public func substream(_ id: UInt64) -> RandomStream {
    // A bijection of (stream, id) under a key that only names are mixed with; its first half names the new stream.
    let mixed = Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: id), UInt32(truncatingIfNeeded: id >> 32),
        UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32)),
      key: SIMD2(0x7375_6273, 0x7472_6D00))
    return RandomStream(key: key, stream: UInt64(mixed.y) << 32 | UInt64(mixed.x))
  }

  private init(key: SIMD2<UInt32>, stream: UInt64) {
    self.key = key
    self.stream = stream
  }

  /// 64 uniform bits.
  @inline(__always)
  public mutating func nextUInt64() -> UInt64 {
    if hasSpare {
      hasSpare = false
      return spare
    }
    let words = Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: position), UInt32(truncatingIfNeeded: position >> 32),
        UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32)),
      key: key)
    position &+= 1
    spare = UInt64(words.w) << 32 | UInt64(words.z)
    hasSpare = true
    return UInt64(words.y) << 32 | UInt64(words.x)
  }

  /// Uniform on [0, 1): a multiple of 2⁻⁵³.
  @inline(__always)
  public mutating func uniform() -> Double {
    Double(nextUInt64() >> 11) * 0x1p-53
  }

  /// Standard normal, by inversion: one draw of 64 bits a number, so a stream can be counted off.
  ///
  /// The uniform number behind it is an odd multiple of 2⁻⁵³, symmetric and never 0 or 1; |x| < 8.3.
  @inline(__always)
  public mutating func normal() -> Double {
    let uniform = (Double(nextUInt64() >> 12) + 0.5) * 0x1p-52
    return NormalInversion.quantile(uniform)
  }

  /// Uniform on 0 ..< `bound`, without bias (multiplication with rejection, Lemire 2019).
  ///
  /// - Precondition: `bound` > 0.
  public mutating func bounded(_ bound: Int) -> Int {
    precondition(bound > 0, "the bound must be positive")
    let width = UInt64(bound)
    var product = nextUInt64().multipliedFullWidth(by: width)
    if product.low < width {
      let threshold = (0 &- width) % width
      while product.low < threshold {
        product = nextUInt64().multipliedFullWidth(by: width)
      }
    }
    return Int(product.high)
  }

  /// Puts the elements in random order, every order as likely (Fisher–Yates from the end).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, bounded(last + 1))
    }
  }
}
