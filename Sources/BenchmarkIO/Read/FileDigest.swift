import CCrypto

/// SHA-256 of a file, so that a run can say exactly what it read.
enum FileDigest {
  /// Hexadecimal, lower case. Empty when libcrypto refuses, which it does only when memory runs out.
  ///
  /// - Parameter step: called for each part that has been read.
  static func sha256(of bytes: UnsafeRawBufferPointer, step: (Range<Int>) -> Void = { _ in }) -> String {
    guard let context = EVP_MD_CTX_new() else { return "" }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { return "" }
    for start in stride(from: 0, to: bytes.count, by: bytesAStep) {
      let part = start..<min(start + bytesAStep, bytes.count)
      let content = UnsafeRawBufferPointer(rebasing: bytes[part])
      guard EVP_DigestUpdate(context, content.baseAddress, content.count) == 1 else { return "" }
      step(part)
    }
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    guard EVP_DigestFinal_ex(context, &digest, &length) == 1 else { return "" }
    let hex = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest.prefix(Int(length)) {
      text.append(hex[Int(byte >> 4)])
      text.append(hex[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let bytesAStep = 1 << 22
}
