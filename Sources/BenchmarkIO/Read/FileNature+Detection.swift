import BenchmarkCore

extension Diagnostic.FileNature {
  /// What the first bytes say that a file is; nil when it may be a table of text.
  ///
  /// The name of a file is not trusted: an Excel workbook called `.csv` is a workbook.
  static func detect(_ bytes: UnsafeRawBufferPointer) -> Diagnostic.FileNature? {
    func starts(_ signature: [UInt8], at offset: Int = 0) -> Bool {
      bytes.count >= offset + signature.count && bytes[offset..<(offset + signature.count)].elementsEqual(signature)
    }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) {
      let head = bytes.prefix(1 << 16)
      if contains(head, "xl/") || contains(head, "[Content_Types].xml") { return .excelWorkbook }
      if contains(head, "opendocument") { return .openDocument }
      return .zipArchive
    }
    if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .oldExcel }
    if starts(Array("%PDF-".utf8)) { return .pdf }
    if starts([0x1F, 0x8B]) { return .gzipArchive }
    if starts([0x89, 0x50, 0x4E, 0x47]) || starts([0xFF, 0xD8, 0xFF]) || starts(Array("GIF8".utf8)) { return .image }
    return textual(bytes)
  }

  /// Formats of text that are no table of delimited fields.
  private static func textual(_ bytes: UnsafeRawBufferPointer) -> Diagnostic.FileNature? {
    var start = 0
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
    while start < min(bytes.count, 4096), bytes[start] <= 0x20, bytes[start] != 0 { start += 1 }
    guard start < bytes.count else { return nil }
    let head = UnsafeRawBufferPointer(rebasing: bytes[start..<min(bytes.count, start + 1024)])
    let lower = String(decoding: head, as: UTF8.self).lowercased()
    if lower.hasPrefix("<") && ["<!doctype html", "<html", "<table", "<head"].contains(where: lower.contains) {
      return .html
    }
    if let second = lower.dropFirst().first(where: { !$0.isWhitespace }),
      lower.hasPrefix("{") ? "\"}".contains(second) : lower.hasPrefix("[") && "{]".contains(second)
    {
      return .json
    }
    if ["charset=", "axis-version=", "codepage=", "language=", "creation-date="].contains(where: lower.hasPrefix),
      lower.contains(";")
    {
      return .px
    }
    return nil
  }

  private static func contains(_ bytes: Slice<UnsafeRawBufferPointer>, _ text: String) -> Bool {
    let needle = Array(text.utf8)
    guard let first = needle.first, bytes.count >= needle.count else { return false }
    for start in bytes.startIndex...(bytes.endIndex - needle.count) where bytes[start] == first {
      if bytes[start..<(start + needle.count)].elementsEqual(needle) { return true }
    }
    return false
  }
}
