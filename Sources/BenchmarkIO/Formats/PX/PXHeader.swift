/// The statements of a PX file, found by name, language and keys.
struct PXHeader {
  private(set) var keywords: [PXKeyword] = []
  private var positions: [Key: Int] = [:]
  /// The language without brackets.
  private(set) var defaultLanguage: String?
  /// The language that texts are taken from; nil for the default one.
  private(set) var language: String?
  private(set) var notices: [FormatNotice] = []
  let encoding: PXEncoding
  private let bytes: UnsafeRawBufferPointer

  private struct Key: Hashable {
    var name: String
    var language: String?
    var keys: [String]
  }

  /// Statements whose repetition would make the table ambiguous.
  private static let unique: Set<String> = [
    "STUB", "HEADING", "VALUES", "CODES", "CONTVARIABLE", "VARIABLECODE", "TIMEVAL", "KEYS", "DECIMALS", "UNITS",
  ]

  /// - Parameters:
  ///   - bytes: the header.
  ///   - preferred: the language to take texts from.
  init(
    _ bytes: UnsafeRawBufferPointer, language preferred: String?, limits: FormatLimits
  ) throws(FormatError) {
    self.bytes = bytes
    let choice = try Self.encoding(of: bytes, limits: limits)
    encoding = choice.encoding
    if let notice = choice.notice { notices.append(notice) }
    var scanner = PXScanner(bytes, encoding: choice.encoding, limits: limits)
    while let keyword = try scanner.next() {
      keywords.append(keyword)
      guard keywords.count <= limits.keywords else {
        throw FormatError(
          .px, .limit(.keywords, found: keywords.count, allowed: limits.keywords), at: .byte(keyword.offset, of: bytes))
      }
    }
    if scanner.replaced > 0 { notices.append(.undecodable(count: scanner.replaced)) }
    defaultLanguage = keywords.first { $0.name == "LANGUAGE" }?.values.first?.text
    for (position, keyword) in keywords.enumerated() {
      let language = keyword.language == defaultLanguage ? nil : keyword.language
      let key = Key(name: keyword.name, language: language, keys: keyword.keys)
      if positions[key] == nil {
        positions[key] = position
      } else if Self.unique.contains(keyword.name) {
        throw FormatError(.px, .duplicate(Self.spelling(key)), at: .byte(keyword.offset, of: bytes))
      }
    }
    choose(preferred)
  }

  /// Reads as far as `CODEPAGE`, which is written in ASCII in every code page.
  private static func encoding(
    of bytes: UnsafeRawBufferPointer, limits: FormatLimits
  ) throws(FormatError) -> PXEncodingChoice {
    var scanner = PXScanner(bytes, encoding: .windows1252, limits: limits)
    var charset: String?
    var codePage: String?
    while codePage == nil, let keyword = try scanner.next() {
      switch keyword.name {
      case "CHARSET": charset = keyword.values.first?.text
      case "CODEPAGE": codePage = keyword.values.first?.text
      default: break
      }
    }
    return try PXEncodingChoice(header: bytes, codePage: codePage, charset: charset)
  }

  private mutating func choose(_ preferred: String?) {
    guard let preferred, preferred.lowercased() != defaultLanguage?.lowercased() else { return }
    let found = keywords.first { $0.language?.lowercased() == preferred.lowercased() }?.language
    if let found {
      language = found
    } else {
      notices.append(.languageNotFound(asked: preferred, used: defaultLanguage ?? ""))
    }
  }

  /// The statement in the chosen language, else in the default one.
  func first(_ name: String) -> PXKeyword? {
    find(name, language, []) ?? find(name, nil, [])
  }

  /// The statement for a variable: in the chosen language under its name there, else in the default language.
  func first(_ name: String, of variable: PXVariable) -> PXKeyword? {
    find(name, language, [variable.localName]) ?? find(name, nil, [variable.name])
  }

  /// The statement exactly as given; `language` nil is the default one.
  func find(_ name: String, _ language: String?, _ keys: [String]) -> PXKeyword? {
    positions[Key(name: name, language: language, keys: keys)].map { keywords[$0] }
  }

  /// True when a statement says `YES`; nil when it is not there.
  func flag(_ name: String) -> Bool? { first(name).map { $0.text.uppercased() == "YES" } }

  /// The statements that count in the chosen language: its own, and those of the default language that it lacks.
  var effective: [PXKeyword] {
    keywords.filter { keyword in
      guard let language else { return keyword.language == nil || keyword.language == defaultLanguage }
      return keyword.language == language
        || keyword.language == nil && find(keyword.name, language, keyword.keys) == nil
    }
  }

  func error(_ issue: FormatError.Issue, at keyword: PXKeyword? = nil) -> FormatError {
    FormatError(.px, issue, at: keyword.map { .byte($0.offset, of: bytes) } ?? .file)
  }

  private static func spelling(_ key: Key) -> String {
    let keys = key.keys.isEmpty ? "" : "(" + key.keys.map { "\"\($0)\"" }.joined(separator: ",") + ")"
    return key.name + (key.language.map { "[\($0)]" } ?? "") + keys
  }
}

/// A variable of a PX table: its name in the default language and in the chosen one.
struct PXVariable: Equatable {
  var name: String
  var localName: String
  var isInStub: Bool
}
