import BenchmarkCore

extension LocalizedText {
  /// The text in a language; where the card lacks it, in the nearest language that the card has.
  public func text(in language: Language) -> String? {
    switch language {
    case .bokmal: bokmal ?? nynorsk ?? english
    case .nynorsk: nynorsk ?? bokmal ?? english
    case .english: english ?? bokmal ?? nynorsk
    }
  }
}
