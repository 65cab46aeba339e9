import BenchmarkCore

/// Issues of one file: the first fifty of each kind one by one, then how many more there are.
struct IssueList {
  let file: String
  private var listed: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  /// Kinds in order of first appearance, with an example.
  private var kinds: [(name: String, severity: Diagnostic.Severity, example: Diagnostic.Issue)] = []

  init(file: String) { self.file = file }

  mutating func add(_ severity: Diagnostic.Severity, _ issue: Diagnostic.Issue, line: Int?) {
    let name = issue.kindName
    let count = counts[name, default: 0] + 1
    counts[name] = count
    if count == 1 { kinds.append((name, severity, issue)) }
    guard count <= CellFaults.listed else { return }
    listed.append(Diagnostic(severity, issue, at: Diagnostic.Location(file: file, line: line)))
  }

  var diagnostics: [Diagnostic] {
    listed
      + kinds.compactMap { kind in
        let more = counts[kind.name, default: 0] - CellFaults.listed
        guard more > 0 else { return nil }
        return Diagnostic(
          kind.severity, .further(count: more, like: kind.example), at: Diagnostic.Location(file: file))
      }
  }
}

extension Diagnostic.Issue {
  /// The name of the case, the same for all issues of one kind.
  var kindName: String {
    if case .source(let issue) = self {
      return Mirror(reflecting: issue).children.first?.label ?? String(describing: issue)
    }
    return Mirror(reflecting: self).children.first?.label ?? String(describing: self)
  }
}
