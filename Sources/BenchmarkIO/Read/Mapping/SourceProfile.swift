import BenchmarkCore

/// Where a table comes from: its symbols for "no number", its headers and its shape.
///
/// A profile is a mapping with a name. The built-in ones are kept as the text of their mapping files; others are read
/// from a file.
public struct SourceProfile: Sendable, Equatable, RawRepresentable, CaseIterable {
  /// The name, as `--profile` takes it.
  public let rawValue: String
  let mapping: SourceMapping

  /// A built-in profile.
  public init?(rawValue: String) {
    guard let profile = Self.builtIn[rawValue] else { return nil }
    self = profile
  }

  init(name: String, mapping: SourceMapping) {
    rawValue = name
    self.mapping = mapping
  }

  /// Reads a mapping file.
  /// - Returns: nil for the profile when the file cannot be used; the diagnostics say why.
  public static func read(mapping path: String) -> (profile: SourceProfile?, diagnostics: [Diagnostic]) {
    do throws(ReadFailure) {
      let text = try SourceText(try MappedFile(path: path))
      let mapping = MappingFile(String(decoding: text.bytes, as: UTF8.self), path: path)
      return (
        mapping.mapping.map { SourceProfile(name: mapping.name, mapping: $0) }, text.diagnostics + mapping.diagnostics
      )
    } catch {
      // An empty file is no empty table: the mapping says what is missing.
      if error.diagnostic.issue == .emptyFile { return (nil, MappingFile("", path: path).diagnostics) }
      return (nil, [error.diagnostic])
    }
  }

  /// The profile with further symbols, which go before its own.
  ///
  /// - Parameter symbols: text → `missing`, `suppressed`, `not_applicable` or `zero`.
  /// - Returns: nil when a meaning is none of these.
  public func adding(symbols: [(symbol: String, meaning: String)]) -> SourceProfile? {
    var mapping = mapping
    for (symbol, word) in symbols {
      guard let meaning = Meaning(word: word) else { return nil }
      mapping.symbols[symbol] = meaning
    }
    return SourceProfile(name: rawValue, mapping: mapping)
  }

  /// Kind of the periods of the source, where it has one.
  public var periodKind: Period.Kind? { mapping.periods }

  /// What a symbol stands for.
  enum Meaning: Sendable, Equatable {
    case noValue(Status)
    /// A dash that means zero.
    case zero

    /// The words of a mapping file.
    static let words = ["missing", "suppressed", "not_applicable", "zero"]

    /// - Parameter word: one of ``words``.
    init?(word: String) {
      switch word {
      case "zero", "0": self = .zero
      case let word where Self.words.contains(word):
        guard let status = Status.allCases.first(where: { $0.word == word }) else { return nil }
        self = .noValue(status)
      default: return nil
      }
    }
  }

  /// The meaning of a text that is no number; nil when it is none of the symbols known.
  ///
  /// - Parameter symbol: without blanks around it; empty for an empty cell.
  func meaning(of symbol: String) -> Meaning? {
    if let own = mapping.symbols[symbol] { return own }
    return Self.common[symbol] ?? Self.common[symbol.lowercased()]
  }

  /// The meaning that the source itself, or the user, has given to a text.
  func ownMeaning(of text: String) -> Meaning? { mapping.symbols[text] }

  /// True for a text that stands where a number would, as far as its look goes.
  func isSymbol(_ text: String) -> Bool {
    ownMeaning(of: text) != nil || text.utf8.count <= 8 && meaning(of: text) != nil
  }

  /// True when sources disagree about the symbol and this profile does not settle it.
  func isDoubtful(_ symbol: String) -> Bool {
    guard mapping.symbols[symbol] == nil else { return false }
    switch symbol {
    case ".", "..", "-", "–", "−", "*": return true
    default: return false
    }
  }

  /// True when `*` after a number marks it as preliminary.
  var marksPreliminaryWithStar: Bool { mapping.marksPreliminaryWithStar }

  /// The commonest meaning where the profile says nothing.
  private static let common: [String: Meaning] = [
    "": .noValue(.missing), "na": .noValue(.missing), "n/a": .noValue(.missing), "nan": .noValue(.missing),
    "null": .noValue(.missing), "none": .noValue(.missing), "mangler": .noValue(.missing),
    ".": .noValue(.notApplicable), "..": .noValue(.missing), "...": .noValue(.missing), "…": .noValue(.missing),
    ":": .noValue(.suppressed), "-": .noValue(.missing), "–": .noValue(.missing), "−": .noValue(.missing),
    "*": .noValue(.suppressed), "**": .noValue(.suppressed),
    "<3": .noValue(.suppressed), "<4": .noValue(.suppressed), "<5": .noValue(.suppressed),
    "<10": .noValue(.suppressed), "< 3": .noValue(.suppressed), "< 4": .noValue(.suppressed),
    "< 5": .noValue(.suppressed), "< 10": .noValue(.suppressed),
  ]

  /// Headers of this source beside those that every table may have.
  var headers: [(text: String, role: Diagnostic.ColumnRole)] {
    Diagnostic.ColumnRole.allCases.flatMap { role in (mapping.headers[role] ?? []).map { ($0, role) } }
  }

  // MARK: Built in

  public static let generic = SourceProfile(name: "generic", mapping: SourceMapping())
  public static let udir = named("udir")
  public static let skoleporten = named("skoleporten")
  public static let ssb = named("ssb")
  /// Statistics Norway before 2021.
  public static let ssbOld = named("ssb-old")
  public static let kolada = named("kolada")

  /// The built-in profiles, in the order in which they are told.
  public static let allCases: [SourceProfile] = [generic] + BuiltInMapping.texts.map { named($0.name) }

  private static func named(_ name: String) -> SourceProfile { builtIn[name] ?? generic }

  private static let builtIn: [String: SourceProfile] = {
    var profiles = ["generic": generic]
    for (name, text) in BuiltInMapping.texts {
      profiles[name] = MappingFile(text, path: name, bases: []).mapping.map { SourceProfile(name: name, mapping: $0) }
    }
    return profiles
  }()
}
