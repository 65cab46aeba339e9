import Glibc

/// Distinct byte strings, numbered in order of first appearance.
///
/// Keys are hashed and compared as bytes; a `String` is made once for each distinct key, on demand. Lookup costs one
/// pass over the key.
struct KeyTable {
  private var arena: [UInt8] = []
  /// End of each key in the arena.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Open addressing: key number + 1, or 0.
  private var slots: [Int32]
  private var mask: Int
  private var last: Int32 = -1
  /// One a key, for ``known(in:at:before:delimiter:)``.
  private var heads: [Head] = []

  init() {
    slots = [Int32](repeating: 0, count: 64)
    mask = 63
  }

  var count: Int { ends.count }

  /// The number of the key, new or known.
  @inline(__always)
  mutating func intern(_ key: UnsafeRawBufferPointer) -> Int32 {
    // Tables are usually sorted by some key: try the last one first.
    if last >= 0, matches(last, key) { return last }
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while case let entry = slots[slot], entry != 0 {
      if hashes[Int(entry) - 1] == hash, matches(entry - 1, key) {
        last = entry - 1
        return last
      }
      slot = (slot + 1) & mask
    }
    last = insert(key, hash: hash, slot: slot)
    return last
  }

  mutating func intern(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  // MARK: Keys seen before

  /// The first bytes of a key in two words, and the key that came after it the last time.
  private struct Head {
    static let longest = 16

    var words: (UInt64, UInt64) = (0, 0)
    var masks: (UInt64, UInt64) = (0, 0)
    var length: Int
    var follower: Int32 = -1

    init(_ key: UnsafeRawBufferPointer) {
      // A key that was quoted in the file may hold a delimiter and is never found without its quotes.
      length = key.contains(where: Self.needsQuotes) ? Int.max : key.count
      for (index, byte) in key.prefix(Self.longest).enumerated() {
        let shift = UInt64(8 * (index % 8))
        if index < 8 {
          words.0 |= UInt64(byte) << shift
          masks.0 |= 0xFF << shift
        } else {
          words.1 |= UInt64(byte) << shift
          masks.1 |= 0xFF << shift
        }
      }
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
      byte < 0x20 || byte == UInt8(ascii: "\"") || PlainRecord.delimiters.contains(byte)
    }

    /// Whether the key and then the delimiter stand at a position with at least ``longest`` bytes after it.
    @inline(__always)
    func stands(in bytes: UnsafeRawBufferPointer, at start: Int, delimiter: UInt8) -> Bool {
      let first = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      let second = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
      return (first ^ words.0) & masks.0 | (second ^ words.1) & masks.1 == 0 && bytes[start + length] == delimiter
    }
  }

  /// The known key that fills the field at a position, and where the field ends.
  ///
  /// Tables are usually sorted, so the last key and the one that followed it before are tried first. nil for a key that
  /// is new or long, and at the end of the text: the caller then takes the general way.
  @inline(__always)
  mutating func known(
    in bytes: UnsafeRawBufferPointer, at start: Int, delimiter: UInt8
  ) -> (key: Int32, end: Int)? {
    guard last >= 0, start + Head.longest < bytes.count else { return nil }
    let head = heads[Int(last)]
    if head.length <= Head.longest, head.stands(in: bytes, at: start, delimiter: delimiter) {
      return (last, start + head.length)
    }
    if head.follower >= 0 {
      let next = heads[Int(head.follower)]
      if next.length <= Head.longest, next.stands(in: bytes, at: start, delimiter: delimiter) {
        last = head.follower
        return (last, start + next.length)
      }
    }
    return search(in: bytes, at: start, delimiter: delimiter)
  }

  private mutating func search(
    in bytes: UnsafeRawBufferPointer, at start: Int, delimiter: UInt8
  ) -> (key: Int32, end: Int)? {
    let limit = start + Head.longest
    var end = start
    while end < limit, bytes[end] != delimiter { end += 1 }
    guard end > start, end < limit else { return nil }
    let key = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while case let entry = slots[slot], entry != 0 {
      if hashes[Int(entry) - 1] == hash, matches(entry - 1, key) {
        heads[Int(last)].follower = entry - 1
        last = entry - 1
        return (last, end)
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  func text(_ key: Int32) -> String {
    let index = Int(key)
    return String(decoding: arena[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
  }

  var texts: [String] { (0..<count).map { text(Int32($0)) } }

  @inline(__always)
  private func matches(_ key: Int32, _ other: UnsafeRawBufferPointer) -> Bool {
    let index = Int(key)
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == other.count else { return false }
    guard let bytes = other.baseAddress else { return true }
    return arena.withUnsafeBytes { arena in
      arena.baseAddress.map { memcmp($0 + start, bytes, other.count) == 0 } ?? false
    }
  }

  private mutating func insert(_ key: UnsafeRawBufferPointer, hash: UInt64, slot: Int) -> Int32 {
    arena.append(contentsOf: key)
    ends.append(arena.count)
    hashes.append(hash)
    heads.append(Head(key))
    slots[slot] = Int32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return Int32(ends.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index + 1)
    }
  }

  /// Multiply and fold, eight bytes at a time.
  @inline(__always)
  private static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: key.count)
    var offset = 0
    while offset + 8 <= key.count {
      state = mixed(state ^ key.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < key.count {
      tail = tail << 8 | UInt64(key[offset])
      offset += 1
    }
    return mixed(state ^ tail)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
