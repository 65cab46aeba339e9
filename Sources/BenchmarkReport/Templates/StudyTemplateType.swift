/// What kind of units a new card is for.
public enum StudyTemplateType: String, Sendable, CaseIterable {
  case nursingHome = "sykehjem"
  case school = "skole"
  case kindergarten = "barnehage"
  case socialOffice = "sosialkontor"
  /// Only the group-wide indicators, for units of any type.
  case blank = "tom"

  /// The value of `unit_type` on the card; the units of the register carry the same word.
  var unitType: String { self == .blank ? "enhet" : rawValue }

  /// The column of the register that describes the size of a unit, and that of the three example units.
  var context: (column: String, values: [Int])? {
    switch self {
    case .nursingHome: ("plasser", [58, 62, 24])
    case .school: ("elevtall", [310, 420, 140])
    case .kindergarten: ("barnetall", [72, 54, 90])
    case .socialOffice: ("innbyggere", [21_000, 34_000, 9_000])
    case .blank: nil
    }
  }

  var periodKind: String {
    switch self {
    case .nursingHome, .socialOffice, .blank: "tertial"
    case .school: "school-year"
    case .kindergarten: "year"
    }
  }

  /// Two periods of example rows.
  var periods: [String] {
    switch self {
    case .nursingHome, .socialOffice, .blank: ["2025T3", "2026T1"]
    case .school: ["2024-25", "2025-26"]
    case .kindergarten: ["2024", "2025"]
    }
  }

  /// The periods of the accounts, which no school year has.
  var accountPeriods: [String] {
    switch self {
    case .nursingHome, .socialOffice, .blank: ["2025T3", "2026T1"]
    case .school, .kindergarten: ["2024", "2025"]
    }
  }

  var name: TrilingualText {
    switch self {
    case .nursingHome:
      .init("Styringskort for sykehjem", "Styringskort for sjukeheimar", "Nursing-home scorecard")
    case .school: .init("Styringskort for skoler", "Styringskort for skular", "School scorecard")
    case .kindergarten: .init("Styringskort for barnehager", "Styringskort for barnehagar", "Kindergarten scorecard")
    case .socialOffice:
      .init("Styringskort for sosialkontor", "Styringskort for sosialkontor", "Scorecard for social services offices")
    case .blank: .init("Styringskort", "Styringskort", "Scorecard")
    }
  }
}

/// A text of a template in all three languages.
struct TrilingualText: Sendable {
  var bokmal: String
  var nynorsk: String
  var english: String

  init(_ bokmal: String, _ nynorsk: String, _ english: String) {
    self.bokmal = bokmal
    self.nynorsk = nynorsk
    self.english = english
  }

  func text(in language: Language) -> String {
    switch language {
    case .bokmal: bokmal
    case .nynorsk: nynorsk
    case .english: english
    }
  }
}
