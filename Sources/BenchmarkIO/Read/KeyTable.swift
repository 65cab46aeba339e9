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
