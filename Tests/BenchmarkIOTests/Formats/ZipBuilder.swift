import CZip

/// Builds small ZIP archives in memory.
enum ZipBuilder {
  struct Failure: Error {}

  static func archive(_ entries: [(name: String, content: [UInt8])], isStored: Bool = false) throws -> [UInt8] {
    var failure = zip_error_t()
    zip_error_init(&failure)
    guard let source = zip_source_buffer_create(nil, 0, 0, &failure) else { throw Failure() }
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &failure) else { throw Failure() }
    var copies: [UnsafeMutableRawPointer] = []
    defer { for copy in copies { copy.deallocate() } }
    for entry in entries {
      let copy = UnsafeMutableRawPointer.allocate(byteCount: max(entry.content.count, 1), alignment: 1)
      entry.content.withUnsafeBytes {
        if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) }
      }
      copies.append(copy)
      guard let part = zip_source_buffer(archive, copy, UInt64(entry.content.count), 0),
        case let index = zip_file_add(archive, entry.name, part, UInt32(ZIP_FL_ENC_UTF_8)), index >= 0
      else { throw Failure() }
      if isStored { zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0) }
      zip_file_set_mtime(archive, UInt64(index), 1_000_000_000, 0)
    }
    guard zip_close(archive) == 0, zip_source_open(source) == 0 else { throw Failure() }
    defer { zip_source_close(source) }
    zip_source_seek(source, 0, 2)
    let count = Int(zip_source_tell(source))
    zip_source_seek(source, 0, 0)
    var bytes = [UInt8](repeating: 0, count: count)
    guard bytes.withUnsafeMutableBytes({ zip_source_read(source, $0.baseAddress, UInt64(count)) }) == Int64(count)
    else {
      throw Failure()
    }
    return bytes
  }
}

/// Builds small workbooks from the XML of their sheets.
struct WorkbookBuilder {
  struct SheetPart {
    var name: String
    /// The content of `<worksheet>`.
    var body: String
    var state = "visible"
  }

  var sheets: [SheetPart]
  /// The content of `<sst>`; no such part when nil.
  var strings: String?
  var styles: String?
  var uses1904 = false
  /// What stands before the root element of each sheet.
  var prologue = ""
  var isStored = false

  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// As newer versions of Excel write it: an element of the same name that says nothing of dates.
  private static let extensions =
    "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\">"
    + "<x14:workbookPr defaultImageDpi=\"32767\"/></ext></extLst>"

  var parts: [(name: String, content: [UInt8])] {
    let packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    var links = ""
    var tabs = ""
    for (index, sheet) in sheets.enumerated() {
      links +=
        "<Relationship Id=\"r\(index)\" Type=\"\(Self.relations)/worksheet\" Target=\"worksheets/s\(index).xml\"/>"
      tabs += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"r\(index)\"/>"
    }
    if strings != nil {
      links += "<Relationship Id=\"ss\" Type=\"\(Self.relations)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
    }
    if styles != nil {
      links += "<Relationship Id=\"st\" Type=\"\(Self.relations)/styles\" Target=\"/xl/styles.xml\"/>"
    }
    var parts: [(String, String)] = [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(packages)\"><Relationship Id=\"b\" Type=\"\(Self.relations)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.namespace)\" xmlns:r=\"\(Self.relations)\">"
          + "<workbookPr\(uses1904 ? " date1904=\"1\"" : "")/><sheets>\(tabs)</sheets>\(Self.extensions)</workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(packages)\">\(links)</Relationships>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/s\(index).xml",
          "\(prologue)<worksheet xmlns=\"\(Self.namespace)\">\(sheet.body)</worksheet>"
        ))
    }
    if let strings { parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.namespace)\">\(strings)</sst>")) }
    if let styles { parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(Self.namespace)\">\(styles)</styleSheet>")) }
    return parts.map { ($0.0, Array($0.1.utf8)) }
  }

  func bytes() throws -> [UInt8] { try ZipBuilder.archive(parts, isStored: isStored) }
}
