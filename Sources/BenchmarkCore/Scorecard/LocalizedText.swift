/// A text of the card in up to three languages.
///
/// A card may give one plain text, which then serves every language. Which language is shown, and what stands
/// in for a missing one, is for the report to choose.
public struct LocalizedText: Sendable, Equatable {
  public var bokmal: String?
  public var nynorsk: String?
  public var english: String?

  public init(bokmal: String? = nil, nynorsk: String? = nil, english: String? = nil) {
    self.bokmal = bokmal
    self.nynorsk = nynorsk
    self.english = english
  }

  /// The same text in every language.
  public init(_ text: String) {
    self.init(bokmal: text, nynorsk: text, english: text)
  }

  public var isEmpty: Bool { bokmal == nil && nynorsk == nil && english == nil }
}
