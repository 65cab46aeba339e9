import BenchmarkCore

extension Diagnostic {
  /// The diagnostic as a line for people: `file:line:column: error: what was found. What was expected. What to do.`
  ///
  /// The place comes first and is spelt as compilers spell it, so that editors can jump to it.
  public func text(in language: Language) -> String {
    var line = ""
    if let location { line = DiagnosticTerms.place(location) + ": " }
    let sentences = issue.sentences(in: language)
    line += DiagnosticTerms.severity(severity, in: language) + ": "
    return line + sentences.joined
  }
}

extension Diagnostic.Issue {
  /// The three sentences of an issue.
  func sentences(in language: Language) -> DiagnosticSentences {
    switch language {
    case .bokmal: bokmal
    case .nynorsk: nynorsk
    case .english: english
    }
  }
}

/// What was found, what was expected, what to do. Expected and remedy may be empty in notes.
struct DiagnosticSentences: Equatable {
  var found: String
  var expected: String
  var remedy: String

  init(_ found: String, _ expected: String, _ remedy: String) {
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }

  var joined: String { [found, expected, remedy].filter { !$0.isEmpty }.joined(separator: " ") }
}
