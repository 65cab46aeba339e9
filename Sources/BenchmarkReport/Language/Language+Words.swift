import BenchmarkCore

extension Language {
  /// A period as reports write it: `2. tertial 2026`.
  public func text(_ period: Period) -> String { phrase.period(period) }
}

extension Light {
  /// The mark and the word of a light: `● grønn`.
  public func markAndWord(in language: Language) -> String {
    let label: Label =
      switch self {
      case .green: .green
      case .yellow: .yellow
      case .red: .red
      case .grey: .noLight
      }
    return Mark.of(self) + NumberFormat.hardSpace + language.phrase.label(label)
  }
}
