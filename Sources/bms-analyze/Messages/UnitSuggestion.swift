import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

/// Which unit was meant by a text that is no code: people write names, but only codes are keys.
enum UnitSuggestion {
  /// A sentence with a space before it; nil where nothing is near.
  ///
  /// - Parameters:
  ///   - text: what was written.
  ///   - units: those that can be asked for.
  static func text(for text: String, among units: [Unit], in language: Language) -> String? {
    let written = text.lowercased()
    let named = units.filter { $0.name.lowercased() == written }.map(\.id)
    if !named.isEmpty {
      let codes = named.prefix(6).joined(separator: ", ") + (named.count > 6 ? ", …" : "")
      return switch language {
      case .bokmal: " Det er et navn: bruk koden, \(codes)."
      case .nynorsk: " Det er eit namn: bruk koden, \(codes)."
      case .english: " That is a name: use the code, \(codes)."
      }
    }
    var near = NearestSpelling.of(text, among: units.map(\.id)).map { "«\($0)»" }
    if near == nil, let name = NearestSpelling.of(text, among: units.map(\.name)),
      let unit = units.first(where: { $0.name == name })
    {
      near = "«\(unit.id)» (\(name))"
    }
    guard let near else { return nil }
    return switch language {
    case .bokmal: " Mente du \(near)?"
    case .nynorsk: " Meinte du \(near)?"
    case .english: " Did you mean \(near.replacing("«", with: "\"").replacing("»", with: "\""))?"
    }
  }
}
