/// Sorts numbers by their bits, byte by byte from the last: time in proportion to their count, whatever their order.
///
/// Equal numbers keep their order; −0 stands before 0.
enum RadixSort {
  /// A number as an integer of the same order, and where it came from.
  struct Entry: Sendable {
    var key: UInt64 = 0
    var place: Int32 = 0

    init() {}

    /// - Parameter value: not NaN.
    @inline(__always)
    init(_ value: Double, place: Int32) {
      let bits = value.bitPattern
      // Negative numbers: larger bits are smaller values.
      key = bits >> 63 == 0 ? bits ^ (1 << 63) : ~bits
      self.place = place
    }

    @inline(__always)
    var value: Double { Double(bitPattern: key >> 63 == 0 ? ~key : key ^ (1 << 63)) }
  }

  /// Fewer entries than this are sorted by comparison: clearing the counters would take longer.
  private static let fewest = 200

  /// Sorts the first `count` entries.
  ///
  /// - Parameter spare: at least as long; overwritten.
  static func sort(_ entries: inout [Entry], count: Int, spare: inout [Entry]) {
    precondition(count <= entries.count && count <= spare.count, "no room to sort in")
    guard count > 1 else { return }
    guard count >= fewest else {
      entries.withUnsafeMutableBufferPointer { entries in
        var own = UnsafeMutableBufferPointer(rebasing: entries[..<count])
        own.sort { ($0.key, $0.place) < ($1.key, $1.place) }
      }
      return
    }
    var counts = [Int32](repeating: 0, count: 8 * 256)
    entries.withUnsafeMutableBufferPointer { entries in
      spare.withUnsafeMutableBufferPointer { spare in
        counts.withUnsafeMutableBufferPointer { counts in
          for index in 0..<count {
            var key = entries[index].key
            for byte in 0..<8 {
              counts[byte << 8 | Int(key & 0xFF)] += 1
              key >>= 8
            }
          }
          var isInSpare = false
          for byte in 0..<8 {
            let own = UnsafeMutableBufferPointer(rebasing: counts[byte << 8..<(byte + 1) << 8])
            let (from, to) = isInSpare ? (spare, entries) : (entries, spare)
            // A byte that all numbers share, such as the exponent, moves nothing.
            if own[Int(from[0].key >> UInt64(8 * byte) & 0xFF)] == Int32(count) { continue }
            distribute(from, to, count: count, byte: byte, counts: own)
            isInSpare.toggle()
          }
          if isInSpare {
            for index in 0..<count { entries[index] = spare[index] }
          }
        }
      }
    }
  }

  /// One pass. The counters sum up to `count`, so every position written lies within it.
  private static func distribute(
    _ from: UnsafeMutableBufferPointer<Entry>, _ to: UnsafeMutableBufferPointer<Entry>, count: Int, byte: Int,
    counts: UnsafeMutableBufferPointer<Int32>
  ) {
    var next: Int32 = 0
    for digit in 0..<256 {
      let own = counts[digit]
      counts[digit] = next
      next += own
    }
    let shift = UInt64(8 * byte)
    for index in 0..<count {
      let entry = from[index]
      let digit = Int(entry.key >> shift & 0xFF)
      to[Int(counts[digit])] = entry
      counts[digit] += 1
    }
  }
}
