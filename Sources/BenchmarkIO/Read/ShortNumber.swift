/// An unsigned number of one to seven digits, and up to seven decimals, read eight bytes at a time.
///
/// Where the mark stands and where the number ends differs from row to row; a loop over the bytes has to guess both.
struct ShortNumber {
  /// All digits as one integer.
  let mantissa: UInt64
  /// Digits before the mark.
  let whole: Int
  /// Digits behind the mark; nil without a mark.
  let decimals: Int?
  let mark: UInt8
  /// Where the delimiter or the line end stands.
  let end: Int

  /// nil where something else stands there, or too near the limit to tell.
  @inline(__always)
  init?(in bytes: UnsafeRawBufferPointer, at start: Int, before limit: Int, delimiter: UInt8) {
    guard start &+ 17 <= limit else { return nil }
    let first = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    let whole = Self.digitCount(first)
    guard whole > 0, whole < 8 else { return nil }
    let after = bytes[start &+ whole]
    let wholePart = Self.number(first, whole)
    self.whole = whole
    if after == delimiter || after == 0x0A || after == 0x0D {
      mantissa = wholePart
      decimals = nil
      mark = 0
      end = start &+ whole
      return
    }
    guard after == UInt8(ascii: ".") || after == UInt8(ascii: ",") else { return nil }
    let behind = start &+ whole &+ 1
    let second = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: behind, as: UInt64.self))
    let decimals = Self.digitCount(second)
    guard decimals > 0, decimals < 8 else { return nil }
    let last = bytes[behind &+ decimals]
    guard last == delimiter || last == 0x0A || last == 0x0D else { return nil }
    mantissa = wholePart &* Self.powers[decimals] &+ Self.number(second, decimals)
    self.decimals = decimals
    mark = after
    end = behind &+ decimals
  }

  /// Digits before the first byte that is none.
  @inline(__always)
  private static func digitCount(_ word: UInt64) -> Int {
    let digits = word ^ 0x3030_3030_3030_3030
    let others = ((digits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount >> 3
  }

  /// The first `count` digits of a word, 1 ... 8: pairs, then fours, then all of them.
  @inline(__always)
  private static func number(_ word: UInt64, _ count: Int) -> UInt64 {
    let digits = (word & 0x0F0F_0F0F_0F0F_0F0F) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    let pairs = (digits &* 2561) >> 8 & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
    return (fours &* 42_949_672_960_001) >> 32
  }

  private static let powers: [UInt64] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000]
}
