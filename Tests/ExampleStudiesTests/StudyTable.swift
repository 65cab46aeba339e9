@testable import ExampleStudies

/// A table of a study as the tests read it: rows by header. The files have no quoted cells.
struct StudyTable {
  let header: [String]
  let rows: [[String: String]]

  init(_ text: String) {
    let lines = text.drop { $0 == "\u{FEFF}" }.split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    header = lines.first ?? []
    let names = header
    rows = lines.dropFirst().map { Dictionary(zip(names, $0)) { first, _ in first } }
  }

  init(_ study: ExampleStudy, _ name: String) {
    self.init(study.files.first { $0.name == name }?.text ?? "")
  }

  /// A number with decimal comma; nil where the cell is empty.
  static func number(_ text: String?) -> Double? {
    guard let text, !text.isEmpty else { return nil }
    return Double(String(text.map { $0 == "," ? "." : $0 }))
  }
}
