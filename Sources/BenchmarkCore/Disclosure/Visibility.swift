/// Who may see which unit by name, from a column of the register.
///
/// The column holds the widest audience that may: a word of ``Audience``, yes (everyone), or no (nobody but the unit
/// itself). An empty cell takes ``Audience/standard``. A word that is not understood counts as no.
public struct Visibility: Sendable {
  public static let columns = ["vises", "visast", "shown"]

  /// By unit of the register; nil: nobody.
  public let widest: [Audience?]
  /// Words that were not understood.
  public let unknown: [(unit: Int, word: String)]

  public init(_ organisation: Organisation) {
    let column = Self.columns.lazy.compactMap { organisation.column(named: $0) }.first
    var widest: [Audience?] = []
    var unknown: [(unit: Int, word: String)] = []
    for unit in organisation.units.indices {
      guard let word = column?.values[unit] else {
        widest.append(.standard)
        continue
      }
      switch Self.audience(word.lowercased()) {
      case .some(let audience): widest.append(audience)
      case .none:
        unknown.append((unit, word))
        widest.append(nil)
      }
    }
    self.widest = widest
    self.unknown = unknown
  }

  /// Whether the register says of any unit who may see it.
  public static func isGiven(_ organisation: Organisation) -> Bool {
    columns.contains { organisation.column(named: $0) != nil }
  }

  public func names(_ unit: Int, to audience: Audience) -> Bool {
    // A site sees nobody but itself.
    guard audience > .site, let widest = widest[unit] else { return false }
    return widest >= audience
  }

  /// nil: not understood.
  private static func audience(_ word: String) -> Audience?? {
    switch word {
    case "ja", "yes", "true", "1", "alle", "council": .some(.council)
    case "nei", "no", "false", "0", "ingen", "none": .some(nil)
    case "byråd", "city-government": .some(.cityGovernment)
    case "direktørmøte", "directors": .some(.directors)
    case "department": .some(.department)
    case "unit", "eining": .some(.unit)
    case "site", "tenestestad": .some(.site)
    default: Audience(rawValue: word).map { .some($0) }
    }
  }
}
