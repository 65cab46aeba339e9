import BenchmarkIO
import BenchmarkReport

/// The explanations of tables and columns, which their schemas have in English, in bokmål and nynorsk.
///
/// Found by the English text. A test checks that every text of every schema is here.
enum ColumnTranslations {
  private struct Translation {
    var bokmal: String
    var nynorsk: String
  }

  /// The text in a language; the English one where it is not known.
  static func text(_ english: String, in language: Language) -> String {
    switch language {
    case .english: english
    case .bokmal: translations[english]?.bokmal ?? english
    case .nynorsk: translations[english]?.nynorsk ?? english
    }
  }

  static func isKnown(_ english: String) -> Bool { translations[english] != nil }

  private static let translations: [String: Translation] = {
    var translations: [String: Translation] = [:]
    for (english, bokmal, nynorsk) in texts {
      translations[english] = Translation(bokmal: bokmal, nynorsk: nynorsk)
    }
    return translations
  }()

  private static let texts = observed + empty + cost + learning + funnel + control
}
