/// Nynorsk.
struct Nynorsk {
  let numbers = NumberFormat(.nynorsk)
}

extension Nynorsk: Grammar {
  var and: String { "og" }

  func numeral(_ count: Int, _ gender: Noun.Gender) -> String {
    switch (count, gender) {
    case (1, .masculine): "éin"
    case (1, .feminine): "éi"
    case (1, .neuter): "eitt"
    default:
      ["ingen", "", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"][count]
    }
  }

  func noun(_ kind: UnitKind) -> Noun {
    switch kind {
    case .unit: Noun(.feminine, "eining", "einingar", "einingane")
    case .nursingHome: Noun(.masculine, "sjukeheim", "sjukeheimar", "sjukeheimane")
    case .school: Noun(.masculine, "skule", "skular", "skulane")
    case .kindergarten: Noun(.masculine, "barnehage", "barnehagar", "barnehagane")
    case .socialOffice: Noun(.neuter, "sosialkontor", "sosialkontor", "sosialkontora")
    case .municipality: Noun(.masculine, "kommune", "kommunar", "kommunane")
    case .county: Noun(.neuter, "fylke", "fylke", "fylka")
    case .district: Noun(.masculine, "bydel", "bydelar", "bydelane")
    case .group: Noun(.feminine, "gruppe", "grupper", "gruppene")
    case .department: Noun(.feminine, "avdeling", "avdelingar", "avdelingane")
    }
  }

  func label(_ label: Label) -> String {
    switch label {
    case .mostImportant: "Det viktigaste"
    case .howToRead: "Slik les du tabellane"
    case .indicators: "Indikatorane"
    case .dataQuality: "Datakvalitet og skjerming"
    case .method: "Metode"
    case .sources: "Kjelder"
    case .unit: "Eining"
    case .group: "Gruppe"
    case .value: "Verdi"
    case .interval: "Intervall"
    case .n: "Grunnlag"
    case .versusTarget: "Mot mål"
    case .versusOthers: "Mot dei andre"
    case .place: "Plass"
    case .typicalPlace: "Plass (typisk)"
    case .mean: "Snitt"
    case .lowest: "Lågast"
    case .highest: "Høgast"
    case .better: "Klart betre"
    case .worse: "Klart svakare"
    case .indicator: "Indikator"
    case .hasValue: "Har tal"
    case .suppressed: "Skjerma"
    case .missing: "Manglar"
    case .notApplicable: "Ikkje aktuelt"
    case .preliminary: "Førebels"
    case .reason: "Kvifor"
    case .unitsWithValue: "Med tal"
    case .count: "Tal på"
    case .names: "Kven"
    case .period: "Periode"
    case .green: "grøn"
    case .yellow: "gul"
    case .red: "raud"
    case .noLight: "utan"
    case .clearlyBetter: "klart betre"
    case .noClearDifference: "ingen sikker"
    case .clearlyWorse: "klart svakare"
    case .improving: "betring"
    case .worsening: "forverring"
    case .rising: "auke"
    case .falling: "nedgang"
    case .strong: "Sterkt"
    case .workOn: "Arbeid med"
    case .development: "Utvikling"
    case .otherwise: "Elles"
    case .without: "Utan tal"
    case .higherIsBetter: "høgare er betre"
    case .lowerIsBetter: "lågare er betre"
    case .insideIsBetter: "innanfor målområdet er best"
    case .notJudged: "utan retning"
    case .withoutPerspective: "Utan perspektiv"
    }
  }
}
