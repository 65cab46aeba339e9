import CXml2

/// One XML part of a workbook, read forward through the text reader of libxml2.
///
/// No network, no external files, no entities: a document type is refused as soon as it is seen, before anything of it
/// could be expanded. The limits of libxml2 stay on (`XML_PARSE_HUGE` is not given), its depth limit of 256 among them.
final class XMLPart {
  enum Event {
    /// `isEmpty`: `<a/>`, for which no end comes.
    case start(isEmpty: Bool)
    case text
    case end
  }

  /// Bytes of one text or attribute that libxml2 takes (`XML_MAX_TEXT_LENGTH`).
  private static let longestText = 10_000_000

  private let reader: xmlTextReaderPtr
  private let entry: ZipEntry
  private let limits: FormatLimits

  init(_ entry: ZipEntry, limits: FormatLimits) throws(FormatError) {
    self.entry = entry
    self.limits = limits
    _ = Self.library
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_COMPACT.rawValue
    let context = Unmanaged.passUnretained(entry).toOpaque()
    let reader = xmlReaderForIO(
      { context, buffer, count in
        guard let context, let buffer else { return -1 }
        return Int32(
          Unmanaged<ZipEntry>.fromOpaque(context).takeUnretainedValue().read(into: buffer, count: Int(count)))
      }, nil, context, nil, nil, Int32(options))
    guard let reader else { throw FormatError(.workbook, .damaged("XML"), at: .part(name: entry.name, line: nil)) }
    self.reader = reader
    // What is wrong is told by `damage`; some messages are printed in spite of the options above.
    xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
  }

  deinit { xmlFreeTextReader(reader) }

  /// Sets libxml2 up, once for the process.
  private static let library: Void = xmlInitParser()

  /// A name as the reader stores it, so that names compare by address.
  func intern(_ name: StaticString) -> UnsafePointer<xmlChar>? {
    xmlTextReaderConstString(reader, name.utf8Start)
  }

  /// Name of the current element without its prefix.
  var name: UnsafePointer<xmlChar>? { xmlTextReaderConstLocalName(reader) }

  /// The current text.
  var value: UnsafeBufferPointer<UInt8> {
    guard let value = xmlTextReaderConstValue(reader) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))
  }

  /// Moves on; nil at the end.
  func next() throws(FormatError) -> Event? {
    while true {
      let outcome = xmlTextReaderRead(reader)
      if let failure = entry.failure { throw failure }
      guard outcome == 1 else {
        if outcome == 0 { return nil }
        throw damage()
      }
      let kind = xmlTextReaderNodeType(reader)
      switch kind {
      case 1: return .start(isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
      case 15: return .end
      // Text, CDATA, blanks that count and blanks that may.
      case 3, 4, 13, 14: return .text
      // An entity reference, a document type.
      case 5: throw error(.forbidden("an entity in the XML"))
      case 10: throw error(.forbidden("a document type (DOCTYPE) in the XML"))
      default: continue
      }
    }
  }

  /// Calls `body` with each attribute of the current element: its name without prefix and its value.
  func forEachAttribute(
    _ body: (UnsafePointer<xmlChar>, UnsafeBufferPointer<UInt8>) throws(FormatError) -> Void
  ) throws(FormatError) {
    guard xmlTextReaderHasAttributes(reader) == 1 else { return }
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if let name { try body(name, value) }
    }
    xmlTextReaderMoveToElement(reader)
  }

  /// The attributes as texts, for parts that are small.
  func attributes() throws(FormatError) -> [String: String] {
    var attributes: [String: String] = [:]
    try forEachAttribute { name, value throws(FormatError) in
      attributes[String(cString: name)] = String(decoding: value, as: UTF8.self)
    }
    return attributes
  }

  /// Name of the current element as text, for parts that are small.
  var nameText: String { name.map { String(cString: $0) } ?? "" }

  /// Line where the reader stands.
  var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

  func error(_ issue: FormatError.Issue) -> FormatError {
    FormatError(.workbook, issue, at: .part(name: entry.name, line: line))
  }

  private func damage() -> FormatError {
    var text = "XML"
    if let last = xmlGetLastError(), let message = last.pointee.message {
      text = String(cString: message).filter { $0 != "\n" }
    }
    if text.contains("Excessive depth") { return error(.limit(.nesting, found: 257, allowed: 256)) }
    if text.contains("huge text node") || text.contains("length too long") || text.contains("Huge input") {
      return error(.limit(.textLength, found: Self.longestText + 1, allowed: Self.longestText))
    }
    if text.contains("entity reference loop") || text.contains("Detected an entity") {
      return error(.forbidden("an entity in the XML"))
    }
    return error(.damaged(text))
  }
}
