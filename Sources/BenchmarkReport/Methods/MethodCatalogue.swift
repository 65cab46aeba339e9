import BenchmarkCore

/// What each method is, in words: for the `methods` command and for notes.
public struct MethodCatalogue: Sendable {
  /// One method in one language.
  public struct Entry: Sendable, Equatable {
    public var id: MethodID
    public var title: String
    /// What it is for, in one line.
    public var purpose: String
    /// The same in every language; letters are explained in the method page.
    public var formula: String
    public var assumptions: String
    public var source: String
  }

  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// All methods in the order of ``MethodID``.
  public var entries: [Entry] { MethodID.allCases.map(entry) }

  public func entry(_ id: MethodID) -> Entry {
    let text =
      switch language {
      case .bokmal: MethodText.bokmal(id)
      case .nynorsk: MethodText.nynorsk(id)
      case .english: MethodText.english(id)
      }
    return Entry(
      id: id, title: text.title, purpose: text.purpose, formula: id.formula, assumptions: text.assumptions,
      source: id.source)
  }

  /// The list of methods, or one method in full, as a document for any renderer.
  public func document(_ id: MethodID? = nil) -> Document {
    guard let id else {
      let terms = entries.map { Document.Term($0.id.rawValue, ["\($0.title). \($0.purpose)"]) }
      return Document(language: language, blocks: [.terms(terms)])
    }
    let entry = entry(id)
    let (formula, assumptions, source) =
      switch language {
      case .bokmal: ("Formel", "Forutsetninger", "Kilde")
      case .nynorsk: ("Formel", "Føresetnader", "Kjelde")
      case .english: ("Formula", "Assumptions", "Source")
      }
    return Document(
      language: language,
      blocks: [
        .heading(.init(.section, entry.title)), .paragraph(entry.purpose),
        .terms([
          .init(formula, [entry.formula]), .init(assumptions, [entry.assumptions]), .init(source, [entry.source]),
        ]),
      ])
  }
}

/// Title, purpose and assumptions of a method in one language.
struct MethodText: Sendable, Equatable {
  var title: String
  var purpose: String
  var assumptions: String

  init(_ title: String, _ purpose: String, _ assumptions: String) {
    self.title = title
    self.purpose = purpose
    self.assumptions = assumptions
  }
}
