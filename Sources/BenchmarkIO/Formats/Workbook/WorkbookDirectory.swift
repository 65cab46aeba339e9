/// Where the parts of a workbook are in its archive.
struct WorkbookDirectory {
  struct SheetEntry {
    var name: String
    var visibility: Sheet.Visibility
    var path: String
  }

  private(set) var sheets: [SheetEntry] = []
  private(set) var sharedStrings: String?
  private(set) var styles: String?
  private(set) var uses1904 = false

  init(_ archive: ZipArchive) throws(FormatError) {
    let book = try Self.bookPath(in: archive)
    guard let entry = try archive.open(book) else { throw FormatError(.workbook, .missing(book)) }
    let relations = try Self.relations(of: book, in: archive)
    for relation in relations.values {
      if relation.kind == "sharedStrings" { sharedStrings = relation.target }
      if relation.kind == "styles" { styles = relation.target }
    }
    let part = try XMLPart(entry, limits: archive.limits)
    while let event = try part.next() {
      guard case .start = event else { continue }
      switch part.nameText {
      case "workbookPr":
        // An extension has an element of the same name further down, which says nothing of it.
        if let flag = try part.attributes()["date1904"] { uses1904 = flag == "1" || flag == "true" }
      case "sheet":
        let attributes = try part.attributes()
        // Charts, dialogues and macro sheets have no cells.
        guard let id = attributes["id"], let relation = relations[id], relation.kind == "worksheet" else { continue }
        sheets.append(
          SheetEntry(
            name: attributes["name"] ?? "", visibility: attributes["state"].flatMap(Sheet.Visibility.init) ?? .visible,
            path: relation.target))
        guard sheets.count <= archive.limits.sheets else {
          throw part.error(.limit(.sheets, found: sheets.count, allowed: archive.limits.sheets))
        }
      default: break
      }
    }
    guard !sheets.isEmpty else { throw FormatError(.workbook, .noData("a workbook without a sheet of cells")) }
  }

  /// The path of the workbook part, and what the archive is when it has none.
  private static func bookPath(in archive: ZipArchive) throws(FormatError) -> String {
    let main = try relations(of: "", in: archive).values.first { $0.kind == "officeDocument" }?.target
    let path = main ?? "xl/workbook.xml"
    if path.hasSuffix(".bin") { throw FormatError(.workbook, .disguised(.excelBinary)) }
    if path.hasPrefix("word/") { throw FormatError(.workbook, .disguised(.wordDocument)) }
    if let mimetype = try archive.open("mimetype"),
      String(decoding: try mimetype.prefix(128), as: UTF8.self).contains("opendocument")
    {
      throw FormatError(.workbook, .disguised(.openDocument))
    }
    guard archive.contains(path) else {
      throw FormatError(.workbook, main == nil ? .disguised(.zipArchive) : .missing(path))
    }
    return path
  }

  private struct Relation {
    /// Last part of the type: `worksheet`, `styles`, …
    var kind: String
    /// Path in the archive.
    var target: String
  }

  /// What a part refers to, by identity.
  private static func relations(of part: String, in archive: ZipArchive) throws(FormatError) -> [String: Relation] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let file = part.split(separator: "/").last.map { String($0) } ?? ""
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
    guard let entry = try archive.open(path) else { return [:] }
    var relations: [String: Relation] = [:]
    let reader = try XMLPart(entry, limits: archive.limits)
    while let event = try reader.next() {
      guard case .start = event, reader.nameText == "Relationship" else { continue }
      let attributes = try reader.attributes()
      guard let id = attributes["Id"], let target = attributes["Target"], let type = attributes["Type"],
        attributes["TargetMode"] != "External"
      else { continue }
      relations[id] = Relation(
        kind: type.split(separator: "/").last.map { String($0) } ?? "", target: resolve(target, in: folder))
    }
    return relations
  }

  /// A target relative to a folder, `..` resolved.
  private static func resolve(_ target: String, in folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
