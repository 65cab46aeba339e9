import BenchmarkCore
import Glibc

/// The text of a file as UTF-8 bytes without a byte-order mark: the mapped bytes themselves where they already are
/// that, a transcoded copy otherwise.
final class SourceText: Sendable {
  let file: MappedFile
  let encoding: Diagnostic.TextEncoding
  private let start: Int
  private let transcoded: TranscodedText?
  /// Where the records of a text that was made from another format stand in the file.
  let origin: RecordOrigin?
  /// What the source says of its indicators, by id.
  let facts: [String: IndicatorFacts]
  /// Doubts about the encoding.
  let diagnostics: [Diagnostic]

  var bytes: UnsafeRawBufferPointer {
    transcoded?.bytes ?? UnsafeRawBufferPointer(rebasing: file.bytes[start...])
  }

  /// - Throws: when the file is binary, or of a format that is no table of text.
  init(_ file: MappedFile, threads: Int = 1) throws(ReadFailure) {
    self.file = file
    origin = nil
    facts = [:]
    let bytes = file.bytes
    if let nature = Diagnostic.FileNature.detect(bytes) { throw ReadFailure(.unsupportedFile(nature), file: file.path) }
    if let line = Self.lineTooLong(bytes) {
      throw ReadFailure(.lineTooLong(limit: Self.maximumLineLength), file: file.path, line: line)
    }
    let guess = TextEncodingGuess(bytes, threads: threads)
    guard let guess else { throw ReadFailure(.unsupportedFile(.binary), file: file.path) }
    encoding = guess.encoding
    start = guess.markLength
    var diagnostics: [Diagnostic] = []
    let location = Diagnostic.Location(file: file.path)
    var replaced = 0
    switch guess.encoding {
    case .utf8 where guess.invalidBytes == 0:
      transcoded = nil
    case .utf8:
      let text = TranscodedText.repairingUTF8(UnsafeRawBufferPointer(rebasing: bytes[guess.markLength...]))
      replaced = text.replaced
      transcoded = text
    case .utf16LittleEndian, .utf16BigEndian:
      let text = TranscodedText.fromUTF16(
        UnsafeRawBufferPointer(rebasing: bytes[guess.markLength...]), bigEndian: guess.encoding == .utf16BigEndian)
      replaced = text.replaced
      transcoded = text
    case .windows1252:
      let text = TranscodedText.fromWindows1252(bytes)
      replaced = text.replaced
      transcoded = text
      diagnostics.append(Diagnostic(.note, .encodingAssumed(.windows1252), at: location))
    }
    if replaced > 0 { diagnostics.append(Diagnostic(.warning, .undecodable(count: replaced), at: location)) }
    if Self.isDoublyEncoded(transcoded?.bytes ?? bytes) {
      diagnostics.append(Diagnostic(.warning, .doublyEncoded, at: location))
    }
    guard !(transcoded?.bytes ?? UnsafeRawBufferPointer(rebasing: bytes[start...])).isEmpty else {
      throw ReadFailure(.emptyFile, file: file.path)
    }
    self.diagnostics = diagnostics
  }

  /// A table that was made from a file of another format.
  init(made table: MadeTable, from file: MappedFile) {
    self.file = file
    encoding = .utf8
    start = 0
    transcoded = TranscodedText.copy(of: table.text)
    origin = table.origin
    facts = table.facts
    diagnostics = table.diagnostics
  }

  /// The dialect of the text; a text that was made has always the same.
  var dialect: Dialect { dialect(delimiter: nil) }

  /// - Parameter delimiter: of a text, where it is known.
  func dialect(delimiter: UInt8?) -> Dialect {
    origin == nil ? Dialect(detecting: bytes, delimiter: delimiter) : .made
  }

  /// The place of a field in the file.
  /// - Parameters:
  ///   - record: from 0, counted after the headers; nil for the headers.
  ///   - line: of this text.
  func location(record: Int?, field: Int, line: Int) -> Diagnostic.Location {
    guard let origin else { return Diagnostic.Location(file: file.path, line: line) }
    return Diagnostic.Location(file: file.path, cell: origin.place(line - 1, field))
  }

  /// Says that a part of the text will hardly be read again, so that a large file need not stand in memory whole.
  func discard(_ range: Range<Int>) {
    if transcoded == nil { file.discard(start + range.lowerBound..<start + range.upperBound) }
  }

  /// Bytes of a line; a file with a longer one is no table, and would be held in memory for nothing.
  static let maximumLineLength = 16 << 20

  /// The number of a line that is longer than a stretch of ``maximumLineLength`` bytes without a line end; nil where every
  /// such stretch has one. Looks at little more than the beginning of each stretch.
  private static func lineTooLong(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var start = 0
    while start + maximumLineLength <= bytes.count {
      if memchr(base + start, 0x0A, maximumLineLength) == nil, memchr(base + start, 0x0D, maximumLineLength) == nil {
        return 1 + bytes[..<start].count { $0 == 0x0A }
      }
      start += maximumLineLength
    }
    return nil
  }

  /// `Ã¦ Ã¸ Ã¥ Ã†` in the beginning: UTF-8 that was read as Windows-1252 and stored again.
  private static func isDoublyEncoded(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let head = bytes.prefix(1 << 16)
    guard head.count >= 4 else { return false }
    var index = head.startIndex
    while index + 3 < head.endIndex {
      if head[index] == 0xC3, head[index + 1] == 0x83 {
        // As Latin-1 the second byte stays; Windows-1252 makes ˜ … † of those of Ø, Å and Æ.
        if head[index + 2] == 0xC2, [0xA6, 0xB8, 0xA5, 0x98, 0x85, 0x86].contains(head[index + 3]) { return true }
        if head[index + 2] == 0xCB, head[index + 3] == 0x9C { return true }
        if head[index + 2] == 0xE2, head[index + 3] == 0x80, index + 4 < head.endIndex,
          [0xA6, 0xA0].contains(head[index + 4])
        {
          return true
        }
      }
      index += 1
    }
    return false
  }
}
