import BenchmarkCore
import BenchmarkReport

/// What the reader noticed, and what it means for the run.
struct DiagnosticReport {
  let diagnostics: [Diagnostic]

  /// In the order of the files that were read, and within each in the order of its lines.
  init(_ diagnostics: [Diagnostic]) {
    var files: [String] = []
    for file in diagnostics.map({ $0.location?.file ?? "" }) where !files.contains(file) { files.append(file) }
    func place(_ entry: (offset: Int, element: Diagnostic)) -> (Int, Int, Int, Int) {
      let location = entry.element.location
      var line = location?.line ?? 0
      // The rest of a kind is counted after those that are listed.
      if case .further = entry.element.issue { line = .max }
      return (files.firstIndex(of: location?.file ?? "") ?? 0, line, location?.column ?? 0, entry.offset)
    }
    self.diagnostics = diagnostics.enumerated().sorted { place($0) < place($1) }.map(\.element)
  }

  var errors: Int { diagnostics.count { $0.severity == .error } }
  var warnings: Int { diagnostics.count { $0.severity == .warning } }

  /// 66 when a file is not there or cannot be opened, 65 when what it holds cannot be used.
  var exitStatus: ExitStatus {
    let isMissing = diagnostics.contains { diagnostic in
      guard diagnostic.severity == .error else { return false }
      switch diagnostic.issue {
      case .fileNotFound, .notReadable, .readFailed: return true
      default: return false
      }
    }
    return isMissing ? .noInput : .badData
  }

  /// What a run shows before it points to `check`.
  private static let errorsShown = 10
  private static let warningsShown = 5

  /// Prints the first errors, or the first warnings when there is no error. `check` shows everything.
  func print(to console: Console) {
    for diagnostic in diagnostics.filter({ $0.severity == .error }).prefix(Self.errorsShown) {
      console.error(diagnostic.text(in: console.language))
    }
    if errors > Self.errorsShown {
      console.error(Message.moreErrors(errors - Self.errorsShown).text(in: console.language))
    }
    guard errors == 0 else { return }
    for diagnostic in diagnostics.filter({ $0.severity == .warning }).prefix(Self.warningsShown) {
      console.note(diagnostic.text(in: console.language))
    }
    if warnings > Self.warningsShown {
      console.note(Message.moreWarnings(warnings - Self.warningsShown).text(in: console.language))
    }
  }
}
