/// Reads JSON-stat 1.x and 2.0: data sets, collections and bundles.
///
/// - Bundles (`{"name": {…}, …}`, version 1) give one cube a member, with the name as its identity.
/// - Collections give the data sets that stand in them; links to others are listed in the notices.
/// - `value` may be an array or an object by cell number; nulls and left-out cells are NaN.
/// - `status` may be an array, an object or one text for all cells.
/// - Texts among the values are kept in ``Cube/texts``.
/// - `"value": []` beside dimensions that are not empty is the description of a table: ``Cube/isMetadataOnly``.
///
/// Source: JSON-stat 2.0 (json-stat.org/full) and the dialect of PxWebApi 2 (`extension.px`).
public enum JSONStatReader {
  /// Reads a file.
  /// - Throws: ``FormatError`` with byte, line, column and the path within the document.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, limits: FormatLimits = .standard
  ) throws(FormatError) -> [Cube] {
    guard bytes.count <= limits.inputBytes else {
      throw FormatError(.jsonStat, .limit(.inputBytes, found: bytes.count, allowed: limits.inputBytes))
    }
    switch FileContent.detect(bytes) {
    case .json?: break
    case nil: throw FormatError(.jsonStat, .disguised(.zipArchive))
    // JSON that does not begin with a bracket is broken JSON, and its first character says how.
    case .delimitedText?: break
    case let content?: throw FormatError(.jsonStat, .disguised(content))
    }
    return try PlainText.withUTF8(bytes) { text throws(FormatError) in
      var parser = JSONParser(text, limits: limits)
      let root = try parser.parse()
      return try JSONStatDocument(bytes: text, limits: limits).cubes(root)
    }
  }

  /// Reads a file that is in memory.
  public static func read(_ bytes: [UInt8], limits: FormatLimits = .standard) throws(FormatError) -> [Cube] {
    try PlainText.withBytes(of: bytes) { buffer throws(FormatError) in try read(buffer, limits: limits) }
  }
}
