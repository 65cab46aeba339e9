import ArgumentParser
import BenchmarkIO
import BenchmarkReport
import Foundation

/// How a page is written.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html, docx

  var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .docx: "docx"
    }
  }

  /// The format that the name of a file asks for; nil where it asks for none.
  init?(ending name: String) {
    switch name.split(separator: ".").last?.lowercased() {
    case "txt": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "docx": self = .docx
    default: return nil
    }
  }

  /// The page; for `docx` the Markdown that pandoc turns into it.
  func render(_ document: Document) -> String {
    switch self {
    case .text: TextRenderer().render(document)
    case .markdown, .docx: MarkdownRenderer().render(document)
    case .html: HTMLRenderer(hasContents: false).render(document)
    }
  }

  /// Pandoc on the path, which makes Word files.
  static var pandoc: URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/pandoc" }.first(where: FileManager.default.isExecutableFile)
      .map { URL(fileURLWithPath: $0) }
  }

  /// Makes a Word file of Markdown, as bytes.
  ///
  /// - Parameter language: what Word checks the spelling against.
  /// - Returns: nil when pandoc fails.
  static func docx(_ markdown: String, language: Language, pandoc: URL) throws -> [UInt8]? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bms-analyze-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("page.md")
    let target = folder.appendingPathComponent("page.docx")
    // A4, narrow margins and small tables: a section that is to be pasted is two pages, not three.
    let styles = folder.appendingPathComponent("styles.docx")
    try Data(PackageResources.styles_docx).write(to: styles)
    try Data(ColumnWidths.proportioned(markdown).utf8).write(to: source)
    let process = Process()
    process.executableURL = pandoc
    // Only tables wider than `columns` have the widths of their rules.
    process.arguments = [
      "--quiet", "--from", "markdown", "--to", "docx", "--columns", "20", "--reference-doc", styles.path, "--metadata",
      "lang=\(language == .english ? "en-GB" : language.rawValue + "-NO")",
      "--output", target.path, source.path,
    ]
    var environment = ProcessInfo.processInfo.environment
    // Pandoc writes the date of this variable into the file: the same page gives the same bytes.
    environment["SOURCE_DATE_EPOCH"] = "315532800"
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return try [UInt8](Data(contentsOf: target))
  }
}

/// What commands that write a page share.
struct PageOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: "Format; docx needs pandoc and --out (default: by the ending of --out, else text).")
  var asked: PageFormat?

  @Option(
    help: ArgumentHelp(
      "File to write to, or folder for several sheets (default: standard output).", valueName: "path"),
    completion: .file())
  var out: String?

  var format: PageFormat { asked ?? out.flatMap(PageFormat.init(ending:)) ?? .text }

  @Option(
    help: ArgumentHelp(
      """
      Layout of your own: a Mustache file, or one that comes with the program: tertial, notat (default: the built-in page).
      """,
      valueName: "template"
    ))
  var template: String?

  /// The template that was asked for; ends the run with a message where there is none.
  func template(console: Console) throws -> PageTemplate? {
    guard let template else { return nil }
    return try TemplateFile.template(template, console: console)
  }

  /// The bytes of a page in a template.
  func bytes(_ template: PageTemplate, _ content: TemplateContent, console: Console) throws -> [UInt8] {
    let escaping: PageTemplate.Escaping =
      switch format {
      case .text: .none
      case .markdown, .docx: .markdown
      case .html: .html
      }
    let text: String
    do {
      text = try template.render(content, escaping: escaping)
    } catch let issue as TemplateIssue {
      console.error(issue.text(in: console.language))
      throw ExitStatus.usage.code
    }
    return try bytes(text, console: console)
  }

  /// The bytes of a page; ends the run with a clear message where a Word file cannot be made.
  func bytes(_ document: Document, console: Console) throws -> [UInt8] {
    try bytes(format.render(document), console: console)
  }

  /// The bytes of a finished page.
  private func bytes(_ text: String, console: Console) throws -> [UInt8] {
    guard format == .docx else { return Array(text.utf8) }
    guard let pandoc = PageFormat.pandoc else {
      console.error(Message.pandocMissing.text(in: console.language))
      throw ExitStatus.cannotWrite.code
    }
    guard let bytes = try? PageFormat.docx(text, language: console.language, pandoc: pandoc) else {
      console.error(Message.pandocFailed.text(in: console.language))
      throw ExitStatus.cannotWrite.code
    }
    return bytes
  }
}
