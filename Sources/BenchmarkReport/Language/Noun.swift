/// A noun with the forms that generated sentences need.
package struct Noun: Sendable, Equatable {
  /// Grammatical gender, which numerals agree with: `én skole`, `éi eining`, `ett sykehjem`.
  package enum Gender: Sendable { case masculine, feminine, neuter }

  package var gender: Gender
  package var singular: String
  package var plural: String
  /// `skolene`, `the schools`.
  package var definitePlural: String

  package init(_ gender: Gender, _ singular: String, _ plural: String, _ definitePlural: String) {
    self.gender = gender
    self.singular = singular
    self.plural = plural
    self.definitePlural = definitePlural
  }
}

/// What the compared units, or the groups that they are compared within, are.
package enum UnitKind: Sendable, CaseIterable {
  case unit, nursingHome, school, kindergarten, socialOffice, municipality, county, district, group, department

  /// Recognises the words that registers and sources use; nil for a word of the user's own.
  package init?(word: String) {
    switch word.lowercased() {
    case "sykehjem", "sjukeheim", "nursing home", "nursing-home", "nursing_home": self = .nursingHome
    case "skole", "skule", "school", "grunnskole": self = .school
    case "barnehage", "kindergarten": self = .kindergarten
    case "sosialkontor", "nav-kontor", "nav", "social office", "social-office", "social_office": self = .socialOffice
    case "kommune", "municipality": self = .municipality
    case "fylke", "county": self = .county
    case "bydel", "district": self = .district
    case "avdeling", "byrådsavdeling", "department": self = .department
    default: return nil
    }
  }
}
