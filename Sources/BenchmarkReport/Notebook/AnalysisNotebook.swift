import BenchmarkCore

/// What a notebook over the tables of a run says and does: text in the chosen language, Python that reads the tables.
public struct AnalysisNotebook {
  /// A cell: text in Markdown, or Python.
  public struct Cell: Sendable, Equatable {
    public var id: String
    public var isCode: Bool
    public var text: String
  }

  private let findings: [Findings]
  private let language: Language
  private let folder: String

  /// - Parameter folder: where the tables lie, as the notebook writes it.
  public init(findings: [Findings], language: Language, folder: String) {
    self.findings = findings
    self.language = language
    self.folder = folder
  }

  public var title: String {
    for case .title(let title) in front.blocks { return title }
    return ""
  }

  public func cells() -> [Cell] {
    let words = NotebookWords(language)
    let code = NotebookCode(words: words, folder: folder)
    return [
      markdown("title", opening(words)),
      markdown("load-text", words.loadText), python("load", code.load),
      markdown("matters-text", matters(words)), python("matters", code.matters),
      markdown("lights-text", words.lightsText), python("lights", code.lights),
      markdown("caterpillar-text", words.caterpillarText), python("caterpillar", code.caterpillar),
      markdown("trends-text", words.trendsText), python("trends", code.trends),
      markdown("index-text", words.indexText), python("index", code.index),
      markdown("further-text", words.furtherText),
    ]
  }

  private var front: Document { Report(findings: findings, language: language).frontPage() }

  private func markdown(_ id: String, _ text: String) -> Cell { Cell(id: id, isCode: false, text: text) }
  private func python(_ id: String, _ text: String) -> Cell { Cell(id: id, isCode: true, text: text) }

  private func opening(_ words: NotebookWords) -> String {
    let blocks = front.blocks.filter { block in
      switch block {
      case .title, .facts, .notice: true
      default: false
      }
    }
    let heading = MarkdownRenderer().render(Document(language: language, blocks: blocks))
    return heading + "\n" + words.opening
  }

  /// The statements of the report, with the counts after them.
  private func matters(_ words: NotebookWords) -> String {
    let blocks = front.blocks.filter { if case .statements = $0 { true } else { false } }
    let statements = MarkdownRenderer().render(Document(language: language, blocks: blocks))
    return "## " + language.phrase.label(.mostImportant) + "\n\n" + statements + "\n" + words.mattersText
  }
}
