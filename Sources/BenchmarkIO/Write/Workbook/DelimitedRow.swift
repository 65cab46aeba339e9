/// Takes rows written in the dialect `rfc4180` apart into cells, so that a sheet holds exactly what the table holds.
///
/// The bytes come from ``RowWriter``: comma, LF, quotes doubled inside quotes.
struct DelimitedRow: ~Copyable {
  /// The bytes of the cells of the row, without quotes, one after the other.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// Reads the row that begins at a place.
  ///
  /// - Returns: the place after its line end.
  mutating func read(_ buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    var place = start
    var isQuoted = false
    while place < buffer.count {
      let byte = buffer[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        if isQuoted, place < buffer.count, buffer[place] == UInt8(ascii: "\"") {
          bytes.append(byte)
          place += 1
        } else {
          isQuoted.toggle()
        }
      case UInt8(ascii: ",") where !isQuoted: ends.append(bytes.count)
      case UInt8(ascii: "\n") where !isQuoted:
        ends.append(bytes.count)
        return place
      default: bytes.append(byte)
      }
    }
    return place
  }

  func withCell<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = index == 0 ? 0 : ends[index - 1]
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<ends[index]])) }
  }

  func isEmpty(_ index: Int) -> Bool { ends[index] == (index == 0 ? 0 : ends[index - 1]) }

  func text(_ index: Int) -> String { withCell(index) { String(decoding: $0, as: UTF8.self) } }
}
