import BenchmarkIO
import BenchmarkReport
import Foundation

/// The templates that users name: a file, or one that comes with the program.
enum TemplateFile {
  /// - Throws: the exit status, after a message.
  static func template(_ name: String, console: Console) throws -> PageTemplate {
    do {
      return try template(name)
    } catch let issue as TemplateIssue {
      console.error(issue.text(in: console.language))
      throw ExitStatus.usage.code
    } catch is NoFile {
      let nearest = NearestSpelling.of(name, among: ShippedTemplate.allCases.map(\.rawValue))
      console.error(Message.noTemplate(name, nearest: nearest).text(in: console.language))
      throw ExitStatus.noInput.code
    }
  }

  private struct NoFile: Error {}

  private static func template(_ name: String) throws -> PageTemplate {
    if let shipped = ShippedTemplate(rawValue: name) { return shipped.template }
    guard let text = try text(of: URL(fileURLWithPath: name), named: name) else { throw NoFile() }
    let folder = URL(fileURLWithPath: name).resolvingSymlinksInPath().deletingLastPathComponent()
    return PageTemplate(text, file: name) { partial in
      let file = folder.appendingPathComponent("\(partial).\(PageTemplate.fileExtension)")
      // A link may not lead out of the folder either.
      guard file.resolvingSymlinksInPath().deletingLastPathComponent().path == folder.path else {
        throw TemplateIssue(.partialElsewhere(partial), file: name)
      }
      return try Self.text(of: file, named: file.lastPathComponent)
    }
  }

  /// nil where there is no such file.
  private static func text(of file: URL, named name: String) throws -> String? {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return nil }
    defer { try? handle.close() }
    // One byte more tells that it is too large, also where the size is not known.
    guard let data = try? handle.read(upToCount: PageTemplate.largest + 1) else {
      throw TemplateIssue(.notText, file: name)
    }
    guard data.count <= PageTemplate.largest else {
      throw TemplateIssue(.tooLarge(limit: PageTemplate.largest), file: name)
    }
    guard let text = String(validating: data, as: UTF8.self) else { throw TemplateIssue(.notText, file: name) }
    return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
  }
}
