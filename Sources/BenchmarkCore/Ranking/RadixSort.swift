/// Sorts numbers by their bits: time in proportion to their count, whatever their order.
///
/// Two passes put the numbers in the order of their leading bits, counted from the smallest number on; few of those that
/// are next to each other are then still in the wrong order, and change places. Where many are, because the numbers
/// huddle together, all bytes are gone through instead, from the last to the first.
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
  /// Bits of a pass over the leading bits, and of one over a byte.
  private static let wide = 11
  private static let narrow = 8
  /// Moves an entry that may be made after the passes over the leading bits.
  private static let mostMoves = 4

  /// Sorts the first `count` entries.
  ///
  /// - Parameter spare: at least as long; overwritten.
  static func sort(_ entries: inout [Entry], count: Int, spare: inout [Entry]) {
    precondition(count <= entries.count && count <= spare.count, "no room to sort in")
    guard count > 1 else { return }
    entries.withUnsafeMutableBufferPointer { entries in
      guard count >= fewest else {
        var own = UnsafeMutableBufferPointer(rebasing: entries[..<count])
        own.sort { ($0.key, $0.place) < ($1.key, $1.place) }
        return
      }
      spare.withUnsafeMutableBufferPointer { spare in
        if sortByLeadingBits(entries, spare, count: count) { return }
        for byte in 0..<4 {
          let shift = 2 * byte * narrow
          distribute(entries, spare, count: count, from: 0, shift: shift, bits: narrow)
          distribute(spare, entries, count: count, from: 0, shift: shift + narrow, bits: narrow)
        }
      }
    }
  }

  /// - Returns: false where too many entries share their leading bits; equal ones are still in their order.
  private static func sortByLeadingBits(
    _ entries: UnsafeMutableBufferPointer<Entry>, _ spare: UnsafeMutableBufferPointer<Entry>, count: Int
  ) -> Bool {
    var smallest = UInt64.max
    var largest: UInt64 = 0
    for index in 0..<count {
      smallest = min(smallest, entries[index].key)
      largest = max(largest, entries[index].key)
    }
    let bits = UInt64.bitWidth - (largest - smallest).leadingZeroBitCount
    let shift = max(0, bits - 2 * wide)
    distribute(entries, spare, count: count, from: smallest, shift: shift, bits: wide)
    distribute(spare, entries, count: count, from: smallest, shift: shift + wide, bits: wide)
    if shift == 0 { return true }
    var moves = 0
    for index in 1..<count {
      let entry = entries[index]
      var hole = index
      while hole > 0, entries[hole - 1].key > entry.key {
        entries[hole] = entries[hole - 1]
        hole -= 1
      }
      guard hole < index else { continue }
      entries[hole] = entry
      moves += index - hole
      if moves > mostMoves * count { return false }
    }
    return true
  }

  /// One pass. The counters sum up to `count`, so every position written lies within it.
  ///
  /// - Parameters:
  ///   - from: taken off every key.
  ///   - shift: first bit of the digit.
  private static func distribute(
    _ source: UnsafeMutableBufferPointer<Entry>, _ target: UnsafeMutableBufferPointer<Entry>, count: Int,
    from smallest: UInt64, shift: Int, bits: Int
  ) {
    let digits = 1 << bits
    let mask = UInt64(digits - 1)
    let shift = UInt64(shift)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: digits) { counts in
      counts.initialize(repeating: 0)
      for index in 0..<count { counts[Int((source[index].key &- smallest) &>> shift & mask)] += 1 }
      var next: Int32 = 0
      for digit in 0..<digits {
        let own = counts[digit]
        counts[digit] = next
        next += own
      }
      for index in 0..<count {
        let entry = source[index]
        let digit = Int((entry.key &- smallest) &>> shift & mask)
        target[Int(counts[digit])] = entry
        counts[digit] += 1
      }
    }
  }
}
