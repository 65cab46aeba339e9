import BenchmarkCore

/// How the bytes of a file most likely spell text.
struct TextEncodingGuess {
  let encoding: Diagnostic.TextEncoding
  /// Bytes of the byte-order mark.
  let markLength: Int
  /// Bytes that are no part of valid UTF-8, when the encoding is UTF-8.
  let invalidBytes: Int

  /// nil when the bytes are no text at all.
  init?(_ bytes: UnsafeRawBufferPointer, threads: Int = 1) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      let validity = UTF8Validity(UnsafeRawBufferPointer(rebasing: bytes[3...]), threads: threads)
      guard !validity.hasControlBytes else { return nil }
      (encoding, markLength, invalidBytes) = (.utf8, 3, validity.invalid)
      return
    }
    // UTF-32, which no program writes tables in.
    if bytes.count >= 4, bytes[0] == 0xFF, bytes[1] == 0xFE, bytes[2] == 0, bytes[3] == 0 { return nil }
    if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE {
      (encoding, markLength, invalidBytes) = (.utf16LittleEndian, 2, 0)
      return
    }
    if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF {
      (encoding, markLength, invalidBytes) = (.utf16BigEndian, 2, 0)
      return
    }
    if let wide = Self.utf16WithoutMark(bytes) {
      (encoding, markLength, invalidBytes) = (wide, 0, 0)
      return
    }
    let validity = UTF8Validity(bytes, threads: threads)
    guard !validity.hasControlBytes else { return nil }
    // A text with many well-formed sequences and a few bad bytes is damaged UTF-8; one with few or none was never
    // UTF-8.
    let isUTF8 = validity.invalid == 0 || validity.multibyte > 10 * validity.invalid
    encoding = isUTF8 ? .utf8 : .windows1252
    markLength = 0
    invalidBytes = validity.invalid
  }

  /// Text of European languages in UTF-16 has a zero in nearly every second byte, always on the same side.
  private static func utf16WithoutMark(_ bytes: UnsafeRawBufferPointer) -> Diagnostic.TextEncoding? {
    let head = bytes.prefix(4096)
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var even = 0
    var odd = 0
    for index in head.indices where head[index] == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let pairs = head.count / 2
    if odd * 10 > pairs * 7, even * 20 < pairs { return .utf16LittleEndian }
    if even * 10 > pairs * 7, odd * 20 < pairs { return .utf16BigEndian }
    return nil
  }
}

/// A count of what keeps bytes from being UTF-8.
struct UTF8Validity {
  private(set) var invalid = 0
  private(set) var multibyte = 0
  /// NUL, or so many other control bytes that this is no text.
  private(set) var hasControlBytes = false

  /// Counts in parts. A part begins where no sequence goes on, so the counts add up to those of the whole.
  init(_ bytes: UnsafeRawBufferPointer, threads: Int) {
    var starts = [0]
    while let last = starts.last, bytes.count - last > 2 * Self.bytesAPart {
      var next = last + Self.bytesAPart
      while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
      starts.append(next)
    }
    starts.append(bytes.count)
    nonisolated(unsafe) let text = bytes
    let bounds = starts
    let parts = parallelMap(count: bounds.count - 1, threads: threads) {
      UTF8Validity(UnsafeRawBufferPointer(rebasing: text[bounds[$0]..<bounds[$0 + 1]]))
    }
    for part in parts {
      invalid += part.invalid
      multibyte += part.multibyte
      controls += part.controls
      hasControlBytes = hasControlBytes || part.hasNull
    }
    hasControlBytes = hasControlBytes || controls * 50 > bytes.count
  }

  private static let bytesAPart = 1 << 22
  private var controls = 0
  private var hasNull = false

  private init(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    let count = bytes.count
    let step = MemoryLayout<Lanes>.size
    // Up to here one by one.
    var odd = 0
    while index < count {
      // Plain bytes, many at a time.
      if index >= odd, index + step <= count {
        if Self.isPlain(bytes.loadUnaligned(fromByteOffset: index, as: Lanes.self)) {
          index += step
          continue
        }
        odd = index + step
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20, !(9...13).contains(byte) {
          if byte == 0 {
            hasNull = true
            return
          }
          controls += 1
        }
        index += 1
        continue
      }
      let length = Self.sequenceLength(bytes, at: index)
      if length > 0 {
        multibyte += 1
        index += length
      } else {
        invalid += 1
        index += 1
      }
    }
  }

  /// Eight bytes in each.
  private typealias Lanes = SIMD4<UInt64>

  /// No high bit, and no control byte but tabulators and line ends (9 to 13).
  @inline(__always)
  private static func isPlain(_ lanes: Lanes) -> Bool {
    let high = Lanes(repeating: 0x8080_8080_8080_8080)
    // A high bit stays where the byte is not below the limit; no byte borrows from the next.
    func notBelow(_ limit: UInt64) -> Lanes { (lanes | high) &- Lanes(repeating: limit &* 0x0101_0101_0101_0101) }
    let odd = lanes | ~notBelow(9) | (notBelow(14) & ~notBelow(32))
    return (odd.x | odd.y | odd.z | odd.w) & 0x8080_8080_8080_8080 == 0
  }

  /// Length of the well-formed sequence that starts there; 0 when there is none.
  static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let first = bytes[index]
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch first {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
