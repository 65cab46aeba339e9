/// An indicator of a skeleton card, with the example rows that show how its figures are written.
struct TemplateIndicator: Sendable {
  enum Perspective: String, Sendable, CaseIterable {
    case users = "brukere"
    case processes = "arbeidsprosesser"
    case employees = "medarbeidere"
    case finance = "okonomi"
  }

  /// Six figures: three units, each in two periods.
  enum Example: Sendable {
    case mean([Double], n: [Int], sd: Double)
    case share([Int], of: [Int], per: Double)
    case amount([Double])
  }

  var id: String
  var name: TrilingualText
  var perspective: Perspective
  /// `kind` of the card.
  var kind: String
  var unit: TrilingualText
  var better: String
  /// As the card writes them.
  var target: String?
  var limits: String?
  var decimals: Int
  var scale: String?
  var isGroupWide = false
  var definition: TrilingualText
  var example: Example

  static let percent = TrilingualText("prosent", "prosent", "per cent")
  static let kroner = TrilingualText("kroner", "kroner", "NOK")

  /// The indicators of a card: the group-wide ones, and a few that belong to the type.
  static func all(for type: StudyTemplateType) -> [TemplateIndicator] {
    let own: [TemplateIndicator] =
      switch type {
      case .nursingHome: nursingHome
      case .school: school
      case .kindergarten: kindergarten
      case .socialOffice: socialOffice
      case .blank: []
      }
    return Perspective.allCases.flatMap { perspective in
      (groupWide + own).filter { $0.perspective == perspective }
    }
  }
}
