/// The keys of the rows of a block: numbers of its texts from 0 on, −1 for none.
///
/// Two bytes a row as long as they are enough, which they are for nearly every stretch of a table, and four from then on:
/// the rows are most of the memory of reading, and memory that is not touched takes no time.
struct KeyColumn: Sendable {
  private var short: [UInt16] = []
  private var long: [Int32] = []
  private var isLong = false

  /// Stands for −1 among short keys.
  private static let none = UInt16.max

  var count: Int { isLong ? long.count : short.count }

  var indices: Range<Int> { 0..<count }

  subscript(row: Int) -> Int32 {
    @inline(__always) get { isLong ? long[row] : Self.widened(short[row]) }
  }

  mutating func reserveCapacity(_ rows: Int) {
    if isLong { long.reserveCapacity(rows) } else { short.reserveCapacity(rows) }
  }

  mutating func append(_ key: Int32) {
    if !isLong, key < Int32(Self.none) {
      short.append(Self.narrowed(key))
    } else {
      widen()
      long.append(key)
    }
  }

  mutating func append(contentsOf keys: UnsafeBufferPointer<Int32>) {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: keys.count) { narrow in
      var high: UInt32 = 0
      for index in keys.indices {
        let key = keys[index]
        high |= UInt32(bitPattern: key &+ 1) &>> 16
        narrow.initializeElement(at: index, to: Self.narrowed(key))
      }
      if !isLong, high == 0 {
        short.append(contentsOf: narrow)
      } else {
        widen()
        long.append(contentsOf: keys)
      }
    }
  }

  private mutating func widen() {
    guard !isLong else { return }
    isLong = true
    long.reserveCapacity(short.capacity)
    for key in short { long.append(Self.widened(key)) }
    short = []
  }

  @inline(__always)
  private static func narrowed(_ key: Int32) -> UInt16 { UInt16(truncatingIfNeeded: key) }

  @inline(__always)
  private static func widened(_ key: UInt16) -> Int32 { key == none ? -1 : Int32(key) }

  /// Hands on the stretches of rows with one key each, in order.
  func stretches(_ body: (_ key: Int32, _ rows: Range<Int>) -> Void) {
    if isLong {
      Self.stretches(long.span) { body($0, $1) }
    } else {
      Self.stretches(short.span) { body(Self.widened($0), $1) }
    }
  }

  private static func stretches<Key: Equatable>(_ keys: Span<Key>, _ body: (Key, Range<Int>) -> Void) {
    var start = 0
    while start < keys.count {
      let key = keys[start]
      var end = start + 1
      while end < keys.count, keys[end] == key { end += 1 }
      body(key, start..<end)
      start = end
    }
  }
}
