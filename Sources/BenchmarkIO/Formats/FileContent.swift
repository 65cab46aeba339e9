/// What a file really is when it is not what its name says.
public enum FileContent: String, Sendable, CaseIterable {
  case empty
  case html
  case oldExcel
  case encryptedWorkbook
  case excelXML2003
  case excelBinary
  case openDocument
  case wordDocument
  case zipArchive
  case webArchive
  case pdf
  case gzip
  case image
  case json
  case px
  case xml
  case delimitedText
  case binary

  /// What the first bytes say that a file is; nil for a ZIP archive, which has to be opened to know.
  static func detect(_ bytes: UnsafeRawBufferPointer) -> FileContent? {
    func starts(_ signature: [UInt8]) -> Bool {
      bytes.count >= signature.count && bytes[0..<signature.count].elementsEqual(signature)
    }
    guard !bytes.isEmpty else { return .empty }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) { return nil }
    if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return contains("EncryptedPackage", asUTF16In: bytes) ? .encryptedWorkbook : .oldExcel
    }
    // BIFF streams from before Excel 97 stand without a container.
    if starts([0x09, 0x08]) || starts([0x09, 0x04, 0x06, 0x00]) || starts([0x09, 0x02, 0x06, 0x00]) {
      return .oldExcel
    }
    if starts(Array("%PDF-".utf8)) { return .pdf }
    if starts([0x1F, 0x8B]) { return .gzip }
    if starts([0x89, 0x50, 0x4E, 0x47]) || starts([0xFF, 0xD8, 0xFF]) || starts(Array("GIF8".utf8)) { return .image }
    return textual(bytes)
  }

  private static func textual(_ bytes: UnsafeRawBufferPointer) -> FileContent {
    let head = headAsText(bytes)
    guard let head else { return .binary }
    let text = head.drop { $0 == " " || $0 == "\n" || $0 == "\r\n" || $0 == "\t" || $0 == "\r" || $0 == "\u{FEFF}" }
    guard let first = text.first else { return .empty }
    if first == "<" {
      if text.contains("urn:schemas-microsoft-com:office:spreadsheet") || text.contains("progid=\"excel.sheet\"") {
        return .excelXML2003
      }
      if ["<html", "<!doctype html", "<table", "<head", "<meta"].contains(where: text.contains) { return .html }
      return .xml
    }
    if text.hasPrefix("mime-version:") { return .webArchive }
    if first == "{" || first == "[" { return .json }
    if ["charset=", "axis-version=", "codepage=", "creation-date="].contains(where: text.hasPrefix) { return .px }
    return .delimitedText
  }

  /// The beginning of a text in lower case; nil when the bytes are no text.
  private static func headAsText(_ bytes: UnsafeRawBufferPointer) -> String? {
    let head = bytes.prefix(4096)
    let zeros = head.reduce(into: 0) { count, byte in if byte == 0 { count += 1 } }
    if zeros > 0 {
      // UTF-16 of European text has a zero in nearly every pair.
      guard zeros * 10 > head.count * 3, zeros * 10 < head.count * 6 else { return nil }
      return String(decoding: head.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
    }
    let controls = head.reduce(into: 0) { count, byte in if byte < 0x20, !(9...13).contains(byte) { count += 1 } }
    return controls * 50 > head.count ? nil : String(decoding: head, as: UTF8.self).lowercased()
  }

  private static func contains(_ text: String, asUTF16In bytes: UnsafeRawBufferPointer) -> Bool {
    var needle: [UInt8] = []
    for byte in text.utf8 { needle += [byte, 0] }
    let last = min(bytes.count, 1 << 22) - needle.count
    guard last >= 0 else { return false }
    for start in 0...last where bytes[start] == needle[0] && bytes[start + 2] == needle[2] {
      if bytes[start..<(start + needle.count)].elementsEqual(needle) { return true }
    }
    return false
  }
}
