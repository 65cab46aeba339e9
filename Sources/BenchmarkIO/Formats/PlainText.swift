/// Bytes of a text file as UTF-8 without a byte-order mark.
///
/// JSON is UTF-8 by its standard, and still some tools on Windows write UTF-16; PX names its code page itself.
enum PlainText {
  /// Calls `body` with the bytes after the mark, transcoded where the mark says UTF-16.
  static func withUTF8<Result, Failure: Error>(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let mark = bytes.count >= 2 ? UInt16(bytes[0]) << 8 | UInt16(bytes[1]) : 0
    if mark == 0xFFFE || mark == 0xFEFF {
      let (high, low) = mark == 0xFEFF ? (0, 1) : (1, 0)
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { (index: Int) -> UInt16 in
        UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
      }
      let utf8 = Array(String(decoding: units, as: UTF16.self).utf8)
      return try withBytes(of: utf8, body)
    }
    let markLength = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    return try body(UnsafeRawBufferPointer(rebasing: bytes[markLength...]))
  }

  /// `withUnsafeBytes` that keeps the type of the error.
  static func withBytes<Result, Failure: Error>(
    of array: [UInt8], _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let outcome = array.withUnsafeBytes { bytes -> Swift.Result<Result, Failure> in
      do throws(Failure) { return .success(try body(bytes)) } catch { return .failure(error) }
    }
    return try outcome.get()
  }
}
